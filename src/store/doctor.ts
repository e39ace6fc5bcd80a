// Looking a data file over without trusting it, and without stopping at the first thing that is wrong. The file is never
// changed, but that SQLite takes back a change that was interrupted, as it does for any command.
import { type Stats, statSync } from 'node:fs';
import { resolve } from 'node:path';
import Database from 'better-sqlite3';
import { recordId } from '../domain/ids.ts';
import type { EngineOptions } from './connection.ts';
import { type Attempt, attempt, type Finding, fine, note } from './finding.ts';
import { readForgetting } from './forget.ts';
import { lookInside } from './inside.ts';
import { type Leftover, leftoverFindings, leftoversOf, unlinkSecondNames } from './leftovers.ts';
import { permissionsOf } from './permissions.ts';
import { placeOf } from './place.ts';
import { checkHeader, isMissing, refuseName } from './preflight.ts';

export interface Examination {
  /** Bytes; null where there is no file. */
  readonly size: number | null;
  /** The number of its schema; null where that can't be read. */
  readonly schema: number | null;
  /** SQLite's version; null where the engine can't be loaded. */
  readonly sqlite: string | null;
  readonly findings: readonly Finding[];
  /** Files that nothing is at work on any more, and that could be removed. */
  readonly removable: readonly Leftover[];
}

const DAMAGED = 'Keep this file as it is and copy it to a safe place; go on with a copy from before by --db.';

interface ExamineOptions extends EngineOptions {
  /** Does the system keep who may read a file? */
  readonly hasModes: boolean;
  /** Now, in ms. */
  readonly instant: number;
  /** Are files that were never finished to go, once they are a day old? */
  readonly isToClear: boolean;
}

/** Looks a data file over, whatever its state; throws nothing that is expected. */
export function examine(file: string, options: ExamineOptions): Examination {
  const path = resolve(file);
  const sqlite = attempt('engine', path, () => versionOfEngine(options));
  const found = attempt('file', path, () => lookAtFile(file, path));
  const stat = found.value;
  const around = stat ? lookAround(path, options) : [];
  const left = leftoversOf(path, options.instant);
  const inside = stat && sqlite.value ? lookInside(path, DAMAGED, options) : { schema: null, findings: [] };
  return {
    size: stat?.size ?? null,
    schema: inside.schema,
    sqlite: sqlite.value,
    findings: [...sqlite.findings, ...found.findings, ...around, ...leftovers(path, left, options), ...inside.findings],
    removable: options.isToClear ? [] : left.filter(({ isOld }) => isOld),
  };
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
    const advice = 'It is made when the first thing is recorded: jobtrack help add-job';
    return { value: null, findings: [note('file', `There is no data file yet: ${path}`, advice)] };
  }
  checkHeader(path);
  const stat = statSync(path);
  return { value: stat, findings: [fine('file', `${path}, ${Math.ceil(stat.size / 1024)} KB.`)] };
}

function lookAround(path: string, { hasModes }: ExamineOptions): readonly Finding[] {
  const place = attempt('place', path, () => ({ value: null, findings: [placeOf(path)] }));
  const modes = attempt('permissions', path, () => ({ value: null, findings: hasModes ? permissionsOf(path) : [] }));
  return [...place.findings, ...modes.findings];
}

function leftovers(path: string, left: readonly Leftover[], { isToClear }: ExamineOptions): readonly Finding[] {
  const { findings } = attempt('leftovers', path, () => ({
    value: null,
    findings: [...unlinkSecondNames(path), ...forgettingFinding(path), ...leftoverFindings(left, isToClear)],
  }));
  return findings.length > 0 ? findings : [fine('leftovers', 'None.')];
}

function forgettingFinding(path: string): Finding[] {
  const ref = readForgetting(path);
  if (ref === null) return [];
  const id = recordId(ref.type, ref.number);
  return [note('leftovers', `Forgetting ${id} was broken off.`, `To go on with it: jobtrack forget ${id}`)];
}
