// The marks of a data file: its application id and its schema number.
import type Database from 'better-sqlite3';

/** 'JOBT', in the header of each of our files. */
export const APPLICATION_ID = 0x4a4f4254;

/** The file's schema number, as stored in it. */
export function versionOf(sqlite: Database.Database): number {
  return Number(sqlite.pragma('user_version', { simple: true }));
}
