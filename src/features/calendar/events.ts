// Events of the calendar: every interview, and the people to write to or call today and later.

import { planToday } from '../../app/agenda/planning.ts';
import type { Context } from '../../cli/context.ts';
import { addMinutes, type ClockTime, instantOf, laterOf } from '../../domain/day.ts';
import { recordId } from '../../domain/ids.ts';
import type { Interview } from '../../domain/model.ts';
import { closingOn, compareInterviews, isOutreach, isStillOn } from '../../domain/queries.ts';
import { instantAgreed } from '../../domain/zone.ts';
import type { CalendarEvent } from '../../formats/ics/write.ts';
import type { Item } from '../../rules/item.ts';
import { idOf } from '../../rules/item-id.ts';
import { identityOf } from '../../store/identity.ts';
import { type InterviewAround, loadInterviews } from '../../store/interviews.ts';
import { type Version, versionsOf } from '../../store/versions.ts';
import { interviewUid, outreachUid } from './own-events.ts';
import { interviewWords, outreachWords } from './view.ts';

/** In minutes: the length of an interview that has none, and how long before it the alarm goes off. */
const USUAL_LENGTH = 60;
const ALARM_BEFORE = 60;
/** In minutes, for an interview without a time: 9:00 AM the day before. */
const ALARM_BEFORE_DAY = 15 * 60;

/** A calendar event with the id of its interview or item. */
export interface ShownEvent extends CalendarEvent {
  readonly id: string;
  readonly kind: 'interview' | 'outreach';
}

/** All events: interviews by time, then outreach in plan order. */
export function calendarEvents(context: Context): ShownEvent[] {
  const { db } = context.session;
  const versions = versionsOf(db, 'interview');
  const identity = identityOf(db);
  const { items, upcoming } = planToday(context.session).plan;
  const interviews = loadInterviews(db).sort((a, b) => compareInterviews(a.interview, b.interview));
  const shown = interviews.map((around) => interviewEvent(around, versions, identity, context));
  const outreach = [...items, ...upcoming]
    .filter(({ kind }) => isOutreach(kind))
    .map((item) => outreachEvent(item, identity, context));
  return [...shown, ...outreach];
}

function interviewEvent(
  { interview, job, people }: InterviewAround,
  versions: ReadonlyMap<number, Version>,
  identity: string,
  { today, stamp }: Context,
): ShownEvent {
  const closing = closingOn(job, today);
  const version = versions.get(interview.id);
  const instant = interview.time === null ? null : startOf(interview, interview.time);
  const id = recordId('interview', interview.id);
  return {
    id,
    kind: 'interview',
    uid: interviewUid(interview.id, identity),
    sequence: version?.changes ?? 0,
    changedAt: version?.at ?? stamp,
    ...interviewWords(interview, job, people),
    place: interview.place,
    link: interview.link,
    when: instant === null ? { day: interview.day } : { instant, minutes: interview.length ?? USUAL_LENGTH },
    alarm: instant === null ? ALARM_BEFORE_DAY : ALARM_BEFORE,
    // Closing a job cancels its upcoming interviews.
    isCancelled: !isStillOn(interview, closing),
    isFree: false,
  };
}

/** Start by the clock the time was agreed on. If the user's own clock skips that time, uses the time an hour later. */
function startOf({ day, zone, dayThere, timeThere }: Interview, time: ClockTime): number | null {
  const there = zone && dayThere !== null && timeThere ? instantAgreed(dayThere, timeThere, zone) : null;
  const here = { day, time };
  return there ?? instantOf(here) ?? instantOf(addMinutes(here, 60));
}

/** All day on its due day, or today if it's late. */
function outreachEvent(item: Item, identity: string, { today, stamp }: Context): ShownEvent {
  const day = laterOf(item.due, today);
  const id = idOf(item);
  return {
    id,
    kind: 'outreach',
    uid: outreachUid(id, day, identity),
    sequence: 0,
    changedAt: stamp,
    ...outreachWords(item),
    place: null,
    link: null,
    when: { day },
    alarm: null,
    isCancelled: false,
    isFree: true,
  };
}
