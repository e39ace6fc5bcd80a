// Records that they got in touch and, in the same undo step, what that leads to.
import type { Day } from '../../domain/day.ts';
import { echoDay } from '../../domain/echo.ts';
import { UserError } from '../../domain/errors.ts';
import { recordId } from '../../domain/ids.ts';
import type { PersonText } from '../../domain/input.ts';
import type { Channel, Job, Preference, Touch } from '../../domain/model.ts';
import { isHeld } from '../../domain/queries.ts';
import { parseDayField } from '../../domain/when.ts';
import { jobName } from '../../domain/words.ts';
import { lacksContact } from '../../rules/outreach.ts';
import { planAround } from '../agenda/planning.ts';
import { untilContact } from '../agenda/promises.ts';
import { addRole, findOrAddPerson, type Linked, newsOf, refuseStrangerOnLinkedin } from '../lookup/people.ts';
import { resolveJob, resolveReference } from '../lookup/resolve.ts';
import { outcomeOf } from '../outcome.ts';
import type { Outcome, Saving, Session, Writing } from '../types.ts';
import { optionalText } from './optional.ts';
import { madePromise, type PromiseFlags, readPromise } from './promise.ts';
import { save } from './save.ts';
import { addStatement, endHidingSnoozes, parseTiming, type TimingFlags } from './timing.ts';

export interface HeardFlags extends TimingFlags, PromiseFlags {
  from?: string;
  on?: string;
  channel?: Channel;
  prefers?: Preference;
  referenceCheck?: string;
  note?: string;
}

/** Records the sequel of a contact in the same transaction; returns the sentences about it. */
export type Sequel = (
  session: Writing,
  job: Job,
  word: Pick<Touch, 'id' | 'personId'>,
) => Pick<Outcome, 'lines' | 'warnings'>;

/** Records that they got in touch. */
export function recordHeard(saving: Saving, flags: HeardFlags, typed: string, sequel: Sequel | null): Outcome {
  const { session } = saving;
  const { today } = session;
  refuseConflicts(flags);
  const on = parseDayField(flags.on ?? 'today', 'on', session);
  const timing = parseTiming(session, flags);
  const promised = readPromise(flags, on, session);
  const note = optionalText(flags.note, '--note');
  const { change, result } = save(saving, { jobs: (session) => [resolveJob(session, typed).id] }, (session) => {
    const job = resolveJob(session, typed);
    const from = whoWasIt(session, flags, job);
    const kind = flags.referenceCheck === undefined ? 'reply' : 'reference-check';
    const contact = { kind, on, channel: flags.channel ?? null, note, promisedOn: promised ?? null } as const;
    const touchId = addHeardContact(session, job.id, from?.personId ?? null, contact);
    const said = addStatement(session, job.id, on, timing, { touchId });
    const word = { id: touchId, personId: from?.personId ?? null };
    const more = sequel?.(session, job, word) ?? { lines: [], warnings: [] };
    return { job, from, said, more };
  });
  const { job, from, said, more } = result;
  const line = `Noted: ${whatHappened(from?.name ?? null, job, flags)} (${recordId('job', job.id)}), ${echoDay(on, today)}.`;
  const echoes = [...(from?.news ?? []), ...said];
  return outcomeOf(session, change, {
    lines: [line, ...echoes, ...more.lines],
    warnings: [...unreminded(session, job, on, timing?.contactOn ?? null), ...more.warnings],
    jobIds: [job.id],
    checkedOff: [],
    promised: madePromise(job.id, from?.personId ?? null, promised),
  });
}

/** Records one contact from them inside a transaction; returns its id. */
export function addHeardContact(
  session: Writing,
  jobId: number,
  personId: number | null,
  word: Pick<Touch, 'kind' | 'on' | 'channel' | 'note' | 'promisedOn'>,
): number {
  const touch = { jobId, personId, interviewId: null, direction: 'in', result: null, ...word } as const;
  const { id } = session.write.add('touch', touch);
  endHidingSnoozes(session, jobId, word.promisedOn);
  return id;
}

/** Finds or adds the person who got in touch about a job. */
export function whoGotInTouch(
  session: Writing,
  typed: string | PersonText,
  job: { readonly id: number; readonly company: string },
): Linked {
  const linked = findOrAddPerson(session, typed, { company: job.company, jobId: job.id });
  if (linked.isNew) addRole(session, job.id, linked.person.id, 'other');
  return linked;
}

function whatHappened(name: string | null, job: Job, { referenceCheck }: HeardFlags): string {
  if (referenceCheck !== undefined) return `${job.company} called ${name} about ${job.title}`;
  return name === null
    ? `${job.company} got in touch about ${job.title}`
    : `${name} got in touch about ${jobName(job)}`;
}

/** Refuses --from with --reference-check, which names its person, and --prefers without --from. */
function refuseConflicts({ from, prefers, referenceCheck }: HeardFlags): void {
  if (referenceCheck !== undefined && from !== undefined) {
    const hint = 'Leave out --from. If somebody else got in touch too, record that on its own.';
    throw new UserError('usage', "--reference-check already names the person, so --from doesn't fit.", hint);
  }
  if (prefers === undefined || from !== undefined) return;
  throw new UserError('usage', '--prefers needs a person.', 'Add --from with their name.');
}

/** The person behind the reference, or who got in touch; null if nobody was named. */
function whoWasIt(session: Writing, flags: HeardFlags, job: { id: number; company: string }) {
  if (flags.referenceCheck !== undefined) {
    const { person } = resolveReference(session, flags.referenceCheck);
    return { personId: person.id, name: person.name, news: [] };
  }
  if (flags.from === undefined) return null;
  const linked = whoGotInTouch(session, flags.from, job);
  const { person } = linked;
  if (flags.prefers !== undefined) {
    refuseStrangerOnLinkedin(flags.prefers, person.metOnLinkedin);
    session.write.change('person', person.id, { prefers: flags.prefers });
  }
  return { personId: person.id, name: person.name, news: newsOf(linked) };
}

/** Warns if a day they named won't bring up a follow-up: it isn't after this contact, or the job isn't that far
 *  along. */
function unreminded(session: Session, job: Job, on: Day, contactOn: Day | null): string[] {
  const { today, policy } = session;
  const { jobHunt, items } = planAround(session, [job.id]);
  const isReminded = [...items.items, ...items.upcoming].some(
    (it) => it.job.id === job.id && it.rule === 'agreed-date',
  );
  if (contactOn === null || isReminded) return [];
  const day = echoDay(contactOn, today);
  if (contactOn <= on)
    return [`You've only just heard from them, so nothing will remind you to get in touch on ${day}.`];
  const held = jobHunt.interviews.filter((it) => it.jobId === job.id && isHeld(it, today));
  if (lacksContact(jobHunt, today, policy, job.id)) {
    return [`Nothing will remind you of ${day} ${untilContact(job.id)}`];
  }
  if (job.appliedOn !== null || held.length > 0) return [];
  const apply = `jobtrack apply ${recordId('job', job.id)}`;
  return [`Nothing will remind you of ${day} until you've applied or had an interview. If you applied: ${apply}`];
}
