import type { Source } from '../../../context.ts';
import { instantOf, momentAt } from '../../../domain/day.ts';
import { instantInZone, secondTime } from '../../../domain/zone.ts';
import { type IncomingInterview, readInvitations } from '../../../interchange/ics-read.ts';
import type { Reading } from '../../../interchange/incoming.ts';
import { isOwnOutreach } from '../calendar/own-events.ts';
import type { Start } from '../interview-time.ts';
import type { Invited } from './invitation.ts';

/** The invitations of a file, and the events that are none. */
export async function* readInvited(source: Source): AsyncGenerator<Reading<Invited>> {
  for await (const reading of readInvitations(source.bytes())) {
    yield 'reject' in reading ? reading : await invitedBy(reading.line, reading.record);
  }
}

async function invitedBy(line: number, invitation: IncomingInterview): Promise<Reading<Invited>> {
  if (isOwnOutreach(invitation.uid)) return { line, reject: "it is a reminder from jobtrack's own calendar" };
  const start = await startOf(invitation);
  if (start === null) return { line, reject: 'the clocks skip its time that day' };
  const { zone, dayThere, timeThere } = start;
  const second = zone && timeThere && dayThere !== null ? await secondTime(dayThere, timeThere, zone) : null;
  return { line, record: { invitation, start, second } };
}

/** The zone is kept where its clock is another one. */
async function startOf({ day, time, zone, instant }: IncomingInterview): Promise<Start | null> {
  const here = { zone: null, dayThere: null, timeThere: null };
  if (time === null) return { day, time, ...here };
  if (instant !== null) return { ...momentAt(instant), ...here };
  const agreed = zone === null ? instantOf({ day, time }) : await instantInZone(day, time, zone);
  if (agreed === null) return null;
  const shown = momentAt(agreed);
  const isSame = shown.day === day && shown.time === time;
  return isSame ? { day, time, ...here } : { ...shown, zone, dayThere: day, timeThere: time };
}
