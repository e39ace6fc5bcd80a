// Files of every earlier schema: their data moves into the new columns, nothing looks edited by another program, and
// every earlier command can be undone.
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import type { ClockTime, Day } from '../../src/domain/day.ts';
import { findOutside } from '../../src/safety/outside.ts';
import { salvageFile } from '../../src/safety/salvage-file.ts';
import { SCHEMA_VERSION } from '../../src/store/current-schema.ts';
import { batchesInEffect } from '../../src/store/in-effect.ts';
import { keptSchema } from '../../src/store/migrations.ts';
import type { Store } from '../../src/store/open.ts';
import { selectRecords } from '../../src/store/records.ts';
import type { Kept } from '../../src/store/tables.ts';
import { undoBatch } from '../../src/store/undo.ts';
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

/** Statement id, contact id, interview id. */
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
  const [batch] = batchesInEffect(store.db, 1);
  if (!batch) throw new Error('nothing to undo');
  record(store, { command: 'undo', at: '2026-11-02T17:00:00.000Z', undoes: batch.id }, (write) =>
    undoBatch(write, batch),
  );
}

test.each(EARLIER)('schema %i: links each statement to its contact or interview', (schema) => {
  const store = reopen(writeHistory(schema, HISTORY));
  expect(links(store)).toEqual(schema < 12 ? LINKS : LINKS.map(([id]) => [id, null, null]));
  expect(findOutside(store.db)).toEqual({ rows: [], isStale: false });
  expect(store.db.sqlite.pragma('foreign_key_check')).toEqual([]);
});

test.each(EARLIER)('schema %i: undoes every command recorded before', (schema) => {
  const store = reopen(writeHistory(schema, HISTORY));
  const before = links(store);
  undoLast(store);
  expect(links(store)).toEqual([...before, [11, schema < 12 ? 5 : null, null]]);
  for (const _ of HISTORY.slice(1)) undoLast(store);
  expect([links(store), batchesInEffect(store.db, 1)]).toEqual([[], []]);
  expect(findOutside(store.db)).toEqual({ rows: [], isStale: false });
});

test.each(EARLIER)('schema %i: rebuilt tables keep counting ids from where they were', (schema) => {
  const store = reopen(writeHistory(schema, HISTORY));
  const on = 20_700 as never;
  const { result } = record(store, { command: 'heard', at: '2026-11-02T17:00:00.000Z' }, (write) =>
    write.add('touch', { jobId: 1, on, direction: 'in', kind: 'reply' }),
  );
  expect(result.id).toBe(6);
  const names = store.db.sqlite.prepare('SELECT name FROM sqlite_sequence ORDER BY name').pluck().all();
  expect(names.filter((name) => String(name).includes('before'))).toEqual([]);
});

const CONNECTED: readonly Command[] = [
  [
    'import Connections.csv',
    added('person', { id: 1, name: 'Amy Lee', company: 'Acme', met_on_linkedin: 1 }),
    added('note', { id: 1, person_id: 1, on: '2024-03-05', text: 'Connected on LinkedIn' }),
  ],
];

test.each(EARLIER.filter((schema) => schema < 21))(
  'schema %i: keeps the note that says when somebody connected, and undoes the import',
  (schema) => {
    const store = reopen(writeHistory(schema, CONNECTED));
    const { db } = store;
    expect(selectRecords(db, 'person')).toMatchObject([{ name: 'Amy Lee', connectedOn: null }]);
    expect(selectRecords(db, 'note')).toMatchObject([{ personId: 1, text: 'Connected on LinkedIn' }]);
    expect(findOutside(db)).toEqual({ rows: [], isStale: false });
    undoLast(store);
    expect([selectRecords(db, 'person'), selectRecords(db, 'note')]).toEqual([[], []]);
  },
);

const noteRow = (id: number, text: string): Kept => ({ id, interview_id: 1, on: NOV_2, text });
const note = (id: number, text: string) => added('note', noteRow(id, text));
const reworded = (id: number, before: string, after: string): Written => [
  'note',
  noteRow(id, before),
  noteRow(id, after),
];
const debriefRow = (fit: number | null): Kept => ({ id: 1, interview_id: 1, saved_on: NOV_2, went_well: 'all', fit });
const whole = (fit: number | null, after: number | null): Written => ['debrief', debriefRow(fit), debriefRow(after)];

