// Every field of every record, once: its type, its labels, how it's typed in, and who gets to see it. The types of the
// model, the columns, the JSON and CSV forms, the search index, `edit` and `show` follow from it. A field is private until
// it says `shared`. Plain data, since `today` loads it too.
import type { Field, ValueOf } from './field.ts';
import { MESSAGE_FORMS } from './item-key.ts';
import { ITEM_KINDS, OUTREACH_KINDS } from './item-kinds.ts';
import {
  CHANNELS,
  CLOSE_REASONS,
  INCOMING_KINDS,
  INTERVIEW_KINDS,
  PREFERENCES,
  RESULTS,
  ROLES,
  UNDATED_STAGES,
} from './model.ts';

const TOUCH_KINDS = [...OUTREACH_KINDS, ...INCOMING_KINDS] as const;
const DAY_IS = ['unknown'] as const;
const RESULT_FLAGS = ['sent', 'spoke', 'voicemail', 'missed'] as const;

const TEXT = { is: 'text', shared: true, searched: true } as const;
const PRIVATE_TEXT = { is: 'text', echoed: true, searched: true } as const;
const DAY = { is: 'day', shared: true } as const;
const DATE = { ...DAY, label: 'Date', word: 'day', needed: true } as const;
const NOTE = { ...PRIVATE_TEXT, label: 'Note', typed: 'text' } as const;
const ANSWER = { ...PRIVATE_TEXT, typed: 'text' } as const;
const FIT_ANSWER = { is: 'number', most: 5 } as const;
const JOB = { is: 'ref', label: 'Job', to: 'job', shared: true } as const;
const PERSON = { is: 'ref', label: 'Person', to: 'person', shared: true } as const;
const INTERVIEW = { is: 'ref', label: 'Interview', to: 'interview', shared: true } as const;

/** See ItemKey. */
const ITEM = {
  kind: { is: 'text', label: 'Kind', needed: true, among: ITEM_KINDS, shared: true },
  jobId: { ...JOB, needed: true },
  interviewId: INTERVIEW,
  personId: PERSON,
} as const;

