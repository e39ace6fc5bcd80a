// Writes files whole or not at all: to a temporary name next to them, synced to disk, then put in place. A new file is
// linked, which never replaces anything (renamed if the file system has no links); an existing one is replaced by
// renaming.
import {
  closeSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

const PIECE = 65_536;
const LINK_REFUSED = new Set(['EPERM', 'EACCES', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EINVAL']);
const FOLDER_SYNC_REFUSED = new Set(['EINVAL', 'EPERM', 'EISDIR', 'EACCES', 'ENOTSUP', 'EBADF']);

/** Makes a private folder and runs some work; removes the folder again if that fails. Throws fs errors. */
export function inNewFolder(path: string, work: () => void): void {
  mkdirSync(path, { mode: 0o700 });
  try {
    work();
  } catch (error) {
    removeEmpty(path);
    throw error;
  }
  syncFolder(dirname(path));
}

/** Leaves the folder if somebody else has put something into it. */
function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {}
}

/** Writes texts to files, replacing those in `taken` and no others. All drafts are complete before the first is put in
 *  place. Throws fs errors. */
export function fill(files: readonly string[], texts: readonly Iterable<string>[], taken: readonly string[]): void {
  const drafts = files.map((file) => join(dirname(file), `.jobtrack-draft-${randomWord()}${randomWord()}`));
  const placed: string[] = [];
  try {
    for (const [at, draft] of drafts.entries()) writeDraft(draft, texts[at] ?? []);
    for (const [at, file] of files.entries()) {
      place(drafts[at] as string, file, taken.includes(file));
      if (!taken.includes(file)) placed.push(file);
    }
  } catch (error) {
    for (const file of placed) rmSync(file, { force: true });
    throw error;
  } finally {
    for (const draft of drafts) rmSync(draft, { force: true });
  }
  syncFolder(dirname(files[0] as string));
}

function writeDraft(path: string, pieces: Iterable<string>): void {
  const descriptor = openSync(path, 'wx', 0o600);
  try {
    for (const piece of gathered(pieces)) writeFileSync(descriptor, piece);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Joins pieces into fewer, longer ones. */
function* gathered(pieces: Iterable<string>): Generator<string> {
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length < PIECE) continue;
    yield text;
    text = '';
  }
  yield text;
}

function place(draft: string, file: string, mayReplace: boolean): void {
  try {
    if (mayReplace) renameSync(draft, file);
    else linkSync(draft, file);
  } catch (error) {
    const isInTheWay = mayReplace || lstatSync(file, { throwIfNoEntry: false });
    if (isInTheWay || !LINK_REFUSED.has(codeOf(error))) throw error;
    renameSync(draft, file);
  }
}

function syncFolder(folder: string): void {
  try {
    const descriptor = openSync(folder, 'r');
    try {
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    if (!FOLDER_SYNC_REFUSED.has(codeOf(error))) throw error;
  }
}

/** Node's error code; '' if there's none. */
export function codeOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : '';
  return typeof code === 'string' ? code : '';
}

function randomWord(): string {
  return Math.random().toString(36).slice(2, 10);
}
