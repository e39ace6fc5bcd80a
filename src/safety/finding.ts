// One thing that was looked at, and how a look goes that may be refused.
import { isUserError } from '../domain/errors.ts';
import { guard } from '../store/translate.ts';

export const CHECKS = [
  'engine',
  'file',
  'place',
  'permissions',
  'leftovers',
  'schema',
  'soundness',
  'records',
  'lock',
  'backups',
] as const;

export interface Finding {
  readonly check: (typeof CHECKS)[number];
  /** `note`: worth doing something about; `wrong`: the file cannot be used like that. */
  readonly state: 'fine' | 'note' | 'wrong';
  readonly text: string;
  /** What to do; null where there is nothing to do. */
  readonly advice: string | null;
}

export interface Attempt<T> {
  readonly value: T | null;
  readonly findings: readonly Finding[];
}

/** Nothing to worry about. */
export function fine(check: Finding['check'], text: string): Finding {
  return { check, state: 'fine', text, advice: null };
}

/** Worth doing something about. */
export function note(check: Finding['check'], text: string, advice: string | null): Finding {
  return { check, state: 'note', text, advice };
}

/** Runs one look; what a command would be refused with is what was found. `damaged` says what to do with a file that is. */
export function attempt<T>(
  check: Finding['check'],
  path: string,
  look: () => Attempt<T>,
  damaged: string | null = null,
): Attempt<T> {
  try {
    return guard(path, look);
  } catch (error) {
    if (!isUserError(error)) throw error;
    const advice = error.code === 'damaged' && damaged !== null ? damaged : error.hint;
    return { value: null, findings: [{ check, state: 'wrong', text: error.message, advice }] };
  }
}
