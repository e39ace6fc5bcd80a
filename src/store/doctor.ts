// Looking a data file over without trusting it, and without stopping at the first thing that is wrong. The file is never
// changed, but that SQLite takes back a change that was interrupted, as it does for any command.
import { existsSync, type Stats, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { isUserError } from '../domain/errors.ts';
import { shellWord } from '../domain/quote.ts';
import { clearLeftovers, type Leftover } from './leftovers.ts';
import { SCHEMA_VERSION, versionOf } from './migrations.ts';
import { checkSchema, type OpenOptions, openUnchecked } from './open.ts';
import { checkHeader, isMissing, refuseName } from './preflight.ts';
import { guard } from './translate.ts';

/** What was found on one of them. */
interface Finding {
  readonly check: 'engine' | 'file' | 'permissions' | 'leftovers' | 'schema' | 'soundness';
  /** `note`: worth doing something about; `wrong`: the file cannot be used like that. */
  readonly state: 'fine' | 'note' | 'wrong';
  readonly text: string;
  /** What to do; null where there is nothing to do. */
  readonly advice: string | null;
}

export interface Examination {
  /** Bytes; null where there is no file. */
  readonly size: number | null;
  /** The number of its schema; null where that can't be read. */
  readonly schema: number | null;
  /** SQLite's version; null where the engine can't be loaded. */
  readonly sqlite: string | null;
  readonly findings: readonly Finding[];
}

const DAMAGE_SHOWN = 3;
const DAMAGED = 'Keep this file as it is and copy it to a safe place; go on with a copy from before by --db.';

interface ExamineOptions extends OpenOptions {
  /** Does the system keep who may read a file? */
  readonly hasModes: boolean;
  /** Now, in ms. */
  readonly instant: number;
}

/** Looks a data file over, whatever its state; throws nothing that is expected. */
export function examine(file: string, options: ExamineOptions): Examination {
  const path = resolve(file);
  const sqlite = attempt('engine', path, () => versionOfEngine(options));
  const found = attempt('file', path, () => lookAtFile(file, path));
  const stat = found.value;
  const around = stat && options.hasModes ? permissions(path, stat) : [];
  const left = clearLeftovers(path, options.instant).map(leftoverFinding);
  const inside = stat && sqlite.value ? lookInside(path, options) : { schema: null, findings: [] };
  return {
    size: stat?.size ?? null,
    schema: inside.schema,
    sqlite: sqlite.value,
    findings: [
      ...sqlite.findings,
      ...found.findings,
      ...around,
      ...(left.length > 0 ? left : [fine('leftovers', 'None.')]),
      ...inside.findings,
    ],
  };
}

interface Attempt<T> {
  readonly value: T | null;
  readonly findings: readonly Finding[];
}

/** Runs one look; what a command would be refused with is what was found. */
function attempt<T>(check: Finding['check'], path: string, look: () => Attempt<T>): Attempt<T> {
  try {
    return guard(path, look);
  } catch (error) {
    if (!isUserError(error)) throw error;
    return { value: null, findings: [{ check, state: 'wrong', text: error.message, advice: error.hint }] };
  }
}

function versionOfEngine({ nativeBinding }: OpenOptions): Attempt<string> {
  const sqlite = new Database(':memory:', nativeBinding === undefined ? {} : { nativeBinding });
  const version = String(sqlite.prepare('SELECT sqlite_version()').pluck().get());
  sqlite.close();
  return { value: version, findings: [fine('engine', `SQLite ${version} can be loaded.`)] };
}

function lookAtFile(file: string, path: string): Attempt<Stats> {
  refuseName(file);
  if (isMissing(path)) {
    const advice = 'It is made when the first thing is recorded: jobtrack help add-job';
    return {
      value: null,
      findings: [{ check: 'file', state: 'note', text: `There is no data file yet: ${path}`, advice }],
    };
  }
  checkHeader(path);
  const stat = statSync(path);
  return { value: stat, findings: [fine('file', `${path}, ${Math.ceil(stat.size / 1024)} KB.`)] };
}

function permissions(path: string, stat: Stats): Finding[] {
  const folder = statSync(dirname(path));
  const toFolder = isShared(folder)
    ? 'It is shared: keep the data file in a folder of its own.'
    : `chmod 700 ${shellWord(dirname(path))}, or keep the data file in a folder of its own.`;
  const loose = [
    ...looser('The data file', stat, `chmod 600 ${shellWord(path)}`),
    ...looser('The folder', folder, toFolder),
  ];
  return loose.length > 0 ? loose : [fine('permissions', 'Only you can read it.')];
}

/** Such as /tmp: not for one user to close. */
function isShared({ mode }: Stats): boolean {
  return (mode & 0o1002) !== 0;
}

function looser(what: string, { mode }: Stats, advice: string): Finding[] {
  if ((mode & 0o077) === 0) return [];
  const text = `${what} can be read by others (mode ${(mode & 0o777).toString(8)}).`;
  return [{ check: 'permissions', state: 'note', text, advice }];
}

function leftoverFinding({ path, what, isRemoved }: Leftover): Finding {
  const name = what === 'draft' ? 'A data file that was never finished' : 'A second name of the data file';
  if (isRemoved) return { check: 'leftovers', state: 'note', text: `${name} was removed: ${path}`, advice: null };
  const advice =
    what === 'draft'
      ? 'Another jobtrack may be at work on it; from a day on it is removed here.'
      : `It could not be removed: rm ${shellWord(path)}`;
  return { check: 'leftovers', state: 'note', text: `${name} lies beside: ${path}`, advice };
}

function lookInside(path: string, options: OpenOptions): { schema: number | null; findings: readonly Finding[] } {
  const isInterrupted = existsSync(`${path}-journal`);
  const looked = attempt('soundness', path, () => {
    const sqlite = openUnchecked(path, options);
    try {
      const schema = attempt('schema', path, () => lookAtSchema(sqlite, path));
      const isOurs = schema.findings.every(({ state }) => state !== 'wrong');
      const sound = isOurs ? attempt('soundness', path, () => lookAtPages(sqlite)) : NOT_LOOKED_AT;
      return { value: schema.value, findings: [...schema.findings, ...sound.findings] };
    } finally {
      sqlite.close();
    }
  });
  const isTakenBack = isInterrupted && !existsSync(`${path}-journal`);
  const text = 'A change was interrupted; it was taken back just now, whole.';
  const taken: Finding[] = isTakenBack ? [{ check: 'soundness', state: 'note', text, advice: null }] : [];
  return { schema: looked.value, findings: [...looked.findings, ...taken] };
}

const NOT_LOOKED_AT = { findings: [] };

function lookAtSchema(sqlite: Database.Database, path: string): Attempt<number> {
  checkSchema(sqlite, path);
  const version = versionOf(sqlite);
  if (version === SCHEMA_VERSION) return { value: version, findings: [fine('schema', `${version}, the newest.`)] };
  const text = `${version}; this jobtrack writes ${SCHEMA_VERSION}.`;
  const advice = 'The next command brings it up to date.';
  return { value: version, findings: [{ check: 'schema', state: 'note', text, advice }] };
}

function lookAtPages(sqlite: Database.Database): Attempt<never> {
  const pages = sqlite.pragma('quick_check', { simple: false }) as { quick_check: string }[];
  const damage = pages.map(({ quick_check: text }) => text).filter((text) => text !== 'ok');
  const links = sqlite.pragma('foreign_key_check') as { table: string }[];
  const problems = [...damage, ...links.map(({ table }) => `a ${table} belongs to something that is gone`)];
  if (problems.length === 0)
    return { value: null, findings: [fine('soundness', 'Every page and every record is in order.')] };
  const more = problems.length > DAMAGE_SHOWN ? `; and ${problems.length - DAMAGE_SHOWN} more` : '';
  const text = `The file is damaged: ${problems.slice(0, DAMAGE_SHOWN).join('; ')}${more}.`;
  return { value: null, findings: [{ check: 'soundness', state: 'wrong', text, advice: DAMAGED }] };
}

function fine(check: Finding['check'], text: string): Finding {
  return { check, state: 'fine', text, advice: null };
}
