// Records as labels and values; unknown values are left out.

import type { Day } from '../domain/day.ts';
import { dayNearInFull, fullDay } from '../domain/day-words.ts';
import { FIT_FIELDS } from '../domain/debrief-notes.ts';
import { clockWords, spelled } from '../domain/english.ts';
import { type Field, wordOf } from '../domain/field.ts';
import { recordId } from '../domain/ids.ts';
import type { Closing, Debrief, Interview, Job, Person, Reference, Touch } from '../domain/model.ts';
import { closingOn } from '../domain/queries.ts';
import { fieldsOf, type Row, type Table } from '../domain/schema.ts';
import { capitalized, dotted, jobName, listed } from '../domain/words.ts';
import { writtenValue } from '../domain/written.ts';
import type { Item } from '../rules/item.ts';
import { dueOf } from '../rules/item-words.ts';
import { RULES } from '../rules/kinds/index.ts';
import { GUIDE_NAMES } from '../rules/rule-words.ts';
import { afterMark } from '../terminal/layout.ts';
import type { Style } from '../terminal/style.ts';
import { unbroken } from '../terminal/text.ts';
import type { ShowView } from './gather.ts';
import { clockThere, formWords } from './interview-words.ts';
import { reachOf } from './kinds.ts';
import { CLOSE_WORDS, nameOf, touchWords, UNDATED_WORDS } from './record-words.ts';

type Fact = readonly [label: string, value: string | null];

/** The fields of a row as labels and values, in schema order, without those in `apart`. */
function fieldFacts<T extends Table>(table: T, row: Row<T>, apart: readonly (keyof Row<T>)[]): Fact[] {
  const fields = fieldsOf(table).filter(([name]) => !(apart as readonly string[]).includes(name));
  const values = row as unknown as Readonly<Record<string, unknown>>;
  return fields.map(([name, field]) => [field.shown ?? capitalized(wordOf(field)), factOf(field, values[name])]);
}

function factOf(field: Field, value: unknown): string | null {
  if (value === null) return null;
  if (field.is === 'day') return fullDay(value as Day);
  if (field.is === 'flag') return value ? 'yes' : null;
  return field.most === undefined ? String(writtenValue(field, value)) : `${value} of ${field.most}`;
}

/** Job fields that are shown first, or in the heading. */
const TOLD_FIRST = ['company', 'title', 'addedOn', 'appliedOn', 'undatedStage', 'applyBy', 'followUpWithId'] as const;

/** From the guide TR. */
const SECOND_CHOICE = 'The person they hired may not stay, so keep in touch.';

export function jobFacts(job: Job, view: ShowView): Fact[] {
  const { jobHunt, plan } = view;
  const closing = closingOn(job, plan.date);
  return [
    ['Closed', closing && `${closedDay(closing)}: ${CLOSE_WORDS[closing.reason]}`],
    ['Keep in mind', closing?.reason === 'filled' ? SECOND_CHOICE : null],
    ['First day', closing?.startsOn ? fullDay(closing.startsOn) : null],
    ['Applied', appliedWords(job, view)],
    ['Got as far as', job.undatedStage && UNDATED_WORDS[job.undatedStage]],
    ['Apply by', job.applyBy === null ? null : fullDay(job.applyBy)],
    ['Follow up with', nameOf(job.followUpWithId, jobHunt)],
    ...fieldFacts('job', job, TOLD_FIRST),
  ];
}

function closedDay({ on, dayIs }: Closing): string {
  return dayIs === 'unknown' ? "the day isn't known" : fullDay(on);
}

/** Null for a job that got somewhere without an application. */
function appliedWords(job: Job, { jobHunt, plan }: ShowView): string | null {
  if (job.appliedOn !== null) return fullDay(job.appliedOn);
  if (job.undatedStage !== null) return "yes, the day isn't known";
  const isUnderWay = [...jobHunt.interviews, ...jobHunt.offers].some(({ jobId }) => jobId === job.id);
  return isUnderWay || closingOn(job, plan.date) !== null ? null : 'not yet';
}

