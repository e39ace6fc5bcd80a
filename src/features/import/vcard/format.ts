// Address books: each card becomes a person, and a card of ours brings its extra fields.
import { type Day, parseDay } from '../../../domain/day.ts';
import { isUserError, UserError } from '../../../domain/errors.ts';
import { parseEmail, requireLine, requireLongLine, requireText } from '../../../domain/input.ts';
import { type Person, PREFERENCES } from '../../../domain/model.ts';
import { asReason } from '../../../domain/words.ts';
import { requireZone } from '../../../domain/zone.ts';
import type { IncomingPerson, Reading } from '../../../formats/incoming.ts';
import { type Card, readCards } from '../../../formats/vcard/read.ts';
import { referenceOf } from '../../../store/find.ts';
import { getRecord } from '../../../store/load.ts';
import { type Format, MEND_THE_FILE, type Placing, type Reader } from '../format.ts';
import { placePerson } from '../place-person.ts';
import type { Placed } from '../placed.ts';
import { addMissingNote, blanksFilled } from '../placing.ts';
import { requireSomebody } from '../somebody.ts';

interface FromCard {
  readonly person: IncomingPerson;
  readonly extras: Pick<Person, 'prefers' | 'common' | 'zone'>;
  readonly notes: readonly { readonly on: Day | null; readonly text: string }[];
  /** How a reference knows the user; '' if that isn't given, null if they aren't a reference. */
  readonly relationship: string | null;
}

const BREAKS = /\s*[\n\r\v\f\u0085\u2028\u2029]+\s*/gu;

/** Creates the format for one import. */
export function vcardFormat(): Format<FromCard> {
  return { name: 'vcard', remedy: MEND_THE_FILE, takes: { map: false, dates: false, keepOpen: false }, read, place };
}

async function* read({ source }: Reader): AsyncGenerator<Reading<FromCard>> {
  let isKnown = false;
  for await (const reading of readCards(source.bytes())) {
    isKnown = true;
    if ('reject' in reading) yield reading;
    else yield await fromCard(reading.line, reading.record);
  }
  if (!isKnown)
    throw new UserError(
      'refused',
      `There's no vCard in ${source.name}; nothing was saved.`,
      'Export the address book as vCard (.vcf) and name that file.',
    );
}

async function fromCard(line: number, card: Card): Promise<Reading<FromCard>> {
  try {
    return { line, record: { ...personOf(card), ...extrasOf(card) } };
  } catch (error) {
    if (isUserError(error)) return { line, reject: asReason(error.message) };
    throw error;
  }
}

function personOf(card: Card): Pick<FromCard, 'person' | 'notes'> {
  const email = card.email === null ? null : emailIn(card.email);
  const more = [...(email === null && card.email !== null ? [card.email] : []), ...card.more];
  const also =
    more.length === 0 ? [] : [{ on: null, text: requireText(`Also on the card: ${more.join(', ')}`, 'the note') }];
  return {
    person: {
      type: 'person',
      name: requireSomebody(onLine(card.name, 'the name') ?? ''),
      company: onLine(card.company, 'the company'),
      title: onLine(card.title, 'the title'),
      email,
      phone: onLine(card.phone, 'the phone'),
      linkedin: card.linkedin === null ? null : requireLongLine(card.linkedin.replace(BREAKS, ' '), 'LinkedIn'),
      metOnLinkedin: card.own['met-on-linkedin'] === 'yes',
      connectedOn: parseDay(card.own['connected-on'] ?? ''),
      note: null,
    },
    notes: [
      ...card.notes.map(({ on, text }) => ({ on: parseDay(on ?? ''), text: requireText(text, 'the note') })),
      ...also,
    ],
  };
}

function extrasOf({ own, zone }: Card): Pick<FromCard, 'extras' | 'relationship'> {
  const prefers = PREFERENCES.find((known) => known === own.prefers) ?? null;
  const isMet = own['met-on-linkedin'] === 'yes';
  return {
    extras: {
      prefers: prefers === 'linkedin' && !isMet ? null : prefers,
      common: own.common === undefined ? null : onLine(own.common, 'what you share'),
      zone: zone === null ? null : zoneIn(zone),
    },
    relationship: own.reference === 'yes' ? (onLine(own.relationship ?? null, 'the relationship') ?? '') : null,
  };
}

function onLine(text: string | null, what: string): string | null {
  return text === null ? null : requireLine(text.replace(BREAKS, ' '), what);
}

function emailIn(text: string): string | null {
  try {
    return parseEmail(text, 'the email');
  } catch {
    return null;
  }
}

/** Many cards only have a UTC offset, which says nothing about daylight saving time. */
function zoneIn(text: string): string | null {
  try {
    return requireZone(text, 'the zone');
  } catch {
    return null;
  }
}

function place(placing: Placing, { person, extras, notes, relationship }: FromCard): Placed {
  const { session } = placing;
  const placed = placePerson(placing, person);
  const { personId } = placed;
  const news = blanksFilled(getRecord(session.db, 'person', personId), extras, ['prefers', 'common', 'zone']);
  if (Object.keys(news).length > 0) session.write.change('person', personId, news);
  const noted = notes.map(({ on, text }) => addMissingNote(placing, { personId }, text, on ?? session.today));
  const isReference = relationship !== null && addReference(placing, personId, relationship || null);
  const hasNews = Object.keys(news).length > 0 || noted.includes(true) || isReference;
  return { ...placed, outcome: placed.outcome === 'known' && hasNews ? 'filled' : placed.outcome };
}

function addReference({ session }: Placing, personId: number, relationship: string | null): boolean {
  if (referenceOf(session.db, personId) !== null) return false;
  session.write.add('reference', { personId, relationship, addedOn: session.today });
  return true;
}
