import type { Job } from '../domain/model.ts';
import { acquaintedAt } from '../domain/words.ts';
import type { Book } from './book.ts';
import type { JobRecord } from './record.ts';

/** 'you know Amy at Acme': known people at the company with no role in the job yet; null if there are none. */
export function acquaintances(record: JobRecord, book: Book): string | null {
  const interviewers = record.held.flatMap((interview) => interview.personIds);
  const linked = new Set([record.contact?.id, ...record.roles.map((role) => role.personId), ...interviewers]);
  const names = book.peopleAt(record.job.company).flatMap((person) => (linked.has(person.id) ? [] : person.name));
  return acquaintancesNamed(names, record.job);
}

/** The same of people by their names. */
export function acquaintancesNamed(names: readonly string[], { company }: Pick<Job, 'company'>): string | null {
  return names.length === 0 ? null : acquaintedAt(company, names);
}
