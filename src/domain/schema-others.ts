// The fields of everything kept beside the records: messages, items skipped or snoozed, postings, emails, settings.
import { DATE, DAY, INTERVIEW, JOB, NOTE, PERSON, PROMISED } from './common-fields.ts';
import type { Field } from './field.ts';
import { MESSAGE_FORMS } from './item-key.ts';
import { ITEM_KINDS } from './item-kinds.ts';
import { MAIL_EVENTS, MAIL_OUTCOMES } from './mail-events.ts';

const REWRITTEN = ['daily'] as const;

/** The parts of an ItemKey. */
const ITEM = {
  kind: { is: 'text', label: 'Kind', needed: true, among: ITEM_KINDS, shared: true },
  jobId: { ...JOB, needed: true },
  interviewId: INTERVIEW,
  personId: PERSON,
} as const;

export const OTHER_FIELDS = {
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
    // Set if only the answers to its blanks are kept, and the other words are rewritten each day.
    rewritten: { is: 'text', label: 'Rewritten', among: REWRITTEN, shared: true },
  },
  // The answer to a blank of a message whose other words are rewritten each day.
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
  // An email that was read, and its outcome. Its text isn't kept.
  mail: {
    // The Message-ID without <>, or a digest of the headers if there's none.
    messageId: { is: 'text', label: 'Message ID', needed: true },
    on: { is: 'day', label: 'Date', needed: true },
    subject: { is: 'text', label: 'Subject', needed: true, mayBeEmpty: true },
    // The sender, or the recipient of an email that the user sent.
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
