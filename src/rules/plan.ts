// Runs the rules over each job, applies snoozes and reopenings, and sorts the result.
import { addDays, type Day, laterOf } from '../domain/day.ts';
import { isSameItem } from '../domain/item-key.ts';
import { ITEM_KINDS, type ItemKind } from '../domain/item-kinds.ts';
import type { Job, JobHuntForList, Person } from '../domain/model.ts';
import { compareInterviews, isOutreach, isRunning } from '../domain/queries.ts';
import { type Book, openBook } from './book.ts';
import { type Found, fromFloor, isOver } from './found.ts';
import type { Item, Plan } from './item.ts';
import { keyOf } from './item-id.ts';
import { KINDS, kindOf, outreachOf, RULES } from './kinds/index.ts';
import { nudges } from './nudges.ts';
import { compareItems } from './order.ts';
import type { Policy } from './policy.ts';
import { isUneventful, type JobRecord } from './record.ts';
import { withClause } from './sentences.ts';

/** What to do on a day, what comes later, and what lapsed: the same records, day and policy give the same plan. */
export function plan(jobHunt: JobHuntForList, date: Day, policy: Policy): Plan {
  const book = openBook(jobHunt, date, policy);
  const open = book.records.filter((record) => record.closing === null);
  const itemsWhere = findItems(book);
  const upcoming = itemsWhere(({ days, isOpen }) => isOpen && days.opens > date);
  return {
    date,
    items: listed(itemsWhere, date),
    upcoming: upcoming.sort((a, b) => a.opens - b.opens || compareItems(a, b)),
    // Computed only when read: few callers need it, and it can hold most of the items.
    get lapsed() {
      return itemsWhere(({ found, isOpen }) => isOpen && isOver(found, date)).sort(compareItems);
    },
    agenda: open.flatMap((record) => record.held.filter((interview) => interview.day === date)).sort(compareInterviews),
    nudges: nudges(book),
    next: nextOf(open, upcoming),
  };
}

/** Only the items of the plan, for a caller that needs nothing else of it. */
export function itemsOn(jobHunt: JobHuntForList, date: Day, policy: Policy): readonly Item[] {
  return listed(findItems(openBook(jobHunt, date, policy)), date);
}

type ItemsWhere = (isMeant: (one: Dated) => boolean) => Item[];

function findItems(book: Book): ItemsWhere {
  const dated = book.records.flatMap((record) => (isUneventful(record) ? [] : datedOf(record, book)));
  const shared = sharedJobs(dated, book);
  return (isMeant) => dated.filter(isMeant).map((one) => itemOf(one, alsoAsk(one, shared), book));
}

function listed(itemsWhere: ItemsWhere, date: Day): Item[] {
  return itemsWhere(({ found, days }) => days.opens <= date && !isOver(found, date)).sort(compareItems);
}

/** The final days of an item. */
type Days = Pick<Item, 'opens' | 'due' | 'by' | 'snoozedUntil'>;

interface Dated {
  readonly kind: ItemKind;
  readonly job: Job;
  readonly found: Found;
  readonly days: Days;
  /** Whether its job is open. */
  readonly isOpen: boolean;
}

function datedOf(record: JobRecord, book: Book): readonly Dated[] {
  const { job } = record;
  const isOpen = record.closing === null;
  const dated: Dated[] = [];
  // Indexed loop: avoids an iterator allocation per job and kind, most of which find nothing.
  for (let at = 0; at < ITEM_KINDS.length; at += 1) {
    const kind = ITEM_KINDS[at] as ItemKind;
    const all = KINDS[kind].find(record, book);
    if (all.length === 0) continue;
    for (const found of all) {
      const days = putOff(kind, found, record, book.date);
      if (!isOver(found, days.opens)) dated.push({ kind, job, found, days, isOpen });
    }
  }
  return isOpen ? dated : joinNotes(dated, book.date);
}

// One message, not two: a thank-you note to the same person includes the message that the closing calls for.
function joinNotes(dated: readonly Dated[], date: Day): readonly Dated[] {
  const joining = dated.find(({ kind }) => kindOf(kind).outreach?.joinsThanks !== undefined);
  const note = joining && dated.find((one) => isThanks(one, joining.found.person ?? null, date));
  if (!joining || !note || !isOutreach(joining.kind)) return dated;
  const { kind: carries } = joining;
  const clause = outreachOf(carries).joinsThanks ?? '';
  const found = { ...note.found, carries, why: () => withClause(note.found.why(), clause) };
  return dated.flatMap((one) => (one === joining ? [] : one === note ? { ...note, found } : one));
}

