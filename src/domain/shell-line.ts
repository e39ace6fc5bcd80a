// Parses a command line that's still being typed, by shell quoting rules. Nothing is ever run or expanded.

export type QuoteSign = '' | "'" | '"';

/** A line up to the cursor. */
export interface ShellLine {
  /** The words before the one at the cursor, without their quotes. */
  readonly words: readonly string[];
  /** The word at the cursor, without its quotes; '' if none has begun. */
  readonly word: string;
  /** The quote still open in it. */
  readonly quote: QuoteSign;
  /** How many characters of `word` come before the part the shell replaces. */
  readonly kept: number;
}

const BLANK = /[ \t\n]/;

/**
 * Parses a line up to the cursor; `breaks` are characters where the shell's replacement starts (bash: COMP_WORDBREAKS).
 */
export function readShellLine(line: string, breaks = ''): ShellLine {
  const words: string[] = [];
  let word: string | null = null;
  let quote: QuoteSign = '';
  let kept = 0;
  for (let at = 0; at < line.length; at++) {
    const sign = line.charAt(at);
    if (quote === '' && BLANK.test(sign)) {
      if (word !== null) words.push(word);
      word = null;
      kept = 0;
    } else if (quote === '' && (sign === "'" || sign === '"')) {
      quote = sign;
      word ??= '';
      kept = word.length;
    } else if (sign === quote) {
      quote = '';
    } else {
      const isEscape =
        sign === '\\' && (quote === '' || (quote === '"' && '"\\$`'.includes(line.charAt(at + 1) || ' ')));
      word = (word ?? '') + (isEscape ? line.charAt(++at) : sign);
      if (quote === '' && !isEscape && breaks.includes(sign)) kept = word.length;
    }
  }
  return { words, word: word ?? '', quote, kept };
}

/** Escapes text so it can be typed after an open quote, or with none open. */
export function quoteFor(text: string, quote: QuoteSign): string {
  if (quote === "'") return text.replaceAll("'", "'\\''");
  if (quote === '"') return text.replace(/["\\$`]/g, '\\$&').replaceAll('!', '"\\!"');
  return text.replace(/[^\p{L}\p{N}\p{M}/._:@%+=,-]/gu, '\\$&');
}
