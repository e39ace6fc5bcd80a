// What Tab offers, in the form in which each shell's script reads it: first a line that says what it is, then a line each.
import { type QuoteSign, quoteFor } from '../../domain/shell-line.ts';
import { clean, cutMiddle, displayWidth, unfixed, wrap } from '../../terminal/text.ts';

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

interface Suggestion {
  /** The whole word at the cursor as it would then be, without quotes. */
  readonly value: string;
  /** What it is; '' where the value says it. */
  readonly says: string;
}

/** How bash is to be answered. */
interface BashManner {
  readonly quote: QuoteSign;
  /** How many characters of the word stay as they are. */
  readonly kept: number;
  /** Are they only shown? Else they are put in one after the other. */
  readonly isList: boolean;
  readonly columns: number;
}

const WIDEST = 100;
const GAP = 2;
const ELLIPSIS = ' …';

/** For zsh and fish, which quote on their own: the value, a tab, what it is. */
export function suggestionLines(suggestions: readonly Suggestion[]): string {
  return lines(suggestions.map(({ value, says }) => `${value}\t${inShort(says, WIDEST)}`));
}

/** For bash, which puts in what it is given as it stands, and shows the same where there are several. */
export function bashLines(suggestions: readonly Suggestion[], { quote, kept, isList, columns }: BashManner): string {
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

/** The beginning, up to the end of a word. */
function inShort(text: string, width: number): string {
  const [first = '', ...more] = wrap(unfixed(clean(text)), width - ELLIPSIS.length);
  return more.length === 0 ? first : `${cutMiddle(first, width - ELLIPSIS.length)}${ELLIPSIS}`;
}

function lines(rows: readonly string[]): string {
  return ['words', ...rows].map((row) => `${row}\n`).join('');
}
