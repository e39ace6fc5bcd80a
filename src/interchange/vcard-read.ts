// vCard 2.1, 3.0 and 4.0 -> people. Only what stands in the card is read: pictures and addresses are never fetched. A card
// that can't be read is lost alone.
import { type ContentLine, plainText, splitValue, unescapeText } from './content-lines.ts';
import type { Reading } from './incoming.ts';
import { readOctetLines } from './octet-lines.ts';
import { decodeValue } from './vcard-encoding.ts';
import { type RawCard, readRawCards } from './vcard-lines.ts';
import { type CardFields, type CardNote, readNotes, readOwn, shownNotes, shownPage } from './vcard-own.ts';

/** A person as a card tells of them; null where it says nothing. */
export interface Card extends CardFields {
  /** More addresses and numbers, and the birthday, for which a person has no field. */
  readonly more: readonly string[];
  /** What only cards of ours say: 'prefers', 'common' … */
  readonly own: Readonly<Record<string, string>>;
}

const WRITTEN_TO = new Set(['FAX', 'PAGER', 'MODEM', 'TELEX', 'TEXTPHONE']);
const KINDS = { GROUP: 'it is a group, not a person', ORG: 'it is a company, not a person' };

/** The people of a file, and the cards that are lost. Throws UserError 'usage' as `readOctetLines` does. */
export async function* readCards(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Reading<Card>> {
  for await (const raw of readRawCards(readOctetLines(bytes))) {
    const card = readCard(raw);
    yield typeof card === 'string' ? { line: raw.line, reject: card } : { line: raw.line, record: card };
  }
}

/** The person, or why there is none. */
function readCard({ properties, isWhole }: RawCard): Card | string {
  if (!isWhole) return 'the card has no end';
  const of = (name: string) => properties.filter((property) => property.name === name);
  const kind = [...of('KIND'), ...of('X-ADDRESSBOOKSERVER-KIND')][0]?.value.trim().toUpperCase();
  if (kind === 'GROUP' || kind === 'ORG') return KINDS[kind];
  const own = readOwn(properties);
  const plain = (name: string) => first(of(name).map(textOf));
  const name = plain('FN') ?? first(of('N').map(spelledName)) ?? plain('NICKNAME');
  if (name === null) return 'the card has no name';
  const emails = byPreference(of('EMAIL')).map((email) => addressOf(email, /^mailto:/i));
  const phones = byPreference(of('TEL').filter(isSpokenOn)).map((phone) => addressOf(phone, /^tel:/i));
  /** What a field of ours held, as long as nobody has changed what the address book shows of it. */
  const kept = (field: string, shown: string | null) => {
    const held = own.get(field);
    return held !== undefined && [plainText(held), shownPage(held)].includes(shown) ? held : shown;
  };
  return {
    name: kept('name', name) ?? name,
    company: kept('company', first(of('ORG').map((property) => partsOf(property, ';')[0] ?? ''))),
    title: kept('title', plain('TITLE') ?? plain('ROLE')),
    email: kept('email', first(emails)),
    phone: kept('phone', first(phones)),
    linkedin: kept('linkedin', linkedinOf(properties)),
    zone: kept('zone', plain('TZ')),
    notes: notesOf(of('NOTE').map(textOf), own.get('notes')),
    more: [...emails.slice(1), ...phones.slice(1), ...of('ADR').map(postalAddress), ...of('BDAY').map(birthday)].filter(
      (text) => text !== '',
    ),
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

function textOf(property: ContentLine): string {
  return unescapeText(decodeValue(property)).trim();
}

function partsOf(property: ContentLine, sign: ';' | ','): string[] {
  return splitValue(decodeValue(property), sign).map((part) => unescapeText(part).trim());
}

/** Family, given, more given names, before, behind: as one would say it, without titles. */
function spelledName(property: ContentLine): string {
  const [family = '', given = '', more = ''] = partsOf(property, ';');
  return [given, more, family].filter((part) => part !== '').join(' ');
}

/** Post box, floor, street, place, region, code and country, as far as they are known. */
function postalAddress(property: ContentLine): string {
  return partsOf(property, ';')
    .filter((part) => part !== '')
    .join(', ');
}

function birthday(property: ContentLine): string {
  const day = textOf(property);
  return day === '' ? '' : `born ${day}`;
}

/** What they prefer first; in vCard 4.0 by number. */
function byPreference(properties: readonly ContentLine[]): ContentLine[] {
  const rankOf = ({ params }: ContentLine) => {
    const rank = Number(params.get('PREF')?.[0]);
    if (rank > 0) return rank;
    return typesOf(params).includes('PREF') ? 1 : 101;
  };
  return [...properties].sort((a, b) => rankOf(a) - rankOf(b));
}

function typesOf(params: ContentLine['params']): string[] {
  return (params.get('TYPE') ?? []).map((type) => type.toUpperCase());
}

function isSpokenOn({ params }: ContentLine): boolean {
  return !typesOf(params).some((type) => WRITTEN_TO.has(type));
}

/** An address or a number, also where it is written as a link. */
function addressOf(property: ContentLine, scheme: RegExp): string {
  const text = textOf(property);
  if (!scheme.test(text)) return text;
  const [number = '', ...params] = text.replace(scheme, '').split(';');
  const extension = params.find((param) => /^ext=/i.test(param))?.slice('ext='.length);
  return extension === undefined ? number : `${number} ext. ${extension}`;
}

function linkedinOf(properties: readonly ContentLine[]): string | null {
  const profile = properties.find(
    ({ name, params }) =>
      /^(X-)?SOCIALPROFILE$|^IMPP$/.test(name) && isLinkedin([...typesOf(params), ...serviceOf(params)]),
  );
  const page = properties.find((property) => property.name === 'URL' && isLinkedin([textOf(property)]));
  const found = profile ?? page ?? properties.find(({ name }) => name === 'X-LINKEDIN');
  return found ? first([textOf(found).replace(/^x-apple:/i, '')]) : null;
}

function serviceOf(params: ContentLine['params']): readonly string[] {
  return [...(params.get('SERVICE-TYPE') ?? []), ...(params.get('X-SERVICE-TYPE') ?? [])];
}

function isLinkedin(texts: readonly string[]): boolean {
  return texts.some((text) => /^(https?:\/\/)?([\w-]+\.)*linkedin(\.com\b.*)?$/i.test(text));
}
