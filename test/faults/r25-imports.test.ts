// Files that are too large, too wide or malformed: decoded, or refused with the line, in one transaction, in little
// memory, and never half imported.
import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runInProcess } from '../support/in-process.ts';
import { environment, jobtrack, type Outcome, PROGRAM, scratchFolder } from '../support/program.ts';
import { bash, expectPlain, expectSound, hasTool, NOW, needs, stateOf } from './support.ts';

interface Place {
  readonly folder: string;
  readonly db: string;
  readonly file: string;
}

function makePlace(): Place {
  const folder = scratchFolder();
  return { folder, db: join(folder, 'search.db'), file: join(folder, 'kept.csv') };
}

function importIn({ db, file }: Place, format: string, content: string | Uint8Array): Promise<Outcome> {
  writeFileSync(file, content);
  return runInProcess(['import', format, file, '--json'], { db, now: NOW });
}

const HEADER = 'Company,Title,Applied,Notes\n';
const ROW = 'Acme,Buyer,2026-11-01,\n';

test.for([
  ['invalid UTF-8', Buffer.from(`${HEADER}${ROW}M\xfcller,Clerk,,\n`, 'latin1'), "line 3 isn't valid UTF-8"],
  ['NUL', `${HEADER}${ROW}Be\0ta,Clerk,,\n`, 'line 3 has a NUL'],
  ['UTF-16 without a byte-order mark', Buffer.from(HEADER + ROW, 'utf16le'), 'line 1 has a NUL'],
  ['a wrong header', 'a,b,c\n1,2,3\n', 'column names'],
  ['no row', HEADER, 'nothing to use'],
  ['empty rows', `${HEADER}${',,,\n'.repeat(10)}`, 'nothing to use'],
  ['an empty file', '', 'is empty'],
  ['a quotation mark never closed', `${HEADER}${ROW}"Beta,Clerk,,\n`, 'never closed'],
  ['a record of 40 MB', `${HEADER}${ROW}"Beta,Clerk,,${'x'.repeat(40_000_000)}\n`, 'line 3'],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), "isn't valid UTF-8"],
  ['a workbook', Buffer.from('PK\x03\x04[Content_Types].xml'), 'looks like a spreadsheet workbook'],
] as const)('R25 %s: refused, nothing imported', async ([, content, said]) => {
  const place = makePlace();
  await runInProcess(['add-job', 'Before', 'Clerk'], { db: place.db, now: NOW });
  const before = stateOf(place.db).bytes;
  const { code, stdout, stderr } = await importIn(place, 'csv', content);
  expect({ isError: code === 1 || code === 2, stdout }).toEqual({ isError: true, stdout: '' });
  expect(JSON.parse(stderr).error.message).toContain(said);
  expectPlain(stderr);
  expect(stateOf(place.db).bytes).toBe(before);
  expectSound(place.db, 1);
});

describe('R25 imports unusual tables completely', () => {
  test.each([
    ['a byte-order mark', `\ufeff${HEADER}${ROW}`],
    ['names of built-in object properties', 'Company,Title,__proto__,constructor,toString\nAcme,Buyer,x,y,z\n'],
    ['duplicate column names', 'Company,Title,Company,Title,Notes,Notes\nAcme,Buyer,Beta,Clerk,x,y\n'],
    [
      '10,000 columns',
      `Company,Title,${Array.from({ length: 9_998 }, (_, at) => `c${at}`).join(',')}\nAcme,Buyer,${'1,'.repeat(9_997)}1\n`,
    ],
    ['a skipped row of 10 MB', `${HEADER}${ROW}Beta,Clerk,,${'x'.repeat(10_000_000)}\n`],
  ])('%s', async (_, content) => {
    const place = makePlace();
    const { code, stdout } = await importIn(place, 'csv', content);
    expect({ code, added: JSON.parse(stdout).added }).toEqual({ code: 0, added: [{ kind: 'job', count: 1 }] });
    const shown = await runInProcess(['show', 'j1', '--json'], { db: place.db, now: NOW });
    expect(JSON.parse(shown.stdout).jobs).toMatchObject([{ company: 'Acme', title: 'Buyer' }]);
    expectSound(place.db, 1);
  });

  test('puts their odd columns into the notes', async () => {
    const place = makePlace();
    await importIn(place, 'csv', 'Company,Title,__proto__,Notes,Notes\nAcme,Buyer,x,y,z\n');
    const { stdout } = await runInProcess(['show', 'j1', '--json'], { db: place.db, now: NOW });
    expect(JSON.parse(stdout).notes).toMatchObject([{ text: 'y\n\n__proto__: x\nNotes: z' }]);
  });
});

