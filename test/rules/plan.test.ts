import { describe, expect, test } from 'vitest';
import { ITEM_KINDS } from '../../src/domain/item-kinds.ts';
import { compareItems } from '../../src/rules/order.ts';
import { dayOf } from './dsl.ts';
import { idOf, linesOf, planOf, shortOf, shown } from './look.ts';

const ids = (items: readonly Parameters<typeof idOf>[0][]) => items.map(idOf).join(' ');
const MET = 'interview mon 10:00 with amy';

describe('order', () => {
  test.each([
    // Promised, then late, then the rest.
    [
      'applied mon; said mon contact thu; contact amy; beta: interview mon 10:00 with bob; beta: debriefed; gamma: interview thu 10:00 with cal; gamma: debriefed',
      'thu',
      'f1 t1.2 t2.3',
    ],
    ['interview mon 10:00 with amy; debriefed; beta: offer mon reply thu', 'wed', 't1.1 h1 o2'],
    ['interview mon 10:00 with amy; debriefed; beta: offer mon reply thu', 'thu', 'o2 t1.1 h1'],
    // By "by", then by due day.
    [
      'interview thu 15:00 with amy; debriefed; beta: interview thu 10:00 with bob; beta: debriefed',
      'fri',
      't2.2 t1.1',
    ],
    ['offer mon reply 11-09; beta: interview thu 10:00 with bob; beta: debriefed', 'fri', 'h2 t1.1 o1'],
    // Then by kind, in the order of the rules.
    [
      'via dana; reference rita; interview mon 10:00; contact carl; checked mon rita; beta: offer mon',
      'mon',
      'c1 d1 w1 h1 o2 k1.1 a1.1',
    ],
    // An agreed date before other follow-ups.
    ['applied mon; contact amy; beta: applied mon; beta: said mon contact 11-12; beta: contact bob', '11-12', 'f2 f1'],
    // A day they named before a day you promised.
    [
      'applied mon; contact amy; sent recruiter-call amy mon promising 11-12; beta: applied mon; beta: said mon contact 11-12; beta: contact bob',
      '11-12',
      'f2 f1',
    ],
    // Then by company, then by the ids of job, interview and person.
    [
      'beta: interview mon 10:00 with amy; beta: debriefed; acme: interview mon 10:00 with amy; acme: debriefed',
      'mon',
      't2.1 t1.1',
    ],
    [
      'interview mon 10:00 with amy; debriefed; interview mon 11:00 with bob; debriefed; interview mon 09:00 with zoe cal; debriefed',
      'mon',
      't1.1 t2.2 t3.3 t3.4',
    ],
  ])('%s, on %s', (record, date, order) => {
    expect(ids(planOf(record, date).items)).toBe(order);
  });

  test('is the same for items in any order', () => {
    const record =
      'interview mon 10:00 with zoe cal; interview mon 11:00 with amy bob; beta: interview mon 10:00 with zoe amy; insider ida; insider ivo; reference rita; reference rob';
    const { items, upcoming } = planOf(`${record}; beta: insider ida`, 'mon');
    const given = [...items, ...upcoming];
    const sorted = [...given].sort(compareItems);
    expect([...given].reverse().sort(compareItems).map(idOf)).toEqual(sorted.map(idOf));
    expect(ids(items.filter(({ kind }) => kind === 'thank-you'))).toBe('t1.1 t1.2 t2.3 t2.4 t3.1 t3.3');
  });

  test('two jobs of one company', () => {
    const [item] = planOf(MET, 'mon').items;
    if (!item) throw new Error('no item');
    const second = { ...item, job: { ...item.job, id: 2 } };
    expect([second, item].sort(compareItems)).toEqual([item, second]);
  });

  test.each([
    ['Acme', 'Beta', true],
    ['Acme', 'Acme Labs', true],
    ['Zebra', 'acme', true],
    ['\uff21', '\u{1f600}', true],
    ['\u{1f600}', '\uff21', false],
  ])('companies by code point: %s, %s', (one, other, isFirst) => {
    const [item] = planOf(MET, 'mon').items;
    if (!item) throw new Error('no item');
    const at = (company: string) => ({ ...item, job: { ...item.job, company } });
    expect(compareItems(at(one), at(other)) < 0).toBe(isFirst);
  });

  test('a snoozed agreed date comes before other snoozed follow-ups', () => {
    const record =
      'applied mon; contact amy; snoozed follow-up mon until 11-20; beta: applied mon; beta: contact bob; beta: said mon contact 11-12; beta: snoozed follow-up mon until 11-20';
    expect(ids(planOf(record, 'mon').upcoming)).toBe('f2 f1');
  });

  test('by kind when all else is equal', () => {
    const [item] = planOf(MET, 'mon').items;
    if (!item) throw new Error('no item');
    const kinds = [...ITEM_KINDS].reverse().map((kind) => ({ ...item, kind }));
    expect(kinds.sort(compareItems).map(({ kind }) => kind)).toEqual([
      'offer-notice',
      'thank-you',
      'recruiter-call',
      'follow-up',
      'offer-reply',
      'reference-alert',
      'reference-thanks',
      'outcome-note',
      'network-check-in',
      'debrief',
      'add-interviewers',
      'prepare',
      'feedback-request',
      'withdrawal-note',
      'find-insider',
      'decide',
    ]);
  });
});

