// A streaming JSON tokenizer. JSON.parse would need the whole text at once, and reports neither line numbers nor
// duplicate names.
import { UserError } from '../../domain/errors.ts';

export interface Token {
  readonly is: 'sign' | 'value' | 'end';
  /** The punctuation mark itself, or the parsed value. */
  readonly value: string | number | boolean | null;
  readonly line: number;
}

export interface Tokens {
  /** The tokens completed by this piece. Throws UserError 'usage' with the line number. */
  readonly next: (piece: string) => Token[];
  /** The remaining tokens; the last is 'end'. */
  readonly end: () => Token[];
}

const LONGEST_TEXT = 1 << 24;
const BLANKS = /[ \t\r\n]+/y;
const WORD = /[^\s"{}[\]:,]+/y;
const NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;
const SIGNS = '{}[]:,';

/** Opens a tokenizer for text that comes in pieces. */
export function openTokens(): Tokens {
  let text = '';
  let line = 1;
  let searched = 0;

  const read = (isAll: boolean): Token[] => {
    const tokens: Token[] = [];
    let at = 0;
    for (;;) {
      const blanks = matchAt(BLANKS, text, at);
      line += linesIn(blanks);
      at += blanks.length;
      const found = tokenAt(at, isAll);
      if (found === null) break;
      tokens.push({ is: found.is, value: found.value, line });
      at = found.end;
      searched = 0;
    }
    text = text.slice(at);
    return tokens;
  };

  /** The token that starts here; null if there's none, or it's incomplete. */
  const tokenAt = (at: number, isAll: boolean) => {
    const sign = text.charAt(at);
    if (sign === '') return null;
    if (SIGNS.includes(sign)) return { is: 'sign', value: sign, end: at + 1 } as const;
    return sign === '"' ? textAt(at, isAll) : wordAt(at, isAll);
  };

  const textAt = (at: number, isAll: boolean) => {
    const close = closingQuote(text, at + Math.max(1, searched));
    if ((close < 0 ? text.length : close) - at > LONGEST_TEXT) throw refusal(line, 'a text is longer than 16 MB');
    if (close >= 0) return { is: 'value', value: parsed(text.slice(at, close + 1), line), end: close + 1 } as const;
    if (isAll) throw refusal(line, 'a text has no end');
    searched = text.length - at;
    return null;
  };

  const wordAt = (at: number, isAll: boolean) => {
    const word = matchAt(WORD, text, at);
    if (!isAll && at + word.length === text.length && word.length < 100) return null;
    return { is: 'value', value: wordValue(word, line), end: at + word.length } as const;
  };

  return {
    next: (piece) => {
      text += piece;
      return read(false);
    },
    end: () => [...read(true), { is: 'end', value: null, line }],
  };
}

/** Index of the closing quote, or -1 if incomplete. */
function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 1)) {
    if ((at - backslashesFrom(text, at)) % 2 === 0) return at;
  }
  return -1;
}

/** Start of the run of backslashes that ends here. */
function backslashesFrom(text: string, end: number): number {
  let start = end;
  while (text.charAt(start - 1) === '\\') start -= 1;
  return start;
}

function parsed(quoted: string, line: number): string {
  const value = tried(quoted);
  if (value === null)
    throw refusal(line, "a text holds a control character, or a backslash before what it can't escape");
  if (/\0|\p{Surrogate}/u.test(value)) throw refusal(line, "a text holds a character that can't be kept");
  return value;
}

function tried(quoted: string): string | null {
  try {
    return JSON.parse(quoted) as string;
  } catch {
    return null;
  }
}

function wordValue(word: string, line: number): number | boolean | null {
  if (word === 'null') return null;
  if (word === 'true' || word === 'false') return word === 'true';
  if (NUMBER.test(word)) return Number(word);
  throw refusal(line, `"${word.slice(0, 20)}" isn't JSON`);
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

function linesIn(blanks: string): number {
  return blanks === '' ? 0 : blanks.split('\n').length - 1;
}

/** UserError with the line number. */
export function refusal(line: number, what: string): UserError {
  return new UserError(
    'usage',
    `The file can't be read: in line ${line}, ${what}.`,
    'Nothing was saved. Import the file just as jobtrack export json wrote it; if you changed it, export it once more.',
  );
}
