import { UserError } from '../../domain/errors.ts';
import { fieldChanges } from '../../domain/field-changes.ts';
import type { Job } from '../../domain/model.ts';
import { nameKey } from '../../domain/names.ts';
import { closedJobsAt, openJobsAt, peopleAt, postingOf, rolesOf } from '../../store/find.ts';
import { getRecord } from '../../store/load.ts';
import { refuseDuplicate } from '../lookup/duplicates.ts';
import type { Writing } from '../types.ts';
import { type Clears, type Editor, editNotes, fieldPatch, readNote } from './editing.ts';
import type { EditFlags } from './fields.ts';
import { editJobPeople } from './people.ts';

/** Edits a job. */
export const editJob: Editor = (session, flags, clears, id) => {
  refuseHalfSaved(flags);
  const given = fieldPatch(session, 'job', flags, clears);
  const patch = flags.saved ? { ...given, appliedOn: null, undatedStage: null } : given;
  const note = readNote(flags);
  return (session) => {
    const job = getRecord(session.db, 'job', id);
    const named = { ...job, ...patch };
    if (nameKey(named.company) !== nameKey(job.company) || nameKey(named.title) !== nameKey(job.title)) {
      refuseDuplicate(session, named.company, named.title, id);
    }
    if (patch.applyBy && named.appliedOn !== null) {
      throw new UserError('usage', "--apply-by is for a job you haven't applied for yet.", 'Leave it out.');
    }
    const after = session.write.change('job', id, patch);
    return {
      changes: fieldChanges('job', job, after, session.today),
      echoes: [
        ...renameAtCompany(session, job, named.company),
        ...editJobPeople(session, { ...job, ...after }, flags, clears),
        ...clearPosting(session, id, clears),
        ...editNotes(session, { jobId: id }, note, clears),
      ],
      jobIds: [id],
    };
  };
};

/** A job that's only saved has no stage and no application date. */
function refuseHalfSaved({ saved, applied, stage }: EditFlags): void {
  if (saved && applied !== undefined) {
    throw new UserError('usage', 'A job is either saved or applied for.', 'Leave out --saved or --applied.');
  }
  if (saved && stage !== undefined) {
    throw new UserError('usage', 'A saved job has no stage yet.', 'Leave out --saved or --stage.');
  }
}

function clearPosting({ db, write }: Writing, jobId: number, clears: Clears): string[] {
  const posting = clears.has('posting') ? postingOf(db, jobId) : null;
  if (posting === null) return [];
  write.remove('posting', posting.id);
  return ["Removed the posting's text."];
}

/** Renaming a company also moves the job's people there, unless another job keeps the old name. */
function renameAtCompany(session: Writing, { id, company }: Job, named: string): string[] {
  const { db } = session;
  const key = nameKey(company);
  if (company === named || openJobsAt(db, key).length + closedJobsAt(db, key).length > 0) return [];
  const linked = new Set(rolesOf(db, id).map(({ personId }) => personId));
  const there = peopleAt(db, key, null).filter((person) => linked.has(person.id));
  for (const person of there) session.write.change('person', person.id, { company: named });
  return there.map((person) => `${person.name} is now at ${named} too.`);
}
