// JSON of `import`.
import * as v from 'valibot';
import { count, text, textOrNull, warnings } from './values.ts';

const counts = v.array(v.strictObject({ kind: text, count: v.pipe(count, v.minValue(1)) }));

export const importAnswer = v.strictObject({
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
});