function isThanks({ kind, found }: Dated, person: Person | null, date: Day): boolean {
  return Boolean(kindOf(kind).startsWait) && found.person?.id === person?.id && !isOver(found, date);
}

// After a reopening, nothing about the job is due before the next workday. What's due later keeps its place on the list.
function afterReopening({ opens, due, by }: Found, record: JobRecord): Days {
  return {
    opens: fromFloor(due, record) === due ? opens : fromFloor(opens, record),
    due: fromFloor(due, record),
    by: fromFloor(by, record),
    snoozedUntil: null,
  };
}

// A snooze ends when it's marked as ended, or when the item is due after it anyway.
function putOff(kind: ItemKind, found: Found, record: JobRecord, date: Day): Days {
  const days = afterReopening(found, record);
  if (record.snoozes.length === 0) return days;
  const key = keyOf({ ...found, kind, job: record.job });
  const running = record.snoozes.filter((snooze) => isRunning(snooze, date));
  const until = running.filter((snooze) => isSameItem(snooze, key)).at(-1)?.until;
  if (until === undefined || days.due > until) return days;
  return {
    opens: laterOf(days.opens, until),
    due: laterOf(days.due, until),
    by: laterOf(days.by, until),
    snoozedUntil: until,
  };
}

// One call can cover all of a person's open jobs whose follow-up is due within a week.
function sharedJobs(dated: readonly Dated[], book: Book): ReadonlyMap<number, readonly Job[]> {
  const until = addDays(book.date, book.policy.personRest);
  const jobs = new Map<number, Job[]>();
  for (const one of dated) {
    const person = sharedPerson(one);
    if (!person || one.days.due > until) continue;
    const known = jobs.get(person.id);
    if (known) known.push(one.job);
    else jobs.set(person.id, [one.job]);
  }
  return jobs;
}

function alsoAsk(one: Dated, shared: ReadonlyMap<number, readonly Job[]>): readonly Job[] {
  const person = sharedPerson(one);
  return person ? (shared.get(person.id) ?? []).filter((job) => job.id !== one.job.id) : [];
}

function sharedPerson({ kind, found }: Dated): Person | null {
  return (kindOf(kind).isShared && found.person) || null;
}

const NOTHING_MORE = () => null;

function itemOf({ kind, job, found, days }: Dated, others: readonly Job[], book: Book): Item {
  const { canBeLate, outreach } = kindOf(kind);
  const { guide, isPromise = false } = RULES[found.rule];
  const { date } = book;
  const isLate = date > days.by && canBeLate;
  const person = found.person ?? null;
  return {
    kind,
    rule: found.rule,
    job,
    interview: found.interview ?? null,
    person,
    reference: found.reference ?? null,
    channel: (person && outreach?.channel(person, book)) ?? null,
    opens: days.opens,
    due: days.due,
    by: days.by,
    isLate,
    daysLate: isLate ? date - days.by : 0,
    isPromised: isPromise && days.due <= date,
    promisedOn: found.promisedOn ?? null,
    notBefore: found.notBefore ?? null,
    number: found.number ?? null,
    isUndated: found.isUndated ?? false,
    attempt: found.attempt ?? 1,
    alsoAsk: others,
    carries: found.carries ?? null,
    missedThanks: found.missedThanks ?? [],
    snoozedUntil: days.snoozedUntil,
    shownUntil: found.shownUntil ?? null,
    why: found.why,
    brief: found.brief ?? NOTHING_MORE,
    source: guide,
  };
}

function nextOf(open: readonly JobRecord[], upcoming: readonly Item[]): Plan['next'] {
  const interviews = open.flatMap((record) => record.coming.map((interview) => interview.day));
  const all = [...upcoming.map((item) => item.opens), ...interviews];
  const date = all.reduce<Day | null>((first, day) => (first !== null && first < day ? first : day), null);
  return date === null ? null : { date, count: all.filter((day) => day === date).length };
}
