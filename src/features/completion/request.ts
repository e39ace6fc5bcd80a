// What a shell's script asks, and how it is answered.
import { readShellLine } from '../../domain/shell-line.ts';
import type { Candidate } from './records.ts';
import { bashLines, SHELLS, type Shell, suggestionLines } from './suggestions.ts';

export interface Request {
  /** The words before the cursor's, without the program's name. */
  readonly words: readonly string[];
  readonly word: string;
  /** How many characters of the word can't be changed any more. */
  readonly kept: number;
  readonly answer: (candidates: readonly Candidate[]) => string;
}

/** Bash's COMP_TYPE where it only lists; in the others it puts one after the other into the line. */
const LISTING = ['9', '33', '63', '64'];

/**
 * Reads `bash COLUMNS COMP_TYPE COMP_WORDBREAKS LINE`, `zsh WORDS… WORD` or `fish WORDS… WORD`, the line and the words from
 * the program's name to the cursor. Null for anything else.
 */
export function readRequest([shell, ...rest]: readonly string[]): Request | null {
  if (!SHELLS.some((known) => known === shell)) return null;
  return shell === 'bash' ? fromBash(rest) : fromWords(shell as Shell, rest);
}

function fromBash([columns = '', type = '', breaks = '', line = '']: readonly string[]): Request {
  const { words, word, quote, kept } = readShellLine(line, breaks);
  const manner = { quote, kept, isList: LISTING.includes(type), columns: Number(columns) || 80 };
  return { words: words.slice(1), word, kept, answer: (candidates) => bashLines(candidates, manner) };
}

/** Fish hands over the word at the cursor as it stands there, quotes and all. */
function fromWords(shell: Shell, all: readonly string[]): Request {
  const last = all.at(-1) ?? '';
  const word = shell === 'fish' ? readShellLine(`x ${last}`).word : last;
  return { words: all.slice(1, -1), word, kept: 0, answer: suggestionLines };
}
