// Formats suggestions for each shell's script: a first line with the type of answer, then one line per suggestion.
import { type QuoteSign, quoteFor } from '../../domain/shell-line.ts';
import { clean, cutMiddle, displayWidth, withPlainSpaces, wrap } from '../../terminal/text.ts';

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

interface Suggestion {
  /** The whole completed word at the cursor, unquoted. */
  readonly value: string;
  /** Its description; '' when the value says it all. */
  readonly says: string;
}

/** What bash needs in its answer. */
interface BashOptions {
  readonly quote: QuoteSign;
  /** How many leading characters of the word stay as typed. */
  readonly kept: number;
  /** True if bash only lists them; otherwise it inserts one after another. */
  readonly isList: boolean;
  readonly columns: number;
}

const WIDEST = 100;
const GAP = 2;
const ELLIPSIS = ' …';

/** For zsh and fish, which do their own quoting: value, tab, description. */
export function suggestionLines(suggestions: readonly Suggestion[]): string {
  return lines(suggestions.map(({ value, says }) => `${value}\t${inShort(says, WIDEST)}`));
}

/** For bash, which inserts exactly what it's given, and lists the same text when there are several. */
export function bashLines(suggestions: readonly Suggestion[], { quote, kept, isList, columns }: BashOptions): string {
  const values = suggestions.map(({ value }) => quoteFor(value.slice(kept), quote));
  if (!isList || values.length < 2) return lines(values);
  const width = Math.max(...values.map(displayWidth));
  const rows = suggestions.map(({ says }, at) => {
    const value = values[at] ?? '';
    const words = inShort(says, Math.min(WIDEST, columns - width - 2 * GAP));
    return words === '' ? value : `${value}${' '.repeat(width - displayWidth(value) + GAP)}${words}`;
  });
  return lines(rows);
}

/** Shortens a text at a word boundary. */
function inShort(text: string, width: number): string {
  const [first = '', ...more] = wrap(withPlainSpaces(clean(text)), width - ELLIPSIS.length);
  return more.length === 0 ? first : `${cutMiddle(first, width - ELLIPSIS.length)}${ELLIPSIS}`;
}

function lines(rows: readonly string[]): string {
  return ['words', ...rows].map((row) => `${row}\n`).join('');
}
