// The records that a command changed: a new interviewer changes the interview, a closing changes the job.

import type { Table } from '../domain/schema.ts';
import type { Db } from './db.ts';
import { type AsideTable, type PartTable, type Records, type RecordTable, selectRecords } from './records.ts';
import type { Kept } from './tables.ts';

type ChangedRecords = { readonly [T in RecordTable]: readonly Records[T][] };

export interface Change {
  /** Its number in the change log; null if nothing was written. */
  readonly batch: number | null;
  /** Every record added or changed, once, in its final state. */
  readonly records: ChangedRecords;
  readonly removed: readonly { readonly table: RecordTable; readonly id: number }[];
}

/** One row of the change log: `before` is null for an added row, `after` for a removed one. */
export interface LoggedRow {
  readonly table: Table;
  readonly id: number;
  readonly before: Kept | null;
  readonly after: Kept | null;
}

/** Log placeholder for a row whose contents were wiped. */
export const WIPED = '{}';

/** Owning record and foreign key of each part table. */
const OWNERS: Readonly<Record<PartTable, { readonly table: RecordTable; readonly column: string }>> = {
  closing: { table: 'job', column: 'job_id' },
  job_person: { table: 'job', column: 'job_id' },
  interview_person: { table: 'interview', column: 'interview_id' },
  reference_job: { table: 'reference', column: 'reference_id' },
};

/** The records that one transaction's logged rows belong to, as they are now. */
export function collectChange(db: Db, batch: number | null, rows: readonly LoggedRow[]): Change {
  const touched = new Map<RecordTable, Set<number>>();
  for (const row of rows) {
    for (const { table, id } of ownersOf(row)) touched.set(table, (touched.get(table) ?? new Set()).add(id));
  }
  const read = <T extends RecordTable>(table: T): Records[T][] => {
    const numbers = touched.get(table);
    return numbers ? selectRecords(db, table, { column: 'id', numbers }) : [];
  };
  const records: ChangedRecords = {
    job: read('job'),
    interview: read('interview'),
    person: read('person'),
    reference: read('reference'),
    touch: read('touch'),
    statement: read('statement'),
    offer: read('offer'),
    debrief: read('debrief'),
    note: read('note'),
    skip: read('skip'),
    snooze: read('snooze'),
  };
  return { batch, records, removed: removedOf(rows) };
}

/** A row that moved from one record to another changed both. */
function ownersOf({ table, id, before, after }: LoggedRow): { table: RecordTable; id: number }[] {
  if (isRecord(table)) return [{ table, id }];
  if (!isPart(table)) return [];
  const owner = OWNERS[table];
  return [before, after].flatMap((kept) => (kept ? { table: owner.table, id: Number(kept[owner.column]) } : []));
}

/** Records that existed before the transaction and don't after it. */
function removedOf(rows: readonly LoggedRow[]): { table: RecordTable; id: number }[] {
  const outcomes = new Map<string, { table: RecordTable; id: number; wasThere: boolean; isThere: boolean }>();
  for (const { table, id, before, after } of rows) {
    if (!isRecord(table)) continue;
    const wasThere = outcomes.get(`${table} ${id}`)?.wasThere ?? before !== null;
    outcomes.set(`${table} ${id}`, { table, id, wasThere, isThere: after !== null });
  }
  const gone = [...outcomes.values()].filter(({ wasThere, isThere }) => wasThere && !isThere);
  return gone.map(({ table, id }) => ({ table, id }));
}

function isPart(table: Table): table is PartTable {
  return table in OWNERS;
}

function isRecord(table: Table): table is RecordTable {
  return !isPart(table) && !isAsideTable(table);
}

const ASIDE: Readonly<Record<AsideTable, true>> = {
  setting: true,
  message: true,
  message_answer: true,
  message_part: true,
  invitation: true,
  posting: true,
  mail: true,
  forgotten_mail: true,
};

function isAsideTable(table: Table): table is AsideTable {
  return table in ASIDE;
}
