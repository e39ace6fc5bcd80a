// The figures in words, and which of them are too low.
import { type Figure, type Quality, type Score, share } from './score.ts';

/** The bars that every change must reach. */
const LEAST = { recordedRight: 0.97, found: 0.9, unrelatedProposed: 0.05 } as const;

/** The figures as text. */
export function figuresOf(name: string, score: Score): string {
  const rows = [
    ...score.byEvent,
    ['company', score.company],
    ['title', score.title],
    ['person', score.person],
  ] as const;
  return [
    `${name}: ${score.emails} emails`,
    `  ${'event'.padEnd(16)} ${'precision'.padEnd(18)} recall`,
    ...rows.map(([what, quality]) => `  ${what.padEnd(16)} ${qualityInWords(quality)}`),
    `  wrong changes of state       ${score.wrongChanges.length}`,
    `  recorded, and all of it right ${inWords(score.recorded)}`,
    `  recorded or proposed         ${inWords(score.found)}`,
    `  known already, left alone    ${inWords(score.leftAlone)}`,
    `  unrelated, recorded          ${inWords(score.unrelated.recorded)}`,
    `  unrelated, proposed          ${inWords(score.unrelated.proposed)}`,
  ].join('\n');
}

/** One line for each bar that isn't met. */
export function shortfalls(score: Score): string[] {
  const { wrongChanges, recorded, found, unrelated } = score;
  return [
    wrongChanges.length > 0 && `${wrongChanges.length} wrong changes of state`,
    share(recorded) < LEAST.recordedRight && `only ${inWords(recorded)} of what was recorded is right`,
    share(found) < LEAST.found && `only ${inWords(found)} of the events were recorded or proposed`,
    unrelated.recorded.right > 0 && `${unrelated.recorded.right} unrelated emails recorded`,
    share(unrelated.proposed) > LEAST.unrelatedProposed && `${inWords(unrelated.proposed)} of the unrelated proposed`,
  ].filter((line) => line !== false);
}

function qualityInWords({ precision, recall }: Quality): string {
  return `${inWords(precision).padEnd(18)} ${inWords(recall)}`;
}

function inWords(figure: Figure): string {
  return `${(100 * share(figure)).toFixed(1)}% (${figure.right}/${figure.of})`;
}
