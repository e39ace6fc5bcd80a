// The fields of jobs, people, interviews, references, contacts, and everything recorded about them.
import { DATE, DAY, INTERVIEW, JOB, NOTE, PERSON, PRIVATE_TEXT, PROMISED, TEXT } from './common-fields.ts';
import type { Field } from './field.ts';
import { OUTREACH_KINDS } from './item-kinds.ts';
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

const ANSWER = { ...PRIVATE_TEXT, typed: 'text' } as const;
const FIT_ANSWER = { is: 'number', most: 5 } as const;

export const RECORD_FIELDS = {
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
    // The day they became a connection on LinkedIn.
    connectedOn: { is: 'day', label: 'Connected on', flag: 'connectedOn' },
    prefers: { is: 'text', label: 'Prefers', among: PREFERENCES, shared: true, flag: 'prefers' },
    common: {
      ...PRIVATE_TEXT,
      label: 'In common',
      word: 'what you share',
      shown: 'You share',
      flag: 'common',
      asked: 'What do you have in common, such as a school?',
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
      word: 'relationship',
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
    decisionBy: { ...DAY, label: 'Decision by', word: "they'll decide by", flag: 'decisionBy' },
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
} as const satisfies Readonly<Record<string, Readonly<Record<string, Field>>>>;
