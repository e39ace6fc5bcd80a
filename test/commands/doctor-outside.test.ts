// A row edited with another program: doctor reports it, and records it when told to.
import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { doctor } from '../schemas/finding.ts';
import { runInProcess } from '../support/in-process.ts';
import { openSession, type Session } from '../support/session.ts';

const NOW = '2026-11-02T16:00';

async function begin(): Promise<Session> {
  const session = openSession(NOW);
  await session.say('add-job Acme Buyer --via "Dana Roy"');
  await session.say('add-job Beta Clerk');
  await session.say('note j1 kites');
  await session.say('close j2 --reason filled');
  return session;
}

/** Changes a file like another program. */
function change(db: string, sql: string): void {
  const sqlite = new Database(db);
  sqlite.exec(sql);
  sqlite.close();
}

/** Doctor's finding on the records. */
async function recordsOf(db: string, ...flags: readonly string[]): Promise<string> {
  const { stdout, code } = await runInProcess(['doctor', '--json', ...flags], { db, now: NOW });
  const { findings } = v.parse(doctor, JSON.parse(stdout));
  const said = findings.filter(({ check }) => check === 'records').map(({ state, text }) => `${state}: ${text}`);
  return [`${code}`, ...said].join(' ');
}

const FINE = '0 fine: No other program has changed anything.';

/** Whether search finds it. */
async function isFound(db: string, word: string): Promise<boolean> {
  return (await runInProcess(['search', word], { db, now: NOW })).stdout !== 'Nothing on record has these words.\n';
}

/** Every row, its derived columns and the search index. */
function contentsOf(db: string): unknown {
  const sqlite = new Database(db, { readonly: true });
  const all = ['job', 'person', 'note', 'closing', 'search'].map((table) =>
    sqlite.prepare(`SELECT rowid, * FROM ${table} ORDER BY 1`).raw().all(),
  );
  sqlite.close();
  return all;
}

test('finds nothing in a file only jobtrack wrote, after undo too', async () => {
  const { db, say } = await begin();
  await say('undo --yes');
  expect(await recordsOf(db)).toBe(FINE);
});

test.each([
  ['changed', `UPDATE person SET name = 'Zelda Quux' WHERE id = 1`, 'person p1', 'zelda'],
  ['added', `INSERT INTO note (job_id, "on", text) VALUES (1, '2026-11-01', 'dragons')`, 'note 2', 'dragons'],
  ['renamed', `UPDATE job SET company = 'Quillon' WHERE id = 1`, 'job j1', 'quillon'],
  ['reopened', 'UPDATE closing SET reopened_on = "on"; UPDATE job SET title = title || \' Nova\'', 'closing 1', 'nova'],
])('%s: is named, left alone, recorded, found by search, and can be undone', async (_what, sql, named, word) => {
  const { db, say } = await begin();
  const before = contentsOf(db);
  change(db, sql);
  const bytes = readFileSync(db);
  expect(await recordsOf(db)).toMatch(
    new RegExp(`^0 note: Another program changed .*${named}\\b.* Search doesn't know`),
  );
  expect(readFileSync(db).equals(bytes)).toBe(true);
  expect(await isFound(db, word)).toBe(false);

  expect(await recordsOf(db, '--yes')).toMatch(new RegExp(`^0 note: Accepted: .*${named}\\b`));
  expect(await recordsOf(db)).toBe(FINE);
  expect(await isFound(db, word)).toBe(true);
  const stage = await say('list --all');
  expect(stage.includes('closed')).toBe(!sql.includes('reopened_on'));

  await say('undo --yes');
  expect(contentsOf(db)).toEqual(before);
  expect(await recordsOf(db)).toBe(FINE);
});

test('undo restores a row that was removed', async () => {
  const { db, say } = await begin();
  const before = contentsOf(db);
  change(db, 'PRAGMA foreign_keys = OFF; DELETE FROM note; UPDATE job SET closing_id = NULL; DELETE FROM closing');
  expect(await recordsOf(db, '--yes')).toMatch(/Accepted: (note 1, closing 1|closing 1, note 1)\./);
  expect(await isFound(db, 'kites')).toBe(false);
  await say('undo --yes');
  expect(contentsOf(db)).toEqual(before);
});

test('rebuilds a stale index when no row has changed', async () => {
  const { db } = await begin();
  change(db, 'DELETE FROM search WHERE rowid = (SELECT max(rowid) FROM search)');
  expect(await recordsOf(db)).toBe("0 note: Search and lookups aren't up to date.");
  expect(await recordsOf(db, '--yes')).toBe('0 note: Search and lookups are up to date again.');
  expect(await recordsOf(db)).toBe(FINE);
});

test('names the first of many rows and counts the others', async () => {
  const { db } = await begin();
  change(db, `UPDATE job SET location = 'Łódź'; UPDATE person SET phone = '555'; UPDATE note SET text = 'x'`);
  expect(await recordsOf(db)).toContain('Another program changed job j1, job j2, person p1 and 1 more row.');
});

test("doesn't take forgotten records for outside changes", async () => {
  const { db, say } = await begin();
  await say('forget p1 --yes');
  expect(await recordsOf(db)).toBe(FINE);
});
