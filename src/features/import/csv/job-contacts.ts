// The people a row of a table of jobs names. Whatever isn't clearly one person, or clearly theirs, goes into the notes.
import { isUserError } from '../../../domain/errors.ts';
import { groupBy } from '../../../domain/group.ts';
import { isPhone, parseEmail, parsePersonText } from '../../../domain/input.ts';
import { fold } from '../../../domain/names.ts';
import { quote } from '../../../domain/quote.ts';
import type { IncomingContact } from '../../../formats/incoming.ts';
import { CONTACTS, type ContactField } from './contact-columns.ts';
import type { JobColumn } from './job-columns.ts';

/** A row to read contacts from, and where remarks about it go. */
export interface ContactRow {
  readonly columns: readonly JobColumn[];
  readonly cells: readonly string[];
  /** Lines for the notes. */
  readonly noted: string[];
  readonly warn: (topic: string, text: string) => void;
}

type Reach = Pick<IncomingContact, 'email' | 'phone'>;

interface Named extends IncomingContact {
  readonly columns: readonly ContactField[];
}

/** One to five words of letters, without digits or other signs. */
const NAME = /^\p{L}[\p{L}\p{M}.'’-]*(?: \p{L}[\p{L}\p{M}.'’-]*){0,4}$/u;
const LIST = / (?:and|und|et|y|e|or|oder|ou|o) /i;
/** Words that people write when there's nobody to name. */
const NOBODY = new Set(
  (
    'y yes true x n no none na tbd tba unknown nobody online website email phone linkedin referral ja nein keiner keine niemand unbekannt ' +
    'oui non aucun aucune personne inconnu si ninguno ninguna nadie desconocido'
  ).split(' '),
);

/** The row's people, each once, with their role in the job. */
export function readContacts(row: ContactRow): IncomingContact[] {
  const people = eachOnce(
    CONTACTS.flatMap((fields) => {
      const person = personIn(row, fields.name);
      return person === null ? [] : [{ ...person, role: fields.role, columns: [fields.name] }];
    }),
  );
  const reaches = CONTACTS.map(({ name, email, phone }) => {
    const whose = people.find(({ columns }) => columns.includes(name)) ?? (name === 'contact' ? onlyOf(people) : null);
    return { whose, email: reachIn(row, email, whose, 'email'), phone: reachIn(row, phone, whose, 'phone') };
  });
  return people.map((person) => {
    const theirs = reaches.filter(({ whose }) => whose === person);
    const { columns: _, ...contact } = person;
    return { ...contact, email: firstOf('email', [person, ...theirs]), phone: firstOf('phone', [person, ...theirs]) };
  });
}

/** One person of each name, with the columns that name them. */
function eachOnce(named: readonly Named[]): Named[] {
  const byName = groupBy(named, ({ name }) => fold(name));
  return [...byName.values()].flatMap((cells) => {
    const [first] = cells;
    const columns = cells.flatMap((cell) => cell.columns);
    return first ? [{ ...first, columns, email: firstOf('email', cells), phone: firstOf('phone', cells) }] : [];
  });
}

function firstOf(part: keyof Reach, found: readonly Reach[]): string | null {
  return found.find((each) => each[part] !== null)?.[part] ?? null;
}

function onlyOf(people: readonly Named[]): Named | null {
  return people.length === 1 ? (people[0] ?? null) : null;
}

function personIn(row: ContactRow, field: ContactField): (Reach & Pick<IncomingContact, 'name' | 'title'>) | null {
  const { name: column, words } = wordsOf(row, field);
  if (words === '') return null;
  const person = readPerson(words);
  if (person !== null) return person;
  row.noted.push(`${column}: ${words}`);
  if (!NOBODY.has(fold(words)))
    row.warn(
      `person ${field}`,
      `${quote(words)} in the column ${quote(column)} may not be one person, so I put it in the notes.`,
    );
  return null;
}

/** A title is only sure between the name and an address in angle brackets: "Amy Lee, Head of Sales <amy@acme.com>". */
function readPerson(words: string) {
  try {
    const person = parsePersonText(words);
    const isOne = NAME.test(person.name) && !LIST.test(person.name) && !NOBODY.has(fold(person.name));
    return isOne && (person.title === null || person.email !== null) ? person : null;
  } catch (error) {
    if (isUserError(error)) return null;
    throw error;
  }
}

/** The address or number in a column; noted if it can't be read, or belongs to nobody in the row or to somebody who
 *  has another. */
function reachIn(row: ContactRow, field: ContactField, whose: Reach | null, part: keyof Reach): string | null {
  const { name: column, words } = wordsOf(row, field);
  if (words === '') return null;
  const known = whose?.[part] ?? null;
  const isTheirs = whose !== null && (part === 'email' ? isEmail(words) : isPhone(words));
  if (isTheirs && (known === null || known === words)) return words;
  row.noted.push(`${column}: ${words}`);
  return null;
}

function isEmail(words: string): boolean {
  try {
    return parseEmail(words, 'email') === words;
  } catch (error) {
    if (isUserError(error)) return false;
    throw error;
  }
}

function wordsOf({ columns, cells }: ContactRow, field: ContactField): { name: string; words: string } {
  const at = columns.findIndex((column) => column.field === field);
  return { name: (columns[at]?.name ?? '').trim(), words: (cells[at] ?? '').trim() };
}
