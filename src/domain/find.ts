// Finds the record meant by an id or a name. An id wins, then an exact name, then a name in which each typed
// word starts a word. One match is the answer, several are listed, none is an error (or null where a new record can be
// made).
import type { Candidate } from './errors.ts';
import { recordId } from './ids.ts';
import { rankJobs } from './job-matching.ts';
import type { RankOf } from './matching.ts';
import { best, byId, notFound, onlyOne } from './matching.ts';
import { fold, nameKey, nearestNames, wordsBegin } from './names.ts';
import { quote } from './quote.ts';

/** The part of a job needed to find it. */
export interface JobCandidate {
  readonly id: number;
  readonly company: string;
  readonly title: string;
  readonly isOpen: boolean;
}

/** The part of a person needed to find them. For a reference, the id is the reference's. */
export interface PersonCandidate {
  readonly id: number;
  readonly name: string;
  readonly company: string | null;
  readonly title: string | null;
}

/** A list entry, shown by its label, that can have several names. */
interface NamedCandidate extends Candidate {
  readonly names: readonly string[];
}

const JOB_HINT = 'Type a company, Company/Title or an id such as j4. Your jobs: jobtrack list --all';
const NAMED_HINT = 'Type a name or an id from your list: jobtrack today';
const PERSON_WORDS = {
  person: {
    plural: 'people',
    hint: 'Type a name or an id such as p3. To add somebody: jobtrack add-contact',
  },
  reference: {
    plural: 'references',
    hint: 'Type a name or an id such as r2. To add somebody: jobtrack add-reference',
  },
} as const;

/** Finds one job by id, company or Company/Title; throws ambiguous (several match) or not-found. */
export function chooseJob<T extends JobCandidate>(typed: string, jobs: readonly T[], first: 'open' | 'closed'): T {
  const rankOf = rankJobs(typed);
  const among = (isOpen: boolean) => {
    const inTier = jobs.filter((job) => job.isOpen === isOpen);
    return onlyOne(typed, best(inTier, rankOf), 'jobs', labelJob);
  };
  const job = byId(typed, 'job', jobs, JOB_HINT) ?? among(first === 'open') ?? among(first !== 'open');
  if (job !== null) return job;
  const names = jobs.map(({ company, title }) => (typed.includes('/') ? `${company}/${title}` : company));
  return notFound(`I can't find a job called ${quote(typed)}.`, nearestNames(typed, names), JOB_HINT);
}

/** The company's job with exactly this title, or null; throws ambiguous if several have it. */
export function chooseTitle<T extends JobCandidate>(title: string, jobs: readonly T[]): T | null {
  const key = fold(title);
  const fits = jobs.filter((job) => fold(job.title) === key);
  return onlyOne(title, fits, 'jobs', labelJob);
}

/** Finds one person or reference by id or name; throws ambiguous (several match) or not-found. */
export function choosePerson<T extends PersonCandidate>(
  typed: string,
  people: readonly T[],
  type: 'person' | 'reference',
): T {
  const { plural, hint } = PERSON_WORDS[type];
  const fits = best(people, rankPeople(fold(typed), wordsBegin));
  const person = byId(typed, type, people, hint) ?? onlyOne(typed, fits, plural, labelPerson(type));
  if (person !== null) return person;
  const names = people.map(({ name }) => name);
  return notFound(`I can't find a ${type} called ${quote(typed)}.`, nearestNames(typed, names), hint);
}

/** The known person that a name refers to, or null for somebody new. Among people in scope, the full name must match,
 *  or a single word must be the first name. Throws ambiguous if several do. */
export function matchPerson<T extends PersonCandidate>(name: string, inScope: readonly T[]): T | null {
  const fits = best(inScope, rankPeople(fold(name), isFirstName));
  return onlyOne(name, fits, PERSON_WORDS.person.plural, labelPerson('person'));
}

/** Finds one list entry by any of its names; throws ambiguous (several match) or not-found. */
export function chooseNamed<T extends NamedCandidate>(typed: string, entries: readonly T[]): T {
  const fits = best(entries, rankEntries(nameKey(typed)));
  const entry = onlyOne(typed, fits, 'entries', ({ id, label }) => ({ id, label }));
  if (entry !== null) return entry;
  const names = entries.flatMap((listed) => listed.names);
  return notFound(`Nothing on your list is called ${quote(typed)}.`, nearestNames(typed, names), NAMED_HINT);
}

function rankEntries(key: string): RankOf<NamedCandidate> {
  return (entry) => {
    const names = entry.names.map(nameKey).filter((name) => name !== '');
    if (names.includes(key)) return 0;
    return names.some((name) => wordsBegin(key, name)) ? 1 : null;
  };
}

function rankPeople(key: string, isPart: (typed: string, name: string) => boolean): RankOf<PersonCandidate> {
  return (person) => {
    const name = fold(person.name);
    if (name === key) return 0;
    return isPart(key, name) ? 1 : null;
  };
}

function isFirstName(typed: string, name: string): boolean {
  return name.split(' ')[0] === typed;
}

function labelJob(job: JobCandidate): Candidate {
  return { id: recordId('job', job.id), label: `${job.company}, ${job.title}${job.isOpen ? '' : ' (closed)'}` };
}

function labelPerson(type: 'person' | 'reference'): (person: PersonCandidate) => Candidate {
  return ({ id, name, title, company }) => ({
    id: recordId(type, id),
    label: [name, title, company].filter((part) => part !== null).join(', '),
  });
}
