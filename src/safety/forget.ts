// Forgetting is for good. The record goes with all that belongs to it, and the change log loses the words of everything
// before: older versions of other records may name what is forgotten. Which rows a command touched stays in the log,
// since what was said with which contact follows from it, but nothing can be taken back over it any more. The search
// index is made anew, and then the file, since pages that were rearranged can hold words in their gaps. Until all of it
// is done, a small file beside the data file says what is being forgotten: whatever breaks off, it can be gone on with.
import { closeSync, fchmodSync, fsyncSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Moment } from '../domain/day.ts';
import { parseRecordId, type RecordRef, recordId } from '../domain/ids.ts';
import { fold } from '../domain/names.ts';
import { bytesOf } from '../store/beside.ts';
import { WIPED } from '../store/change.ts';
import type { EngineOptions } from '../store/connection.ts';
import { type Db, query, rewrite, run } from '../store/db.ts';
import { selectRows, selectWhere } from '../store/records.ts';
import { type Removal, removalOf, remove } from '../store/removal.ts';
import { codeOf, guard } from '../store/translate.ts';
import { recordMany, type Writer } from '../store/write.ts';
import { makeBackup, removeBackups } from './backup.ts';
import { listBackups } from './backup-names.ts';
import { leftoversOf } from './leftovers.ts';

/** Bytes. */
const LONGEST_ID = 32;

interface Store {
  readonly file: string;
  readonly db: Db;
}

/** All that forgetting a record does: the contacts that stay lose their words as well as the name. */
export interface Forgetting extends Removal {
  /** Texts of one's own that are for somebody though no column says so. */
  readonly messages: readonly number[];
}

/** What forgetting a job or a person does. Throws UserError 'not-found' where it is gone. */
export function forgettingOf(db: Db, ref: RecordRef): Forgetting {
  const removal = removalOf(db, ref);
  if (ref.type !== 'person') return { ...removal, messages: [] };
  const known = removal.rows.flatMap(({ table, id }) => (table === 'message' ? [id] : []));
  const sent = selectRows(db, 'message', { column: 'touch_id', numbers: removal.touchesKept });
  const messages = new Set([...sent.map(({ id }) => id), ...messagesNaming(db, ref.number)]);
  return { ...removal, messages: [...messages].filter((id) => !known.includes(id)) };
}

/** Texts not sent yet, for items of no one person such as follow-ups, in which somebody is called by the first name. */
function messagesNaming(db: Db, personId: number): number[] {
  const [[key] = []] = query(db, 'SELECT name_key FROM person WHERE id = ?', personId);
  const [first = ''] = String(key).split(' ');
  const inJobs = `person_id IS NULL AND touch_id IS NULL AND job_id IN (${JOBS_WITH})`;
  const texts = selectWhere(db, 'message', inJobs, { person: personId });
  return texts.filter(({ text }) => fold(text).split(' ').includes(first)).map(({ id }) => id);
}

const JOBS_WITH = `SELECT job_id FROM job_person WHERE person_id = :person
  UNION SELECT job_id FROM interview JOIN interview_person ON interview_id = interview.id WHERE person_id = :person
  UNION SELECT job_id FROM touch WHERE person_id = :person UNION SELECT id FROM job WHERE follow_up_with_id = :person`;

/** The jobs that a person has any part in. */
export function jobsWith(db: Db, personId: number): number[] {
  return query(db, JOBS_WITH, { person: personId }).map(([id]) => Number(id));
}

/** Takes a record off the file and its words out of the log, in one transaction that ends with `last`; logged at an
 *  instant (UTC ISO). Gives the number of its batch. Throws 'not-found'; `wipe` and `endForgetting` are to follow. */
export function forget(store: Store, at: string, ref: RecordRef, last: () => void): number | null {
  const entry = { command: `forget ${recordId(ref.type, ref.number)}`, at };
  const work = (write: Writer) => {
    const forgetting = forgettingOf(store.db, ref);
    for (const id of forgetting.messages) write.remove('message', id);
    for (const id of forgetting.touchesKept) write.change('touch', id, { note: null });
    remove(write, ref, forgetting);
    wipeLog(store.db);
    last();
    beginForgetting(store.file, ref);
  };
  return recordMany(store, entry, work, { isRemoval: true }).change.batch;
}

/** Of each change stays which row it was and what became of it; of each command its name and the ids typed behind it. */
function wipeLog(db: Db): void {
  const wiped = (column: string) => `${column} = CASE WHEN ${column} IS NOT NULL THEN '${WIPED}' END`;
  run(db, `UPDATE change SET ${wiped('before')}, ${wiped('after')}`);
  for (const [id = null, command] of query(db, 'SELECT id, command FROM batch')) {
    const bare = NAME_AND_IDS.exec(String(command))?.[0] ?? '';
    if (bare !== command) run(db, 'UPDATE batch SET command = ? WHERE id = ?', bare, id);
  }
}

const NAME_AND_IDS = /^[a-z-]*(?: [a-z]\d+(?:\.\d+)?(?= |$))*/i;

/** Writes the whole file anew, without anything between the records. Throws UserError. */
export function wipe({ db }: Store): void {
  rewrite(db);
}

/** Makes a backup of what is left, then takes away the older ones and what a crash left of any. Throws UserError. */
export function renewBackups({ file, db }: Store, how: EngineOptions & { readonly now: Moment }): Renewed {
  const path = makeBackup(db, { ...how, reason: 'forget' });
  const older = listBackups(file).filter((backup) => backup.path !== path);
  const folders = [dirname(path), dirname(file)];
  const unfinished = guard(file, () => leftoversOf(file, 0)).filter((left) => folders.includes(dirname(left.path)));
  removeBackups(file, [...older, ...unfinished]);
  return { path, removed: older.length };
}

interface Renewed {
  readonly path: string;
  /** How many older ones there were. */
  readonly removed: number;
}

/** What was being forgotten when something broke off: it is off the file, but traces of it may be left. */
export function unfinishedForgetting({ file, db }: Store): RecordRef | null {
  const ref = guard(file, () => readForgetting(file));
  if (ref === null) return null;
  const isThere = selectRows(db, ref.type, { column: 'id', numbers: [ref.number] }).length > 0;
  if (isThere) endForgetting({ file });
  return isThere ? null : ref;
}

/** All of it is done. */
export function endForgetting({ file }: Pick<Store, 'file'>): void {
  guard(file, () => rmSync(besideOf(file), { force: true }));
}

/** What is being forgotten, by the file beside a data file; null where nothing is. Throws fs errors. */
export function readForgetting(file: string): RecordRef | null {
  try {
    return parseRecordId(bytesOf(besideOf(file), 0, LONGEST_ID)?.toString() ?? '');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

function beginForgetting(file: string, { type, number }: RecordRef): void {
  const descriptor = openSync(besideOf(file), 'w', 0o600);
  try {
    fchmodSync(descriptor, 0o600);
    writeFileSync(descriptor, recordId(type, number));
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function besideOf(file: string): string {
  return `${file}-forgetting`;
}
