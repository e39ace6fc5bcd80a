// The rules run over each job; snoozes and reopenings put off what they made; then what is shown is put in order.
import { addDays, type Day, laterOf } from '../domain/day.ts';
import type { ItemKind } from '../domain/item-kinds.ts';
import type { Job, Search } from '../domain/model.ts';
import { compareInterviews, isRunning } from '../domain/queries.ts';
import { type Book, openBook } from './book.ts';
import { type Draft, fromFloor, isOver, isSameItem, keyOf, SOURCES } from './draft.ts';
import type { Item, Plan } from './item.ts';
import { compareItems } from './order.ts';
import type { Policy } from './policy.ts';
import type { JobRecord } from './record.ts';
import { RULES } from './rules/index.ts';
import { nudges } from './rules/nudges.ts';

const NEVER_LATE: Partial<Record<ItemKind, true>> = {
  prepare: true,
  'find-insider': true,
  decide: true,
  'feedback-request': true,
};

/** What to do on a day, what comes later, and what lapsed: the same record, day and policy give the same plan. */
export function plan(search: Search, date: Day, policy: Policy): Plan {
  const book = openBook(search, date, policy);
  const open = book.records.filter((record) => record.closing === null);
  const dated = book.records.flatMap((record) => datedOf(record, book));
  const shared = sharedJobs(dated, book);
  const itemsWhere = (isMeant: (one: Dated) => boolean): Item[] =>
    dated.filter(isMeant).map(({ made, days }) => itemOf(made, days, alsoAsk(made, shared), date));
  const upcoming = itemsWhere(({ days, isOpen }) => isOpen && days.opens > date);
  return {
    date,
    items: itemsWhere(({ made, days }) => days.opens <= date && !isOver(made, date)).sort(compareItems),
    upcoming: upcoming.sort((a, b) => a.opens - b.opens || compareItems(a, b)),
    // Few ask for it, and it can be most of what there is.
    get lapsed() {
      return itemsWhere(({ made, isOpen }) => isOpen && isOver(made, date)).sort(compareItems);
    },
    agenda: open.flatMap((record) => record.held.filter((interview) => interview.day === date)).sort(compareInterviews),
    nudges: nudges(book),
    next: nextOf(open, upcoming),
  };
}

/** The days of an item as they stand in the end. */
type Days = Pick<Item, 'opens' | 'due' | 'by' | 'snoozedUntil'>;

interface Dated {
  readonly made: Draft;
  readonly days: Days;
  /** Of a job that is open. */
  readonly isOpen: boolean;
}

function datedOf(record: JobRecord, book: Book): readonly Dated[] {
  const drafts = RULES.flatMap((rule) => rule(record, book));
  const isOpen = record.closing === null;
  const dated = drafts.map((made) => ({ made, days: daysOf(made, record, book.date), isOpen }));
  return dated.filter(({ made, days }) => !isOver(made, days.opens));
}

function daysOf(made: Draft, record: JobRecord, date: Day): Days {
  return putOff(made, afterReopening(made, record), record, date);
}

// After reopening nothing of a job is due before the next workday.
function afterReopening({ opens, due, by }: Draft, record: JobRecord): Days {
  return {
    opens: fromFloor(opens, record),
    due: fromFloor(due, record),
    by: fromFloor(by, record),
    snoozedUntil: null,
  };
}

// A snooze is over once it is marked so, or the item itself falls due after it.
function putOff(made: Draft, days: Days, record: JobRecord, date: Day): Days {
  if (record.snoozes.length === 0) return days;
  const key = keyOf(made);
  const standing = record.snoozes.filter((snooze) => isRunning(snooze, date));
  const until = standing.filter((snooze) => isSameItem(snooze, key)).at(-1)?.until;
  if (until === undefined || days.due > until) return days;
  return {
    opens: laterOf(days.opens, until),
    due: laterOf(days.due, until),
    by: laterOf(days.by, until),
    snoozedUntil: until,
  };
}

// One call can serve every open job of a person whose follow-up is due within a week.
function sharedJobs(dated: readonly Dated[], book: Book): ReadonlyMap<number, readonly Job[]> {
  const until = addDays(book.date, book.policy.personRest);
  const jobs = new Map<number, Job[]>();
  for (const { made, days } of dated) {
    if (made.kind !== 'follow-up' || !made.person || days.due > until) continue;
    const known = jobs.get(made.person.id);
    if (known) known.push(made.job);
    else jobs.set(made.person.id, [made.job]);
  }
  return jobs;
}

function alsoAsk(made: Draft, shared: ReadonlyMap<number, readonly Job[]>): readonly Job[] {
  if (made.kind !== 'follow-up' || !made.person) return [];
  return (shared.get(made.person.id) ?? []).filter((job) => job.id !== made.job.id);
}

function itemOf(made: Draft, days: Days, others: readonly Job[], date: Day): Item {
  const isLate = date > days.by && !NEVER_LATE[made.kind];
  const isPromise = made.rule === 'agreed-date' || made.kind === 'offer-reply';
  return {
    kind: made.kind,
    rule: made.rule,
    job: made.job,
    interview: made.interview ?? null,
    person: made.person ?? null,
    reference: made.reference ?? null,
    channel: made.channel ?? null,
    opens: days.opens,
    due: days.due,
    by: days.by,
    isLate,
    daysLate: isLate ? date - days.by : 0,
    isPromised: isPromise && days.due <= date,
    notBefore: made.notBefore ?? null,
    number: made.number ?? null,
    attempt: made.attempt ?? 1,
    alsoAsk: others,
    missedThanks: made.missedThanks ?? [],
    snoozedUntil: days.snoozedUntil,
    shownUntil: made.shownUntil ?? null,
    why: made.why,
    source: SOURCES[made.rule],
  };
}

function nextOf(open: readonly JobRecord[], upcoming: readonly Item[]): Plan['next'] {
  const interviews = open.flatMap((record) => record.coming.map((interview) => interview.day));
  const all = [...upcoming.map((item) => item.opens), ...interviews];
  const date = all.reduce<Day | null>((first, day) => (first !== null && first < day ? first : day), null);
  return date === null ? null : { date, count: all.filter((day) => day === date).length };
}
