// Every field of every record, defined once: its type, labels, how it's typed, and who gets to see it. The model types,
// columns, JSON and CSV, search index, `edit` and `show` follow from it. A field is private unless it says `shared`.
// Plain data, because `today` loads it too.
import type { Field, ValueOf } from './field.ts';
import { MESSAGE_FORMS } from './item-key.ts';
import { ITEM_KINDS, OUTREACH_KINDS } from './item-kinds.ts';
import { MAIL_EVENTS, MAIL_OUTCOMES } from './mail-events.ts';
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
const REWRITTEN = ['daily'] as const;
const RESULT_FLAGS = ['sent', 'spoke', 'voicemail', 'missed'] as const;

const TEXT = { is: 'text', shared: true, searched: true } as const;
const PRIVATE_TEXT = { is: 'text', echoed: true, searched: true } as const;
const DAY = { is: 'day', shared: true } as const;
const DATE = { ...DAY, label: 'Date', word: 'day', needed: true } as const;
const PROMISED = { ...DAY, label: 'Promised for', word: 'promised' } as const;
const NOTE = { ...PRIVATE_TEXT, label: 'Note', typed: 'text' } as const;
const ANSWER = { ...PRIVATE_TEXT, typed: 'text' } as const;
const FIT_ANSWER = { is: 'number', most: 5 } as const;
const JOB = { is: 'ref', label: 'Job', to: 'job', shared: true } as const;
const PERSON = { is: 'ref', label: 'Person', to: 'person', shared: true } as const;
const INTERVIEW = { is: 'ref', label: 'Interview', to: 'interview', shared: true } as const;

/** The parts of an ItemKey. */
const ITEM = {
  kind: { is: 'text', label: 'Kind', needed: true, among: ITEM_KINDS, shared: true },
  jobId: { ...JOB, needed: true },
  interviewId: INTERVIEW,
  personId: PERSON,
} as const;

