// Writes people as vCard 3.0, which every address book reads; Outlook and older phones read nothing newer. jobtrack
// records nothing that needs 4.0, such as anniversaries. No product id and no time, so the same people give the same
// bytes.
import { escapeText, foldLine, plainText } from '../content-lines.ts';
import { type CardFields, ownLine, shownNotes, shownPage, writeNotes } from './own.ts';

/** The content of a card; null leaves a field out. */
export interface CardContent extends CardFields {
  /** Never changes for the same person. */
  readonly uid: string;
  /** Facts that no vCard property holds, by field. */
  readonly own: Readonly<Record<string, string | null>>;
}

type Written = readonly [property: string, field: string, text: string | null];

/** The card, in lines of at most 75 octets. */
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

/** The text as other programs can show it, plus an X-JOBTRACK line with the exact text if that differs. */
function fieldLines([property, field, text]: Written): string[] {
  if (text === null) return [];
  const page = property === 'URL' ? shownPage(text) : null;
  const plain = plainText(text);
  return [`${property}:${page ?? escapeText(plain)}`, ...((page ?? plain) === text ? [] : [ownLine(field, text)])];
}

/** Takes the last word for the family name, since address books sort by it. */
function spelled(name: string): string {
  const words = name.split(/\s+/);
  const family = words.length > 1 ? (words.pop() ?? '') : '';
  return `${escapeText(family)};${escapeText(words.join(' '))};;;`;
}
