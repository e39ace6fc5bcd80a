// Nudges about the job hunt itself: keep looking until you've accepted, then close the rest.

import { addDays, type Day } from '../../domain/day.ts';
import { dayNear, shortDay } from '../../domain/day-words.ts';
import { isGoodFit } from '../../domain/debrief-notes.ts';
import { spelled } from '../../domain/english.ts';
import { recordId } from '../../domain/ids.ts';
import type { IdleJob } from '../../domain/model.ts';
import { nameKey } from '../../domain/names.ts';
import { shellWord } from '../../domain/quote.ts';
import { capitalized, countOf, listed } from '../../domain/words.ts';
import type { Book } from '../book.ts';
import type { Hint } from '../item.ts';
import { isIdleSaved, isOnlySaved } from '../quiet.ts';
import type { JobRecord } from '../record.ts';
import { days } from '../sentences.ts';

export const LIST_SAVED = 'jobtrack list --stage saved';

/** Saved jobs whose last day to apply is near, and how many have waited without one. */
export function saved(book: Book): readonly Hint[] {
  if (isAccepted(book)) return [];
  const open = [
    ...book.records.flatMap((record) => (record.closing === null && isOnlySaved(record) ? record.job : [])),
    ...book.idle.filter(isIdleSaved),
  ];
  return open.length === 0 ? [] : [...closingSoon(open, book), ...waitingLong(open, book)];
}

type Saved = Pick<IdleJob, 'id' | 'company' | 'addedOn' | 'applyBy'>;

function closingSoon(open: readonly Saved[], { date, policy }: Book): readonly Hint[] {
  const near = open
    .flatMap(({ id, company, applyBy }) =>
      applyBy !== null && Math.abs(applyBy - date) <= policy.nudgeAhead ? [{ id, company, applyBy }] : [],
    )
    .sort((a, b) => a.applyBy - b.applyBy || a.id - b.id);
  if (near.length === 0) return [];
  const ahead = near.filter(({ applyBy }) => applyBy >= date);
  const past = near.filter(({ applyBy }) => applyBy < date);
  const text = [
    ...(ahead.length === 0
      ? []
      : [`Saved, and closing soon: ${listed(ahead.map((job) => lastDay('by', job, date)))}.`]),
    ...(past.length === 0
      ? []
      : [`Saved, but closed by now: ${listed(past.map((job) => lastDay('closed', job, date)))}.`]),
  ].join(' ');
  const commands = [...ahead, ...past].map(({ id }) => `jobtrack apply ${recordId('job', id)}`);
  return [{ text, step: ahead.length > 0 ? "Once you've applied" : 'If you apply anyway', commands }];
}

function lastDay(word: string, { company, applyBy }: { company: string; applyBy: Day }, date: Day): string {
  return `${company} (${word} ${dayNear(applyBy, date)})`;
}

function waitingLong(open: readonly Saved[], { date, policy }: Book): readonly Hint[] {
  const since = addDays(date, -policy.savedAge);
  const count = open.filter(({ applyBy, addedOn }) => applyBy === null && addedOn <= since).length;
  if (count === 0) return [];
  const jobs = `${capitalized(countOf(count, 'saved job'))} ${count === 1 ? 'has' : 'have'}`;
  const text = `${jobs} been waiting for ${days(policy.savedAge)} or more.`;
  return [{ text, step: `Apply, or close ${count === 1 ? 'it' : 'them'}`, commands: [LIST_SAVED] }];
}

/** All five guides: keep applying until you've accepted a job. */
export function keepApplying(book: Book): readonly Hint[] {
  const { records, idle, date, policy } = book;
  const since = addDays(date, 1 - policy.keepApplyingAfter);
  const isRecent = (day: Day | null) => day !== null && day >= since && day <= date;
  const isBusy =
    records.some((record) => isRecent(record.job.addedOn) || isRecent(record.appliedOn)) ||
    idle.some((job) => isRecent(job.addedOn) || isRecent(job.appliedOn));
  if (isBusy || isAccepted(book)) return [];
  const text = `You haven't added an application in the last ${days(policy.keepApplyingAfter)}. One more keeps things moving.`;
  return [{ text, step: 'Add a job', commands: ['jobtrack add-job'] }];
}

