import type { Context } from '../../cli/context.ts';
import { UserError } from '../../domain/errors.ts';
import type { Job } from '../../domain/model.ts';
import { nameKey } from '../../domain/names.ts';
import { closedJobsAt, openJobsAt, peopleAt, rolesOf } from '../../store/find.ts';
import { getRecord } from '../../store/load.ts';
import type { Writer } from '../../store/write.ts';
import { fieldChanges } from '../../views/field-changes.ts';
import { refuseTwin } from '../lookup/twins.ts';
import { type Editor, editNotes, fieldPatch, readNote } from './editing.ts';
import type { EditFlags } from './fields.ts';
import { editJobPeople } from './people.ts';

/** Edits a job. */
export const editJob: Editor = (context, flags, clears, id) => {
  refuseHalfSaved(flags);
  const given = fieldPatch(context, 'job', flags, clears);
  const patch = flags.saved ? { ...given, appliedOn: null, undatedStage: null } : given;
  const note = readNote(flags);
  return (write) => {
    const job = getRecord(context.store().db, 'job', id);
    const named = { ...job, ...patch };
    if (nameKey(named.company) !== nameKey(job.company) || nameKey(named.title) !== nameKey(job.title)) {
      refuseTwin(context, named.company, named.title, id);
    }
    if (patch.applyBy && named.appliedOn !== null) {
      throw new UserError('usage', '--apply-by is for a job that is not applied for yet.', 'Leave it out.');
    }
    const after = write.change('job', id, patch);
    return {
      changes: fieldChanges('job', job, after, context.today),
      echoes: [
        ...renameAtCompany(context, write, job, named.company),
        ...editJobPeople(context, write, { ...job, ...after }, flags, clears),
        ...editNotes(context, write, { jobId: id }, note, clears),
      ],
      jobIds: [id],
    };
  };
};

/** A job that was never applied for has got nowhere. */
function refuseHalfSaved({ saved, applied, stage }: EditFlags): void {
  if (saved && applied !== undefined) {
    throw new UserError('usage', 'A job is either saved or applied for.', 'Leave out --saved or --applied.');
  }
  if (saved && stage !== undefined) {
    throw new UserError('usage', "A job that's only saved has got nowhere yet.", 'Leave out --saved or --stage.');
  }
}

/** People of the job go with a company that was written wrong, unless another job is there under the old name. */
function renameAtCompany(context: Context, write: Writer, { id, company }: Job, named: string): string[] {
  const { db } = context.store();
  const key = nameKey(company);
  if (company === named || openJobsAt(db, key).length + closedJobsAt(db, key).length > 0) return [];
  const linked = new Set(rolesOf(db, id).map(({ personId }) => personId));
  const there = peopleAt(db, key, null).filter((person) => linked.has(person.id));
  for (const person of there) write.change('person', person.id, { company: named });
  return there.map((person) => `${person.name} is now at ${named} too.`);
}
