// The calendar that other programs subscribe to: a file that is written anew after each change. The setting may have come
// along with somebody else's file: what jobtrack did not write is never written over, and only a calendar's name is taken.
import type { Context, Target } from '../../../context.ts';
import { UserError } from '../../../domain/errors.ts';
import { quote } from '../../../domain/quote.ts';
import { isOurCalendar, writeCalendar } from '../../../interchange/calendar-write.ts';
import { renderWarning } from '../../../render/error.ts';
import { CALENDAR_FILE, loadSettings } from '../../../store/settings.ts';
import { calendarEvents } from './events.ts';

const START = 200;
/** No dot file: programs run some of those. */
const CALENDAR_NAME = /(?:^|[\\/])[^.\\/][^\\/]*\.ics$/i;

/** The absolute path for such a file. Throws 'refused' where it would replace what is not ours. */
export async function placeForCalendar(context: Context, typed: string): Promise<string> {
  return (await findPlace(context, typed)).path;
}

async function findPlace(context: Context, typed: string): Promise<Target> {
  if (typed.trim() === '') throw new UserError('usage', 'The calendar file needs a name.', 'For example: jobs.ics');
  if (!CALENDAR_NAME.test(typed)) throw noCalendar(typed);
  const target = await context.findTarget(typed, null);
  if (target.taken.every((file) => isOurCalendar(target.startOf(file, START)))) return target;
  const hint = 'Name a new file, or take that one away first.';
  throw new UserError('refused', `Something that jobtrack did not write stands there: ${quote(target.path)}`, hint);
}

function noCalendar(typed: string): UserError {
  return new UserError(
    'refused',
    `A calendar file's name ends in .ics and doesn't begin with a dot: ${quote(typed)}`,
    'For example: jobtrack config set calendar-file ~/jobs.ics',
  );
}

/** Writes the calendar anew. Where that can't be done it is a warning: what was recorded is saved. */
export async function rewriteCalendar(context: Context): Promise<void> {
  try {
    const path = loadSettings(context.store().db).get(CALENDAR_FILE);
    if (path === undefined) return;
    const target = await findPlace(context, path);
    target.write([[writeCalendar(calendarEvents(context))]]);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    context.warn(renderWarning(`It is saved, but the calendar is not up to date. ${reason}`, context.style));
  }
}
