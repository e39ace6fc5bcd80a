// Records as JSON. Every field that may be seen is always there; every id is the one that is typed.
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

/** Says which fields may be seen. */
type Seen = (field: Field) => boolean;

/** What `show` has: everything. */
export const seesAll: Seen = () => true;
/** What the command that recorded it answers with. */
export const seesEchoed: Seen = ({ shared, echoed }) => shared === true || echoed === true;

/** The JSON of records by type, every list there. `search` says who has which part in a job, and gives ids. */
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
/** What stands in the place of some fields. */
type Instead = Readonly<Record<string, object>>;

const NO_KEY: Instead = { jobId: {}, interviewId: {}, personId: {} };

/** The id, where the table has letters for one, and the fields that may be seen, in the order of the schema. */
function rowJson(table: Table, row: Row<Table>, isSeen: Seen, instead: Instead = {}): Json {
  const values = row as unknown as Readonly<Record<string, unknown>>;
  const fields = fieldsOf(table).filter(([, field]) => isSeen(field));
  const parts = fields.map(
    ([name, field]) => instead[name] ?? { [keyOf(name, field)]: writtenValue(field, values[name]) },
  );
  return Object.assign(letterOf(table) === '' ? {} : { id: idText(table, row.id) }, ...parts);
}

/** A record that is named goes without the `Id`. */
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

/** The local moment, or null where no time is known. */
export function startsAt({ day, time }: Pick<Shared<'interview'>, 'day' | 'time'>): Ref<string> {
  return time === null ? null : formatMoment({ day, time });
}

/** The moment on the clock of the interview's own zone, or null where none was named. */
export function startsAtThere({ dayThere, timeThere }: Shared<'interview'>): Ref<string> {
  return dayThere === null ? null : startsAt({ day: dayThere, time: timeThere });
}

/** The item's id; null where its reference is gone. */
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
