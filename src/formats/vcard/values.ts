// Unescapes property values by vCard version. In 2.1 a backslash escapes only a semicolon; from 3.0 on, also a comma, a
// backslash and (as n) a line break. In 3.0, Apple's address books escape colons, too.
import { type ContentLine, splitValue } from '../content-lines.ts';
import { decodeValue } from './encoding.ts';

const ESCAPES: Readonly<Record<string, RegExp>> = { '2.1': /\\(;)/g, '4.0': /\\([\\;,nN])/g };
const ESCAPES_IN_3 = /\\([\\;,:nN])/g;

/** Reads the property values of one card. */
export interface CardText {
  readonly textOf: (property: ContentLine) => string;
  /** The components of a value such as an address. */
  readonly partsOf: (property: ContentLine) => string[];
  /** The components of a name; lists in them are joined with spaces. */
  readonly namesOf: (property: ContentLine) => string[];
  /** The values of a list, such as nicknames. */
  readonly listOf: (property: ContentLine) => string[];
}

/** For a card of version '2.1', '3.0' or '4.0'; anything else is read as 3.0. */
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

/** vCard 2.1 has no lists, and a backslash is literal unless a semicolon follows. */
function splitOld(value: string, sign: ';' | ','): string[] {
  return sign === ',' ? [value] : value.split(/(?<!\\);/);
}
