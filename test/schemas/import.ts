// JSON of `import`.
import * as v from 'valibot';
import { MAIL_EVENTS } from '../../src/domain/mail-events.ts';
import { count, day, text, textOrNull, warnings } from './values.ts';

const counts = v.array(v.strictObject({ kind: text, count: v.pipe(count, v.minValue(1)) }));

const IMPORT = {
  schema: v.literal('jobtrack/import@1'),
  format: text,
  file: text,
  dryRun: v.boolean(),
  batch: v.nullable(v.pipe(count, v.minValue(1))),
  added: counts,
  completed: counts,
  known: counts,
  examples: v.array(text),
  preview: v.array(
    v.strictObject({
      label: text,
      job: v.nullable(
        v.strictObject({ appliedOn: textOrNull, closedOn: textOrNull, reason: textOrNull, closedAsOld: v.boolean() }),
      ),
    }),
  ),
  again: counts,
  completedNames: v.array(text),
  goneFurther: v.array(text),
  differences: v.array(
    v.strictObject({ label: text, field: v.picklist(['applied', 'url', 'status']), onFile: text, inTable: text }),
  ),
  closedAsOld: count,
  skipped: v.array(v.strictObject({ reason: text, count: v.pipe(count, v.minValue(1)), lines: v.array(count) })),
  rejectsFile: textOrNull,
  offers: v.array(v.strictObject({ name: text, about: textOrNull })),
  columns: v.nullable(
    v.strictObject({ read: v.array(v.strictObject({ column: v.string(), field: text })), noted: v.array(v.string()) }),
  ),
  warnings,
};

const idOrNull = (letter: string) => v.nullable(v.pipe(text, v.regex(new RegExp(`^${letter}\\d+$`))));

const mailEvent = v.strictObject({
  messageId: text,
  date: day,
  from: textOrNull,
  to: v.array(text),
  subject: v.string(),
  event: v.picklist([...MAIL_EVENTS]),
  certainty: v.picklist(['certain', 'likely']),
  action: v.picklist(['recorded', 'proposed', 'known', 'none']),
  job: v.nullable(v.strictObject({ id: idOrNull('j'), company: text, title: textOrNull })),
  person: v.nullable(v.strictObject({ id: idOrNull('p'), name: text })),
  record: idOrNull('[jil]'),
  command: textOrNull,
});

export const importAnswer = v.union([
  v.strictObject(IMPORT),
  v.strictObject({ ...IMPORT, events: v.array(mailEvent), unrelated: count, older: count, unreadable: count }),
]);
