import type { Change } from '../../store/change.ts';
import { CALENDAR_FILE, loadSettings } from '../../store/settings.ts';
import { record } from '../../store/write.ts';
import { type Items, planAround, planToday } from '../agenda/planning.ts';
import { areHolidaysDue } from '../days-off.ts';
import { writingWith } from '../session.ts';
import type { Saving, Writing } from '../types.ts';

/** The change that was saved, and the items as they were before it. */
export interface Saved extends Change {
  readonly before: Items;
}

/** Runs a command's work in one transaction, logged as typed. Names are resolved inside it too. `jobs` finds the
 *  affected jobs if they're known beforehand; then only those are planned. */
export function save<T>(
  saving: Saving,
  { jobs }: { readonly jobs: ((session: Writing) => readonly number[]) | null },
  work: (session: Writing) => T,
): { readonly change: Saved; readonly result: T } {
  const entry = { command: saving.typed, at: saving.stamp };
  const store = saving.storeToWrite();
  try {
    const { change, result } = record(store, entry, (write) => {
      const session = writingWith(saving.session, write);
      saving.guard?.(session);
      const before = jobs ? planAround(session, jobs(session)).items : planToday(session).plan;
      return { before, result: work(session) };
    });
    keepUp(saving, change);
    return { change: { ...change, before: result.before }, result: result.result };
  } finally {
    saving.session.forgetPlans();
  }
}

/** Schedules the work that follows a change; none if nothing changed. */
export function keepUp({ session, afterSaving }: Saving, { batch }: Pick<Change, 'batch'>): void {
  if (batch === null) return;
  const hasCalendar = loadSettings(session.db).has(CALENDAR_FILE);
  afterSaving({ batch, hasCalendar, areHolidaysDue: areHolidaysDue(session) });
}
