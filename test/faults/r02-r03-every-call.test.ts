// R02, R03, R05, R13: with a fault at any file system call, a command leaves the earlier or the new state, and reports
// which.
import { cpSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { splitWords } from '../support/command-line.ts';
import { runInProcess } from '../support/in-process.ts';
import { scratchFolder } from '../support/program.ts';
import { type Broken, type Fault, pointsOf, spread, sweepOver } from './injected.ts';
import { countFor, expectSound, hasTool, IS_FULL, isPlain, NOW, needs, rowsIn } from './support.ts';

const FIXTURE = new URL('../fixtures/schema-1.db', import.meta.url).pathname;
const CONTACTS = new URL('../fixtures/import/contacts.vcf', import.meta.url).pathname;
const EMAILS = new URL('../fixtures/import/october.mbox', import.meta.url).pathname;
const NOTE = 'Long words that fill some pages of the file. '.repeat(200);
const FAULTS: readonly Fault[] = ['KILL', 'EIO', 'ENOSPC', 'EIO from then on', 'ENOSPC from then on'];
/** Commands for which only some points are tried. */
const POINTS = 6;

const JOB_HUNT = [
  'add-interview Acme Buyer --at "2026-10-30 10:00" --with "Amy Lee <amy@acme.example>"',
  `note j1 "${NOTE}"`,
  'add-job Beta Clerk',
];

/** A small job hunt, one with an import, one with steps undone, one of the first schema, none, one with a copy from before
 *  its last change, or one killed in the middle of a change. */
type File =
  | 'search'
  | 'search-and-import'
  | 'search-and-undo'
  | 'first-schema'
  | 'none'
  | 'search-and-copy'
  | 'half-saved';

/** The command line, and its starting file. */
const COMMANDS: Readonly<Record<string, readonly [line: string, file: File]>> = {
  add: [`add-job New Clerk --note "${NOTE}"`, 'search'],
  edit: ['edit j1 --company Other', 'search'],
  delete: ['delete j1 --yes', 'search'],
  undo: ['undo', 'search'],
  'undo of three steps': ['undo --steps 3 --yes', 'search'],
  'undo of an import': ['undo', 'search-and-import'],
  redo: ['redo', 'search-and-undo'],
  'import of emails': [`import mail ${EMAILS} --me kim@example.com`, 'search'],
  'first run': ['add-job New Clerk', 'none'],
  migrate: ['list', 'first-schema'],
  backup: ['backup -o FOLDER/copy.db', 'search'],
  restore: ['restore FOLDER/kept.db --yes', 'search-and-copy'],
  recovery: ['list', 'half-saved'],
};

test.for(Object.keys(COMMANDS).flatMap((name) => FAULTS.map((fault) => [idOf(name, fault), name, fault] as const)))(
  '%s %s, %s at every call',
  { timeout: 7_200_000 },
  async ([, name, fault], context) => {
    needs(context, 'strace', hasTool('strace'));
    const [line, file] = COMMANDS[name] ?? ['', 'none'];
    const sweep = { typed: splitWords(line), base: await baseOf(file), scratch: scratchFolder() };
    const states = await statesOf(sweep);
    const { points, paths } = await pointsOf(sweep, fault);
    const taken = IS_FULL ? points : spread(points, POINTS);
    const problems = await sweepOver(sweep, fault, { points: taken, paths }, (run) => judge(run, states));
    countFor(context, { [fault === 'KILL' ? 'crash points swept' : 'error points swept']: taken.length });
    expect(problems).toEqual([]);
  },
);

function idOf(name: string, fault: Fault): string {
  if (name === 'recovery') return 'R05';
  if (name.startsWith('undo of') && fault === 'KILL') return 'R13';
  return fault === 'KILL' ? 'R02' : 'R03';
}

/** The contents of the file before and after the command; null without a file. */
interface States {
  readonly before: string;
  readonly after: string;
}

async function baseOf(file: File): Promise<string> {
  const base = join(scratchFolder(), 'base');
  mkdirSync(base);
  if (file === 'first-schema') cpSync(FIXTURE, join(base, 'search.db'));
  if (file.startsWith('search')) for (const line of JOB_HUNT) await run(splitWords(line), join(base, 'search.db'));
  if (file === 'search-and-import') await run(['import', 'vcard', CONTACTS], join(base, 'search.db'));
  if (file === 'search-and-undo') await run(splitWords('undo --steps 3 --yes'), join(base, 'search.db'));
  if (file === 'search-and-copy')
    for (const line of ['backup -o FOLDER/kept.db', 'add-job Later Clerk'])
      await run(splitWords(line), join(base, 'search.db'));
  return file === 'half-saved' ? await halfSaved() : base;
}

/** Killed while writing into the file itself: the journal beside it has the earlier contents. */
async function halfSaved(): Promise<string> {
  const [line, file] = COMMANDS.add ?? ['', 'none'];
  const sweep = { typed: splitWords(line), base: await baseOf(file), scratch: scratchFolder() };
  let left = '';
  const { points, paths } = await pointsOf(sweep, 'KILL');
  const writes = points.filter(({ call }) => call === 'pwrite64').slice(-3, -2);
  await sweepOver(sweep, 'KILL', { points: writes, paths }, async ({ db }) => {
    expect(statSync(`${db}-journal`).size).toBeGreaterThan(4096);
    left = dirname(db);
    return [];
  });
  return left;
}

async function statesOf({ base, typed }: { base: string; typed: readonly string[] }): Promise<States> {
  const folder = join(scratchFolder(), 'whole');
  cpSync(base, folder, { recursive: true });
  const db = join(folder, 'search.db');
  const before = stateIn(db);
  await run(typed, db);
  return { before, after: stateIn(db) };
}

async function run(typed: readonly string[], db: string): Promise<void> {
  const words = typed.map((word) => word.replace('FOLDER', dirname(db)));
  const { code, stderr } = await runInProcess(words, { db, now: NOW });
  expect(code, stderr).toBe(0);
}

/** Every row; the folder can be in the log, and a new file gets its own id. A missing file counts as a new one. */
function stateIn(db: string): string {
  openStore(db, {}).close();
  return rowsIn(db)
    .replaceAll(dirname(db), 'FOLDER')
    .replace(/"[\da-f]{32}"/, '"id"');
}

/** Every file named like a copy is complete. */
function brokenCopies(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const copies = names.filter((name) => name.endsWith('.db') && !basename(name).startsWith('.'));
  return copies.filter((name) => {
    try {
      expectSound(join(folder, name));
      return false;
    } catch {
      return true;
    }
  });
}

/** Problems after a faulty run: in its output, in the next command, or in the file. */
async function judge({ code, stdout, stderr, point, db }: Broken, { before, after }: States): Promise<string[]> {
  const next = await runInProcess(['list', '--json'], { db, now: NOW });
  if (next.code !== 0) return [`${point}: the next command: ${next.stderr}`];
  const rows = stateIn(db);
  expectSound(db);
  const state = rows === before ? 'before' : rows === after ? 'after' : 'a mix';
  const isOver = before === after;
  const problems = [
    ...brokenCopies(dirname(db)).map((name) => `${name} isn't a complete copy`),
    stdout.includes('copy.db') && !existsSync(join(dirname(db), 'copy.db')) && 'no copy, and yet said to be there',
    state === 'a mix' && 'neither the old state nor the new',
    (code === 0 || stdout !== '') && rows !== after && 'confirmed, and lost',
    code !== null && code !== 0 && stdout !== '' && `exit ${code}, and yet ${stdout}`,
    code !== null && code !== 0 && code !== 4 && `exit ${code}: ${stderr}`,
    code === 4 && !isPlain(stderr) && stderr,
    stderr.includes(NOTE.slice(0, 20)) && `a private note is told: ${stderr}`,
    code === 4 &&
      /nothing was changed/i.test(stderr) &&
      state !== 'before' &&
      !isOver &&
      `changed all the same: ${stderr}`,
  ];
  return problems.filter((problem) => problem !== false).map((problem) => `${point}: ${problem}`);
}
