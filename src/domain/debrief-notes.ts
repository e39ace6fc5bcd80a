// The answers on fit and the next step of a debrief, which are also saved as notes on the interview.
import type { Debrief } from './model.ts';

/** The five questions on fit, and the field of each. */
export const FIT_FIELDS = {
  company: 'fitCompany',
  growth: 'fitGrowth',
  culture: 'fitCulture',
  values: 'fitValues',
  happiness: 'fitHappiness',
} as const satisfies Record<string, keyof Debrief>;
export type FitPart = keyof typeof FIT_FIELDS;
export const FIT_PARTS = Object.keys(FIT_FIELDS) as readonly FitPart[];

/** From 1 (no) to 5 (very much). */
export type FitAnswers = Readonly<Partial<Record<FitPart, number>>>;

const MOST_FOR_NO_FIT = 2;
const LEAST_FOR_GOOD_FIT = 4;

/** A debrief with every answer empty. */
export const NOTHING_WRITTEN = {
  wentWell: null,
  toImprove: null,
  learned: null,
  reactions: null,
  questions: null,
  skills: null,
  concerns: null,
  fit: null,
  fitCompany: null,
  fitGrowth: null,
  fitCulture: null,
  fitValues: null,
  fitHappiness: null,
  nextStep: null,
  forgot: null,
  rememberedFor: null,
  promisedOn: null,
} as const satisfies Partial<Debrief>;

/** 'Fit, of 5: company 4, growth 3'. */
export function fitNote(answers: FitAnswers): string {
  const given = FIT_PARTS.filter((part) => answers[part] !== undefined);
  return `Fit, of 5: ${given.map((part) => `${part} ${answers[part]}`).join(', ')}`;
}

/** 'Next step: a call with the team'. */
export function nextStepNote(nextStep: string): string {
  return `Next step: ${nextStep}`;
}

/** The fit answers of a debrief; null if there are none. */
export function fitAnswers(debrief: Debrief | null): FitAnswers | null {
  const given = FIT_PARTS.flatMap((part) => {
    const fit = debrief?.[FIT_FIELDS[part]] ?? null;
    return fit === null ? [] : [[part, fit]];
  });
  return given.length === 0 ? null : Object.fromEntries(given);
}

/** Whether an answer means the job doesn't suit: 1 or 2. */
export function isNoFit(fit: number): boolean {
  return fit <= MOST_FOR_NO_FIT;
}

/** Whether an answer means the job suits well: 4 or 5. */
export function isGoodFit(fit: number): boolean {
  return fit >= LEAST_FOR_GOOD_FIT;
}

/** The mean of the answers, 1 to 5, not rounded; null without any. */
export function meanFit(answers: FitAnswers): number | null {
  const given = Object.values(answers);
  return given.length === 0 ? null : given.reduce((sum, fit) => sum + fit, 0) / given.length;
}
