// The benchmarked commands and their comparisons. The bounds are the program's targets on Node 20.
import { join, resolve } from 'node:path';
import { EMAILS, READ_HEADERS_IN_PYTHON, writeMailbox } from './mailbox.ts';
import { type Command, type Pair, runOnce } from './measure.ts';
import { CONNECTIONS, NOW, type Sets, type Size } from './sets.ts';

const NODE = process.execPath;
const PROGRAM = resolve('bin/jobtrack.js');
/** Passes only PATH: NODE_EXTRA_CA_CERTS alone can triple Node's startup time. */
const ENV = { PATH: process.env.PATH ?? '', HOME: '/nonexistent', LANG: 'C.UTF-8', TZ: 'UTC', JOBTRACK_NOW: NOW };

export const BARE: Command = { file: NODE, args: ['-e', '0'], env: ENV };
const bare = { what: 'node -e 0', command: BARE };

/** jobtrack on a data file. */
export function jobtrack(args: readonly string[], db: string, before?: () => void): Command {
  const command = { file: NODE, args: [PROGRAM, ...args], env: { ...ENV, JOBTRACK_DB: db } };
  return before ? { ...command, before } : command;
}

/** Startup, reading, completion and lists. */
export function readingPairs(sets: Sets): Pair[] {
  const at = (what: string, args: readonly string[], size: Size, most?: number): Pair => {
    const pair = { what: `${what}${size.words}`, command: jobtrack(args, sets.file(size)), versus: bare };
    return most === undefined ? pair : { ...pair, most };
  };
  const walk = (size: Size): Pair => {
    const pair = at('go to its first question', ['go'], size, 2);
    return { ...pair, command: { ...pair.command, until: 'What now?' } };
  };
  const { empty, usual, large, hundred, extreme } = sets.sizes;
  return [
    at('--version', ['--version'], empty, 1),
    at('--help', ['--help'], empty, 1.4),
    at('today', ['today'], empty, 1.35),
    at('today', ['today'], usual, 1.45),
    at('today', ['today'], large, 1.6),
    at('today', ['today'], hundred, 1.75),
    at('today', ['today'], extreme, 3.5),
    at('today --brief', ['today', '--brief'], usual),
    walk(large),
    at('completion of ids', completion('jobtrack done '), large, 1.7),
    at('list', ['list'], large),
    at('search', ['search', 'company', '17'], large),
  ];
}

/** The same open jobs with and without a long past. */
export function pastPairs(sets: Sets): Pair[] {
  if (sets.isQuick) return [];
  const { hundred, past } = sets.sizes;
  const versus = { what: `today${hundred.words}`, command: jobtrack(['today'], sets.file(hundred)) };
  return [{ what: `today${past.words}`, command: jobtrack(['today'], sets.file(past)), versus, most: 1.1 }];
}

/** Commands that save, each on a fresh copy of the file, and also as the first write of a day, which makes a backup. */
export function savingPairs(sets: Sets): Pair[] {
  const { large } = sets.sizes;
  const commands = [
    ['done', ['done', 'f5', '--sent']],
    ['add-interview', ['add-interview', 'Company 5', 'Buyer', '--at', '2026-11-26T10:00', '--with', 'Person 5']],
  ] as const;
  return commands.flatMap(([what, args]) => [
    { what: `${what}${large.words}`, command: saving(sets, args, sets.file(large)), versus: bare, most: 1.9 },
    { what: `${what}${large.words}, ${FIRST}`, command: savingFirst(sets, args, sets.file(large)), versus: bare },
  ]);
}

const FIRST = 'the first write of a day';

function saving(sets: Sets, args: readonly string[], from: string | null): Command {
  const copy = join(sets.folder, 'copy.db');
  return jobtrack(args, copy, () => sets.renew(copy, from));
}

function savingFirst(sets: Sets, args: readonly string[], from: string | null): Command {
  const copy = join(sets.folder, 'first.db');
  return jobtrack(args, copy, () => {
    sets.renew(copy, from);
    sets.forgetBackups(copy);
  });
}

/** A large LinkedIn export, compared with the sqlite3 shell importing the same file into one table; and its undo. */
export function importPairs(sets: Sets): Pair[] {
  const csv = sets.connections();
  const words = `import of ${CONNECTIONS.toLocaleString('en')} connections`;
  const args = ['import', 'linkedin', csv];
  const imported = sets.made('imported.db', (path) => runOnce(jobtrack(args, path)));
  const imports = { what: words, command: saving(sets, args, null) };
  const versus = sets.hasShell ? { what: 'sqlite3 .import', command: shellImport(sets, csv) } : null;
  return [
    { ...imports, versus, most: 20 },
    { what: `${words}, ${FIRST}`, command: savingFirst(sets, args, null), versus },
    { what: `undo of the ${words}`, command: saving(sets, ['undo'], imported), versus: imports, most: 1.2 },
  ];
}

/** A mailbox, compared with Python reading the same headers. */
export function mailPairs(sets: Sets): Pair[] {
  const args = ['-c', READ_HEADERS_IN_PYTHON, mailbox(sets)];
  const command = sets.python === null ? null : { file: sets.python, args, env: ENV };
  return [{ ...mailImport(sets), versus: command && { what: 'Python reading their headers', command } }];
}

/** The same, to measure its memory. */
export function mailImport(sets: Sets): { what: string; command: Command } {
  const size = sets.sizes.usual;
  const args = ['import', 'mail', mailbox(sets), '--me', 'kim@mail.example'];
  return { what: `import of ${EMAILS.toLocaleString('en')} emails`, command: saving(sets, args, sets.file(size)) };
}

function mailbox(sets: Sets): string {
  return sets.made('inbox.mbox', writeMailbox);
}

function shellImport(sets: Sets, csv: string): Command {
  const db = join(sets.folder, 'shell.db');
  const args = ['-cmd', '.mode csv', '-cmd', `.import --skip 3 ${csv} connection`, db];
  return {
    file: 'sqlite3',
    args: [...args, 'SELECT count(*) FROM connection'],
    env: ENV,
    before: () => sets.renew(db, null),
  };
}

/** Taskwarrior, with one pending task of ten annotations per open job: a page of each program. */
export function taskPairs(sets: Sets): Pair[] {
  return sets.taskFolders().flatMap(({ count, folder, open }) => {
    const env = { ...ENV, TASKDATA: folder, TASKRC: join(folder, 'taskrc') };
    const task = (args: readonly string[]): Command => ({ file: 'task', args, env });
    const next = { what: `task next limit:20, ${count} pending`, command: task(['next', 'limit:20']) };
    const add = { what: `task add, ${count} pending`, command: task(['add', 'something']) };
    return [
      { what: `today, ${count} open`, command: jobtrack(['today'], sets.file(open)), versus: next },
      { ...add, versus: null },
    ];
  });
}

function completion(line: string): string[] {
  return ['__complete', 'bash', '80', '9', ' \t\n', line];
}
