// Words for counts, numbers, lists and jobs.
import type { Job } from './model.ts';

const NUMBERS = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');
const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');
/** Longer lists of people name only this many. */
const MOST_NAMED = 3;
const DAYS_IN_A_WEEK = 7;
/** Non-breaking space. */
const NBSP = '\u00A0';

/** 'two', up to twelve; then digits. */
export function numberWord(count: number): string {
  return NUMBERS[count] ?? String(count);
}

/** 'second', up to twelfth; then '13th', '21st'. */
export function ordinalWord(number: number): string {
  const ending = /1[123]$/.test(String(number)) ? undefined : { 1: 'st', 2: 'nd', 3: 'rd' }[number % 10];
  return ORDINALS[number - 1] ?? `${number}${ending ?? 'th'}`;
}

/** '1 day', '7 days'. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** 'every day', 'every week', 'every two weeks', 'every 10 days'. */
export function everyDays(count: number): string {
  if (count === 1) return 'every day';
  if (count % DAYS_IN_A_WEEK !== 0) return `every ${count} days`;
  return count === DAYS_IN_A_WEEK ? 'every week' : `every ${numberWord(count / DAYS_IN_A_WEEK)} weeks`;
}

/** 'Amy', 'Amy and Pete', 'Amy, Pete and Dana'. */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** 'you know Amy at Acme', 'you know 2 people at Acme: Amy and Pete', 'you know 12 people at Acme, such as …'. */
export function acquaintedAt(company: string, names: readonly string[]): string {
  if (names.length === 1) return `you know ${listed(names)} at ${company}`;
  const many = `you know ${names.length} people at ${company}`;
  return names.length > MOST_NAMED
    ? `${many}, such as ${listed(names.slice(0, MOST_NAMED))}`
    : `${many}: ${listed(names)}`;
}

/** A message as a reason after a colon: 'that is too long for the title'. */
export function asReason(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1).replace(/\.$/, '');
}

/** 'two calls', 'one call', 'no calls', '13 calls'. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${numberWord(count)} ${count === 1 ? one : many}`;
}

/** Capitalizes the first letter. */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Whether the text ends with a mark that ends a sentence. */
export function isEnded(text: string): boolean {
  return /[.!?]["'\u2019\u201d)\]]*$/u.test(text);
}

/** 'Acme – Marketing Manager'. */
export function jobName(job: Pick<Job, 'company' | 'title'>): string {
  return `${job.company}${NBSP}– ${job.title}`;
}

/** Joins parts with a dot, skipping empty ones; no line can begin with the dot. */
export function dotted(parts: readonly (string | null | undefined)[]): string {
  return parts.filter((part) => part !== null && part !== undefined && part !== '').join(`${NBSP}· `);
}
