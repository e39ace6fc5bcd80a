// Decodes vCard values written in quoted-printable or base64, in any charset.
import type { ContentLine } from '../content-lines.ts';
import { textOfOctets } from '../octet-lines.ts';
import { fromQuotedPrintable } from '../quoted-printable.ts';

/** The decoded value of a property that was read as octets; escapes stay. */
export function decodeValue({ params, value }: ContentLine): string {
  const marks = [...(params.get('ENCODING') ?? []), ...(params.get('TYPE') ?? [])].map((mark) => mark.toUpperCase());
  return textOfOctets(octetsOf(value, marks), params.get('CHARSET')?.[0]);
}

function octetsOf(value: string, marks: readonly string[]): string {
  if (marks.includes('BASE64') || marks.includes('B')) return Buffer.from(value, 'base64').toString('latin1');
  return marks.includes('QUOTED-PRINTABLE') ? fromQuotedPrintable(value) : value;
}
