// One-line hints below the items; none of them is ever due.
import { addDays, type Day } from '../domain/day.ts';
import { shortDay } from '../domain/day-words.ts';
import { counted, listed } from '../domain/words.ts';
import { acquaintances } from './acquaintances.ts';
import type { Book } from './book.ts';
import { NUDGE_KINDS, type Nudge, type NudgeKind } from './item.ts';
import { type JobRecord, lacksDay } from './record.ts';
import { days } from './sentences.ts';

const NAMED = 3;

const LINES = {
  unanswered,
  undated,
  saved,
  'keep-applying': keepApplying,
  skills,
  'start-date': startDate,
} as const satisfies Record<NudgeKind, (book: Book) => readonly string[]>;

/** The day's nudges, without those the policy turns off. */
export function nudges(book: Book): readonly Nudge[] {
  const kinds = NUDGE_KINDS.filter((kind) => book.policy.nudges.includes(kind));
  return kinds.flatMap((kind) => LINES[kind](book).map((text) => ({ kind, text })));
}

// Applications a week old or more with nobody to contact.
function unanswered(book: Book): readonly string[] {
  const { records, date, policy } = book;
  const before = addDays(date, -policy.unansweredAge);
  const waiting = records.filter((record) => isWithoutContact(record) && (record.appliedOn ?? date) <= before);
  const [oldest] = waiting.sort((a, b) => (a.appliedOn ?? date) - (b.appliedOn ?? date));
  if (!oldest) return [];
  const { job, appliedOn } = oldest;
  const sent = `${job.company}, sent on ${shortDay(appliedOn ?? date)}`;
  const [known] = waiting.flatMap((record) => acquaintances(record, book) ?? []);
  const help =
    known === undefined ? 'With a name on file you can follow up' : `Somebody inside may know whom to ask; ${known}`;
  return waiting.length === 1
    ? [`One application has nobody to ask yet: ${sent}. ${help}.`]
    : [`${waiting.length} applications have nobody to ask yet, the oldest is ${sent}. ${help}.`];
}

function isWithoutContact(record: JobRecord): boolean {
  const { closing, contact, held, coming, offer } = record;
  return !closing && !contact && !offer && held.length === 0 && coming.length === 0 && !lacksDay(record);
}

// Interviews and offers an imported table had no dates for: nothing is due until somebody adds the date.
function undated({ records }: Book): readonly string[] {
  const open = records.filter((record) => record.closing === null && lacksDay(record));
  if (open.length === 0) return [];
  const names = open.slice(0, NAMED).map(({ job }) => job.company);
  const more = open.length > NAMED ? [`${open.length - NAMED} more`] : [];
  const { what, add } = WITHOUT_A_DAY[kindOf(open)];
  return [
    `${listed([...names, ...more])} ${open.length === 1 ? 'has' : 'have'} ${what} without a day. Add it: ${add}.`,
  ];
}

const WITHOUT_A_DAY = {
  interview: { what: 'an interview', add: 'jobtrack add-interview' },
  offer: { what: 'an offer', add: 'jobtrack offer' },
  both: { what: 'an interview or an offer', add: 'jobtrack add-interview or jobtrack offer' },
} as const;

function kindOf(open: readonly JobRecord[]): keyof typeof WITHOUT_A_DAY {
  const offers = open.filter(({ undated }) => undated === 'offer').length;
  if (offers === 0) return 'interview';
  return offers === open.length ? 'offer' : 'both';
}

function saved({ records, date, policy }: Book): readonly string[] {
  const until = addDays(date, policy.nudgeAhead);
  const open = records.flatMap(({ job, closing, appliedOn }) => {
    const { applyBy, company } = job;
    const isSaved = closing === null && appliedOn === null;
    return isSaved && applyBy !== null && applyBy >= date && applyBy <= until ? [{ company, applyBy }] : [];
  });
  const names = open.sort((a, b) => a.applyBy - b.applyBy).map((job) => `${job.company} (by ${shortDay(job.applyBy)})`);
  return names.length === 0 ? [] : [`Saved and worth applying to soon: ${listed(names)}.`];
}

// All five guides: keep applying until you've started a job.
function keepApplying({ records, date, policy }: Book): readonly string[] {
  const since = addDays(date, 1 - policy.keepApplyingAfter);
  const isRecent = (day: Day | null) => day !== null && day >= since && day <= date;
  const isBusy = records.some((record) => isRecent(record.job.addedOn) || isRecent(record.appliedOn));
  if (isBusy || records.some((record) => startedOn(record, date) !== null)) return [];
  return [`Nothing new in the last ${days(policy.keepApplyingAfter)}: one more application keeps the search moving.`];
}

// TR: skills to strengthen, from the debriefs, in the week before the next interview.
function skills({ records, debriefs, date, policy }: Book): readonly string[] {
  return records.flatMap(({ job, closing, coming, interviews }) => {
    const [next] = coming;
    if (closing !== null || next === undefined || next.day > addDays(date, policy.nudgeAhead)) return [];
    const named = new Set(interviews.flatMap((interview) => debriefs.get(interview.id)?.skills ?? []));
    if (named.size === 0) return [];
    return [`Before ${job.company} on ${shortDay(next.day)}, you wanted to brush up: ${listed([...named])}.`];
  });
}

function startDate({ records, date }: Book): readonly string[] {
  const open = records.filter((record) => record.closing === null).length;
  return records.flatMap((record) => {
    const day = startedOn(record, date);
    if (day === null || open === 0) return [];
    const others = open === 1 ? 'one other job is' : `${counted(open, 'other job')} are`;
    return [
      `Your first day at ${record.job.company} was ${shortDay(day)}, and ${others} still open: time to close what is left.`,
    ];
  });
}

function startedOn({ closing }: JobRecord, date: Day): Day | null {
  const day = closing?.reason === 'accepted' ? closing.startsOn : null;
  return day !== null && day <= date ? day : null;
}
