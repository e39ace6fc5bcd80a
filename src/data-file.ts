// The data file of one run: opened when it is first wanted, and made when it is first written to. So a mistyped name that is
// only read from leaves nothing behind.
import { join, resolve } from 'node:path';
import envPaths from 'env-paths';
import type { Context } from './context.ts';
import { UserError } from './domain/errors.ts';
import { damageOf, type OpenOptions, openInstead, openStore, openToRead, type Store } from './store/open.ts';
import { ownZone } from './store/own-zone.ts';
import { homeFolder, xdgFolder } from './system/home.ts';

export interface DataFile extends Pick<Context, 'store' | 'storeToWrite' | 'peek' | 'file'> {
  /** What the user may not expect of a file that they named; null where all is as it was. */
  readonly surprise: () => string | null;
  /** What was done to the file as it was brought up to date; null where nothing was. */
  readonly news: () => string | null;
  /** What's wrong inside it; null where nothing is, or where it wasn't opened. */
  readonly damage: () => UserError | null;
  readonly close: () => void;
}

/** Where it is: as typed, else as the environment says, else where the system keeps such files. */
export function nameDataFile(typed: string | undefined, env: Readonly<Record<string, string | undefined>>): string {
  if (typed === '') throw new UserError('usage', '--db needs the name of a file.');
  const named = typed ?? env.JOBTRACK_DB;
  // better-sqlite3 trims names: resolved here, what was typed is what is opened, or refused in store.
  return named ? resolve(named) : join(dataFolder(env), 'jobtrack.db');
}

function dataFolder(env: Readonly<Record<string, string | undefined>>): string {
  const isUnix = process.platform !== 'darwin' && process.platform !== 'win32';
  if (isUnix) return join(xdgFolder(env, 'XDG_DATA_HOME', ['.local', 'share']), 'jobtrack');
  homeFolder(env);
  return envPaths('jobtrack', { suffix: '' }).data;
}

/** Opens nothing yet. */
export function holdDataFile(file: string, options: () => OpenOptions): DataFile {
  const opened: Store[] = [];
  let [store, written]: (Store | null)[] = [null, null];
  const keep = (one: Store) => {
    opened.push(one);
    return one;
  };
  const open = () => {
    written = keep(openStore(file, options()));
    store = written;
    return written;
  };
  const openOrInstead = () => {
    const instead = openInstead(file, options());
    store = instead && keep(instead);
    return store ?? open();
  };
  return {
    file,
    store: () => store ?? openOrInstead(),
    storeToWrite: () => written ?? open(),
    peek: () => {
      const found = openToRead(file, options());
      return found && keep(found);
    },
    surprise: () => {
      if (written?.isNew) return `A new data file was begun: ${file}`;
      return store && !written ? `There is no data file ${file} yet; the first change begins it.` : null;
    },
    news: () => zonesGiven(opened.reduce((sum, { zoned }) => sum + zoned, 0)),
    damage: () => opened.map(damageOf).find((damage) => damage !== null) ?? null,
    close: () => {
      for (const one of opened) one.close();
    },
  };
}

function zonesGiven(count: number): string | null {
  if (count === 0) return null;
  const which = count === 1 ? 'the one on file' : `the ${count} on file`;
  return `Interviews now keep their time zone. I took ${which} to be in ${ownZone()}. To change one: jobtrack edit <interview> --tz <zone>`;
}

/** What's wrong inside a file that a command broke down over: that somebody altered it is no bug. */
export function damageIn(opened: readonly DataFile[]): UserError | null {
  return opened.map(({ damage }) => damage()).find((damage) => damage !== null) ?? null;
}
