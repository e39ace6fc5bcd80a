import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SCHEMA_VERSION } from '../../src/store/current-schema.ts';
import { jobtrack, scratchFolder } from '../support/program.ts';
import { bash, countFor, expectPlain, expectSound, NOW, sql, stateOf } from './support.ts';

const COMMANDS = ['today', 'add-job Beta Clerk'];

/** How to make each file, and words in the refusal. */
const WRONG_FILES: Readonly<Record<string, { make: (file: string) => void; says: RegExp }>> = {
  '0 bytes': { make: (file) => writeFileSync(file, ''), says: /empty/ },
  text: { make: (file) => writeFileSync(file, 'Dear diary,\n'.repeat(1000)), says: /isn't a jobtrack file/ },
  'less text than a header': { make: (file) => writeFileSync(file, 'SQLite'), says: /isn't a jobtrack file/ },
  'only the magic bytes': { make: (file) => writeFileSync(file, 'SQLite format 3\0'), says: /cut short/ },
  "another program's database": { make: (file) => sql(file, 'CREATE TABLE job (id)'), says: /another program/ },
  "another program's database, in its own words": {
    make: (file) => sql(file, 'PRAGMA application_id = 1', 'PRAGMA user_version = 1', 'CREATE TABLE job (id)'),
    says: /another program/,
  },
  "another program's database, with its WAL beside": { make: makeWithWal, says: /another program/ },
  'the next schema': { make: (file) => makeOfSchema(file, SCHEMA_VERSION + 1), says: /newer jobtrack/ },
  'a much newer schema': { make: (file) => makeOfSchema(file, 2_000_000_000), says: /newer jobtrack/ },
  'a negative schema': { make: (file) => makeOfSchema(file, -1), says: /newer|damaged|part/ },
  'cut inside the header': { make: (file) => makeCut(file, 60), says: /cut short/ },
  'cut after the header': { make: (file) => makeCut(file, 100), says: /cut short|damaged/ },
  'cut after the first page': { make: (file) => makeCut(file, 4096), says: /cut short|damaged/ },
  'cut in the middle': { make: (file) => makeCut(file, 20_000), says: /cut short|damaged/ },
  'cut before the last page': { make: (file) => makeCut(file, -4096), says: /cut short|damaged/ },
};

for (const [what, { make, says }] of Object.entries(WRONG_FILES)) {
  test(`R10 ${what}: refused and unchanged`, (context) => {
    const file = join(scratchFolder(), 'search.db');
    make(file);
    const before = stateOf(file);
    const run = bash(COMMANDS.map((command) => `jobtrack ${command}; echo "exit $?"`).join('\n'), { db: file });
    expect(run.stdout).toBe('exit 4\n'.repeat(COMMANDS.length));
    expect(run.stderr).toMatch(says);
    expectPlain(run.stderr);
    expect(stateOf(file)).toEqual(before);
    countFor(context, { 'bad files refused unchanged': 1 });
  });
}

test.for([
  ['a folder', 'mkdir "$db"', /folder/],
  ['a pipe that nobody writes to', 'mkfifo "$db"', /isn't a regular file/],
  ['a device', 'ln -s /dev/null "$db"', /isn't a regular file/],
  ['an endless device', 'ln -s /dev/zero "$db"', /isn't a regular file/],
  ['a broken link', 'ln -s nowhere "$db"', /leads nowhere/],
  ['a broken link to a missing folder', 'ln -s no/where "$db"', /leads nowhere/],
  ['a link to itself', 'ln -s search.db "$db"', /back to itself/],
  ['two links to each other', 'ln -s other "$db"; ln -s search.db other', /back to itself/],
  ['a name under a file', 'rm -f "$db"; echo x > file; export JOBTRACK_DB=$PWD/file/search.db', /can't be opened/],
] as const)('R10 %s: refused at once, unchanged', ([, make, says], context) => {
  const folder = scratchFolder();
  const db = join(folder, 'search.db');
  const look = 'find . -printf "%p %y %l %s %m\\n" | sort';
  const each = COMMANDS.map((command) => `jobtrack ${command}; echo "exit $?"`).join('\n');
  const script = `cd "${folder}"; ${make}\nbefore=$(${look})\n${each}\n[ "$(${look})" = "$before" ]`;
  const run = bash(script, { db, env: { db } }, 15);
  expect(run).toMatchObject({ code: 0, stdout: 'exit 4\n'.repeat(COMMANDS.length) });
  expect(run.stderr).toMatch(says);
  expectPlain(run.stderr);
  countFor(context, { 'bad files refused unchanged': 1 });
});

test('R10 a socket: refused', () => {
  const db = join(scratchFolder(), 'search.db');
  const listen = `require('net').createServer().listen(process.argv[1], () => process.kill(process.pid, 'SIGKILL'))`;
  bash(`"$NODE" -e "${listen}" "$JOBTRACK_DB"`, { db });
  expect(lstatSync(db).isSocket()).toBe(true);
  expect(jobtrack(['today'], { db, now: NOW })).toMatchObject({ code: 4, stdout: '' });
});

test('R10 follows a link to a regular file, which stays a link', () => {
  const folder = scratchFolder();
  const [file, link] = [join(folder, 'real', 'search.db'), join(folder, 'link.db')];
  makeJobHunt(file);
  symlinkSync(file, link);
  expect(jobtrack(['add-job', 'Beta', 'Clerk'], { db: link, now: NOW }).code).toBe(0);
  expect(readlinkSync(link)).toBe(file);
  expect(readdirSync(folder).sort()).toEqual(['link.db', 'real']);
  expect(jobtrack(['list'], { db: file, now: NOW }).stdout).toContain('Beta');
  expectSound(file, 2);
});

test('R10 a second hard link works like the first', () => {
  const folder = scratchFolder();
  const [file, second] = [join(folder, 'search.db'), join(folder, 'second.db')];
  makeJobHunt(file);
  linkSync(file, second);
  expect(jobtrack(['add-job', 'Beta', 'Clerk'], { db: second, now: NOW }).code).toBe(0);
  expect(jobtrack(['list'], { db: file, now: NOW }).stdout).toContain('Beta');
  expect(statSync(file).nlink).toBe(2);
});

test.each([
  ':memory:',
  ' search.db',
  'search.db ',
  'search.db\n',
  'search.db\t',
  'search.db\u00a0',
  '\ufeffsearch.db',
  ' ',
])('R10 refuses the name %j in any folder, and makes no file', (name) => {
  const folder = scratchFolder();
  const script =
    'cd "$folder"; jobtrack --db "$name" today; echo $?; jobtrack --db "$folder/$name" add-job A B; echo $?';
  const run = bash(script, { env: { folder, name } });
  expect(run.stdout).toBe('4\n4\n');
  expectPlain(run.stderr);
  expect(readdirSync(folder)).toEqual([]);
});

test.each(['file:search.db?mode=memory', '-search.db', 'search', 'sé archiv.db', "'; DROP TABLE job; --.db"])(
  'R10 accepts the name %j',
  (name) => {
    const folder = scratchFolder();
    const run = bash('cd "$folder"; jobtrack --db="$name" -q add-job A B', { env: { folder, name } });
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(readdirSync(folder).filter((beside) => beside !== 'backups')).toEqual([name]);
  },
);

test('R10 --db without a name is a usage error', () => {
  expect(jobtrack(['--db', '', 'today'])).toMatchObject({ code: 2, stdout: '' });
  expect(jobtrack(['today', '--db'])).toMatchObject({ code: 2, stdout: '' });
});

function makeJobHunt(file: string): void {
  expect(jobtrack(['add-job', 'Acme', 'Clerk'], { db: file, now: NOW }).code).toBe(0);
}

function makeOfSchema(file: string, version: number): void {
  makeJobHunt(file);
  sql(file, `PRAGMA user_version = ${version}`);
}

function makeCut(file: string, length: number): void {
  makeJobHunt(file);
  truncateSync(file, length < 0 ? statSync(file).size + length : length);
}

/** A database open in its own program, with the latest changes in the WAL. */
function makeWithWal(file: string): void {
  const made = `${file}.made`;
  sql(made, 'PRAGMA journal_mode = WAL', 'CREATE TABLE job (id)');
  copyFileSync(made, file);
  writeFileSync(`${file}-wal`, Buffer.concat([readFileSync(file), Buffer.alloc(32)]));
  execFileSync('rm', [made]);
  mkdirSync(join(file, '..', 'other'));
}
