// A new data file appears whole or not at all. It's built under a temporary name, synced to disk, then hard-linked to
// its real name, which fails if another process created it first. On a file system without hard links, an empty file
// reserves the real name, and the finished file then replaces it.
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { codeOf } from './translate.ts';

const LINK_REFUSED = new Set(['EPERM', 'EACCES', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EINVAL']);
const FOLDER_SYNC_REFUSED = new Set(['EINVAL', 'EPERM', 'EISDIR', 'EACCES', 'ENOTSUP', 'EBADF']);

/** Makes a new file, filled by `build`, and its folder; an existing file stays. Returns whether the new file is in
 *  place. Throws fs errors. */
export function createFile(file: string, build: (draft: string) => void): boolean {
  const folder = dirname(file);
  const made = makeFolder(folder);
  const isOurs = withDraft(folder, (draft) => {
    build(draft);
    sync(draft);
    return publish(draft, file);
  });
  for (const changed of [folder, ...made.map(dirname)]) syncFolder(changed);
  return isOurs;
}

/** Runs work on a new, empty, private file in a folder, and deletes the file afterward if it can. */
export function withDraft<T>(folder: string, work: (draft: string) => T): T {
  const draft = join(folder, `.jobtrack-init-${randomWord()}${randomWord()}`);
  closeSync(openSync(draft, 'wx', 0o600));
  try {
    chmodSync(draft, 0o600);
    return work(draft);
  } finally {
    removeIfPossible(draft);
  }
}

/** Best effort; doctor reports leftovers. */
function removeIfPossible(draft: string): void {
  try {
    rmSync(draft, { force: true });
  } catch {}
}

/** Makes missing folders one by one: Node's recursive mkdir hangs where the system refuses every new folder, as in
 *  /proc. */
function makeFolder(folder: string): string[] {
  const missing = missingFolders(folder);
  for (const one of missing.toReversed()) {
    try {
      mkdirSync(one, { mode: 0o700 });
      chmodSync(one, 0o700);
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
  }
  return missing;
}

/** Innermost first. */
function missingFolders(folder: string): string[] {
  if (existsSync(folder) || folder === dirname(folder)) return [];
  return [folder, ...missingFolders(dirname(folder))];
}

function publish(draft: string, file: string): boolean {
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    if (!LINK_REFUSED.has(codeOf(error))) throw error;
    return replaceReserved(draft, file);
  }
}

function replaceReserved(draft: string, file: string): boolean {
  try {
    closeSync(openSync(file, 'wx', 0o600));
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
  renameSync(draft, file);
  return true;
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
