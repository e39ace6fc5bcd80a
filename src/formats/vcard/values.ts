// The texts of a card's properties, with the escapes that its version defines. In 2.1 a backslash escapes a semicolon and
// nothing else; from 3.0 on also a comma, itself, and (as n) the end of a line. In 3.0 address books from Apple escape
// colons, too.
import { type ContentLine, splitValue } from '../content-lines.ts';
import { decodeValue } from './encoding.ts';

const ESCAPES: Readonly<Record<string, RegExp>> = { '2.1': /\\(;)/g, '4.0': /\\([\\;,nN])/g };
const ESCAPES_IN_3 = /\\([\\;,:nN])/g;

/** How to read the properties of one card. */
export interface CardText {
  readonly textOf: (property: ContentLine) => string;
  /** The components of a value such as an address. */
  readonly partsOf: (property: ContentLine) => string[];
  /** The components of a name, each of which may be a list. */
  readonly namesOf: (property: ContentLine) => string[];
  /** The values of a list, such as nicknames. */
  readonly listOf: (property: ContentLine) => string[];
}

/** For a card of that version, '2.1', '3.0' or '4.0'; anything else is read as 3.0. */
export function cardText(version: string): CardText {
  const escapes = ESCAPES[version] ?? ESCAPES_IN_3;
  const plain = (value: string) =>
    value.replace(escapes, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign)).trim();
  const split = (value: string, sign: ';' | ',') =>
    version === '2.1' ? splitOld(value, sign) : splitValue(value, sign);
  return {
    textOf: (property) => plain(decodeValue(property)),
    partsOf: (property) => split(decodeValue(property), ';').map(plain),
    namesOf: (property) =>
      split(decodeValue(property), ';').map((part) => split(part, ',').map(plain).join(' ').trim()),
    listOf: (property) => split(decodeValue(property), ',').map(plain),
  };
}

/** Lists are unknown to 2.1, and a backslash is one before anything but a semicolon. */
function splitOld(value: string, sign: ';' | ','): string[] {
  return sign === ',' ? [value] : value.split(/(?<!\\);/);
}
