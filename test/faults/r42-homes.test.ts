// The default data folder: never the current folder, and never a name that its backups couldn't have.
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scratchFolder } from '../support/program.ts';
import { makeTool } from '../support/tools.ts';
import { bash, expectPlain } from './support.ts';

const ADD = 'cd "$folder" && jobtrack add-job Acme Clerk';

test.each(['', 'relative', '.', '~', 'a/../b'])(
  'R42 HOME=%j: refused, and makes nothing in the current folder',
  (home) => {
    const folder = scratchFolder();
    const run = bash(ADD, { env: { folder, HOME: home } });
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toMatch(/^jobtrack: HOME (is empty|isn't an absolute path)/);
    expectPlain(run.stderr);
    expect(readdirSync(folder)).toEqual([]);
  },
);

test.each(['', 'relative', '.'])('R42 XDG_DATA_HOME=%j is ignored, as the XDG rules say', (data) => {
  const folder = scratchFolder();
  mkdirSync(join(folder, 'home'));
  const run = bash(ADD, { env: { folder, HOME: join(folder, 'home'), XDG_DATA_HOME: data } });
  expect(run.code).toBe(0);
  expect(readdirSync(folder)).toEqual(['home']);
  expect(existsSync(join(folder, 'home', '.local', 'share', 'jobtrack', 'jobtrack.db'))).toBe(true);
});

test('R42 an absolute XDG_DATA_HOME is used with any HOME', () => {
  const folder = scratchFolder();
  expect(bash(ADD, { env: { folder, HOME: '', XDG_DATA_HOME: join(folder, 'data') } }).code).toBe(0);
  expect(existsSync(join(folder, 'data', 'jobtrack', 'jobtrack.db'))).toBe(true);
});

test("R42 doesn't put reminder units under a relative HOME either", () => {
  const folder = scratchFolder();
  const path = `${makeTool(folder, 'systemctl', 'exit 0').replace(/\/systemctl$/, '')}:${process.env.PATH}`;
  const env = { folder, HOME: '', PATH: path, JOBTRACK_DB: join(folder, 'search.db') };
  const before = readdirSync(folder);
  expect(bash('cd "$folder" && jobtrack remind on --yes', { env }).code).toBe(2);
  expect(readdirSync(folder)).toEqual(before);
});

test.each([
  ['a name of 250 bytes', 'n'.repeat(250)],
  ['a name of 201 bytes in two-byte letters', `${'é'.repeat(100)}n`],
  ['a name of 300 bytes', 'n'.repeat(300)],
  ['folders of 480 bytes', `${'deep/'.repeat(96)}search.db`],
])('R42 refuses %s before making anything', (_, name) => {
  const folder = scratchFolder();
  const run = bash('jobtrack --db "$folder/$name" add-job Acme Clerk', { env: { folder, name } });
  expect(run).toMatchObject({ code: 4, stdout: '' });
  expect(run.stderr).toContain('This is too long for a data file');
  expect(readdirSync(folder)).toEqual([]);
});

test('R42 a name of 200 bytes works for saving, backup, restore and forget', () => {
  const [folder, name] = [scratchFolder(), 'n'.repeat(200)];
  const script = `db="$folder/$name"; export JOBTRACK_DB="$db"
    jobtrack -q add-job Acme Clerk && jobtrack -q backup && jobtrack -q add-job Beta Clerk &&
    jobtrack -q restore "$folder"/backups/*-asked.* --yes && jobtrack -q forget j1 --yes && jobtrack doctor`;
  expect(bash(script, { env: { folder, name } }).code).toBe(0);
});
