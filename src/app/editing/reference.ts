import type { Context } from '../../cli/context.ts';
import type { Reference } from '../../domain/model.ts';
import { listed } from '../../domain/words.ts';
import { referenceJobsOf } from '../../store/find.ts';
import { getRecord } from '../../store/load.ts';
import type { Writer } from '../../store/write.ts';
import { jobName } from '../../views/entry.ts';
import { fieldChanges } from '../../views/field-changes.ts';
import { resolveJob } from '../lookup/resolve.ts';
import { type Clears, type Editor, editNotes, fieldPatch, readNote } from './editing.ts';
import type { EditFlags } from './fields.ts';

/** Edits a reference, and how the person behind it is reached. */
export const editReference: Editor = (context, flags, clears, id) => {
  const reach = fieldPatch(context, 'person', flags, clears);
  const relation = fieldPatch(context, 'reference', flags, clears);
  const note = readNote(flags);
  return (write) => {
    const before = getRecord(context.store().db, 'reference', id);
    const person = getRecord(context.store().db, 'person', before.personId);
    const after = write.change('reference', id, relation);
    const reached = write.change('person', person.id, reach);
    return {
      changes: [
        ...fieldChanges('reference', before, after, context.today),
        ...fieldChanges('person', person, reached, context.today),
      ],
      echoes: [
        ...editJobs(context, write, before, flags, clears),
        ...editNotes(context, write, { personId: person.id }, note, clears),
      ],
      jobIds: before.jobIds,
    };
  };
};

/** Named for more jobs, or, emptied, for every job. */
function editJobs(context: Context, write: Writer, reference: Reference, flags: EditFlags, clears: Clears): string[] {
  const { db } = context.store();
  const isEmptied = clears.has('for');
  if (isEmptied) for (const { id } of referenceJobsOf(db, reference.id)) write.remove('reference_job', id);
  const known = isEmptied ? [] : reference.jobIds;
  const jobs = (flags.for ?? []).map((typed) => resolveJob(context, typed));
  const news = new Set(jobs.map(({ id }) => id).filter((id) => !known.includes(id)));
  for (const jobId of news) write.add('reference_job', { referenceId: reference.id, jobId });
  if (!isEmptied && news.size === 0) return [];
  const names = [...known, ...news].map((id) => jobName(getRecord(db, 'job', id)));
  return [names.length === 0 ? 'For every job.' : `For ${listed(names)} only.`];
}
