// Every text from the record passes through here on its way to a terminal. No control, format or otherwise unseen
// character is let through, but for the joiners (ZWJ, ZWNJ) of scripts in which they are spelling, such as Arabic and
// Devanagari: joined emoji come apart into their parts, which every terminal shows in the same width. JSON keeps the true
// text (see json.ts). Classes of characters stand where they are needed: at the head of the file every start would have to
// work them out.
import fastStringWidth from 'fast-string-width';

/** A blank at which no line breaks; it is shown as a plain one. */
export const FIXED_BLANK = '\u00A0';

const PLAIN = /^[ -~]*$/;
/** Letters of western Europe and our own signs: shown as they are, and most texts hold nothing else. */
const FAMILIAR = /^[ -~\u00A0-\u00AC\u00AE-\u024F\u2013\u00B7\u2026\u2022]*$/;
const LINE_BREAK = /[\n\v\f\r\u0085\u2028\u2029]/u;

/** The text on one row, with nothing in it that a terminal would obey or hide; line breaks become ' / '. */
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

/** Do joiners stand behind a letter of a script that is spelled with them, and not between marks, which would pile up? */
function isSpelling(text: string, at: number, joiners: string): boolean {
  const script = /[\u0620-\u08FF\u0900-\u0DFF\u1000-\u109F\u1780-\u18AF\uFB50-\uFDFF\uFE70-\uFEFC]/;
  return script.test(text.charAt(at - 1)) && !/^\p{M}/u.test(text.slice(at + joiners.length));
}

/** The text while it is being typed: of the same length, with a sign for what a terminal would obey or hide. */
export function masked(text: string): string {
  return PLAIN.test(text)
    ? text
    : text.replace(/[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}]/gu, (unseen, at) =>
        /[\u200C\u200D]/.test(unseen) && isSpelling(text, at, unseen) ? unseen : '\uFFFD'.repeat(unseen.length),
      );
}

/** Lines for a terminal, with a sign for what it would obey or hide. */
export function maskedLines(text: string): string {
  return text.split(/\r?\n/).map(masked).join('\n');
}

/** The same text, cleaned, to be kept on one line when it is wrapped: numbers, addresses, days. */
export function unbroken(text: string): string {
  return clean(text).replaceAll(' ', FIXED_BLANK);
}

/** Columns that a cleaned text takes on a terminal. */
export function displayWidth(text: string): number {
  return FAMILIAR.test(text) ? text.length : fastStringWidth(text.replace(/[\u200C\u200D]/g, ''));
}

/** Lines of at most `width` columns (null: one line), each but the first begun with `indent` blanks; `used` columns of
 *  the first line are taken. A word that is too long stays whole, so that an address can be copied. */
export function wrap(text: string, width: number | null, indent = 0, used = 0): string[] {
  if (width === null) return [unfixed(text)];
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
  return lines.map((each, at) => unfixed(at === 0 ? each : ' '.repeat(indent) + each));
}

/** Words with the blank before each; between wide characters a line may break without one. */
function* wordsOf(text: string, room: number): Generator<{ word: string; gap: string }> {
  for (const word of text.split(/ +/)) {
    if (word === '') continue;
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

/** The text with plain blanks only. */
export function unfixed(text: string): string {
  return text.replaceAll(FIXED_BLANK, ' ');
}

/** A cleaned title in at most `width` columns, cut in the middle where it is longer. */
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
