// The activities of a job hunt as an employment office asks for them: plain facts, nothing private.

import type { Day, Moment } from '../../domain/day.ts';
import type {
  Channel,
  CloseReason,
  Closing,
  Interview,
  InterviewKind,
  Job,
  JobHunt,
  Result,
  Touch,
} from '../../domain/model.ts';
import { contactsSeen } from '../../rules/carried.ts';
import { touchLabel } from '../../rules/item-words.ts';

export interface Activity {
  readonly date: Day;
  readonly company: string;
  readonly title: string;
  readonly kind: string;
  readonly channel: string | null;
  readonly result: string | null;
}

interface Span {
  readonly from: Day;
  readonly to: Day;
  readonly now: Moment;
}

const CHANNELS = {
  email: 'email',
  phone: 'phone',
  mail: 'mail',
  hand: 'in person',
  linkedin: 'LinkedIn',
  video: 'video',
  'in-person': 'in person',
} as const satisfies Record<Channel, string>;

const INTERVIEWS = {
  phone: 'phone',
  video: 'video',
  onsite: 'in person',
  other: null,
} as const satisfies Record<InterviewKind, string | null>;

const RESULTS = {
  sent: 'sent',
  spoke: 'spoke to them',
  voicemail: 'left a message',
  'no-answer': 'nobody answered',
} as const satisfies Record<Result, string>;

const ENDS = {
  filled: 'the position was filled',
  rejected: 'turned down by the employer',
  withdrawn: 'withdrawn by the applicant',
  declined: 'offer declined by the applicant',
  accepted: 'offer accepted',
  'no-response': 'no answer from the employer',
  other: 'ended for another reason',
} as const satisfies Record<CloseReason, string>;

/** Applications, interviews held, contacts in both directions, offers and closings within a span, by day. Within
 *  one day they keep this order. */
export function activitiesOf(jobHunt: JobHunt, { from, to, now }: Span): Activity[] {
  const jobs = new Map(jobHunt.jobs.map((job) => [job.id, job]));
  const about = <R extends { readonly jobId: number }>(rows: readonly R[], tell: (row: R) => Told | null) =>
    rows.flatMap((row) => activityOf(jobs.get(row.jobId), tell(row)));
  const all = [
    ...jobHunt.jobs.flatMap((job) => activityOf(job, applied(job))),
    ...about(jobHunt.interviews, (interview) => held(interview, now)),
    ...about(contactsSeen(jobHunt.touches), touched),
    ...about(jobHunt.offers, ({ on }) => ({ date: on, kind: 'offer', channel: null, result: 'received' })),
    ...about(
      jobHunt.jobs.flatMap(({ closings }) => closings),
      ended,
    ),
  ];
  return all.filter(({ date }) => date >= from && date <= to).sort((a, b) => a.date - b.date);
}

type Told = Omit<Activity, 'company' | 'title'>;

function activityOf(job: Job | undefined, told: Told | null): Activity[] {
  if (!job || !told) return [];
  const { date, kind, channel, result } = told;
  return [{ date, company: job.company, title: job.title, kind, channel, result }];
}

function applied({ appliedOn, source }: Job): Told | null {
  return appliedOn === null ? null : { date: appliedOn, kind: 'application', channel: source, result: 'sent' };
}

/** Canceled and future interviews don't count as held. */
function held({ day, time, kind, cancelledOn }: Interview, now: Moment): Told | null {
  const isPast = day < now.day || (day === now.day && (time === null || time <= now.time));
  if (cancelledOn !== null || !isPast) return null;
  return { date: day, kind: 'interview', channel: kind && INTERVIEWS[kind], result: 'held' };
}

function touched(touch: Touch): Told {
  const result = touch.direction === 'in' ? 'received' : touch.result && RESULTS[touch.result];
  return { date: touch.on, kind: touchLabel(touch), channel: touch.channel && CHANNELS[touch.channel], result };
}

/** A closing doesn't count if the job was reopened or the closing's day isn't known. */
function ended({ on, dayIs, reason, reopenedOn }: Closing): Told | null {
  return reopenedOn === null && dayIs === null ? { date: on, kind: 'end', channel: null, result: ENDS[reason] } : null;
}
