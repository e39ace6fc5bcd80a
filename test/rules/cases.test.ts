// The plan on each day of the recorded cases.
import { describe, expect, test } from 'vitest';
import { plan } from '../../src/rules/plan.ts';
import { DEFAULT_POLICY } from '../../src/rules/policy.ts';
import { asCase, jobHuntOf, readCases } from './cases.ts';
import { day } from './records.ts';

const cases = readCases();

describe('recorded cases', () => {
  test('are complete', () => {
    expect(cases.length).toBe(60);
    expect(cases.flatMap((one) => one.days).length).toBe(1848);
  });

  test.each(cases.map((one, index) => [index + 1, one] as const))('case %i', (_, { search, days }) => {
    const recorded = jobHuntOf(search);
    for (const { date, items } of days) {
      const shown = plan(recorded, day(date), DEFAULT_POLICY).items.map(asCase);
      expect({ date, items: shown }).toEqual({ date, items });
    }
  });
});
