import { expect, test } from 'vitest';
import { RECORD_LETTERS } from '../../src/domain/ids.ts';
import { ITEM_KINDS } from '../../src/domain/item-kinds.ts';
import { idOf, itemId, parseItemId } from '../../src/rules/item-id.ts';
import { KINDS } from '../../src/rules/kinds/index.ts';

test.each([
  ['t12.3', 'thank-you', 12, 3],
  ['f4', 'follow-up', 4, null],
  ['c12', 'recruiter-call', 12, null],
  ['a4.2', 'reference-alert', 4, 2],
  ['k4.2', 'reference-thanks', 4, 2],
  ['n4.9', 'network-check-in', 4, 9],
  ['s4', 'find-insider', 4, null],
  ['d12', 'debrief', 12, null],
  ['w12', 'add-interviewers', 12, null],
  ['g12', 'prepare', 12, null],
  ['o4', 'offer-reply', 4, null],
  ['b4', 'feedback-request', 4, null],
  ['x4', 'withdrawal-note', 4, null],
  ['h4', 'offer-notice', 4, null],
  ['u4.9', 'outcome-note', 4, 9],
  ['v4', 'decide', 4, null],
] as const)('%s is %s of %i and %s, in either case', (id, kind, first, second) => {
  expect(itemId({ kind, first, second })).toBe(id);
  expect(parseItemId(id)).toEqual({ kind, first, second });
  expect(parseItemId(` ${id.toUpperCase()}`)).toEqual({ kind, first, second });
});

test.each(['', 't12', 'f4.1', 't12.', 't.3', 't0.3', 't12.0', 't12.3.4', 'j4', 'z4', '12'])(
  "%j isn't an item",
  (text) => expect(parseItemId(text)).toBeNull(),
);

test('every kind has its own letter', () => {
  const letters = [...ITEM_KINDS.map((kind) => KINDS[kind].id.letter), ...Object.values(RECORD_LETTERS)];
  expect(new Set(letters).size).toBe(21);
  expect(letters).toHaveLength(21);
});

test.each([
  ['thank-you', 't12.3'],
  ['follow-up', 'f4'],
  ['recruiter-call', 'c12'],
  ['reference-alert', 'a4.2'],
  ['network-check-in', 'n4.3'],
  ['debrief', 'd12'],
] as const)('makes the id of an item from its records: %s %s', (kind, id) => {
  const item = { kind, job: { id: 4 }, interview: { id: 12 }, person: { id: 3 }, reference: { id: 2 } };
  expect(idOf(item)).toBe(id);
});
