// Cleans text from records before it reaches a terminal. Control, format and other invisible characters are dropped,
// except the joiners (ZWJ, ZWNJ) of scripts that spell with them, such as Arabic and Devanagari. Joined emoji fall
// apart into their parts, which every terminal shows at the same width. JSON keeps the original text (see json.ts).
// Regular expressions with character classes stay inside the functions: at the top of the file, every start would have
// to compile them.
import fastStringWidth from 'fast-string-width';

/** Non-breaking space; shown as a plain space. */
export const NBSP = '\u00A0';

const PLAIN = /^[ -~]*$/;
/** Western European letters and our own symbols: shown as they are. Most texts hold nothing else. */
const FAMILIAR = /^[ -~\u00A0-\u00AC\u00AE-\u024F\u2013\u00B7\u2026\u2022]*$/;
const LINE_BREAK = /[\n\v\f\r\u0085\u2028\u2029]/u;

/** The text on one line, without anything a terminal would obey or hide; line breaks become ' / '. */
export function clean(text: string): string {
  if (FAMILIAR.test(text)) return text.trim();
  const rows = text.split(LINE_BREAK).map(cleanRow);
  return rows.filter((row) => row !== '').join(' / ');
}

function cleanRow(row: string): string {
  const blanks = /\t|(?!\u00A0)\p{Zs}/gu;
  const unseen = /(?![\u200C\u200D])[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
  const unknown = /[\p{Cs}\p{Co}\p{Cn}]/gu;
  const stackedMarks = /(\p{M}{4})\p{M}+/gu;
  const seen = row.replace(blanks, ' ').replace(unseen, '').replace(unknown, '\uFFFD');
  return seen
    .replace(/[\u200C\u200D]+/g, (run, at, whole) => (isSpelling(whole, at, run) ? run.charAt(0) : ''))
    .replace(/^\p{M}+[\u200C\u200D]?/u, '')
    .replace(stackedMarks, '$1')
    .trim();
}

/** Do the joiners follow a letter of a script that spells with them? Not if a mark follows: marks would pile up. */
function isSpelling(text: string, at: number, joiners: string): boolean {
  const script = /[\u0620-\u08FF\u0900-\u0DFF\u1000-\u109F\u1780-\u18AF\uFB50-\uFDFF\uFE70-\uFEFC]/;
  return script.test(text.charAt(at - 1)) && !/^\p{M}/u.test(text.slice(at + joiners.length));
}

/** Text being typed: the same length, with U+FFFD for each character that a terminal would obey or hide. */
export function masked(text: string): string {
  return PLAIN.test(text)
    ? text
    : text.replace(/[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}]/gu, (unseen, at) =>
        /[\u200C\u200D]/.test(unseen) && isSpelling(text, at, unseen) ? unseen : '\uFFFD'.repeat(unseen.length),
      );
}

/** Lines for a terminal, with U+FFFD for each character that it would obey or hide. */
export function maskedLines(text: string): string {
  return text.split(/\r?\n/).map(masked).join('\n');
}

/** Cleaned text that won't be split when wrapped: numbers, addresses, days. */
export function unbroken(text: string): string {
  return clean(text).replaceAll(' ', NBSP);
}

/** How many terminal columns a cleaned text takes. */
export function displayWidth(text: string): number {
  return FAMILIAR.test(text) ? text.length : fastStringWidth(text.replace(/[\u200C\u200D]/g, ''));
}

/** Wraps to lines of at most `width` columns (null: one line). Lines after the first start with `indent` spaces; `used`
 *  columns of the first line are already taken. A word that's too long stays whole, so an address can be copied; words
 *  kept together are split if they don't fit on one line. */
export function wrap(text: string, width: number | null, indent = 0, used = 0): string[] {
  if (width === null) return [withPlainSpaces(text)];
  const room = Math.max(1, width - indent);
  const lines: string[] = [];
  let line = '';
  let left = width - used;
  for (const { word, gap } of wordsOf(text, room)) {
    const glued = line === '' ? word : gap + word;
    const needed = displayWidth(glued);
    if (line !== '' && needed > left) {
      lines.push(line);
      line = word;
      left = room - displayWidth(word);
    } else {
      line += glued;
      left -= needed;
    }
  }
  lines.push(line);
  return lines.map((each, at) => withPlainSpaces(at === 0 ? each : ' '.repeat(indent) + each));
}

/** The words, each with the space before it. Long East Asian words are split, since they may break without a space. */
function* wordsOf(text: string, room: number): Generator<{ word: string; gap: string }> {
  for (const word of text.split(/ +/)) {
    if (word === '') continue;
    if (displayWidth(word) > room && word.includes(NBSP)) {
      yield* wordsOf(withPlainSpaces(word), room);
      continue;
    }
    if (displayWidth(word) <= room || !isBreakable(word)) {
      yield { word, gap: ' ' };
      continue;
    }
    let gap = ' ';
    for (const cluster of clustersOf(word)) {
      yield { word: cluster, gap };
      gap = '';
    }
  }
}

function isBreakable(word: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(word);
}

function clustersOf(text: string): string[] {
  return text.match(/\p{RI}{2}|\P{M}\p{EMod}?[\p{M}\u200C\u200D]*|\p{M}/gu) ?? [];
}

/** The text with non-breaking spaces replaced by plain ones. */
export function withPlainSpaces(text: string): string {
  return text.replaceAll(NBSP, ' ');
}

/** A cleaned title in at most `width` columns; longer ones are cut in the middle. */
export function cutMiddle(title: string, width: number, ellipsis = '…'): string {
  if (displayWidth(title) <= width) return title;
  const room = width - displayWidth(ellipsis);
  if (room < 2) return takeWidth(clustersOf(title), Math.max(0, width));
  const clusters = clustersOf(title);
  const tail = takeWidth(clusters.slice(-room).reverse(), Math.floor(room / 2), true);
  const head = takeWidth(clusters, room - displayWidth(tail));
  return `${head.trimEnd()}${ellipsis}${tail.trimStart()}`;
}

function takeWidth(clusters: readonly string[], width: number, fromEnd = false): string {
  let taken = '';
  let left = width;
  for (const cluster of clusters) {
    left -= displayWidth(cluster);
    if (left < 0) break;
    taken = fromEnd ? cluster + taken : taken + cluster;
  }
  return taken;
}
