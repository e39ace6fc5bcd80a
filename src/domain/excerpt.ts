// Shows where in a text the searched words were found.
import { fold, wordsBegin } from './names.ts';

const LINE_BREAK = /[\n\r\v\f\u0085\u2028\u2029]+/;
const WORDS_BEFORE = 8;
const WORDS_AFTER = 16;
const LONGEST_WORD = 80;

/**
 * The line that has the most of the folded words (each as the start of a word), the first if several tie; '' if there's
 * no text.
 */
export function lineWith(words: readonly string[], texts: readonly string[]): string {
  const lines = texts.flatMap((text) => text.split(LINE_BREAK)).map((line) => line.trim());
  const counted = lines.map((line) => ({ line, count: countIn(words, fold(line)) }));
  return counted.reduce((best, each) => (each.count > best.count ? each : best), { line: lines[0] ?? '', count: 0 })
    .line;
}

/** The part of a line around the first folded word, with '…' for what's cut. */
export function excerptOf(words: readonly string[], line: string): string {
  const parts = line.split(/\s+/);
  const at = Math.max(
    0,
    parts.findIndex((part) => countIn(words, fold(part)) > 0),
  );
  const [from, to] = [Math.max(0, at - WORDS_BEFORE), at + WORDS_AFTER];
  const near = parts.slice(from, to).map(shortened);
  return [...(from > 0 ? ['…'] : []), ...near, ...(to < parts.length ? ['…'] : [])].join(' ');
}

function countIn(words: readonly string[], folded: string): number {
  return words.filter((word) => wordsBegin(word, folded)).length;
}

function shortened(word: string): string {
  const characters = [...word.slice(0, 2 * LONGEST_WORD)];
  return word.length <= LONGEST_WORD ? word : `${characters.slice(0, LONGEST_WORD).join('')}…`;
}
