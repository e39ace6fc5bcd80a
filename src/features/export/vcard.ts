import type { Session } from '../../app/types.ts';
import { formatDay } from '../../domain/day.ts';
import { recordId } from '../../domain/ids.ts';
import type { Note, Person, Reference } from '../../domain/model.ts';
import { type CardContent, writeCard } from '../../formats/vcard/write.ts';
import { identityOf } from '../../store/identity.ts';
import { selectRecords } from '../../store/records.ts';
import type { Export, ExportOptions } from './exporting.ts';

/** Exports every person as a card for an address book. */
export function exportVcard(session: Session, { isPrivate }: ExportOptions): Export {
  const { db } = session;
  const people = () => selectRecords(db, 'person');
  function* cards(): Generator<string> {
    const references = new Map(selectRecords(db, 'reference').map((reference) => [reference.personId, reference]));
    const identity = identityOf(db);
    const notes = isPrivate ? notesByPerson(selectRecords(db, 'note')) : null;
    for (const person of people()) {
      yield writeCard(contentOf(person, references.get(person.id) ?? null, notes, identity));
    }
  }
  return { files: [{ name: '', count: () => people().length, pieces: cards }] };
}

function notesByPerson(notes: readonly Note[]): Map<number, Note[]> {
  const byPerson = new Map<number, Note[]>();
  for (const note of notes) {
    if (note.personId !== null) byPerson.set(note.personId, [...(byPerson.get(note.personId) ?? []), note]);
  }
  return byPerson;
}

/** If `notes` is null, leaves out what's private: notes, the day they connected, and what the user and the person have in common. */
function contentOf(
  person: Person,
  reference: Reference | null,
  notes: ReadonlyMap<number, readonly Note[]> | null,
  identity: string,
): CardContent {
  const { name, company, title, email, phone, linkedin, zone, prefers, metOnLinkedin, connectedOn, common } = person;
  const own = {
    'met-on-linkedin': metOnLinkedin ? 'yes' : null,
    'connected-on': notes === null || connectedOn === null ? null : formatDay(connectedOn),
    prefers,
    common: notes === null ? null : common,
    reference: reference === null ? null : 'yes',
    relationship: reference?.relationship ?? null,
  };
  return {
    uid: `${recordId('person', person.id)}-${identity}@jobtrack`,
    ...{ name, company, title, email, phone, linkedin, zone, own },
    notes: (notes?.get(person.id) ?? []).map(({ on, text }) => ({ on: formatDay(on), text })),
  };
}
