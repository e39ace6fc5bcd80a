// Splits a file into its emails: a mailbox (mbox) into many, and a saved email (.eml, or Apple's .emlx) into one.

import { peek } from '../peek.ts';
import type { NextLine } from './fields.ts';
import { type Octets, openOctets } from './octets.ts';

/** One email of a file. */
export interface Message {
  /** Its number in a mailbox, from 1; null in a file of one email. */
  readonly number: number | null;
  /** The next line of the email. Lines that aren't read are skipped quickly. */
  readonly line: NextLine;
}

const FROM = 'From ';
/** Octets of a 'From ' line with the line after it. */
const LONGEST_START = 1024;
const CLOCK = '\\d{1,2}:\\d\\d(?::\\d\\d)?';
const ZONE = '(?: (?:[+-]\\d{4}|[A-Z]{1,5}))?';
/** A 'From ' line that ends in a date: 'Mon Nov  2 10:00:00 2026', with the zone before or after the year. */
const WITH_DATE = new RegExp(
  `^From .*\\b(?:[A-Z][a-z]{2},? +[A-Z][a-z]{2} +\\d{1,2} +${CLOCK}${ZONE} +\\d{4}${ZONE}|[A-Z][a-z]{2}, +\\d{1,2} +[A-Z][a-z]{2} +\\d{4} +${CLOCK}${ZONE}|\\d{4}-\\d\\d-\\d\\d[T ]${CLOCK}\\S*)\\s*(?:\\n|$)`,
);
/** Thunderbird writes the line without a date; then a header has to follow. */
const BARE = /^From (?:-[ \t]*)?\r?\n[!-9;-~]+:/;
const LOOKED_AT = 4096;
const EMLX = /^(\d{1,10})[ \t]*(?:\r\n?|\n)/;

/** The emails of a file, one at a time. Asking for the next one skips the rest of the one before. */
export async function* messagesIn(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Message> {
  const octets = await open(bytes);
  try {
    await passBlankLines(octets);
    if (isStart(await octets.ahead(LONGEST_START))) yield* mailbox(octets);
    else if ((await octets.ahead(1)) !== '') yield { number: null, line: octets.line };
  } finally {
    await octets.close();
  }
}

/** A mailbox may begin with empty lines. */
async function passBlankLines({ ahead, line }: Octets): Promise<void> {
  while (/^\r?\n/.test(await ahead(2))) await line();
}

function isStart(text: string): boolean {
  return text.startsWith(FROM) && (WITH_DATE.test(text) || BARE.test(text));
}

async function* mailbox(octets: Octets): AsyncGenerator<Message> {
  for (let number = 1; ; number += 1) {
    await octets.line();
    const message = openMessage(octets);
    yield { number, line: message.line };
    if (!message.isAtNext() && !(await skipToStart(octets))) return;
  }
}

/** Skips to the next email's 'From ' line; false if there's none. */
async function skipToStart(octets: Octets): Promise<boolean> {
  const isNext = await octets.skipTo(
    `\n${FROM}`,
    LONGEST_START,
    (before, from) => /\n\r?$/.test(before) && isStart(from.slice(1)),
  );
  if (isNext) await octets.line();
  return isNext;
}

/** Reads one email, up to an empty line followed by a line that starts the next. Removes a '>' that was put before
 *  'From '. */
function openMessage({ line, ahead }: Octets): { readonly line: NextLine; readonly isAtNext: () => boolean } {
  let isAtNext = false;
  let followsBlank = false;
  let isWhole = true;
  return {
    isAtNext: () => isAtNext,
    async line() {
      isAtNext ||= followsBlank && (await ahead(FROM.length)) === FROM && isStart(await ahead(LONGEST_START));
      if (isAtNext) return '';
      const next = await line();
      followsBlank = isWhole && next === '\n';
      const isQuoted = isWhole && /^>+From /.test(next);
      isWhole = next.endsWith('\n');
      return isQuoted ? next.slice(1) : next;
    },
  };
}

/** Opens a file for its lines. Apple's begins with the email's length in bytes, and ends with a property list. */
async function open(file: AsyncIterable<Uint8Array>): Promise<Octets> {
  const { begun, bytes } = await peek(file, LOOKED_AT);
  const start = Buffer.from(begun).toString('latin1');
  const hasReturnsOnly = start.includes('\r') && !start.includes('\n');
  const [first = '', length] = EMLX.exec(start) ?? [];
  if (length === undefined) return openOctets(bytes, hasReturnsOnly);
  return openOctets(section(bytes, first.length, Number(length)), hasReturnsOnly);
}

async function* section(bytes: AsyncIterable<Uint8Array>, from: number, length: number): AsyncGenerator<Uint8Array> {
  let [skipped, left] = [from, length];
  for await (const piece of bytes) {
    const part = piece.subarray(skipped, skipped + left);
    skipped = Math.max(0, skipped - piece.length);
    left -= part.length;
    if (part.length > 0) yield part;
    if (left === 0) return;
  }
}
