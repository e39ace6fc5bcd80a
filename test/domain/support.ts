import type { UserError } from '../../src/domain/errors.ts';
import { isUserError } from '../../src/domain/errors.ts';

/** The UserError that an action throws; anything else that it does fails the test. */
export function errorOf(action: () => unknown): UserError {
  try {
    action();
  } catch (error) {
    if (isUserError(error)) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}
