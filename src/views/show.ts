// The page of `show`: one record or item, and what belongs to it.

import { interviewsAhead } from '../domain/ahead.ts';
import type { Day } from '../domain/day.ts';
import { dateNear, dayNear } from '../domain/day-words.ts';
import { clockWords } from '../domain/english.ts';
import { recordId } from '../domain/ids.ts';
import type { Interview, Job, Posting } from '../domain/model.ts';
import { currentTiming } from '../domain/queries.ts';
import { ROLE_WORDS, timingWords } from '../domain/record-words.ts';
import { capitalized, dotted, jobName } from '../domain/words.ts';
import type { Item } from '../rules/item.ts';
import { idOf } from '../rules/item-id.ts';
import { actOf } from '../rules/item-words.ts';
import { afterMark, besideId, gutterFor, joinBlocks, paragraph, section, textLines } from '../terminal/layout.ts';
import { paint, type Style } from '../terminal/style.ts';
import { itemsOfSubject, recordsOf, type ShowView, type Subject } from './gather.ts';
import type { Records } from './json-records.ts';
import { lastInTouch, lastInTouchWords } from './last-in-touch.ts';
import { interviewWords, nameOf, offerWords } from './record-words.ts';
import { type Row, rowLines } from './row.ts';
import {
  contactOf,
  debriefFacts,
  factLines,
  interviewFacts,
  itemFacts,
  jobFacts,
  personFacts,
  referenceFacts,
  touchFacts,
} from './show-facts.ts';
import { timelineLines } from './timeline.ts';
import { itemLines } from './today-rows.ts';

const INDENT = 2;
/** Lines of a posting on a job's page. */
const POSTING_SHOWN = 4;

/** A page about one record or item, without a final line break. */
export function renderShow(view: ShowView, style: Style): string {
  const records = recordsOf(view);
  return joinBlocks([headOf(view, style), ...pageOf(view, records, style), ...comingBlocks(view, style)]);
}

function headOf({ subject }: ShowView, style: Style): string[] {
  switch (subject.type) {
    case 'job':
      return head(recordId('job', subject.job.id), jobName(subject.job), style);
    case 'person':
      return head(recordId('person', subject.person.id), subject.person.name, style);
    case 'interview':
      return head(recordId('interview', subject.interview.id), 'Interview', style);
    case 'reference':
      return head(recordId('reference', subject.reference.id), 'Reference', style);
    case 'touch':
      return head(recordId('touch', subject.touch.id), 'Logged contact', style);
    case 'item':
      return head(idOf(subject.item), capitalized(actOf(subject.item)), style);
  }
}

function head(id: string, text: string, style: Style): string[] {
  const [first = '', ...more] = afterMark(`${id}  `, text, style);
  return [paint('id', id, style) + paint('heading', first.slice(id.length), style), ...more];
}

function pageOf(view: ShowView, records: Records, style: Style): string[][] {
  const { subject } = view;
  const today = view.plan.date;
  const facts = (list: Parameters<typeof factLines>[0]) => factLines(list, style);
  const timeline = () => section('Timeline', timelineLines(records, view, style), style);
  switch (subject.type) {
    case 'job':
      return jobBlocks(subject.job, view, records, style);
    case 'person':
      return [
        paragraph(lastInTouchWords(lastInTouch(subject.person.id, view.jobHunt, today), today), INDENT, style),
        facts(personFacts(subject.person)),
        jobsSection(subject.person.id, records, style),
        timeline(),
      ];
    case 'interview':
      return [facts(interviewFacts(subject.interview, view)), ...debriefBlocks(records, style), timeline()];
    case 'reference':
      return [facts(referenceFacts(subject.reference, view)), timeline()];
    case 'touch':
      return [facts(touchFacts(subject.touch, view)), ...messageBlocks(view, style)];
    case 'item':
      return [facts(itemFacts(subject.item, today))];
  }
}

/** The user's own messages, unchanged. */
function messageBlocks({ messages }: ShowView, style: Style): string[][] {
  return messages.map(({ form, text }) =>
    section(form === 'letter' ? 'Your letter' : 'Your message', textLines(text, 2, style), style),
  );
}

function jobBlocks(job: Job, view: ShowView, records: Records, style: Style): string[][] {
  const today = view.plan.date;
  const said = currentTiming(records.statements);
  return [
    factLines(jobFacts(job, view), style),
    section('Who', whoLines(records, view, style), style),
    section(
      'What they said about timing',
      datedLines(said ? [{ on: said.saidOn, text: timingWords(said, today) }] : [], today, style),
      style,
    ),
    section(
      'Offers',
      datedLines(
        records.offers.map((each) => ({ on: each.on, text: offerWords(each, today) })),
        today,
        style,
      ),
      style,
    ),
    section(
      'Interviews',
      datedLines(
        records.interviews.map((each) => ({
          on: each.day,
          text: dotted([interviewWords(each, view.jobHunt), each.place, each.link]),
        })),
        today,
        style,
      ),
      style,
    ),
    postingBlock(job, view, style),
    section('Timeline', timelineLines(records, view, style), style),
  ];
}

