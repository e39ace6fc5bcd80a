// Questions about the records, each answered in one place.
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

const NOON = 12 * 60;
/** Contacts with references or insiders, not with the employer. */
const HELPER_KINDS: readonly Touch['kind'][] = [
  'reference-alert',
  'reference-thanks',
  'reference-check',
  'network-check-in',
];

/** The closing in force on a day; null if the job is open then. Ignores closings and reopenings after that day. */
export function closingOn(job: Job, date: Day): Closing | null {
  const seen = job.closings.filter((closing) => closing.on <= date);
  const last = seen.at(-1);
  return last && (last.reopenedOn === null || last.reopenedOn > date) ? last : null;
}

/** The current closing, whatever its day; null for an open job. */
export function currentClosing({ closings }: Pick<Job, 'closings'>): Closing | null {
  const last = closings.at(-1);
  return last && last.reopenedOn === null ? last : null;
}

/** The latest of one job's offers up to a day, or null. */
export function lastOffer(offers: readonly Offer[], date: Day): Offer | null {
  return latestOf(offers, ({ on }) => (on <= date ? on : null));
}

/** The latest of one job's offers up to a day; null if it's answered by then. */
export function openOffer(offers: readonly Offer[], date: Day): Offer | null {
  const latest = lastOffer(offers, date);
  return latest && (latest.answeredOn === null || latest.answeredOn > date) ? latest : null;
}

/** All of one job's offers that are open on a day. */
export function openOffers(offers: readonly Offer[], date: Day): readonly Offer[] {
  const isAfter = (day: Day | null) => day === null || day > date;
  return offers.filter(
    ({ on, answeredOn, replacedOn = null }) => on <= date && isAfter(answeredOn) && isAfter(replacedOn),
  );
}

/** The latest of several jobs' offers; of several on one day, the one to answer first. */
export function mostPressing(offers: readonly Offer[]): Offer | null {
  return offers.reduce<Offer | null>((first, offer) => (first && comesBefore(first, offer) ? first : offer), null);
}

/** The most pressing open offer for any other job. */
export function offerElsewhere(
  { jobs, offers }: { readonly jobs: readonly Job[]; readonly offers: readonly Offer[] },
  jobId: number,
  date: Day,
): Offer | null {
  const others = jobs.filter((job) => job.id !== jobId && closingOn(job, date) === null).map(({ id }) => id);
  return mostPressing(openOffers(offers, date).filter((offer) => others.includes(offer.jobId)));
}

/** What the employer last said about a job's timing, up to a day; it replaces everything said before. */
export function currentTiming(statements: readonly Timing[], date: Day | null = null): Timing | null {
  return latestOf(statements, ({ saidOn }) => (date === null || saidOn <= date ? saidOn : null));
}

/**
 * The timing that still applies in a stage. If it was said before the stage began, only its days in the stage count.
 */
export function timingInForce(statements: readonly Timing[], stageStart: Day): Timing | null {
  const last = currentTiming(statements);
  if (last === null || last.saidOn >= stageStart) return last;
  const within = (day: Day | null): Day | null => (day !== null && day >= stageStart ? day : null);
  return { ...last, contactOn: within(last.contactOn), decisionBy: within(last.decisionBy), everyDays: null };
}

/** Earlier first; an interview without a time counts as one at noon. */
export function compareInterviews(a: Interview, b: Interview): number {
  return a.day - b.day || startOf(a) - startOf(b) || a.id - b.id;
}

/** Whether the interview is still on: not canceled, and its job not closed before it. */
export function isStillOn(interview: Interview, closing: Closing | null): boolean {
  return interview.cancelledOn === null && (closing === null || firstDayOf(interview) <= closing.on);
}

/** Whether the interview took place by a day, as far as we know. */
export function isHeld({ cancelledOn, day }: Interview, date: Day): boolean {
  return cancelledOn === null && day <= date;
}

/** When an interview ends; null if its time isn't known. */
export function endOf({ day, time, length }: Interview, usualLength: number): Moment | null {
  return time === null ? null : addMinutes({ day, time }, length ?? usualLength);
}

/** The debrief of an interview, or null. */
export function debriefAfter(interview: Interview | null, debriefs: readonly Debrief[]): Debrief | null {
  return debriefs.find(({ interviewId }) => interviewId === interview?.id) ?? null;
}

/** Whether it's a kind of message or call to a person. */
export function isOutreach(kind: string): kind is OutreachKind {
  return OUTREACH_KINDS.some((known) => known === kind);
}

