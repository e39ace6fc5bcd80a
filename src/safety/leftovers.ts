// Leftovers of a crash: unfinished files, and extra hard links to the data file. They're never opened, and
// unfinished files are only removed when they're too old to be in use.
import { lstatSync, readdirSync, realpathSync, rmSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { shellWord } from '../domain/quote.ts';
import { type Finding, note } from './finding.ts';

const UNFINISHED: readonly (readonly [RegExp, string])[] = [
  [/^\.jobtrack-init-[0-9a-z]+(-journal)?$/, 'A data file'],
  [/^\.jobtrack-draft-[0-9a-z]+$/, 'An export'],
];
const MS_PER_DAY = 86_400_000;

/** A file that jobtrack never finished. */
export interface Leftover {
  readonly path: string;
  readonly what: string;
  /** Too old to be in use. */
  readonly isOld: boolean;
}

/** Removes extra hard links to the data file, which loses nothing. Returns a finding for each. */
export function unlinkSecondNames(file: string): Finding[] {
  const isSame = sameAs(file);
  return filesIn(dirname(file)).flatMap(({ path, stat }) => {
    if (!isSame(stat) || path === file || whatOf(path) === null) return [];
    const isRemoved = removeFile(path);
    const text = `A second name of the data file ${isRemoved ? 'was removed' : 'is next to it'}: ${path}`;
    return [note('leftovers', text, isRemoved ? null : `It couldn't be removed: rm ${shellWord(path)}`)];
  });
}

/** Unfinished files at an instant (ms): in the data file's folder, its backup folder and the current folder. */
export function leftoversOf(file: string, instant: number): Leftover[] {
  const isSame = sameAs(file);
  const folders = [dirname(file), join(dirname(file), 'backups'), resolve('.')].flatMap(realFolder);
  return [...new Set(folders)].flatMap(filesIn).flatMap(({ path, stat }) => {
    const what = whatOf(path);
    return what === null || isSame(stat) ? [] : [{ path, what, isOld: instant - stat.mtimeMs >= MS_PER_DAY }];
  });
}

/** A finding for each unfinished file; removes the old ones if `isCleaningUp`. */
export function leftoverFindings(leftovers: readonly Leftover[], isCleaningUp: boolean): Finding[] {
  return leftovers.map(({ path, what, isOld }) => {
    if (isOld && isCleaningUp && removeFile(path)) {
      return note('leftovers', `${what} that was never finished was removed: ${path}`, null);
    }
    const old = isCleaningUp ? `It couldn't be removed: rm ${shellWord(path)}` : 'To remove it: jobtrack doctor --yes';
    const young = "Another jobtrack may be using it. Once it's a day old, you can remove it.";
    return note('leftovers', `${what} was never finished: ${path}`, isOld ? old : young);
  });
}

function sameAs(file: string): (stat: Stats) => boolean {
  const data = statSync(file, { throwIfNoEntry: false });
  return ({ ino, dev }) => ino === data?.ino && dev === data.dev;
}

function whatOf(path: string): string | null {
  const what = UNFINISHED.find(([name]) => name.test(basename(path)))?.[1] ?? null;
  return what !== null && basename(dirname(path)) === 'backups' ? 'A backup' : what;
}

function removeFile(path: string): boolean {
  try {
    rmSync(path);
    return true;
  } catch {
    return false;
  }
}

function realFolder(folder: string): string[] {
  try {
    return [realpathSync.native(folder)];
  } catch {
    return [];
  }
}

function filesIn(folder: string): { path: string; stat: Stats }[] {
  return namesIn(folder).flatMap((name) => {
    const path = join(folder, name);
    const stat = lstatSync(path, { throwIfNoEntry: false });
    return stat?.isFile() ? [{ path, stat }] : [];
  });
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
