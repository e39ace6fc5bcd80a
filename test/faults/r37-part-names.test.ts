// SQLite deletes or writes files named like parts of a data file, so those are checked first.
import { copyFileSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { jobtrack, scratchFolder } from '../support/program.ts';
import { bash, expectPlain, expectSound, NOW, stateOf } from './support.ts';

const PARTS = ['-journal', '-wal', '-shm', '-forgetting'];
const COMMANDS = ['add-job Beta Clerk', 'list', 'today', 'undo --yes', 'forget j1 --yes'];

test.each([...PARTS, '-JOURNAL'])('R37 every command refuses a data file named …%s', (part) => {
  const { folder, db } = makeJobHunt();
  const copy = `${join(folder, 'other.db')}${part}`;
  copyFileSync(db, copy);
  const before = stateOf(copy);
  for (const command of [...COMMANDS, `restore ${copy} --yes`]) {
    const run = bash(`jobtrack ${command}`, { db: command.startsWith('restore') ? db : copy });
    expect(run, command).toMatchObject({ code: 4, stdout: '' });
    expect(run.stderr).toContain("This can't be the name of a data file");
  }
  expect(bash(`jobtrack backup -o "$folder/new.db${part}"`, { db, env: { folder } }).code).toBe(4);
  expect(jobtrack(['add-job', 'A', 'B'], { db: join(folder, `fresh${part}`), now: NOW }).code).toBe(4);
  expect(stateOf(copy)).toEqual(before);
});

test.each(PARTS)('R37 never removes or opens a database named like the %s of another one', (part) => {
  const { folder, db } = makeJobHunt();
  const beside = `${db}${part}`;
  copyFileSync(db, beside);
  const [before, kept] = [stateOf(db), readFileSync(beside)];
  for (const command of [...COMMANDS, 'doctor', 'backup', `restore ${db} --db ${join(folder, 'new.db')}`]) {
    const run = bash(`jobtrack ${command}`, { db });
    expect(run.code, command).not.toBe(0);
    expect(run.stdout + run.stderr, command).toContain(beside);
    expectPlain(run.stderr);
  }
  expect(stateOf(db)).toEqual(before);
  expect(readFileSync(beside).equals(kept)).toBe(true);
});

test('R37 starts nothing beside a database named like its journal', () => {
  const { folder, db } = makeJobHunt();
  copyFileSync(db, join(folder, 'new.db-journal'));
  const before = stateOf(db);
  expect(jobtrack(['add-job', 'A', 'B'], { db: join(folder, 'new.db'), now: NOW }).code).toBe(4);
  expect(stateOf(db)).toEqual(before);
});

test('R37 refuses a link to a file with such a name too', () => {
  const { folder, db } = makeJobHunt();
  const [real, link] = [join(folder, 'real.db-wal'), join(folder, 'link.db')];
  copyFileSync(db, real);
  symlinkSync(real, link);
  expect(jobtrack(['list'], { db: link, now: NOW })).toMatchObject({ code: 4, stdout: '' });
});

test.each(PARTS)('R37 a pipe, link or folder named like the %s: refused at once and left alone', (part) => {
  const { db, folder } = makeJobHunt();
  writeFileSync(join(folder, 'mine'), '');
  for (const make of ['mkfifo "$at"', 'ln -s "$folder/mine" "$at"', 'ln -s nowhere "$at"', 'mkdir "$at"']) {
    const script = `${make}; for command in list "add-job A B" doctor; do timeout 10 "$NODE" "$PROGRAM" $command; echo $?; done`;
    const run = bash(script, { db, env: { at: `${db}${part}`, folder } });
    expect(run.stdout.match(/^\d+$/gm), make).toEqual(['4', '4', '4']);
    expectPlain(run.stderr);
    bash('rm -r "$at"', { env: { at: `${db}${part}` } });
  }
  expect(readFileSync(join(folder, 'mine'), 'utf8')).toBe('');
  expect(jobtrack(['list'], { db, now: NOW }).code).toBe(0);
});

test('R37 a journal naming a file for SQLite to delete: refused, and that file stays', () => {
  const { db, folder } = makeJobHunt();
  const victim = join(folder, 'diary.txt');
  writeFileSync(victim, 'mine');
  writeFileSync(`${db}-journal`, journalNaming(victim));
  const before = stateOf(db);
  for (const command of ['list', 'add-job A B']) {
    expect(bash(`jobtrack ${command}`, { db }).code).toBe(4);
    expect(readFileSync(victim, 'utf8')).toBe('mine');
  }
  expect(stateOf(db)).toEqual(before);
});

test('R37 forget lists copies named like parts of another file', () => {
  const { db, folder } = makeJobHunt();
  copyFileSync(db, join(folder, 'old.db-journal'));
  const { stderr } = jobtrack(['forget', 'j1', '--yes'], { db, now: NOW });
  expect(stderr.replace(/\s+/g, ' ')).toContain('old.db-journal');
  expectSound(db);
});

/** An empty one-sector journal that ends like one of several databases: page, name, length, checksum, magic. */
function journalNaming(file: string): Buffer {
  const magic = Buffer.from('d9d505f920a163d7', 'hex');
  const header = Buffer.alloc(512);
  magic.copy(header);
  for (const [at, number] of [0, 0, 1, 512, 4096].entries()) header.writeUInt32BE(number, 8 + 4 * at);
  const name = Buffer.from(file);
  const numbers = Buffer.alloc(12);
  numbers.writeUInt32BE(Math.floor(0x40000000 / 4096) + 1, 0);
  numbers.writeUInt32BE(name.length, 4);
  numbers.writeUInt32BE(
    name.reduce((sum, octet) => sum + octet, 0),
    8,
  );
  return Buffer.concat([header, numbers.subarray(0, 4), name, numbers.subarray(4), magic]);
}

function makeJobHunt(): { folder: string; db: string } {
  const folder = scratchFolder();
  const db = join(folder, 'search.db');
  expect(jobtrack(['add-job', 'Acme', 'Clerk'], { db, now: NOW }).code).toBe(0);
  return { folder, db };
}
