import type { Moment } from '../domain/day.ts';
import { readCountry } from '../rules/days-off.ts';
import { plan } from '../rules/plan.ts';
import { type Policy, policyFrom } from '../rules/policy.ts';
import { roll } from '../rules/workdays.ts';
import { type Db, stateOf } from '../store/db.ts';
import { loadPublicHolidays } from '../store/public-holidays.ts';
import { COUNTRY, loadSettings } from '../store/settings.ts';
import type { Writer } from '../store/write.ts';
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
      return policyOf(open());
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

/** The rules in force: the settings and, if a country is set, its public holidays. */
function policyOf(db: Db): Policy {
  const settings = loadSettings(db);
  const country = readCountry(settings.get(COUNTRY) ?? '');
  return policyFrom(settings, country === null ? undefined : loadPublicHolidays(db, country));
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
