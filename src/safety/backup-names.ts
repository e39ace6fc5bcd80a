// Names of backups: day, time and reason, then the data file's own name, since several files may share a folder:
// '2026-11-24-0900-daily.jobtrack.db'. A file with any other name isn't ours.
import { lstatSync, readdirSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type ClockTime, type Day, formatDay, type Moment, parseMoment } from '../domain/day.ts';
import { codeOf, guard } from '../store/translate.ts';

/** Why a backup was made: for the day, on request, or before something that changes a lot. */
export type Reason = 'daily' | 'asked' | 'migration' | 'import' | 'delete' | 'forget' | 'restore';

export interface Backup {
  readonly path: string;
  readonly day: Day;
  readonly time: ClockTime;
  readonly reason: Reason;
}

const BEFORE_RESTORE = 'pre-restore-';
const NAME =
  /^(pre-restore-)?(\d{4}-\d\d-\d\d)-(\d\d)(\d\d)(?:-(daily|asked|migration|import|delete|forget))?(?:-(\d+))?$/;

export function backupFolder(file: string): string {
  return join(dirname(realPath(file)), 'backups');
}

/** Path of a backup; `number` counts from 1 within the same minute. */
export function backupPath(file: string, { day, time }: Moment, reason: Reason, number: number): string {
  const moment = `${formatDay(day)}-${time.replace(':', '')}`;
  const name = reason === 'restore' ? `${BEFORE_RESTORE}${moment}` : `${moment}-${reason}`;
  return join(backupFolder(file), `${name}${number === 1 ? '' : `-${number}`}.${basename(realPath(file))}`);
}

/** A data file's backups, newest first; none is opened. Throws UserError. */
export function listBackups(file: string): Backup[] {
  const folder = backupFolder(file);
  const found = namesIn(folder).flatMap((name) => readName(file, folder, name));
  return found
    .sort((a, b) => b.day - a.day || compare(b.time, a.time) || b.number - a.number)
    .filter(({ path }) => guard(path, () => lstatSync(path, { throwIfNoEntry: false })?.isFile()))
    .map(({ number: _, ...backup }) => backup);
}

/** Is there a daily backup for that day? Reads the folder once; throws UserError. */
export function hasDaily(file: string, day: Day): boolean {
  const folder = backupFolder(file);
  const found = namesIn(folder).flatMap((name) => readName(file, folder, name));
  return found.some((backup) => backup.reason === 'daily' && backup.day === day);
}

function readName(file: string, folder: string, name: string): (Backup & { number: number })[] {
  const end = `.${basename(realPath(file))}`;
  const [matched, before, date, hours, minutes, reason, number] = NAME.exec(name.slice(0, -end.length)) ?? [];
  const moment = name.endsWith(end) && matched !== undefined ? parseMoment(`${date}T${hours}:${minutes}`) : null;
  if (moment === null || (before === undefined) === (reason === undefined)) return [];
  const why = (reason ?? 'restore') as Reason;
  return [{ path: join(folder, name), ...moment, reason: why, number: Number(number ?? 1) }];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function namesIn(folder: string): string[] {
  return guard(folder, () => {
    try {
      return readdirSync(folder);
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return [];
      throw error;
    }
  });
}

/** A data file with two names has one set of backups. */
function realPath(file: string): string {
  try {
    return realpathSync.native(file);
  } catch {
    return file;
  }
}
