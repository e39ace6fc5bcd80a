// The files of a folder, and of the folders in it. Links aren't followed, so nothing outside is read; nothing but
// regular files is opened, so nothing hangs.
import { accessSync, constants, type Dirent, readdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { FoundFile } from '../cli/context.ts';
import { openSource, STDIN, tried } from './source.ts';

const DEEPEST = 50;

/** A file, standard input (`-`) or all files of a folder, in the order of their names. Throws UserError 'usage' if
 *  there's nothing to read. */
export function openFiles(typed: string, dataFile: string): Iterable<FoundFile> {
  const isFolder = !['', STDIN].includes(typed) && tried(typed, () => statSync(typed)).isDirectory();
  if (isFolder) return filesIn({ place: typed, name: basename(resolve(typed)), path: [] }, dataFile);
  const { name, bytes, close } = openSource(typed, dataFile);
  return [{ name, path: [], bytes: () => closing(bytes(), close) }];
}

async function* closing(bytes: AsyncIterable<Uint8Array>, close: () => void): AsyncGenerator<Uint8Array> {
  try {
    yield* bytes;
  } finally {
    close();
  }
}

interface Found {
  readonly place: string;
  readonly name: string;
  readonly path: readonly string[];
}

/** Lists each folder only when it's needed. One that can't be listed counts as a file that can't be read. */
function* filesIn(folder: Found, dataFile: string): Generator<FoundFile> {
  for (const entry of entriesOf(folder.place)) {
    const found = {
      place: join(folder.place, entry.name),
      name: `${folder.name}/${entry.name}`,
      path: [...folder.path, entry.name],
    };
    const isFolder = entry.isDirectory() && folder.path.length < DEEPEST;
    if (isFolder && isListed(found.place)) yield* filesIn(found, dataFile);
    else if (isFolder || entry.isFile()) yield fileAt(found, dataFile);
  }
}

function entriesOf(folder: string): Dirent[] {
  const entries = tried(folder, () => readdirSync(folder, { withFileTypes: true }));
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function isListed(folder: string): boolean {
  try {
    accessSync(folder, constants.R_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function fileAt({ place, name, path }: Found, dataFile: string): FoundFile {
  return {
    name,
    path,
    async *bytes() {
      const { bytes, close } = openSource(place, dataFile);
      yield* closing(bytes(), close);
    },
  };
}
