import type { Start } from '../../../app/recording/interview-time.ts';
import type { Source } from '../../../cli/context.ts';
import { instantOf, momentAt } from '../../../domain/day.ts';
import { dayInRange } from '../../../domain/when-reading.ts';
import { instantInZone, momentInUtc, secondTime } from '../../../domain/zone.ts';
import { type IncomingInterview, readInvitations } from '../../../formats/ics/read.ts';
import type { Reading } from '../../../formats/incoming.ts';
import { isOwnOutreach } from '../../calendar/own-events.ts';
import type { Invited } from './invitation.ts';

/** Reads the invitations in a file; other events come as rejects. */
export async function* readInvited(source: Pick<Source, 'bytes'>): AsyncGenerator<Reading<Invited>> {
  for await (const reading of readInvitations(source.bytes())) {
    yield 'reject' in reading ? reading : invitedBy(reading.line, reading.record);
  }
}

function invitedBy(line: number, invitation: IncomingInterview): Reading<Invited> {
  if (isOwnOutreach(invitation.uid)) return { line, reject: "it's a reminder from jobtrack's own calendar" };
  const start = startOf(invitation);
  if (start === null) return { line, reject: 'the clocks skip its time that day' };
  const kept = dayInRange(start.day);
  if (typeof kept !== 'number') return { line, reject: `its day ${kept.problem}` };
  const { zone, dayThere, timeThere } = start;
  const second = zone && timeThere && dayThere !== null ? secondTime(dayThere, timeThere, zone) : null;
  return { line, record: { invitation, start, second } };
}

const OWN = { zone: null, dayThere: null, timeThere: null };

/** The start in the invitation's time zone; null if the clocks there skip that time. */
function startOf({ day, time, zone, instant }: IncomingInterview): Start | null {
  if (time === null) return { day, time, ...OWN };
  if (instant !== null) return startAt(instant);
  if (zone === null) return instantOf({ day, time }) === null ? null : { day, time, ...OWN };
  const agreed = instantInZone(day, time, zone);
  return agreed === null ? null : { ...momentAt(agreed), zone, dayThere: day, timeThere: time };
}

/** The start on the user's own clock. If that time occurs twice, the second can only be kept in UTC. */
function startAt(instant: number): Start {
  const here = momentAt(instant);
  if (instantOf(here) === instant) return { ...here, ...OWN };
  const { day, time } = momentInUtc(instant);
  return { ...here, zone: 'UTC', dayThere: day, timeThere: time };
}
