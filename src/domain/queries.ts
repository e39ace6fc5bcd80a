// What the records answer: each question is asked here, once, and nowhere else.
import { addMinutes, type Day, type Moment, minutesOf } from './day.ts';
import type { Snooze } from './item-key.ts';
import { OUTREACH_KINDS, type OutreachKind } from './item-kinds.ts';
import type {
  Closing,
  Debrief,
  Interview,
  Job,
  JobRole,
  Offer,
  Person,
  Reference,
  Role,
  Timing,
  Touch,
} from './model.ts';

type People = ReadonlyMap<number, Person>;

const END_OF_DAY = 24 * 60;
/** What goes between you and references or insiders, not the employer. */
const HELPER_KINDS: readonly Touch['kind'][] = [
  'reference-alert',
  'reference-thanks',
  'reference-check',
  'network-check-in',
];

/** The closing in force on a day: null if the job is open then (closings and reopenings after that day are not seen). */
export function closingOn(job: Job, date: Day): Closing | null {
  const seen = job.closings.filter((closing) => closing.on <= date);
  const last = seen.at(-1);
  return last && (last.reopenedOn === null || last.reopenedOn > date) ? last : null;
}

/** The closing on record, whatever its day; null for an open job. */
export function currentClosing({ closings }: Pick<Job, 'closings'>): Closing | null {
  const last = closings.at(-1);
  return last && last.reopenedOn === null ? last : null;
}

/** The latest of one job's offers up to a day, unless it is answered by then. */
export function openOffer(offers: readonly Offer[], date: Day): Offer | null {
  const latest = latestOf(offers, ({ on }) => (on <= date ? on : null));
  return latest && (latest.answeredOn === null || latest.answeredOn > date) ? latest : null;
}

/** What they last said about one job's timing, up to a day: it replaces all that they said before. */
export function currentTiming(statements: readonly Timing[], date: Day | null = null): Timing | null {
  return latestOf(statements, ({ saidOn }) => (date === null || saidOn <= date ? saidOn : null));
}

/** As far as it still holds in the stage that begins on a day: what was said before, only in days that lie in the stage. */
export function timingInForce(statements: readonly Timing[], stageStart: Day): Timing | null {
  const last = currentTiming(statements);
  if (last === null || last.saidOn >= stageStart) return last;
  const within = (day: Day | null): Day | null => (day !== null && day >= stageStart ? day : null);
  return { ...last, contactOn: within(last.contactOn), decisionBy: within(last.decisionBy), everyDays: null };
}

/** Earlier first; an interview without a time comes last among those of its day. */
export function compareInterviews(a: Interview, b: Interview): number {
  return a.day - b.day || startOf(a) - startOf(b) || a.id - b.id;
}

/** Does the interview stand? Cancelling it, or closing its job before it, ends that. */
export function isStanding(interview: Interview, closing: Closing | null): boolean {
  return interview.cancelledOn === null && (closing === null || firstDayOf(interview) <= closing.on);
}

/** Did the interview take place by a day, as far as is known? */
export function isHeld({ cancelledOn, day }: Interview, date: Day): boolean {
  return cancelledOn === null && day <= date;
}

/** The end of an interview; null where its time is not known. */
export function endOf({ day, time, length }: Interview, usualLength: number): Moment | null {
  return time === null ? null : addMinutes({ day, time }, length ?? usualLength);
}

/** What was written down after an interview. */
export function debriefAfter(interview: Interview | null, debriefs: readonly Debrief[]): Debrief | null {
  return debriefs.find(({ interviewId }) => interviewId === interview?.id) ?? null;
}

/** Is it a kind of message or call to a person? */
export function isOutreach(kind: string): kind is OutreachKind {
  return OUTREACH_KINDS.some((known) => known === kind);
}

/** Is it an outgoing call that nobody answered, with no message left? It counts as nothing sent (TR). */
export function isAttempt({ direction, result }: Pick<Touch, 'direction' | 'result'>): boolean {
  return direction === 'out' && result === 'no-answer';
}

/** Did you reach out, attempts aside? */
export function isSent(touch: Pick<Touch, 'direction' | 'result'>): boolean {
  return touch.direction === 'out' && !isAttempt(touch);
}

