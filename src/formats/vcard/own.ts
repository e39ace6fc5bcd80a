// X-JOBTRACK-… properties, for facts that no vCard property holds; percent-encoded, so they can hold any text.
import { type ContentLine, plainText } from '../content-lines.ts';

/** A note, with its day ('yyyy-MM-dd') if jobtrack wrote it. */
export interface CardNote {
  readonly on: string | null;
  readonly text: string;
}

/** The fields of a card, read or to be written; null if absent. */
export interface CardFields {
  readonly name: string;
  readonly company: string | null;
  readonly title: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly linkedin: string | null;
  /** Zone name, not validated. */
  readonly zone: string | null;
  readonly notes: readonly CardNote[];
}

const OWN = 'X-JOBTRACK-';
const PAGE = /^https?:\/\/([\w-]+\.)*linkedin\.com\//i;

/** 'X-JOBTRACK-COMMON:rowing'. */
export function ownLine(field: string, text: string): string {
  return `${OWN}${field.toUpperCase()}:${encodeURIComponent(text)}`;
}

/** The X-JOBTRACK-… values on a card, by lower-case field name. */
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

/** A LinkedIn page's address as a link, percent-encoded so it needs no escapes; null if it isn't one. */
export function shownPage(text: string | null): string | null {
  return text !== null && PAGE.test(text) ? plainText(text).replace(/[\s\\]/g, encodeURIComponent) : null;
}

/** Notes as one readable text. */
export function shownNotes(notes: readonly CardNote[]): string {
  return plainText(notes.map(({ on, text }) => (on === null ? text : `${on}: ${text}`)).join('\n\n'));
}

/** Notes as JSON, which keeps them apart. */
export function writeNotes(notes: readonly CardNote[]): string {
  return JSON.stringify(notes.map(({ on, text }) => [on, text]));
}

/** Parses what `writeNotes` wrote; no notes if it's anything else. */
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
