// Events on an open job's time line, without people's names or anything from notes.

import type { ListRow } from '../../../app/types.ts';
import type { Day } from '../../../domain/day.ts';
import { groupBy } from '../../../domain/group.ts';
import type { Interview, Job, JobHunt, Offer, Touch } from '../../../domain/model.ts';
import { contactsSeen } from '../../../rules/carried.ts';
import { shownFrom, touchLabel } from '../../../rules/item-words.ts';
import { KINDS } from '../../../rules/kinds/index.ts';

/** Types of mark: what you did, what they did, what took place, what's next. */
export const MARK_WORDS = {
  applied: 'applied',
  you: 'you got in touch',
  they: 'they got in touch',
  interview: 'interview',
  offer: 'offer',
  next: 'next step',
} as const;
export type Mark = keyof typeof MARK_WORDS;

export interface TimeLineEvent {
  readonly on: Day;
  readonly mark: Mark;
  readonly what: string;
}

export interface TimeLine {
  readonly row: ListRow;
  readonly events: readonly TimeLineEvent[];
}

type Happening = (job: Job) => TimeLineEvent[];

/** Time lines of open jobs, the most recently active first; jobs without events are left out. */
export function timeLinesOf(rows: readonly ListRow[], jobHunt: JobHunt, today: Day): TimeLine[] {
  const happened = happenings(jobHunt, today);
  return rows
    .map((row) => ({ row, events: [...happened(row.job), ...nextOf(row, today)].sort((a, b) => a.on - b.on) }))
    .filter(({ events }) => events.length > 0)
    .sort((a, b) => lastDay(b, today) - lastDay(a, today) || a.row.job.id - b.row.job.id);
}

function happenings(jobHunt: JobHunt, today: Day): Happening {
  const touches = groupBy(
    contactsSeen(jobHunt.touches).filter(({ on }) => on <= today),
    ({ jobId }) => jobId,
  );
  const interviews = groupBy(
    jobHunt.interviews.filter(({ cancelledOn }) => cancelledOn === null),
    ({ jobId }) => jobId,
  );
  const offers = groupBy(
    jobHunt.offers.filter(({ on }) => on <= today),
    ({ jobId }) => jobId,
  );
  return ({ id, appliedOn }) => [
    ...(appliedOn === null || appliedOn > today ? [] : [{ on: appliedOn, mark: 'applied' as const, what: 'applied' }]),
    ...(touches.get(id) ?? []).map(ofTouch),
    ...(interviews.get(id) ?? []).map(ofInterview),
    ...(offers.get(id) ?? []).map(ofOffer),
  ];
}

function ofTouch(touch: Touch): TimeLineEvent {
  return { on: touch.on, mark: touch.direction === 'out' ? 'you' : 'they', what: touchLabel(touch) };
}

function ofInterview({ day }: Interview): TimeLineEvent {
  return { on: day, mark: 'interview', what: 'interview' };
}

function ofOffer({ on }: Offer): TimeLineEvent {
  return { on, mark: 'offer', what: 'offer' };
}

/** A late item goes on today. */
function nextOf({ next }: ListRow, today: Day): TimeLineEvent[] {
  if (next === null) return [];
  const on = shownFrom(next) > today ? shownFrom(next) : today;
  return [{ on, mark: 'next', what: `next: ${KINDS[next.kind].name}` }];
}

function lastDay({ events }: TimeLine, today: Day): number {
  const past = events.filter(({ on, mark }) => on <= today && mark !== 'next');
  return past.at(-1)?.on ?? 0;
}
