// What a crash can leave beside the data file: the draft of a first run, or its second name. They are not opened.
import { lstatSync, readdirSync, rmSync, type Stats, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

const DRAFT = /^\.jobtrack-init-[0-9a-z]+$/;
const MS_PER_DAY = 86_400_000;

/** A file that jobtrack left, and what became of it. */
export interface Leftover {
  readonly path: string;
  readonly what: 'draft' | 'second-name';
  readonly isRemoved: boolean;
}

/** Removes second names of the data file, and drafts a day old or more at an instant (ms); gives those that stay too. */
export function clearLeftovers(file: string, instant: number): Leftover[] {
  const data = statSync(file, { throwIfNoEntry: false });
  const folder = dirname(file);
  return namesIn(folder)
    .filter((name) => DRAFT.test(name))
    .flatMap((name) => {
      const path = join(folder, name);
      const stat = lstatSync(path, { throwIfNoEntry: false });
      if (!stat?.isFile()) return [];
      const isSame = data !== undefined && stat.ino === data.ino && stat.dev === data.dev;
      return [
        { path, what: isSame ? 'second-name' : 'draft', isRemoved: removeIf(isSame || isOld(stat, instant), path) },
      ];
    });
}

function isOld({ mtimeMs }: Stats, instant: number): boolean {
  return instant - mtimeMs >= MS_PER_DAY;
}

function removeIf(isMeant: boolean, path: string): boolean {
  if (!isMeant) return false;
  try {
    rmSync(path);
    return true;
  } catch {
    return false;
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
