// Edits who has which role in a job.

import type { Job, Role } from '../../domain/model.ts';
import { AS_ROLE } from '../../domain/record-words.ts';
import { rolesOf } from '../../store/find.ts';
import { getRecord } from '../../store/load.ts';
import { linkPerson, nameForFollowUps } from '../lookup/people.ts';
import { eachForRole } from '../lookup/people-lists.ts';
import type { Writing } from '../types.ts';
import type { Clears } from './editing.ts';
import type { EditFlags } from './fields.ts';

/** Edits the recruiter, insiders and follow-up contact; a new recruiter replaces the old one. */
export function editJobPeople(
  session: Writing,
  job: Job,
  { via, insider = [], followUpWith }: EditFlags,
  clears: Clears,
): string[] {
  const link = (typed: string, role: Role) => linkPerson(session, typed, job.id, role);
  const recruiter = via === undefined ? [] : [link(via, 'recruiter')];
  const stays = recruiter.map(({ person }) => person.id);
  const removed = [
    ...(recruiter.length > 0 || clears.has('via')
      ? removeRole(session, job, 'recruiter', (id) => !stays.includes(id))
      : []),
    ...(clears.has('insider') ? removeRole(session, job, 'insider') : []),
  ];
  if (clears.has('followUpWith')) session.write.change('job', job.id, { followUpWithId: null });
  const isAsked = clears.has('followUpWith') && job.followUpWithId !== null;
  const asked = followUpWith === undefined ? [] : [nameForFollowUps(session, job, followUpWith)];
  return [
    ...removed,
    ...(isAsked ? ['Follow-ups no longer go to anybody in particular.'] : []),
    ...[
      ...recruiter,
      ...eachForRole(session, insider, job.id, 'insider').map((typed) => link(typed, 'insider')),
      ...asked,
    ].map(({ echo }) => echo),
  ];
}

/** Removes a role in a job from the people `leaves` picks (by default all); returns one sentence for each. */
export function removeRole(
  session: Writing,
  job: { readonly id: number; readonly company: string },
  role: Role,
  leaves: (personId: number) => boolean = () => true,
): string[] {
  const { db } = session;
  const gone = rolesOf(db, job.id).filter((it) => it.role === role && leaves(it.personId));
  for (const { id } of gone) session.write.remove('job_person', id);
  return gone.map(({ personId }) => {
    return `${getRecord(db, 'person', personId).name} is no longer ${AS_ROLE[role][0]} for ${job.company}.`;
  });
}
