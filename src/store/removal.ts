// The rows that are deleted along with a record, children first, and those that stay but change. Facts about a job
// outlive a person: a contact stays, without the person's name.

import { groupBy } from '../domain/group.ts';
import type { RecordRef } from '../domain/ids.ts';
import type { Table } from '../domain/schema.ts';
import { type Db, query } from './db.ts';
import { getRecord } from './load.ts';
import { type MessagePart, partsOfMessages } from './messages.ts';
import { selectRecords, selectRows, selectWhere } from './records.ts';
import type { Tables } from './tables.ts';
import type { Writer } from './write.ts';

export interface RowRef {
  readonly table: Table;
  readonly id: number;
}

/** All effects of deleting a record. */
export interface Removal {
  /** In the order of deletion, the record itself last. */
  readonly rows: readonly RowRef[];
  /** Contacts that stay, but no longer name the record. */
  readonly touchesKept: readonly number[];
  /** For each message that stays with another of its jobs: the part for that job. */
  readonly partsMoved: readonly MessagePart[];
  /** Jobs whose follow-ups no longer go to the person. */
  readonly jobsUnlinked: readonly number[];
  /** Emails that were read about deleted records: only their Message-IDs stay, so that they aren't imported again. */
  readonly mailsUnlinked: readonly UnlinkedMail[];
}

interface UnlinkedMail {
  readonly id: number;
  readonly patch: Partial<Omit<Tables['mail'], 'id'>>;
}

type Column = 'job_id' | 'interview_id' | 'person_id' | 'reference_id' | 'touch_id' | 'message_id';

/** The effects of deleting a record. Throws UserError 'not-found' if it's gone. */
export function removalOf(db: Db, { type, number }: RecordRef): Removal {
  getRecord(db, type, number);
  const removals = { job: ofJob, interview: ofInterview, person: ofPerson, reference: ofReference, touch: ofTouch };
  const { rows, touchesKept = [], partsMoved = [], jobsUnlinked = [] } = removals[type](db, number);
  const all = [...rows, { table: type, id: number }];
  return { rows: all, touchesKept, partsMoved, jobsUnlinked, mailsUnlinked: mailsUnlinkedBy(db, all) };
}

/** Carries out a removal. */
export function remove(
  write: Writer,
  { type }: RecordRef,
  { rows, touchesKept, partsMoved, jobsUnlinked, mailsUnlinked }: Removal,
): void {
  for (const id of touchesKept)
    write.change('touch', id, type === 'person' ? { personId: null } : { interviewId: null });
  for (const { id, messageId, jobId, touchId } of partsMoved) {
    write.remove('message_part', id);
    write.change('message', messageId, { jobId, touchId });
  }
  for (const id of jobsUnlinked) write.change('job', id, { followUpWithId: null });
  for (const { id, patch } of mailsUnlinked) write.change('mail', id, patch);
  for (const { table, id } of rows) write.remove(table, id);
}

/** Columns that an email loses when a record that it names is deleted. */
const UNLINKED = {
  touch: { column: 'touch_id', patch: { touchId: null } },
  interview: { column: 'interview_id', patch: { interviewId: null } },
  person: { column: 'person_id', patch: { personId: null, address: null } },
  job: { column: 'job_id', patch: { jobId: null, address: null, subject: '' } },
} as const;

function mailsUnlinkedBy(db: Db, rows: readonly RowRef[]): UnlinkedMail[] {
  const unlinked = new Map<number, UnlinkedMail['patch']>();
  for (const [table, { column, patch }] of Object.entries(UNLINKED)) {
    const numbers = rows.filter((row) => row.table === table).map(({ id }) => id);
    const naming = numbers.length === 0 ? [] : selectRows(db, 'mail', { column, numbers });
    for (const { id } of naming) unlinked.set(id, { ...unlinked.get(id), ...patch });
  }
  return [...unlinked].map(([id, patch]) => ({ id, patch }));
}

type Parts = Pick<Removal, 'rows'> & Partial<Removal>;

