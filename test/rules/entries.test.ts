// Entries: one person, one action, one day.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ClockTime, formatMoment } from '../../src/domain/day.ts';
import { actionOf, type Entry, entriesOf, isWaiting } from '../../src/rules/entries.ts';
import { plan } from '../../src/rules/plan.ts';
import { DEFAULT_POLICY } from '../../src/rules/policy.ts';
import { jobHunts } from './arbitrary.ts';
import { days } from './arbitrary-shapes.ts';
import { dayOf } from './dsl.ts';
import { idOf, planOf } from './look.ts';

const BETA = 'beta: applied 11-02; beta: via dana';

/** 'call dana f1 f2 | do d1 || later 11:00 send amy t1.1'. */
function entriesOn(text: string, date: string, time = '09:00'): string {
  const { now, later } = entriesOf(planOf(text, date).items, dayOf(date), momentAt(date, time));
  const parts = [
    now.map(lineOf).join(' | '),
    later.map((entry) => `later ${hourOf(entry)} ${lineOf(entry)}`).join(' | '),
  ];
  return parts.filter((part) => part !== '').join(' || ');
}

function lineOf({ action, person, items }: Entry): string {
  return [action, person?.name, ...items.map(idOf)].filter(Boolean).join(' ');
}

function hourOf({ waitsFor }: Entry): string {
  return waitsFor?.time ?? '';
}

function momentAt(date: string, time: string) {
  return { day: dayOf(date), time: time as ClockTime };
}

describe('entries', () => {
  test.each([
    // One call for two jobs, one message for two jobs.
    [`applied 11-02; via dana; ${BETA}; phone dana`, '11-09', 'call dana f1 f2'],
    [`applied 11-02; via dana; ${BETA}; email dana; prefers dana email`, '11-09', 'send dana f1 f2'],
    // Two people, or nobody, are never one entry.
    ['applied 11-02; via dana; beta: applied 11-02; beta: via bob', '11-09', 'call dana f1 | call bob f2'],
    ['interview mon 10:00; beta: interview mon 10:00', '11-09', 'do f1 | do f2'],
    // A call and a note to one person are two entries.
    [
      'interview mon 10:00 with dana; via dana; debriefed; email dana; phone dana',
      'tue',
      'send dana t1.1 | call dana c1',
    ],
    // An entry takes the place of its first item.
    [
      `applied 11-02; via dana; ${BETA}; gamma: applied 10-26; gamma: via bob; asked dana 11-02; phone dana`,
      '11-09',
      'call bob f3 | call dana f1 f2',
    ],
  ])('%s on %s: %s', (text, date, expected) => {
    expect(entriesOn(text, date)).toBe(expected);
  });

  test.each([
    ['09:00', 'later 11:00 send amy t1.1'],
    ['10:59', 'later 11:00 send amy t1.1'],
    ['11:00', 'send amy t1.1'],
  ])('an item waiting for its hour is its own entry, at %s: %s', (time, expected) => {
    expect(entriesOn('interview mon 10:00 with amy; email amy; debriefed', 'mon', time)).toBe(expected);
  });

  test('a note now and one later to the same person are two entries, and then one', () => {
    const twice =
      'interview mon 10:00 with amy; debriefed; beta: interview mon 15:00 with amy; beta: debriefed; email amy';
    expect(entriesOn(twice, 'mon', '11:30')).toBe('send amy t1.1 || later 16:00 send amy t2.1');
    expect(entriesOn(twice, 'mon', '09:00')).toBe('later 16:00 send amy t1.1 t2.1');
    expect(entriesOn(twice, 'mon', '16:00')).toBe('send amy t1.1 t2.1');
  });

  test("a later day's list doesn't wait for earlier hours", () => {
    const { items } = planOf('interview mon 10:00 with amy; email amy; debriefed', 'tue');
    expect(entriesOf(items, dayOf('tue'), momentAt('mon', '09:00')).later).toEqual([]);
  });
});

type Items = ReturnType<typeof planOf>['items'];

test('properties of entries', () => {
  const hours = fc.integer({ min: 0, max: 23 });
  fc.assert(
    fc.property(jobHunts, days, hours, (jobHunt, date, hour) => {
      const now = { day: date, time: `${String(hour).padStart(2, '0')}:00` as ClockTime };
      const { items } = plan(jobHunt, date, DEFAULT_POLICY);
      const entries = entriesOf(items, date, now);
      const waits = (item: Items[number]) => isWaiting(item, date, now);
      holdsFor(
        entries.now,
        items.filter((item) => !waits(item)),
      );
      holdsFor(entries.later, items.filter(waits));
      for (const { waitsFor } of entries.now) expect(waitsFor).toBeNull();
      for (const { waitsFor } of entries.later)
        expect(waitsFor && formatMoment(waitsFor) > formatMoment(now)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

function holdsFor(entries: readonly Entry[], items: Items): void {
  const place = (item: Items[number]) => items.indexOf(item);
  // Every item is in exactly one entry, and each entry is where its first item is.
  const places = entries.flatMap((entry) => entry.items.map(place));
  expect([...places].sort((a, b) => a - b)).toEqual(items.map(place));
  expect(entries.map(({ first }) => place(first))).toEqual(ascending(entries.map(({ first }) => place(first))));
  // At most one entry per person and action.
  const keys = entries.flatMap(({ action, person }) => (person ? [`${action} ${person.id}`] : []));
  expect(new Set(keys).size).toBe(keys.length);
  for (const { action, person, first, items: own } of entries) {
    expect(own.map(place)).toEqual(ascending(own.map(place)));
    expect(own[0]).toBe(first);
    expect(own.every((item) => actionOf(item) === action)).toBe(true);
    expect(person === null ? own.length : own.filter((item) => item.person?.id === person.id).length).toBe(own.length);
    if (person === null) expect(own).toHaveLength(1);
  }
}

function ascending(numbers: readonly number[]): number[] {
  return [...numbers].sort((a, b) => a - b);
}
