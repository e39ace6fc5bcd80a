// Places an incoming person. They match by folded name and company, or by name and the same LinkedIn page or email
// address. Existing values are never overwritten.

import { addNote } from '../../app/recording/notes.ts';
import type { Person } from '../../domain/model.ts';
import { fold, nameKey } from '../../domain/names.ts';
import type { IncomingPerson } from '../../formats/incoming.ts';
import { peopleOfName } from '../../store/find.ts';
import type { Placing } from './format.ts';
import type { Placed } from './placed.ts';
import { addMissingNote, blanksFilled, markOwn, outcomeOf } from './placing.ts';

/** Adds the person, or fills the empty fields of the one they match. */
export function placePerson(placing: Placing, incoming: IncomingPerson): Placed & { readonly personId: number } {
  const { session } = placing;
  const known = findPerson(placing, incoming);
  const label = incoming.company === null ? incoming.name : `${incoming.name} (${incoming.company})`;
  const { type: _, note, ...row } = incoming;
  const personId = known?.id ?? session.write.add('person', row).id;
  const news = known ? newsOf(known, incoming) : {};
  if (Object.keys(news).length > 0) session.write.change('person', personId, news);
  const [text, on] = [note?.text ?? null, note?.on ?? session.today];
  const isNoted = known !== null && addMissingNote(placing, { personId }, text, on);
  if (!known) {
    addNote(session.write, { personId }, on, text);
    markOwn(placing, 'person', personId);
  }
  const hasNews = isNoted || Object.keys(news).length > 0;
  return {
    kind: 'person',
    outcome: known ? outcomeOf(placing, 'person', personId, hasNews) : 'added',
    label,
    personId,
  };
}

/** A title belongs to a company: it's only filled together with the company, or if the company is the same. */
function newsOf(known: Person, incoming: IncomingPerson): Partial<Person> {
  const isThere = companyOf(known) === companyOf(incoming);
  const isOpen = known.company === null && known.title === null;
  const post = isThere || isOpen ? (['company', 'title'] as const) : [];
  return blanksFilled(known, incoming, [...post, 'email', 'phone', 'linkedin', 'connectedOn']);
}

/** The matching person: of those with the same name, the one with the same page or address, else the one at the
 *  same company (or also at none). The name alone would be a guess. */
function findPerson({ session }: Placing, incoming: IncomingPerson): Person | null {
  const named = peopleOfName(session.db, fold(incoming.name));
  if (named.length === 0) return null;
  const [page, mail, company] = [pageOf(incoming), mailOf(incoming), companyOf(incoming)];
  const find = (isSame: (person: Person) => boolean) => named.find(isSame);
  const byPage = page === null ? undefined : find((person) => pageOf(person) === page);
  const byMail = mail === null ? undefined : find((person) => mailOf(person) === mail);
  const isOther = (person: Person) => page !== null && pageOf(person) !== null && pageOf(person) !== page;
  return byPage ?? byMail ?? find((person) => companyOf(person) === company && !isOther(person)) ?? null;
}

function mailOf({ email }: Pick<Person, 'email'>): string | null {
  return email?.toLowerCase() ?? null;
}

function companyOf({ company }: Pick<Person, 'company'>): string | null {
  return company === null ? null : nameKey(company);
}

/** 'in/amy-lee', however the URL is written. */
function pageOf({ linkedin }: Pick<Person, 'linkedin'>): string | null {
  return /linkedin\.com\/(in\/[^/?#\s]+)/i.exec(linkedin ?? '')?.[1]?.toLowerCase() ?? null;
}