export function contactOf({ title, email, phone, linkedin }: Person): string {
  return dotted([title, email, phone && unbroken(phone), linkedin]);
}

export function personFacts(person: Person): Fact[] {
  return fieldFacts('person', person, ['name']);
}

/** Interview fields that are shown combined with others. */
const TOLD_TOGETHER = [
  'jobId',
  'day',
  'time',
  'zone',
  'dayThere',
  'timeThere',
  'length',
  'kind',
  'cancelledOn',
] as const;

export function interviewFacts(interview: Interview, { jobHunt }: ShowView): Fact[] {
  const { day, time } = interview;
  return [
    ['Job', jobWords(interview.jobId, jobHunt)],
    ['When', `${fullDay(day)}${time === null ? '' : `, ${clockWords(time)}`}`],
    ['There', clockThere(interview)],
    ['How', formWords(interview)],
    ['With', listed(interview.personIds.flatMap((id) => nameOf(id, jobHunt) ?? []))],
    [spelled('Canceled'), interview.cancelledOn === null ? null : fullDay(interview.cancelledOn)],
    ...fieldFacts('interview', interview, TOLD_TOGETHER),
  ];
}

function jobWords(jobId: number, jobHunt: ShowView['jobHunt']): string | null {
  const job = jobHunt.jobs.find((each) => each.id === jobId);
  return job ? `${jobName(job)} (${recordId('job', jobId)})` : null;
}

export function referenceFacts(reference: Reference, { jobHunt }: ShowView): Fact[] {
  const person = jobHunt.people.find((each) => each.id === reference.personId);
  const jobs = reference.jobIds.map((id) => jobWords(id, jobHunt)).filter((words) => words !== null);
  return [
    ['Name', person ? `${person.name} (${recordId('person', person.id)})` : null],
    ['Reach', person ? contactOf(person) : null],
    ...fieldFacts('reference', reference, ['personId', 'addedOn']),
    ['For', reference.jobIds.length === 0 ? 'every job' : jobs.join(', ')],
    ['Since', fullDay(reference.addedOn)],
  ];
}

/** Contact fields that the day, the job and `touchWords` already show. */
const TOLD_IN_WORDS = ['jobId', 'personId', 'interviewId', 'on', 'direction', 'kind', 'channel', 'result'] as const;

export function touchFacts(touch: Touch, { jobHunt }: ShowView): Fact[] {
  return [
    ['Day', fullDay(touch.on)],
    ['Job', jobWords(touch.jobId, jobHunt)],
    ['What', capitalized(touchWords(touch, jobHunt))],
    ['From', touch.direction === 'out' ? 'you' : 'them'],
    ...fieldFacts('touch', touch, TOLD_IN_WORDS),
  ];
}

export function itemFacts(item: Item, today: Day): Fact[] {
  const word = (day: Day) => dayNearInFull(day, today);
  return [
    ['Job', `${jobName(item.job)} (${recordId('job', item.job.id)})`],
    ['Reach', reachOf(item)],
    ['When', item.opens > today ? `${word(item.opens)}, by ${word(item.by)}` : dueOf(item, today, word)],
    ['Put off', item.snoozedUntil === null ? null : `until ${word(item.snoozedUntil)}`],
    ['On your list until', item.shownUntil === null ? null : word(item.shownUntil)],
    ['Why', item.why()],
    ['Rule', RULES[item.rule].name],
    ['Guide', item.source && GUIDE_NAMES[item.source]],
  ];
}

/** Debrief fields that its interview and its notes already show. */
const TOLD_IN_NOTES = ['interviewId', 'savedOn', ...Object.values(FIT_FIELDS), 'nextStep'] as const;

export function debriefFacts(debrief: Debrief): Fact[] {
  return fieldFacts('debrief', debrief, TOLD_IN_NOTES);
}

export function factLines(facts: readonly Fact[], style: Style): string[] {
  const known = facts.flatMap(([label, value]) => (value === null || value === '' ? [] : [{ label, value }]));
  const width = Math.max(0, ...known.map(({ label }) => label.length));
  return known.flatMap(({ label, value }) => afterMark(`  ${label.padEnd(width)}  `, value, style));
}
