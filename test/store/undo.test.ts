import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TABLES } from '../../src/domain/schema.ts';
import { loadAll } from '../../src/store/load.ts';
import type { Store } from '../../src/store/open.ts';
import { findText } from '../../src/store/search.ts';
import { isIndexStale } from '../../src/store/search-index.ts';
import { newestBatch, undoBatch } from '../../src/store/undo.ts';
import { record, recordMany, type Writer } from '../../src/store/write.ts';
import { day } from '../rules/records.ts';
import { makeStore } from './files.ts';
import { type Step, steps, takeStep } from './steps.ts';

const AT = '2026-11-02T09:00:00.000Z';
const NOV_2 = day('2026-11-02');

/** Every row of every table but the log, as text. */
function dump(store: Store): string {
  return TABLES.map((table) =>
    JSON.stringify(store.db.sqlite.prepare(`SELECT * FROM ${table} ORDER BY id`).raw().all()),
  ).join('\n');
}

function undoNewest(store: Store): void {
  const batch = newestBatch(store.db);
  if (batch) record(store, { command: 'undo', at: AT, undoes: batch.id }, (write) => undoBatch(write, batch));
}

/** Runs commands of several steps each; returns the file's state before each one that wrote something. */
function runCommands(store: Store, commands: readonly (readonly Step[])[]): string[] {
  return commands.flatMap((command) => {
    const before = dump(store);
    const { change } = record(store, { command: 'steps', at: AT }, (write) => {
      for (const step of command) takeStep(write, store.db, step);
    });
    return change.batch === null ? [] : [before];
  });
}

