// The breakdowns by source and month as named rows, for the terminal and the page.
import { type Day, monthName, partsOfDay } from '../../domain/day.ts';
import type { Stats, Tally } from './stats.ts';

const MOST_SOURCES = 10;
const MOST_MONTHS = 12;

export interface TallyRow extends Tally {
  readonly name: string;
  /** False for rows without one source or month: `not noted`, the other sources, earlier months. */
  readonly isNamed: boolean;
}

/** Up to ten sources; if there are more, the nine with the most applications and one row for the rest. */
export function sourceRows({ bySource }: Stats): TallyRow[] {
  const rows = bySource.map(({ source, ...tally }) => ({
    name: source ?? 'not noted',
    isNamed: source !== null,
    ...tally,
  }));
  if (rows.length <= MOST_SOURCES) return rows;
  const others = rows.slice(MOST_SOURCES - 1);
  return [...rows.slice(0, MOST_SOURCES - 1), { name: `${others.length} others`, isNamed: false, ...added(others) }];
}

/** Up to twelve months; if there are more, the last eleven and one row for all earlier ones. */
export function monthRows({ byMonth }: Stats): TallyRow[] {
  const rows = byMonth.map(({ month, ...tally }) => ({ name: monthWords(month), isNamed: true, ...tally }));
  if (rows.length <= MOST_MONTHS) return rows;
  const earlier = rows.slice(0, 1 - MOST_MONTHS);
  return [{ name: 'earlier', isNamed: false, ...added(earlier) }, ...rows.slice(1 - MOST_MONTHS)];
}

/** 'Nov 2026'. */
function monthWords(day: Day): string {
  const { year, month } = partsOfDay(day);
  return `${monthName(month).slice(0, 3)} ${year}`;
}

function added(rows: readonly TallyRow[]): Tally {
  const sum = (what: keyof Tally) => rows.reduce((total, row) => total + row[what], 0);
  return {
    applications: sum('applications'),
    answers: sum('answers'),
    interviewed: sum('interviewed'),
    offered: sum('offered'),
  };
}
