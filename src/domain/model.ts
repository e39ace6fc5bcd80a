// The records: facts only. What's due is computed from them and never stored. Days are the user's local calendar days,
// times the user's local clock, lengths in minutes; null means nothing was said.
import type { Day } from './day.ts';
import type { Skip, Snooze } from './item-key.ts';
import type { Row } from './schema.ts';

export const ROLES = ['interviewer', 'hiring-manager', 'recruiter', 'insider', 'hr', 'other'] as const;
export type Role = (typeof ROLES)[number];

export const INTERVIEW_KINDS = ['phone', 'video', 'onsite', 'other'] as const;
export type InterviewKind = (typeof INTERVIEW_KINDS)[number];

/** How the contact was made. */
export const CHANNELS = ['email', 'phone', 'mail', 'hand', 'linkedin', 'video', 'in-person'] as const;
export type Channel = (typeof CHANNELS)[number];

/** How a person prefers to be reached. */
export const PREFERENCES = ['phone', 'email', 'mail', 'linkedin'] as const;
export type Preference = (typeof PREFERENCES)[number];

export const CLOSE_REASONS = [
  'filled',
  'rejected',
  'withdrawn',
  'declined',
  'accepted',
  'no-response',
  'other',
] as const;
export type CloseReason = (typeof CLOSE_REASONS)[number];

/** How far a job got, when the dates aren't known. */
export const UNDATED_STAGES = ['applied', 'answered', 'interview', 'offer'] as const;
export type UndatedStage = (typeof UNDATED_STAGES)[number];

/** Incoming contacts: a reply, or news that a reference was called. */
export const INCOMING_KINDS = ['reply', 'reference-check'] as const;
export type IncomingKind = (typeof INCOMING_KINDS)[number];

/**
 * How a contact went: a message was `sent`; a call has one of the others. `no-answer` is an attempt that reached
 * nobody.
 */
export const RESULTS = ['sent', 'spoke', 'voicemail', 'no-answer'] as const;
export type Result = (typeof RESULTS)[number];

/** One closing of a job, and the day it was reopened, if it was. */
export interface Closing extends Row<'closing'> {}

export interface Job extends Row<'job'> {
  /** In order of recording. The job is closed while the last one hasn't been reopened. */
  readonly closings: readonly Closing[];
}

export interface Person extends Row<'person'> {}

/** The advertised text of a job. */
export interface Posting extends Row<'posting'> {}

/** A person's role in a job (`--via` sets `recruiter`). In order of linking. */
export interface JobRole extends Row<'job_person'> {}

/** Its day and time are on the user's current clock. */
export interface Interview extends Row<'interview'> {
  /** Its day on the user's clock when it was recorded. Facts recorded with it or on that day use this day. */
  readonly dayThen: Day;
  /** Interviewers, in the order named. */
  readonly personIds: readonly number[];
}

/** The emailed invitation an interview was imported from or last changed by. */
export interface Invitation extends Row<'invitation'> {}

export interface Reference extends Row<'reference'> {
  /** The jobs the reference was named for; empty means all jobs. */
  readonly jobIds: readonly number[];
}

/** One logged contact, out (you reached out) or in (they did). In order of logging. */
export interface Touch extends Row<'touch'> {}

/** What the employer said about timing. Each one replaces all earlier ones completely. In order of logging. */
export interface Timing extends Row<'statement'> {}

export interface Offer extends Row<'offer'> {
  /** The day on which a later offer for the job replaced it, if one did. */
  readonly replacedOn?: Day | null;
}

/** Private: never used in a message. One per interview. */
export interface Debrief extends Row<'debrief'> {}

/** A dated note on one job, one person or one interview. */
export interface Note extends Row<'note'> {}

/** An open job with nobody to reach, nothing heard or done, and nothing set; only nudges look at it. */
export interface IdleJob
  extends Pick<Row<'job'>, 'id' | 'company' | 'addedOn' | 'appliedOn' | 'applyBy' | 'undatedStage'> {
  /** Names of the people known there. */
  readonly known: readonly string[];
}

/** All records a plan can depend on. Each list is in order of recording, by id. */
export interface JobHunt {
  readonly jobs: readonly Job[];
  readonly people: readonly Person[];
  readonly roles: readonly JobRole[];
  readonly interviews: readonly Interview[];
  readonly references: readonly Reference[];
  readonly touches: readonly Touch[];
  readonly statements: readonly Timing[];
  readonly offers: readonly Offer[];
  readonly debriefs: readonly Debrief[];
  readonly skips: readonly Skip[];
  readonly snoozes: readonly Snooze[];
}

/** The same for a day's list. */
export interface JobHuntForList extends JobHunt {
  /** Jobs that aren't among `jobs`, since nothing but nudges needs them; missing if all are. */
  readonly idle?: readonly IdleJob[];
}

/** A job's stage, as `list` shows it. */
export const STAGES = ['saved', 'applied', 'interviewing', 'offer', 'accepted', 'closed'] as const;
export type Stage = (typeof STAGES)[number];
