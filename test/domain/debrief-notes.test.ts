import { describe, expect, test } from 'vitest';
import { type FitAnswers, fitNote, isNoFit, meanFit, parseFitNote } from '../../src/domain/debrief-notes.ts';

const NOTES: readonly (readonly [FitAnswers, string])[] = [
  [{ company: 4 }, 'Fit, of 5: company 4'],
  [{ happiness: 1, growth: 5 }, 'Fit, of 5: growth 5, happiness 1'],
  [
    { company: 1, growth: 2, culture: 3, values: 4, happiness: 5 },
    'Fit, of 5: company 1, growth 2, culture 3, values 4, happiness 5',
  ],
];

describe('the five answers as a note', () => {
  test.each(NOTES)('%j is %s, and back', (answers, note) => {
    expect(fitNote(answers)).toBe(note);
    expect(parseFitNote(note)).toEqual(answers);
  });

  test.each([
    ['Fit, of 5: ', {}],
    ['Fit, of 5: company 6, growth 0, culture 4', { culture: 4 }],
    ['Fit, of 5: salary 4, company 2 or so', {}],
  ])('%s holds %j', (note, answers) => {
    expect(parseFitNote(note)).toEqual(answers);
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
