import { UserError } from '../domain/errors.ts';
import { quote } from '../domain/quote.ts';

const ADDRESS = /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\p{L}\p{N}](?:[\p{L}\p{N}.-]{0,251}[\p{L}\p{N}])?$/u;

/** The email address, checked for use in a message; UserError 'refused' if it could be read as more than one. */
export function requireAddress(email: string): string {
  if (ADDRESS.test(email) && !email.includes('..')) return email;
  throw new UserError(
    'refused',
    `I can't address a message to ${quote(email)}.`,
    'Change it to a plain email address, such as amy@acme.com.',
  );
}
