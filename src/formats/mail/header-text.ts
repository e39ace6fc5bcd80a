// The texts in an email's headers: decoded, on one line, and of limited length.
import { addressParser, decodeWords, type Mailbox } from 'postal-mime';
import { withoutControls } from '../content-lines.ts';
import { textOfOctets, withWindowsSigns } from '../octet-lines.ts';
import type { MailAddress } from './message.ts';

const LONGEST_LINE = 1000;
const LONGEST_ADDRESS = 320;
const LONGEST_ID = 998;
const MOST_IDS = 100;
const IS_ADDRESS = /^[^@\s<>]+@[^@\s<>]+$/;

/** A header such as Subject. */
export function readLine(octets: string): string {
  return inOneLine(decodeWords(textOfOctets(octets)));
}

/** Everybody with an address in headers such as From and To, members of groups included. */
export function readAddresses(headers: readonly string[]): readonly MailAddress[] {
  const everybody = headers.flatMap((octets) => addressParser(textOfOctets(octets)));
  return everybody.flatMap((one) => one.group ?? [one]).flatMap(asAddress);
}

function asAddress({ name, address }: Mailbox): readonly MailAddress[] {
  const written = inOneLine(address).toLowerCase();
  if (!IS_ADDRESS.test(written) || written.length > LONGEST_ADDRESS) return [];
  const called = inOneLine(name);
  return [{ name: called === '' || called.toLowerCase() === written ? null : called, address: written }];
}

/** The ids in headers such as References, the last hundred of them. */
export function readIds(headers: readonly string[]): readonly string[] {
  const ids = headers.flatMap((octets) => octets.match(/<[^<>]+>/g) ?? []).map((id) => withoutBlanks(id.slice(1, -1)));
  return ids.filter((id) => id !== '' && id.length <= LONGEST_ID).slice(-MOST_IDS);
}

/** Some ids are folded, or broken by a stray blank. */
function withoutBlanks(octets: string): string {
  return inOneLine(textOfOctets(octets)).replaceAll(' ', '');
}

function inOneLine(text: string): string {
  return withoutControls(withWindowsSigns(text.slice(0, LONGEST_LINE)))
    .replace(/\s+/gu, ' ')
    .trim();
}
