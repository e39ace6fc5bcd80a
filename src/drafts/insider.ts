// How to find someone inside a company (TR: a friend of a friend, shared connections).
import type { Job } from '../domain/model.ts';
import { companyOf, plain } from './words.ts';

/** LinkedIn's search for people by company. */
export function linkedinSearch({ company }: Pick<Job, 'company'>): string {
  return `https://www.linkedin.com/search/results/people/?keywords=${encodeURIComponent(plain(company))}`;
}

/** Where to look, and what to ask a friend. */
export function waysInside(job: Job): readonly string[] {
  const company = companyOf(job);
  return [
    `Search LinkedIn for people there; shared connections come first: ${linkedinSearch(job)}`,
    `Ask your friends: "Do you know anyone at ${company}, or anyone who might? I'd love an introduction."`,
    `Then ask: "Do you know where ${company} is with this opening, and who decides?"`,
  ];
}
