// Counts and a few examples, kept small however large the file is.

import type { Placed, Refused } from './placed.ts';
import type { Counted, Difference, Few, JobState, Skipped } from './types.ts';

export interface Tally extends Counted {
  readonly place: (line: number, placed: Placed | Refused) => void;
  readonly reject: (line: number, reason: string) => void;
  /** How many were added, filled or already known. */
  readonly used: () => number;
}

const EXAMPLES = 3;
const FEW = 10;
const LINES_NAMED = 5;
const REASONS_KEPT = 50;

export function openTally(): Tally {
  const counts = {
    added: new Map<string, number>(),
    filled: new Map<string, number>(),
    known: new Map<string, number>(),
    again: new Map<string, number>(),
  };
  const examples: string[] = [];
  const preview = openFew<{ label: string; state: JobState | null }>();
  const completed = openFew<string>();
  const further = openFew<string>();
  const differences = openFew<{ label: string } & Difference>();
  const skipped = new Map<string, { count: number; lines: number[] }>();
  let used = 0;
  let old = 0;
  const reject = (line: number, reason: string) => {
    const named = skipped.has(reason) || skipped.size < REASONS_KEPT ? reason : 'other reasons';
    const entry = skipped.get(named) ?? { count: 0, lines: [] };
    skipped.set(named, entry);
    entry.count += 1;
    if (entry.lines.length < LINES_NAMED) entry.lines.push(line);
  };
  const place = (line: number, placed: Placed | Refused) => {
    if ('reject' in placed) return reject(line, placed.reject);
    used += 1;
    counts[placed.outcome].set(placed.kind, (counts[placed.outcome].get(placed.kind) ?? 0) + 1);
    if (placed.outcome === 'added' && placed.label !== '' && examples.length < EXAMPLES) examples.push(placed.label);
    if (placed.isOld) old += 1;
    const { label, state = null } = placed;
    if (placed.outcome === 'added' && label !== '') preview.add({ label, state });
    if (placed.outcome === 'filled' && label !== '') completed.add(label);
    if (placed.hasGoneFurther) further.add(label);
    for (const difference of placed.differences ?? []) differences.add({ label, ...difference });
    for (const person of placed.people ?? []) place(line, person);
  };
  return {
    place,
    reject,
    used: () => used,
    counts: (outcome) => counts[outcome],
    examples: () => examples,
    preview: preview.all,
    completed: completed.all,
    further: further.all,
    differences: differences.all,
    closedAsOld: () => old,
    skipped: () => [...skipped].map(([reason, { count, lines }]) => ({ reason, count, lines })),
  };
}

function openFew<T>() {
  const shown: T[] = [];
  let count = 0;
  return {
    add: (one: T) => {
      if (shown.length < FEW) shown.push(one);
      count += 1;
    },
    all: (): Few<T> => ({ shown, count }),
  };
}

/** 'line 7', 'lines 4, 10 and 3 more'. */
export function linesOf({ count, lines }: Pick<Skipped, 'count' | 'lines'>): string {
  const more = count > lines.length ? ` and ${count - lines.length} more` : '';
  return `${count === 1 ? 'line' : 'lines'} ${lines.join(', ')}${more}`;
}