/** The first lines of the posting, and the way to the rest. */
function postingBlock({ id }: Job, { posting, plan }: ShowView, style: Style): string[] {
  if (posting === null) return [];
  const lines = textLines(posting.text, INDENT, style);
  const isLong = lines.length > POSTING_SHOWN + 1;
  const more = `${lines.length - POSTING_SHOWN} more lines: jobtrack show ${recordId('job', id)} --posting`;
  const shown = isLong ? [...lines.slice(0, POSTING_SHOWN), ...paragraph(more, INDENT, style)] : lines;
  return section(`Posting, saved ${dayNear(posting.savedOn, plan.date)}`, shown, style);
}

/** The whole text of a posting. */
export function renderPosting({ text }: Posting, style: Style): string {
  return textLines(text, 0, style).join('\n');
}

/** Texts after their days, which are padded to the same width. */
function datedLines(
  entries: readonly { readonly on: Day; readonly text: string }[],
  today: Day,
  style: Style,
): string[] {
  const width = Math.max(0, ...entries.map(({ on }) => dateNear(on, today).length));
  return entries.flatMap(({ on, text }) =>
    afterMark(`  ${dateNear(on, today).padEnd(width)}  `, capitalized(text), style),
  );
}

function whoLines(records: Records, { jobHunt }: ShowView, style: Style): string[] {
  const width = Math.max(0, ...records.people.map((person) => recordId('person', person.id).length));
  const gutter = gutterFor(width, style);
  const people = records.people.flatMap((person) => {
    const roles = records.roles.filter((role) => role.personId === person.id).map(({ role }) => ROLE_WORDS[role]);
    const lines = besideId(recordId('person', person.id), [person.name, ...new Set(roles)].join(', '), gutter, style);
    const contact = contactOf(person);
    return [...lines, ...(contact === '' ? [] : paragraph(contact, gutter.indent, style))];
  });
  const references = records.references.flatMap((each) =>
    besideId(
      recordId('reference', each.id),
      `${nameOf(each.personId, jobHunt) ?? 'someone'}, reference`,
      gutter,
      style,
    ),
  );
  return [...people, ...references];
}

function jobsSection(personId: number, records: Records, style: Style): string[] {
  const gutter = gutterFor(Math.max(0, ...records.jobs.map((job) => recordId('job', job.id).length)), style);
  const lines = records.jobs.flatMap((job) => {
    const roles = records.roles.filter((role) => role.jobId === job.id && role.personId === personId);
    const words = [...new Set(roles.map(({ role }) => ROLE_WORDS[role]))];
    return besideId(recordId('job', job.id), dotted([jobName(job), words.join(', ')]), gutter, style);
  });
  return section('Jobs', lines, style);
}

function debriefBlocks(records: Records, style: Style): string[][] {
  return records.debriefs.map((debrief) => section('Debrief', factLines(debriefFacts(debrief), style), style));
}

function comingBlocks(view: ShowView, style: Style): string[][] {
  const { plan, subject } = view;
  if (subject.type === 'item') return [];
  const lapsed = itemsOfSubject(plan.lapsed, view).flatMap((item) =>
    afterMark(
      '  ',
      `${capitalized(actOf(item))}, shown until ${dateNear(item.shownUntil ?? item.by, plan.date)}`,
      style,
    ),
  );
  return [
    section('Never done, and past its time', lapsed, style),
    section('What comes next', nextLines(view, style), style),
  ];
}

/** What's on the list, the interviews ahead, then what comes up later. */
function nextLines(view: ShowView, style: Style): string[] {
  const { plan, subject, jobHunt, now } = view;
  const due = itemsOfSubject(plan.items, view);
  const later = itemsOfSubject(plan.upcoming, view);
  const ahead = interviewsAhead(jobHunt, now).filter((each) => isInterviewOf(each, subject));
  const ids = [...[...due, ...later].map(idOf), ...ahead.map(({ id }) => recordId('interview', id))];
  const gutter = gutterFor(Math.max(0, ...ids.map((id) => id.length)), style);
  const nameDay = (day: Day) => dayNear(day, plan.date);
  const jobsOf = ({ jobId }: Interview) => jobHunt.jobs.filter(({ id }) => id === jobId);
  const linesOf = (item: Item) => itemLines(item, { date: plan.date, nameDay, isVerbose: true, gutter, style });
  return [
    ...due.flatMap(linesOf),
    ...ahead.flatMap((each) => rowLines({ ...aheadRow(each, nameDay), jobs: jobsOf(each) }, gutter, style)),
    ...later.flatMap(linesOf),
  ];
}

function isInterviewOf({ jobId, personIds }: Interview, subject: Subject): boolean {
  if (subject.type === 'person') return personIds.includes(subject.person.id);
  return subject.type === 'job' && subject.job.id === jobId;
}

/** 'Interview · Acme – Buyer · tomorrow at 10:30 AM'. */
function aheadRow({ id, day, time }: Interview, nameDay: (day: Day) => string): Omit<Row, 'jobs'> {
  const when = `${nameDay(day)}${time === null ? '' : ` at ${clockWords(time)}`}`;
  return { id: recordId('interview', id), what: 'Interview', when, isLate: false, detail: [] };
}
