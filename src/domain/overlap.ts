// Interviews at the same time.
import { minutesOf } from './day.ts';
import type { Interview } from './model.ts';

const MINUTES_PER_DAY = 24 * 60;

type Scheduled = Pick<Interview, 'id' | 'day' | 'time' | 'length'>;

/** Whether two interviews overlap. `usualLength`: minutes of one without a length. False if a time isn't known. */
export function doOverlap(one: Scheduled, other: Scheduled, usualLength: number): boolean {
  const [a, b] = [spanOf(one, usualLength), spanOf(other, usualLength)];
  return a !== null && b !== null && a.start < b.end && b.start < a.end;
}

/** Pairs of overlapping interviews, by the start of the later one; of several earlier ones, the one that ends last. */
export function clashesAmong<T extends Scheduled>(interviews: readonly T[], usualLength: number): (readonly [T, T])[] {
  const spans = interviews.flatMap((interview) => {
    const span = spanOf(interview, usualLength);
    return span === null ? [] : [{ interview, ...span }];
  });
  const clashes: (readonly [T, T])[] = [];
  let last: (typeof spans)[number] | null = null;
  for (const span of spans.sort((a, b) => a.start - b.start || a.interview.id - b.interview.id)) {
    if (last && span.start < last.end) clashes.push([last.interview, span.interview]);
    if (!last || span.end > last.end) last = span;
  }
  return clashes;
}

function spanOf({ day, time, length }: Scheduled, usualLength: number): { start: number; end: number } | null {
  if (time === null) return null;
  const start = day * MINUTES_PER_DAY + minutesOf(time);
  return { start, end: start + (length ?? usualLength) };
}
