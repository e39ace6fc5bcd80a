// Writes events as an iCalendar file. Times are in UTC: every phone and calendar shows them correctly in local time, in
// summer and winter. Named zones would need their rules in the file, which programs read differently; the other side's
// local time goes into the text. The same events give the same bytes.
import {
  ICalAlarmType,
  ICalCalendar,
  ICalCalendarMethod,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import type { Day } from '../../domain/day.ts';
import { plainText } from '../content-lines.ts';

export interface CalendarEvent {
  /** Never changes for the same event. */
  readonly uid: string;
  /** Goes up with each change. */
  readonly sequence: number;
  /** Time of the last change, UTC ISO. */
  readonly changedAt: string;
  readonly summary: string;
  /** One entry per line. */
  readonly description: readonly string[];
  readonly place: string | null;
  /** Kept as a link only if a browser can open it. */
  readonly link: string | null;
  /** A start (milliseconds since 1970) and a length in minutes, or a whole day. */
  readonly when: { readonly instant: number; readonly minutes: number } | { readonly day: Day };
  /** Minutes before the start. */
  readonly alarm: number | null;
  readonly isCancelled: boolean;
  /** Does the time stay free in the calendar? */
  readonly isFree: boolean;
}

const MS_PER_MINUTE = 60_000;
const MS_PER_DAY = 86_400_000;
/** How often a subscribed calendar should refresh, in seconds. */
const LOOK_AGAIN_AFTER = 3600;

/** The file's text, in lines of at most 75 octets. */
export function writeCalendar(events: readonly CalendarEvent[]): string {
  const calendar = new ICalCalendar({
    name: 'Job hunt',
    prodId: { company: 'jobtrack', product: 'jobtrack', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: LOOK_AGAIN_AFTER,
  });
  for (const event of events) addEvent(calendar, event);
  return `${calendar.toString()}\r\n`;
}

function addEvent(calendar: ICalCalendar, event: CalendarEvent): void {
  const link = linkOf(event.link);
  const added = calendar.createEvent({
    id: event.uid,
    sequence: event.sequence,
    stamp: new Date(event.changedAt),
    lastModified: new Date(event.changedAt),
    ...timesOf(event.when),
    summary: plainText(event.summary),
    description: event.description.length === 0 ? null : plainText(event.description.join('\n')),
    location: event.place === null ? link : plainText(event.place),
    url: link,
    status: event.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency: event.isFree || event.isCancelled ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
  });
  if (event.alarm !== null && !event.isCancelled) {
    added.createAlarm({ type: ICalAlarmType.display, trigger: event.alarm * 60 });
  }
}

function timesOf(when: CalendarEvent['when']) {
  if ('day' in when) {
    const start = when.day * MS_PER_DAY;
    return { allDay: true, start: new Date(start), end: new Date(start + MS_PER_DAY) };
  }
  return { start: new Date(when.instant), end: new Date(when.instant + when.minutes * MS_PER_MINUTE) };
}

/** Commas, semicolons and backslashes are percent-encoded, because text escapes don't apply in links. */
function linkOf(text: string | null): string | null {
  if (text === null || !/^https?:\/\/\S+$/i.test(text)) return null;
  return plainText(text).replace(/[\\;,]/g, encodeURIComponent);
}

/** Does a file that starts like this come from jobtrack? */
export function isOurCalendar(start: string): boolean {
  return /^BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-\/\/jobtrack\/\/jobtrack\/\/EN\r\n/.test(start);
}