const SCHEMA = {
  job: {
    company: { ...TEXT, label: 'Company', needed: true, flag: 'company', asked: 'Which company?' },
    title: { ...TEXT, label: 'Title', needed: true, flag: 'title', asked: "What's the job title?" },
    addedOn: { ...DAY, label: 'Added on', needed: true },
    // Null while the job is only saved.
    appliedOn: { ...DAY, label: 'Applied on', word: 'applied', flag: 'applied', asked: 'When did you apply?' },
    // The furthest stage known when an imported table had no dates.
    undatedStage: { is: 'text', label: 'Stage without a day', among: UNDATED_STAGES, shared: true, flag: 'stage' },
    applyBy: { ...DAY, label: 'Apply by', flag: 'applyBy', asked: "What's the last day to apply?" },
    url: { ...TEXT, label: 'URL', word: 'link', flag: 'url', typed: 'address', asked: "Where's it advertised?" },
    location: { ...TEXT, label: 'Location', flag: 'location', asked: "Where's the job?" },
    salary: { ...PRIVATE_TEXT, label: 'Salary', flag: 'salary', asked: 'What do they pay?' },
    source: { ...TEXT, label: 'Source', flag: 'source', asked: 'Where did you find it?' },
    resume: { ...TEXT, label: 'Resume', word: 'résumé', flag: 'resume', asked: 'Which résumé did you send?' },
    // The person named for follow-ups.
    followUpWithId: { ...PERSON, label: 'Follow up with' },
  },
  closing: {
    jobId: { ...JOB, needed: true },
    on: DATE,
    // Set if `on` is only a placeholder: a table said the job ended, but not when.
    dayIs: { is: 'text', label: 'Day is', among: DAY_IS, shared: true },
    reason: { ...TEXT, label: 'Reason', needed: true, among: CLOSE_REASONS },
    // They already know, so no withdrawal note is due.
    wasTold: { is: 'flag', label: 'They know', shared: true },
    // The first day of work, for `accepted`.
    startsOn: { ...DAY, label: 'Starts on' },
    note: NOTE,
    reopenedOn: { ...DAY, label: 'Reopened on' },
  },
  person: {
    name: { ...TEXT, label: 'Name', needed: true, flag: 'name', asked: "What's their name?" },
    company: { ...TEXT, label: 'Company', flag: 'company', asked: 'Where do they work?' },
    title: { ...TEXT, label: 'Title', flag: 'title', asked: "What's their title?" },
    email: { ...TEXT, label: 'Email', word: 'email', flag: 'email', typed: 'email', asked: "What's their email?" },
    phone: { ...TEXT, label: 'Phone', flag: 'phone', asked: "What's their phone number?" },
    linkedin: { ...TEXT, label: 'LinkedIn', word: 'LinkedIn', flag: 'linkedin', asked: "What's their LinkedIn page?" },
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
  // A person's role in a job. `--via` sets `recruiter`.
  job_person: {
    jobId: { ...JOB, needed: true },
    personId: { ...PERSON, needed: true },
    role: { is: 'text', label: 'Role', needed: true, among: ROLES, shared: true },
  },
  interview: {
    jobId: { ...JOB, needed: true },
    day: { ...DATE, flag: 'at', asked: 'When is it?' },
    time: { is: 'time', label: 'Time', shared: true, flag: 'at' },
    // Set if it was recorded on a different clock from the user's current one: IANA zone, and the day and time there.
    zone: { is: 'zone', label: 'Zone there', word: 'time zone', shared: true, flag: 'tz' },
    dayThere: { ...DAY, label: 'Date there' },
    timeThere: { is: 'time', label: 'Time there', shared: true, flag: 'at' },
    length: { is: 'number', label: 'Minutes', word: 'length', unit: 'minutes', shared: true, flag: 'for' },
    kind: { is: 'text', label: 'Kind', among: INTERVIEW_KINDS, shared: true, flag: 'kind' },
    place: { ...TEXT, label: 'Place', flag: 'place', asked: 'Where is it?' },
    link: { ...TEXT, label: 'Link', flag: 'link', typed: 'address', asked: "What's the link?" },
    cancelledOn: { ...DAY, label: 'Canceled on', word: 'canceled' },
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
    // Its interview, if it was recorded through an item about one.
    interviewId: INTERVIEW,
    on: { ...DATE, flag: 'on', asked: 'Which day was it?' },
    direction: { is: 'text', label: 'Direction', needed: true, among: ['out', 'in'], shared: true },
    kind: { is: 'text', label: 'Kind', needed: true, among: TOUCH_KINDS, shared: true, flag: 'kind' },
    channel: { is: 'text', label: 'Channel', among: CHANNELS, shared: true, flag: 'channel' },
    // Null for incoming contacts.
    result: { is: 'text', label: 'Result', among: RESULTS, shared: true, flag: RESULT_FLAGS },
    note: { ...NOTE, flag: 'note', asked: 'What was said?' },
    // The day the message said you'd get in touch again.
    promisedOn: { ...PROMISED, flag: 'promised', asked: 'Which day did you promise?' },
  },
  statement: {
    jobId: { ...JOB, needed: true },
    saidOn: { ...DAY, label: 'Said on', needed: true },
    decisionBy: { ...DAY, label: 'Decision by', word: 'they decide by', flag: 'decisionBy' },
    contactOn: { ...DAY, label: 'Contact on', word: 'get in touch on', flag: 'contactOn' },
    // Days between check-ins that they asked for.
    everyDays: { is: 'number', label: 'Every days', word: 'check in every', unit: 'days', shared: true, flag: 'every' },
    // The contact or the interview it was said in; neither if unknown.
    touchId: { is: 'ref', label: 'Said in contact', to: 'touch' },
    interviewId: { is: 'ref', label: 'Said in interview', to: 'interview' },
  },
  offer: {
    jobId: { ...JOB, needed: true },
    on: { ...DATE, flag: 'on', asked: 'When did the offer come?' },
    replyBy: { ...DAY, label: 'Reply by', flag: 'replyBy', asked: 'When do they need your answer?' },
    salary: { ...PRIVATE_TEXT, label: 'Salary', flag: 'salary', asked: 'What do they offer to pay?' },
    note: { ...NOTE, flag: 'note', asked: 'Any private note?' },
    // The day it was accepted or declined, or its job closed.
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
    // The answers that `fit` is the mean of, if they were given one by one.
    fitCompany: { ...FIT_ANSWER, label: 'Company fit' },
    fitGrowth: { ...FIT_ANSWER, label: 'Growth fit' },
    fitCulture: { ...FIT_ANSWER, label: 'Culture fit' },
    fitValues: { ...FIT_ANSWER, label: 'Values fit' },
    fitHappiness: { ...FIT_ANSWER, label: 'Happiness fit' },
    // Not searched here, but through the note it's copied to.
    nextStep: { is: 'text', label: 'Next step', typed: 'text' },
    forgot: { ...ANSWER, label: 'Forgot to say' },
    rememberedFor: { ...ANSWER, label: 'Remembered for' },
    // The day you said in the interview that you'd get in touch.
    promisedOn: PROMISED,
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
    // In an email, the first line is the subject.
    text: { is: 'text', label: 'Text', needed: true, mayBeEmpty: true, typed: 'text', searched: true },
    // The contact it was sent with; null until sent.
    touchId: { is: 'ref', label: 'Sent with', to: 'touch', shared: true },
    // The day the words say you'll get in touch; null if they name none, or are older than this field.
    promisedOn: PROMISED,
    // Set if only the answers to its blanks are the user's own, and the rest is written anew each day.
    rewritten: { is: 'text', label: 'Rewritten', among: REWRITTEN, shared: true },
  },
  // What fills a blank of a message that's written anew each day.
  message_answer: {
    messageId: { is: 'ref', label: 'Message', to: 'message', needed: true, shared: true },
    blank: { is: 'text', label: 'Blank', needed: true, typed: 'text' },
    // Not searched here, but through the text it's part of.
    words: { is: 'text', label: 'Words', needed: true, typed: 'text' },
  },
  // Another job that the same message is about.
  message_part: {
    messageId: { is: 'ref', label: 'Message', to: 'message', needed: true, shared: true },
    jobId: { ...JOB, needed: true },
    // The contact about this job that it was sent with; null until sent.
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
  // The advertised text of a job, since postings vanish. At most one each.
  posting: {
    jobId: { ...JOB, needed: true },
    savedOn: { ...DAY, label: 'Saved on', needed: true },
    text: { is: 'text', label: 'Text', needed: true, typed: 'text', searched: true },
  },
  invitation: {
    interviewId: { ...INTERVIEW, needed: true },
    // The organizer's id for the event, the same in all their messages about it.
    uid: { is: 'text', label: 'UID', needed: true },
    // The organizer raises it with each change.
    sequence: { is: 'number', label: 'Sequence', needed: true, least: 0 },
    // Whether the last message canceled it.
    isCancelled: { is: 'flag', label: 'Canceled' },
  },
  // An email that was read, and what became of it; none of its text.
  mail: {
    // The Message-ID without <>, or a digest of the headers if there's none.
    messageId: { is: 'text', label: 'Message ID', needed: true },
    on: { is: 'day', label: 'Date', needed: true },
    subject: { is: 'text', label: 'Subject', needed: true, mayBeEmpty: true },
    // Who it's from, or who one of the user's own went to.
    address: { is: 'text', label: 'Address' },
    event: { is: 'text', label: 'Event', needed: true, among: MAIL_EVENTS },
    outcome: { is: 'text', label: 'Outcome', needed: true, among: MAIL_OUTCOMES },
    // Null once the job is deleted.
    jobId: { is: 'ref', label: 'Job', to: 'job' },
    personId: { is: 'ref', label: 'Person', to: 'person' },
    interviewId: { is: 'ref', label: 'Interview', to: 'interview' },
    touchId: { is: 'ref', label: 'Contact', to: 'touch' },
  },
  // An email that was forgotten with its job or person, so that no later import brings them back.
  forgotten_mail: {
    // Of its Message-ID.
    digest: { is: 'text', label: 'Digest', needed: true },
  },
  setting: {
    key: { is: 'text', label: 'Key', needed: true, shared: true },
    value: { is: 'text', label: 'Value', needed: true, mayBeEmpty: true },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Field>>>>;

export type Table = keyof typeof SCHEMA;

/** The fields of a table. */
export type Fields<T extends Table> = (typeof SCHEMA)[T];

/** A row of a table: its id and its fields. */
export type Row<T extends Table> = { readonly id: number } & {
  readonly [F in keyof Fields<T>]: Fields<T>[F] extends Field ? ValueOf<Fields<T>[F]> : never;
};

/** Only the fields anybody may see: with this type, reading a private one doesn't compile. */
export type Shared<T extends Table> = Pick<
  Row<T>,
  'id' | { [F in keyof Fields<T>]: Fields<T>[F] extends { shared: true } ? F : never }[keyof Fields<T>]
>;

/** Tables that have a field with this mark. */
export type TableWith<Mark extends Partial<Field>> = {
  [T in Table]: Extract<Fields<T>[keyof Fields<T>], Mark> extends never ? never : T;
}[Table];

/** A table's fields by name, in column order, without the id. */
export function fieldsOf(table: Table): readonly (readonly [name: string, field: Field])[] {
  return Object.entries(SCHEMA[table]);
}

/** All tables of records (not the change log). */
export const TABLES = Object.keys(SCHEMA) as readonly Table[];
