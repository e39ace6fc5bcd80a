import { describe, expect, test } from 'vitest';
import {
  FIT_FIELDS,
  type FitAnswers,
  type FitPart,
  fitAnswers,
  fitNote,
  isNoFit,
  meanFit,
} from '../../src/domain/debrief-notes.ts';
import { day, makeDebrief } from '../rules/records.ts';

const NOTES: readonly (readonly [FitAnswers, string])[] = [
  [{ company: 4 }, 'Fit, of 5: company 4'],
  [{ happiness: 1, growth: 5 }, 'Fit, of 5: growth 5, happiness 1'],
  [
    { company: 1, growth: 2, culture: 3, values: 4, happiness: 5 },
    'Fit, of 5: company 1, growth 2, culture 3, values 4, happiness 5',
  ],
];

describe('the five answers', () => {
  test.each(NOTES)('%j become %s', (answers, note) => {
    expect(fitNote(answers)).toBe(note);
    const fields = Object.entries(answers).map(([part, fit]) => [FIT_FIELDS[part as FitPart], fit]);
    const debrief = makeDebrief({ id: 1, interviewId: 1, savedOn: day('2026-11-02'), ...Object.fromEntries(fields) });
    expect(fitAnswers(debrief)).toEqual(answers);
  });

  test('become nothing when none were given', () => {
    expect(fitAnswers(null)).toBeNull();
    expect(fitAnswers(makeDebrief({ id: 1, interviewId: 1, savedOn: day('2026-11-02'), fit: 4 }))).toBeNull();
  });
});

test.each<[FitAnswers, number | null, boolean]>([
  [{}, null, false],
  [{ company: 2 }, 2, true],
  [{ company: 2, growth: 3 }, 2.5, false],
  [{ company: 1, growth: 2, culture: 1 }, 4 / 3, true],
])('%j: mean %d, no fit: %s', (answers, mean, noFit) => {
  expect(meanFit(answers)).toBe(mean);
  expect(mean !== null && isNoFit(mean)).toBe(noFit);
});
