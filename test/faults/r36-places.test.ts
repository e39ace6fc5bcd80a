// Settings that name paths on this machine come only from its user: an export, a backup or a synced file can come from
// anyone, and a calendar written over a shell's start-up file would be run.
import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { jobtrack, type Outcome, scratchFolder } from '../support/program.ts';
import { expectPlain, NOW, sql } from './support.ts';

const COMPANY = '$(touch PWNED)';

/** Someone's file with a path setting, and a folder for everything. */
function begin(place: (folder: string) => string) {
  const folder = scratchFolder();
  const at = (name: string) => join(folder, name);
  const theirs = at('theirs.db');
  const run = (db: string, ...args: readonly string[]): Outcome => jobtrack(args, { db, now: NOW });
  expect(run(theirs, 'add-job', COMPANY, 'Clerk', '-q').code).toBe(0);
  sql(theirs, `INSERT INTO setting (key, value) VALUES ('calendar-file', '${place(folder)}')`);
  return { folder, at, theirs, place: place(folder), run };
}

const PLACES = ['.bashrc', '.ics', 'jobs.ics', 'autostart.desktop'];

test.each(PLACES)('R36 ignores calendar-file %s in an export, and says so', (name) => {
  const { at, theirs, place, run } = begin((folder) => join(folder, name));
  const json = run(theirs, 'export', 'json');
  writeFileSync(at('all.json'), json.stdout);
  expect(json.stdout).toContain(place);
  const mine = at('mine.db');
  const imported = run(mine, 'import', 'json', at('all.json'));
  expect(imported.code).toBe(0);
  expect(imported.stderr.replace(/\s+/g, ' ')).toContain(`jobtrack config set calendar-file ${place}`);
  expect(run(mine, 'add-job', 'Beta', 'Clerk')).toMatchObject({ code: 0, stderr: '' });
  expect(run(mine, 'config', 'get', 'calendar-file').stdout.trim()).not.toContain(name);
  expect(existsSync(place)).toBe(false);
});

test.each(PLACES)("R36 ignores calendar-file %s in a backup, says so, and undo doesn't bring it back", (name) => {
  const { at, theirs, place, run } = begin((folder) => join(folder, name));
  const mine = at('mine.db');
  const restored = run(mine, 'restore', theirs, '--yes');
  expect(restored.code).toBe(0);
  expect(restored.stderr.replace(/\s+/g, ' ')).toContain(`jobtrack config set calendar-file ${place}`);
  for (const words of [
    ['undo', '--yes'],
    ['add-job', 'Beta', 'Clerk'],
    ['undo', '--steps', '2', '--yes'],
  ]) {
    run(mine, ...words);
    expect(existsSync(place), words.join(' ')).toBe(false);
  }
  expect(run(mine, 'config', 'get', 'calendar-file').stdout).not.toContain(name);
});

test('R36 --json reports it too', () => {
  const { at, theirs, place, run } = begin((folder) => join(folder, 'jobs.ics'));
  const { warnings } = JSON.parse(run(at('mine.db'), 'restore', theirs, '--yes', '--json').stdout);
  expect(warnings).toEqual([expect.stringContaining(`config set calendar-file ${place}`)]);
});

test('R36 refuses to undo a restore that left out a path, and says why', () => {
  const { at, theirs, place, run } = begin((folder) => join(folder, 'jobs.ics'));
  const mine = at('mine.db');
  expect(run(mine, 'restore', theirs, '--yes').code).toBe(0);
  const refused = run(mine, 'undo');
  expect(refused).toMatchObject({ code: 1, stdout: '' });
  expect(refused.stderr).toContain('That restore left out the setting calendar-file');
  expect(refused.stderr).not.toMatch(/forgotten|salvaged/);
  expect(refused.stderr).not.toContain(place);
  expectPlain(refused.stderr);
});

test("R36 keeps the path set here over a backup's, and says nothing for the user's own backup", () => {
  const { at, theirs, run } = begin((folder) => join(folder, 'theirs.ics'));
  const mine = at('mine.db');
  run(mine, 'add-job', 'Mine', 'Clerk');
  run(mine, 'config', 'set', 'calendar-file', at('mine.ics'));
  expect(run(mine, 'backup', '-o', at('kept.db')).code).toBe(0);
  expect(run(mine, 'restore', theirs, '--yes').code).toBe(0);
  expect(run(mine, 'config', 'get', 'calendar-file').stdout.trim()).toBe(at('mine.ics'));
  expect(run(mine, 'restore', at('kept.db'), '--yes').stderr).not.toContain('calendar-file');
  expect(run(mine, 'config', 'get', 'calendar-file').stdout.trim()).toBe(at('mine.ics'));
  expect(existsSync(at('theirs.ics'))).toBe(false);
});

test.each(['.bashrc', '.ics', '.jobs.ics', 'bashrc', 'jobs.ics.desktop', 'jobs.ics\n', 'x.ics/.profile'])(
  'R36 a synced file with calendar-file %j: writes nothing there',
  (name) => {
    const { folder, theirs, run } = begin((inside) => join(inside, name));
    const before = readdirSync(folder).sort();
    const { code, stderr } = run(theirs, 'add-job', 'Beta', 'Clerk');
    expect(code).toBe(0);
    expect(stderr).toContain("the calendar isn't up to date");
    expectPlain(stderr);
    expect(
      readdirSync(folder)
        .filter((each) => each !== 'backups')
        .sort(),
    ).toEqual(before.filter((each) => each !== 'backups'));
  },
);

test.each(['.bashrc', '.ics', '.jobs.ics', 'bashrc', 'jobs.ical'])('R36 calendar-file refuses %s', (name) => {
  const { at, theirs, run } = begin((folder) => join(folder, 'jobs.ics'));
  copyFileSync(theirs, at('mine.db'));
  const { code, stderr } = run(at('mine.db'), 'config', 'set', 'calendar-file', at(name));
  expect(code).toBe(1);
  expect(stderr).toContain('.ics');
  expect(existsSync(at(name))).toBe(false);
  expect(run(at('mine.db'), 'config', 'set', 'calendar-file', at('fine.ICS')).code).toBe(0);
  expect(readFileSync(at('fine.ICS'), 'utf8')).toContain('BEGIN:VCALENDAR');
});
