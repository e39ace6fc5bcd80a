// An incoming person on file. The same folded name at the same company is the same person, and so is the same LinkedIn
// page; what stands on file stays.
import type { Person } from '../../domain/model.ts';
import { fold, nameKey } from '../../domain/names.ts';
import type { IncomingPerson } from '../../interchange/incoming.ts';
import { peopleOfName } from '../../store/find.ts';
import type { Placed } from './import-tally.ts';
import type { Placing } from './importing.ts';
import { addMissingNote, blanksFilled } from './placing.ts';

/** Adds the person, or fills what is empty in the one that they are. */
export function placePerson(placing: Placing, incoming: IncomingPerson): Placed & { readonly personId: number } {
  const { write, context } = placing;
  const known = findPerson(placing, incoming);
  const label = incoming.company === null ? incoming.name : `${incoming.name} (${incoming.company})`;
  const { type: _, note, ...row } = incoming;
  const personId = known?.id ?? write.add('person', row).id;
  const news = known ? blanksFilled(known, incoming, ['company', 'title', 'email', 'phone', 'linkedin']) : {};
  if (Object.keys(news).length > 0) write.change('person', personId, news);
  const isNoted = addMissingNote(placing, { personId }, note?.text ?? null, note?.on ?? context.today);
  const hasNews = isNoted || Object.keys(news).length > 0;
  return { kind: 'person', outcome: known ? (hasNews ? 'filled' : 'known') : 'added', label, personId };
}

/** Who on file it is: by their page, by the company, or, where one of the two names none, as the only one of that name. */
function findPerson({ context }: Placing, incoming: IncomingPerson): Person | null {
  const named = peopleOfName(context.store().db, fold(incoming.name));
  const page = pageOf(incoming);
  const samePage = page === null ? undefined : named.find((person) => pageOf(person) === page);
  if (samePage) return samePage;
  const company = companyOf(incoming);
  const there = named.find((person) => companyOf(person) === company);
  if (there) return there;
  const open = company === null ? named : named.filter((person) => companyOf(person) === null);
  return open.length === 1 ? (open[0] ?? null) : null;
}

function companyOf({ company }: Pick<Person, 'company'>): string | null {
  return company === null ? null : nameKey(company);
}

/** 'in/amy-lee', however the address was written. */
function pageOf({ linkedin }: Pick<Person, 'linkedin'>): string | null {
  return /linkedin\.com\/(in\/[^/?#\s]+)/i.exec(linkedin ?? '')?.[1]?.toLowerCase() ?? null;
}
