// Files of every earlier schema: their facts come along into the columns that later ones have for them, nothing looks as if
// another program had written it, and what was recorded before can still be taken back.
import { expect, test } from 'vitest';
import { findOutside } from '../../src/safety/outside.ts';
import { keptSchema, SCHEMA_VERSION } from '../../src/store/migrations.ts';
import type { Store } from '../../src/store/open.ts';
import type { Kept } from '../../src/store/tables.ts';
import { standingBatches, undoBatch } from '../../src/store/undo.ts';
import { record } from '../../src/store/write.ts';
import { reopen } from './files.ts';
import { added, type Command, type Written, writeHistory } from './history.ts';

const EARLIER = Array.from({ length: SCHEMA_VERSION - 1 }, (_, at) => at + 1);

const OCT_28 = '2026-10-28';
const NOV_2 = '2026-11-02';
const job = (id: number) =>
  added('job', { id, company: `Acme ${id}`, title: 'Buyer', added_on: NOV_2, applied_on: NOV_2 });
const interview = (id: number, day: string, job_id = 1) => added('interview', { id, job_id, day });
const touchRow = (id: number, on = NOV_2): Kept => ({ id, job_id: 1, on, direction: 'in', kind: 'reply' });
const touch = (id: number, on = NOV_2) => added('touch', touchRow(id, on));
const saidRow = (id: number, said_on: string, every_days = 7, job_id = 1): Kept => ({
  id,
  job_id,
  said_on,
  every_days,
});
const said = (id: number, said_on: string, job_id = 1) => added('statement', saidRow(id, said_on, 7, job_id));
const skip: Written = added('skip', { id: 1, kind: 'follow-up', job_id: 1, on: NOV_2 });
const snooze: Written = added('snooze', { id: 1, kind: 'follow-up', job_id: 1, on: NOV_2, until: '2026-11-05' });

const HISTORY: readonly Command[] = [
  ['add-job Acme', job(1)],
  ['add-interview j1', interview(1, OCT_28), said(1, OCT_28)],
  ['debrief i1', said(2, OCT_28)],
  ['add-interview j1', interview(2, OCT_28)],
  ['debrief acme', said(3, OCT_28)],
  ['heard j1', touch(1), said(4, NOV_2)],
  ['done t1.1 t1.2', touch(2), touch(3), said(5, NOV_2)],
  ['heard j1', touch(4, OCT_28)],
  ['EDIT l4', said(6, OCT_28)],
  ['edit i2', said(7, NOV_2)],
  [
    'import out.json',
    job(2),
    interview(3, OCT_28, 2),
    interview(4, NOV_2, 2),
    said(8, NOV_2, 2),
    said(9, '2026-10-01', 2),
  ],
  ['note', said(10, '2026-09-01')],
  ['log j1', touch(5), said(11, NOV_2)],
  ['edit l5', ['statement', saidRow(11, NOV_2), saidRow(11, NOV_2, 14)]],
  ['skip f1', skip],
  ['snooze f1', snooze],
  ['delete l5', ['statement', saidRow(11, NOV_2, 14), null], ['touch', touchRow(5), null]],
];

/** Contact and interview of each, by number. */
const LINKS = [
  [1, null, 1],
  [2, null, 1],
  [3, null, 2],
  [4, 1, null],
  [5, 3, null],
  [6, 4, null],
  [7, null, 2],
  [8, null, 4],
  [9, null, null],
  [10, null, null],
];

function links({ db }: Store): unknown[] {
  return db.sqlite.prepare('SELECT id, touch_id, interview_id FROM statement ORDER BY id').raw().all();
}

function undoLast(store: Store): void {
  const [batch] = standingBatches(store.db, 1);
  if (!batch) throw new Error('nothing to undo');
  record(store, { command: 'undo', at: '2026-11-02T17:00:00.000Z', undoes: batch.id }, (write) =>
    undoBatch(write, batch),
  );
}

test.each(EARLIER)('schema %i: what was said is linked with its contact or interview', (schema) => {
  const store = reopen(writeHistory(schema, HISTORY));
  expect(links(store)).toEqual(schema < 12 ? LINKS : LINKS.map(([id]) => [id, null, null]));
  expect(findOutside(store.db)).toEqual({ rows: [], isStale: false });
  expect(store.db.sqlite.pragma('foreign_key_check')).toEqual([]);
});

test.each(EARLIER)('schema %i: all that was recorded can be taken back, and done again', (schema) => {
  const store = reopen(writeHistory(schema, HISTORY));
  const before = links(store);
  undoLast(store);
  expect(links(store)).toEqual([...before, [11, schema < 12 ? 5 : null, null]]);
  for (const _ of HISTORY.slice(1)) undoLast(store);
  expect([links(store), standingBatches(store.db, 1)]).toEqual([[], []]);
  expect(findOutside(store.db)).toEqual({ rows: [], isStale: false });
});

test.each(EARLIER)('schema %i: tables that were made anew go on with their numbers', (schema) => {
  const store = reopen(writeHistory(schema, HISTORY));
  const on = 20_700 as never;
  const { result } = record(store, { command: 'heard', at: '2026-11-02T17:00:00.000Z' }, (write) =>
    write.add('touch', { jobId: 1, on, direction: 'in', kind: 'reply' }),
  );
  expect(result.id).toBe(6);
  const names = store.db.sqlite.prepare('SELECT name FROM sqlite_sequence ORDER BY name').pluck().all();
  expect(names.filter((name) => String(name).includes('before'))).toEqual([]);
});

test('no check of the newest schema lists kinds of items or contacts', () => {
  expect(
    keptSchema(SCHEMA_VERSION).filter((sql) => /'(follow-up|thank-you)'/.test(sql) && !/VIEW|INDEX/.test(sql)),
  ).toEqual([]);
});
