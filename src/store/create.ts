// A new data file appears whole or not at all: it is built beside under a name of its own, brought to the disk, and then
// linked to its real name, which fails where another first run was faster. A file system without links gets an empty
// file under the real name instead, made only if there is none, that the finished one replaces in the same breath.
import { chmodSync, closeSync, fsyncSync, linkSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { codeOf } from './translate.ts';

const LINK_REFUSED = new Set(['EPERM', 'EACCES', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EINVAL']);
const FOLDER_SYNC_REFUSED = new Set(['EINVAL', 'EPERM', 'EISDIR', 'EACCES', 'ENOTSUP', 'EBADF']);

/** Makes a new file with what `build` writes into it, and its folder; a file that came first stays. Throws fs errors. */
export function createFile(file: string, build: (draft: string) => void): void {
  const folder = dirname(file);
  const made = makeFolder(folder);
  const draft = join(folder, `.jobtrack-init-${randomWord()}${randomWord()}`);
  closeSync(openSync(draft, 'wx', 0o600));
  try {
    chmodSync(draft, 0o600);
    build(draft);
    sync(draft);
    publish(draft, file);
  } finally {
    rmSync(draft, { force: true });
  }
  for (const changed of [folder, ...made.map(dirname)]) syncFolder(changed);
}

/** Gives the folders that had to be made, the innermost first. */
function makeFolder(folder: string): string[] {
  const outermost = mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (outermost === undefined) return [];
  const made = [folder];
  for (let at = folder; at !== outermost && at !== dirname(at); at = dirname(at)) made.push(dirname(at));
  for (const one of made) chmodSync(one, 0o700);
  return made;
}

function publish(draft: string, file: string): void {
  try {
    linkSync(draft, file);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return;
    if (!LINK_REFUSED.has(codeOf(error))) throw error;
    replaceReserved(draft, file);
  }
}

function replaceReserved(draft: string, file: string): void {
  try {
    closeSync(openSync(file, 'wx', 0o600));
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return;
    throw error;
  }
  renameSync(draft, file);
}

function sync(path: string): void {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function syncFolder(folder: string): void {
  try {
    sync(folder);
  } catch (error) {
    if (!FOLDER_SYNC_REFUSED.has(codeOf(error))) throw error;
  }
}

function randomWord(): string {
  return Math.random().toString(36).slice(2, 10);
}
