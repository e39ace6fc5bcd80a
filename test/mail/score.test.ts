// The scorer itself, with answers made up to be right or wrong in one way each.
import { expect, test } from 'vitest';
import type { Gold } from './corpus.ts';
import { shortfalls } from './report.ts';
import { type Answer, score, share } from './score.ts';

const REPLY: Gold = {
  id: 'a',
  messageId: 'a@x',
  on: '2026-11-20',
  event: 'reply',
  action: 'recorded',
  job: 'j1',
  company: 'Acme',
  title: 'Buyer',
  person: 'Amy Lee',
};
const NO: Gold = {
  id: 'b',
  messageId: 'b@x',
  on: '2026-11-20',
  event: 'rejection',
  action: 'proposed',
  company: 'Beta',
  title: 'Buyer',
};
const OURS: Gold = {
  id: 'c',
  messageId: 'c@x',
  on: '2026-11-20',
  event: 'acknowledgement',
  action: ['known', 'none'],
  job: 'j1',
  company: 'Acme',
  title: 'Buyer',
};
const NEWS: Gold = { id: 'd', messageId: 'd@x', event: null };
const GOLD = [REPLY, NO, OURS, NEWS];

const ACME = { id: 'j1', company: 'Acme', title: 'Buyer' };
const reply: Answer = {
  messageId: '<a@x>',
  date: '2026-11-20',
  event: 'reply',
  action: 'recorded',
  job: ACME,
  person: { name: 'Amy Lee' },
};
const no: Answer = {
  messageId: 'b@x',
  date: '2026-11-20',
  event: 'rejection',
  action: 'proposed',
  job: { id: null, company: 'BETA', title: 'R-17 Buyer (m/w/d)' },
  person: null,
};
const known: Answer = {
  messageId: 'c@x',
  date: '2026-11-20',
  event: 'acknowledgement',
  action: 'known',
  job: ACME,
  person: null,
};
const news: Answer = {
  messageId: 'd@x',
  date: '2026-11-20',
  event: 'offer',
  action: 'proposed',
  job: null,
  person: null,
};
const ALL_RIGHT = [reply, no, known];

test('all right', () => {
  const result = score(GOLD, ALL_RIGHT);
  expect(shortfalls(result)).toEqual([]);
  expect(result.misses).toEqual([]);
  for (const { precision, recall } of [result.company, result.title, result.person, ...result.byEvent.values()])
    expect([share(precision), share(recall)]).toEqual([1, 1]);
});

test.each<[what: string, wrong: readonly Answer[], wrongChanges: readonly string[], shortfalls: number]>([
  ['recorded for another job', [{ ...reply, job: { ...ACME, id: 'j2' } }, no, known], ['a'], 2],
  ['recorded as something else', [{ ...reply, event: 'offer' }, no, known], ['a'], 3],
  ['recorded, though only to propose', [reply, { ...no, action: 'recorded' }, known], ['b'], 2],
  ['recorded, though nothing is left to record', [reply, no, { ...known, action: 'recorded' }], ['c'], 2],
  ['recorded, though unrelated', [...ALL_RIGHT, { ...news, action: 'recorded' }], ['d'], 3],
  ['proposed, though unrelated', [...ALL_RIGHT, news], [], 1],
  ['recorded on another day', [{ ...reply, date: '2026-11-21' }, no, known], [], 1],
  ['recorded with another person', [{ ...reply, person: { name: 'Pete Ray' } }, no, known], [], 1],
  ['recorded with nobody', [{ ...reply, person: null }, no, known], [], 1],
  ['not found', [reply, known], [], 1],
  ['listed only', [reply, { ...no, action: 'none' }, known], [], 1],
])('%s', (_, answers, wrongChanges, count) => {
  const result = score(GOLD, answers);
  expect(result.wrongChanges).toEqual(wrongChanges);
  expect(shortfalls(result)).toHaveLength(count);
  expect(result.misses).toHaveLength(1);
});

test('an email that is known already need not be listed', () => {
  expect(score(GOLD, [reply, no]).misses).toEqual([]);
});

test('precision is of the given answers, recall of the right ones', () => {
  const { byEvent, company } = score([REPLY, { ...REPLY, messageId: 'e@x' }, NO], [reply, { ...no, event: 'reply' }]);
  expect(byEvent.get('reply')).toEqual({ precision: { right: 1, of: 2 }, recall: { right: 1, of: 2 } });
  expect(company).toEqual({ precision: { right: 2, of: 2 }, recall: { right: 2, of: 3 } });
});
