// People -> vCards. They are written as 3.0: every address book reads it, Outlook and older phones nothing newer; what it
// lacks beside 4.0 (a person's kind, anniversaries) is nothing that is on file here. No product id, no time: the same
// people give the same bytes.
import { escapeText, foldLine, plainText } from '../content-lines.ts';
import { type CardFields, ownLine, shownNotes, shownPage, writeNotes } from './own.ts';

/** What a card is to say of a person; null leaves a field out. */
export interface CardContent extends CardFields {
  /** The same for the same person, for ever. */
  readonly uid: string;
  /** What no property of vCards is made for, by field. */
  readonly own: Readonly<Record<string, string | null>>;
}

type Written = readonly [property: string, field: string, text: string | null];

/** The card, each line at most 75 octets. */
export function writeCard(card: CardContent): string {
  const { name, notes } = card;
  const fields: Written[] = [
    ['FN', 'name', name],
    ['ORG', 'company', card.company],
    ['TITLE', 'title', card.title],
    ['EMAIL;TYPE=INTERNET', 'email', card.email],
    ['TEL;TYPE=VOICE', 'phone', card.phone],
    [shownPage(card.linkedin) === null ? 'X-SOCIALPROFILE;TYPE=linkedin' : 'URL', 'linkedin', card.linkedin],
    ['TZ;VALUE=text', 'zone', card.zone],
  ];
  const own = Object.entries(card.own).flatMap(([field, text]) => (text === null ? [] : [ownLine(field, text)]));
  const lines = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `UID:${card.uid}`,
    `N:${spelled(plainText(name))}`,
    ...fields.flatMap(fieldLines),
    ...(notes.length > 0 ? [`NOTE:${escapeText(shownNotes(notes))}`, ownLine('notes', writeNotes(notes))] : []),
    ...own,
    'END:VCARD',
  ];
  return lines.map(foldLine).join('');
}

/** The text as others may see it; where that is not all of it, all of it beside. */
function fieldLines([property, field, text]: Written): string[] {
  if (text === null) return [];
  const page = property === 'URL' ? shownPage(text) : null;
  const plain = plainText(text);
  return [`${property}:${page ?? escapeText(plain)}`, ...((page ?? plain) === text ? [] : [ownLine(field, text)])];
}

/** The last word is taken for the family's name: readers sort by it. */
function spelled(name: string): string {
  const words = name.split(/\s+/);
  const family = words.length > 1 ? (words.pop() ?? '') : '';
  return `${escapeText(family)};${escapeText(words.join(' '))};;;`;
}