test("undo and redo restore each command's rows exactly", () => {
  const store = makeStore();
  const property = fc.property(
    fc.array(steps({ minLength: 1, maxLength: 6 }), { minLength: 5, maxLength: 12 }),
    (commands) => {
      for (const command of commands) {
        const [before] = runCommands(store, [command]);
        if (before === undefined) continue;
        const after = dump(store);
        undoNewest(store);
        expect(dump(store)).toBe(before);
        undoNewest(store);
        expect(dump(store)).toBe(after);
      }
    },
  );
  store.db.sqlite.pragma('synchronous = OFF');
  fc.assert(property, { numRuns: 20 });
  expect(store.db.sqlite.pragma('foreign_key_check')).toEqual([]);
  expect(store.db.sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
});

test('undoes step by step back to the empty file', () => {
  const property = fc.property(
    fc.array(steps({ minLength: 1, maxLength: 8 }), { minLength: 3, maxLength: 8 }),
    (commands) => {
      const store = makeStore();
      store.db.sqlite.pragma('synchronous = OFF');
      const states = runCommands(store, commands);
      for (const [back, state] of [...states.entries()].reverse()) {
        const sql = 'SELECT id FROM batch ORDER BY id LIMIT 1 OFFSET ?';
        const id = store.db.sqlite.prepare<[number], number>(sql).pluck().get(back);
        store.db.sqlite.prepare('UPDATE batch SET undoes = NULL').run();
        store.db.sqlite.prepare('DELETE FROM change WHERE batch_id > ?').run(id);
        store.db.sqlite.prepare('DELETE FROM batch WHERE id > ?').run(id);
        undoNewest(store);
        expect(dump(store)).toBe(state);
      }
      expect(loadAll(store.db).jobs).toEqual([]);
    },
  );
  fc.assert(property, { numRuns: 10 });
});

test('nothing to undo in a new file', () => {
  expect(newestBatch(makeStore().db)).toBeNull();
});

test("the newest batch has the command line, the time and each row's earlier state", () => {
  const store = makeStore();
  record(store, { command: 'add-job Acme Buyer', at: AT }, (write) =>
    write.add('job', { company: 'Acme', title: 'Buyer', addedOn: NOV_2 }),
  );
  record(store, { command: 'apply j1', at: AT }, (write) => write.change('job', 1, { appliedOn: NOV_2 }));
  expect(newestBatch(store.db)).toMatchObject({
    id: 2,
    command: 'apply j1',
    at: AT,
    undoes: null,
    changes: [
      {
        table: 'job',
        id: 1,
        before: { company: 'Acme', appliedOn: null },
        after: { company: 'Acme', appliedOn: NOV_2 },
      },
    ],
  });
  undoNewest(store);
  expect(newestBatch(store.db)).toMatchObject({ id: 3, command: 'undo', undoes: 2 });
});

test('counts a batch too large to name row by row, and undoes and redoes it exactly', () => {
  const store = makeStore();
  const people = Array.from({ length: 1_203 }, (_, at) => `Person ${at}`);
  recordMany(store, { command: 'import', at: AT }, (write) => {
    for (const name of people) write.add('person', { name, metOnLinkedin: false });
  });
  const full = dump(store);
  const takeBack = () => {
    const batch = newestBatch(store.db);
    if (batch)
      recordMany(store, { command: 'undo', at: AT, undoes: batch.id }, (write) => undoBatch(write, batch), {
        isRemoval: true,
      });
  };
  expect(newestBatch(store.db)).toMatchObject({
    size: 1_203,
    counts: [{ table: 'person', count: 1_203, wasThere: false, isThere: true }],
  });
  expect(newestBatch(store.db)?.changes).toHaveLength(100);
  takeBack();
  expect(loadAll(store.db).people).toEqual([]);
  expect(findText(store.db, ['person'])).toEqual([]);
  const { sqlite } = store.db;
  expect(sqlite.prepare(`SELECT count(*) FROM search_data WHERE instr(block, 'person') > 0`).pluck().get()).toBe(0);
  expect(sqlite.prepare(`SELECT v FROM search_config WHERE k = 'secure-delete'`).pluck().get()).toBe(1);
  takeBack();
  expect(dump(store)).toEqual(full);
  expect(findText(store.db, ['person'])).toHaveLength(1_203);
});

/** Imports 1,203 people, changes something, then tries to undo the import. */
function undoAfter(store: Store, change: (write: Writer) => void): () => unknown {
  recordMany(store, { command: 'import', at: AT }, (write) => {
    for (let at = 1; at <= 1_203; at += 1) write.add('person', { name: `Person ${at}`, metOnLinkedin: false });
  });
  const batch = newestBatch(store.db);
  record(store, { command: 'edit', at: AT }, change);
  return () =>
    recordMany(store, { command: 'undo', at: AT }, (write) => batch && undoBatch(write, batch), { isRemoval: true });
}

test.each<[string, (write: Writer) => void, string]>([
  ['changed', (write) => write.change('person', 700, { title: 'Buyer' }), 'person p700 has been changed since'],
  ['removed', (write) => write.remove('person', 700), 'person p700 has been changed since'],
  ['needed', (write) => write.add('reference', { personId: 700, addedOn: NOV_2 }), 'person p700 is needed by'],
])('names the one row of a large import that was %s since, and changes nothing', (_, change, said) => {
  const store = makeStore();
  const late = undoAfter(store, change);
  const before = dump(store);
  expect(late).toThrow(expect.objectContaining({ code: 'refused', message: expect.stringContaining(said) }));
  expect(dump(store)).toBe(before);
  expect(isIndexStale(store.db)).toBe(false);
});

test('searches right after an undo that removes a row and brings back another under its id', () => {
  const store = makeStore();
  record(store, { command: 'add', at: AT }, (write) => write.add('person', { name: 'Amy Lee', metOnLinkedin: false }));
  record(store, { command: 'swap', at: AT }, (write) => {
    write.remove('person', 1);
    write.add('person', { id: 1, name: 'Bob Ray', metOnLinkedin: false });
    write.add('person', { name: 'Cy Young', metOnLinkedin: false });
  });
  const batch = newestBatch(store.db);
  recordMany(store, { command: 'undo', at: AT }, (write) => batch && undoBatch(write, batch), { isRemoval: true });
  expect(findText(store.db, ['amy'])).toHaveLength(1);
  expect(findText(store.db, ['bob'])).toEqual([]);
  expect(isIndexStale(store.db)).toBe(false);
});

test('a rehearsal leaves nothing, and uses up no id', () => {
  const store = makeStore();
  const add = (write: Writer) => write.add('person', { name: 'Amy Lee', metOnLinkedin: false });
  const { change, result } = recordMany(store, { command: 'import', at: AT }, add, { isRehearsal: true });
  expect({ batch: change.batch, name: result.name }).toEqual({ batch: null, name: 'Amy Lee' });
  expect(loadAll(store.db).people).toEqual([]);
  expect(newestBatch(store.db)).toBeNull();
  expect(record(store, { command: 'add', at: AT }, add)).toMatchObject({ change: { batch: 1 }, result: { id: 1 } });
});

test('undo restores a removed record under its id', () => {
  const store = makeStore();
  record(store, { command: 'add', at: AT }, (write) =>
    write.add('job', { company: 'Acme', title: 'Buyer', addedOn: NOV_2 }),
  );
  record(store, { command: 'delete j1', at: AT }, (write) => write.remove('job', 1));
  const batch = newestBatch(store.db);
  const { change } = record(store, { command: 'undo', at: AT }, (write) => batch && undoBatch(write, batch));
  expect(change.records.job).toMatchObject([{ id: 1, company: 'Acme', closings: [] }]);
});

test('refuses the whole undo when a record has changed since', () => {
  const store = makeStore();
  record(store, { command: 'add', at: AT }, (write) => {
    write.add('job', { company: 'Acme', title: 'Buyer', addedOn: NOV_2 });
    write.add('job', { company: 'Beta', title: 'Buyer', addedOn: NOV_2 });
  });
  const first = newestBatch(store.db);
  record(store, { command: 'apply', at: AT }, (write) => write.change('job', 1, { appliedOn: NOV_2 }));
  const before = dump(store);
  const late = () => record(store, { command: 'undo', at: AT }, (write) => first && undoBatch(write, first));
  expect(late).toThrow(
    expect.objectContaining({ code: 'refused', message: expect.stringContaining('job j1 has been changed since') }),
  );
  expect(dump(store)).toBe(before);
});

test('refuses undo when a later record needs one it would remove', () => {
  const store = makeStore();
  record(store, { command: 'add', at: AT }, (write) =>
    write.add('job', { company: 'Acme', title: 'Buyer', addedOn: NOV_2 }),
  );
  const first = newestBatch(store.db);
  record(store, { command: 'offer', at: AT }, (write) => write.add('offer', { jobId: 1, on: NOV_2 }));
  const late = () => record(store, { command: 'undo', at: AT }, (write) => first && undoBatch(write, first));
  expect(late).toThrow(
    expect.objectContaining({ code: 'refused', message: expect.stringContaining('job j1 is needed') }),
  );
  expect(newestBatch(store.db)?.command).toBe('offer');
});

test('names a skip by its job', () => {
  const store = makeStore();
  record(store, { command: 'add', at: AT }, (write) =>
    write.add('job', { company: 'Acme', title: 'Buyer', addedOn: NOV_2 }),
  );
  record(store, { command: 'skip f1', at: AT }, (write) =>
    write.add('skip', { kind: 'follow-up', jobId: 1, on: NOV_2 }),
  );
  const first = newestBatch(store.db);
  record(store, { command: 'edit', at: AT }, (write) => write.change('skip', 1, { note: 'not now' }));
  const late = () => record(store, { command: 'undo', at: AT }, (write) => first && undoBatch(write, first));
  expect(late).toThrow(/a skip of job j1 has been changed since/);
});
