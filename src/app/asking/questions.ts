// Building blocks for the questions of several commands.

import type { Session } from '../../app/types.ts';
import type { Day } from '../../domain/day.ts';
import { echoDay } from '../../domain/echo.ts';
import { spelled } from '../../domain/english.ts';
import { requireLine, requireText } from '../../domain/input.ts';
import { DATE_FIELDS, type DayField, otherDayMeant, parseDayField } from '../../domain/when.ts';
import { capitalized } from '../../domain/words.ts';
import type { Choice, TextQuestion } from './types.ts';

const DAY_HINTS = {
  future: 'a day such as fri, next week, oct 14, in two weeks',
  past: 'a day such as yesterday, fri, oct 14, 3 days ago',
} as const;

/** One choice per entry of a table of words. */
export function choicesFrom<K extends string>(words: Readonly<Record<K, string>>): Choice<K>[] {
  return Object.entries(words).map(([value, label]) => ({
    value: value as K,
    label: capitalized(spelled(String(label))),
  }));
}

/** Question for a day, echoed with its weekday. */
export function dayQuestion(session: Session, field: DayField, message: string): TextQuestion {
  const check = (text: string) => {
    const echo = echoDay(parseDayField(text, field, session), session.today);
    return withOtherDay(echo, text, field, session.today);
  };
  return { message, hint: DAY_HINTS[DATE_FIELDS[field].direction], check };
}

/** The echo of a date, with what to type for the other day that it can mean. */
export function withOtherDay(echo: string, text: string, field: DayField | 'at', today: Day): string {
  const other = otherDayMeant(text, field, today);
  if (other === null) return echo;
  return `${echo}. If you meant ${other.words}${other.typed === null ? ', that day has passed' : `: ${other.typed}`}`;
}

/** Question for one line; `name` is used in error messages. */
export function lineQuestion(message: string, name: string, known: readonly string[] = []): TextQuestion {
  return { message, known, check: accepting((text) => requireLine(text, name)) };
}

/** Question for free text; `name` is used in error messages. */
export function wordsQuestion(message: string, name: string): TextQuestion {
  return { message, check: accepting((text) => requireText(text, name)) };
}

/** Wraps a check that echoes nothing. */
export function accepting(check: (text: string) => unknown): (text: string) => undefined {
  return (text) => {
    check(text);
    return undefined;
  };
}

/** Only the flags that were answered. */
export function answered<F extends object>(flags: F): { [K in keyof F]?: NonNullable<F[K]> } {
  const given = Object.entries(flags).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(given) as { [K in keyof F]?: NonNullable<F[K]> };
}
