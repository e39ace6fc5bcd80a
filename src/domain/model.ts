// What is on record. Facts only: what is due follows from them and is never stored. Days are the user's local calendar
// days, times the user's local clock, lengths minutes; null means that nothing was said.
import type { Day } from './day.ts';
import type { Skip, Snooze } from './item-key.ts';
import type { Row } from './schema.ts';

export const ROLES = ['interviewer', 'hiring-manager', 'recruiter', 'insider', 'hr', 'other'] as const;
export type Role = (typeof ROLES)[number];

export const INTERVIEW_KINDS = ['phone', 'video', 'onsite', 'other'] as const;
export type InterviewKind = (typeof INTERVIEW_KINDS)[number];

/** How a touch was made. */
export const CHANNELS = ['email', 'phone', 'mail', 'hand', 'linkedin', 'video', 'in-person'] as const;
export type Channel = (typeof CHANNELS)[number];

/** How a person likes to be reached. */
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

/** How far a job can have got on days that nobody knows. */
export const UNDATED_STAGES = ['applied', 'answered', 'interview', 'offer'] as const;
export type UndatedStage = (typeof UNDATED_STAGES)[number];

/** What comes in: word from them, or news that a reference was called. */
export const INCOMING_KINDS = ['reply', 'reference-check'] as const;
export type IncomingKind = (typeof INCOMING_KINDS)[number];

/** How a touch went: a message was `sent`; a call ended in one of the others. `no-answer` is an attempt: nobody heard. */
export const RESULTS = ['sent', 'spoke', 'voicemail', 'no-answer'] as const;
export type Result = (typeof RESULTS)[number];

/** One time that a job was closed, and the day it was reopened, if it was. */
export interface Closing extends Row<'closing'> {}

export interface Job extends Row<'job'> {
  /** In order of recording; the job is closed while the last one has not been reopened. */
  readonly closings: readonly Closing[];
}

export interface Person extends Row<'person'> {}

/** A person's part in a job. `--via` is the role `recruiter`. In order of linking. */
export interface JobRole extends Row<'job_person'> {}

/** When it begins is told on the user's current clock. */
export interface Interview extends Row<'interview'> {
  /** Its day on the user's clock when it was recorded. Facts recorded with it then, or on that day, go by it. */
  readonly dayThen: Day;
  /** Interviewers, in the order named. */
  readonly personIds: readonly number[];
}

/** The mailed invitation that an interview came in with, or was changed by last. */
export interface Invitation extends Row<'invitation'> {}

export interface Reference extends Row<'reference'> {
  /** The jobs it was named for; empty means every job. */
  readonly jobIds: readonly number[];
}

/** One logged contact, out (you reached out) or in (they did). In order of logging. */
export interface Touch extends Row<'touch'> {}

/** What the employer said about timing. One replaces the earlier ones whole. In order of logging. */
export interface Timing extends Row<'statement'> {}

export interface Offer extends Row<'offer'> {}

/** Private: nothing of it enters a message. One per interview. */
export interface Debrief extends Row<'debrief'> {}

/** A dated note on exactly one of a job, a person or an interview. */
export interface Note extends Row<'note'> {}

/** Everything recorded that a plan can depend on. Each list is in order of recording, by id. */
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

/** Where a job stands, as `list` says it. */
export const STAGES = ['saved', 'applied', 'interviewing', 'offer', 'accepted', 'closed'] as const;
export type Stage = (typeof STAGES)[number];
