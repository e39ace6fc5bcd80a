// Invitations in a calendar: the interview is added, moved or canceled, by the code that `add-interview --from` uses.
import { formatDay } from '../../../domain/day.ts';
import { recordId } from '../../../domain/ids.ts';
import type { Interview } from '../../../domain/model.ts';
import { fold } from '../../../domain/names.ts';
import { getRecord } from '../../../store/load.ts';
import { type Invited, isLater, knownInvitation } from '../ics/invitation.ts';
import { interviewAt } from '../ics/place-at.ts';
import { jobCommand } from './commands.ts';
import { type Case, onlyOf } from './decide.ts';
import { type Decision, known, recorded, type Step } from './decision.ts';
import type { KnownJob } from './known.ts';
import { isOutdated } from './on-record.ts';
import { soundsLikeJob } from './sounds-like-job.ts';

/** Decides about an email with invitations; null if they aren't about the job hunt. */
export function decideInvitation(each: Case): Decision | null {
  const { candidate, match, about } = each;
  const [first] = candidate.invited;
  if (!first) return null;
  const isSure = match.by !== 'domain' || soundsLikeJob(wordsOf(candidate, first));
  if (!isSure && candidate.isAutomatic) return null;
  const job = onlyOf(about.jobs);
  if (!job) return withoutJob(each, first);
  const { session } = each;
  const event = knownInvitation(session, first.invitation);
  const interview =
    event === null ? interviewAt(session, job.job.id, first) : getRecord(session.db, 'interview', event.interviewId);
  const what = eventOf(first, event !== null && !isAt(interview, first));
  const told = { ...about, event: what };
  const isOld = event?.invitation == null ? event !== null : !isLater(first.invitation, event.invitation);
  if (isOld) return known(told, { interviewId: interview?.id ?? null });
  const { day } = candidate.at;
  const steps: Step[] = [{ kind: 'interviews', invited: candidate.invited, on: day }];
  if (first.invitation.isCancelled && !interview)
    return recorded({ ...told, steps: [], command: 'jobtrack cancel-interview <interview>' }, false);
  const isFound = ['invitation', 'thread', 'person', 'domain'].includes(match.by ?? '');
  const isCertain =
    isSure && isFound && !match.isDoubtful && job.isOpen && !candidate.failsChecks && !isLate(each, job, first);
  return recorded({ ...told, steps, command: commandFor(told, interview ?? null, first) }, isCertain);
}

/** Proposes an invitation that names no job on record, if it sounds like an interview. */
function withoutJob({ candidate, about, match }: Case, first: Invited): Decision | null {
  const isOurs = about.jobs.length > 0 || about.names !== null || match.people.length > 0;
  const words = wordsOf(candidate, first);
  if (!isOurs && !soundsLikeJob(words)) return null;
  const told = { ...about, event: eventOf(first, false) };
  const steps: Step[] =
    about.jobs.length > 0 && !first.invitation.isCancelled
      ? [{ kind: 'interviews', invited: candidate.invited, on: candidate.at.day }]
      : [];
  return recorded({ ...told, steps, command: commandFor(told, null, first) }, false);
}

function wordsOf({ words }: Case['candidate'], { invitation }: Invited): string {
  return ` ${fold(invitation.summary)} ${words} `;
}

function eventOf({ invitation }: Invited, isMoved: boolean): Decision['event'] {
  if (invitation.isCancelled) return 'cancelled';
  return isMoved ? 'rescheduled' : 'invitation';
}

function isAt(interview: Interview | undefined, { start }: Invited): boolean {
  return interview !== undefined && interview.day === start.day && interview.time === start.time;
}

/** Whether the email is older than the job's latest news, and so mustn't change an interview that's still ahead. */
function isLate({ session, candidate }: Case, job: KnownJob, { start }: Invited): boolean {
  return start.day >= session.today && isOutdated(session, job, candidate.at.day);
}

function commandFor(
  about: Pick<Decision, 'jobs' | 'names' | 'event'>,
  interview: Interview | null,
  { start }: Invited,
): string {
  if (about.event === 'cancelled')
    return `jobtrack cancel-interview ${interview === null ? '<interview>' : recordId('interview', interview.id)}`;
  const at = start.time === null ? formatDay(start.day) : `'${formatDay(start.day)} ${start.time}'`;
  if (about.event === 'rescheduled' && interview !== null)
    return `jobtrack reschedule ${recordId('interview', interview.id)} --at ${at}`;
  return jobCommand('add-interview', about, ` --at ${at}`);
}
