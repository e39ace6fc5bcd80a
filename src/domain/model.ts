// What is on record. Facts only: what is due follows from them and is never stored. Days are the user's local calendar
// days, times the user's local clock, lengths minutes; null means that nothing was said.
import type { ClockTime, Day } from './day.ts';
import type { Skip, Snooze } from './item-key.ts';

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

/** What is sent or said to a person; every one is also the kind of an item. */
export const OUTREACH_KINDS = [
  'follow-up',
  'thank-you',
  'recruiter-call',
  'reference-alert',
  'reference-thanks',
  'network-check-in',
  'feedback-request',
  'withdrawal-note',
] as const;
export type OutreachKind = (typeof OUTREACH_KINDS)[number];

/** What comes in: word from them, or news that a reference was called. */
export const INCOMING_KINDS = ['reply', 'reference-check'] as const;
export type IncomingKind = (typeof INCOMING_KINDS)[number];

/** How a touch went: a message was `sent`; a call ended in one of the others. `no-answer` is an attempt: nobody heard. */
export const RESULTS = ['sent', 'spoke', 'voicemail', 'no-answer'] as const;
export type Result = (typeof RESULTS)[number];

/** One time that a job was closed, and the day it was reopened, if it was. */
export interface Closing {
  readonly id: number;
  readonly jobId: number;
  readonly on: Day;
  readonly reason: CloseReason;
  /** They know already: no withdrawal note is owed. */
  readonly wasTold: boolean;
  /** The first day of work, for `accepted`. */
  readonly startsOn: Day | null;
  readonly note: string | null;
  readonly reopenedOn: Day | null;
}

export interface Job {
  readonly id: number;
  readonly company: string;
  readonly title: string;
  readonly addedOn: Day;
  /** Null while the job is only saved. */
  readonly appliedOn: Day | null;
  readonly applyBy: Day | null;
  readonly url: string | null;
  readonly location: string | null;
  readonly salary: string | null;
  readonly source: string | null;
  readonly resume: string | null;
  /** The person named for follow-ups. */
  readonly followUpWithId: number | null;
  /** In order of recording; the job is closed while the last one has not been reopened. */
  readonly closings: readonly Closing[];
}

export interface Person {
  readonly id: number;
  readonly name: string;
  readonly company: string | null;
  readonly title: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly linkedin: string | null;
  readonly metOnLinkedin: boolean;
  readonly prefers: Preference | null;
  /** What you share with them. */
  readonly common: string | null;
  /** IANA zone name. */
  readonly zone: string | null;
}

/** A person's part in a job. `--via` is the role `recruiter`. In order of linking. */
export interface JobRole {
  readonly id: number;
  readonly jobId: number;
  readonly personId: number;
  readonly role: Role;
}

export interface Interview {
  readonly id: number;
  readonly jobId: number;
  readonly day: Day;
  readonly time: ClockTime | null;
  /** Where another zone was named: its IANA name, and the day and time there; day and time above are then converted. */
  readonly zone: string | null;
  readonly dayThere: Day | null;
  readonly timeThere: ClockTime | null;
  /** Minutes. */
  readonly length: number | null;
  readonly kind: InterviewKind | null;
  readonly place: string | null;
  readonly link: string | null;
  /** Interviewers, in the order named. */
  readonly personIds: readonly number[];
  readonly cancelledOn: Day | null;
  /** The day the reminder to prepare was ticked off. */
  readonly preparedOn: Day | null;
}

/** The mailed invitation that an interview came in with, or was changed by last. */
export interface Invitation {
  readonly id: number;
  readonly interviewId: number;
  /** What the one who invites calls it, in all that they send about it. */
  readonly uid: string;
  /** Grows with each change by the one who invites. */
  readonly sequence: number;
  /** Was it called off by the last one? */
  readonly isCancelled: boolean;
}

export interface Reference {
  readonly id: number;
  readonly personId: number;
  readonly relationship: string | null;
  readonly addedOn: Day;
  /** The jobs it was named for; empty means every job. */
  readonly jobIds: readonly number[];
}

/** One logged contact, out (you reached out) or in (they did). In order of logging. */
export interface Touch {
  readonly id: number;
  readonly jobId: number;
  /** For reference kinds, the person behind the reference. */
  readonly personId: number | null;
  /** The interview that it belongs to, where it was recorded through an item of one. */
  readonly interviewId: number | null;
  readonly on: Day;
  readonly direction: 'out' | 'in';
  readonly kind: OutreachKind | IncomingKind;
  readonly channel: Channel | null;
  /** Null for what came in. */
  readonly result: Result | null;
  readonly note: string | null;
}

/** What the employer said about timing. One replaces the earlier ones whole. In order of logging. */
export interface Statement {
  readonly id: number;
  readonly jobId: number;
  readonly saidOn: Day;
  readonly decisionBy: Day | null;
  readonly contactOn: Day | null;
  /** Days between check-ins that they asked for, 1 or more. */
  readonly everyDays: number | null;
}

export interface Offer {
  readonly id: number;
  readonly jobId: number;
  readonly on: Day;
  readonly replyBy: Day | null;
  readonly salary: string | null;
  readonly note: string | null;
  /** The day it was accepted or declined, or the job closed. */
  readonly answeredOn: Day | null;
}

/** Private: nothing of it enters a message. One per interview. */
export interface Debrief {
  readonly id: number;
  readonly interviewId: number;
  readonly savedOn: Day;
  readonly wentWell: string | null;
  readonly toImprove: string | null;
  readonly learned: string | null;
  readonly reactions: string | null;
  readonly questions: string | null;
  readonly skills: string | null;
  readonly concerns: string | null;
  /** 1 (no) to 5 (very much). */
  readonly fit: number | null;
}

/** A dated note on exactly one of a job, a person or an interview. */
export interface Note {
  readonly id: number;
  readonly jobId: number | null;
  readonly personId: number | null;
  readonly interviewId: number | null;
  readonly on: Day;
  readonly text: string;
}

/** Everything recorded that a plan can depend on. Each list is in order of recording, by id. */
export interface Search {
  readonly jobs: readonly Job[];
  readonly people: readonly Person[];
  readonly roles: readonly JobRole[];
  readonly interviews: readonly Interview[];
  readonly references: readonly Reference[];
  readonly touches: readonly Touch[];
  readonly statements: readonly Statement[];
  readonly offers: readonly Offer[];
  readonly debriefs: readonly Debrief[];
  readonly skips: readonly Skip[];
  readonly snoozes: readonly Snooze[];
}

/** The closing in force on a day: null if the job is open then (closings and reopenings after that day are not seen). */
export function closingOn(job: Job, date: Day): Closing | null {
  const seen = job.closings.filter((closing) => closing.on <= date);
  const last = seen.at(-1);
  return last && (last.reopenedOn === null || last.reopenedOn > date) ? last : null;
}
