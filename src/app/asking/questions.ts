// Building blocks for the questions of several commands.

import type { Choice, Session, TextQuestion } from '../../app/types.ts';
import { echoDay } from '../../domain/echo.ts';
import { requireLine, requireText } from '../../domain/input.ts';
import { type DayField, parseDayField } from '../../domain/when.ts';
import { capitalized } from '../../domain/words.ts';

/** One choice per entry of a table of words. */
export function choicesFrom<K extends string>(words: Readonly<Record<K, string>>): Choice<K>[] {
  return Object.entries(words).map(([value, label]) => ({ value: value as K, label: capitalized(String(label)) }));
}

/** Question for a day, echoed with its weekday. */
export function dayQuestion({ today }: Session, field: DayField, message: string): TextQuestion {
  const check = (text: string) => echoDay(parseDayField(text, field, today), today);
  return { message, hint: 'a day such as nov 24, fri, +3d, 2026-11-24', check };
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
