import { UserError } from '../../domain/errors.ts';
import { fieldChanges } from '../../domain/field-changes.ts';
import { recordId } from '../../domain/ids.ts';
import type { Person } from '../../domain/model.ts';
import { fold, nameKey } from '../../domain/names.ts';
import { AS_ROLE } from '../../domain/record-words.ts';
import { peopleAt, rolesOf } from '../../store/find.ts';
import { getRecord } from '../../store/load.ts';
import { addRole, refuseStrangerOnLinkedin } from '../lookup/people.ts';
import { resolveJob } from '../lookup/resolve.ts';
import type { Session, Writing } from '../types.ts';
import { type Clears, type Editor, editNotes, fieldPatch, readNote } from './editing.ts';
import type { EditFlags } from './fields.ts';
import { removeRole } from './people.ts';

/** Edits a person. */
export const editPerson: Editor = (session, flags, clears, id) => {
  refuseHalfRole(flags, clears);
  const patch = fieldPatch(session, 'person', flags, clears);
  const note = readNote(flags);
  return (session) => {
    const before = getRecord(session.db, 'person', id);
    const named = { ...before, ...patch };
    refuseStrangerOnLinkedin(named.prefers, named.metOnLinkedin);
    if (patch.name !== undefined || patch.company !== undefined) refuseSamePerson(session, named);
    const after = session.write.change('person', id, patch);
    return {
      changes: fieldChanges('person', before, after, session.today),
      echoes: [...editRole(session, after, flags, clears), ...editNotes(session, { personId: id }, note, clears)],
      jobIds: [],
    };
  };
};

/** Refuses a second person with the same name at the same company. */
function refuseSamePerson(session: Session, { id, name, company }: Person): void {
  if (company === null) return;
  const there = peopleAt(session.db, nameKey(company), null);
  const same = there.find((person) => person.id !== id && fold(person.name) === fold(name));
  if (!same) return;
  throw new UserError(
    'refused',
    `${same.name} at ${company} is on file already (${recordId('person', same.id)}).`,
    "If they're two people, add something to one of the names.",
  );
}

function refuseHalfRole({ job, role }: EditFlags, clears: Clears): void {
  const hasRole = role !== undefined || clears.has('role');
  if (hasRole === (job !== undefined)) return;
  throw new UserError(
    'usage',
    hasRole ? 'A role belongs to a job.' : '--job goes with a role.',
    hasRole ? 'Add --job with its id or company.' : 'Add --role, or --clear role.',
  );
}

function editRole(session: Writing, person: Person, { job: typed, role }: EditFlags, clears: Clears): string[] {
  if (typed === undefined) return [];
  const job = resolveJob(session, typed);
  const had = rolesOf(session.db, job.id).filter(({ personId }) => personId === person.id);
  const gone = clears.has('role')
    ? had.flatMap((it) => removeRole(session, job, it.role, (personId) => personId === person.id))
    : [];
  if (role === undefined) return gone;
  addRole(session, job.id, person.id, role);
  return [...gone, `${person.name} is now ${AS_ROLE[role][0]} for ${job.company}.`];
}
