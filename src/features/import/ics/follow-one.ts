// `add-interview --from` for an invitation that's already recorded.

import { interviewName } from '../../../app/lookup/record-names.ts';
import { resolveJob } from '../../../app/lookup/resolve.ts';
import { outcomeOf } from '../../../app/outcome.ts';
import { clashWarnings } from '../../../app/recording/clashes.ts';
import { echoStart, parseStartAgain, twiceWarnings } from '../../../app/recording/interview-time.ts';
import { save } from '../../../app/recording/save.ts';
import type { Session } from '../../../app/types.ts';
import type { Context } from '../../../cli/context.ts';
import { spelled } from '../../../domain/english.ts';
import { isUserError, UserError } from '../../../domain/errors.ts';
import { recordId } from '../../../domain/ids.ts';
import type { Interview, Job } from '../../../domain/model.ts';
import { shellWord } from '../../../domain/quote.ts';
import { jobName } from '../../../domain/words.ts';
import { getRecord } from '../../../store/load.ts';
import { report } from '../../../views/report.ts';
import { type Followed, followInvitation, type Invited, knownInvitation } from './invitation.ts';

interface Typed {
  readonly where: string;
  readonly title?: string | undefined;
  readonly at?: string;
  readonly tz?: string;
}

/** Moves or cancels the interview of a recorded invitation and reports it; returns false for a new invitation.
 *  Throws 'refused' if the job or time typed isn't the recorded one, or if it cancels an interview that isn't on
 *  file. */
export async function followOne(context: Context, invited: Invited, typed: Typed): Promise<boolean> {
  const known = knownInvitation(context.session, invited.invitation);
  if (known === null && invited.invitation.isCancelled) {
    const hint = 'To cancel one yourself: jobtrack cancel-interview <interview>';
    throw new UserError('refused', "It cancels an interview that didn't come from an invitation.", hint);
  }
  if (known === null) return false;
  const { db } = context.session;
  const before = getRecord(db, 'interview', known.interviewId);
  const job = getRecord(db, 'job', before.jobId);
  refuseOtherJob(context.session, job, typed, before);
  if (typed.at !== undefined) refuseOtherTime(context.session, typed.at, typed.tz, before);
  const { change, result } = save(context, { jobs: () => [job.id] }, (session) =>
    followInvitation(session, known, invited),
  );
  const lines = [outcomeLine(context.session, result, invited), ...result.newcomers];
  const { interview } = result;
  const isMoved = result.outcome === 'moved';
  const warnings = isMoved ? [...twiceWarnings(interview), ...clashWarnings(context.session, interview)] : [];
  report(context, outcomeOf(context.session, change, { lines, warnings, jobIds: [job.id] }));
  return true;
}

function outcomeLine(session: Session, { interview, outcome }: Followed, invited: Invited): string {
  const id = recordId('interview', interview.id);
  const now = echoStart(interview, session.today);
  if (outcome === 'moved') return `Saved: interview ${id} is now on ${now}.`;
  if (outcome === 'cancelled') return `${spelled('Canceled')}: ${interviewName(session, interview)}.`;
  return `Already recorded: that invitation is interview ${id}, ${sinceThen(interview, invited, now)}. Nothing changed.`;
}

/** Its current time, which may differ from the invitation. */
function sinceThen(interview: Interview, { invitation, start }: Invited, now: string): string {
  if (interview.cancelledOn !== null) return `${now}, which is canceled`;
  const isMoved = interview.day !== start.day || interview.time !== start.time;
  return isMoved && !invitation.isCancelled ? `now on ${now}` : now;
}

/** A recorded interview is moved by an invitation or by hand, not both at once. */
function refuseOtherTime(session: Session, at: string, tz: string | undefined, known: Interview): void {
  const start = parseStartAgain(at, tz, known.zone, session);
  if (start.day === known.day && (start.time === null || start.time === known.time)) return;
  const id = recordId('interview', known.id);
  throw new UserError(
    'refused',
    `That invitation is on file already: ${id}, ${echoStart(known, session.today)}${known.cancelledOn === null ? '' : ', which is canceled'}.`,
    `To move it: jobtrack reschedule ${id} --at ${shellWord(at)}`,
  );
}

function refuseOtherJob(session: Session, job: Job, { where, title }: Typed, known: Interview): void {
  if (findJob(session, title === undefined ? where : `${where}/${title}`)?.id === job.id) return;
  const id = recordId('interview', known.id);
  throw new UserError(
    'refused',
    `That invitation is on file already: ${id}, ${jobName(job)}.`,
    `See: jobtrack show ${id}`,
  );
}

function findJob(session: Session, typed: string): Job | null {
  try {
    return resolveJob(session, typed);
  } catch (error) {
    if (isUserError(error)) return null;
    throw error;
  }
}
