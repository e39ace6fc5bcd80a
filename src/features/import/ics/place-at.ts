// A new invitation becomes an interview of a job, or fills in the one that's recorded for the same time.
import { lookUpPerson, scopeOf } from '../../../app/lookup/people.ts';
import { clashWarnings } from '../../../app/recording/clashes.ts';
import { twiceWarning } from '../../../app/recording/interview-time.ts';
import { recordId } from '../../../domain/ids.ts';
import type { Interview, Job } from '../../../domain/model.ts';
import { interviewsOf } from '../../../store/find.ts';
import { getRecord } from '../../../store/load.ts';
import type { Placing } from '../format.ts';
import type { Placed } from '../placed.ts';
import { blanksFilled } from '../placing.ts';
import { addInvitation, addInvited, type Invited, invitationWarnings, invitedPeople } from './invitation.ts';

type Telling = Pick<Placing, 'session' | 'warn'>;

/** Records an invitation that isn't known yet. All refusals come before the first write. */
export function placeAt(
  telling: Telling,
  job: Job,
  invited: Invited,
): { readonly interviewId: number; readonly outcome: Placed['outcome'] } {
  const { session, warn } = telling;
  const { invitation, start } = invited;
  const people = invitedPeople(session, invitation, job);
  for (const person of people) lookUpPerson(session, person, scopeOf('interviewer', job.company, job.id));
  for (const warning of invitationWarnings(session, invited)) warn(warning.replace(/"[^"]*"/, ''), warning);
  const { length, place: where, link } = invitation;
  const found = { length, place: where, link, kind: link === null ? null : ('video' as const) };
  const twin = interviewAt(session, job.id, invited);
  const interview = twin ?? session.write.add('interview', { jobId: job.id, ...start, ...found });
  const { id } = interview;
  const blanks = twin ? blanksFilled(twin, found, ['length', 'place', 'link', 'kind']) : {};
  if (twin) session.write.change('interview', id, blanks);
  addInvitation(session.write, id, invitation);
  if (!twin) sayTimes(telling, interview, invited);
  sayNewcomers(telling, id, addInvited(session, { id, jobId: job.id }, people));
  const isKnown = invitation.uid === null && Object.keys(blanks).length === 0;
  return { interviewId: id, outcome: !twin ? 'added' : isKnown ? 'known' : 'filled' };
}

/** The interview of a job at the time of an invitation, if there is one. */
export function interviewAt(
  { db }: Pick<Placing['session'], 'db'>,
  jobId: number,
  { start }: Invited,
): Interview | undefined {
  return interviewsOf(db, jobId).find(
    (one) => one.cancelledOn === null && one.day === start.day && one.time === start.time,
  );
}

/** Says if the time occurs twice that day, or if it clashes with another interview. */
export function sayTimes({ session, warn }: Telling, { id }: Pick<Interview, 'id'>, { second }: Invited): void {
  const interview = getRecord(session.db, 'interview', id);
  if (second !== null) warn(`time of ${id}`, twiceWarning(interview, second));
  for (const warning of clashWarnings(session, interview)) warn('clash', warning);
}

export function sayNewcomers({ warn }: Telling, interviewId: number, newcomers: readonly string[]): void {
  const id = recordId('interview', interviewId);
  if (newcomers.length > 0) warn(`people of ${id}`, `${id}: ${newcomers.join(' ')}`);
}
