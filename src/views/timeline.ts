// The timeline: what happened, in both directions, day by day.

import type { Day } from '../domain/day.ts';
import { dateNear } from '../domain/day-words.ts';
import type { Closing, Job, Touch } from '../domain/model.ts';
import { saidWords } from '../domain/record-words.ts';
import { capitalized } from '../domain/words.ts';
import { outreachOf } from '../rules/kinds/index.ts';
import { afterMark, markOf } from '../terminal/layout.ts';
import type { Style } from '../terminal/style.ts';
import type { ShowView } from './gather.ts';
import type { Records } from './json-records.ts';
import {
  closedWords,
  interviewWords,
  itemKeyWords,
  offerWords,
  promisedWords,
  touchWithId,
  withNote,
} from './record-words.ts';

/** The mark of an event: `out` if you did it, `in` if they did, `none` for everything else. */
const MARKS = { out: '→', in: '←', none: '·' } as const;

interface Event {
  readonly on: Day;
  readonly mark: keyof typeof MARKS;
  readonly text: string;
}

/** One line per event, oldest first; outside a job's page, each names its company. */
export function timelineLines(records: Records, view: ShowView, style: Style): string[] {
  const today = view.plan.date;
  const events = eventsOf(records, view).sort((a, b) => a.on - b.on);
  const days = events.map((event) => dateNear(event.on, today));
  const width = Math.max(0, ...days.map((day) => day.length));
  return events.flatMap((event, at) => {
    const isNew = at === 0 || days[at] !== days[at - 1];
    const day = (isNew ? (days[at] ?? '') : '').padEnd(width);
    return afterMark(`  ${day}  ${markFor(event, style)}`, capitalized(event.text), style);
  });
}

/** No mark for screen readers: the text alone says who did it. */
function markFor({ mark }: Event, style: Style): string {
  return style.isSpoken ? '' : `${markOf(MARKS[mark], style).padEnd(style.unicode ? 1 : 2)} `;
}

function eventsOf(records: Records, { subject, jobHunt, plan }: ShowView): Event[] {
  const today = plan.date;
  const jobs = subject.type === 'job' ? [subject.job] : [];
  const past = records.interviews.filter((each) => each.day <= today);
  const companyOf = (jobId: number) => (jobs.length > 0 ? null : jobHunt.jobs.find((job) => job.id === jobId)?.company);
  const named = (text: string, jobId: number) => [text, companyOf(jobId)].filter(Boolean).join(', ');
  const contact = (each: Touch): Event => {
    const text = [named(touchWithId(each, jobHunt), each.jobId), promisedWords(each, today)].filter(Boolean).join('; ');
    return event(each.on, each.direction, withNote(text, each.note));
  };
  return [
    ...jobs.flatMap(eventsOfJob),
    ...past.map((each) => event(each.day, 'none', named(interviewWords(each, jobHunt), each.jobId))),
    ...records.debriefs.map((each) => {
      const text = [`debrief of i${each.interviewId} written`, promisedWords(each, today)].filter(Boolean).join('; ');
      return event(each.savedOn, 'none', text);
    }),
    ...records.touches.filter((each) => !isAfterClosing(each)).map(contact),
    ...records.statements.map((each) =>
      event(
        each.saidOn,
        'in',
        saidWords(each, (day) => dateNear(day, today)),
      ),
    ),
    ...records.offers.map((each) => event(each.on, 'in', offerWords(each, today))),
    ...records.notes.map((each) => event(each.on, 'none', `note: ${each.text}`)),
    ...records.skips.map((each) =>
      event(each.on, 'none', withNote(`skipped: ${itemKeyWords(each, jobHunt)}`, each.note)),
    ),
    ...records.snoozes.map((each) => {
      const text = `put off until ${dateNear(each.until, today)}: ${itemKeyWords(each, jobHunt)}`;
      return event(each.on, 'none', withNote(text, each.note));
    }),
    ...jobs.flatMap((job) => job.closings.flatMap(eventsOfClosing)),
    ...records.touches.filter(isAfterClosing).map(contact),
  ];
}

/** Is it a message that's only sent once a job is closed, such as a request for feedback? */
function isAfterClosing({ kind }: Touch): boolean {
  return kind !== 'reply' && kind !== 'reference-check' && outreachOf(kind).endings !== undefined;
}

function event(on: Day, mark: Event['mark'], text: string): Event {
  return { on, mark, text };
}

function eventsOfJob(job: Job): Event[] {
  if (job.appliedOn === null) return [event(job.addedOn, 'none', 'added')];
  return [event(job.appliedOn, 'out', 'applied')];
}

function eventsOfClosing(closing: Closing): Event[] {
  const closed = event(closing.on, 'none', withNote(closedWords(closing), closing.note));
  return closing.reopenedOn === null ? [closed] : [closed, event(closing.reopenedOn, 'none', 'reopened')];
}
