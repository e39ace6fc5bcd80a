// Explains why nothing is due for a job: what it waits for, what's missing, and which command helps.

import { type Day, formatMoment, type Moment } from '../domain/day.ts';
import { dateNear, momentNear, shortDay } from '../domain/day-words.ts';
import { clockWords } from '../domain/english.ts';
import { recordId } from '../domain/ids.ts';
import { personOf } from '../domain/queries.ts';
import { capitalized, jobName, listed } from '../domain/words.ts';
import { acquaintances } from '../rules/acquaintances.ts';
import type { Book } from '../rules/book.ts';
import type { Item, Plan } from '../rules/item.ts';
import { idOf, itemId } from '../rules/item-id.ts';
import { actInSentence, shownFrom } from '../rules/item-words.ts';
import { RULES } from '../rules/kinds/index.ts';
import { isOnlySaved } from '../rules/quiet.ts';
import { type JobRecord, lacksDay } from '../rules/record.ts';
import { filled, type Section } from './sheet.ts';
import { plain } from './words.ts';

type WaitKind = 'closed' | 'list' | 'hour' | 'interview' | 'offer' | 'snooze' | 'day';
type MissingKind = 'application' | 'application-day' | 'contact' | 'interview-day' | 'offer-day';

interface Reason {
  /** One sentence or two. */
  readonly text: string;
  /** Commands that act on it. */
  readonly commands: readonly string[];
}

interface Wait extends Reason {
  readonly kind: WaitKind;
  /** The item, interview or offer it waits for. */
  readonly id: string | null;
  readonly day: Day | null;
}

interface MissingFact extends Reason {
  readonly kind: MissingKind;
}

/** The input for a page on a job. */
export interface Waiting {
  readonly heading: string;
  readonly sections: readonly Section<'waits-for' | 'missing' | 'commands'>[];
  readonly waitsFor: readonly Wait[];
  readonly missing: readonly MissingFact[];
  readonly commands: readonly string[];
}

export interface WaitingView {
  readonly record: JobRecord;
  readonly book: Book;
  /** The job's items are taken from these. */
  readonly items: Pick<Plan, 'items' | 'upcoming'>;
  readonly now: Moment;
}

/** What a job waits for, what's missing, and what to type about it. */
export function waiting(view: WaitingView): Waiting {
  const { job } = view.record;
  const [waitsFor, missing] = [findWaits(view), missingFacts(view)];
  const commands = [...new Set([...missing, ...waitsFor].flatMap((reason) => reason.commands))];
  const isListed = waitsFor.some(({ kind }) => kind === 'list');
  const texts = (reasons: readonly Reason[]) => reasons.map(({ text }) => plain(text));
  return {
    heading: `${isListed ? 'On your list' : 'Nothing due'}: ${plain(jobName(job))}`,
    sections: filled([
      { id: 'waits-for', title: isListed ? "What's next" : 'Why', lines: texts(waitsFor) },
      { id: 'missing', title: 'Missing', lines: texts(missing) },
      { id: 'commands', title: 'Try', lines: commands },
    ]),
    waitsFor,
    missing,
    commands,
  };
}

function findWaits(view: WaitingView): readonly Wait[] {
  const { record, items } = view;
  const isOfJob = (item: Item) => item.job.id === record.job.id;
  return [
    ...closedWait(record),
    ...items.items.filter(isOfJob).map((item) => listWait(item, view)),
    ...interviewWaits(view),
    ...offerWait(view),
    ...items.upcoming.filter(isOfJob).map((item) => dayWait(item, view)),
  ];
}

function closedWait({ job, closing }: JobRecord): readonly Wait[] {
  if (closing === null) return [];
  const on = closing.dayIs === null ? ` on ${shortDay(closing.on)}` : '';
  const text = `It was closed${on} (${closing.reason.replace('-', ' ')}).`;
  const commands = closing.reason === 'accepted' ? [] : [`jobtrack reopen ${recordId('job', job.id)}`];
  return [{ kind: 'closed', id: null, day: closing.on, text, commands }];
}

