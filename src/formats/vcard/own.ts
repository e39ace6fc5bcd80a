// What a person has on file that no vCard property is made for, as X-JOBTRACK-… properties; percent-encoded, so that they
// hold any text.
import { type ContentLine, plainText } from '../content-lines.ts';

/** A note, with its day ('yyyy-MM-dd') where it is one of ours. */
export interface CardNote {
  readonly on: string | null;
  readonly text: string;
}

/** What a card says of a person, read or to be written; null where it says nothing. */
export interface CardFields {
  readonly name: string;
  readonly company: string | null;
  readonly title: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly linkedin: string | null;
  /** A zone's name; nobody has looked whether there is one. */
  readonly zone: string | null;
  readonly notes: readonly CardNote[];
}

const OWN = 'X-JOBTRACK-';
const PAGE = /^https?:\/\/([\w-]+\.)*linkedin\.com\//i;

/** 'X-JOBTRACK-COMMON:rowing'. */
export function ownLine(field: string, text: string): string {
  return `${OWN}${field.toUpperCase()}:${encodeURIComponent(text)}`;
}

/** What a card of ours holds, by the field's name in lower case. */
export function readOwn(properties: readonly ContentLine[]): ReadonlyMap<string, string> {
  const ours = properties.filter(({ name }) => name.startsWith(OWN));
  return new Map(ours.map(({ name, value }) => [name.slice(OWN.length).toLowerCase(), decoded(value)]));
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** The address of a page on LinkedIn as a link, in which nothing is escaped; null where it is no such address. */
export function shownPage(text: string | null): string | null {
  return text !== null && PAGE.test(text) ? plainText(text).replace(/[\s\\]/g, encodeURIComponent) : null;
}

/** Notes as one text to be read by people. */
export function shownNotes(notes: readonly CardNote[]): string {
  return plainText(notes.map(({ on, text }) => (on === null ? text : `${on}: ${text}`)).join('\n\n'));
}

/** Notes as one text that keeps them apart. */
export function writeNotes(notes: readonly CardNote[]): string {
  return JSON.stringify(notes.map(({ on, text }) => [on, text]));
}

/** The notes that `writeNotes` wrote; none where it did not. */
export function readNotes(text: string): CardNote[] {
  try {
    const notes: unknown = JSON.parse(text);
    return Array.isArray(notes) ? notes.flatMap(readNote) : [];
  } catch {
    return [];
  }
}

function readNote(note: unknown): CardNote[] {
  if (!Array.isArray(note) || typeof note[1] !== 'string') return [];
  return [{ on: typeof note[0] === 'string' ? note[0] : null, text: note[1] }];
}