test.for([
  ['nothing there', 'missing.csv', 'no such file'],
  ['a folder', 'folder', 'a folder, not a file'],
  ['a broken link', 'dangling', 'no such file'],
  ['a link to itself', 'loop', 'leads nowhere'],
  ['a named pipe', 'pipe', "isn't a regular file"],
  ['a device', '/dev/zero', "isn't a regular file"],
  ['the data file', 'search.db', 'data file of jobtrack itself'],
  ['a hard link to the data file', 'linked.db', 'data file of jobtrack itself'],
  ['no name', '', 'The name is empty'],
] as const)('R25 from %s: exit 2, at once', async ([, name, said], context) => {
  needs(context, 'mkfifo', hasTool('mkfifo'));
  const { folder, db } = makePlace();
  await runInProcess(['add-job', 'Before', 'Clerk'], { db, now: NOW });
  mkdirSync(join(folder, 'folder'));
  symlinkSync(join(folder, 'missing'), join(folder, 'dangling'));
  symlinkSync(join(folder, 'loop'), join(folder, 'loop'));
  symlinkSync(db, join(folder, 'linked.db'));
  bash(`mkfifo "${folder}/pipe"`);
  const file = name === '' || name.startsWith('/') ? name : join(folder, name);
  const { code, stdout, stderr } = jobtrack(['import', 'csv', file], { db, now: NOW });
  expect({ code, stdout, isSaid: stderr.includes(said) }, stderr).toEqual({ code: 2, stdout: '', isSaid: true });
  expectPlain(stderr);
});

test('R25 imports the same from a pipe as from a file', () => {
  const { db } = makePlace();
  const { code, stdout } = jobtrack(['import', 'csv', '-'], { db, now: NOW, input: HEADER + ROW });
  expect({ code, isSaid: stdout.includes('Saved: 1 job from standard input') }).toEqual({ code: 0, isSaid: true });
});

/** Runs the program with so little heap that it fails if it keeps everything it reads. */
function importInLittle({ db, file }: Place, format: string, ...flags: readonly string[]) {
  const args = [
    '--max-old-space-size=100',
    '--max-semi-space-size=4',
    PROGRAM,
    'import',
    format,
    file,
    '--json',
    ...flags,
  ];
  const run = spawnSync(process.execPath, args, { env: environment({ db, now: NOW }), encoding: 'utf8' });
  return { code: run.status, report: run.status === 0 ? JSON.parse(run.stdout) : run.stderr };
}

const CONNECTIONS = 100_000;

test('R25 100,000 connections in one transaction and under 256 MB; nothing changes the second time', () => {
  const place = makePlace();
  const rows = Array.from(
    { length: CONNECTIONS },
    (_, at) =>
      `Anna${at % 977},Miller ${at},https://www.linkedin.com/in/anna-${at},,"Firm ${at % 5_000}, Inc.",Buyer,05 Mar 2024`,
  );
  writeFileSync(
    place.file,
    `First Name,Last Name,URL,Email Address,Company,Position,Connected On\n${rows.join('\n')}\n`,
  );
  expect(importInLittle(place, 'linkedin')).toMatchObject({
    code: 0,
    report: { batch: 1, added: [{ kind: 'person', count: CONNECTIONS }] },
  });
  expectSound(place.db, 1);
  expect(importInLittle(place, 'linkedin')).toMatchObject({
    code: 0,
    report: { batch: null, known: [{ kind: 'person', count: CONNECTIONS }] },
  });
});

test('R25 a million rows, mostly unusable, in under 256 MB', () => {
  const place = makePlace();
  writeFileSync(place.file, `${HEADER}${ROW}${`,Clerk,2026-11-01,a note\n`.repeat(999_999)}`);
  expect(importInLittle(place, 'csv', '--dry-run')).toMatchObject({
    code: 0,
    report: { added: [{ kind: 'job', count: 1 }], skipped: [{ count: 999_999, lines: [3, 4, 5, 6, 7] }] },
  });
});

test('R25 killed while saving: the next command finds nothing of it', async () => {
  const place = makePlace();
  await runInProcess(['add-job', 'Before', 'Clerk'], { db: place.db, now: NOW });
  const rows = Array.from({ length: 30_000 }, (_, at) => `Firm ${at},Buyer,2026-11-01,note ${at}`);
  writeFileSync(place.file, `${HEADER}${rows.join('\n')}\n`);
  const script = `"$NODE" "$PROGRAM" import csv "$file" >/dev/null 2>&1 & pid=$!
    until [ -s "$JOBTRACK_DB-journal" ] || ! kill -0 $pid 2>/dev/null; do sleep 0.01; done
    kill -9 $pid; wait $pid`;
  const killed = bash(script, { db: place.db, env: { file: place.file } });
  expect(killed.code).toBe(137);
  const { stdout } = await runInProcess(['list', '--json'], { db: place.db, now: NOW });
  expect(JSON.parse(stdout).jobs).toHaveLength(1);
  expectSound(place.db, 1);
});
