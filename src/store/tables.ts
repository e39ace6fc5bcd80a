// One column table per table of the file: which fields a row has and how each is kept. Columns are the fields' names in
// snake_case; days stand as 'yyyy-MM-dd', flags as 0 or 1, all else as it is.
import { type Day, formatDay, parseDay } from '../domain/day.ts';
import { UserError } from '../domain/errors.ts';
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

type Kind = 'plain' | 'day' | 'flag';
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

interface Field {
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

const LAYOUTS = Object.fromEntries(
  Object.entries(FIELDS).map(([table, fields]) => [table, layOut(fields)]),
) as unknown as Readonly<Record<Table, readonly Field[]>>;

const EMPTY_ROWS = Object.fromEntries(
  Object.entries(LAYOUTS).map(([table, layout]) => [table, Object.fromEntries(layout.map(({ name }) => [name, null]))]),
) as Readonly<Record<Table, object>>;

/** The tables that records are kept in, the change log aside. */
export const TABLES = Object.keys(FIELDS) as readonly Table[];

/** The columns of a table, its number first. */
export function columnsOf(table: Table): readonly string[] {
  return LAYOUTS[table].map(({ column }) => column);
}

/** The JSON object, as SQL makes it, that holds the fields of a row as they are kept: what `decode` expects. */
export function rowAsJson(table: Table): string {
  const fields = LAYOUTS[table].map(({ name, column }) => `'${name}', "${column}"`);
  return `json_object(${fields.join(', ')})`;
}

/** Rows of `rowAsJson`, turned into what the domain has. Throws UserError 'damaged' for a day that is none. */
export function decode<T extends Table>(table: T, rows: readonly Record<string, unknown>[]): Tables[T][] {
  for (const { name, kind } of LAYOUTS[table]) {
    if (kind === 'plain') continue;
    for (let at = 0; at < rows.length; at += 1) {
      const row = rows[at] as Record<string, unknown>;
      row[name] = READ[kind](row[name] as Value);
    }
  }
  return rows as unknown as Tables[T][];
}

/** A row of which some fields may be left out, as a whole one: null stands for what was not said. */
export function complete<T extends Table>(table: T, row: object): Tables[T] {
  return { ...EMPTY_ROWS[table], ...row } as unknown as Tables[T];
}

/** The fields given, of a row or of a part of one, as they are kept; null stands for what was not said. */
export function encode(table: Table, row: object): Kept {
  const kept: Record<string, Value> = {};
  for (const { name, column, kind } of LAYOUTS[table]) {
    const value = (row as Readonly<Record<string, Value | boolean | undefined>>)[name];
    if (value !== undefined) kept[column] = keptValue(value, kind);
  }
  return kept;
}

/** A kept row, as the change log has it, as the domain has it. */
export function decodeKept<T extends Table>(table: T, kept: Kept): Tables[T] {
  const fields = LAYOUTS[table].map(({ name, column }) => [name, kept[column] ?? null]);
  return decode(table, [Object.fromEntries(fields)])[0] as Tables[T];
}

/** Half a character can't be written; a text keeps the sign for it, so that the log says the same as the row. */
function keptValue(value: Value | boolean, kind: Kind): Value {
  if (typeof value === 'string') return value.toWellFormed();
  if (kind === 'day' && value !== null) return writeDay(value as Day);
  return typeof value === 'boolean' ? Number(value) : value;
}

const READ: Readonly<Record<Exclude<Kind, 'plain'>, (value: Value) => Day | boolean | null>> = {
  day: (text: Value) => (text === null ? null : readDay(text)),
  flag: (value: Value) => (value === null ? null : value === 1),
};

/** The same few hundred days come again and again. */
const days = new Map<Value, Day>();
const texts = new Map<Day, string>();

function readDay(text: Value): Day {
  const known = days.get(text);
  if (known !== undefined) return known;
  const day = parseDay(String(text));
  if (day === null) throw new UserError('damaged', `The data file holds a day that does not exist: ${text}`);
  days.set(text, day);
  return day;
}

function writeDay(day: Day): string {
  const text = texts.get(day) ?? formatDay(day);
  texts.set(day, text);
  return text;
}
