// Shared by the commands that record a new interview.
import { recordId } from '../../domain/ids.ts';
import type { PersonText } from '../../domain/input.ts';
import type { Interview, Job } from '../../domain/model.ts';
import { jobName, listed } from '../../domain/words.ts';
import { linkPerson } from '../lookup/people.ts';
import { eachForRole } from '../lookup/people-lists.ts';
import type { Session, Writing } from '../types.ts';
import { echoStart } from './interview-time.ts';

/** Links the interviewers; returns their names with their ids, and what else to say about them. */
export function addInterviewers(
  session: Writing,
  interview: Pick<Interview, 'id' | 'jobId'>,
  named: readonly (string | PersonText)[],
): { readonly names: ReadonlyMap<number, string>; readonly echoes: readonly string[] } {
  const each = eachForRole(session, named, interview.jobId, 'interviewer');
  const linked = each.map((typed) => linkPerson(session, typed, interview.jobId, 'interviewer'));
  const names = new Map<number, string>();
  for (const { person, isNew } of linked) {
    if (!names.has(person.id))
      names.set(person.id, `${person.name} (${isNew ? 'new: ' : ''}${recordId('person', person.id)})`);
  }
  for (const personId of names.keys()) {
    session.write.add('interview_person', { interviewId: interview.id, personId });
  }
  return { names, echoes: linked.flatMap(({ remarks }) => remarks) };
}

/** 'Saved: interview i12, Acme – Buyer (new: j4), …, with Amy Lee (p3).' */
export function savedInterview(
  { today }: Session,
  interview: Parameters<typeof echoStart>[0] & Pick<Interview, 'id'>,
  { job, isNew }: { readonly job: Job; readonly isNew: boolean },
  names: ReadonlyMap<number, string>,
): string {
  const met = names.size === 0 ? '' : `, with ${listed([...names.values()])}`;
  const what = `interview ${recordId('interview', interview.id)}`;
  const where = `${jobName(job)} (${isNew ? 'new: ' : ''}${recordId('job', job.id)})`;
  return `Saved: ${what}, ${where}, ${echoStart(interview, today)}${met}.`;
}
