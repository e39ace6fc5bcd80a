// After an offer is accepted, the job hunt goes on until the first day (TR); then the other employers are told (SF).

import type { Day } from '../../domain/day.ts';
import { dateNear } from '../../domain/day-words.ts';
import type { Job } from '../../domain/model.ts';
import { closingOn } from '../../domain/queries.ts';
import { countOf } from '../../domain/words.ts';
import { offerId } from '../../rules/kinds/offer-reply.ts';
import { planToday } from '../agenda/planning.ts';
import type { Session } from '../types.ts';

/** The open jobs besides one. */
export function otherOpenJobs(session: Session, { id }: Job): Job[] {
  const { jobs } = planToday(session, id).jobHunt;
  return jobs.filter((job) => job.id !== id && closingOn(job, session.today) === null);
}

/** Congratulations, and what stays open until the first day (null if not known yet). */
export function acceptanceLines(session: Session, accepted: Job, startsOn: Day | null): string[] {
  return [
    'Congratulations on your new job!',
    ...stayingLines(otherOpenJobs(session, accepted).length, startsOn, session.today),
  ];
}

/** The letter to write, and how to close what's still open. */
export function acceptanceHints(session: Session, accepted: Job): string[] {
  const isLast = otherOpenJobs(session, accepted).length === 0;
  return [
    `To write your acceptance letter: jobtrack draft ${offerId(accepted.id)}`,
    ...(isLast
      ? []
      : ["Once you've started, this closes the rest and gives you the words to tell them: jobtrack close --all-open"]),
  ];
}

function stayingLines(count: number, startsOn: Day | null, today: Day): string[] {
  if (count === 0 || (startsOn !== null && startsOn <= today)) return [];
  const first = startsOn === null ? '' : `, ${dateNear(startsOn, today)}`;
  const jobs = count === 1 ? 'other open job' : countOf(count, 'other open job');
  return [`Keep your ${jobs} going until your first day${first}, in case something changes.`];
}
