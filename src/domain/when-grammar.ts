// Parser for dates and times: each accepted form is listed, and anything else is refused. It never guesses or skips a
// word; a weekday that doesn't match its date is an error.
import { readClock } from './clock.ts';
import type { ClockTime, Day } from './day.ts';
import { partsOfDay } from './day.ts';
import { laterWeekday, readDay } from './day-forms.ts';
import type { Anchor, Direction, Problem, When } from './when-reading.ts';
import { isProblem, typedDate, typedDay } from './when-reading.ts';

interface Split {
  /** Null if nothing comes before the time. */
  readonly dayText: string | null;
  readonly timeText: string | null;
}

const HALF_YEAR = 183;
const NO_SUCH_TIME: Problem = { problem: "has a time that doesn't exist" };
const TIME = /^(?:(.*?) )??(?:(?:at )?(noon|midnight|\d{1,2}:\d\d(?:[ap]m)?|\d{1,2}[ap]m)|(at \d{1,2}))$/;

/** The day and time a text names, the problem with it, or null if it has no accepted form. */
export function readWhen(text: string, anchor: Anchor): When | Problem | null {
  const { dayText, timeText } = splitTime(tidy(text));
  const day = dayText === null ? anchor.today : readDay(dayText, anchor);
  if (day === null || isProblem(day)) return day;
  if (timeText === null) return { day, time: null };
  if (!anchor.takesTime) {
    const hint = `Type just the day: ${dayText ?? 'today'}.`;
    return { problem: 'has a time, and only the day counts here', hint };
  }
  const time = readTime(timeText, dayText === null ? '' : `${dayText} `);
  return isProblem(time) ? time : { day, time };
}

/** The other day that 'this fri' or 'next fri' can mean, and what to type for it; null if there's only one. */
export function otherReading(text: string, today: Day): { readonly day: Day; readonly typed: string } | null {
  const { dayText, timeText } = splitTime(tidy(text));
  const day = laterWeekday(dayText ?? '', today);
  if (day === null) return null;
  return { day, typed: timeText === null ? typedDay(day) : `${typedDay(day)} ${timeText}` };
}

/** The date just past, where one without a year is read as more than half a year ahead, and what to type for it; else
 *  null. */
export function pastReading(text: string, today: Day): { readonly day: Day; readonly typed: string } | null {
  const read = (direction: Direction) =>
    readWhen(text, { today, direction, takesTime: true, workdayFrom: (day) => day });
  const [ahead, past] = [read('future'), read('past')];
  if (ahead === null || past === null || isProblem(ahead) || isProblem(past)) return null;
  if (ahead.day - today <= HALF_YEAR || past.day === ahead.day) return null;
  const { year, month, dayOfMonth } = partsOfDay(past.day);
  const { timeText } = splitTime(tidy(text));
  return { day: past.day, typed: [typedDate(month, dayOfMonth, year), timeText].filter(Boolean).join(' ') };
}

/** Lowercases, collapses spaces and commas, drops 'the', turns '2 pm' into '2pm' and an ISO time's T into a space. */
function tidy(text: string): string {
  const words = text.toLowerCase().split(/[\s,]+/);
  const kept = words.filter((word) => word !== '' && word !== 'the').join(' ');
  return kept.replace(/(\d) ([ap]m)$/, '$1$2').replace(/^(\d{4}-\d\d-\d\d)t(?=\d\d:\d\d$)/, '$1 ');
}

/** Splits off the time at the end. */
function splitTime(text: string): Split {
  const match = TIME.exec(text);
  return match
    ? { dayText: match[1] ?? null, timeText: match[2] ?? match[3] ?? null }
    : { dayText: text, timeText: null };
}

/** Reads a time; `before` is the day text in front of it, for hints. */
function readTime(text: string, before: string): ClockTime | Problem {
  if (text === 'noon') return readClock('12:00') ?? NO_SUCH_TIME;
  if (text === 'midnight') {
    return {
      problem: 'could be the start or the end of the day',
      hint: `Type ${before}00:00 or ${before}23:59.`,
    };
  }
  const [, hour] = /^at (\d{1,2})$/.exec(text) ?? [];
  if (hour === undefined) return readClock(text) ?? NO_SUCH_TIME;
  if (Number(hour) < 1 || Number(hour) > 12) return readClock(`${hour}:00`) ?? NO_SUCH_TIME;
  const shown = Number(hour);
  return { problem: 'could be morning or afternoon', hint: `Type ${before}${shown}pm or ${before}${shown}am.` };
}
