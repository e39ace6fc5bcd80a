// Records as JSON. Every field is always there; every id is the one that is typed.
import { type Day, formatDay, formatMoment } from '../domain/day.ts';
import { ITEM_ID_SHAPES, itemId, recordId } from '../domain/ids.ts';
import type { ItemKey, Skip, Snooze } from '../domain/item-key.ts';
import type {
  Debrief,
  Interview,
  Job,
  JobRole,
  Note,
  Offer,
  Person,
  Reference,
  Search,
  Statement,
  Touch,
} from '../domain/model.ts';
import { closingOn } from '../domain/queries.ts';

/** Records of every type. */
export interface Records extends Search {
  readonly notes: readonly Note[];
}

type Ref<T> = T | null;

/** The JSON of records by type, every list there. `search` says who has which part in a job, and gives ids. */
export function recordsJson(records: Partial<Records>, search: Search, date: Day) {
  return {
    jobs: (records.jobs ?? []).map((job) => jobJson(job, search.roles, date)),
    interviews: (records.interviews ?? []).map(interviewJson),
    people: (records.people ?? []).map(personJson),
    references: (records.references ?? []).map(referenceJson),
    touches: (records.touches ?? []).map(touchJson),
    statements: (records.statements ?? []).map(statementJson),
    offers: (records.offers ?? []).map(offerJson),
    debriefs: (records.debriefs ?? []).map(debriefJson),
    notes: (records.notes ?? []).map(noteJson),
    skips: (records.skips ?? []).map((skip) => skipJson(skip, search.references)),
    snoozes: (records.snoozes ?? []).map((snooze) => snoozeJson(snooze, search.references)),
  };
}

function jobJson(job: Job, roles: readonly JobRole[], date: Day) {
  const { id, company, title, url, location, salary, source, resume } = job;
  const closing = closingOn(job, date);
  return {
    id: recordId('job', id),
    company,
    title,
    addedOn: formatDay(job.addedOn),
    appliedOn: dayOrNull(job.appliedOn),
    undatedStage: job.undatedStage,
    applyBy: dayOrNull(job.applyBy),
    url,
    location,
    salary,
    source,
    resume,
    followUpWith: idOrNull('person', job.followUpWithId),
    people: roles.filter((role) => role.jobId === id).map(roleJson),
    closed: closing && {
      on: formatDay(closing.on),
      dayIs: closing.dayIs,
      reason: closing.reason,
      told: closing.wasTold,
      startsOn: dayOrNull(closing.startsOn),
      note: closing.note,
    },
  };
}

function roleJson(role: JobRole) {
  return { id: recordId('person', role.personId), role: role.role };
}

function interviewJson(interview: Interview) {
  const { id, day, zone, length, kind, place, link } = interview;
  return {
    id: recordId('interview', id),
    job: recordId('job', interview.jobId),
    day: formatDay(day),
    startsAt: startsAt(interview),
    zone,
    startsAtThere: startsAtThere(interview),
    length,
    kind,
    place,
    link,
    people: interview.personIds.map((personId) => recordId('person', personId)),
    cancelledOn: dayOrNull(interview.cancelledOn),
    preparedOn: dayOrNull(interview.preparedOn),
  };
}

/** The local moment, or null where no time is known. */
export function startsAt({ day, time }: Pick<Interview, 'day' | 'time'>): Ref<string> {
  return time === null ? null : formatMoment({ day, time });
}

/** The moment on the clock of the interview's own zone, or null where none was named. */
export function startsAtThere({ dayThere, timeThere }: Interview): Ref<string> {
  return dayThere === null ? null : startsAt({ day: dayThere, time: timeThere });
}

function personJson(person: Person) {
  return { ...person, id: recordId('person', person.id) };
}

function referenceJson(reference: Reference) {
  return {
    id: recordId('reference', reference.id),
    person: recordId('person', reference.personId),
    relationship: reference.relationship,
    addedOn: formatDay(reference.addedOn),
    jobs: reference.jobIds.map((jobId) => recordId('job', jobId)),
  };
}

function touchJson(touch: Touch) {
  const { direction, kind, channel, result, note } = touch;
  return {
    id: recordId('touch', touch.id),
    job: recordId('job', touch.jobId),
    person: idOrNull('person', touch.personId),
    interview: idOrNull('interview', touch.interviewId),
    on: formatDay(touch.on),
    direction,
    kind,
    channel,
    result,
    note,
  };
}

function statementJson(statement: Statement) {
  return {
    job: recordId('job', statement.jobId),
    saidOn: formatDay(statement.saidOn),
    decisionBy: dayOrNull(statement.decisionBy),
    contactOn: dayOrNull(statement.contactOn),
    everyDays: statement.everyDays,
  };
}

function offerJson(offer: Offer) {
  return {
    job: recordId('job', offer.jobId),
    on: formatDay(offer.on),
    replyBy: dayOrNull(offer.replyBy),
    salary: offer.salary,
    note: offer.note,
    answeredOn: dayOrNull(offer.answeredOn),
  };
}

function debriefJson(debrief: Debrief) {
  const { wentWell, toImprove, learned, reactions, questions, skills, concerns, fit } = debrief;
  return {
    interview: recordId('interview', debrief.interviewId),
    savedOn: formatDay(debrief.savedOn),
    wentWell,
    toImprove,
    learned,
    reactions,
    questions,
    skills,
    concerns,
    fit,
  };
}

function noteJson(note: Note) {
  return {
    job: idOrNull('job', note.jobId),
    person: idOrNull('person', note.personId),
    interview: idOrNull('interview', note.interviewId),
    on: formatDay(note.on),
    text: note.text,
  };
}

function skipJson(skip: Skip, references: readonly Reference[]) {
  return { item: keyId(skip, references), on: formatDay(skip.on), note: skip.note };
}

function snoozeJson(snooze: Snooze, references: readonly Reference[]) {
  return {
    item: keyId(snooze, references),
    on: formatDay(snooze.on),
    until: formatDay(snooze.until),
    endedOn: dayOrNull(snooze.endedOn),
    note: snooze.note,
  };
}

/** The item's id; null where its reference is gone. */
function keyId(key: ItemKey, references: readonly Reference[]): Ref<string> {
  const shape = ITEM_ID_SHAPES[key.kind];
  const first = shape.first === 'job' ? key.jobId : key.interviewId;
  const reference = references.find((each) => each.personId === key.personId);
  const second = shape.second === 'reference' ? reference?.id : key.personId;
  if (first === null || (shape.second !== null && !second)) return null;
  return itemId({ kind: key.kind, first, second: shape.second === null ? null : (second ?? null) });
}

/** 'yyyy-MM-dd', or null. */
export function dayOrNull(day: Ref<Day>): Ref<string> {
  return day === null ? null : formatDay(day);
}

function idOrNull(type: 'person' | 'job' | 'interview', id: Ref<number>): Ref<string> {
  return id === null ? null : recordId(type, id);
}
