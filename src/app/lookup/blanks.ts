// Reads --fill: which blank of a message gets which words.
import { UserError } from '../../domain/errors.ts';
import { requireText } from '../../domain/input.ts';
import { fold, wordsBegin } from '../../domain/names.ts';
import { quote } from '../../domain/quote.ts';

/** The words for each blank named in 'blank=words'; throws usage for a blank that isn't there. */
export function readFills(typed: readonly string[], blanks: readonly string[]): ReadonlyMap<string, string> {
  return new Map(typed.map((fill) => readFill(fill, blanks)));
}

function readFill(typed: string, blanks: readonly string[]): readonly [blank: string, words: string] {
  const at = typed.indexOf('=');
  if (at < 0) {
    const message = `--fill takes a blank and what goes in it, not ${quote(typed)}.`;
    throw new UserError('usage', message, blanksThere(blanks));
  }
  const blank = findBlank(typed.slice(0, at).trim(), blanks);
  return [blank, requireText(typed.slice(at + 1), `--fill ${quote(blank)}`)];
}

/** The blank with that name, else the one in which every typed word starts a word. */
function findBlank(name: string, blanks: readonly string[]): string {
  const folded = fold(name);
  const same = blanks.filter((blank) => fold(blank) === folded);
  const near = same.length > 0 ? same : blanks.filter((blank) => wordsBegin(folded, fold(blank)));
  const [found, ...others] = new Set(near);
  if (found !== undefined && others.length === 0) return found;
  const lead = found === undefined ? `there's no blank called ${quote(name)}` : `${quote(name)} fits several blanks`;
  throw new UserError('usage', `--fill: ${lead}.`, blanksThere(blanks));
}

function blanksThere(blanks: readonly string[]): string {
  if (blanks.length === 0) return 'This message has no blanks left to fill in.';
  return `The blanks: ${[...new Set(blanks)].map((blank) => quote(blank)).join(', ')}. For example: --fill ${quote(`${blanks[0]}=…`)}`;
}
