// Checks of a data file that SQLite makes: its schema, its pages and records, and whether another process is using it.
import { existsSync, readFileSync, statSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { checkSchema } from '../store/check-schema.ts';
import { type EngineOptions, openUnchecked } from '../store/connection.ts';
import { SCHEMA_VERSION } from '../store/current-schema.ts';
import { READ_WAIT } from '../store/db.ts';
import { versionOf } from '../store/file-marks.ts';
import { codeOf } from '../store/translate.ts';
import { type Attempt, attempt, type Finding, fine, note } from './finding.ts';
import { lookForOutside } from './outside-finding.ts';

const DAMAGE_SHOWN = 3;

export interface Inside {
  /** Are there changes by another program that haven't been taken in? */
  readonly isChangedOutside: boolean;
  /** Schema number; null if it can't be read. */
  readonly schema: number | null;
  readonly findings: readonly Finding[];
}

interface InsideOptions extends EngineOptions {
  /** Take in what another program changed? */
  readonly isCleaningUp: boolean;
  /** Now, in ms. */
  readonly instant: number;
}

/** Checks the inside of a file; `damaged` is the advice if it's damaged. */
export function lookInside(path: string, damaged: string, options: InsideOptions): Inside {
  const isInterrupted = existsSync(`${path}-journal`);
  const looked = attempt(
    'soundness',
    path,
    () => {
      const sqlite = openUnchecked(path, options);
      try {
        const schema = attempt('schema', path, () => lookAtSchema(sqlite, path), damaged);
        const isOurs = schema.findings.every(({ state }) => state !== 'wrong');
        const sound = isOurs ? attempt('soundness', path, () => lookAtPages(sqlite, damaged), damaged).findings : [];
        const isReadable = schema.value === SCHEMA_VERSION && sound.every(({ state }) => state !== 'wrong');
        const rows = isReadable
          ? attempt('records', path, () => lookForOutside(sqlite, path, options), damaged)
          : NOT_READ;
        return {
          value: { schema: schema.value, isChangedOutside: rows.value ?? false },
          findings: [...schema.findings, ...sound, ...rows.findings, lookForOthers(sqlite, path)],
        };
      } finally {
        sqlite.close();
      }
    },
    damaged,
  );
  const isTakenBack = isInterrupted && !existsSync(`${path}-journal`);
  const text = 'A change was interrupted, and has just been undone.';
  return {
    schema: looked.value?.schema ?? null,
    isChangedOutside: looked.value?.isChangedOutside ?? false,
    findings: [...looked.findings, ...(isTakenBack ? [note('soundness', text, null)] : [])],
  };
}

const NOT_READ = { value: null, findings: [] };

function lookAtSchema(sqlite: Database.Database, path: string): Attempt<number> {
  checkSchema(sqlite, path);
  const version = versionOf(sqlite);
  if (version === SCHEMA_VERSION) return { value: version, findings: [fine('schema', `${version}, the newest.`)] };
  const text = `${version}; this jobtrack writes ${SCHEMA_VERSION}.`;
  return { value: version, findings: [note('schema', text, 'The next command brings it up to date.')] };
}

function lookAtPages(sqlite: Database.Database, damaged: string): Attempt<never> {
  const problems = problemsOf(sqlite);
  if (problems.length === 0)
    return { value: null, findings: [fine('soundness', 'Every page and every record is in order.')] };
  const more = problems.length > DAMAGE_SHOWN ? `; and ${problems.length - DAMAGE_SHOWN} more` : '';
  const text = `The file is damaged: ${problems.slice(0, DAMAGE_SHOWN).join('; ')}${more}.`;
  return { value: null, findings: [{ check: 'soundness', state: 'wrong', text, advice: damaged }] };
}

/** The damage in SQLite's words; empty for a sound file. Throws SQLite's errors if it can't be read at all. */
export function problemsOf(sqlite: Database.Database): string[] {
  const pages = sqlite.pragma('integrity_check') as { integrity_check: string }[];
  const damage = pages.map(({ integrity_check: text }) => text).filter((text) => text !== 'ok');
  const links = sqlite.pragma('foreign_key_check') as { table: string }[];
  return [...damage, ...links.map(({ table }) => `a ${table} belongs to something that's gone`)];
}

/** Tries the write lock without writing anything: if it's busy, another process has it. */
function lookForOthers(sqlite: Database.Database, path: string): Finding {
  sqlite.pragma('busy_timeout = 0');
  try {
    sqlite.exec('BEGIN IMMEDIATE; ROLLBACK');
    return fine('lock', 'No other process is using it.');
  } catch (error) {
    return lockFinding(codeOf(error), path);
  } finally {
    sqlite.pragma(`busy_timeout = ${READ_WAIT}`);
  }
}

function lockFinding(code: string, path: string): Finding {
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) {
    const text = `Another process is saving to it at this moment${holderWords(path)}.`;
    return note('lock', text, "Try again in a moment. If it's still saving, end that process.");
  }
  if (/^SQLITE_(READONLY|CANTOPEN|PERM)/.test(code)) {
    return note('lock', 'It can be read here, but not written to.', 'Check who owns the file and its folder.');
  }
  return note('lock', `Nothing can be saved to it at this moment (${code}).`, 'Try again in a moment.');
}

/** ' (process 1234)', if the system says who holds the lock. */
function holderWords(path: string): string {
  try {
    const { ino } = statSync(path);
    const lines = readFileSync('/proc/locks', 'utf8').split('\n');
    const held = lines.map((line) => line.split(/\s+/)).filter((words) => words[5]?.endsWith(`:${ino}`));
    const pids = [...new Set(held.map((words) => words[4]))];
    return pids.length === 0 ? '' : ` (process ${pids.join(', ')})`;
  } catch {
    return '';
  }
}
