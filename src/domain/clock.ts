import type { ClockTime } from './day.ts';

const CLOCK = /^(\d{1,2})(?::(\d\d))?(?:\s*(am|pm))?$/;

/** Reads lower-case '14:30', '9:30', '2pm' and '2:30 pm'; null for anything else, including impossible times. */
export function readClock(text: string): ClockTime | null {
  const match = CLOCK.exec(text);
  if (!match || (match[2] === undefined && match[3] === undefined)) return null;
  const hour = hourOf(Number(match[1]), match[3]);
  const minutes = match[2] ?? '00';
  return hour === null || Number(minutes) > 59 ? null : (`${String(hour).padStart(2, '0')}:${minutes}` as ClockTime);
}

function hourOf(shown: number, half: string | undefined): number | null {
  if (half === undefined) return shown <= 23 ? shown : null;
  if (shown < 1 || shown > 12) return null;
  return (shown % 12) + (half === 'pm' ? 12 : 0);
}
