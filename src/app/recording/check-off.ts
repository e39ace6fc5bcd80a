// Checks off items: contacts that were made, and getting ready. Items that are done by recording something are refused.
import type { Day } from '../../domain/day.ts';
import { momentNear } from '../../domain/day-words.ts';
import { echoDay } from '../../domain/echo.ts';
import { clockWords } from '../../domain/english.ts';
import { UserError } from '../../domain/errors.ts';
import { isOutreach } from '../../domain/queries.ts';
import { isWaiting } from '../../rules/entries.ts';
import { kindOf } from '../../rules/kinds/index.ts';
import type { Asks } from '../../rules/kinds/kind.ts';
import { getRecord } from '../../store/load.ts';
import { recordedBy } from '../agenda/recorded-by.ts';
import type { ItemTarget } from '../lookup/items.ts';
import { resolveItems } from '../lookup/several.ts';
import { outcomeOf } from '../outcome.ts';
import type { Outcome, Saving, Session, Writing } from '../types.ts';
import { itemsToCheckOff } from './done-flags.ts';
import { addNote } from './notes.ts';
import { recordOutreach, type Said } from './outreach.ts';
import { save } from './save.ts';
import { addStatement } from './timing.ts';
import { parseTouch, type TouchFlags, type TouchInput } from './touch.ts';

const ANSWERED = {
  'how-it-went': 'written down how it went',
  'who-you-met': 'named who you met',
  insider: 'added someone inside',
  offer: 'answered',
  'going-on': 'decided',
} as const satisfies Record<Asks, string>;

/** Checks off the items that these ids or names stand for: all of them or none. `messages` are more of them, which were
 *  written, so flags about a call don't apply to those. */
export function checkOff(
  saving: Saving,
  flags: TouchFlags,
  typed: readonly string[],
  messages: readonly string[] = [],
): Outcome {
  const input = parseTouch(saving.session, flags);
  const meant = (session: Session, ids: readonly string[]) => ids.map((id) => resolveItems(session, id, input.on));
  const jobs = (session: Session) =>
    meant(session, [...typed, ...messages]).flatMap(({ targets }) => targets.map(({ job }) => job.id));
  const { change, result } = save(saving, { jobs }, (session) => {
    const checkedOff = itemsToCheckOff(meant(session, typed), meant(session, messages), input);
    const jobsAlongside = new Set(checkedOff.map(({ target }) => target.job.id));
    const said = checkedOff.map((one) => ({
      target: one.target,
      ...checkOffOne(session, one.target, one.input, jobsAlongside),
    }));
    const jobIdsOf = (those: typeof said) => [...new Set(those.map(({ target }) => target.job.id))];
    const news = new Map(said.filter(({ isNew }) => isNew).map(({ target, touchId }) => [target.job.id, touchId]));
    const timing = [...news].flatMap(([jobId, touchId]) =>
      addStatement(session, jobId, input.on, input.timing, { touchId }),
    );
    return {
      said,
      timing: new Set(timing),
      jobIds: jobIdsOf(said),
      checkedOff: checkedOff.map(({ target }) => target.id),
    };
  });
  return outcomeOf(saving.session, change, {
    lines: [...new Set(result.said.flatMap(({ lines }) => lines)), ...result.timing],
    warnings: result.said.flatMap(({ target, isNew, warnings }) => [
      ...warnings,
      ...(isNew && input.on === saving.session.today ? beforeItsHour(saving.session, target) : []),
    ]),
    jobIds: result.jobIds,
    checkedOff: result.checkedOff,
    promised: result.said.flatMap(({ promised }) => promised),
    mentionsUndo: result.checkedOff.length > 1,
  });
}

function checkOffOne(
  session: Writing,
  target: ItemTarget,
  input: TouchInput,
  jobsAlongside: ReadonlySet<number>,
): Said {
  const { kind } = target.key;
  if (isOutreach(kind)) {
    const rule = target.item?.rule ?? null;
    return recordOutreach(session, { ...target, kind, rule, isFromList: true, jobsAlongside }, input);
  }
  const [hint, { asks }] = [recordedBy(target), kindOf(kind)];
  if (hint === null || !asks) return checkOffPrepare(session, target, input);
  if (isAnswered(asks, target)) {
    throw new UserError('refused', `${target.id} is done: you've ${ANSWERED[asks]}. To add to that:`, hint);
  }
  throw new UserError('refused', `${target.id} is done once you've ${ANSWERED[asks]}:`, hint);
}

/** Whether what an item of an interview asks for is on record already. */
function isAnswered(asks: Asks, { key, jobHunt }: ItemTarget): boolean {
  if (asks === 'how-it-went') return jobHunt.debriefs.some(({ interviewId }) => interviewId === key.interviewId);
  const met = jobHunt.interviews.find(({ id }) => id === key.interviewId)?.personIds ?? [];
  return asks === 'who-you-met' && met.length > 0;
}

/** The warning about an item that was meant for later in the day. */
function beforeItsHour({ today, now }: Session, { id, item }: ItemTarget): string[] {
  if (!item?.notBefore || !isWaiting(item, today, now)) return [];
  const hour = clockWords(item.notBefore.time);
  return [`${id} was meant for after ${hour}, but it's recorded. If that was a slip: jobtrack undo`];
}

function checkOffPrepare(session: Writing, { id, key, jobHunt }: ItemTarget, input: TouchInput): Said {
  const interview = jobHunt.interviews.find((it) => it.id === key.interviewId);
  if (!interview) throw new UserError('not-found', `${id} has no interview anymore.`);
  refuseContact(id, input);
  const { company } = getRecord(session.db, 'job', interview.jobId);
  const ready = `you're ready for ${company} (${momentNear(interview, session.today)}).`;
  if (interview.preparedOn !== null) {
    const line = `Already recorded${dayApart(interview.preparedOn, session)}: ${ready} Nothing changed.`;
    return { isNew: false, touchId: null, lines: [line], warnings: [], promised: [] };
  }
  session.write.change('interview', interview.id, { preparedOn: input.on });
  addNote(session.write, { interviewId: interview.id }, session.today, input.note);
  return {
    isNew: true,
    touchId: null,
    lines: [`Done${dayApart(input.on, session)}: ${ready}`],
    warnings: [],
    promised: [],
  };
}

/** ' on Monday, October 5, 2026 (yesterday)'; '' for today. */
function dayApart(day: Day, { today }: Session): string {
  return day === today ? '' : ` on ${echoDay(day, today)}`;
}

/** Refuses flags about a contact for getting ready, which contacts nobody: they'd be lost. */
function refuseContact(id: string, { result, channel, prefers, timing, promised = null }: TouchInput): void {
  const isContact = [result, channel, prefers, timing, promised].some((said) => said !== null);
  if (!isContact) return;
  const message = `${id} is neither a message nor a call, so only --on and --note go with it.`;
  throw new UserError('usage', message, `jobtrack done ${id}`);
}
