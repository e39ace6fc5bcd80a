// Reads vCard 2.1, 3.0 and 4.0 as people. Only the card itself is read: pictures and links are never fetched. A card
// that can't be read doesn't affect the others.
import { type ContentLine, plainText } from '../content-lines.ts';
import type { Reading } from '../incoming.ts';
import { readOctetLines } from '../octet-lines.ts';
import { type RawCard, readRawCards } from './lines.ts';
import { furtherFacts, machineOf, serviceOf, typesOf } from './more.ts';
import { type CardFields, type CardNote, readNotes, readOwn, shownNotes, shownPage } from './own.ts';
import { type CardText, cardText } from './values.ts';

/** A person as described by a card; null if absent. */
export interface Card extends CardFields {
  /** Facts without a field of their own: more addresses and numbers, the birthday, the department, other pages … */
  readonly more: readonly string[];
  /** Fields that only our own cards have: 'prefers', 'common' … */
  readonly own: Readonly<Record<string, string>>;
}

const KINDS = { GROUP: "it's a group, not a person", ORG: "it's a company, not a person" };

/** The people of a file, and the cards that can't be read. Throws UserError 'usage' like `readOctetLines`. */
export async function* readCards(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Reading<Card>> {
  for await (const raw of readRawCards(readOctetLines(bytes))) {
    const card = readCard(raw);
    yield typeof card === 'string' ? { line: raw.line, reject: card } : { line: raw.line, record: card };
  }
}

/** The person, or the reason there's none. */
function readCard({ properties, isWhole, isTooLong }: RawCard): Card | string {
  if (isTooLong) return 'the card is too long';
  if (!isWhole) return 'the card has no end';
  const of = (name: string) => properties.filter((property) => property.name === name);
  const kind = [...of('KIND'), ...of('X-ADDRESSBOOKSERVER-KIND')][0]?.value.trim().toUpperCase();
  if (kind === 'GROUP' || kind === 'ORG') return KINDS[kind];
  const own = readOwn(properties);
  const text = cardText(of('VERSION')[0]?.value.trim() ?? '');
  const plain = (name: string) => first(of(name).map(text.textOf));
  const emails = byPreference(of('EMAIL')).map((email) => addressOf(text.textOf(email), /^mailto:/i));
  const phones = byPreference(of('TEL').filter((phone) => machineOf(phone) === null));
  const numbers = phones.map((phone) => addressOf(text.textOf(phone), /^tel:/i));
  const [called, title] = [plain('FN') ?? first(of('N').map((name) => spelledName(name, text))), plain('TITLE')];
  const name = called ?? plain('NICKNAME') ?? first(emails);
  if (name === null) return 'the card has no name';
  /** Our exact value of a field, unless the address book's version of it has been changed since. */
  const kept = (field: string, shown: string | null) => {
    const held = own.get(field);
    return held !== undefined && [plainText(held), shownPage(held)].includes(shown) ? held : shown;
  };
  const linkedin = linkedinOf(properties, text);
  const said = [...phones, ...(called === null ? of('NICKNAME') : []), ...(title === null ? of('ROLE') : [])];
  const places = of('ADR').map((place) => text.partsOf(place).filter((part) => part !== ''));
  const facts = [
    ...[...emails.slice(1), ...numbers.slice(1), ...places.map((parts) => parts.join(', '))],
    ...of('BDAY').map((day) => birthday(text.textOf(day))),
    ...furtherFacts(properties, new Set([...said, linkedin]), text),
  ];
  return {
    name: kept('name', name) ?? name,
    company: kept('company', first(of('ORG').map((org) => text.partsOf(org)[0] ?? ''))),
    title: kept('title', title ?? plain('ROLE')),
    email: kept('email', first(emails)),
    phone: kept('phone', first(numbers)),
    linkedin: kept('linkedin', linkedin === null ? null : first([text.textOf(linkedin).replace(/^x-apple:/i, '')])),
    zone: kept('zone', plain('TZ')),
    notes: notesOf(of('NOTE').map(text.textOf), own.get('notes')),
    more: [...new Set(facts)].filter((fact) => fact !== ''),
    own: Object.fromEntries(own),
  };
}

function notesOf(shown: readonly string[], held: string | undefined): CardNote[] {
  const ours = held === undefined ? [] : readNotes(held);
  if (ours.length > 0 && shownNotes(ours) === shown.join('\n')) return ours;
  return shown.filter((text) => text !== '').map((text) => ({ on: null, text }));
}

function first(texts: readonly string[]): string | null {
  return texts.find((text) => text !== '') ?? null;
}

/** From N (family, given, more given names, prefix, suffix) to the name as spoken, without titles. */
function spelledName(property: ContentLine, { namesOf }: CardText): string {
  const [family = '', given = '', more = ''] = namesOf(property);
  return [given, more, family].filter((part) => part !== '').join(' ');
}

function birthday(day: string): string {
  return day === '' ? '' : `born ${day}`;
}

/** Preferred ones first; vCard 4.0 ranks them by number. */
function byPreference(properties: readonly ContentLine[]): ContentLine[] {
  const rankOf = ({ params }: ContentLine) => {
    const rank = Number(params.get('PREF')?.[0]);
    if (rank > 0) return rank;
    return typesOf(params).includes('PREF') ? 1 : 101;
  };
  return [...properties].sort((a, b) => rankOf(a) - rankOf(b));
}

/** An address or number, also if written as a link. */
function addressOf(text: string, scheme: RegExp): string {
  if (!scheme.test(text)) return text;
  const [number = '', ...params] = text.replace(scheme, '').split(';');
  const extension = params.find((param) => /^ext=/i.test(param))?.slice('ext='.length);
  return extension === undefined ? number : `${number} ext. ${extension}`;
}

function linkedinOf(properties: readonly ContentLine[], { textOf }: CardText): ContentLine | null {
  const profile = properties.find(
    ({ name, params }) =>
      /^(X-)?SOCIALPROFILE$|^IMPP$/.test(name) && isLinkedin([...typesOf(params), ...serviceOf(params)]),
  );
  const page = properties.find((property) => property.name === 'URL' && isLinkedin([textOf(property)]));
  return profile ?? page ?? properties.find(({ name }) => name === 'X-LINKEDIN') ?? null;
}

function isLinkedin(texts: readonly string[]): boolean {
  return texts.some((text) => /^(https?:\/\/)?([\w-]+\.)*linkedin(\.com\b.*)?$/i.test(text));
}
