// What a calendar shows of the job hunt: every interview, and whom to write to or call, today and later.

import { planToday } from '../../app/agenda/planning.ts';
import type { Context } from '../../cli/context.ts';
import { addMinutes, type ClockTime, instantOf, laterOf } from '../../domain/day.ts';
import { recordId } from '../../domain/ids.ts';
import type { Interview } from '../../domain/model.ts';
import { closingOn, compareInterviews, isOutreach, isStanding } from '../../domain/queries.ts';
import { instantAgreed } from '../../domain/zone.ts';
import type { CalendarEvent } from '../../formats/ics/write.ts';
import type { Item } from '../../rules/item.ts';
import { idOf } from '../../rules/item-id.ts';
import { identityOf } from '../../store/identity.ts';
import { type InterviewAround, loadInterviews } from '../../store/interviews.ts';
import { type Version, versionsOf } from '../../store/versions.ts';
import { interviewUid, outreachUid } from './own-events.ts';
import { interviewWords, outreachWords } from './view.ts';

/** Minutes; what is usual where nothing was said. */
const USUAL_LENGTH = 60;
const ALARM_BEFORE = 60;
/** Of an interview without a time: at nine in the morning of the day before. */
const ALARM_BEFORE_DAY = 15 * 60;

/** An event, and the id of the interview or item that it shows. */
export interface ShownEvent extends CalendarEvent {
  readonly id: string;
  readonly kind: 'interview' | 'outreach';
}

/** The events of the calendar: interviews by their time, then outreach as it comes. */
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
    // Closing a job cancels what was still to come.
    isCancelled: !isStanding(interview, closing),
    isFree: false,
  };
}

/** By the clock that it was agreed on; where the user's own skips the time, it is what the clock then shows. */
function startOf({ day, zone, dayThere, timeThere }: Interview, time: ClockTime): number | null {
  const there = zone && dayThere !== null && timeThere ? instantAgreed(dayThere, timeThere, zone) : null;
  const here = { day, time };
  return there ?? instantOf(here) ?? instantOf(addMinutes(here, 60));
}

/** On the day it is due; what is late, today. */
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
