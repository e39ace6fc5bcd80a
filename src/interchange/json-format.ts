// What stands in an export as JSON: one list a table, one record a line, every field always there. This is the one place that says
// so: writing, reading and the JSON Schema of the package all follow from it. Lists stand in such an order that what a
// record names has stood before it. Fields are added, never renamed or taken away, within a schema number.
import { RECORD_LETTERS } from '../domain/ids.ts';
import { MESSAGE_FORMS } from '../domain/item-key.ts';
import { ITEM_KINDS, OUTREACH_KINDS } from '../domain/item-kinds.ts';
import {
  CHANNELS,
  CLOSE_REASONS,
  INCOMING_KINDS,
  INTERVIEW_KINDS,
  PREFERENCES,
  RESULTS,
  ROLES,
  UNDATED_STAGES,
} from '../domain/model.ts';

export const EXPORT_SCHEMA_NAME = 'jobtrack/export@1';

/** How a field is written. A `ref` names a record of another list by its id, `number` is whole and at least 1 (`least`). */
export interface Field {
  readonly is: 'text' | 'day' | 'time' | 'flag' | 'number' | 'ref';
  readonly mayBeNull: boolean;
  /** The texts that it can be; any where left out. */
  readonly among?: readonly string[];
  /** It can't be ''. */
  readonly isFilled?: true;
  readonly least?: 0;
  readonly most?: number;
  readonly to?: keyof typeof LISTS;
}

export type RowValue = string | number | boolean | null;

/** Larger numbers would not fit where they are kept with others. */
export const MOST_NUMBER = 1e12;

/** The list of each table, in the order of the file. */
const LISTS = {
  person: 'people',
  job: 'jobs',
  closing: 'closings',
  job_person: 'roles',
  interview: 'interviews',
  interview_person: 'interviewers',
  invitation: 'invitations',
  reference: 'references',
  reference_job: 'referenceJobs',
  touch: 'touches',
  statement: 'statements',
  offer: 'offers',
  debrief: 'debriefs',
  note: 'notes',
  message: 'messages',
  skip: 'skips',
  snooze: 'snoozes',
  setting: 'settings',
} as const;
export type ExportTable = keyof typeof LISTS;
/** In the order of the file. */
export const EXPORT_TABLES = Object.keys(LISTS) as readonly ExportTable[];

const text: Field = { is: 'text', mayBeNull: true };
const filled: Field = { is: 'text', mayBeNull: false, isFilled: true };
const day: Field = { is: 'day', mayBeNull: true };
const time: Field = { is: 'time', mayBeNull: true };
const flag: Field = { is: 'flag', mayBeNull: false };
const number: Field = { is: 'number', mayBeNull: true };
const ref = (to: ExportTable): Field => ({ is: 'ref', mayBeNull: true, to });
const oneOf = (among: readonly string[]): Field => ({ is: 'text', mayBeNull: true, among });
const needed = (field: Field): Field => ({ ...field, mayBeNull: false });

const ITEM = {
  kind: needed(oneOf(ITEM_KINDS)),
  jobId: needed(ref('job')),
  interviewId: ref('interview'),
  personId: ref('person'),
};

/** The fields of each table beside the id, in the order of the file. */
const FIELDS = {
  person: {
    name: filled,
    company: text,
    title: text,
    email: text,
    phone: text,
    linkedin: text,
    metOnLinkedin: flag,
    prefers: oneOf(PREFERENCES),
    common: text,
    zone: text,
  },
  job: {
    company: filled,
    title: filled,
    addedOn: needed(day),
    appliedOn: day,
    undatedStage: oneOf(UNDATED_STAGES),
    applyBy: day,
    url: text,
    location: text,
    salary: text,
    source: text,
    resume: text,
    followUpWithId: ref('person'),
  },
  closing: {
    jobId: needed(ref('job')),
    on: needed(day),
    dayIs: oneOf(['unknown']),
    reason: needed(oneOf(CLOSE_REASONS)),
    wasTold: flag,
    startsOn: day,
    note: text,
    reopenedOn: day,
  },
  job_person: { jobId: needed(ref('job')), personId: needed(ref('person')), role: needed(oneOf(ROLES)) },
  interview: {
    jobId: needed(ref('job')),
    day: needed(day),
    time,
    zone: text,
    dayThere: day,
    timeThere: time,
    length: number,
    kind: oneOf(INTERVIEW_KINDS),
    place: text,
    link: text,
    cancelledOn: day,
    preparedOn: day,
  },
  interview_person: { interviewId: needed(ref('interview')), personId: needed(ref('person')) },
  invitation: {
    interviewId: needed(ref('interview')),
    uid: filled,
    sequence: { ...needed(number), least: 0 },
    isCancelled: flag,
  },
  reference: { personId: needed(ref('person')), relationship: text, addedOn: needed(day) },
  reference_job: { referenceId: needed(ref('reference')), jobId: needed(ref('job')) },
  touch: {
    jobId: needed(ref('job')),
    personId: ref('person'),
    interviewId: ref('interview'),
    on: needed(day),
    direction: needed(oneOf(['out', 'in'])),
    kind: needed(oneOf([...OUTREACH_KINDS, ...INCOMING_KINDS])),
    channel: oneOf(CHANNELS),
    result: oneOf(RESULTS),
    note: text,
  },
  statement: { jobId: needed(ref('job')), saidOn: needed(day), decisionBy: day, contactOn: day, everyDays: number },
  offer: {
    jobId: needed(ref('job')),
    on: needed(day),
    replyBy: day,
    salary: text,
    note: text,
    answeredOn: day,
  },
  debrief: {
    interviewId: needed(ref('interview')),
    savedOn: needed(day),
    wentWell: text,
    toImprove: text,
    learned: text,
    reactions: text,
    questions: text,
    skills: text,
    concerns: text,
    fit: { ...number, most: 5 },
  },
  note: {
    jobId: ref('job'),
    personId: ref('person'),
    interviewId: ref('interview'),
    on: needed(day),
    text: needed(text),
  },
  message: {
    ...ITEM,
    form: needed(oneOf(MESSAGE_FORMS)),
    savedOn: needed(day),
    text: needed(text),
    touchId: ref('touch'),
  },
  skip: { ...ITEM, on: needed(day), note: text },
  snooze: { ...ITEM, on: needed(day), until: needed(day), endedOn: day, note: text },
  setting: { key: filled, value: needed(text) },
} as const satisfies Record<ExportTable, Readonly<Record<string, Field>>>;

/** The name of a table's list. */
export function listOf(table: ExportTable): string {
  return LISTS[table];
}

/** The fields of a table beside the id. */
export function fieldsOf(table: ExportTable): readonly (readonly [name: string, field: Field])[] {
  return Object.entries(FIELDS[table]);
}

/** The letter before the numbers of a table, '' where its ids are plain numbers. */
export function letterOf(table: ExportTable): string {
  return table in RECORD_LETTERS ? RECORD_LETTERS[table as keyof typeof RECORD_LETTERS] : '';
}
