// The data file of one run: opened on first use, and created on the first write, so reading from a mistyped name leaves
// nothing behind.
import type { Moment } from '../domain/day.ts';
import { DEFAULT_ENGLISH, type English } from '../domain/english.ts';
import { isUserError, type UserError } from '../domain/errors.ts';
import { backUpLocked } from '../safety/backup.ts';
import type { EngineOptions } from '../store/connection.ts';
import { damageOf, type OpenOptions, openInstead, openStore, openToRead, type Store } from '../store/open.ts';
import { ownZone } from '../store/own-zone.ts';
import { loadEnglish } from '../store/settings.ts';
import type { OpenFile } from './types.ts';

export interface DataFile extends OpenFile {
  /** A notice about a file the user named: it was just created, or doesn't exist yet; null otherwise. */
  readonly notice: () => string | null;
  /** What upgrading the file changed; null if nothing. */
  readonly news: () => string | null;
  /** The damage found in it; null if there's none, or if it wasn't opened. */
  readonly damage: () => UserError | null;
  /** The English set in it; the default if it can't be read. */
  readonly english: () => English;
  readonly close: () => void;
}

/** Opens nothing yet. `now` names the backup made before a migration. */
export function holdDataFile(file: string, now: Moment, engine: () => EngineOptions): DataFile {
  const options = (): OpenOptions => {
    const found = engine();
    return { ...found, backUp: (path) => backUpLocked(path, { reason: 'migration', now, ...found }) };
  };
  const opened: Store[] = [];
  let [store, written]: (Store | null)[] = [null, null];
  let isClosed = false;
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
  const peek = () => {
    const found = openToRead(file, options());
    return found && keep(found);
  };
  return {
    file,
    store: () => store ?? openOrInstead(),
    storeToWrite: () => written ?? open(),
    peek,
    english: () => (isClosed ? DEFAULT_ENGLISH : englishIn(() => written ?? store ?? opened.at(-1) ?? peek())),
    notice: () => {
      if (written?.isNew) return `I started a new data file: ${file}`;
      return store && !written ? `There's no data file ${file} yet; your first change starts it.` : null;
    },
    news: () => zonesGiven(opened.reduce((sum, { zoned }) => sum + zoned, 0)),
    damage: () => opened.map(damageOf).find((damage) => damage !== null) ?? null,
    close: () => {
      isClosed = true;
      for (const one of opened) one.close();
    },
  };
}

/** The English set in the file. If the file can't be read, the command itself reports that. */
function englishIn(find: () => Store | null): English {
  try {
    const store = find();
    return store === null ? DEFAULT_ENGLISH : loadEnglish(store.db);
  } catch (error) {
    if (isUserError(error)) return DEFAULT_ENGLISH;
    throw error;
  }
}

function zonesGiven(count: number): string | null {
  if (count === 0) return null;
  const which = count === 1 ? 'the one on file' : `the ${count} on file`;
  return `Interviews now keep their time zone. I took ${which} to be in ${ownZone()}. To change one: jobtrack edit <interview> --tz <zone>`;
}

/** What upgrading the files of a run changed. */
export function newsIn(opened: readonly DataFile[]): string[] {
  return opened.flatMap((dataFile) => dataFile.news() ?? []);
}

/** The damage in a file that made a command crash: a file altered from outside isn't a bug in jobtrack. */
export function damageIn(opened: readonly DataFile[]): UserError | null {
  return opened.map(({ damage }) => damage()).find((damage) => damage !== null) ?? null;
}
