// Roles, days and other short phrases in messages.
import { expect, test } from 'vitest';
import {
  brief,
  collapseFullStops,
  collapseMarks,
  listedClauses,
  onDay,
  onDayIn,
  plain,
  plainOrNull,
  positionOf,
  roleOf,
  shortened,
} from '../../src/drafts/words.ts';
import { dayOf } from '../rules/dsl.ts';
import { makeJob } from '../rules/records.ts';
import { HELD } from './cast.ts';

test.each([
  ['Cook', 'the Cook position at Acme'],
  ['Volunteer role', 'the Volunteer role at Acme'],
  ['Position', 'the Position at Acme'],
  ['Composition', 'the Composition position at Acme'],
  ['the Chef de Cuisine', 'the Chef de Cuisine position at Acme'],
  ['An Analyst', 'the Analyst position at Acme'],
  ['A ', 'the A position at Acme'],
  ['Analyst', 'the Analyst position at Acme'],
  ['', 'the position at Acme'],
  [' \t', 'the position at Acme'],
])('the role of %j: %j', (title, role) => {
  const job = makeJob({ id: 1, company: ' Acme ', title });
  expect(roleOf(job)).toBe(role);
  expect(positionOf(job)).toBe(role.replace(' at Acme', ''));
});

test.each([
  ['Head of Data', 20, 'Head of Data'],
  ['Head of Data and Learning', 20, 'Head of Data…'],
  ['Head of Data', 8, 'Head…'],
  ['Donaudampfschifffahrt', 8, ''],
  ['', 8, ''],
])('%j cut to %i characters at a word: %j', (text, most, words) => {
  expect(shortened(text, most)).toBe(words);
});

test.each([
  ['at Globex, Inc..', 'at Globex, Inc.'],
  ['at Acme.', 'at Acme.'],
  ['and so on...', 'and so on...'],
  ['at Yahoo!.', 'at Yahoo!'],
  ['at Yahoo!. Two.', 'at Yahoo! Two.'],
])('%j ends once: %j', (text, words) => {
  expect(collapseFullStops(text)).toBe(words);
});

test.each([
  ["I've said yes to Yahoo!!", "I've said yes to Yahoo!"],
  ['How did it go with Guess??', 'How did it go with Guess?'],
  ['Have you heard from Yahoo!?', 'Have you heard from Yahoo!?'],
  ['at Globex, Inc..', 'at Globex, Inc.'],
])('%j has one mark: %j', (text, words) => {
  expect(collapseMarks(text)).toBe(words);
});

test.each([
  [['Alba on Monday, November 2', 'Dill today'], 'Alba on Monday, November 2, and Dill today'],
  [['Alba today', 'Dill on Monday, November 2'], 'Alba today and Dill on Monday, November 2'],
  [['Alba', 'Dill', 'Echo'], 'Alba, Dill and Echo'],
])('%j in a row: %j', (clauses, words) => {
  expect(listedClauses(clauses)).toBe(words);
});

test('names the day in a letter', () => {
  expect(onDayIn('letter', HELD, HELD)).toBe('on Monday, November 2');
  expect(onDayIn('email', HELD, HELD)).toBe('today');
});

test.each([
  ['mon', 'today'],
  ['2026-11-01', 'yesterday'],
  ['2026-10-31', 'on Saturday, October 31'],
  ['tue', 'on Tuesday, November 3'],
])('seen from Monday %s is %s', (word, words) => {
  expect(onDay(dayOf(word), HELD)).toBe(words);
});

test.each([
  ['short', 9, 'short'],
  ['exactly 9', 9, 'exactly 9'],
  ['a little longer', 11, 'a little...'],
  ['👩‍🚀👩‍🚀👩‍🚀👩‍🚀', 6, '👩‍🚀...'],
  ['a\u0000b\r\nc', 9, 'a b c'],
])('%j in %i characters: %j', (text, most, words) => {
  expect(brief(text, most)).toBe(words);
});

test.each([
  [null, null],
  ['', null],
  [' \n', null],
  [' a  b ', 'a b'],
])('plainOrNull %j', (text, words) => {
  expect(plainOrNull(text)).toBe(words);
});

test('plain keeps joiners between letters', () => {
  expect(plain('می‌خواهم')).toBe('می‌خواهم');
});