/** Is it a follow-up that went out, attempts aside? */
export function isFollowUpSent(touch: Touch): boolean {
  return touch.kind === 'follow-up' && isSent(touch);
}

/** Is it between you and a reference or an insider? */
export function isWithHelper(kind: string): boolean {
  return HELPER_KINDS.some((known) => known === kind);
}

/** Is it a word from the employer? Insiders and references don't count, nor does news that a reference was called. */
export function isFromEmployer(
  touch: Touch,
  roles: readonly JobRole[],
  referenceOf: ReadonlyMap<number, Reference>,
): boolean {
  const isHeard = touch.direction === 'in' ? touch.kind === 'reply' : touch.result === 'spoke';
  if (!isHeard || isWithHelper(touch.kind)) return false;
  const { personId } = touch;
  return personId === null || !(referenceOf.has(personId) || hasRole(roles, 'insider', personId));
}

/** Does a person (null: anybody) have that role in one job, beside whatever else? */
export function hasRole(roles: readonly JobRole[], role: Role, personId: number | null): boolean {
  return roles.some((link) => link.role === role && (personId === null || link.personId === personId));
}

/** The same, among the roles of all jobs. */
export function hasRoleIn(roles: readonly JobRole[], jobId: number, role: Role, personId: number | null): boolean {
  return roles.some((link) => link.jobId === jobId && hasRole([link], role, personId));
}

/** Is the reference meant for a job? */
export function isReferenceFor({ jobIds }: Reference, jobId: number): boolean {
  return jobIds.length === 0 || jobIds.includes(jobId);
}

/** Is an item put off by it after a day? */
export function isRunning({ endedOn }: Snooze, date: Day): boolean {
  return endedOn === null || endedOn > date;
}

/** Whom to follow up with about a job: the one named, recruiter, hiring manager, interviewer, anyone else (SF). */
export function whomToFollowUp(
  { job, roles }: { readonly job: Job; readonly roles: readonly JobRole[] },
  held: readonly Interview[],
  coming: readonly Interview[],
  people: People,
): Person | null {
  return (
    personOf(job.followUpWithId, people) ??
    withRole(roles, 'recruiter', people) ??
    withRole(roles, 'hiring-manager', people) ??
    personOf(held.at(-1)?.personIds[0] ?? null, people) ??
    anyContact(roles, [...held, ...coming], people)
  );
}

/** The first person linked to the job in a role, or null. */
export function withRole(roles: readonly JobRole[], role: Role, people: People): Person | null {
  return personOf(roles.find((link) => link.role === role)?.personId ?? null, people);
}

/** The person of an id, or null. */
export function personOf(id: number | null, people: People): Person | null {
  return id === null ? null : (people.get(id) ?? null);
}

function anyContact(roles: readonly JobRole[], interviews: readonly Interview[], people: People): Person | null {
  const ids = [...roles.map((link) => link.personId), ...interviews.flatMap((interview) => interview.personIds)];
  const id = ids.find((candidate) => !hasRole(roles, 'insider', candidate) && people.has(candidate));
  return personOf(id ?? null, people);
}

function startOf({ time }: Interview): number {
  return time === null ? END_OF_DAY : minutesOf(time);
}

/** The one of the latest day, of several the last recorded; a record whose day is null does not count. */
function latestOf<T>(records: readonly T[], dayOf: (record: T) => Day | null): T | null {
  let [latest, latestDay]: [T | null, Day | null] = [null, null];
  for (const record of records) {
    const day = dayOf(record);
    if (day !== null && (latestDay === null || day >= latestDay)) [latest, latestDay] = [record, day];
  }
  return latest;
}

/** What the clock shows where an interview was recorded, where that differs from the user's current one; else null. */
export function momentThere(interview: Pick<Interview, 'day' | 'time' | 'dayThere' | 'timeThere'>): Moment | null {
  const { day, time, dayThere, timeThere } = interview;
  const isSame = dayThere === day && timeThere === time;
  return dayThere === null || timeThere === null || isSame ? null : { day: dayThere, time: timeThere };
}

/** The first day on which facts recorded after an interview can lie: its day now, or then, on another clock. */
function firstDayOf({ day, dayThen }: Pick<Interview, 'day' | 'dayThen'>): Day {
  return day < dayThen ? day : dayThen;
}
