// Records in `change` and `show`.
import * as v from 'valibot';
import { OUTREACH_KINDS } from '../../src/domain/item-kinds.ts';
import {
  CLOSE_REASONS,
  INCOMING_KINDS,
  INTERVIEW_KINDS,
  RESULTS,
  ROLES,
  UNDATED_STAGES,
} from '../../src/domain/model.ts';
import {
  channelOrNull,
  count,
  day,
  dayOrNull,
  id,
  momentOrNull,
  preferenceOrNull,
  text,
  textOrNull,
} from './values.ts';

const closed = v.strictObject({
  on: day,
  dayIs: v.nullable(v.literal('unknown')),
  reason: v.picklist(CLOSE_REASONS),
  told: v.boolean(),
  startsOn: dayOrNull,
  note: textOrNull,
});

const job = v.strictObject({
  id: id('j'),
  company: text,
  title: text,
  addedOn: day,
  appliedOn: dayOrNull,
  undatedStage: v.nullable(v.picklist(UNDATED_STAGES)),
  applyBy: dayOrNull,
  url: textOrNull,
  location: textOrNull,
  salary: textOrNull,
  source: textOrNull,
  resume: textOrNull,
  followUpWith: v.nullable(id('p')),
  people: v.array(v.strictObject({ id: id('p'), role: v.picklist(ROLES) })),
  closed: v.nullable(closed),
});

const interview = v.strictObject({
  id: id('i'),
  job: id('j'),
  day,
  startsAt: momentOrNull,
  zone: textOrNull,
  startsAtThere: momentOrNull,
  length: v.nullable(count),
  kind: v.nullable(v.picklist(INTERVIEW_KINDS)),
  place: textOrNull,
  link: textOrNull,
  people: v.array(id('p')),
  cancelledOn: dayOrNull,
  preparedOn: dayOrNull,
});

const person = v.strictObject({
  id: id('p'),
  name: text,
  company: textOrNull,
  title: textOrNull,
  email: textOrNull,
  phone: textOrNull,
  linkedin: textOrNull,
  metOnLinkedin: v.boolean(),
  prefers: preferenceOrNull,
  common: textOrNull,
  zone: textOrNull,
});

const reference = v.strictObject({
  id: id('r'),
  person: id('p'),
  relationship: textOrNull,
  addedOn: day,
  jobs: v.array(id('j')),
});

const touch = v.strictObject({
  id: id('l'),
  job: id('j'),
  person: v.nullable(id('p')),
  interview: v.nullable(id('i')),
  on: day,
  direction: v.picklist(['out', 'in']),
  kind: v.picklist([...OUTREACH_KINDS, ...INCOMING_KINDS]),
  channel: channelOrNull,
  result: v.nullable(v.picklist(RESULTS)),
  note: textOrNull,
  promisedOn: dayOrNull,
});

const statement = v.strictObject({
  job: id('j'),
  saidOn: day,
  decisionBy: dayOrNull,
  contactOn: dayOrNull,
  everyDays: v.nullable(v.pipe(count, v.minValue(1))),
});

const offer = v.strictObject({
  job: id('j'),
  on: day,
  replyBy: dayOrNull,
  salary: textOrNull,
  note: textOrNull,
  answeredOn: dayOrNull,
});

const fitOrNull = v.nullable(v.pipe(count, v.minValue(1), v.maxValue(5)));

const debrief = v.strictObject({
  interview: id('i'),
  savedOn: day,
  wentWell: textOrNull,
  toImprove: textOrNull,
  learned: textOrNull,
  reactions: textOrNull,
  questions: textOrNull,
  skills: textOrNull,
  concerns: textOrNull,
  forgot: textOrNull,
  rememberedFor: textOrNull,
  fit: fitOrNull,
  promisedOn: dayOrNull,
});

const note = v.strictObject({
  job: v.nullable(id('j')),
  person: v.nullable(id('p')),
  interview: v.nullable(id('i')),
  on: day,
  text,
});

const skip = v.strictObject({ item: textOrNull, on: day, note: textOrNull });
const snooze = v.strictObject({ item: textOrNull, on: day, until: day, endedOn: dayOrNull, note: textOrNull });

/** All lists of records, always present. */
export const lists = {
  jobs: v.array(job),
  interviews: v.array(interview),
  people: v.array(person),
  references: v.array(reference),
  touches: v.array(touch),
  statements: v.array(statement),
  offers: v.array(offer),
  debriefs: v.array(debrief),
  notes: v.array(note),
  skips: v.array(skip),
  snoozes: v.array(snooze),
};

/** The same in `show`, with private fields. */
export const shownLists = {
  ...lists,
  people: v.array(v.strictObject({ ...person.entries, connectedOn: dayOrNull })),
  statements: v.array(
    v.strictObject({ ...statement.entries, touch: v.nullable(id('l')), interview: v.nullable(id('i')) }),
  ),
  debriefs: v.array(
    v.strictObject({
      ...debrief.entries,
      fitCompany: fitOrNull,
      fitGrowth: fitOrNull,
      fitCulture: fitOrNull,
      fitValues: fitOrNull,
      fitHappiness: fitOrNull,
      nextStep: textOrNull,
    }),
  ),
};
