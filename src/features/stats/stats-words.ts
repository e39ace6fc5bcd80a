// The statistics in words, the same on the terminal and the page.
import { fullDay } from '../../domain/day-words.ts';

import type { Spread } from './numbers.ts';
import type { Stats } from './stats.ts';

/** One number with its label and details. */
export interface Fact {
  readonly label: string;
  readonly value: string;
  readonly detail: string;
}

/** The period covered, as a sentence. */
export function statsHeading({ period: { from, to }, since, date }: Stats): string {
  if (from === null && to === null)
    return `Your job hunt ${since === null ? 'up' : `from ${fullDay(since)}`} to ${fullDay(date)}.`;
  const days = [from === null ? null : `from ${fullDay(from)}`, to === null ? null : `up to ${fullDay(to)}`];
  return `What started ${days.filter(Boolean).join(' ')}, and what came of it by ${fullDay(date)}.`;
}

/** True if there's nothing to count. */
export function isEmpty({ applications, unapplied }: Stats): boolean {
  return applications + unapplied === 0;
}

/** The sentence for when there's nothing to count. */
export function emptyWords({ period: { from, to } }: Stats): string {
  return from === null && to === null
    ? "There's nothing to count yet. Your first application or interview will change that."
    : "You didn't apply or interview in that time.";
}

/** The facts to show, most important first. */
export function statsFacts(stats: Stats): Fact[] {
  const { applications, answers, interviews, offers, daysToAnswer, daysToClose } = stats;
  return [
    fact('Applications', applications, applicationWords(stats)),
    fact('Answers', answers, answerWords(stats)),
    fact('Interviews', interviewCount(interviews), interviewWords(stats)),
    fact('Offers', offers.received, offerWords(stats)),
    ...(daysToAnswer ? [spreadFact('First answer after', daysToAnswer, answersCounted(daysToAnswer, answers))] : []),
    ...(daysToClose ? [spreadFact('Closed after', daysToClose, oneOr(daysToClose.count, 'job'))] : []),
    ...followUpFacts(stats),
  ];
}

/** '11 (79%; 3 still waiting)'. */
export function factWords({ value, detail }: Fact): string {
  return detail === '' ? value : `${value} (${detail})`;
}

/** Footnotes for the terms used above, if they appear. */
export function statsNotes(stats: Stats): string[] {
  const { applications, followUps } = stats;
  const answer =
    'An answer is the first reply, interview, offer or no. With few applications, the real rate could be anywhere in the range shown.';
  const onTime = 'On time: sent while it was on your list and not late yet.';
  return [
    ...(applications > 0 ? [answer] : []),
    ...(followUps.onTime + followUps.late + followUps.early > 0 ? [onTime] : []),
  ];
}

/** '41%'. */
export function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

function fact(label: string, value: number | string, details: readonly (string | null)[]): Fact {
  return { label, value: String(value), detail: details.filter((detail) => detail !== null).join('; ') };
}

function applicationWords({ unapplied, undated }: Stats): (string | null)[] {
  return [
    unapplied === 0 ? null : `and ${plural(unapplied, 'job')} without one`,
    undated === 0 ? null : `${undated} on an unknown day`,
  ];
}

function answerWords({ responseRate, waiting }: Stats): (string | null)[] {
  if (responseRate === null) return [];
  const { share, low, high } = responseRate;
  const range = `probably ${Math.round(low * 100)} to ${percent(high)}`;
  return [percent(share), range, waiting === 0 ? null : `${waiting} still waiting`];
}

/** An undated interview stage means at least one interview. */
function interviewCount({ held, undated }: Stats['interviews']): string {
  return undated === 0 ? String(held) : `at least ${held + undated}`;
}

function interviewWords({ interviews: { jobs, coming, undated, held } }: Stats): (string | null)[] {
  return [
    jobs === 0 ? null : `at ${plural(jobs, 'job')}`,
    undatedWords(held, undated),
    coming === 0 ? null : `${coming} more ahead`,
  ];
}

function undatedWords(held: number, undated: number): string | null {
  if (undated === 0) return null;
  if (held > 0) return `${undated} of these without a day`;
  return undated === 1 ? 'day not noted' : 'days not noted';
}

function offerWords({ offers: { accepted, declined } }: Stats): (string | null)[] {
  return [accepted === 0 ? null : `${accepted} accepted`, declined === 0 ? null : `${declined} declined`];
}

function answersCounted({ count }: Spread, answers: number): string {
  if (count === answers) return oneOr(count, 'answer');
  return count === 1 ? 'the one whose day is known' : `the ${count} whose day is known`;
}

function spreadFact(label: string, { count, median, least, most }: Spread, counted: string): Fact {
  const same = count === 1 ? counted : `each of ${counted}`;
  const words = least === most ? same : `median of ${counted}, from ${least} to ${most}`;
  return fact(label, plural(median, 'day'), [words]);
}

function followUpFacts({ followUps: { onTime, early, late, unasked } }: Stats): Fact[] {
  const asked = onTime + early + late;
  if (asked === 0) return unasked === 0 ? [] : [fact('Follow-ups', unasked, ['none that the list had asked for'])];
  const details = [
    early === 0 ? null : `${early} early`,
    late === 0 ? null : `${late} late`,
    unasked === 0 ? null : `${unasked} more that the list hadn't asked for`,
  ];
  return [fact('Follow-ups on time', `${onTime} of ${asked}`, details)];
}

/** 'one job', '3 jobs'. */
function oneOr(count: number, noun: string): string {
  return count === 1 ? `one ${noun}` : plural(count, noun);
}

function plural(count: number, one: string): string {
  return `${count} ${count === 1 ? one : `${one}s`}`;
}
