// Queries shared by several commands.
import { describe, expect, test } from 'vitest';
import type { Day } from '../../src/domain/day.ts';
import { ITEM_KINDS, OUTREACH_KINDS } from '../../src/domain/item-kinds.ts';
import type { Interview, Offer, Reference, Timing } from '../../src/domain/model.ts';
import {
  compareInterviews,
  currentTiming,
  isOutreach,
  isReferenceFor,
  openOffer,
  timingInForce,
} from '../../src/domain/queries.ts';

const day = (number: number) => number as Day;
const offer = (id: number, on: number, answeredOn: number | null) => ({ id, on, answeredOn }) as Offer;
const said = (id: number, saidOn: number, decisionBy: number | null = null) =>
  ({ id, saidOn, decisionBy, contactOn: null, everyDays: 7 }) as Timing;

describe('the open offer', () => {
  test.each([
    ['none', [], 9, undefined],
    ['made later', [offer(1, 10, null)], 9, undefined],
    ['answered later', [offer(1, 5, 10)], 9, 1],
    ['answered', [offer(1, 5, 9)], 9, undefined],
    ['followed by a better one on the same day', [offer(1, 5, null), offer(2, 5, null)], 9, 2],
    ['replaced by a later one that was answered', [offer(1, 8, 8), offer(2, 5, null)], 9, undefined],
  ] as const)('%s', (_, offers, date, id) => {
    expect(openOffer(offers, day(date))?.id).toBe(id);
  });
});

describe('the current timing', () => {
  test('is the one of the latest day so far, the last recorded of that day', () => {
    const all = [said(1, 5), said(2, 5), said(3, 4), said(4, 9)];
    expect(currentTiming(all)?.id).toBe(4);
    expect(currentTiming(all, day(8))?.id).toBe(2);
    expect(currentTiming(all, day(3))).toBeNull();
  });

  test('from before the stage counts only when its day is in the stage', () => {
    expect(timingInForce([said(1, 5, 8)], day(6))).toMatchObject({ decisionBy: 8, everyDays: null });
    expect(timingInForce([said(1, 5, 8)], day(9))).toMatchObject({ decisionBy: null, everyDays: null });
    expect(timingInForce([said(1, 5, 8)], day(5))).toMatchObject({ decisionBy: 8, everyDays: 7 });
  });
});

test('sorts interviews by day, then time, those without a time last', () => {
  const at = (id: number, on: number, time: string | null) => ({ id, day: on, time }) as Interview;
  const sorted = [at(1, 2, null), at(2, 2, '09:00'), at(3, 1, null), at(4, 2, '10:30'), at(5, 2, null)];
  expect(sorted.sort(compareInterviews).map(({ id }) => id)).toEqual([3, 2, 4, 1, 5]);
});

test('a reference without a job is for every job', () => {
  const named = (...jobIds: number[]) => ({ jobIds }) as unknown as Reference;
  expect([named(), named(4), named(5)].map((reference) => isReferenceFor(reference, 4))).toEqual([true, true, false]);
});

test('counts anything sent or said to someone as outreach', () => {
  expect(ITEM_KINDS.filter(isOutreach).sort()).toEqual([...OUTREACH_KINDS].sort());
  expect(['reply', 'debrief', ''].some(isOutreach)).toBe(false);
});
