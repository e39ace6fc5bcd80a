// Benchmark data, the same every time, in a folder that's removed at the end.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { day } from '../rules/records.ts';
import { writeLargeSearch } from './large-search.ts';

export const NOW = '2026-11-24T09:00';
export const CONNECTIONS = 100_000;

export interface Size {
  readonly open: number;
  readonly closed: number;
  /** ', 1,000 jobs (100 open)'. */
  readonly words: string;
}

type Sizes = readonly [empty: Size, hundred: Size, thousand: Size, tenThousand: Size, more: Size | null];

interface TaskFolder {
  readonly count: number;
  readonly folder: string;
  readonly open: Size;
}

export interface Sets {
  readonly folder: string;
  readonly sizes: Sizes;
  /** The same open jobs alone, and with a long past. */
  readonly open: readonly [alone: Size, past: Size | null];
  readonly hasShell: boolean;
  readonly file: (size: Size) => string;
  readonly connections: () => string;
  /** A file by name, made on first use. */
  readonly made: (name: string, make: (path: string) => void) => string;
  /** Copies a file over another, or removes it; used before each run. Its backups stay, so only the warm-up round has
   *  the first write of a day. */
  readonly renew: (path: string, from: string | null) => void;
  /** Removes the backups of a file, so the next write is the first of the day. */
  readonly forgetBackups: (path: string) => void;
  /** Empty when Taskwarrior isn't installed. */
  readonly taskFolders: () => TaskFolder[];
  readonly remove: () => void;
}

/** Data sets, each made on first use; `isQuick` leaves out the largest. */
export function makeSets(isQuick: boolean): Sets {
  const folder = mkdtempSync(join(tmpdir(), 'jobtrack-bench-'));
  const sizes = sizesFor(isQuick);
  const file = (size: Size) => made(join(folder, `${size.open}-${size.closed}.db`), (path) => makeSearch(path, size));
  return {
    folder,
    sizes,
    open: [sizeOf(100, 0), isQuick ? null : sizeOf(100, 100_000)],
    hasShell: isInstalled('sqlite3'),
    file,
    made: (name, make) => made(join(folder, name), make),
    connections: () => made(join(folder, 'Connections.csv'), writeConnections),
    renew: (path, from) => (from === null ? rmSync(path, { force: true }) : copyFileSync(from, path)),
    forgetBackups,
    taskFolders: () => (isInstalled('task') ? makeTaskFolders(folder, sizes) : []),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function sizesFor(isQuick: boolean): Sizes {
  return [
    sizeOf(0, 0),
    sizeOf(10, 90),
    sizeOf(100, 900),
    sizeOf(1_000, 9_000),
    isQuick ? null : sizeOf(10_000, 90_000),
  ];
}

function sizeOf(open: number, closed: number): Size {
  const words = open === 0 ? ', empty file' : `, ${english(open + closed)} jobs (${english(open)} open)`;
  return { open, closed, words };
}

function made(path: string, make: (path: string) => void): string {
  if (!existsSync(path)) {
    process.stderr.write(`making ${path}\n`);
    make(path);
  }
  return path;
}

function makeSearch(path: string, size: Size): void {
  writeLargeSearch(path, size, day(NOW.slice(0, 10)));
}

function forgetBackups(path: string): void {
  const folder = join(path, '..', 'backups');
  const names = existsSync(folder) ? readdirSync(folder) : [];
  for (const name of names.filter((each) => each.endsWith(`.${basename(path)}`))) rmSync(join(folder, name));
}

/** In LinkedIn's export format. */
function writeConnections(path: string): void {
  const head = 'Notes:\n"Some addresses are missing."\n\n';
  const columns = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On\n';
  const rows = Array.from({ length: CONNECTIONS }, (_, at) => {
    const [name, company] = [`Person${at % 997},Number${at}`, `"Company ${at % 5_003}, Inc."`];
    return `${name},https://www.linkedin.com/in/person-${at},person${at}@mail.example,${company},Buyer,05 Mar 2024\n`;
  });
  writeFileSync(path, head + columns + rows.join(''));
}

function makeTaskFolders(folder: string, [, , thousand, tenThousand, more]: Sizes): TaskFolder[] {
  const searches = [thousand, tenThousand, more].filter((size) => size !== null);
  return searches.map((open) => ({
    count: open.open,
    folder: makeTasks(join(folder, `task-${open.open}`), open.open),
    open,
  }));
}

function makeTasks(folder: string, count: number): string {
  return made(folder, () => {
    mkdirSync(folder);
    writeFileSync(join(folder, 'taskrc'), `data.location=${folder}\nconfirmation=off\nverbose=nothing\n`);
    const env = { PATH: process.env.PATH ?? '', HOME: folder, TASKRC: join(folder, 'taskrc'), TASKDATA: folder };
    const input = Array.from({ length: count }, (_, at) => JSON.stringify(taskAt(at))).join('\n');
    spawnSync('task', ['import', '-'], { env, input, maxBuffer: 1 << 28 });
  });
}

function taskAt(at: number): object {
  const day = String(1 + (at % 28)).padStart(2, '0');
  const annotations = Array.from({ length: 10 }, (_, count) => ({
    entry: `202611${day}T0900${String(count).padStart(2, '0')}Z`,
    description: `Contact ${count}`,
  }));
  const uuid = `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`;
  const due = `202611${day}T000000Z`;
  return { uuid, status: 'pending', entry: `202611${day}T090000Z`, description: `Call Person ${at}`, due, annotations };
}

function isInstalled(program: string): boolean {
  return spawnSync(program, ['--version']).error === undefined;
}

function english(count: number): string {
  return count.toLocaleString('en');
}
