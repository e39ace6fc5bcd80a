// Everything that bears on one job, as it stands on the day: what is dated later is left out.
import { type Day, minutesOf } from '../domain/day.ts';
import type { Skip, Snooze } from '../domain/item-key.ts';
import {
  type Closing,
  closingOn,
  type Interview,
  type Job,
  type JobRole,
  type Offer,
  type Person,
  type Reference,
  type Statement,
  type Touch,
} from '../domain/model.ts';
import { type History, historyOf } from './history.ts';
import type { Policy } from './policy.ts';
import { followUpPerson } from './reach.ts';
import { nextWorkday } from './workdays.ts';

const END_OF_DAY = 24 * 60;

/** What was written down about one job up to the day, each list in order of recording. */
export interface JobFile {
  readonly job: Job;
  readonly roles: readonly JobRole[];
  readonly interviews: readonly Interview[];
  readonly references: readonly Reference[];
  readonly touches: readonly Touch[];
  readonly statements: readonly Statement[];
  readonly offers: readonly Offer[];
  readonly skips: readonly Skip[];
  readonly snoozes: readonly Snooze[];
}

/** The same, and what follows from its statements, offers and interviews. */
export interface JobRecord extends Omit<JobFile, 'statements' | 'offers'> {
  readonly appliedOn: Day | null;
  readonly closing: Closing | null;
  /** After a reopening: the day before which nothing is due. */
  readonly floor: Day | null;
  /** Interviews that took place, and that are to come, each by day and time. */
  readonly held: readonly Interview[];
  readonly coming: readonly Interview[];
  /** The offer that lies with you. */
  readonly offer: Offer | null;
  /** Null for a job that is only saved. */
  readonly history: History | null;
  /** Whom follow-ups go to. */
  readonly contact: Person | null;
}

/** Who is who, as far as one job needs to know. */
export interface Directory {
  readonly people: ReadonlyMap<number, Person>;
  /** By the person behind it. */
  readonly referenceOf: ReadonlyMap<number, Reference>;
}

/** What follows from one job's file on a day. */
export function recordOf(file: JobFile, directory: Directory, date: Day, policy: Policy): JobRecord {
  const closing = closingOn(file.job, date);
  const interviews = file.interviews.filter((interview) => isStanding(interview, closing)).sort(compareInterviews);
  const held = interviews.filter((interview) => interview.day <= date);
  const coming = interviews.filter((interview) => interview.day > date);
  const appliedOn = file.job.appliedOn !== null && file.job.appliedOn <= date ? file.job.appliedOn : null;
  const start = held.at(-1)?.day ?? appliedOn;
  const { job, roles, references, touches, skips, snoozes } = file;
  return {
    job,
    roles,
    interviews: file.interviews,
    references,
    touches,
    skips,
    snoozes,
    appliedOn,
    closing,
    floor: floorOf(file.job, date, policy),
    held,
    coming,
    offer: closing ? null : lyingOffer(file.offers, date),
    history: start === null ? null : historyOf(file, directory.referenceOf, start),
    contact: followUpPerson(file, held, coming, directory.people),
  };
}

/** Earlier first; an interview without a time counts as an afternoon one, and comes last among those of its day. */
export function compareInterviews(a: Interview, b: Interview): number {
  return a.day - b.day || startOf(a) - startOf(b) || a.id - b.id;
}

function startOf(interview: Interview): number {
  return interview.time === null ? END_OF_DAY : minutesOf(interview.time);
}

// Closing a job cancels what was still to come.
function isStanding(interview: Interview, closing: Closing | null): boolean {
  return interview.cancelledOn === null && (closing === null || interview.day <= closing.on);
}

function floorOf(job: Job, date: Day, policy: Policy): Day | null {
  const reopenings = job.closings.flatMap(({ reopenedOn }) =>
    reopenedOn !== null && reopenedOn <= date ? reopenedOn : [],
  );
  const last = reopenings.at(-1);
  return last === undefined ? null : nextWorkday(last, policy);
}

function lyingOffer(offers: readonly Offer[], date: Day): Offer | null {
  const latest = offers.reduce<Offer | null>((last, offer) => (last && last.on > offer.on ? last : offer), null);
  return latest && (latest.answeredOn === null || latest.answeredOn > date) ? latest : null;
}
