// JSON of messages and pages of text.
import * as v from 'valibot';
import { MESSAGE_FORMS } from '../../src/domain/item-key.ts';
import { item } from './item.ts';
import { day, dayOrNull, id, jobRef, momentOrNull, text, textOrNull, warnings } from './values.ts';

const message = {
  item,
  items: v.array(text),
  form: v.picklist(MESSAGE_FORMS),
  to: v.nullable(v.strictObject({ name: text, email: textOrNull })),
  subject: textOrNull,
  body: v.string(),
  blanks: v.array(text),
  optionalBlanks: v.array(text),
  fields: v.array(v.strictObject({ name: text, asks: text, required: v.boolean(), value: textOrNull })),
  hints: v.array(text),
  ownSince: dayOrNull,
  promisedOn: dayOrNull,
  handedTo: v.array(v.picklist(['clipboard', 'file', 'mail'])),
  file: textOrNull,
  next: v.array(v.pipe(text, v.startsWith('jobtrack '))),
};

export const draft = v.strictObject({
  schema: v.literal('jobtrack/draft@1'),
  ...message,
  item: v.nullable(item),
  form: v.nullable(message.form),
  drafts: v.array(v.strictObject(message)),
  warnings,
});

const page = {
  heading: text,
  sections: v.array(v.strictObject({ id: text, title: text, lines: v.pipe(v.array(text), v.minLength(1)) })),
};

const pageOnItem = (name: string) =>
  v.strictObject({ schema: v.literal(`jobtrack/${name}@1`), item, ...page, warnings });

export const call = pageOnItem('call');

const waiting = { job: jobRef, commands: v.array(v.pipe(text, v.startsWith('jobtrack '))) };

export const why = v.union([
  v.strictObject({
    schema: v.literal('jobtrack/why@1'),
    item,
    ...waiting,
    waitsFor: v.strictTuple([]),
    missing: v.strictTuple([]),
    ...page,
    reasons: v.strictTuple([]),
    warnings,
  }),
  v.strictObject({
    schema: v.literal('jobtrack/why@1'),
    item: v.null(),
    job: v.null(),
    waitsFor: v.strictTuple([]),
    missing: v.strictTuple([]),
    commands: v.strictTuple([]),
    heading: v.literal(''),
    sections: v.strictTuple([]),
    reasons: v.pipe(v.array(v.strictObject({ item, ...page })), v.minLength(2)),
    warnings,
  }),
  v.strictObject({
    schema: v.literal('jobtrack/why@1'),
    item: v.null(),
    ...waiting,
    waitsFor: v.array(
      v.strictObject({
        kind: v.picklist(['closed', 'list', 'hour', 'interview', 'offer', 'snooze', 'day']),
        id: textOrNull,
        day: dayOrNull,
        text,
      }),
    ),
    missing: v.array(
      v.strictObject({
        kind: v.picklist(['application', 'application-day', 'contact', 'interview-day', 'offer-day']),
        text,
      }),
    ),
    ...page,
    reasons: v.strictTuple([]),
    warnings,
  }),
]);

export const prepare = v.strictObject({
  schema: v.literal('jobtrack/prepare@1'),
  interview: v.strictObject({ id: id('i'), day, startsAt: momentOrNull }),
  job: jobRef,
  ...page,
  warnings,
});
