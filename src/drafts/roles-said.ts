// Several jobs named in one breath: what they have in common is said once.
import type { Job } from '../domain/model.ts';
import { fold } from '../domain/names.ts';
import { listed } from '../domain/words.ts';
import { companyOf, positionOf, roleOf } from './words.ts';

/** More jobs that have nothing in common go by their companies. */
const MOST_IN_FULL = 2;
const WITH_TITLE = /^the (.+) position$/;

/** 'the Cook and Clerk positions at Acme', 'the Cook positions at Acme and Beta', 'the positions at Acme, Beta and Dill'. */
export function rolesSaid(jobs: readonly Job[]): string {
  const [first, ...others] = jobs;
  if (!first || others.length === 0) return first ? roleOf(first) : '';
  const companies = distinct(jobs.map(companyOf));
  const at = ` at ${listed(companies)}`;
  if (companies.length === 1 || distinct(jobs.map(positionOf)).length === 1) return `${positionsSaid(jobs)}${at}`;
  return isLongList(jobs) ? `the positions${at}` : listed(jobs.map(roleOf));
}

/** 'the Cook and Clerk positions': for somebody who works there. */
export function positionsSaid(jobs: readonly Job[]): string {
  const named = distinct(jobs.map(positionOf));
  if (named.length === 1) return `${named.join('')}${jobs.length > 1 ? 's' : ''}`;
  const titles = named.flatMap((name) => WITH_TITLE.exec(name)?.[1] ?? []);
  return titles.length === named.length ? `the ${listed(titles)} positions` : listed(named);
}

/** The same, with the company only where it isn't that of the job you're talking about. */
export function othersSaid(jobs: readonly Job[], { company }: Job): string {
  return jobs.every((job) => fold(job.company) === fold(company)) ? positionsSaid(jobs) : rolesSaid(jobs);
}

/** Whether these jobs share neither company nor title, and are too many for one sentence. */
export function isLongList(jobs: readonly Job[]): boolean {
  return (
    jobs.length > MOST_IN_FULL && distinct(jobs.map(companyOf)).length > 1 && distinct(jobs.map(positionOf)).length > 1
  );
}

/** 'Cook at Acme, Clerk at Beta and Chef at Dill'. */
export function rolesInBrief(jobs: readonly Job[]): string {
  return listed(jobs.map((job) => `${WITH_TITLE.exec(positionOf(job))?.[1] ?? positionOf(job)} at ${companyOf(job)}`));
}

function distinct(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}
