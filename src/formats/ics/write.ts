// Events -> an iCalendar file. Times are written in UTC: every phone and calendar shows such an instant right on its own
// clock, in summer and in winter, wherever it is. Zones by name would need their rules written along, which programs read
// in ways of their own; the clock at the other end stands in the text. The same events give the same bytes.
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
  /** The same for the same event, for ever. */
  readonly uid: string;
  /** Grows with each change. */
  readonly sequence: number;
  /** The instant of the last change, UTC ISO. */
  readonly changedAt: string;
  readonly summary: string;
  /** Lines. */
  readonly description: readonly string[];
  readonly place: string | null;
  /** Only an address that a browser opens is kept as a link. */
  readonly link: string | null;
  /** From an instant (milliseconds since 1970) for so many minutes, or a whole day. */
  readonly when: { readonly instant: number; readonly minutes: number } | { readonly day: Day };
  /** Minutes before its begin. */
  readonly alarm: number | null;
  readonly isCancelled: boolean;
  /** Does it leave the time free? */
  readonly isFree: boolean;
}

const MS_PER_MINUTE = 60_000;
const MS_PER_DAY = 86_400_000;
/** How often a calendar that subscribes is to look, in seconds. */
const LOOK_AGAIN_AFTER = 3600;

/** The file, each line at most 75 octets. */
export function writeCalendar(events: readonly CalendarEvent[]): string {
  const calendar = new ICalCalendar({
    name: 'Job search',
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

/** In links nothing is escaped: what would have to be is written as a link writes it. */
function linkOf(text: string | null): string | null {
  if (text === null || !/^https?:\/\/\S+$/i.test(text)) return null;
  return plainText(text).replace(/[\\;,]/g, encodeURIComponent);
}

/** Does a file that begins so come from here? */
export function isOurCalendar(start: string): boolean {
  return /^BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-\/\/jobtrack\/\/jobtrack\/\/EN\r\n/.test(start);
}
