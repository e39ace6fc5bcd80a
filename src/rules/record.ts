// Everything about one job as of a day; later records are left out.
import type { Day } from '../domain/day.ts';
import type { Skip, Snooze } from '../domain/item-key.ts';
import type {
  Closing,
  Interview,
  Job,
  JobRole,
  Offer,
  Person,
  Reference,
  Timing,
  Touch,
  UndatedStage,
} from '../domain/model.ts';
import { closingOn, compareInterviews, isStillOn, openOffer, openOffers, whomToFollowUp } from '../domain/queries.ts';
import { type History, historyOf } from './history.ts';
import type { Policy } from './policy.ts';
import { nextWorkday } from './workdays.ts';

/** One job's records up to the day, each list in order of recording. */
export interface JobFile {
  readonly job: Job;
  readonly roles: readonly JobRole[];
  readonly interviews: readonly Interview[];
  readonly references: readonly Reference[];
  readonly touches: readonly Touch[];
  readonly statements: readonly Timing[];
  readonly offers: readonly Offer[];
  readonly skips: readonly Skip[];
  readonly snoozes: readonly Snooze[];
}

/** A job file, plus what follows from its statements, offers and interviews. */
export interface JobRecord extends Omit<JobFile, 'offers'> {
  readonly appliedOn: Day | null;
  readonly closing: Closing | null;
  /** After a reopening, the day before which nothing is due. */
  readonly floor: Day | null;
  /** Interviews held and coming, each by day and time. */
  readonly held: readonly Interview[];
  readonly coming: readonly Interview[];
  /** The undated stage it reached, as long as no dated record shows it. */
  readonly undated: Exclude<UndatedStage, 'applied'> | null;
  /** The open offer; the latest one if there are several. */
  readonly offer: Offer | null;
  /** The open offers. */
  readonly offers: readonly Offer[];
  /** Null for a job that is only saved. */
  readonly history: History | null;
  /** The person follow-ups go to. */
  readonly contact: Person | null;
}

/** The people one job's rules may need to look up. */
export interface Directory {
  readonly people: ReadonlyMap<number, Person>;
  /** By person id. */
  readonly referenceOf: ReadonlyMap<number, Reference>;
}

/** Works out one job's record as of a day. */
export function recordOf(given: JobFile, directory: Directory, date: Day, policy: Policy): JobRecord {
  const file = sinceInterviews(given, date);
  const closing = closingOn(file.job, date);
  const interviews = file.interviews.filter((interview) => isStillOn(interview, closing)).sort(compareInterviews);
  const held = interviews.filter((interview) => interview.day <= date);
  const coming = interviews.filter((interview) => interview.day > date);
  const appliedOn = file.job.appliedOn !== null && file.job.appliedOn <= date ? file.job.appliedOn : null;
  const start = held.at(-1)?.day ?? appliedOn;
  const { job, roles, references, touches, statements, skips, snoozes } = file;
  return {
    job,
    roles,
    interviews: file.interviews,
    references,
    touches,
    statements,
    skips,
    snoozes,
    appliedOn,
    closing,
    floor: floorOf(file.job, date, policy),
    held,
    coming,
    undated: undatedOf(file),
    offer: closing ? null : openOffer(file.offers, date),
    offers: closing ? [] : openOffers(file.offers, date),
    history: start === null ? null : historyOf(file, directory.referenceOf, start),
    contact: whomToFollowUp(file, held, coming, directory.people),
  };
}

function undatedOf({ job: { undatedStage }, interviews, offers }: JobFile): JobRecord['undated'] {
  if (undatedStage === null || undatedStage === 'applied' || offers.length > 0) return null;
  const isMet = interviews.some(({ cancelledOn }) => cancelledOn === null);
  return isMet && undatedStage !== 'offer' ? null : undatedStage;
}

/** Whether it's open with no people, interviews, contacts, timing or offers. No kind finds anything in such a job, and
 *  in a large job hunt most applications are like that. */
export function isUneventful({ closing, contact, roles, interviews, touches, statements, offers }: JobRecord): boolean {
  const isEmpty = [roles, interviews, touches, statements, offers].every((list) => list.length === 0);
  return closing === null && contact === null && isEmpty;
}

/** Whether an interview is coming up or an offer is open: no follow-up is due meanwhile. */
export function isUnderWay(record: JobRecord): boolean {
  return record.coming.length > 0 || record.offer !== null || lacksDay(record);
}

/** Whether an interview or offer is known but its date isn't. */
export function lacksDay({ undated }: { readonly undated: UndatedStage | null }): boolean {
  return undated === 'interview' || undated === 'offer';
}

/**
 * If a change of the user's time zone moved a held interview to a later day, what was recorded from its old day on
 * still counts as recorded after it.
 */
function sinceInterviews(file: JobFile, date: Day): JobFile {
  const moved = file.interviews.filter(({ day, dayThen }) => dayThen < day && day <= date);
  if (moved.length === 0) return file;
  const since = (on: Day) => moved.reduce((last, { day, dayThen }) => (last >= dayThen && last < day ? day : last), on);
  return {
    ...file,
    touches: file.touches.map((touch) => ({ ...touch, on: since(touch.on) })),
    statements: file.statements.map((statement) => ({ ...statement, saidOn: since(statement.saidOn) })),
    skips: file.skips.map((skip) => ({ ...skip, on: since(skip.on) })),
  };
}

function floorOf(job: Job, date: Day, policy: Policy): Day | null {
  const reopenings = job.closings.flatMap(({ reopenedOn }) =>
    reopenedOn !== null && reopenedOn <= date ? reopenedOn : [],
  );
  const last = reopenings.at(-1);
  return last === undefined ? null : nextWorkday(last, policy);
}
