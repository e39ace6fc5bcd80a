// What every command that records a new interview does.
import { recordId } from '../../domain/ids.ts';
import type { PersonText } from '../../domain/input.ts';
import type { Interview, Job } from '../../domain/model.ts';
import { jobName, listed } from '../../domain/words.ts';
import { linkPerson } from '../lookup/people.ts';
import { eachForRole } from '../lookup/people-lists.ts';
import type { Session, Writing } from '../types.ts';
import { echoStart } from './interview-time.ts';

/** Links the interviewers; returns their names and the echoes. */
export function addInterviewers(
  session: Writing,
  interview: Pick<Interview, 'id' | 'jobId'>,
  named: readonly (string | PersonText)[],
): { readonly names: readonly string[]; readonly echoes: readonly string[] } {
  const each = eachForRole(session, named, interview.jobId, 'interviewer');
  const linked = each.map((typed) => linkPerson(session, typed, interview.jobId, 'interviewer'));
  const people = new Map(linked.map(({ person }) => [person.id, person.name]));
  for (const personId of people.keys()) {
    session.write.add('interview_person', { interviewId: interview.id, personId });
  }
  return { names: [...people.values()], echoes: linked.map(({ echo }) => echo) };
}

/** 'Saved: interview i12, Acme – Buyer (j4), …, with Amy Lee.' */
export function savedInterview(
  { today }: Session,
  interview: Parameters<typeof echoStart>[0] & Pick<Interview, 'id'>,
  job: Job,
  names: readonly string[],
): string {
  const met = names.length === 0 ? '' : `, with ${listed(names)}`;
  const id = recordId('interview', interview.id);
  return `Saved: interview ${id}, ${jobName(job)} (${recordId('job', job.id)}), ${echoStart(interview, today)}${met}.`;
}