const SCHEMA = {
  job: {
    company: { ...TEXT, label: 'Company', needed: true, flag: 'company', asked: 'The company?' },
    title: { ...TEXT, label: 'Title', needed: true, flag: 'title', asked: 'The job title?' },
    addedOn: { ...DAY, label: 'Added on', needed: true },
    // Null while the job is only saved.
    appliedOn: { ...DAY, label: 'Applied on', word: 'applied', flag: 'applied', asked: 'When did you apply?' },
    // The furthest that it's known to have got without a day, as an imported table said.
    undatedStage: { is: 'text', label: 'Stage without a day', among: UNDATED_STAGES, shared: true, flag: 'stage' },
    applyBy: { ...DAY, label: 'Apply by', flag: 'applyBy', asked: 'The last day to apply?' },
    url: { ...TEXT, label: 'URL', word: 'link', flag: 'url', typed: 'address', asked: 'Where is it advertised?' },
    location: { ...TEXT, label: 'Location', flag: 'location', asked: 'Where is the work?' },
    salary: { ...PRIVATE_TEXT, label: 'Salary', flag: 'salary', asked: 'What do they say they pay?' },
    source: { ...TEXT, label: 'Source', flag: 'source', asked: 'Where did you find it?' },
    resume: { ...TEXT, label: 'Resume', word: 'résumé', flag: 'resume', asked: 'Which résumé did you send?' },
    // The person named for follow-ups.
    followUpWithId: { ...PERSON, label: 'Follow up with' },
  },
  closing: {
    jobId: { ...JOB, needed: true },
    on: DATE,
    // Set where `on` only holds a place: a table said that it ended, and not when.
    dayIs: { is: 'text', label: 'Day is', among: DAY_IS, shared: true },
    reason: { ...TEXT, label: 'Reason', needed: true, among: CLOSE_REASONS },
    // They know already: no withdrawal note is owed.
    wasTold: { is: 'flag', label: 'They know', shared: true },
    // The first day of work, for `accepted`.
    startsOn: { ...DAY, label: 'Starts on' },
    note: NOTE,
    reopenedOn: { ...DAY, label: 'Reopened on' },
  },
  person: {
    name: { ...TEXT, label: 'Name', needed: true, flag: 'name', asked: 'The name?' },
    company: { ...TEXT, label: 'Company', flag: 'company', asked: 'Where do they work?' },
    title: { ...TEXT, label: 'Title', flag: 'title', asked: 'Their title?' },
    email: { ...TEXT, label: 'Email', word: 'e-mail', flag: 'email', typed: 'email', asked: 'Their e-mail address?' },
    phone: { ...TEXT, label: 'Phone', flag: 'phone', asked: 'Their number?' },
    linkedin: { ...TEXT, label: 'LinkedIn', word: 'LinkedIn', flag: 'linkedin', asked: 'Their LinkedIn address?' },
    metOnLinkedin: {
      is: 'flag',
      label: 'Met on LinkedIn',
      word: 'first met on LinkedIn',
      shown: 'Met there',
      shared: true,
      flag: 'metOnLinkedin',
    },
    prefers: { is: 'text', label: 'Prefers', among: PREFERENCES, shared: true, flag: 'prefers' },
    common: {
      ...PRIVATE_TEXT,
      label: 'In common',
      word: 'what you share',
      shown: 'You share',
      flag: 'common',
      asked: 'What do you share?',
    },
    zone: { is: 'zone', label: 'Time zone', shared: true, flag: 'tz' },
  },
  // A person's part in a job. `--via` is the role `recruiter`.
  job_person: {
    jobId: { ...JOB, needed: true },
    personId: { ...PERSON, needed: true },
    role: { is: 'text', label: 'Role', needed: true, among: ROLES, shared: true },
  },
  interview: {
    jobId: { ...JOB, needed: true },
    day: { ...DATE, flag: 'at', asked: 'When is it?' },
    time: { is: 'time', label: 'Time', shared: true, flag: 'at' },
    // Where it was recorded by another clock than the user's current one: the IANA name of its zone, and day and time there.
    zone: { is: 'zone', label: 'Zone there', word: 'time zone', shared: true, flag: 'tz' },
    dayThere: { ...DAY, label: 'Date there' },
    timeThere: { is: 'time', label: 'Time there', shared: true, flag: 'at' },
    length: { is: 'number', label: 'Minutes', word: 'length', unit: 'minutes', shared: true, flag: 'for' },
    kind: { is: 'text', label: 'Kind', among: INTERVIEW_KINDS, shared: true, flag: 'kind' },
    place: { ...TEXT, label: 'Place', flag: 'place', asked: 'Where?' },
    link: { ...TEXT, label: 'Link', flag: 'link', typed: 'address', asked: 'Under which link?' },
    cancelledOn: { ...DAY, label: 'Cancelled on', word: 'cancelled' },
    // The day the reminder to prepare was ticked off.
    preparedOn: { ...DAY, label: 'Prepared on', word: 'prepared' },
  },
  interview_person: { interviewId: { ...INTERVIEW, needed: true }, personId: { ...PERSON, needed: true } },
  reference: {
    personId: { ...PERSON, needed: true },
    relationship: {
      ...TEXT,
      label: 'Relationship',
      word: 'knows you as',
      flag: 'relationship',
      asked: 'How do you know each other?',
    },
    addedOn: { ...DAY, label: 'Added on', needed: true },
  },
  reference_job: {
    referenceId: { is: 'ref', label: 'Reference', to: 'reference', needed: true, shared: true },
    jobId: { ...JOB, needed: true },
  },
  // In order of logging.
  touch: {
    jobId: { ...JOB, needed: true },
    // For reference kinds, the person behind the reference.
    personId: PERSON,
    // The interview that it belongs to, where it was recorded through an item of one.
    interviewId: INTERVIEW,
    on: { ...DATE, flag: 'on', asked: 'On which day?' },
    direction: { is: 'text', label: 'Direction', needed: true, among: ['out', 'in'], shared: true },
    kind: { is: 'text', label: 'Kind', needed: true, among: TOUCH_KINDS, shared: true, flag: 'kind' },
    channel: { is: 'text', label: 'Channel', among: CHANNELS, shared: true, flag: 'channel' },
    // Null for what came in.
    result: { is: 'text', label: 'Result', among: RESULTS, shared: true, flag: RESULT_FLAGS },
    note: { ...NOTE, flag: 'note', asked: 'What was said?' },
    // The day on which it said you'd get in touch again.
    promisedOn: { is: 'day', label: 'Promised for' },
  },
  statement: {
    jobId: { ...JOB, needed: true },
    saidOn: { ...DAY, label: 'Said on', needed: true },
    decisionBy: { ...DAY, label: 'Decision by', word: 'they decide by', flag: 'decisionBy' },
    contactOn: { ...DAY, label: 'Contact on', word: 'get in touch on', flag: 'contactOn' },
    // Days between check-ins that they asked for.
    everyDays: { is: 'number', label: 'Every days', word: 'check in every', unit: 'days', shared: true, flag: 'every' },
    // The contact that it came with, or the interview that it was said in; neither where nobody knows.
    touchId: { is: 'ref', label: 'Said in contact', to: 'touch' },
    interviewId: { is: 'ref', label: 'Said in interview', to: 'interview' },
  },
  offer: {
    jobId: { ...JOB, needed: true },
    on: DATE,
    replyBy: { ...DAY, label: 'Reply by' },
    salary: { ...PRIVATE_TEXT, label: 'Salary' },
    note: NOTE,
    // The day it was accepted or declined, or the job closed.
    answeredOn: { ...DAY, label: 'Answered on' },
  },
  debrief: {
    interviewId: { ...INTERVIEW, needed: true },
    savedOn: { ...DAY, label: 'Saved on', needed: true },
    wentWell: { ...ANSWER, label: 'Went well' },
    toImprove: { ...ANSWER, label: 'To improve' },
    learned: { ...ANSWER, label: 'Learned' },
    reactions: { ...ANSWER, label: 'Reactions' },
    questions: { ...ANSWER, label: 'Questions' },
    skills: { ...ANSWER, label: 'Skills' },
    concerns: { ...ANSWER, label: 'Concerns' },
    // 1 (no) to 5 (very much).
    fit: { is: 'number', label: 'Fit', most: 5, echoed: true },
    // The answers that `fit` is the mean of, where they were given one by one.
    fitCompany: { ...FIT_ANSWER, label: 'Fit of company' },
    fitGrowth: { ...FIT_ANSWER, label: 'Fit of growth' },
    fitCulture: { ...FIT_ANSWER, label: 'Fit of culture' },
    fitValues: { ...FIT_ANSWER, label: 'Fit of values' },
    fitHappiness: { ...FIT_ANSWER, label: 'Fit of happiness' },
    // Searched in the note that tells it.
    nextStep: { is: 'text', label: 'Next step', typed: 'text' },
    forgot: { is: 'text', label: 'Forgot to say', typed: 'text', searched: true },
    rememberedFor: { is: 'text', label: 'Remembered for', typed: 'text', searched: true },
  },
  note: {
    jobId: JOB,
    personId: PERSON,
    interviewId: INTERVIEW,
    on: DATE,
    text: { ...PRIVATE_TEXT, label: 'Text', needed: true, mayBeEmpty: true, typed: 'text' },
  },
  message: {
    ...ITEM,
    form: { is: 'text', label: 'Form', needed: true, among: MESSAGE_FORMS, shared: true },
    savedOn: { ...DAY, label: 'Saved on', needed: true },
    // Of an e-mail, the subject stands in the first line.
    text: { is: 'text', label: 'Text', needed: true, mayBeEmpty: true, typed: 'text', searched: true },
    // The contact that it went out with; null until then.
    touchId: { is: 'ref', label: 'Sent with', to: 'touch', shared: true },
  },
  skip: { ...ITEM, on: DATE, note: NOTE },
  snooze: {
    ...ITEM,
    on: DATE,
    until: { ...DAY, label: 'Until', needed: true },
    // The day the item was done or skipped, which ends the snooze.
    endedOn: { ...DAY, label: 'Ended on' },
    note: NOTE,
  },
  invitation: {
    interviewId: { ...INTERVIEW, needed: true },
    // What the one who invites calls it, in all that they send about it.
    uid: { is: 'text', label: 'UID', needed: true },
    // Grows with each change by the one who invites.
    sequence: { is: 'number', label: 'Sequence', needed: true, least: 0 },
    // Was it called off by the last one?
    isCancelled: { is: 'flag', label: 'Cancelled' },
  },
  setting: {
    key: { is: 'text', label: 'Key', needed: true, shared: true },
    value: { is: 'text', label: 'Value', needed: true, mayBeEmpty: true },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Field>>>>;

export type Table = keyof typeof SCHEMA;

/** What the schema says of a table. */
export type Fields<T extends Table> = (typeof SCHEMA)[T];

/** A row of a table: its number and its fields. */
export type Row<T extends Table> = { readonly id: number } & {
  readonly [F in keyof Fields<T>]: Fields<T>[F] extends Field ? ValueOf<Fields<T>[F]> : never;
};

/** The fields of a row that anybody may see: with this type, reading a private one doesn't compile. */
export type Shared<T extends Table> = Pick<
  Row<T>,
  'id' | { [F in keyof Fields<T>]: Fields<T>[F] extends { shared: true } ? F : never }[keyof Fields<T>]
>;

/** The tables with a field marked so. */
export type TableWith<Mark extends Partial<Field>> = {
  [T in Table]: Extract<Fields<T>[keyof Fields<T>], Mark> extends never ? never : T;
}[Table];

/** The fields of a table by name, in the order of its columns, the number aside. */
export function fieldsOf(table: Table): readonly (readonly [name: string, field: Field])[] {
  return Object.entries(SCHEMA[table]);
}

/** The tables that records are kept in, the change log aside. */
export const TABLES = Object.keys(SCHEMA) as readonly Table[];
