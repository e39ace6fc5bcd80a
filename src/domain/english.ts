// American and British English: every difference on screens and in drafts. README, help and the manual page are always
// American, and what can be typed is the same in both.
//
// Nearly every sentence has a day in it, so the choice isn't an argument everywhere. Each run sets at its start how to
// look it up, the first word that depends on it does that, and the answer is kept until the run ends.
import { type ClockTime, minutesOf } from './day.ts';

export const ENGLISHES = ['american', 'british'] as const;
export type English = (typeof ENGLISHES)[number];
export const DEFAULT_ENGLISH: English = 'american';

/** The English of that name; null if there's none. */
export function englishNamed(name: string): English | null {
  return ENGLISHES.find((known) => known === name) ?? null;
}

interface Differences {
  /** A month and a day of it, in order. */
  readonly date: (month: string, dayOfMonth: number) => string;
  readonly afterWeekday: string;
  readonly beforeYear: string;
  readonly clock: (time: ClockTime) => string;
}

const DIFFERENCES = {
  american: {
    date: (month, dayOfMonth) => `${month} ${dayOfMonth}`,
    afterWeekday: ', ',
    beforeYear: ', ',
    clock: twelveHourClock,
  },
  british: {
    date: (month, dayOfMonth) => `${dayOfMonth} ${month}`,
    afterWeekday: ' ',
    beforeYear: ' ',
    clock: (time) => time,
  },
} as const satisfies Record<English, Differences>;

/** American words of our own texts, and the British ones. */
const WORDS: readonly (readonly [american: string, british: string])[] = [
  ['résumé', 'CV'],
  ['anceled', 'ancelled'],
  ['Best regards', 'Kind regards'],
  ['favor', 'favour'],
  ['by mail', 'by post'],
  ['meeting with me', 'meeting me'],
  ['speaking with me', 'speaking to me'],
  ['talk with', 'talk to'],
  ['alking with', 'alking to'],
  ['on your team', 'in your team'],
  ['on their team', 'in their team'],
];

let lookUp: () => English = () => DEFAULT_ENGLISH;
let chosen: English | null = null;

/** Sets where to look up which English to use (the default without that), and forgets an earlier choice. */
export function chooseEnglish(from: () => English = () => DEFAULT_ENGLISH): void {
  lookUp = from;
  chosen = null;
}

/** The English in use. */
export function englishInUse(): English {
  chosen ??= lookUp();
  return chosen;
}

/** 'November 16', '16 November'; with a year, 'November 16, 2026', '16 November 2026'. */
export function dateWords(month: string, dayOfMonth: number, year: number | null = null): string {
  const { date, beforeYear } = DIFFERENCES[englishInUse()];
  const words = date(month, dayOfMonth);
  return year === null ? words : `${words}${beforeYear}${year}`;
}

/** 'Monday, November 16', 'Monday 16 November'. */
export function withWeekday(weekday: string, date: string): string {
  return `${weekday}${DIFFERENCES[englishInUse()].afterWeekday}${date}`;
}

/** '3:00 PM', '15:00'. */
export function clockWords(time: ClockTime): string {
  return DIFFERENCES[englishInUse()].clock(time);
}

/** One of our own texts in the English in use; never for what a user wrote. */
export function spelled(text: string): string {
  if (englishInUse() === 'american') return text;
  return WORDS.reduce((said, [american, british]) => said.replaceAll(american, british), text);
}

function twelveHourClock(time: ClockTime): string {
  const minutes = minutesOf(time);
  const hour = Math.floor(minutes / 60);
  return `${hour % 12 || 12}:${time.slice(3)} ${hour < 12 ? 'AM' : 'PM'}`;
}
