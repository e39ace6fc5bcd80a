// The syntax that vCard and iCalendar share: one property a line, folded after 75 octets.

/** One property: 'item1.TEL;TYPE=CELL:+1 212 …'. */
export interface ContentLine {
  /** The line in the file where it starts, from 1. */
  readonly line: number;
  /** Upper case, without the group. */
  readonly name: string;
  /** Keyed by upper-case name, values as written; nameless ones (vCard 2.1) go under TYPE. */
  readonly params: ReadonlyMap<string, readonly string[]>;
  /** As written, still escaped and encoded. */
  readonly value: string;
}

const MOST_OCTETS = 75;
/** Anything but plain lines of ASCII. */
const MAY_HAVE_CONTROLS = /[^\n -~]/;
const BREAK = /\r\n|[\r\n\u2028\u2029\u0085]/gu;

/** Parses one unfolded line; null if it isn't a property. */
export function readContentLine(text: string, line: number): ContentLine | null {
  const parts = splitOutsideQuotes(text, ':', 2);
  if (parts.length < 2) return null;
  const [head = '', value = ''] = parts;
  const [grouped = '', ...params] = splitOutsideQuotes(head, ';');
  const name = grouped.slice(grouped.lastIndexOf('.') + 1).trim();
  return /^[\w-]+$/.test(name) ? { line, name: name.toUpperCase(), params: readParams(params), value } : null;
}

function readParams(texts: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const params = new Map<string, string[]>();
  for (const text of texts) {
    const at = text.indexOf('=');
    const name = at < 0 ? 'TYPE' : text.slice(0, at).trim().toUpperCase();
    const values = splitOutsideQuotes(text.slice(at + 1), ',').map((value) => value.trim().replace(/^"(.*)"$/, '$1'));
    const known = params.get(name);
    if (known) for (const value of values) known.push(value);
    else params.set(name, values);
  }
  return params;
}

/** Splits at separators outside quotes, into at most `most` parts; the last part keeps any further separators. */
function splitOutsideQuotes(text: string, sign: string, most = Number.POSITIVE_INFINITY): string[] {
  const parts: string[] = [];
  let from = 0;
  let isQuoted = false;
  for (let at = 0; at < text.length && parts.length < most - 1; at += 1) {
    if (text[at] === '"') isQuoted = !isQuoted;
    if (text[at] !== sign || isQuoted) continue;
    parts.push(text.slice(from, at));
    from = at + 1;
  }
  return [...parts, text.slice(from)];
}

/** Splits a value at unescaped separators; escapes stay. */
export function splitValue(value: string, sign: ';' | ','): string[] {
  const parts = [''];
  for (const [piece] of value.matchAll(/\\.|[^\\]|\\$/gsu)) {
    if (piece === sign) parts.push('');
    else parts[parts.length - 1] += piece;
  }
  return parts;
}

/** Escapes text for a property value. Expects the output of `plainText`. */
export function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');
}

/** Text with \n line breaks and without control or format characters that a program or terminal could obey. Joiners in
 *  words and emoji stay. */
export function withoutControls(text: string): string {
  if (!MAY_HAVE_CONTROLS.test(text)) return text;
  const rows = text.replace(BREAK, '\n').replaceAll('\t', ' ').split('\n');
  const unseen = /(?![\u200c\u200d])[\p{Cc}\p{Cf}]/gu;
  const loneSurrogate = /\p{Cs}/gu;
  return rows.map((row) => row.replace(unseen, '').replace(loneSurrogate, '\ufffd')).join('\n');
}

/** The same, trimmed; '?' if nothing is left. */
export function plainText(text: string): string {
  return withoutControls(text).trim() || '?';
}

/** Folds a line into pieces of at most 75 octets, between characters, each ending in CR LF. */
export function foldLine(text: string): string {
  let folded = '';
  let octets = 0;
  for (const character of text) {
    const size = Buffer.byteLength(character);
    if (octets + size > MOST_OCTETS) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return `${folded}\r\n`;
}