/** SF: in the days after a good interview, their competitors may be hiring too. */
export function competitors(book: Book): readonly Hint[] {
  const { records, debriefs, date, policy } = book;
  if (isAccepted(book)) return [];
  const isRecent = (day: Day) => day < date && addDays(day, policy.noteGoodFor) >= date;
  const good = records.flatMap(({ job, held }) => {
    const isMeant = held.some(({ id, day }) => isRecent(day) && isGoodFit(debriefs.get(id)?.fit ?? 0));
    return isMeant ? [job.company] : [];
  });
  const names = [...new Set(good)];
  if (names.length === 0) return [];
  const text = `${listed(names)} felt like a good fit. Their competitors may be hiring too.`;
  return [{ text, step: 'Found one?', commands: ['jobtrack add-job'] }];
}

/** TR: they keep your résumé, so a good job that said no is worth asking again, once, three months later. */
export function askAgain(book: Book): readonly Hint[] {
  const due = book.records.filter((record) => isTimeToAsk(record, book) && wasGoodFit(record, book));
  return due.length === 0 || isAccepted(book) ? [] : due.map((record) => askAgainHint(record, book));
}

function isTimeToAsk({ job, closing, touches }: JobRecord, { records, idle, date, policy }: Book): boolean {
  if (closing?.reason !== 'rejected' || closing.dayIs !== null) return false;
  const from = addDays(closing.on, policy.askAgainAfter);
  if (date < from || date >= addDays(from, policy.askAgainFor)) return false;
  const company = nameKey(job.company);
  const isThere = (job: Pick<IdleJob, 'company'>) => nameKey(job.company) === company;
  const isTalking = records.some((other) => other.closing === null && isThere(other.job)) || idle.some(isThere);
  return !isTalking && !touches.some(({ on, direction }) => direction === 'out' && on >= from);
}

function wasGoodFit({ held }: JobRecord, { debriefs }: Book): boolean {
  const fits = held.flatMap(({ id }) => debriefs.get(id)?.fit ?? []);
  return isGoodFit(fits.at(-1) ?? 0);
}

function askAgainHint({ job, contact, closing }: JobRecord, { date }: Book): Hint {
  const text = `${job.company} turned you down ${days(date - (closing?.on ?? date))} ago, though it was a good fit, and may have kept your ${spelled('résumé')}.`;
  const id = recordId('job', job.id);
  const add = `jobtrack add-job ${shellWord(job.company)} "…"`;
  return contact === null
    ? { text: `${text} See what they have now.`, step: 'Found something?', commands: [add] }
    : {
        text: `${text} Ask ${contact.name} what they have now.`,
        step: "Once you've asked",
        commands: [`jobtrack log ${id} --with ${recordId('person', contact.id)}`, add],
      };
}

/** From your first day on: close what's left. */
export function startDate({ records, idle, date }: Book): readonly Hint[] {
  const open = records.filter((record) => record.closing === null).length + idle.length;
  return records.flatMap(({ job, closing }) => {
    const day = closing?.reason === 'accepted' ? closing.startsOn : null;
    if (day === null || day > date || open === 0) return [];
    const others = open === 1 ? 'one other job is' : `${countOf(open, 'other job')} are`;
    const text = `Your first day at ${job.company} ${day === date ? 'is today' : `was ${shortDay(day)}`}, and ${others} still open.`;
    return [{ text, step: `Close ${open === 1 ? 'it' : 'them'}`, commands: ['jobtrack close --all-open'] }];
  });
}

function isAccepted({ records }: Book): boolean {
  return records.some(({ closing }) => closing?.reason === 'accepted');
}
