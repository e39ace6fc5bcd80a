// Wraps right-to-left names in Unicode isolates, so a terminal that follows the bidi rules doesn't reorder the
// punctuation and numbers beside them. It runs after layout, since the isolates take no column; JSON and piped output
// don't get them.
import type { Style } from './style.ts';

const ISOLATE = '\u2068';
const END = '\u2069';

/** Letters, signs and digits of right-to-left scripts, as a regular-expression character class. */
const LETTER = '[\\u0590-\\u08FF\\uFB1D-\\uFDFF\\uFE70-\\uFEFC\\u{10800}-\\u{10FFF}\\u{1E800}-\\u{1EFFF}]';

/** Laid-out text with its right-to-left parts isolated, if the output is a Unicode terminal. */
export function isolated(text: string, { width, unicode }: Style): string {
  if (width === null || !unicode || !new RegExp(LETTER, 'u').test(text)) return text;
  // One name, with the spaces and signs that join its words. A comma, or a dash with spaces around it, ends it.
  const names = new RegExp(`${LETTER}(?:${LETTER}|\\p{M}|\\u200C|\\u200D|[ '’".-]{1,2}(?=${LETTER}))*`, 'gu');
  return text.replace(names, (name) => `${ISOLATE}${name}${END}`);
}
