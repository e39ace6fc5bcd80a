import { expect, test } from 'vitest';
import { ERROR_CODES, exitCodeOf, isUserError, UserError } from '../../src/domain/errors.ts';

test.each([
  ['usage', 2],
  ['not-found', 3],
  ['ambiguous', 3],
  ['refused', 1],
  ['busy', 4],
  ['damaged', 4],
  ['newer', 4],
  ['unwritable', 4],
  ['disk-full', 4],
  ['interrupted', 130],
  ['bug', 70],
] as const)('%s ends with exit code %i', (code, exit) => expect(exitCodeOf(code)).toBe(exit));

test('the JSON object uses these codes', () => {
  expect(ERROR_CODES.join(' ')).toBe(
    'usage not-found ambiguous refused busy damaged newer unwritable disk-full interrupted bug',
  );
});

test('missing fields are null or empty', () => {
  const error = new UserError('refused', 'This can not be done.');
  expect([error.code, error.message, error.hint, error.candidates]).toEqual([
    'refused',
    'This can not be done.',
    null,
    [],
  ]);
});

test('recognizes an error of another copy of the class', () => {
  const copy = Object.assign(new Error('copied'), { [Symbol.for('jobtrack.user-error')]: true });
  expect(isUserError(new UserError('bug', 'x'))).toBe(true);
  expect(isUserError(copy)).toBe(true);
});

test.each([new Error('x'), null, undefined, 'usage', { code: 'usage' }])("%s isn't a UserError", (thrown) =>
  expect(isUserError(thrown)).toBe(false),
);
