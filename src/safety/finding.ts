// One result of a check, and how to run a check that may fail.
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
  'holidays',
  'lock',
  'backups',
] as const;

export interface Finding {
  readonly check: (typeof CHECKS)[number];
  /** `note`: worth doing something about; `wrong`: the file can't be used like this. */
  readonly state: 'fine' | 'note' | 'wrong';
  readonly text: string;
  /** What to do, if anything. */
  readonly advice: string | null;
}

export interface Attempt<T> {
  readonly value: T | null;
  readonly findings: readonly Finding[];
}

export function fine(check: Finding['check'], text: string): Finding {
  return { check, state: 'fine', text, advice: null };
}

export function note(check: Finding['check'], text: string, advice: string | null): Finding {
  return { check, state: 'note', text, advice };
}

/** Runs one check and turns an expected error into a finding. `damaged` is the advice for a damaged file. */
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
