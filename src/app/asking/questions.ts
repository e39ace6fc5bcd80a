// What the questions of several commands are made of.

import type { Choice, Session, TextQuestion } from '../../app/types.ts';
import { echoDay } from '../../domain/echo.ts';
import { requireLine, requireText } from '../../domain/input.ts';
import { type DayField, parseDayField } from '../../domain/when.ts';
import { capitalized } from '../../domain/words.ts';

/** A choice for each entry of a table of words. */
export function choicesFrom<K extends string>(words: Readonly<Record<K, string>>): Choice<K>[] {
  return Object.entries(words).map(([value, label]) => ({ value: value as K, label: capitalized(String(label)) }));
}

/** A question for a day, which is said back with its weekday. */
export function dayQuestion({ today }: Session, field: DayField, message: string): TextQuestion {
  const check = (text: string) => echoDay(parseDayField(text, field, today), today);
  return { message, hint: 'a day such as nov 24, fri, +3d, 2026-11-24', check };
}

/** A question for one line, named as in messages. */
export function lineQuestion(message: string, name: string, known: readonly string[] = []): TextQuestion {
  return { message, known, check: accepting((text) => requireLine(text, name)) };
}

/** A question for free text, named as in messages. */
export function wordsQuestion(message: string, name: string): TextQuestion {
  return { message, check: accepting((text) => requireText(text, name)) };
}

/** A check that has nothing to say back. */
export function accepting(check: (text: string) => unknown): (text: string) => undefined {
  return (text) => {
    check(text);
    return undefined;
  };
}

/** The flags that were answered: those left out are left out. */
export function answered<F extends object>(flags: F): { [K in keyof F]?: NonNullable<F[K]> } {
  const given = Object.entries(flags).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(given) as { [K in keyof F]?: NonNullable<F[K]> };
}
