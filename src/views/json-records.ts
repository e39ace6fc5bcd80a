// Records as JSON. Every visible field is always present; ids are the ones people type.
import { type Day, formatDay, formatMoment } from '../domain/day.ts';
import type { Field } from '../domain/field.ts';
import { recordId } from '../domain/ids.ts';
import type { ItemKey, Skip, Snooze } from '../domain/item-key.ts';
import type { Closing, Interview, Job, JobHunt, Note, Reference } from '../domain/model.ts';
import { closingOn } from '../domain/queries.ts';
import { fieldsOf, type Row, type Shared, type Table } from '../domain/schema.ts';
import { idText, letterOf, writtenValue } from '../domain/written.ts';
import { itemId } from '../rules/item-id.ts';
import { KINDS } from '../rules/kinds/index.ts';

/** Records of every type. */
export interface Records extends JobHunt {
  readonly notes: readonly Note[];
}

type Ref<T> = T | null;

/** Is a field visible? */
type Seen = (field: Field) => boolean;

/** For `show`: every field. */
export const seesAll: Seen = () => true;
/** For the answer of the command that recorded it. */
export const seesEchoed: Seen = ({ shared, echoed }) => shared === true || echoed === true;

/** Records as JSON by type, every list present. Roles and reference ids come from `jobHunt`. */
export function recordsJson(records: Partial<Records>, jobHunt: JobHunt, date: Day, isSeen: Seen) {
  const plain = (table: Table, rows: readonly Row<Table>[] = []) => rows.map((row) => rowJson(table, row, isSeen));
  const keyed = (table: 'skip' | 'snooze', rows: readonly (Skip | Snooze)[] = []) =>
    rows.map((row) => rowJson(table, row, isSeen, { ...NO_KEY, kind: { item: keyId(row, jobHunt.references) } }));
  return {
    jobs: (records.jobs ?? []).map((job) => jobJson(job, jobHunt, date, isSeen)),
    interviews: (records.interviews ?? []).map((interview) => interviewJson(interview, isSeen)),
    people: plain('person', records.people),
    references: (records.references ?? []).map((reference) => referenceJson(reference, isSeen)),
    touches: plain('touch', records.touches),
    statements: plain('statement', records.statements),
    offers: plain('offer', records.offers),
    debriefs: plain('debrief', records.debriefs),
    notes: plain('note', records.notes),
    skips: keyed('skip', records.skips),
    snoozes: keyed('snooze', records.snoozes),
  };
}

type Json = Readonly<Record<string, unknown>>;
/** Replacements for some fields. */
type Instead = Readonly<Record<string, object>>;

const NO_KEY: Instead = { jobId: {}, interviewId: {}, personId: {} };

/** The id, if the table has an id letter, and the visible fields in schema order. */
function rowJson(table: Table, row: Row<Table>, isSeen: Seen, instead: Instead = {}): Json {
  const values = row as unknown as Readonly<Record<string, unknown>>;
  const fields = fieldsOf(table).filter(([, field]) => isSeen(field));
  const parts = fields.map(
    ([name, field]) => instead[name] ?? { [keyOf(name, field)]: writtenValue(field, values[name]) },
  );
  return Object.assign(letterOf(table) === '' ? {} : { id: idText(table, row.id) }, ...parts);
}

/** A field that refers to a record loses its `Id` suffix. */
function keyOf(name: string, { is }: Field): string {
  return is === 'ref' ? name.replace(/Id$/, '') : name;
}

function jobJson(job: Job, { roles }: JobHunt, date: Day, isSeen: Seen): Json {
  const closing = closingOn(job, date);
  const people = roles.filter((role) => role.jobId === job.id);
  return {
    ...rowJson('job', job, isSeen),
    people: people.map(({ personId, role }) => ({ id: recordId('person', personId), role })),
    closed: closing && closingJson(closing, isSeen),
  };
}

function closingJson(closing: Closing, isSeen: Seen) {
  return rowJson('closing', closing, isSeen, { jobId: {}, wasTold: { told: closing.wasTold }, reopenedOn: {} });
}

function interviewJson(interview: Interview, isSeen: Seen) {
  return rowJson('interview', interview, isSeen, {
    time: { startsAt: startsAt(interview) },
    dayThere: { startsAtThere: startsAtThere(interview) },
    timeThere: {},
    link: { link: interview.link, people: interview.personIds.map((personId) => recordId('person', personId)) },
  });
}

function referenceJson(reference: Reference, isSeen: Seen) {
  const jobs = reference.jobIds.map((jobId) => recordId('job', jobId));
  return { ...rowJson('reference', reference, isSeen), jobs };
}

/** The local date and time, or null if there's no time. */
export function startsAt({ day, time }: Pick<Shared<'interview'>, 'day' | 'time'>): Ref<string> {
  return time === null ? null : formatMoment({ day, time });
}

/** Date and time in the interview's own zone, or null if it has none. */
export function startsAtThere({ dayThere, timeThere }: Shared<'interview'>): Ref<string> {
  return dayThere === null ? null : startsAt({ day: dayThere, time: timeThere });
}

/** The item's id; null if its reference is gone. */
function keyId(key: ItemKey, references: readonly Reference[]): Ref<string> {
  const shape = KINDS[key.kind].id;
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
