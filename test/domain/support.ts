import type { UserError } from '../../src/domain/errors.ts';
import { isUserError } from '../../src/domain/errors.ts';

/** The UserError an action throws; any other result fails the test. */
export function errorOf(action: () => unknown): UserError {
  try {
    action();
  } catch (error) {
    if (isUserError(error)) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}
