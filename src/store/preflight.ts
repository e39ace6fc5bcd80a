// Checks a file before SQLite touches it. The header is read and closed again before the file is opened as a database,
// since closing a file drops SQLite's locks on it. Magic and application id never change in our files. While there's a
// journal, the schema number may be half rolled back, so it's left to SQLite.
import { lstatSync, realpathSync, type Stats, statSync } from 'node:fs';
import { basename } from 'node:path';
import { UserError } from '../domain/errors.ts';
import { bytesOf, checkBeside, exists, isPartName, MAGIC } from './beside.ts';
import { SCHEMA_VERSION } from './current-schema.ts';
import { APPLICATION_ID } from './file-marks.ts';
import { codeOf } from './translate.ts';

const HEADER_LENGTH = 100;
const ENCODING_AT = 56;
const UTF_8 = 1;
const VERSION_AT = 60;
const APPLICATION_AT = 68;
/** Bytes. A backup's name is 31 bytes longer, and its journal's 8 more; the system's limit is 255. */
const LONGEST_NAME = 200;
/** Bytes. SQLite's limit for paths is 511, and backups have longer ones. */
const LONGEST_PATH = 450;

/** Refuses names that mean no file, or a different one once SQLite's driver has trimmed them. */
export function refuseName(file: string): void {
  const name = basename(file);
  const isFine = file !== '' && file === file.trim() && name === name.trim() && !/^:memory:$|\0/.test(name);
  if (!isFine) throw refusal(`A data file's name can't be empty, or begin or end with a blank: "${file}"`);
  if (isPartName(name)) throw partName(file);
}

/** Refuses a name that's short enough for a new data file, but not for its backups. */
export function refuseLongName(path: string): void {
  const isLongName = Buffer.byteLength(basename(path)) > LONGEST_NAME;
  if (!isLongName && Buffer.byteLength(path) <= LONGEST_PATH) return;
  throw tooLong(
    path,
    isLongName ? `a name of at most ${LONGEST_NAME} bytes` : `a path of at most ${LONGEST_PATH} bytes`,
  );
}

/** Does the file not exist yet? Throws for a broken link. */
export function isMissing(file: string): boolean {
  if (statOf(file)) return false;
  const entry = lstatSync(file, { throwIfNoEntry: false });
  if (entry?.isSymbolicLink()) throw refusal(`This link leads nowhere: ${file}`);
  // An entry that isn't a link was made by another process since the first look.
  return !entry;
}

/** Refuses a file that's unsafe to open in SQLite, by its header or by the files next to it. Changes nothing. */
export function checkFile(file: string): void {
  checkHeader(file);
  const real = realpathSync.native(file);
  if (isPartName(real)) throw partName(real);
  checkBeside(real);
}

/** Refuses anything but a jobtrack file with a known schema, as far as the header tells. */
export function checkHeader(file: string): void {
  const stat = statOf(file);
  if (stat?.isDirectory()) throw refusal(`This is a folder, not a data file: ${file}`);
  if (!stat?.isFile()) throw refusal(`This isn't a regular file: ${file}`);
  if (stat.size === 0) throw refusal(`This file is empty: ${file}`);
  const header = bytesOf(file, 0, HEADER_LENGTH);
  if (header === null) throw refusal(`This isn't a regular file: ${file}`);
  if (header.toString('latin1', 0, MAGIC.length) !== MAGIC) throw refusal(`This isn't a jobtrack file: ${file}`);
  if (header.length < HEADER_LENGTH) throw refusal(`This file was cut short: ${file}`);
  if (header.readUInt32BE(APPLICATION_AT) !== APPLICATION_ID) {
    throw refusal(`This database belongs to another program: ${file}`);
  }
  if (header.readUInt32BE(ENCODING_AT) !== UTF_8)
    throw refusal(`This file is written in UTF-16, not in UTF-8: ${file}`);
  if (!hasJournal(file)) checkVersion(header.readUInt32BE(VERSION_AT), file);
}

/** Refuses a schema number above ours, or 0. */
export function checkVersion(version: number, file: string): void {
  if (version === 0) throw refusal(`This file was never finished: ${file}`);
  if (version <= SCHEMA_VERSION) return;
  throw new UserError(
    'newer',
    `This data file was written by a newer jobtrack (schema ${version}, this one knows ${SCHEMA_VERSION}): ${file}`,
    'Nothing was changed. Install the newest jobtrack to go on with it.',
  );
}

function refusal(message: string): UserError {
  return new UserError('damaged', message, 'Nothing was changed. Name a data file, or a new one, with --db.');
}

function tooLong(path: string, most: string): UserError {
  return new UserError(
    'unwritable',
    `This is too long for a data file: ${path}`,
    `Nothing was made. A data file needs ${most}, since its backups have longer ones. Pick a shorter one with --db.`,
  );
}

function partName(file: string): UserError {
  return new UserError(
    'damaged',
    `This can't be the name of a data file: "${file}"`,
    "Nothing was changed. Names ending in -journal, -wal, -shm or -forgetting are for what goes with another data file, and such a file is deleted without asking. Rename yours if it's one, or pick another name with --db.",
  );
}

function statOf(file: string): Stats | undefined {
  try {
    return statSync(file, { throwIfNoEntry: false });
  } catch (error) {
    if (codeOf(error) === 'ENAMETOOLONG') throw tooLong(file, `a name of at most ${LONGEST_NAME} bytes`);
    if (codeOf(error) === 'ELOOP') throw refusal(`This link leads back to itself: ${file}`);
    throw error;
  }
}

function hasJournal(file: string): boolean {
  const real = realpathSync.native(file);
  return exists(`${real}-journal`) || exists(`${real}-wal`);
}
