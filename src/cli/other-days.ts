// Names the other day that a typed date can mean to some people: 'this fri' on a Monday, 'next fri' before that Friday,
// 'oct 14' in November.
import type { Command } from 'commander';
import type { Day } from '../domain/day.ts';
import { fullDay } from '../domain/day-words.ts';
import type { Given } from './declare.ts';

/** 'next fri', 'oct 14', '14.10.': cheap to see before the words of dates are loaded. */
const MAYBE_TWO = /\b(?:this|next)\s|^[a-z]{3,9}\.? ?\d{1,2}$|^\d{1,2}(?:[./]\d{1,2}[./]?| ?[a-z]{3,9})$/i;

interface OtherDayHint {
  readonly text: string;
  /** It was read as a day of next year, though that day of this year is just past. */
  readonly isSurprising: boolean;
}

/** One hint per date that was typed that way, for after it was saved. */
export async function otherDays(command: Command, { flags, args }: Given, today: Day): Promise<OtherDayHint[]> {
  const named = args.map((value, at) => [command.registeredArguments[at]?.name() ?? '', value] as const);
  const typed = [...Object.entries(flags), ...named].flatMap(([name, value]) =>
    typeof value === 'string' && (name === 'at' || MAYBE_TWO.test(value)) ? [[name, value] as const] : [],
  );
  if (typed.length === 0) return [];
  // Days in words aren't loaded here, on demand: a second copy of them wouldn't know which English is set.
  const { DATE_FIELDS, otherDayMeant } = await import('../domain/when.ts');
  const isDate = (name: string): name is keyof typeof DATE_FIELDS => Object.hasOwn(DATE_FIELDS, name);
  const others = typed.map(([name, value]) => (isDate(name) ? otherDayMeant(value, name, today) : null));
  return others
    .filter((other) => other !== null)
    .map(({ day, typed: text }) => ({ day, said: `${fullDay(day)}${insteadWith(text)}` }))
    .map(({ day, said }) =>
      day < today
        ? { text: `A day without a year means the next one. If you meant ${said}`, isSurprising: true }
        : { text: `If you meant ${said}`, isSurprising: false },
    );
}

/** What to type instead; for a day that has passed, only how to take it back. */
function insteadWith(typed: string | null): string {
  return typed === null ? ', that day has passed: jobtrack undo' : `: jobtrack undo, then the same with "${typed}"`;
}
