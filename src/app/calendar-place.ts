// Where the calendar file may be written. The setting may come from somebody else's data file, so only a name ending in
// .ics is accepted, and a file jobtrack didn't write is never replaced.
import type { Target } from '../app/types.ts';
import { UserError } from '../domain/errors.ts';
import { quote } from '../domain/quote.ts';
import { isOurCalendar } from '../formats/ics/write.ts';
import type { Access } from './types.ts';

/** Bytes of an existing file that show whether it's ours. */
const BYTES_READ = 200;
/** No dotfiles: some programs execute those. */
const CALENDAR_NAME = /(?:^|[\\/])[^.\\/][^\\/]*\.ics$/i;

/** The absolute path of the calendar file. Throws 'refused' if it would replace a file that isn't ours. */
export async function placeForCalendar(access: Pick<Access, 'findTarget'>, typed: string): Promise<string> {
  return (await findCalendarPlace(access, typed)).path;
}

/** Like placeForCalendar, but returns the target to write to. */
export async function findCalendarPlace(access: Pick<Access, 'findTarget'>, typed: string): Promise<Target> {
  if (typed.trim() === '') throw new UserError('usage', 'The calendar file needs a name.', 'For example: jobs.ics');
  if (!CALENDAR_NAME.test(typed)) throw noCalendar(typed);
  const target = await access.findTarget(typed, null);
  if (target.taken.every((file) => isOurCalendar(target.startOf(file, BYTES_READ)))) return target;
  const hint = 'Name a new file, or move that one away first.';
  throw new UserError('refused', `There's a file there that jobtrack didn't write: ${quote(target.path)}`, hint);
}

function noCalendar(typed: string): UserError {
  return new UserError(
    'refused',
    `A calendar file's name ends in .ics and doesn't begin with a dot: ${quote(typed)}`,
    'For example: jobtrack config set calendar-file ~/jobs.ics',
  );
}
