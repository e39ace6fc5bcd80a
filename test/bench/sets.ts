// Benchmark data, the same every time, in a folder that's removed at the end.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { day } from '../rules/records.ts';
import { type JobHuntSize, writeLargeJobHunt } from './large-job-hunt.ts';

export const NOW = '2026-11-24T09:00';
export const CONNECTIONS = 100_000;

export interface Size extends JobHuntSize {
  /** ', large: 2,000 applications, 250 open, 30 of these with people'. */
  readonly words: string;
}

/** Realistic job hunts, and extremes: each of their jobs has people, with ten contacts each. */
const SIZES = {
  empty: { open: 0, closed: 0, words: ', empty file' },
  usual: { open: 15, closed: 45, withPeople: 6, words: ', usual (60 applications, 15 open, 6 with people)' },
  large: {
    open: 250,
    closed: 1_750,
    withPeople: 30,
    connections: 400,
    words: ', large (2,000 applications, 250 open, 30 with people, 400 connections)',
  },
  hundred: { open: 100, closed: 0, words: ', 100 open with people' },
  extreme: { open: 1_000, closed: 0, words: ', extreme (1,000 open with people)' },
  past: { open: 100, closed: 100_000, words: ', 100 open with people and 100,000 closed' },
} as const satisfies Record<string, Size>;

interface TaskFolder {
  readonly count: number;
  readonly folder: string;
  readonly open: Size;
}

export interface Sets {
  readonly folder: string;
  readonly sizes: typeof SIZES;
  /** Without the largest? */
  readonly isQuick: boolean;
  readonly hasShell: boolean;
  /** Null when Python isn't installed. */
  readonly python: string | null;
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
  const file = (size: Size) => made(join(folder, `${size.open}-${size.closed}.db`), (path) => makeJobHunt(path, size));
  return {
    folder,
    sizes: SIZES,
    isQuick,
    hasShell: isInstalled('sqlite3'),
    python: pythonItself(),
    file,
    made: (name, make) => made(join(folder, name), make),
    connections: () => made(join(folder, 'Connections.csv'), writeConnections),
    renew: (path, from) => (from === null ? rmSync(path, { force: true }) : copyFileSync(from, path)),
    forgetBackups,
    taskFolders: () => (isInstalled('task') ? makeTaskFolders(folder) : []),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function made(path: string, make: (path: string) => void): string {
  if (!existsSync(path)) {
    process.stderr.write(`making ${path}\n`);
    make(path);
  }
  return path;
}

function makeJobHunt(path: string, size: Size): void {
  writeLargeJobHunt(path, size, day(NOW.slice(0, 10)));
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

function makeTaskFolders(folder: string): TaskFolder[] {
  return [SIZES.hundred, SIZES.extreme].map((open) => ({
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

/** The interpreter's own path: `python3` may be a wrapper that needs a home. */
function pythonItself(): string | null {
  const run = spawnSync('python3', ['-c', 'import sys; print(sys.executable)'], { encoding: 'utf8' });
  return run.status === 0 ? run.stdout.trim() : null;
}

function isInstalled(program: string): boolean {
  return spawnSync(program, ['--version']).error === undefined;
}