function listWait(item: Item, { now }: WaitingView): Wait {
  const id = idOf(item);
  const commands = [`jobtrack why ${id}`];
  const act = `${actInSentence(item)} (${id})`;
  const isLater = item.notBefore !== null && formatMoment(item.notBefore) > formatMoment(now);
  return isLater
    ? {
        kind: 'hour',
        id,
        day: item.due,
        commands,
        text: `After the interview (${item.notBefore && clockWords(item.notBefore.time)}): ${act}.`,
      }
    : { kind: 'list', id, day: item.due, commands, text: `It's on your list now: ${act}.` };
}

function interviewWaits({ record, book }: WaitingView): readonly Wait[] {
  return record.coming.map(({ id, day, time }) => {
    const interview = recordId('interview', id);
    const text = `Your interview on ${momentNear({ day, time }, book.date)} (${interview}). The rest comes after that.`;
    return { kind: 'interview', id: interview, day, text, commands: [`jobtrack prepare ${interview}`] };
  });
}

function offerWait({ record: { job, offer }, book }: WaitingView): readonly Wait[] {
  if (offer === null) return [];
  const { replyBy } = offer;
  const by = replyBy === null ? '' : ` They need it by ${dateNear(replyBy, book.date)}.`;
  const id = itemId({ kind: 'offer-reply', first: job.id, second: null });
  const commands = ['accept', 'decline'].map((verb) => `jobtrack ${verb} ${recordId('job', job.id)}`);
  return [{ kind: 'offer', id, day: replyBy, text: `Your answer to their offer.${by}`, commands }];
}

function dayWait(item: Item, { book }: WaitingView): Wait {
  const id = idOf(item);
  const day = shownFrom(item);
  const act = `${actInSentence(item)} (${id})`;
  const commands = [`jobtrack why ${id}`];
  const on = dateNear(day, book.date);
  if (item.snoozedUntil !== null) {
    return { kind: 'snooze', id, day, commands, text: `You put this off until ${on}: ${act}.` };
  }
  const rule = RULES[item.rule].name;
  return { kind: 'day', id, day, commands, text: `${capitalized(on)}: ${act}. Rule: ${rule}.` };
}

function missingFacts({ record, book }: WaitingView): readonly MissingFact[] {
  const { job, closing, history, contact, held, coming, undated } = record;
  const id = recordId('job', job.id);
  if (closing !== null) return [];
  if (isOnlySaved(record)) return [notApplied(record, book)];
  if (lacksDay(record)) {
    return undated === 'offer'
      ? [missingFact('offer-day', 'The day of their offer.', `jobtrack offer ${id} --on "…"`)]
      : [missingFact('interview-day', 'The day of the interview.', `jobtrack add-interview ${id} --at "…"`)];
  }
  const isUnknown = history === null && coming.length === 0;
  return [
    ...(isUnknown ? [missingFact('application-day', 'The day you applied.', `jobtrack edit ${id} --applied "…"`)] : []),
    ...(contact === null && held.length + coming.length === 0
      ? [missingFact('contact', nobodyToReach(record, book), `jobtrack add-contact "…" --job ${id}`)]
      : []),
  ];
}

/** Says who is known there instead. */
function nobodyToReach(record: JobRecord, book: Book): string {
  const inside = record.roles.flatMap(({ personId }) => personOf(personId, book.people)?.name ?? []);
  if (inside.length > 0) return `Nobody to follow up with yet, only someone inside: ${listed(inside)}.`;
  const known = acquaintances(record, book);
  return `No contact on record.${known === null ? '' : ` ${capitalized(known)}.`}`;
}

function notApplied({ job }: JobRecord, { date }: Book): MissingFact {
  const by = job.applyBy === null ? '' : ` The last day is ${dateNear(job.applyBy, date)}.`;
  return missingFact('application', `You haven't applied yet.${by}`, `jobtrack apply ${recordId('job', job.id)}`);
}

function missingFact(kind: MissingKind, text: string, command: string): MissingFact {
  return { kind, text, commands: [command] };
}
