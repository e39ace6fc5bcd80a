// The headers of an email, or of one part of it, as octets. Only those that are looked at are kept, so endless ones
// take no memory.
import { createHash } from 'node:crypto';
import { copyText } from '../octet-lines.ts';

/** The next line with a line feed, or a piece of a long line; '' at the end. */
export type NextLine = () => Promise<string>;

/** Headers as octets, unfolded, by their names in lower case. */
export interface Fields {
  /** The first header of that name; '' if there's none. */
  readonly first: (name: string) => string;
  readonly all: (name: string) => readonly string[];
  /** The number of headers, whatever their names. */
  readonly count: number;
  /** False if they went on and on, and weren't read to their end. */
  readonly isWhole: boolean;
  /** SHA-256 of the headers, without those that a mail program adds to its own copy. */
  readonly digest: string;
}

interface Field {
  readonly name: string;
  value: string;
}

/** Most octets kept of a header, and of one that describes a part. */
const LONGEST = 1 << 15;
const LONGEST_OF_PART = 4000;
const MOST_OF_A_NAME = 10;
const MOST_KEPT = 1 << 18;
const MOST_READ = 1 << 22;
const HEADER = /^([!-9;-~]{1,80})[ \t]*:/;
const KEPT = new Set(
  (
    'message-id in-reply-to references from sender reply-to to cc bcc subject date received auto-submitted precedence ' +
    'x-autoreply x-autorespond list-id list-unsubscribe return-path authentication-results content-type ' +
    'content-transfer-encoding content-disposition x-gmail-labels x-mozilla-status x-unsent x-mozilla-draft-info ' +
    'x-uniform-type-identifier'
  ).split(' '),
);
const OF_A_COPY = /^(?:x-mozilla-|x-gmail-|x-gm-|x-status|x-keywords|x-uid|x-account-key|status|content-length)/;

/** Reads headers, and the empty line after them. */
export async function readFields(line: NextLine): Promise<Fields> {
  const fields: Field[] = [];
  const hash = createHash('sha256');
  let current: Field = { name: '', value: '' };
  let [count, read, kept, isAtStart] = [0, 0, 0, true];
  while (read <= MOST_READ) {
    const next = await line();
    if (next === '' || (isAtStart && next === '\n')) break;
    read += next.length;
    const name = isAtStart ? HEADER.exec(next)?.[1]?.toLowerCase() : undefined;
    if (name !== undefined) {
      count += 1;
      current = { name, value: '' };
      if (isWanted(name, fields)) fields.push(current);
    }
    if (!OF_A_COPY.test(current.name)) hash.update(next, 'latin1');
    const isMore = !isAtStart || /^[ \t]/.test(next);
    const room = Math.min(longest(current.name) - current.value.length, MOST_KEPT - kept);
    const text = fields.at(-1) === current ? added(next, name !== undefined, isMore).slice(0, room) : '';
    current.value += text;
    kept += text.length;
    isAtStart = next.endsWith('\n');
  }
  for (const field of fields) field.value = copyText(field.value);
  return { ...lookUp(fields), count, isWhole: read <= MOST_READ, digest: hash.digest('hex') };
}

function isWanted(name: string, fields: readonly Field[]): boolean {
  return KEPT.has(name) && fields.filter((field) => field.name === name).length < MOST_OF_A_NAME;
}

function longest(name: string): number {
  return name.startsWith('content-') ? LONGEST_OF_PART : LONGEST;
}

/** The text that a line adds to a header's value; '' if it neither begins a header nor continues one. */
function added(line: string, isHeader: boolean, isMore: boolean): string {
  const text = line.replace(/\n$/, '');
  if (isHeader) return text.slice(text.indexOf(':') + 1).trimStart();
  return isMore ? text : '';
}

function lookUp(fields: readonly Field[]): Pick<Fields, 'first' | 'all'> {
  const all = (name: string) => fields.filter((field) => field.name === name).map(({ value }) => value);
  return { all, first: (name) => all(name)[0] ?? '' };
}
