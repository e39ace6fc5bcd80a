// Translates errors of SQLite, the file system and the engine's loader into plain words with the next step.
import { type ErrorCode, isUserError, UserError } from '../domain/errors.ts';

interface Meaning {
  readonly code: ErrorCode;
  readonly message: string;
  readonly hint: string;
}

const BUSY: Meaning = {
  code: 'busy',
  message: 'The data file is busy: another jobtrack is saving to it. Nothing was changed.',
  hint: 'Try again in a moment.',
};
const FULL: Meaning = {
  code: 'disk-full',
  message: 'Disk full; nothing was changed.',
  hint: 'Make some room on the disk, then try again.',
};
/** A write fails before the change is made; a change already begun is rolled back. */
const UNWRITTEN: Meaning = {
  code: 'disk-full',
  message: 'Disk full, or failing; nothing was changed.',
  hint: 'Make some room on the disk, or look at its health and at the limits that are set, then try again.',
};
const DAMAGED: Meaning = {
  code: 'damaged',
  message: 'The data file is damaged or was cut short: FILE',
  hint: 'Nothing was changed. Keep this file as it is: jobtrack doctor names the newest good backup, and saves what can still be read.',
};
const UNREADABLE: Meaning = {
  code: 'damaged',
  message: 'The disk reported an error while the data file was read: FILE',
  hint: 'Nothing was changed. Check the disk, and copy the file to a safe place.',
};
const UNWRITABLE: Meaning = {
  code: 'unwritable',
  message: "The data file or its folder can't be opened or written to: FILE",
  hint: 'Nothing was changed. Check who owns them and whether the disk is read-only, or name another file with --db.',
};
const UNCONFIRMED: Meaning = {
  code: 'unwritable',
  message: "The disk reported an error, so the change isn't confirmed: FILE",
  hint: 'The disk may be full or failing. Check what was saved with jobtrack list, then try again.',
};
const NO_ENGINE: Meaning = {
  code: 'damaged',
  message: "The database engine (better-sqlite3) is missing or doesn't fit this Node.",
  hint: 'Your data is untouched. Install jobtrack again with Node 22.14 or later, where nothing has to be built. On Node 20, install it again with a C++ compiler, python3 and make: npm 12 and npx need --allow-scripts=better-sqlite3, pnpm --allow-build=better-sqlite3, npm 11 and bun no flag. Before npx: npm cache npx rm --force.',
};

const MEANINGS: readonly (readonly [RegExp, Meaning])[] = [
  [/^SQLITE_(BUSY|LOCKED|PROTOCOL)/, BUSY],
  [/^(SQLITE_FULL|ENOSPC|EDQUOT)$/, FULL],
  [/^SQLITE_(CORRUPT|NOTADB|FORMAT)/, DAMAGED],
  [/^SQLITE_IOERR_(READ|SHORT_READ|CORRUPTFS|DATA)$/, UNREADABLE],
  [/^(SQLITE_IOERR_WRITE|EFBIG)$/, UNWRITTEN],
  [/^(SQLITE_IOERR.*|EIO)$/, UNCONFIRMED],
  [/^SQLITE_(READONLY|CANTOPEN|PERM|AUTH)/, UNWRITABLE],
  [/^(EACCES|EPERM|EROFS|ENOTDIR|EISDIR|ENAMETOOLONG|ENXIO|EBUSY|ENOENT|EMFILE|ENFILE)$/, UNWRITABLE],
  [/^(MODULE_NOT_FOUND|ERR_DLOPEN_FAILED)$/, NO_ENGINE],
];

/** Damage without an SQLite error code: BLOBs in our columns, and a broken search index. */
const DAMAGED_WORDS = /^(JSON cannot hold BLOB values|invalid fts5 file format|vtable constructor failed)/;

/** Runs work on the data file and turns expected errors into UserErrors. If this run has already saved a change, the
 *  error says so. */
export function guard<T>(file: string, work: () => T, hasSaved = false): T {
  try {
    return work();
  } catch (error) {
    const known = isUserError(error) ? null : meaningOf(error);
    if (!known) throw error;
    const meaning = hasSaved ? afterSaving(known) : known;
    throw new UserError(
      meaning.code,
      meaning.message.replace('FILE', () => file),
      meaning.hint,
    );
  }
}

function afterSaving({ code, message }: Meaning): Meaning {
  const reason = message.replace(/[.;] nothing was changed\.$/i, '.');
  return { code, message: `It's saved, but the answer isn't whole. ${reason}`, hint: 'See it with: jobtrack list' };
}

function meaningOf(error: unknown): Meaning | null {
  if (!(error instanceof Error)) return null;
  if (error.message.startsWith('Could not locate the bindings file')) return NO_ENGINE;
  // A copy's target is always new, so VACUUM INTO only says this when it couldn't check the target.
  if (error.message === 'output file already exists') return UNCONFIRMED;
  // The driver's own message, without a code, when even the folder can't be checked.
  if (error.message.startsWith('Cannot open database because the directory')) return UNWRITABLE;
  if (DAMAGED_WORDS.test(error.message)) return DAMAGED;
  const code = codeOf(error);
  return MEANINGS.find(([codes]) => codes.test(code))?.[1] ?? null;
}

/** The code of an SQLite or Node error, or ''. */
export function codeOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : '';
  return typeof code === 'string' ? code : '';
}
