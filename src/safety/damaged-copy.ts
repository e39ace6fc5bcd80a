// Makes a private copy of a damaged file for SQLite to read. Pages the disk can't read become zeros, and a broken
// header is rebuilt, as it's nearly the same in every data file.
import {
  chmodSync,
  closeSync,
  constants,
  existsSync,
  fstatSync,
  openSync,
  readSync,
  realpathSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { UserError } from '../domain/errors.ts';
import { checkBeside, MAGIC } from '../store/beside.ts';
import type { EngineOptions } from '../store/connection.ts';
import { SCHEMA_VERSION } from '../store/current-schema.ts';
import { APPLICATION_ID } from '../store/file-marks.ts';
import { codeOf } from '../store/translate.ts';

const PAGE = 4096;
const OUR_TABLE = 'CREATE TABLE job (';

/** Runs work on a copy, then deletes it. Throws UserError for a file that isn't jobtrack's, and fs errors. */
export function withDamagedCopy<T>(file: string, work: (copy: string) => T): T {
  if (!statSync(file).isFile()) throw refusal(file);
  checkBeside(realpathSync.native(file));
  const copy = join(dirname(file), `.jobtrack-init-${Math.random().toString(36).slice(2)}`);
  try {
    copyBytes(file, copy);
    if (existsSync(`${file}-journal`)) copyBytes(`${file}-journal`, `${copy}-journal`);
    else mendHeader(copy, file);
    return work(copy);
  } finally {
    for (const end of ['', '-journal']) rmSync(`${copy}${end}`, { force: true });
  }
}

/** Opens such a copy. An unreadable schema entry doesn't hide the others, and nothing in the file is run. */
export function openDamaged(copy: string, { nativeBinding }: EngineOptions): Database.Database {
  const sqlite = new Database(copy, { fileMustExist: true, ...(nativeBinding && { nativeBinding }) });
  sqlite.unsafeMode(true);
  for (const pragma of [
    'trusted_schema = OFF',
    'writable_schema = ON',
    'cell_size_check = ON',
    'temp_store = MEMORY',
  ]) {
    sqlite.exec(`PRAGMA ${pragma}`);
  }
  return sqlite;
}

function copyBytes(from: string, to: string): void {
  const source = openSync(from, constants.O_RDONLY | constants.O_NONBLOCK);
  const target = openSync(to, 'wx', 0o600);
  try {
    chmodSync(to, 0o600);
    const { size } = fstatSync(source);
    for (let at = 0; at < size; at += PAGE) writeSync(target, readPage(source, at, Math.min(PAGE, size - at)));
  } finally {
    closeSync(source);
    closeSync(target);
  }
}

function readPage(source: number, at: number, length: number): Buffer {
  const page = Buffer.alloc(length);
  try {
    readSync(source, page, 0, length, at);
  } catch (error) {
    if (codeOf(error) !== 'EIO') throw error;
  }
  return page;
}

/** Every data file has the same header except for counters, which SQLite can do without. */
function mendHeader(copy: string, file: string): void {
  const descriptor = openSync(copy, 'r+');
  try {
    const { size } = fstatSync(descriptor);
    const start = Buffer.alloc(Math.min(size, 64 * PAGE));
    readSync(descriptor, start, 0, start.length, 0);
    const isDatabase = start.toString('latin1', 0, MAGIC.length) === MAGIC;
    const isOurs = isDatabase && start.length > 72 && start.readUInt32BE(68) === APPLICATION_ID;
    if (!isOurs && !start.includes(OUR_TABLE)) throw refusal(file);
    const version = isOurs ? start.readUInt32BE(60) : 0;
    if (version > SCHEMA_VERSION && version < SCHEMA_VERSION + 100) throw newer(version, file);
    writeSync(descriptor, header(Math.floor(size / PAGE)), 0, undefined, 0);
  } finally {
    closeSync(descriptor);
  }
}

/** A header as SQLite writes it, with an empty free list, since free pages aren't read. */
function header(pages: number): Buffer {
  const bytes = Buffer.alloc(100);
  bytes.write(MAGIC, 'latin1');
  bytes.writeUInt16BE(PAGE, 16);
  bytes.set([1, 1, 0, 64, 32, 32], 18);
  bytes.writeUInt32BE(1, 24);
  bytes.writeUInt32BE(pages, 28);
  bytes.writeUInt32BE(1, 40);
  bytes.writeUInt32BE(4, 44);
  bytes.writeUInt32BE(1, 56);
  bytes.writeUInt32BE(SCHEMA_VERSION, 60);
  bytes.writeUInt32BE(APPLICATION_ID, 68);
  bytes.writeUInt32BE(1, 92);
  bytes.writeUInt32BE(3_053_002, 96);
  return bytes;
}

function refusal(file: string): UserError {
  return new UserError('damaged', `I can't find anything of jobtrack's in this file: ${file}`, 'It was left as it is.');
}

function newer(version: number, file: string): UserError {
  return new UserError(
    'newer',
    `This data file was written by a newer jobtrack (schema ${version}, this one knows ${SCHEMA_VERSION}): ${file}`,
    'Nothing was changed. Install the newest jobtrack to go on with it.',
  );
}
