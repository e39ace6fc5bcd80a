import type { Moment } from '../domain/day.ts';
import { plan } from '../rules/plan.ts';
import { roll } from '../rules/workdays.ts';
import { type Db, stateOf } from '../store/db.ts';
import type { Writer } from '../store/write.ts';
import { policyIn } from './policy.ts';
import type { Planned, Session, Writing } from './types.ts';

/** The session of a run; opens nothing yet. */
export function makeSession(open: () => Db, now: Moment): Session {
  const today = now.day;
  const planned = new Map<string, Planned>();
  let state: string | null = null;
  const session: Session = {
    get db() {
      return open();
    },
    get policy() {
      return policyIn(open());
    },
    today,
    now,
    workdayFrom: (day) => roll(day, session.policy),
    planOnce: (name, load) => {
      const current = stateOf(session.db);
      if (state !== current) planned.clear();
      state = current;
      const known = planned.get(name);
      if (known) return known;
      const jobHunt = load();
      const made = { jobHunt, plan: plan(jobHunt, today, session.policy) };
      planned.set(name, made);
      return made;
    },
    forgetPlans: () => planned.clear(),
  };
  return session;
}

/** The session inside a transaction: reads from the connection it writes to. */
export function writingWith(session: Session, write: Writer): Writing {
  const { db, today, now, workdayFrom, planOnce, forgetPlans } = session;
  return {
    db,
    get policy() {
      return session.policy;
    },
    today,
    now,
    workdayFrom,
    planOnce,
    forgetPlans,
    write,
  };
}