const DEBRIEFED: readonly Command[] = [
  ['add-job Acme', job(1)],
  ['add-interview j1', interview(1, OCT_28), note(1, 'bring drawings')],
  ['debrief i1', note(2, 'Next step: a call')],
  ['debrief i1', added('debrief', debriefRow(null))],
  ['debrief i1', whole(null, 4), note(3, 'Fit, of 5: company 4')],
  ['debrief i1', whole(4, 3), reworded(3, 'Fit, of 5: company 4', 'Fit, of 5: company 4, happiness 2')],
  ['debrief i1', reworded(2, 'Next step: a call', 'Next step: a test')],
  ['note i1', note(4, 'next step: none')],
  ['note i1', note(5, 'Next step: a visit')],
  ['skip f1', skip],
];

/** Company fit, happiness and next step after each of these commands. */
const FACTS = [
  [],
  [],
  [],
  [[null, null, 'a call']],
  [[4, null, 'a call']],
  [[4, 2, 'a call']],
  [[4, 2, 'a test']],
  [[4, 2, 'a test']],
  [[4, 2, 'a visit']],
  [[4, 2, 'a visit']],
];

function facts({ db }: Store): unknown[] {
  return db.sqlite.prepare('SELECT fit_company, fit_happiness, next_step FROM debrief').raw().all();
}

test.each(EARLIER.filter((schema) => schema < 13))(
  'schema %i: keeps answers on fit and the next step, command by command',
  (schema) => {
    const store = reopen(writeHistory(schema, DEBRIEFED));
    expect(findOutside(store.db)).toEqual({ rows: [], isStale: false });
    for (const expected of FACTS.toReversed()) {
      expect(facts(store)).toEqual(expected);
      undoLast(store);
    }
    expect(findOutside(store.db)).toEqual({ rows: [], isStale: false });
  },
);

test('redoes a command that was undone before the migration', () => {
  const [, , ...commands] = DEBRIEFED;
  const undone: Command = ['undo', reworded(2, 'Next step: a test', 'Next step: a call')];
  const store = reopen(writeHistory(10, [...DEBRIEFED.slice(0, 2), ...commands.slice(0, 5), undone]));
  expect(facts(store)).toEqual([[4, 2, 'a call']]);
  undoLast(store);
  expect(facts(store)).toEqual([[4, 2, 'a test']]);
});

test('keeps a wiped log wiped, and undoes the commands after it', () => {
  const file = writeHistory(10, DEBRIEFED);
  const sqlite = new Database(file);
  sqlite.exec(`UPDATE change SET before = CASE WHEN before IS NOT NULL THEN '{}' END,
    after = CASE WHEN after IS NOT NULL THEN '{}' END WHERE batch_id <= 6`);
  sqlite.close();
  const store = reopen(file);
  expect(findOutside(store.db).rows).toEqual([]);
  for (const _ of DEBRIEFED.slice(6)) undoLast(store);
  expect(facts(store)).toEqual([[4, 2, 'a call']]);
  expect(() => undoLast(store)).toThrow(/can't go back any further/);
});

const messageRow = (text: string): Kept => ({
  id: 1,
  kind: 'follow-up',
  job_id: 1,
  form: 'email',
  saved_on: NOV_2,
  text,
});

test.each(EARLIER.filter((schema) => schema > 2))(
  'schema %i: a blank that looked optional still has to be filled in',
  (schema) => {
    const [first, second] = [messageRow('Dear Amy, [[? why ]]'), messageRow('Dear Amy Lee, [[? why ]]')];
    const store = reopen(
      writeHistory(schema, [
        ['add-job Acme', job(1)],
        ['draft f1', added('message', first)],
        ['draft f1', ['message', first, second]],
      ]),
    );
    const kept = () => store.db.sqlite.prepare('SELECT text FROM message').pluck().get();
    const spelling = schema < 14 ? '[[ ? why ]]' : '[[? why ]]';
    expect(kept()).toBe(`Dear Amy Lee, ${spelling}`);
    undoLast(store);
    expect(kept()).toBe(`Dear Amy, ${spelling}`);
    expect(findOutside(store.db)).toEqual({ rows: [], isStale: false });
  },
);

test.each(EARLIER)('schema %i: salvages a damaged file by the columns it has', (schema) => {
  const now = { day: 20_700 as Day, time: '10:00' as ClockTime };
  const file = writeHistory(schema, HISTORY);
  const sqlite = new Database(file);
  sqlite.exec('DELETE FROM change');
  sqlite.close();
  const { tables } = salvageFile(file, { now });
  const saved = new Map(tables.map((each) => [each.table, each.saved]));
  expect(['job', 'interview', 'touch', 'statement', 'skip'].map((table) => saved.get(table as 'job'))).toEqual([
    2, 4, 4, 10, 1,
  ]);
});

test('no constraint of the newest schema lists kinds of items or contacts', () => {
  expect(
    keptSchema(SCHEMA_VERSION).filter((sql) => /'(follow-up|thank-you)'/.test(sql) && !/VIEW|INDEX/.test(sql)),
  ).toEqual([]);
});
