// Examines a data file without trusting it, and doesn't stop at the first problem. Without --yes, only two things
// change: SQLite rolls back an interrupted change, as for any command, and extra hard links to the file are removed.
import { existsSync, type Stats, statSync } from 'node:fs';
import { resolve } from 'node:path';
import Database from 'better-sqlite3';
import type { Day, Moment } from '../domain/day.ts';
import { fullDay } from '../domain/day-words.ts';
import { clockWords } from '../domain/english.ts';
import { recordId } from '../domain/ids.ts';
import { shellWord } from '../domain/quote.ts';
import type { EngineOptions } from '../store/connection.ts';
import { checkFile, isMissing, refuseName } from '../store/preflight.ts';
import { newestVerified } from './backup.ts';
import { type Backup, listBackups } from './backup-names.ts';
import { type Attempt, attempt, type Finding, fine, note } from './finding.ts';
import { readForgetting } from './forget.ts';
import { lookInside } from './inside.ts';
import { type Leftover, leftoverFindings, leftoversOf, unlinkSecondNames } from './leftovers.ts';
import { permissionsOf } from './permissions.ts';
import { placeOf } from './place.ts';

export interface Examination {
  /** Bytes; null if there's no file. */
  readonly size: number | null;
  /** Schema number; null if it can't be read. */
  readonly schema: number | null;
  /** SQLite's version; null if the engine can't be loaded. */
  readonly sqlite: string | null;
  readonly findings: readonly Finding[];
  /** The newest usable backup. */
  readonly backup: Backup | null;
  /** Unfinished files old enough to remove. */
  readonly removable: readonly Leftover[];
  /** Are there changes by another program that haven't been taken in? */
  readonly isChangedOutside: boolean;
}

interface ExamineOptions extends EngineOptions {
  /** Does the system have file modes (Windows doesn't)? */
  readonly hasModes: boolean;
  /** Now, in ms, and as local day and time. */
  readonly instant: number;
  readonly now: Moment;
  /** Remove unfinished files that are a day old, and take in other programs' changes? */
  readonly isCleaningUp: boolean;
}

/** Examines a data file in any state; throws only on bugs. */
export function examine(file: string, options: ExamineOptions): Examination {
  const path = resolve(file);
  const sqlite = attempt('engine', path, () => versionOfEngine(options));
  const found = attempt('file', path, () => lookAtFile(file, path));
  const stat = found.value;
  const around = stat ? lookAround(path, options) : [];
  const left = attempt('leftovers', path, () => lookForLeftovers(path, options));
  const backups = sqlite.value ? attempt('backups', path, () => lookAtBackups(path, options)) : NOT_LOOKED_AT;
  const damaged = wayBack(backups.value);
  const inside =
    stat && sqlite.value ? lookInside(path, damaged, options) : { schema: null, isChangedOutside: false, findings: [] };
  return {
    size: stat?.size ?? null,
    schema: inside.schema,
    sqlite: sqlite.value,
    findings: [
      ...sqlite.findings,
      ...found.findings,
      ...around,
      ...left.findings,
      ...inside.findings,
      ...backups.findings,
    ],
    backup: backups.value,
    isChangedOutside: inside.isChangedOutside,
    removable: options.isCleaningUp ? [] : (left.value ?? []).filter(({ isOld }) => isOld),
  };
}

const NOT_LOOKED_AT = { value: null, findings: [] };

/** Advice for a damaged file. */
function wayBack(backup: Backup | null): string {
  const keep = 'Keep this file as it is. What can still be read goes into a new one by: jobtrack doctor --salvage';
  if (backup === null) return `${keep}. There's no good backup.`;
  return `${keep}. The newest good backup is from ${momentOf(backup)}; to go back to it: jobtrack restore ${shellWord(backup.path)}`;
}

function lookAtBackups(path: string, { now, ...options }: ExamineOptions): Attempt<Backup> {
  const all = listBackups(path);
  const newest = newestVerified(path, options);
  if (newest === null) {
    if (!existsSync(path) && all.length === 0) return { value: null, findings: [fine('backups', 'None yet.')] };
    const none = all.length === 0 ? "There's none yet." : `None of the ${all.length} that are there can be used.`;
    return { value: null, findings: [note('backups', none, 'The next change makes one; at once: jobtrack backup')] };
  }
  const text = `The newest good one is from ${momentOf(newest)} (${ageOf(newest.day, now.day)}): ${newest.path}`;
  const spoilt = all.findIndex((backup) => backup.path === newest.path);
  if (spoilt <= 0) return { value: newest, findings: [fine('backups', text)] };
  const advice = `Those that are newer (${spoilt}) are damaged, and can be removed.`;
  return { value: newest, findings: [note('backups', text, advice)] };
}

function momentOf({ day, time }: Backup): string {
  return `${fullDay(day)}, ${clockWords(time)}`;
}

function ageOf(day: Day, today: Day): string {
  const days = today - day;
  if (days <= 0) return 'today';
  return days === 1 ? 'yesterday' : `${days} days ago`;
}

function versionOfEngine({ nativeBinding }: EngineOptions): Attempt<string> {
  const sqlite = new Database(':memory:', nativeBinding === undefined ? {} : { nativeBinding });
  const version = String(sqlite.prepare('SELECT sqlite_version()').pluck().get());
  sqlite.close();
  return { value: version, findings: [fine('engine', `SQLite ${version} can be loaded.`)] };
}

function lookAtFile(file: string, path: string): Attempt<Stats> {
  refuseName(file);
  if (isMissing(path)) {
    const advice = "It's made when the first thing is recorded: jobtrack help add-job";
    return { value: null, findings: [note('file', `There's no data file yet: ${path}`, advice)] };
  }
  checkFile(path);
  const stat = statSync(path);
  return { value: stat, findings: [fine('file', `${path}, ${Math.ceil(stat.size / 1024)} KB.`)] };
}

function lookAround(path: string, { hasModes }: ExamineOptions): readonly Finding[] {
  const place = attempt('place', path, () => ({ value: null, findings: [placeOf(path)] }));
  const modes = attempt('permissions', path, () => ({ value: null, findings: hasModes ? permissionsOf(path) : [] }));
  return [...place.findings, ...modes.findings];
}

function lookForLeftovers(path: string, { instant, isCleaningUp }: ExamineOptions): Attempt<readonly Leftover[]> {
  const left = leftoversOf(path, instant);
  const findings = [...unlinkSecondNames(path), ...forgettingFinding(path), ...leftoverFindings(left, isCleaningUp)];
  return { value: left, findings: findings.length > 0 ? findings : [fine('leftovers', 'None.')] };
}

function forgettingFinding(path: string): Finding[] {
  const ref = readForgetting(path);
  if (ref === null) return [];
  const id = recordId(ref.type, ref.number);
  return [note('leftovers', `Forgetting ${id} was broken off.`, `To go on with it: jobtrack forget ${id}`)];
}
