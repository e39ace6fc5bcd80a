// Forgets a record for good. It's deleted with all that belongs to it, and the change log loses the contents of every
// row so far, since older versions of other records may name it. The log still says which rows each command touched,
// but undo can't go back past this point. Then the search index and the whole file are rebuilt, because the unused
// space in their pages can still hold old words. Until that's done, a marker file next to the data file names the
// record, so an interrupted run can be finished.
import { closeSync, fchmodSync, fsyncSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Moment } from '../domain/day.ts';
import { parseRecordId, type RecordRef, recordId } from '../domain/ids.ts';
import { fold, wordsBegin } from '../domain/names.ts';
import { bytesOf } from '../store/beside.ts';
import { WIPED } from '../store/change.ts';
import type { EngineOptions } from '../store/connection.ts';
import { type Db, query, rewrite, run } from '../store/db.ts';
import { forgetMail } from '../store/forgotten-mail.ts';
import { getRecord } from '../store/load.ts';
import { mailsNaming } from '../store/mail.ts';
import { messagesSentWith } from '../store/messages.ts';
import { selectRows, selectWhere } from '../store/records.ts';
import { partsOf, type Removal, type RowRef, removalOf, remove } from '../store/removal.ts';
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

/** All effects of forgetting a record. Contacts that stay lose their note as well as the name. */
export interface Forgetting extends Removal {
  /** Saved drafts that go too, although deleting the record alone would keep them. */
  readonly messages: readonly number[];
  /** All that's part of those drafts. */
  readonly parts: readonly RowRef[];
  /** Emails that were read about it. */
  readonly mails: readonly number[];
}

/** The effects of forgetting a record. Throws UserError 'not-found' if it's gone. */
export function forgettingOf(db: Db, ref: RecordRef): Forgetting {
  const removal = removalOf(db, ref);
  const known = removal.rows.flatMap(({ table, id }) => (table === 'message' ? [id] : []));
  const naming = ref.type === 'person' ? messagesOf(db, ref.number, removal) : jointMessagesOf(db, ref.number);
  const messages = [...new Set(naming)].filter((id) => !known.includes(id));
  const parts = partsOf(db, messages);
  const isPart = ({ table, id }: RowRef) => parts.some((part) => part.table === table && part.id === id);
  return {
    ...removal,
    rows: removal.rows.filter((row) => !isPart(row)),
    partsMoved: removal.partsMoved.filter(({ messageId }) => !messages.includes(messageId)),
    mailsUnlinked: [],
    messages,
    parts,
    mails: mailsAbout(db, ref, removal),
  };
}

/** The emails about a job or with a person, and those with the person's name in the subject. */
function mailsAbout(db: Db, { type, number }: RecordRef, { mailsUnlinked }: Removal): number[] {
  const linked = mailsUnlinked.map(({ id }) => id);
  if (type !== 'person') return linked;
  const { email, name } = getRecord(db, 'person', number);
  const named = mailsNaming(db, email?.toLowerCase() ?? null, (subject) => wordsBegin(fold(name), fold(subject)));
  return [...new Set([...linked, ...named.map(({ id }) => id)])];
}

/** The messages sent to a person, and the unsent ones that name them. */
function messagesOf(db: Db, personId: number, { touchesKept }: Removal): number[] {
  const sent = touchesKept.flatMap((touchId) => messagesSentWith(db, touchId));
  return [...sent.map(({ id }) => id), ...messagesNaming(db, personId)];
}

/** Messages about this job and others: they name it, so they go too. */
function jointMessagesOf(db: Db, jobId: number): number[] {
  const joint = `SELECT message_id FROM message_part WHERE :job IN (job_id, (SELECT job_id FROM message WHERE id = message_id))`;
  return query(db, joint, { job: jobId }).map(([id]) => Number(id));
}

/** Unsent drafts for items without one addressee, such as follow-ups, that contain the person's first name. */
function messagesNaming(db: Db, personId: number): number[] {
  const [[key] = []] = query(db, 'SELECT name_key FROM person WHERE id = ?', personId);
  const [first = ''] = String(key).split(' ');
  const inJobs = `person_id IS NULL AND touch_id IS NULL AND (job_id IN (${JOBS_WITH}) OR id IN
    (SELECT message_id FROM message_part WHERE job_id IN (${JOBS_WITH})))`;
  const texts = selectWhere(db, 'message', inJobs, { person: personId });
  return texts.filter(({ text }) => fold(text).split(' ').includes(first)).map(({ id }) => id);
}

