// Schema 9 adds closings without a known day: older changes can still be undone, and the views show no day for them.
import { expect, test } from 'vitest';
import { newestBatch, undoBatch } from '../../src/store/undo.ts';
import { record } from '../../src/store/write.ts';
import { day } from '../rules/records.ts';
import { makeStore } from './files.ts';

const ENTRY = { command: 'test', at: '2026-11-02T09:00:00Z' };
const ON = day('2026-11-02');

function openWithClosing(dayIs: 'unknown' | null) {
  const store = makeStore();
  record(store, ENTRY, (write) =>
    write.add('job', { company: 'Acme', title: 'Buyer', addedOn: ON, undatedStage: 'offer' }),
  );
  const closing = { jobId: 1, on: ON, dayIs, reason: 'rejected', wasTold: true } as const;
  record(store, ENTRY, (write) => write.add('closing', closing));
  return store;
}

test('undoes a closing logged by an older jobtrack', () => {
  const store = openWithClosing(null);
  const { db } = store;
  db.sqlite.exec(`UPDATE change SET after = json_remove(after, '$.day_is') WHERE table_name = 'closing'`);
  record(store, ENTRY, (write) => {
    const batch = newestBatch(db);
    if (batch) undoBatch(write, batch);
  });
  expect(db.sqlite.prepare('SELECT count(*) FROM closing').pluck().get()).toBe(0);
});

test.each([
  ['unknown', null],
  [null, '2026-11-02'],
] as const)('the views date a closing whose day is %s as %s', (dayIs, on) => {
  const { sqlite } = openWithClosing(dayIs).db;
  expect(sqlite.prepare('SELECT closed_on FROM applications').pluck().get()).toBe(on);
  expect(sqlite.prepare(`SELECT day FROM timeline WHERE event = 'closed'`).pluck().get()).toBe(on);
  sqlite.exec('UPDATE job SET closing_id = NULL');
  expect(sqlite.prepare('SELECT stage FROM applications').pluck().get()).toBe('offer');
});
