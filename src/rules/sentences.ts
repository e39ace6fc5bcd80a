// Building blocks for the reasons.
import type { Day } from '../domain/day.ts';
import { shortDay } from '../domain/day-words.ts';
import { counted, numberWord } from '../domain/words.ts';

/** One sentence made of the parts that aren't null: 'You applied on Mon Nov 2; find out who to ask.' */
export function sentence(...parts: readonly (string | null)[]): string {
  return `${parts.filter((part) => part !== null).join('; ')}.`;
}

/** The sentence with one more part. */
export function withClause(text: string, clause: string): string {
  return `${text.replace(/\.$/, '')}; ${clause}.`;
}

/** '1 day', '7 days'. */
export function days(count: number): string {
  return counted(count, 'day');
}

/** 'You had the interview on Mon Nov 2'; on the day itself, words that are also true before it. */
export function interviewOn(day: Day, date: Day): string {
  return `${day === date ? "It's about" : 'You had'} the interview on ${shortDay(day)}`;
}

/** How many calls went unanswered, and when to leave a message; null before the second call. */
export function triesSoFar(attempt: number, messageFromCall: number): string | null {
  if (attempt === 1) return null;
  const count = attempt - 1;
  const tries = count === 1 ? 'one call went unanswered' : `${numberWord(count)} calls went unanswered`;
  return attempt < messageFromCall ? tries : `${tries}, so leave a message this time if nobody picks up`;
}

/** The same in a few words: 'leave a message this time'; null while it's too early for one. */
export function messageInShort(attempt: number, messageFromCall: number): string | null {
  return attempt < messageFromCall ? null : 'leave a message this time';
}

/** A few words made of the parts that aren't null; null if there are none. */
export function inShort(...parts: readonly (string | null)[]): string | null {
  return parts.filter((part) => part !== null).join('; ') || null;
}
