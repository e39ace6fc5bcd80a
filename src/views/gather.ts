// Picks the records and items that belong to the subject of `show`.
import type { Moment } from '../domain/day.ts';
import type { Message } from '../domain/item-key.ts';
import type { Interview, Job, JobHunt, Note, Person, Posting, Reference, Touch } from '../domain/model.ts';
import type { Item, Plan } from '../rules/item.ts';
import type { Records } from './json-records.ts';

export type Subject =
  | { readonly type: 'job'; readonly job: Job }
  | { readonly type: 'person'; readonly person: Person }
  | { readonly type: 'interview'; readonly interview: Interview }
  | { readonly type: 'reference'; readonly reference: Reference }
  | { readonly type: 'touch'; readonly touch: Touch }
  | { readonly type: 'item'; readonly item: Item };

export interface ShowView {
  readonly subject: Subject;
  readonly jobHunt: JobHunt;
  readonly notes: readonly Note[];
  /** Messages sent with the contact shown, in the user's own words. */
  readonly messages: readonly Message[];
  /** The text of the job shown; null if it has none, or if it's no job. */
  readonly posting: Posting | null;
  readonly plan: Pick<Plan, 'date' | 'items' | 'upcoming' | 'lapsed'>;
  readonly now: Moment;
}

/** Which records belong to a subject, by the ids they refer to. */
interface Scope {
  readonly jobIds: readonly (number | null)[];
  readonly personIds: readonly (number | null)[];
  readonly interviewIds: readonly (number | null)[];
  readonly referenceId: number | null;
  readonly touches: (touch: Touch) => boolean;
  readonly items: (item: Item) => boolean;
}

const NONE = () => false;

/** The records that belong to the subject, including itself. */
export function recordsOf(view: ShowView): Records {
  const { jobHunt, notes, subject } = view;
  const scope = scopeOf(view);
  const isJobs = subject.type === 'job';
  const ofJob = (each: { jobId: number | null }) => isJobs && scope.jobIds.includes(each.jobId);
  const interviews = jobHunt.interviews.filter((each) => scope.interviewIds.includes(each.id));
  return {
    jobs: jobHunt.jobs.filter((each) => scope.jobIds.includes(each.id)),
    people: jobHunt.people.filter((each) => scope.personIds.includes(each.id)),
    roles: jobHunt.roles.filter((each) => scope.jobIds.includes(each.jobId)),
    interviews,
    references: jobHunt.references.filter((each) => isReferenceOf(each, scope, isJobs)),
    touches: jobHunt.touches.filter(scope.touches),
    statements: jobHunt.statements.filter(ofJob),
    offers: jobHunt.offers.filter(ofJob),
    debriefs: jobHunt.debriefs.filter(
      (each) => isAbout(subject, 'job', 'interview') && has(interviews, each.interviewId),
    ),
    skips: jobHunt.skips.filter(ofJob),
    snoozes: jobHunt.snoozes.filter(ofJob),
    notes: notes.filter((each) => isNoteOn(each, subject, interviews)),
  };
}

/** The items in a list that belong to the subject. */
export function itemsOfSubject(items: readonly Item[], view: ShowView): Item[] {
  return items.filter(scopeOf(view).items);
}

function scopeOf({ subject, jobHunt }: ShowView): Scope {
  switch (subject.type) {
    case 'job':
      return scopeOfJob(subject.job, jobHunt);
    case 'person':
      return scopeOfPerson(subject.person, jobHunt);
    case 'interview':
      return scopeOfInterview(subject.interview);
    case 'reference':
      return scopeOfReference(subject.reference);
    case 'touch':
      return { ...scopeOfKey(subject.touch), touches: (touch) => touch.id === subject.touch.id };
    case 'item':
      return scopeOfItem(subject.item);
  }
}

function scopeOfJob({ id }: Job, jobHunt: JobHunt): Scope {
  const interviews = jobHunt.interviews.filter((each) => each.jobId === id);
  const linked = jobHunt.roles.filter((each) => each.jobId === id).map((each) => each.personId);
  return {
    jobIds: [id],
    personIds: [...linked, ...interviews.flatMap((each) => each.personIds)],
    interviewIds: interviews.map((each) => each.id),
    referenceId: null,
    touches: (touch) => touch.jobId === id,
    items: (item) => item.job.id === id,
  };
}

function scopeOfPerson({ id }: Person, jobHunt: JobHunt): Scope {
  const interviews = jobHunt.interviews.filter((each) => each.personIds.includes(id));
  const linked = jobHunt.roles.filter((each) => each.personId === id).map((each) => each.jobId);
  return {
    jobIds: [...linked, ...interviews.map((each) => each.jobId)],
    personIds: [id],
    interviewIds: interviews.map((each) => each.id),
    referenceId: null,
    touches: (touch) => touch.personId === id,
    items: (item) => item.person?.id === id,
  };
}

function scopeOfInterview({ id, jobId, personIds }: Interview): Scope {
  return {
    jobIds: [jobId],
    personIds,
    interviewIds: [id],
    referenceId: null,
    touches: (touch) => touch.interviewId === id,
    items: (item) => item.interview?.id === id,
  };
}

function scopeOfReference({ id, personId, jobIds }: Reference): Scope {
  return {
    jobIds,
    personIds: [personId],
    interviewIds: [],
    referenceId: id,
    touches: (touch) => touch.personId === personId && touch.kind.startsWith('reference-'),
    items: (item) => item.reference?.id === id,
  };
}

function scopeOfItem(shown: Item): Scope {
  const key = { jobId: shown.job.id, interviewId: shown.interview?.id ?? null, personId: shown.person?.id ?? null };
  return { ...scopeOfKey(key), referenceId: shown.reference?.id ?? null, items: (item) => item === shown };
}

function scopeOfKey(key: Pick<Touch, 'jobId' | 'personId' | 'interviewId'>): Scope {
  const { jobId, personId, interviewId } = key;
  return {
    jobIds: [jobId],
    personIds: [personId],
    interviewIds: [interviewId],
    referenceId: null,
    touches: NONE,
    items: NONE,
  };
}

function isReferenceOf(reference: Reference, scope: Scope, isJobs: boolean): boolean {
  const isNamed = reference.jobIds.length === 0 || reference.jobIds.some((id) => scope.jobIds.includes(id));
  return reference.id === scope.referenceId || (isJobs && isNamed);
}

function isNoteOn(note: Note, subject: Subject, interviews: readonly Interview[]): boolean {
  switch (subject.type) {
    case 'job':
      return note.jobId === subject.job.id || (note.interviewId !== null && has(interviews, note.interviewId));
    case 'person':
      return note.personId === subject.person.id;
    case 'interview':
      return note.interviewId === subject.interview.id;
    default:
      return false;
  }
}

function isAbout(subject: Subject, ...types: Subject['type'][]): boolean {
  return types.includes(subject.type);
}

function has(list: readonly { readonly id: number }[], id: number): boolean {
  return list.some((each) => each.id === id);
}
