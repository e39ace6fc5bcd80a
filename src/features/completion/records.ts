// Records and items as Tab offers them: the id and a short description.

import { policyIn } from '../../app/policy.ts';
import type { Day, Moment } from '../../domain/day.ts';
import { dateNear } from '../../domain/day-words.ts';
import { clockWords } from '../../domain/english.ts';
import { groupBy } from '../../domain/group.ts';
import { RECORD_LETTERS, type RecordType, recordId } from '../../domain/ids.ts';
import type { Touch } from '../../domain/model.ts';
import { dotted, jobName } from '../../domain/words.ts';
import { entriesOf } from '../../rules/entries.ts';
import type { Item } from '../../rules/item.ts';
import { idOf, sharedIdOf } from '../../rules/item-id.ts';
import { actOf, dueOf, touchLabel } from '../../rules/item-words.ts';
import { itemsOn } from '../../rules/plan.ts';
import type { Db } from '../../store/db.ts';
import { companies, jobsNamed, peopleNamed } from '../../store/find.ts';
import { loadForItems } from '../../store/load.ts';
import { type Suggested, type Suggestion, suggest } from '../../store/suggest.ts';

/** The records to look in, and when. */
export interface Source {
  readonly db: Db;
  readonly now: Moment;
}

/** One value Tab could offer. */
export interface Candidate {
  readonly value: string;
  readonly says: string;
}

const TYPES = {
  job: 'job',
  'open-job': 'job',
  'closed-job': 'job',
  'saved-job': 'job',
  person: 'person',
  reference: 'reference',
  interview: 'interview',
  'coming-interview': 'interview',
  'held-interview': 'interview',
  touch: 'touch',
} as const satisfies Record<Suggested, RecordType>;

/** Records whose id starts with the typed text. */
export function idsOf({ db, now }: Source, what: Suggested, typed: string): Candidate[] {
  const type = TYPES[what];
  const letter = RECORD_LETTERS[type];
  const digits = typed.toLowerCase().replace(letter, '');
  if (!`${letter}${digits}`.startsWith(typed.toLowerCase()) || !/^\d*$/.test(digits)) return [];
  return suggest(db, what, now.day, digits).map((one) => ({
    value: recordId(type, one.number),
    says: wordsOf(type, one, now.day),
  }));
}

function wordsOf(type: RecordType, one: Suggestion, today: Day): string {
  const job = one.title === null ? one.company : jobName({ company: one.company ?? '', title: one.title });
  const day = one.day === null ? null : dateNear(one.day, today);
  if (type === 'touch') {
    return joined([touchLabel({ kind: one.kind as Touch['kind'] }), one.name, one.company, day]);
  }
  return one.name === null
    ? joined([job, day, one.time && clockWords(one.time)])
    : joined([one.name, one.title, one.company]);
}

function joined(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join(', ');
}

/** The items on today's list, most urgent first. */
export function itemsToday({ db, now }: Source, isMeant: (item: Item) => boolean = () => true): Candidate[] {
  const items = itemsOn(loadForItems(db, now.day), now.day, policyIn(db)).filter(isMeant);
  const each = items.map((item) => ({
    value: idOf(item),
    says: dotted([actOf(item), item.job.company, dueOf(item, now.day)]),
  }));
  return [...each, ...groupsIn(items, now)];
}

/** Ids that cover several items: p3 for everything with a person now, t12 for all notes of an interview. */
function groupsIn(items: readonly Item[], now: Moment): Candidate[] {
  const ready = entriesOf(items, now.day, now).now.flatMap((entry) => (entry.person ? entry.items : []));
  const people = [...groupBy(ready, ({ person }) => person?.id ?? 0)].filter(([, own]) => own.length > 1);
  const notes = [...groupBy(items, sharedIdOf)].filter(([id, own]) => id !== null && own.length > 1);
  return [
    ...people.map(([id, own]) => ({
      value: recordId('person', id),
      says: `everything with ${own[0]?.person?.name ?? 'them'}`,
    })),
    ...notes.map(([id, own]) => ({ value: id ?? '', says: dotted(['all notes', own[0]?.job.company]) })),
  ];
}

/** Companies that have jobs: by name, or by company/title when one has several such jobs. */
export function jobNames({ db }: Source, what: Suggested, typed: string): Candidate[] {
  if (typed === '') return [];
  const named = jobsNamed(db, typed).filter(({ isOpen }) => isOpen !== (what === 'closed-job'));
  const counted = new Map<string, number>();
  for (const { company } of named) counted.set(company, (counted.get(company) ?? 0) + 1);
  return named.map(({ id, company, title }) => ({
    value: (counted.get(company) ?? 0) > 1 ? `${company}/${title}` : company,
    says: `${jobName({ company, title })} (${recordId('job', id)})`,
  }));
}

export function personNames({ db }: Source, typed: string): Candidate[] {
  if (typed === '') return [];
  return peopleNamed(db, typed).map(({ id, name, title, company }) => ({
    value: name,
    says: joined([recordId('person', id), title, company]),
  }));
}

export function companyNames({ db }: Source): Candidate[] {
  return companies(db).map(({ company }) => ({ value: company, says: '' }));
}