describe('late', () => {
  test.each([
    // Calendar days after the last good day.
    [MET, 'tue', 'thank-you', 0],
    [MET, 'wed', 'thank-you', 1],
    [MET, 'sun', 'thank-you', 5],
    ['offer mon reply tue', '11-13', 'offer-reply', 10],
    ['applied mon; contact amy; asked amy tue; asked amy wed; asked amy thu', '11-30', 'decide', 0],
    ['applied mon; contact amy; asked amy tue; asked amy wed; asked amy thu', '11-30', 'find-insider', 0],
    ['interview mon 10:00 with amy; closed tue rejected', '11-10', 'feedback-request', 0],
    ['interview fri 10:00', 'thu', 'prepare', 0],
  ])('%s, on %s: %s %i', (record, date, kind, days) => {
    const item = planOf(record, date).items.find((one) => one.kind === kind);
    expect([item?.isLate, item?.daysLate]).toEqual([days > 0, days]);
  });
});

describe('reopening: nothing is due before the next workday', () => {
  test.each([
    ['interview mon 10:00 with amy; closed tue filled reopened wed', 'wed', ''],
    [
      'interview mon 10:00 with amy; closed tue filled reopened wed',
      'thu',
      't1.1 thank-you amy due 11-05 by 11-05, d1 debrief due 11-05 by 11-05',
    ],
    [
      'interview mon 10:00 with amy; closed tue filled reopened wed',
      'fri',
      't1.1 thank-you amy due 11-05 by 11-05 late, d1 debrief due 11-05 by 11-05 late',
    ],
    ['interview mon 10:00 with amy; closed tue filled reopened wed', 'tue', 't1.1 thank-you amy due 11-02 by 11-03'],
    ['offer mon reply tue; closed mon other reopened sat', 'sun', ''],
    ['offer mon reply tue; closed mon other reopened sat', '11-09', 'o1 offer-reply due 11-09 by 11-09 promised'],
    ['offer mon reply fri; closed tue other reopened tue', 'tue', 'o1 offer-reply due 11-06 by 11-06'],
  ])('%s, on %s', (record, date, items) => {
    expect(shown(record, date)).toBe(items);
  });
});

test("doesn't report items that lapsed before they were shown", () => {
  const plan = planOf('interview mon 10:00 with amy; closed tue filled reopened sat', '11-09');
  expect([linesOf(plan.items, ['thank-you']), linesOf(plan.lapsed), linesOf(plan.upcoming, ['thank-you'])]).toEqual([
    '',
    '',
    '',
  ]);
});

describe('agenda', () => {
  test.each([
    [
      'interview mon 15:00; beta: interview mon; gamma: interview mon 09:00; delta: interview tue 09:00',
      'mon',
      [3, 2, 1],
    ],
    ['interview mon 15:00 cancelled', 'mon', []],
    ['interview mon 15:00; closed mon filled', 'mon', []],
    ['interview mon 15:00; closed tue filled', 'mon', [1]],
    ['interview mon 15:00; closed 11-01 filled reopened mon', 'mon', [1]],
  ])('%s, on %s: %j', (record, date, interviews) => {
    expect(planOf(record, date).agenda.map(({ id }) => id)).toEqual(interviews);
  });
});

describe('upcoming', () => {
  test.each([
    // Items of open jobs that open later, by that day; then what's next, interviews included.
    ['applied mon; contact amy', 'mon', 'f1', '11-09 1'],
    ['applied mon; contact amy; beta: applied mon; beta: contact bob', 'mon', 'f1 f2', '11-09 2'],
    ['interview fri 10:00', 'mon', 'g1', '11-04 1'],
    ['interview fri 10:00', 'wed', '', '11-06 1'],
    ['interview fri 10:00; beta: interview fri 15:00', 'thu', '', '11-06 2'],
    ['insider ida; interview mon 10:00; contact amy', 'mon', 'n1.1 f1', '11-03 1'],
    ['applied mon; contact amy; closed tue filled', 'tue', '', null],
    ['interview fri 10:00; closed tue filled', 'tue', '', null],
    ['interview fri 10:00 cancelled', 'tue', '', null],
  ])('%s, on %s: %s; next %s', (record, date, upcoming, next) => {
    const found = planOf(record, date);
    expect(ids(found.upcoming)).toBe(upcoming);
    expect(found.next && `${shortOf(found.next.date)} ${found.next.count}`).toBe(next);
  });
});

test('an empty job hunt only suggests starting', () => {
  expect({ ...planOf('', 'mon'), nudges: [] }).toEqual({
    date: dayOf('mon'),
    items: [],
    upcoming: [],
    lapsed: [],
    agenda: [],
    nudges: [],
    next: null,
  });
});

test('ignores records dated after the day', () => {
  const later =
    'applied mon; contact amy; asked amy 11-12; heard 11-12; said 11-12 contact 11-13; offer 11-12; skipped follow-up 11-12; closed 11-12 filled; reference rita; checked 11-12 rita; snoozed follow-up 11-12 until 11-20';
  expect(planOf(later, '11-11').items.map(idOf)).toEqual(['f1']);
  expect(shown(later, '11-11')).toBe('f1 first-follow-up amy due 11-09 by 11-12');
});
