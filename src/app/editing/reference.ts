import { fieldChanges } from '../../domain/field-changes.ts';
import type { Reference } from '../../domain/model.ts';
import { jobName, listed } from '../../domain/words.ts';
import { referenceJobsOf } from '../../store/find.ts';
import { getRecord } from '../../store/load.ts';
import { resolveJob } from '../lookup/resolve.ts';
import type { Writing } from '../types.ts';
import { type Clears, type Editor, editNotes, fieldPatch, readNote } from './editing.ts';
import type { EditFlags } from './fields.ts';

/** Edits a reference and their contact details. */
export const editReference: Editor = (session, flags, clears, id) => {
  const reach = fieldPatch(session, 'person', flags, clears);
  const relation = fieldPatch(session, 'reference', flags, clears);
  const note = readNote(flags);
  return (session) => {
    const before = getRecord(session.db, 'reference', id);
    const person = getRecord(session.db, 'person', before.personId);
    const after = session.write.change('reference', id, relation);
    const reached = session.write.change('person', person.id, reach);
    return {
      changes: [
        ...fieldChanges('reference', before, after, session.today),
        ...fieldChanges('person', person, reached, session.today),
      ],
      echoes: [
        ...editJobs(session, before, flags, clears),
        ...editNotes(session, { personId: person.id }, note, clears),
      ],
      jobIds: before.jobIds,
    };
  };
};

/** Adds jobs to the reference; cleared, it's for every job. */
function editJobs(session: Writing, reference: Reference, flags: EditFlags, clears: Clears): string[] {
  const { db } = session;
  const isEmptied = clears.has('for');
  if (isEmptied) for (const { id } of referenceJobsOf(db, reference.id)) session.write.remove('reference_job', id);
  const known = isEmptied ? [] : reference.jobIds;
  const jobs = (flags.for ?? []).map((typed) => resolveJob(session, typed));
  const news = new Set(jobs.map(({ id }) => id).filter((id) => !known.includes(id)));
  for (const jobId of news) session.write.add('reference_job', { referenceId: reference.id, jobId });
  if (!isEmptied && news.size === 0) return [];
  const names = [...known, ...news].map((id) => jobName(getRecord(db, 'job', id)));
  return [names.length === 0 ? 'For every job.' : `For ${listed(names)} only.`];
}
