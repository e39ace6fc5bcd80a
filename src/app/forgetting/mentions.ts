// Records and files that stay but still mention who or what is forgotten.

import type { RecordRef } from '../../domain/ids.ts';
import { fold, nameKey, wordsBegin } from '../../domain/names.ts';
import { type Forgetting, jobsWith } from '../../safety/forget.ts';
import type { TextFile } from '../../safety/skipped-rows.ts';
import { getRecord } from '../../store/load.ts';
import { selectRecords, selectRows } from '../../store/records.ts';
import { findText, type TextHit } from '../../store/search.ts';
import { recordName } from '../lookup/record-names.ts';
import { idOfHit } from '../lookup/search-hits.ts';
import type { Session } from '../types.ts';

/** Ids of records that stay but mention what's forgotten. */
export interface Named {
  /** Those with the person's full name, or the job's company. */
  readonly alsoNamed: readonly string[];
  /** Those with only a first or last name, which may be somebody else's. */
  readonly maybeNamed: readonly string[];
}

/** Where else the person's name, or the job's company, is mentioned. */
export function namedElsewhere(session: Session, ref: RecordRef, forgetting: Forgetting): Named {
  const name = nameOf(session, ref);
  const alsoNamed = findStaying(session, name, forgetting, ({ texts }) => wordsBegin(name, fold(texts.join(' '))));
  const hits = partsOfName(session, ref).map((part) =>
    findStaying(session, part, forgetting, (hit) => hasWord(fold(proseOf(hit).join(' ')), part)),
  );
  return { alsoNamed, maybeNamed: [...new Set(hits.flat())].filter((id) => !alsoNamed.includes(id)) };
}

function findStaying(session: Session, words: string, gone: Forgetting, isIt: (hit: TextHit) => boolean): string[] {
  const rows = new Set([
    ...gone.rows.map(({ table, id }) => `${table} ${id}`),
    ...gone.messages.map((id) => `message ${id}`),
    ...gone.touchesKept.map((id) => `touch ${id}`),
  ]);
  const hits = findText(session.db, words.split(' ')).filter((hit) => !rows.has(`${hit.table} ${hit.row.id}`));
  return [...new Set(hits.filter(isIt).map((hit) => idOfHit(session, hit)))];
}

/** The texts of a row without its own name, addresses and company: another person may have the same name. */
function proseOf(hit: TextHit): readonly string[] {
  const own = hit.table === 'person' ? [hit.row.name, hit.row.email, hit.row.linkedin] : [];
  const company = hit.table === 'job' ? [hit.row.company] : [];
  return hit.texts.filter((text) => ![...own, ...company].includes(text));
}

/** Files that stay but mention the job's company, or the person's first or last name, email or phone. Unreadable files
 *  count too. */
export function filesNaming(session: Session, ref: RecordRef, files: readonly TextFile[]): string[] {
  const words = ref.type === 'person' ? partsOfName(session, ref) : [nameOf(session, ref)];
  const reachedAt = ref.type === 'person' ? addressesOf(session, ref) : [];
  const isIn = (text: string) => {
    const folded = fold(text);
    return words.some((word) => hasWord(folded, word)) || reachedAt.some((address) => text.includes(address));
  };
  return files.filter(({ read }) => isIn(read() ?? words.join(' '))).map(({ path }) => path);
}

function addressesOf(session: Session, { number }: RecordRef): string[] {
  const { email, phone } = getRecord(session.db, 'person', number);
  return [email, phone].flatMap((address) => address ?? []);
}

/** Matches the word or its possessive; both arguments are folded. */
function hasWord(folded: string, word: string): boolean {
  const text = ` ${folded} `;
  return text.includes(` ${word} `) || text.includes(` ${word}s `);
}

const NO_NAMES = new Set('mr mrs ms mx dr prof sir jr sr ii iii iv phd md mba'.split(' '));

/** A person's first and last name; empty for a job. */
function partsOfName(session: Session, ref: RecordRef): string[] {
  if (ref.type !== 'person') return [];
  const words = nameOf(session, ref).split(' ');
  return [...new Set([...words.slice(0, 1), ...words.slice(-1)])];
}

/** A person's name without titles and initials, or the job's company; folded. */
function nameOf(session: Session, { type, number }: RecordRef): string {
  const { db } = session;
  if (type !== 'person') return nameKey(getRecord(db, 'job', number).company);
  const name = fold(getRecord(db, type, number).name);
  const words = name.split(' ').filter((word) => !NO_NAMES.has(word) && !/^[a-z]$/.test(word));
  return words.join(' ') || name;
}

/** People linked to this job and no other: 'Amy Lee (p2)'. */
export function peopleOfThisJobAlone(session: Session, { type, number }: RecordRef): string[] {
  if (type !== 'job') return [];
  const { db } = session;
  const roles = selectRows(db, 'job_person', { column: 'job_id', numbers: [number] });
  const met = selectRecords(db, 'interview', { column: 'job_id', numbers: [number] });
  const people = new Set([...roles.map(({ personId }) => personId), ...met.flatMap(({ personIds }) => personIds)]);
  return [...people]
    .filter((personId) => jobsWith(db, personId).length === 1)
    .map((personId) => recordName(session, { type: 'person', number: personId }));
}
