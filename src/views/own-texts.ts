import type { TextRow } from '../app/types.ts';
import { besideId, gutterFor, joinBlocks, paragraph } from '../terminal/layout.ts';
import type { Style } from '../terminal/style.ts';

const STATES = {
  written: 'just written, unchanged',
  'as-it-comes': 'the original',
  changed: 'changed by you',
  broken: "can't be used",
} as const;

/** The folder of the texts, and one line for each. */
export function renderTexts(folder: string, rows: readonly TextRow[], style: Style): string {
  const gutter = gutterFor(Math.max(...rows.map(({ id }) => id.length)), style);
  return joinBlocks([
    paragraph(`The texts of your messages are in ${folder}`, 0, style),
    rows.flatMap(({ id, state, problem }) => {
      const words = problem === null ? STATES[state] : `${STATES[state]}: ${problem}`;
      return besideId(id, words, gutter, style);
    }),
  ]);
}
