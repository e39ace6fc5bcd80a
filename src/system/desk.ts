// The user's files and programs for one data file: templates, drafts, editor, clipboard and mail program.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { copyText, pasteText } from './clipboard.ts';
import { editText } from './editor.ts';
import type { Environment } from './environment.ts';
import { openTarget } from './opener.ts';
import { makePrivateFolder, readPrivateText, replaceFile, writeNewFile } from './private-file.ts';

/** Bytes: longer drafts aren't read. */
const MOST_READ = 1 << 24;
/** Characters, of six bits each: two texts never share one by chance. */
const DIGEST_LENGTH = 16;

/** The desk; templates and drafts are in folders next to the data file. */
export function makeDesk(env: Environment, dataFile: string) {
  const folder = join(dirname(dataFile), 'drafts');
  return {
    drafts: makeDrafts(folder),
    texts: makeShelf(join(dirname(dataFile), 'templates')),
    edit: (name: string, text: string, say: (text: string) => void) => editText(env, folder, { name, text }, say),
    copy: (text: string) => copyText(env, text),
    paste: () => pasteText(env),
    openMessage: async (name: string, message: string) => {
      const path = writeAnew(folder, name, message);
      const isOpened = await openTarget(env, folder, path);
      if (!isOpened) rmSync(path, { force: true });
      return isOpened;
    },
    openAddress: (address: string) => openTarget(env, folder, address),
    writeNewFile,
  };
}

/** Everything editors and mail programs left there, under any name. */
function makeDrafts(folder: string) {
  return {
    folder,
    names: () => namesIn(folder),
    read: (name: string) => readOrNull(join(folder, name)),
    remove: (name: string) => rmSync(join(folder, name), { force: true }),
  };
}

function readOrNull(path: string): string | null {
  try {
    return statSync(path).size > MOST_READ ? null : readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function namesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [entry.name] : []));
}

function makeShelf(folder: string) {
  return {
    folder,
    read: (name: string) => readPrivateText(join(folder, name)),
    write: (name: string, text: string) => {
      makePrivateFolder(folder);
      writeNewFile(join(folder, name), text);
    },
    replace: (name: string, text: string) => replaceFile(join(folder, name), text),
    digest: (text: string) => createHash('sha256').update(text).digest('base64url').slice(0, DIGEST_LENGTH),
  };
}

/** Replaces a message that was opened before. */
function writeAnew(folder: string, name: string, message: string): string {
  makePrivateFolder(folder);
  const path = join(folder, name);
  rmSync(path, { force: true });
  return writeNewFile(path, message);
}
