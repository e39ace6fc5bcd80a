import type { Context } from '../../cli/context.ts';
import type { Change } from '../../store/change.ts';
import { CALENDAR_FILE, loadSettings } from '../../store/settings.ts';
import { record, type Writer } from '../../store/write.ts';
import { forgetPlans, type Items, planAround, planToday } from '../agenda/planning.ts';

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

/** Sees to it that what follows a change is done; nothing follows where nothing changed. */
export function keepUp(context: Context, { batch }: Pick<Change, 'batch'>): void {
  if (batch !== null) context.afterSaving({ hasCalendar: loadSettings(context.store().db).has(CALENDAR_FILE) });
}
