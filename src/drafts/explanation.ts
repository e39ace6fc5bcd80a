// Explains why an item is on the list: its rule and guide, the dates and counts behind it, what would change it, and
// what's next.

import type { Day } from '../domain/day.ts';
import { longDay, namedDay, shortDay } from '../domain/day-words.ts';
import { spelled } from '../domain/english.ts';
import { capitalized, countOf, listed, numberWord, ordinalWord } from '../domain/words.ts';
import type { History } from '../rules/history.ts';
import type { Item } from '../rules/item.ts';
import { actInSentence, isCalledLate } from '../rules/item-words.ts';
import { KINDS, kindOf } from '../rules/kinds/index.ts';
import type { Policy } from '../rules/policy.ts';
import type { ToldRule } from '../rules/rule-words.ts';
import { waysInside } from './insider.ts';
import { OUTLOOKS } from './outlook.ts';
import { filled, type Section } from './sheet.ts';
import { onSaid } from './so-far.ts';
import { brief, plain } from './words.ts';

export interface ExplanationView {
  readonly item: Item;
  /** The item's rule in words, and its guide. */
  readonly told: ToldRule;
  readonly today: Day;
  readonly policy: Policy;
  /** The job's stage, as the rules count it; null for a job that's only saved. */
  readonly history: History | null;
  /** Does the stage begin with an interview? */
  readonly isAfterInterview: boolean;
  /**
   * For a thank-you note, the job's follow-up day if the note is sent today; null if there's none, and for other items.
   */
  readonly nextAsk: Day | null;
  /** The job's next item if this one is done today; null if there's none. */
  readonly next: Item | null;
}

type ExplanationSection = 'rule' | 'guide' | 'reason' | 'how' | 'days' | 'stage' | 'changes' | 'after';

/** Sections that can be dropped in a small window. */
export const SPARE_OF_REASON: readonly ExplanationSection[] = ['stage', 'guide'];

export interface Explanation {
  readonly heading: string;
  readonly sections: readonly Section<ExplanationSection>[];
}

const LONGEST_NAME = 48;
const NO_GUIDE = "No guide mentions this; it's common courtesy.";

/** The rule behind an item, its guide's full name, the days and counts behind it, and what's next. */
export function explanation(view: ExplanationView): Explanation {
  const { item, told, policy } = view;
  const { name, says, saysOfFirst } = told.words;
  const rule = item.number === 1 && saysOfFirst ? saysOfFirst : says;
  const outlook = OUTLOOKS[item.rule];
  return {
    heading: headingOf(item),
    sections: filled([
      { id: 'rule', title: 'Rule', lines: [capitalized(name), rule(policy)] },
      { id: 'guide', title: 'Guide', lines: [told.guide ?? NO_GUIDE] },
      { id: 'reason', title: 'Reason', lines: [plain(item.why())] },
      { id: 'how', title: 'How', lines: item.kind === 'find-insider' ? waysInside(item.job) : [] },
      { id: 'days', title: 'Days', lines: daysOf(view) },
      { id: 'stage', title: 'So far', lines: kindOf(item.kind).countsStage ? stageLines(view) : [] },
      { id: 'changes', title: 'Changes it', lines: [spelled(outlook.changes)] },
      {
        id: 'after',
        title: 'After it',
        lines: [outlook.after({ ...view, timing: view.history?.timing ?? null }), ...nextLines(view)],
      },
    ]),
  };
}

function headingOf(item: Item): string {
  const who = item.person ? `, ${brief(item.person.name, LONGEST_NAME)}` : '';
  return `${nameOf(item)}${who}, ${brief(item.job.company, LONGEST_NAME)}`;
}

function nameOf(item: Item): string {
  const number = item.number === null ? '' : `${ordinalWord(item.number)} `;
  const name = `${number}${KINDS[item.kind].fullName}`;
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

function daysOf({ item, today }: ExplanationView): readonly string[] {
  const { snoozedUntil, shownUntil } = item;
  return [
    whenDue(item, today),
    stillGood(item, today),
    snoozedUntil === null ? null : `You put it off until ${shortDay(snoozedUntil)}.`,
    shownUntil === null ? null : leaving(item, shownUntil),
  ].filter((line) => line !== null);
}

// With some days to spare, the day it's due is only the best of them.
function whenDue({ opens, due, by }: Item, today: Day): string {
  const isBest = by > due;
  if (opens > today) {
    const then = due === opens ? '' : `, and ${isBest ? 'the best day is' : "it's due on"} ${namedDay(due, today)}`;
    return `It comes up on ${namedDay(opens, today)}${then}.`;
  }
  if (due === today) return isBest ? 'Today is the best day.' : "It's due today.";
  if (isBest) return `The best day ${due < today ? 'was' : 'is'} ${namedDay(due, today)}.`;
  return `${due < today ? 'It was' : "It's"} due on ${namedDay(due, today)}.`;
}

function leaving({ by }: Item, shownUntil: Day): string {
  return shownUntil === by ? 'Then it leaves your list.' : `It leaves your list after ${shortDay(shownUntil)}.`;
}

function stillGood(item: Item, today: Day): string | null {
  const { due, by, isLate, daysLate } = item;
  if (isCalledLate(item)) {
    return `${capitalized(countOf(daysLate, 'day'))} late. Don't worry: that's normal, and it's still worth doing.`;
  }
  if (isLate) return "That was before you added the job. Don't worry: it's still worth doing.";
  if (by === due) return null;
  return by === today ? 'Today is still on time.' : `You're still on time until ${shortDay(by)}.`;
}

// On the day of the interview, nothing could have happened since.
function silent(start: Day, today: Day, since: string): string | null {
  return start < today ? `You haven't followed up or heard from them ${since}.` : null;
}

function stageLines({ history, isAfterInterview, today }: ExplanationView): readonly string[] {
  if (!history) return [];
  const { start, heard, sent, attempts, timing } = history;
  const said = timing && onSaid(timing, today);
  const since = `since ${isAfterInterview ? 'the interview' : 'you applied'} on ${shortDay(start)}`;
  return [
    sent > 0 || heard !== null ? sentLine(history, since) : silent(start, today, since),
    heard === null ? null : `You last heard from them on ${shortDay(heard)}.`,
    attempts.length === 0 ? null : `Nobody picked up on ${listed(attempts.map(shortDay))}.`,
    said === null ? null : `${said}.`,
  ].filter((line) => line !== null);
}

function sentLine({ sent, lastSent, unanswered }: History, since: string): string {
  if (sent === 0) return `You haven't followed up ${since}.`;
  const last = lastSent === null ? '' : `${sent === 1 ? ':' : ', most recently'} on ${shortDay(lastSent)}`;
  return `You've followed up ${timesWord(sent)} ${since}${last}${unansweredWords(sent, unanswered)}.`;
}

function unansweredWords(sent: number, unanswered: number): string {
  if (unanswered === 0) return '';
  if (unanswered === sent) return ', with no answer yet';
  return `; the last ${unanswered === 1 ? 'one' : numberWord(unanswered)} went unanswered`;
}

function timesWord(count: number): string {
  return ['', 'once', 'twice'][count] || `${numberWord(count)} times`;
}

function nextLines({ next, nextAsk, today }: ExplanationView): readonly string[] {
  const isSaid = next?.kind === 'follow-up' && nextAsk !== null;
  if (!next || isSaid) return [];
  const act = plain(actInSentence(next));
  return next.opens <= today
    ? [`Next for this job: ${act}.`]
    : [`If you do it today, the next thing for this job is on ${longDay(next.opens)}: ${act}.`];
}
