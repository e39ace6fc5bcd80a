// What there is to do, as far as a command needs to know it; nothing is planned twice.
import type { Context } from '../../cli/context.ts';
import type { Day } from '../../domain/day.ts';
import type { Search } from '../../domain/model.ts';
import type { Plan } from '../../rules/item.ts';
import { plan } from '../../rules/plan.ts';
import { type Policy, policyFrom } from '../../rules/policy.ts';
import { type Db, stateOf } from '../../store/db.ts';
import { jobsThatMatter, loadAround, loadSearch } from '../../store/load.ts';
import type { Store } from '../../store/open.ts';
import { loadSettings } from '../../store/settings.ts';

const LOOKED_AT_FIRST = 10;

/** The items of some jobs, to be done, to come and lapsed. */
export type Items = Pick<Plan, 'date' | 'items' | 'upcoming' | 'lapsed'>;

/** The rules in force. */
export function policyNow(context: Context): Policy {
  return policyFrom(loadSettings(context.store().db));
}

/** What is on record and what follows from it today; `alsoJobId` brings in a job that may long be closed. */
export function planToday(context: Context, alsoJobId?: number): { search: Search; plan: Plan } {
  return planOnce(context, `all and ${alsoJobId}`, (db, today) => loadSearch(db, today, alsoJobId));
}

/** As planToday, but only for the items of these jobs: the cost does not follow the length of the list. */
export function planAround(context: Context, jobIds: readonly number[]): { search: Search; items: Items } {
  const { search, plan: items } = planOnce(context, jobIds.join(' '), (db, today) => loadAround(db, today, jobIds));
  return { search, items };
}

/** The whole list where there is nothing to do today, else null. Some job mostly has something: a few are looked at first. */
export function planIfDone(context: Context): Plan | null {
  const some = jobsThatMatter(context.store().db, context.today).slice(0, LOOKED_AT_FIRST);
  if (planAround(context, some).items.items.length > 0) return null;
  const { plan: all } = planToday(context);
  return all.items.length > 0 ? null : all;
}

interface Planned {
  readonly search: Search;
  readonly plan: Plan;
}

/** What was planned already, as long as nothing is written. */
const known = new WeakMap<Db, { readonly state: string; readonly planned: Map<string, Planned> }>();

function planOnce(context: Context, what: string, load: (db: Db, today: Day) => Search): Planned {
  const { today } = context;
  const { db } = context.store();
  const planned = plannedBefore(db);
  const found = planned.get(what);
  if (found) return found;
  const search = load(db, today);
  const made = { search, plan: plan(search, today, policyNow(context)) };
  planned.set(what, made);
  return made;
}

function plannedBefore(db: Db): Map<string, Planned> {
  const state = stateOf(db);
  const before = known.get(db);
  if (before?.state === state) return before.planned;
  const planned = new Map<string, Planned>();
  known.set(db, { state, planned });
  return planned;
}

/** For the end of a transaction: one that is taken back takes along what was planned in it. */
export function forgetPlans({ db }: Store): void {
  known.delete(db);
}
