import type { Context } from '../../context.ts';
import { type ClockTime, type Day, formatDay, type Moment } from '../../domain/day.ts';
import { echoMoment } from '../../domain/echo.ts';
import { UserError } from '../../domain/errors.ts';
import { recordId } from '../../domain/ids.ts';
import type { Interview } from '../../domain/model.ts';
import { parseMomentField } from '../../domain/when.ts';
import { convertFromZone, refuseSkippedTime, requireZone, secondTime } from '../../domain/zone.ts';
import { statementsOf } from '../../store/statements.ts';
import type { Writer } from '../../store/write.ts';

/** When an interview begins: on the user's own clock, and as it was given where that is in another zone. */
export interface Start {
  readonly day: Day;
  readonly time: ClockTime | null;
  readonly zone: string | null;
  readonly dayThere: Day | null;
  readonly timeThere: ClockTime | null;
}

type Scheduled = Start & Pick<Interview, 'id'>;

/** Reads --at and --tz. */
export async function parseStart(at: string, tz: string | undefined, today: Day): Promise<Start> {
  const { day, time } = parseMomentField(at, today);
  if (tz === undefined) {
    if (time !== null) refuseSkippedTime({ day, time });
    return { day, time, zone: null, dayThere: null, timeThere: null };
  }
  const zone = await requireZone(tz, '--tz');
  if (time === null)
    throw new UserError('usage', '--tz goes with a time of day.', 'Add the time to --at: "tue 14:00".');
  const here = await convertFromZone(day, time, zone);
  return { day: here.day, time: here.time, zone, dayThere: day, timeThere: time };
}

/** Reads a new start: --at alone is in the zone that is on file, if there is one. */
export async function parseStartAgain(
  at: string,
  tz: string | undefined,
  known: string | null,
  today: Day,
): Promise<Start> {
  const { time } = parseMomentField(at, today);
  return await parseStart(at, tz ?? (time === null ? undefined : (known ?? undefined)), today);
}

/** How a start is understood as it is typed; throws usage as parseStart does. */
export function checkStart(at: string, tz: string | undefined, today: Day): string {
  const { day, time } = parseMomentField(at, today);
  if (tz === undefined && time !== null) refuseSkippedTime({ day, time });
  return echoMoment({ day, time }, today);
}

/** The start said back with its weekday, on both clocks where there are two. */
export function echoStart(start: Start, today: Day): string {
  const here = echoMoment(start, today);
  if (start.zone === null || start.timeThere === null || start.dayThere === null) return here;
  const there =
    start.dayThere === start.day ? start.timeThere : echoMoment({ day: start.dayThere, time: start.timeThere }, today);
  return `${here}; ${there} in ${start.zone}`;
}

/** What to know of an interview at a time that comes twice that day where it was agreed; the first was taken. */
export async function twiceWarnings(interview: Scheduled): Promise<string[]> {
  const { dayThere, timeThere, zone } = interview;
  if (dayThere === null || timeThere === null || zone === null) return [];
  const second = await secondTime(dayThere, timeThere, zone);
  return second === null ? [] : [twiceWarning(interview, second)];
}

/** The same where it is known when the second one is, in UTC. */
export function twiceWarning({ id, timeThere, zone }: Scheduled, second: Moment): string {
  const at = `${formatDay(second.day)} ${second.time}`;
  const move = `jobtrack reschedule ${recordId('interview', id)} --at "${at}" --tz UTC`;
  return `The clocks go back that day, so ${timeThere} comes twice in ${zone}. The first was taken; if the second is meant: ${move}`;
}

/** Moves an interview; it takes place again where it was called off, and there is something to prepare again. */
export function moveTo(context: Context, write: Writer, interview: Interview, start: Start) {
  moveWhatWasSaid(context, write, interview, start.day);
  return write.change('interview', interview.id, { ...start, cancelledOn: null, preparedOn: null });
}

/** What they said about timing with the interview counts as said on its day, so it moves along. */
function moveWhatWasSaid(context: Context, write: Writer, { id, jobId, day }: Interview, to: Day): void {
  const said = statementsOf(context.store().db, { table: 'interview', id, jobId, day });
  for (const statement of said.filter(({ saidOn }) => saidOn === day)) {
    write.change('statement', statement.id, { saidOn: to });
  }
}
