// Plans only the jobs that a command needs, and each set of jobs once.
import type { Plan } from '../../rules/item.ts';
import { jobsThatMatter } from '../../store/jobs-to-load.ts';
import { loadAround, loadJobHunt } from '../../store/load.ts';
import type { Planned, Session } from '../types.ts';

const LOOKED_AT_FIRST = 10;

/** The items of some jobs: open, upcoming and lapsed. */
export type Items = Pick<Plan, 'date' | 'items' | 'upcoming' | 'lapsed'>;

/** The records and today's plan; `alsoJobId` includes a job even if it closed long ago. */
export function planToday(session: Session, alsoJobId?: number): Planned {
  const { db, today } = session;
  const isOneMore = alsoJobId !== undefined && !jobsThatMatter(db, today).includes(alsoJobId);
  const more = isOneMore ? alsoJobId : null;
  return session.planOnce(`all and ${more}`, () => loadJobHunt(db, today, more));
}

/** Like planToday, but only for these jobs, so the cost doesn't grow with the number of jobs. */
export function planAround(session: Session, jobIds: readonly number[]): { jobHunt: Planned['jobHunt']; items: Items } {
  const load = () => loadAround(session.db, session.today, jobIds);
  const { jobHunt, plan: items } = session.planOnce(jobIds.join(' '), load);
  return { jobHunt, items };
}

/** A few open jobs. One of them usually has something to do today, and then the list isn't empty. */
export function someJobs({ db, today }: Session): readonly number[] {
  return jobsThatMatter(db, today).slice(0, LOOKED_AT_FIRST);
}

/** The whole plan if there's nothing to do today, else null. */
export function planIfDone(session: Session): Plan | null {
  const { plan: all } = planToday(session);
  return all.items.length > 0 ? null : all;
}
