// Parses the request of a shell's completion script and picks the format of the answer.
import { readShellLine } from '../../domain/shell-line.ts';
import type { Candidate } from './records.ts';
import { bashLines, SHELLS, type Shell, suggestionLines } from './suggestions.ts';

export interface Request {
  /** The words before the cursor, without the program's name. */
  readonly words: readonly string[];
  readonly word: string;
  /** How many characters of the word are already fixed. */
  readonly kept: number;
  readonly answer: (candidates: readonly Candidate[]) => string;
}

/** The values of bash's COMP_TYPE that only list; with the others bash inserts the candidates one after another. */
const LISTING = ['9', '33', '63', '64'];

/** Parses `bash COLUMNS COMP_TYPE COMP_WORDBREAKS LINE`, `zsh WORDS… WORD` or `fish WORDS… WORD`. The line and the
 *  words run from the program's name to the cursor. Returns null for anything else. */
export function readRequest([shell, ...rest]: readonly string[]): Request | null {
  if (!SHELLS.some((known) => known === shell)) return null;
  return shell === 'bash' ? fromBash(rest) : fromWords(shell as Shell, rest);
}

function fromBash([columns = '', type = '', breaks = '', line = '']: readonly string[]): Request {
  const { words, word, quote, kept } = readShellLine(line, breaks);
  const manner = { quote, kept, isList: LISTING.includes(type), columns: Number(columns) || 80 };
  return { words: words.slice(1), word, kept, answer: (candidates) => bashLines(candidates, manner) };
}

/** Fish passes the word at the cursor as typed, quotes included. */
function fromWords(shell: Shell, all: readonly string[]): Request {
  const last = all.at(-1) ?? '';
  const word = shell === 'fish' ? readShellLine(`x ${last}`).word : last;
  return { words: all.slice(1, -1), word, kept: 0, answer: suggestionLines };
}
