// The result of an import or a dry run as JSON.
import { type Day, formatDay } from '../../domain/day.ts';
import type { ImportView, JobState, Outcome } from './types.ts';

/** `import --json`. */
export function importJson(view: ImportView) {
  const { format, from, isRehearsal, batch, tally, columns, rejectsFile, offers, warnings } = view;
  const countsOf = (outcome: Outcome) => [...tally.counts(outcome)].map(([kind, count]) => ({ kind, count }));
  return {
    schema: 'jobtrack/import@1',
    format,
    file: from,
    dryRun: isRehearsal,
    batch,
    added: countsOf('added'),
    completed: countsOf('filled'),
    known: countsOf('known'),
    examples: tally.examples(),
    preview: tally.preview().shown.map(({ label, state }) => ({ label, job: state && stateJson(state) })),
    again: countsOf('again'),
    completedNames: tally.completed().shown,
    goneFurther: tally.further().shown,
    differences: tally
      .differences()
      .shown.map(({ label, field, onFile, inTable }) => ({ label, field, onFile, inTable })),
    closedAsOld: tally.closedAsOld(),
    skipped: tally.skipped().map(({ reason, count, lines }) => ({ reason, count, lines })),
    rejectsFile,
    offers: offers.map(({ name, about }) => ({ name, about: about || null })),
    columns: columns && { read: columns.read, noted: columns.noted },
    warnings,
  };
}

function stateJson({ appliedOn, closedOn, reason, isOld }: JobState) {
  const day = (on: Day | null) => (on === null ? null : formatDay(on));
  return { appliedOn: day(appliedOn), closedOn: day(closedOn), reason, closedAsOld: isOld };
}
