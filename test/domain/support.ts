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

/** The same for an action that takes its time. */
export async function rejectionOf(action: Promise<unknown>): Promise<UserError> {
  const outcome = await action.then(
    () => new Error('nothing was thrown'),
    (error: unknown) => error,
  );
  if (isUserError(outcome)) return outcome;
  throw outcome;
}
