// One column table per table of the file: which fields a row has and how each is kept. Columns are the fields' names in
// snake_case; days stand as 'yyyy-MM-dd', flags as 0 or 1, all else as it is.
import type { Day } from '../domain/day.ts';
import type { Message, Skip, Snooze } from '../domain/item-key.ts';
import type {
  Closing,
  Debrief,
  Interview,
  Invitation,
  Job,
  JobRole,
  Note,
  Offer,
  Person,
  Reference,
  Statement,
  Touch,
} from '../domain/model.ts';

/** The rows of each table. Lists of ids and closings, which the records of the domain carry, are rows of their own here. */
export interface Tables {
  job: Omit<Job, 'closings'>;
  closing: Closing;
  person: Person;
  job_person: JobRole;
  interview: Omit<Interview, 'personIds'>;
  interview_person: { readonly id: number; readonly interviewId: number; readonly personId: number };
  reference: Omit<Reference, 'jobIds'>;
  reference_job: { readonly id: number; readonly referenceId: number; readonly jobId: number };
  touch: Touch;
  statement: Statement;
  offer: Offer;
  debrief: Debrief;
  note: Note;
  message: Message;
  skip: Skip;
  snooze: Snooze;
  invitation: Invitation;
  setting: { readonly id: number; readonly key: string; readonly value: string };
}
export type Table = keyof Tables;

export type Value = string | number | null;
/** A row as it is kept: column to value. */
export type Kept = Readonly<Record<string, Value>>;

export type Kind = 'plain' | 'day' | 'flag';
type KindOf<V> = [V] extends [boolean] ? 'flag' : [V] extends [Day | null] ? 'day' : 'plain';
type Fields = { readonly [T in Table]: { readonly [F in keyof Tables[T]]-?: KindOf<Tables[T][F]> } };

const ITEM_KEY = { kind: 'plain', jobId: 'plain', interviewId: 'plain', personId: 'plain' } as const;

const FIELDS = {
  job: {
    id: 'plain',
    company: 'plain',
    title: 'plain',
    addedOn: 'day',
    appliedOn: 'day',
    applyBy: 'day',
    url: 'plain',
    location: 'plain',
    salary: 'plain',
    source: 'plain',
    resume: 'plain',
    followUpWithId: 'plain',
  },
  closing: {
    id: 'plain',
    jobId: 'plain',
    on: 'day',
    reason: 'plain',
    wasTold: 'flag',
    startsOn: 'day',
    note: 'plain',
    reopenedOn: 'day',
  },
  person: {
    id: 'plain',
    name: 'plain',
    company: 'plain',
    title: 'plain',
    email: 'plain',
    phone: 'plain',
    linkedin: 'plain',
    metOnLinkedin: 'flag',
    prefers: 'plain',
    common: 'plain',
    zone: 'plain',
  },
  job_person: { id: 'plain', jobId: 'plain', personId: 'plain', role: 'plain' },
  interview: {
    id: 'plain',
    jobId: 'plain',
    day: 'day',
    time: 'plain',
    zone: 'plain',
    dayThere: 'day',
    timeThere: 'plain',
    length: 'plain',
    kind: 'plain',
    place: 'plain',
    link: 'plain',
    cancelledOn: 'day',
    preparedOn: 'day',
  },
  interview_person: { id: 'plain', interviewId: 'plain', personId: 'plain' },
  reference: { id: 'plain', personId: 'plain', relationship: 'plain', addedOn: 'day' },
  reference_job: { id: 'plain', referenceId: 'plain', jobId: 'plain' },
  touch: {
    id: 'plain',
    jobId: 'plain',
    personId: 'plain',
    interviewId: 'plain',
    on: 'day',
    direction: 'plain',
    kind: 'plain',
    channel: 'plain',
    result: 'plain',
    note: 'plain',
  },
  statement: { id: 'plain', jobId: 'plain', saidOn: 'day', decisionBy: 'day', contactOn: 'day', everyDays: 'plain' },
  offer: {
    id: 'plain',
    jobId: 'plain',
    on: 'day',
    replyBy: 'day',
    salary: 'plain',
    note: 'plain',
    answeredOn: 'day',
  },
  debrief: {
    id: 'plain',
    interviewId: 'plain',
    savedOn: 'day',
    wentWell: 'plain',
    toImprove: 'plain',
    learned: 'plain',
    reactions: 'plain',
    questions: 'plain',
    skills: 'plain',
    concerns: 'plain',
    fit: 'plain',
  },
  note: { id: 'plain', jobId: 'plain', personId: 'plain', interviewId: 'plain', on: 'day', text: 'plain' },
  message: { id: 'plain', ...ITEM_KEY, form: 'plain', savedOn: 'day', text: 'plain', touchId: 'plain' },
  skip: { id: 'plain', ...ITEM_KEY, on: 'day', note: 'plain' },
  snooze: { id: 'plain', ...ITEM_KEY, on: 'day', until: 'day', endedOn: 'day', note: 'plain' },
  invitation: { id: 'plain', interviewId: 'plain', uid: 'plain', sequence: 'plain', isCancelled: 'flag' },
  setting: { id: 'plain', key: 'plain', value: 'plain' },
} as const satisfies Fields;

/** A field of a row, and the column that it is kept in. */
export interface Field {
  readonly name: string;
  readonly column: string;
  readonly kind: Kind;
}

function layOut(fields: Readonly<Record<string, Kind>>): readonly Field[] {
  return Object.entries(fields).map(([name, kind]) => ({ name, column: snakeCase(name), kind }));
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

const layouts = new Map<Table, readonly Field[]>();

/** The fields of a table, the number first. */
export function layoutOf(table: Table): readonly Field[] {
  const layout = layouts.get(table) ?? layOut(FIELDS[table]);
  layouts.set(table, layout);
  return layout;
}

/** The tables that records are kept in, the change log aside. */
export const TABLES = Object.keys(FIELDS) as readonly Table[];

/** The columns of a table, its number first. */
export function columnsOf(table: Table): readonly string[] {
  return layoutOf(table).map(({ column }) => column);
}

/** The JSON object, as SQL makes it, that holds the fields of a row as they are kept, and `parts`, the queries of more by
 *  their field: what `decode` expects. */
export function rowAsJson(table: Table, parts: Readonly<Record<string, string>> = {}): string {
  const fields = layoutOf(table).map(({ name, column }) => `'${name}', "${column}"`);
  const more = Object.entries(parts).map(([name, select]) => `'${name}', (${select})`);
  return `json_object(${[...fields, ...more].join(', ')})`;
}
