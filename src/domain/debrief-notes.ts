// What a debrief holds beyond its own fields is kept as notes on the interview, in words that anybody understands who reads
// them; begun in a way by which they are found again.
import type { Debrief } from './model.ts';

export const FIT_PARTS = ['company', 'growth', 'culture', 'values', 'happiness'] as const;
export type FitPart = (typeof FIT_PARTS)[number];

/** From 1 (no) to 5 (very much). */
export type FitAnswers = Readonly<Partial<Record<FitPart, number>>>;

export const FIT_LEAD = 'Fit, of 5: ';
const MOST_FOR_NO_FIT = 2;
export const NEXT_STEP_LEAD = 'Next step: ';

/** The answers of a debrief in which nothing was said. */
export const NOTHING_WRITTEN = {
  wentWell: null,
  toImprove: null,
  learned: null,
  reactions: null,
  questions: null,
  skills: null,
  concerns: null,
  fit: null,
} as const satisfies Partial<Debrief>;

/** 'Fit, of 5: company 4, growth 3'. */
export function fitNote(answers: FitAnswers): string {
  const given = FIT_PARTS.filter((part) => answers[part] !== undefined);
  return FIT_LEAD + given.map((part) => `${part} ${answers[part]}`).join(', ');
}

/** The answers in such a note; what is nothing of the kind is passed over. */
export function parseFitNote(text: string): FitAnswers {
  const pairs = text
    .slice(FIT_LEAD.length)
    .split(', ')
    .map((part) => /^(\w+) ([1-5])$/.exec(part) ?? []);
  const known = pairs.filter(([, part]) => FIT_PARTS.some((each) => each === part));
  return Object.fromEntries(known.map(([, part, fit]) => [part, Number(fit)]));
}

/** Does it say that the job does not suit? */
export function isNoFit(fit: number): boolean {
  return fit <= MOST_FOR_NO_FIT;
}

/** The mean of the answers, 1 to 5, not rounded; null without any. */
export function meanFit(answers: FitAnswers): number | null {
  const given = Object.values(answers);
  return given.length === 0 ? null : given.reduce((sum, fit) => sum + fit, 0) / given.length;
}