const JOBS_WITH = `SELECT job_id FROM job_person WHERE person_id = :person
  UNION SELECT job_id FROM interview JOIN interview_person ON interview_id = interview.id WHERE person_id = :person
  UNION SELECT job_id FROM touch WHERE person_id = :person UNION SELECT id FROM job WHERE follow_up_with_id = :person`;

/** The jobs that a person has any role in. */
export function jobsWith(db: Db, personId: number): number[] {
  return query(db, JOBS_WITH, { person: personId }).map(([id]) => Number(id));
}

/** Deletes a record and wipes the log, in one transaction that calls `last` before it ends; `at` is UTC ISO. Returns
 *  the number of its batch. Throws 'not-found'. Call `wipe` and `endForgetting` next. */
export function forget(store: Store, at: string, ref: RecordRef, last: () => void): number | null {
  const entry = { command: `forget ${recordId(ref.type, ref.number)}`, at };
  const work = (write: Writer) => {
    const forgetting = forgettingOf(store.db, ref);
    for (const { table, id } of forgetting.parts) write.remove(table, id);
    for (const id of forgetting.messages) write.remove('message', id);
    for (const id of forgetting.mails) forgetMail(store.db, write, id);
    for (const id of forgetting.touchesKept) write.change('touch', id, { note: null });
    remove(write, ref, forgetting);
    wipeLog(store.db);
    last();
    beginForgetting(store.file, ref);
  };
  return recordMany(store, entry, work, { isRemoval: true }).change.batch;
}

/** Keeps which row each change touched, whether it was added, changed or removed, and each command's name and ids. */
function wipeLog(db: Db): void {
  const wiped = (column: string) => `${column} = CASE WHEN ${column} IS NOT NULL THEN '${WIPED}' END`;
  run(db, `UPDATE change SET ${wiped('before')}, ${wiped('after')}`);
  for (const [id = null, command] of query(db, 'SELECT id, command FROM batch')) {
    const bare = NAME_AND_IDS.exec(String(command))?.[0] ?? '';
    if (bare !== command) run(db, 'UPDATE batch SET command = ? WHERE id = ?', bare, id);
  }
}

const NAME_AND_IDS = /^[a-z-]*(?: [a-z]\d+(?:\.\d+)?(?= |$))*/i;

/** Rewrites the whole file, so nothing old is left between the records. Throws UserError. */
export function wipe({ db }: Store): void {
  rewrite(db);
}

/** Makes a new backup, then deletes the older ones and any unfinished files a crash left. Throws UserError. */
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
  /** Number of older backups deleted. */
  readonly removed: number;
}

/** The record whose forgetting was interrupted: it's deleted, but traces may be left. Null if there's none. */
export function unfinishedForgetting({ file, db }: Store): RecordRef | null {
  const ref = guard(file, () => readForgetting(file));
  if (ref === null) return null;
  const isThere = selectRows(db, ref.type, { column: 'id', numbers: [ref.number] }).length > 0;
  if (isThere) endForgetting({ file });
  return isThere ? null : ref;
}

/** Removes the marker file. Call it last. */
export function endForgetting({ file }: Pick<Store, 'file'>): void {
  guard(file, () => rmSync(progressFileOf(file), { force: true }));
}

/** The record being forgotten, from the marker file next to the data file; null if there's none. Throws fs errors. */
export function readForgetting(file: string): RecordRef | null {
  try {
    return parseRecordId(bytesOf(progressFileOf(file), 0, LONGEST_ID)?.toString() ?? '');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

function beginForgetting(file: string, { type, number }: RecordRef): void {
  const descriptor = openSync(progressFileOf(file), 'w', 0o600);
  try {
    fchmodSync(descriptor, 0o600);
    writeFileSync(descriptor, recordId(type, number));
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function progressFileOf(file: string): string {
  return `${file}-forgetting`;
}
