// Questions that several commands ask of the same records.
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
    ['one that came later', [offer(1, 10, null)], 9, undefined],
    ['one that is answered later', [offer(1, 5, 10)], 9, 1],
    ['one that is answered', [offer(1, 5, 9)], 9, undefined],
    ['a better one on the same day', [offer(1, 5, null), offer(2, 5, null)], 9, 2],
    ['an answered one that came after an open one', [offer(1, 8, 8), offer(2, 5, null)], 9, undefined],
  ] as const)('%s', (_, offers, date, id) => {
    expect(openOffer(offers, day(date))?.id).toBe(id);
  });
});

describe('what they said about timing', () => {
  test('the latest day counts, of one day what was recorded last, of later days nothing', () => {
    const all = [said(1, 5), said(2, 5), said(3, 4), said(4, 9)];
    expect(currentTiming(all)?.id).toBe(4);
    expect(currentTiming(all, day(8))?.id).toBe(2);
    expect(currentTiming(all, day(3))).toBeNull();
  });

  test('said before the stage, only a day within the stage still holds', () => {
    expect(timingInForce([said(1, 5, 8)], day(6))).toMatchObject({ decisionBy: 8, everyDays: null });
    expect(timingInForce([said(1, 5, 8)], day(9))).toMatchObject({ decisionBy: null, everyDays: null });
    expect(timingInForce([said(1, 5, 8)], day(5))).toMatchObject({ decisionBy: 8, everyDays: 7 });
  });
});

test('interviews go by day, then by time, those without a time last on their day', () => {
  const at = (id: number, on: number, time: string | null) => ({ id, day: on, time }) as Interview;
  const sorted = [at(1, 2, null), at(2, 2, '09:00'), at(3, 1, null), at(4, 2, '10:30'), at(5, 2, null)];
  expect(sorted.sort(compareInterviews).map(({ id }) => id)).toEqual([3, 2, 4, 1, 5]);
});

test('a reference that names no job is for every job', () => {
  const named = (...jobIds: number[]) => ({ jobIds }) as unknown as Reference;
  expect([named(), named(4), named(5)].map((reference) => isReferenceFor(reference, 4))).toEqual([true, true, false]);
});

test('outreach is what is sent or said to somebody', () => {
  expect(ITEM_KINDS.filter(isOutreach).sort()).toEqual([...OUTREACH_KINDS].sort());
  expect(['reply', 'debrief', ''].some(isOutreach)).toBe(false);
});