/** Whether it's an outgoing call that nobody answered, with no voicemail left: nothing counts as sent (TR). */
export function isAttempt({ direction, result }: Pick<Touch, 'direction' | 'result'>): boolean {
  return direction === 'out' && result === 'no-answer';
}

/** Whether you reached out; attempts don't count. */
export function isSent(touch: Pick<Touch, 'direction' | 'result'>): boolean {
  return touch.direction === 'out' && !isAttempt(touch);
}

/** Whether it's a follow-up that went out; attempts don't count. */
export function isFollowUpSent(touch: Touch): boolean {
  return touch.kind === 'follow-up' && isSent(touch);
}

/** Whether it's a contact with a reference or an insider. */
export function isWithHelper(kind: string): boolean {
  return HELPER_KINDS.some((known) => known === kind);
}

/**
 * Whether the employer was heard from. Insiders and references don't count, nor does news that a reference was called.
 */
export function isFromEmployer(
  touch: Touch,
  roles: readonly JobRole[],
  referenceOf: ReadonlyMap<number, Reference>,
): boolean {
  const isHeard = touch.direction === 'in' ? touch.kind === 'reply' : touch.result === 'spoke';
  if (!isHeard) return false;
  const { personId } = touch;
  return personId === null || !(referenceOf.has(personId) || hasRole(roles, 'insider', personId));
}

/** Whether a person (null: anybody) has this role in one job, maybe among other roles. */
export function hasRole(roles: readonly JobRole[], role: Role, personId: number | null): boolean {
  return roles.some((link) => link.role === role && (personId === null || link.personId === personId));
}

/** Like hasRole, but searches the roles of all jobs. */
export function hasRoleIn(roles: readonly JobRole[], jobId: number, role: Role, personId: number | null): boolean {
  return roles.some((link) => link.jobId === jobId && hasRole([link], role, personId));
}

/** Whether the reference is for a job. */
export function isReferenceFor({ jobIds }: Reference, jobId: number): boolean {
  return jobIds.length === 0 || jobIds.includes(jobId);
}

/** Whether the snooze is still running on a day. */
export function isRunning({ endedOn }: Snooze, date: Day): boolean {
  return endedOn === null || endedOn > date;
}

/** Who to follow up with about a job: the one named, else recruiter, hiring manager, interviewer, anyone else (SF). */
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

/** The first person with a role in the job, or null. */
export function withRole(roles: readonly JobRole[], role: Role, people: People): Person | null {
  return personOf(roles.find((link) => link.role === role)?.personId ?? null, people);
}

/** The person with an id, or null. */
export function personOf(id: number | null, people: People): Person | null {
  return id === null ? null : (people.get(id) ?? null);
}

function anyContact(roles: readonly JobRole[], interviews: readonly Interview[], people: People): Person | null {
  const ids = [...roles.map((link) => link.personId), ...interviews.flatMap((interview) => interview.personIds)];
  const id = ids.find((candidate) => !hasRole(roles, 'insider', candidate) && people.has(candidate));
  return personOf(id ?? null, people);
}

function startOf({ time }: Interview): number {
  return time === null ? NOON : minutesOf(time);
}

/** The record with the latest day (the last recorded if several share it); ignores records whose day is null. */
function latestOf<T>(records: readonly T[], dayOf: (record: T) => Day | null): T | null {
  let [latest, latestDay]: [T | null, Day | null] = [null, null];
  for (const record of records) {
    const day = dayOf(record);
    if (day !== null && (latestDay === null || day >= latestDay)) [latest, latestDay] = [record, day];
  }
  return latest;
}

function comesBefore(a: Offer, b: Offer): boolean {
  if (a.on !== b.on) return a.on > b.on;
  return b.replyBy === null || (a.replyBy !== null && a.replyBy <= b.replyBy);
}

/**
 * The day and time on the clock an interview was recorded by, if they differ from the user's current one; else null.
 */
export function momentThere(interview: Pick<Interview, 'day' | 'time' | 'dayThere' | 'timeThere'>): Moment | null {
  const { day, time, dayThere, timeThere } = interview;
  const isSame = dayThere === day && timeThere === time;
  return dayThere === null || timeThere === null || isSame ? null : { day: dayThere, time: timeThere };
}

/** Earliest day of facts recorded after an interview: its current day, or its day on the clock it was recorded by. */
function firstDayOf({ day, dayThen }: Pick<Interview, 'day' | 'dayThen'>): Day {
  return day < dayThen ? day : dayThen;
}
