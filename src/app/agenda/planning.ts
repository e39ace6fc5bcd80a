// What there is to do, as far as a command needs to know it; nothing is planned twice.
import type { Plan } from '../../rules/item.ts';
import { jobsThatMatter, loadAround, loadJobHunt } from '../../store/load.ts';
import type { Planned, Session } from '../types.ts';

const LOOKED_AT_FIRST = 10;

/** The items of some jobs, to be done, to come and lapsed. */
export type Items = Pick<Plan, 'date' | 'items' | 'upcoming' | 'lapsed'>;

/** What is on record and what follows from it today; `alsoJobId` brings in a job that may long be closed. */
export function planToday(session: Session, alsoJobId?: number): Planned {
  return session.planOnce(`all and ${alsoJobId}`, () => loadJobHunt(session.db, session.today, alsoJobId));
}

/** As planToday, but only for the items of these jobs: the cost does not follow the length of the list. */
export function planAround(session: Session, jobIds: readonly number[]): { jobHunt: Planned['jobHunt']; items: Items } {
  const load = () => loadAround(session.db, session.today, jobIds);
  const { jobHunt, plan: items } = session.planOnce(jobIds.join(' '), load);
  return { jobHunt, items };
}

/** The whole list where there is nothing to do today, else null. Some job mostly has something: a few are looked at first. */
export function planIfDone(session: Session): Plan | null {
  const some = jobsThatMatter(session.db, session.today).slice(0, LOOKED_AT_FIRST);
  if (planAround(session, some).items.items.length > 0) return null;
  const { plan: all } = planToday(session);
  return all.items.length > 0 ? null : all;
}
