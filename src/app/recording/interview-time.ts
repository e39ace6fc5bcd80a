import { type ClockTime, type Day, formatDay, type Moment } from '../../domain/day.ts';
import { echoMoment } from '../../domain/echo.ts';
import { clockWords } from '../../domain/english.ts';
import { UserError } from '../../domain/errors.ts';
import { recordId } from '../../domain/ids.ts';
import type { Interview } from '../../domain/model.ts';
import { momentThere } from '../../domain/queries.ts';
import { type DatesFrom, parseMomentField } from '../../domain/when.ts';
import { convertFromZone, refuseSkippedTime, requireZone, secondTime } from '../../domain/zone.ts';
import { timingsWith } from '../../store/find.ts';
import type { Writing } from '../types.ts';

/** Start of an interview: on the user's clock, and as typed if that was in a named zone. */
export interface Start {
  readonly day: Day;
  readonly time: ClockTime | null;
  readonly zone: string | null;
  readonly dayThere: Day | null;
  readonly timeThere: ClockTime | null;
}

type Scheduled = Start & Pick<Interview, 'id'>;

/** Reads --at and --tz. */
export function parseStart(at: string, tz: string | undefined, dates: DatesFrom): Start {
  const { day, time } = parseMomentField(at, dates);
  if (tz === undefined) {
    if (time !== null) refuseSkippedTime({ day, time });
    return { day, time, zone: null, dayThere: null, timeThere: null };
  }
  const zone = requireZone(tz, '--tz');
  if (time === null)
    throw new UserError('usage', '--tz goes with a time of day.', 'Add the time to --at: "tue 14:00".');
  const here = convertFromZone(day, time, zone);
  return { day: here.day, time: here.time, zone, dayThere: day, timeThere: time };
}

/** Reads a new start: --at alone uses the zone on file, if there is one. */
export function parseStartAgain(at: string, tz: string | undefined, known: string | null, dates: DatesFrom): Start {
  const { time } = parseMomentField(at, dates);
  return parseStart(at, tz ?? (time === null ? undefined : (known ?? undefined)), dates);
}

/** Echoes a start while it's typed; throws usage like parseStart. */
export function checkStart(at: string, tz: string | undefined, dates: DatesFrom): string {
  const { day, time } = parseMomentField(at, dates);
  if (tz === undefined && time !== null) refuseSkippedTime({ day, time });
  return echoMoment({ day, time }, dates.today) + (time === null ? ', no time yet' : '');
}

/** The start with its weekday, on both clocks if they differ. */
export function echoStart(start: Start, today: Day): string {
  const here = echoMoment(start, today);
  const there = momentThere(start);
  if (there === null) return here;
  const said = there.day === start.day ? clockWords(there.time) : echoMoment(there, today);
  return `${here}; ${said} in ${start.zone}`;
}

/** Warnings for an interview at a time that occurs twice that day in its zone (clocks go back); the first one was
 *  taken. */
export function twiceWarnings(interview: Scheduled): string[] {
  const { dayThere, timeThere, zone } = interview;
  if (dayThere === null || timeThere === null || zone === null) return [];
  const second = secondTime(dayThere, timeThere, zone);
  return second === null ? [] : [twiceWarning(interview, second)];
}

/** That warning, given the UTC time of the second occurrence. */
export function twiceWarning({ id, timeThere, zone }: Scheduled, second: Moment): string {
  const at = `${formatDay(second.day)} ${second.time}`;
  const move = `jobtrack reschedule ${recordId('interview', id)} --at "${at}" --tz UTC`;
  return `The clocks go back that day, so ${timeThere && clockWords(timeThere)} comes twice in ${zone}. I took the first. If you meant the second: ${move}`;
}

/** Moves an interview; a canceled one is on again, and has to be prepared again. */
export function moveTo(session: Writing, interview: Interview, start: Start) {
  moveTiming(session, interview, start.day);
  return session.write.change('interview', interview.id, { ...start, cancelledOn: null, preparedOn: null });
}

/** Timing said with the interview counts as said on its day, so it moves too. */
function moveTiming(session: Writing, { id, dayThen }: Interview, to: Day): void {
  const said = timingsWith(session.db, 'interview', id);
  for (const statement of said.filter(({ saidOn }) => saidOn === dayThen)) {
    session.write.change('statement', statement.id, { saidOn: to });
  }
}
