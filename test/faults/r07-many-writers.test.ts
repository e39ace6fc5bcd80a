import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { jobtrack, scratchFolder } from '../support/program.ts';
import { countFor, expectSound, IS_FULL, NOW, start } from './support.ts';

const EACH = IS_FULL ? 15 : 2;
const FIRST_SCHEMA = new URL('../fixtures/schema-1.db', import.meta.url).pathname;

test.for([8, 16])('R07 %i writers at once: saves every job, and turns none away', async (writers, context) => {
  const db = join(scratchFolder(), 'search.db');
  jobtrack(['add-job', 'First', 'Clerk'], { db, now: NOW });
  const companies = Array.from({ length: writers }, (_, at) => at).map(async (writer) => {
    const names = Array.from({ length: EACH }, (_, at) => `Firm ${writer}-${at}`);
    for (const name of names)
      expect(await start(['add-job', name, 'Clerk'], { db, now: NOW })).toMatchObject({ code: 0 });
    return names;
  });
  const confirmed = ['First', ...(await Promise.all(companies)).flat()];
  const kept = companiesIn(db);
  const lost = confirmed.filter((name) => !kept.includes(name)).length;
  countFor(context, { 'concurrent commands': writers * EACH, 'lost of these': lost });
  expect(kept).toEqual(confirmed.sort());
  expectSound(db, 1 + writers * EACH);
});

test('R07 16 writers change one job at once: saves every note', async (context) => {
  const db = join(scratchFolder(), 'search.db');
  jobtrack(['add-job', 'Acme', 'Clerk'], { db, now: NOW });
  const notes = Array.from({ length: 16 }, (_, at) => `note number ${at}.`);
  const runs = await Promise.all(notes.map((note) => start(['note', 'j1', note], { db, now: NOW })));
  expect(runs.map(({ code }) => code)).toEqual(notes.map(() => 0));
  const shown = jobtrack(['show', 'j1'], { db, now: NOW }).stdout;
  for (const note of notes) expect(shown).toContain(note);
  expectSound(db, 17);
  countFor(context, { 'concurrent commands': 16 });
});

test('R07 16 first runs at once: one file with everything, no leftovers', async (context) => {
  const db = join(scratchFolder(), 'new', 'folder', 'search.db');
  const names = Array.from({ length: 16 }, (_, at) => `Firm ${at}`);
  const runs = await Promise.all(names.map((name) => start(['add-job', name, 'Clerk'], { db, now: NOW })));
  expect(runs.filter(({ code }) => code !== 0)).toEqual([]);
  expect(companiesIn(db)).toEqual(names.sort());
  expect(readdirSync(dirname(db))).toEqual(['backups', 'search.db']);
  expect(readdirSync(join(dirname(db), 'backups'))).toEqual(['2026-11-02-1600-daily.search.db']);
  expectSound(db, 16);
  countFor(context, { 'concurrent commands': 16 });
});

test('R07 8 processes open an old file: one migration, one backup, and all succeed', async (context) => {
  const db = join(scratchFolder(), 'search.db');
  copyFileSync(FIRST_SCHEMA, db);
  const runs = await Promise.all(Array.from({ length: 8 }, () => start(['list', '--json'], { db, now: NOW })));
  expect(runs.map(({ code, stderr }) => ({ code, stderr }))).toEqual(runs.map(() => ({ code: 0, stderr: '' })));
  const answers = runs.map(({ stdout }) => JSON.parse(stdout));
  expect(new Set(answers.map((answer) => JSON.stringify({ ...answer, warnings: [] }))).size).toBe(1);
  // Only the one that migrated says so.
  expect(answers.filter(({ warnings }) => warnings.length > 0)).toHaveLength(1);
  const backups = readdirSync(join(dirname(db), 'backups'));
  expect(backups).toEqual(['2026-11-02-1600-migration.search.db']);
  expect(schemaOf(FIRST_SCHEMA)).toBe(1);
  expect(schemaOf(join(dirname(db), 'backups', backups[0] ?? ''))).toBe(1);
  expect(schemaOf(db)).toBeGreaterThan(1);
  expectSound(db);
  countFor(context, { 'concurrent commands': 8 });
});

/** The schema number in the header of a file. */
function schemaOf(file: string): number {
  return readFileSync(file).readUInt32BE(60);
}

function companiesIn(db: string): string[] {
  const { jobs } = JSON.parse(jobtrack(['list', '--json'], { db, now: NOW }).stdout) as { jobs: { company: string }[] };
  return jobs.map(({ company }) => company).sort();
}
