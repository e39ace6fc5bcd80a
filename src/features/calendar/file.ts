// The calendar file other programs subscribe to, rewritten after each change.

import { findCalendarPlace } from '../../app/calendar-place.ts';
import type { Context } from '../../cli/context.ts';
import { isUserError } from '../../domain/errors.ts';
import { writeCalendar } from '../../formats/ics/write.ts';
import { CALENDAR_FILE, loadSettings } from '../../store/settings.ts';
import { renderWarning } from '../../views/error.ts';
import { calendarEvents } from './events.ts';

/** Rewrites the calendar. A failure is only a warning: the change itself is already saved. */
export async function rewriteCalendar(context: Context): Promise<void> {
  try {
    const path = loadSettings(context.session.db).get(CALENDAR_FILE);
    if (path === undefined) return;
    const target = await findCalendarPlace(context, path);
    target.write([[writeCalendar(calendarEvents(context))]]);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const hint = isUserError(error) && error.hint !== null ? `${reason.endsWith('.') ? '' : '.'} ${error.hint}` : '';
    context.warn(renderWarning(`It's saved, but the calendar isn't up to date. ${reason}${hint}`, context.style));
  }
}