function ofJob(db: Db, jobId: number): Parts {
  const rows = rowsBy(db, 'job_id', [jobId]);
  const interviews = rows('interview').map(({ id }) => id);
  const ofInterviews = rowsBy(db, 'interview_id', interviews);
  const links = rows('reference_job');
  const messages = ofMessages(db, 'job_id', jobId);
  const alone = selectRecords(db, 'reference').filter((it) => it.jobIds.length === 1 && it.jobIds[0] === jobId);
  return {
    partsMoved: messages.partsMoved,
    rows: [
      ...messages.rows,
      ...['snooze', 'skip', 'note', 'posting', 'offer', 'statement', 'touch'].flatMap((table) => rows(table as Table)),
      ...['note', 'debrief', 'invitation', 'interview_person'].flatMap((table) => ofInterviews(table as Table)),
      ...rows('interview'),
      ...links,
      ...alone.map(({ id }) => ({ table: 'reference' as const, id })),
      ...rows('job_person'),
      ...rows('closing'),
    ],
  };
}

function ofInterview(db: Db, id: number): Parts {
  const rows = rowsBy(db, 'interview_id', [id]);
  return {
    rows: [
      ...wholeMessages(db, rows('message')),
      ...['snooze', 'skip', 'note', 'debrief', 'invitation', 'interview_person', 'statement'].flatMap((table) =>
        rows(table as Table),
      ),
    ],
    touchesKept: rows('touch').map((touch) => touch.id),
  };
}

function ofTouch(db: Db, id: number): Parts {
  const { rows, partsMoved } = ofMessages(db, 'touch_id', id);
  return { rows: [...rows, ...rowsBy(db, 'touch_id', [id])('statement')], partsMoved };
}

/** The messages of a job or contact. One that's also about other jobs stays with the first of those, unless it's about an
 *  interview. */
function ofMessages(db: Db, column: 'job_id' | 'touch_id', id: number): Pick<Removal, 'rows' | 'partsMoved'> {
  const messages = selectRows(db, 'message', { column, numbers: [id] });
  const staying = messages.filter(({ interviewId }) => interviewId === null);
  const others = groupBy(partsOfMessages(db, idsIn(staying)), ({ messageId }) => messageId);
  const going = messages.filter((message) => !others.has(message.id));
  const parts = rowsBy(db, column, [id])('message_part');
  return {
    rows: [...parts, ...wholeMessages(db, going)],
    partsMoved: [...others.values()].flatMap(([first]) => first ?? []),
  };
}

/** Messages with all that's part of them. */
function wholeMessages(db: Db, messages: readonly { readonly id: number }[]): RowRef[] {
  return [...partsOf(db, idsIn(messages)), ...messages.map(({ id }) => ({ table: 'message' as const, id }))];
}

/** The rows that are part of these messages. */
export function partsOf(db: Db, messageIds: readonly number[]): RowRef[] {
  const rows = rowsBy(db, 'message_id', messageIds);
  return [...rows('message_part'), ...rows('message_answer')];
}

function idsIn(rows: readonly { readonly id: number }[]): number[] {
  return rows.map(({ id }) => id);
}

function ofPerson(db: Db, id: number): Parts {
  const rows = rowsBy(db, 'person_id', [id]);
  const references = rows('reference');
  return {
    rows: [
      ...wholeMessages(db, rows('message')),
      ...['snooze', 'skip', 'note', 'interview_person', 'job_person'].flatMap((table) => rows(table as Table)),
      ...rowsBy(
        db,
        'reference_id',
        references.map((reference) => reference.id),
      )('reference_job'),
      ...references,
    ],
    touchesKept: rows('touch').map((touch) => touch.id),
    jobsUnlinked: query(db, 'SELECT id FROM job WHERE follow_up_with_id = ?', id).map(([jobId]) => Number(jobId)),
  };
}

/** An unsent draft to someone as a reference no longer has a recipient. */
function ofReference(db: Db, id: number): Parts {
  const { personId } = getRecord(db, 'reference', id);
  const unsent = `touch_id IS NULL AND kind IN ('reference-alert', 'reference-thanks') AND person_id = ?`;
  const texts = selectWhere(db, 'message', unsent, personId);
  const links = rowsBy(db, 'reference_id', [id])('reference_job');
  return { rows: [...wholeMessages(db, texts), ...links] };
}

function rowsBy(db: Db, column: Column, numbers: readonly number[]) {
  return (table: Table): RowRef[] => selectRows(db, table, { column, numbers }).map(({ id }) => ({ table, id }));
}
