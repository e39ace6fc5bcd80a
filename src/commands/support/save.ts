import type { Context } from '../../context.ts';
import type { Search } from '../../domain/model.ts';
import type { Plan } from '../../scheduler/item.ts';
import { plan } from '../../scheduler/plan.ts';
import { type Policy, policyFrom } from '../../scheduler/policy.ts';
import type { Change } from '../../store/change.ts';
import { loadSearch } from '../../store/load.ts';
import { loadSettings } from '../../store/settings.ts';
import { record, type Writer } from '../../store/write.ts';
import { backUpToday } from './backing-up.ts';

/** The setting that says where that calendar is. */
export const CALENDAR_FILE = 'calendar-file';

/** What was written, and what there was to do before it was. */
export interface Saved extends Change {
  readonly before: Plan;
}

/** Runs the work of one command in one transaction, logged under what was typed. Names are looked up inside it too. */
export function save<T>(context: Context, work: (write: Writer) => T): { readonly change: Saved; readonly result: T } {
  const entry = { command: context.typed, at: context.stamp };
  const { change, result } = record(context.store(), entry, (write) => {
    const before = planToday(context).plan;
    return { before, result: work(write) };
  });
  keepUp(context, change);
  return { change: { ...change, before: result.before }, result: result.result };
}

/** What follows a change once all is said: the first one of a day brings a backup, and the calendar that others subscribe
 *  to is written anew, where there is one. */
export function keepUp(context: Context, { batch }: Pick<Change, 'batch'>): void {
  if (batch === null) return;
  const hasCalendar = loadSettings(context.store().db).has(CALENDAR_FILE);
  context.afterwards(async () => {
    backUpToday(context);
    if (hasCalendar) await (await import('./calendar-file.ts')).rewriteCalendar(context);
  });
}

/** The rules in force. */
export function policyNow(context: Context): Policy {
  return policyFrom(loadSettings(context.store().db));
}

/** What is on record and what follows from it today; `alsoJobId` brings in a job that may long be closed. */
export function planToday(context: Context, alsoJobId?: number): { search: Search; plan: Plan } {
  const search = loadSearch(context.store().db, context.today, alsoJobId);
  return { search, plan: plan(search, context.today, policyNow(context)) };
}
