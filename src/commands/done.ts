import { isDoneByRecording, recordedBy } from '../app/agenda/recorded-by.ts';
import { pickItem } from '../app/asking/records.ts';
import { askResult } from '../app/asking/result.ts';
import { askTiming } from '../app/asking/timing.ts';
import type { ItemTarget } from '../app/lookup/items.ts';
import { type Meant, resolveItems } from '../app/lookup/several.ts';
import { interviewName } from '../app/lookup/words.ts';
import { outcomeOf } from '../app/outcome.ts';
import { addNote } from '../app/recording/notes.ts';
import { recordOutreach, type Said } from '../app/recording/outreach.ts';
import { save } from '../app/recording/save.ts';
import { tickedBy } from '../app/recording/several-done.ts';
import { addStatement } from '../app/recording/timing.ts';
import {
  hasResult,
  isCallWithoutResult,
  parseTouch,
  type TouchFlags,
  type TouchInput,
} from '../app/recording/touch.ts';
import type { Session, Writing } from '../app/types.ts';
import type { Context } from '../cli/context.ts';
import { type Asking, addExamples, type Declare, type Given } from '../cli/declare.ts';
import { addTouchFlags } from '../cli/flags.ts';
import type { Day } from '../domain/day.ts';
import { echoDay } from '../domain/echo.ts';
import { UserError } from '../domain/errors.ts';
import { isOutreach } from '../domain/queries.ts';
import type { Item } from '../rules/item.ts';
import { report } from '../views/report.ts';

export const done: Declare = (command, act) => {
  command.argument(
    '<id...>',
    'what jobtrack today lists, such as t12.3 or f4; p3 for all with a person, t12 for all notes; or a name',
  );
  addTouchFlags(command).action(act(tickOff, askAboutDone));
  addExamples(
    command,
    'jobtrack done t12.3',
    'jobtrack done p3 --spoke',
    'jobtrack done f4 --voicemail --note "left word with the front desk"',
    'jobtrack done f4 --spoke --contact-on "next thu"',
  );
};

/** Asks for the result of a call and, if they spoke, what was said about timing. */
async function askAboutDone(asking: Asking, flags: TouchFlags, typed: readonly string[]): Promise<Given | null> {
  const isTickable = ({ kind }: Item) => !isDoneByRecording(kind);
  const ids = typed.length > 0 ? typed : [await pickItem(asking, 'What did you do?', isTickable)];
  const meant = ids.map((id) => resolveItems(asking.session, id, asking.session.today));
  const result = await askHowItWent(asking, flags, meant);
  if (typed.length > 0 && result === null) return null;
  const jobs = new Set(meant.flatMap(({ targets }) => targets.map(({ job }) => job.id)));
  const timing = result?.spoke && jobs.size === 1 ? await askTiming(asking, flags) : {};
  return { flags: { ...flags, ...result, ...timing }, args: [ids] };
}

async function askHowItWent(asking: Asking, flags: TouchFlags, meant: readonly Meant[]): Promise<TouchFlags | null> {
  if (hasResult(flags)) return null;
  const isCall = ({ key, channel }: ItemTarget) =>
    isOutreach(key.kind) && isCallWithoutResult(flags, channel ?? 'phone');
  const isCalled = meant.every(({ targets, isGroup }) => (isGroup ? targets.some(isCall) : targets.every(isCall)));
  return isCalled ? await askResult(asking, flags) : null;
}

function tickOff(context: Context, flags: TouchFlags, typed: readonly string[]): void {
  const input = parseTouch(context.session, flags);
  const meant = (session: Session) => typed.map((id) => resolveItems(session, id, input.on));
  const jobs = (session: Session) => meant(session).flatMap(({ targets }) => targets.map(({ job }) => job.id));
  const { change, result } = save(context, { jobs }, (session) => {
    const ticked = tickedBy(meant(session), input);
    const jobsAlongside = new Set(ticked.map(({ target }) => target.job.id));
    const said = ticked.map((one) => ({
      target: one.target,
      ...tickOffOne(session, one.target, one.input, jobsAlongside),
    }));
    const jobIdsOf = (those: typeof said) => [...new Set(those.map(({ target }) => target.job.id))];
    const news = new Map(said.filter(({ isNew }) => isNew).map(({ target, touchId }) => [target.job.id, touchId]));
    const timing = [...news].flatMap(([jobId, touchId]) =>
      addStatement(session, jobId, input.on, input.timing, { touchId }),
    );
    return { said, timing: new Set(timing), jobIds: jobIdsOf(said), ticked: ticked.map(({ target }) => target.id) };
  });
  report(
    context,
    outcomeOf(context.session, change, {
      lines: [...new Set(result.said.flatMap(({ lines }) => lines)), ...result.timing],
      warnings: result.said.flatMap(({ warnings }) => warnings),
      jobIds: result.jobIds,
      ticked: result.ticked,
      promised: result.said.flatMap(({ promised }) => promised),
      isMuch: result.ticked.length > 1,
    }),
  );
}

function tickOffOne(session: Writing, target: ItemTarget, input: TouchInput, jobsAlongside: ReadonlySet<number>): Said {
  const { kind } = target.key;
  if (isOutreach(kind)) {
    const rule = target.item?.rule ?? null;
    return recordOutreach(session, { ...target, kind, rule, isFromList: true, jobsAlongside }, input);
  }
  const hint = recordedBy(target);
  if (hint === null) return tickOffPrepare(session, target, input);
  throw new UserError('refused', `${target.id} is done once it is written down.`, hint);
}

function tickOffPrepare(session: Writing, { id, key, jobHunt }: ItemTarget, input: TouchInput): Said {
  const interview = jobHunt.interviews.find((it) => it.id === key.interviewId);
  if (!interview) throw new UserError('not-found', `${id} has no interview any more.`);
  refuseContact(id, input);
  const name = interviewName(session, interview);
  const readyOn = (day: Day) => `you are ready for ${name}, ${echoDay(day, session.today)}.`;
  if (interview.preparedOn !== null) {
    const line = `Already recorded: ${readyOn(interview.preparedOn)} Nothing changed.`;
    return { isNew: false, touchId: null, lines: [line], warnings: [], promised: [] };
  }
  session.write.change('interview', interview.id, { preparedOn: input.on });
  addNote(session.write, { interviewId: interview.id }, session.today, input.note);
  return { isNew: true, touchId: null, lines: [`Done: ${readyOn(input.on)}`], warnings: [], promised: [] };
}

/** Preparing contacts nobody: refuses flags about a contact, which would be lost. */
function refuseContact(id: string, { result, channel, prefers, timing, promised = null }: TouchInput): void {
  const isContact = [result, channel, prefers, timing, promised].some((said) => said !== null);
  if (!isContact) return;
  const message = `${id} is nothing to send and no call; only --on and --note go with it.`;
  throw new UserError('usage', message, `jobtrack done ${id}`);
}
