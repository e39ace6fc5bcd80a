// A folder with a small job hunt, and obstacles where the program is to write.
import { spawnSync } from 'node:child_process';
import { linkSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { runInProcess } from '../support/in-process.ts';
import { type Outcome, scratchFolder } from '../support/program.ts';
import { NOW } from './support.ts';

export interface Place {
  /** The folder of everything the test makes. */
  readonly folder: string;
  readonly db: string;
  readonly at: (name: string) => string;
  readonly run: (...args: readonly string[]) => Promise<Outcome>;
}

export async function makePlace(): Promise<Place> {
  const folder = scratchFolder();
  mkdirSync(join(folder, 'data'));
  const db = join(folder, 'data', 'search.db');
  const run: Place['run'] = (...args) => runInProcess(args, { db, now: NOW });
  expect((await run('add-job', 'Acme', 'Clerk')).code).toBe(0);
  return { folder, db, at: (name) => join(folder, name), run };
}

/** Makes an obstacle under the given name. */
export const IN_THE_WAY: Readonly<Record<string, (path: string, place: Place) => void>> = {
  'a link to a file': (path, { at }) => {
    writeFileSync(at('other'), 'mine');
    symlinkSync(at('other'), path);
  },
  'a broken link': (path, { at }) => symlinkSync(at('nothing'), path),
  'a link to itself': (path) => symlinkSync(path, path),
  'a link to a folder': (path, { at }) => {
    mkdirSync(at('other'));
    symlinkSync(at('other'), path);
  },
  'a folder': (path) => mkdirSync(path),
  'a pipe': (path) => spawnSync('mkfifo', [path]),
  'a hard link to the data file': (path, { db }) => linkSync(db, path),
  'a copy of the data file': (path, { db }) => writeFileSync(path, readFileSync(db)),
};
