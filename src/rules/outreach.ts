// Who to reach and how, for outreach that isn't in the plan.
import type { Day } from '../domain/day.ts';
import type { ItemKind } from '../domain/item-kinds.ts';
import type { Channel, JobHunt, Person } from '../domain/model.ts';
import { personOf } from '../domain/queries.ts';
import { openBook } from './book.ts';
import { kindOf } from './kinds/index.ts';
import type { Policy } from './policy.ts';

/** Who gets such a message about a job (the person named, else the usual one, else null) and the channel. */
export function reachFor(
  jobHunt: JobHunt,
  date: Day,
  policy: Policy,
  about: { readonly kind: ItemKind; readonly jobId: number; readonly personId: number | null },
): { person: Person | null; channel: Channel | null } {
  const { outreach } = kindOf(about.kind);
  if (!outreach) return { person: null, channel: null };
  const book = openBook(jobHunt, date, policy);
  const { people, records } = book;
  const record = records.find(({ job }) => job.id === about.jobId);
  const person = personOf(about.personId, people) ?? (record ? outreach.who(record, people) : null);
  return { person, channel: person && outreach.channel(person, book) };
}

/** Whether follow-ups about a job wait only for somebody to send them to. */
export function lacksContact(jobHunt: JobHunt, date: Day, policy: Policy, jobId: number): boolean {
  const record = openBook(jobHunt, date, policy).records.find(({ job }) => job.id === jobId);
  if (!record || record.closing !== null || record.offer !== null || record.history === null) return false;
  return record.contact === null && record.held.length + record.coming.length === 0;
}

/** Who to follow up with about a job, or null. */
export function contactOf(jobHunt: JobHunt, date: Day, policy: Policy, jobId: number): Person | null {
  return openBook(jobHunt, date, policy).records.find(({ job }) => job.id === jobId)?.contact ?? null;
}
