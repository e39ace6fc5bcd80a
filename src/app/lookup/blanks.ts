// Reads --fill: which blank of a message gets which words.
import { UserError } from '../../domain/errors.ts';
import { requireText } from '../../domain/input.ts';
import { fold, wordsBegin } from '../../domain/names.ts';
import { quote } from '../../domain/quote.ts';

/** Typed in place of the words: read them from standard input. */
const FROM_INPUT = '-';
/** In characters: more than any text may have. */
const MOST_READ = 400_000;

/** Opens standard input. */
type Open = (name: typeof FROM_INPUT) => Promise<{
  readonly bytes: () => AsyncIterable<Uint8Array>;
  readonly close: () => void;
}>;

/** The flag that fills in a blank, with its words left open. */
export function fillFlag(blank: string | undefined): string {
  return `--fill ${quote(`${blank}=…`)}`;
}

/** The words for each blank named in 'blank=words'; throws usage for a blank that isn't there. */
export function readFills(typed: readonly string[], blanks: readonly string[]): ReadonlyMap<string, string> {
  const fills = typed.map((fill) => readFill(fill, blanks));
  if (fills.filter(isFromInput).length > 1) {
    const hint = `Type the others: ${fillFlag(fills[0]?.[0])}`;
    throw new UserError('usage', 'Only one blank can be filled in from standard input.', hint);
  }
  return new Map(fills);
}

/** The blank whose words come from standard input; null if there's none. */
export function blankFromInput(fills: ReadonlyMap<string, string>): string | null {
  return [...fills].find(isFromInput)?.[0] ?? null;
}

/** The same fills, with the words read from standard input. Throws usage if those aren't UTF-8. */
export async function withInput(fills: ReadonlyMap<string, string>, open: Open): Promise<ReadonlyMap<string, string>> {
  const blank = blankFromInput(fills);
  if (blank === null) return fills;
  return new Map([...fills, [blank, requireText(await readAll(open), flagFor(blank))]]);
}

async function readAll(open: Open): Promise<string> {
  const input = await open(FROM_INPUT);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  try {
    for await (const piece of input.bytes()) {
      text += decoder.decode(piece, { stream: true });
      if (text.length > MOST_READ) return text;
    }
    return text + decoder.decode();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new UserError('usage', "Standard input isn't text in UTF-8.", 'Pipe in plain text.');
  } finally {
    input.close();
  }
}

function isFromInput([, words]: readonly [blank: string, words: string]): boolean {
  return words === FROM_INPUT;
}

function readFill(typed: string, blanks: readonly string[]): readonly [blank: string, words: string] {
  const at = typed.indexOf('=');
  if (at < 0) {
    const message = `--fill takes a blank and what goes in it, not ${quote(typed)}.`;
    throw new UserError('usage', message, blanksThere(blanks));
  }
  const blank = findBlank(typed.slice(0, at).trim(), blanks);
  return [blank, requireText(typed.slice(at + 1), flagFor(blank))];
}

function flagFor(blank: string): string {
  return `--fill ${quote(blank)}`;
}

/** The blank with that name, else the one in which every typed word starts a word. */
function findBlank(name: string, blanks: readonly string[]): string {
  const folded = fold(name);
  const same = blanks.filter((blank) => fold(blank) === folded);
  const near = same.length > 0 ? same : blanks.filter((blank) => wordsBegin(folded, fold(blank)));
  const [found, ...others] = new Set(near);
  if (found !== undefined && others.length === 0) return found;
  const lead = found === undefined ? `there's no blank called ${quote(name)}` : `${quote(name)} matches several blanks`;
  throw new UserError('usage', `--fill: ${lead}.`, blanksThere(blanks));
}

function blanksThere(blanks: readonly string[]): string {
  if (blanks.length === 0) return 'This message has no blanks left to fill in.';
  return `The blanks: ${[...new Set(blanks)].map((blank) => quote(blank)).join(', ')}. For example: ${fillFlag(blanks[0])}`;
}
