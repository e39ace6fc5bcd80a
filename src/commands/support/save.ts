import type { Context } from '../../context.ts';
import type { Change } from '../../store/change.ts';
import { CALENDAR_FILE, loadSettings } from '../../store/settings.ts';
import { record, type Writer } from '../../store/write.ts';
import { backUpToday } from './backing-up.ts';
import { forgetPlans, type Items, planAround, planToday } from './planning.ts';

/** What was written, and what there was to do before it was. */
export interface Saved extends Change {
  readonly before: Items;
}

/** Runs the work of one command in one transaction, logged under what was typed. Names are looked up inside it too.
 *  `jobs` finds those that it is about, where that can be told beforehand: what there is to do for others is then not
 *  looked at. */
export function save<T>(
  context: Context,
  { jobs }: { readonly jobs: (() => readonly number[]) | null },
  work: (write: Writer) => T,
): { readonly change: Saved; readonly result: T } {
  const entry = { command: context.typed, at: context.stamp };
  const store = context.storeToWrite();
  try {
    const { change, result } = record(store, entry, (write) => {
      const before = jobs ? planAround(context, jobs()).items : planToday(context).plan;
      return { before, result: work(write) };
    });
    keepUp(context, change);
    return { change: { ...change, before: result.before }, result: result.result };
  } finally {
    forgetPlans(store);
  }
}

/** What follows a change once all is said: the first one of a day brings a backup, and the calendar that others subscribe
 *  to is written anew, where there is one. */
export function keepUp(context: Context, { batch }: Pick<Change, 'batch'>): void {
  if (batch === null) return;
  const hasCalendar = loadSettings(context.store().db).has(CALENDAR_FILE);
  context.afterwards(async (warn) => {
    backUpToday({ ...context, warn });
    if (hasCalendar) await (await import('./calendar/file.ts')).rewriteCalendar({ ...context, warn });
  });
}
