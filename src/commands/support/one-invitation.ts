// `add-interview --from`: a file with one invitation in it.
import type { Context } from '../../context.ts';
import { isUserError, UserError } from '../../domain/errors.ts';
import { recordId } from '../../domain/ids.ts';
import type { Job } from '../../domain/model.ts';
import { jobName } from '../../render/entry.ts';
import { getRecord } from '../../store/load.ts';
import { echoStart } from './interview-time.ts';
import { followInvitation, type Invited, knownInvitation } from './invitation.ts';
import { readInvited } from './read-invited.ts';
import { report } from './report.ts';
import { resolveJob } from './resolve.ts';
import { save } from './save.ts';
import { interviewName } from './words.ts';

/** The one invitation of a file. Throws 'usage' where there is none, or several. */
export async function readOneInvitation(context: Context, file: string): Promise<Invited> {
  const source = await context.openSource(file);
  const found: Invited[] = [];
  const lost: string[] = [];
  try {
    for await (const reading of readInvited(source)) {
      if ('reject' in reading) lost.push(`line ${reading.line}: ${reading.reject}`);
      else found.push(reading.record);
    }
  } finally {
    source.close();
  }
  const [one, ...more] = found;
  if (one && more.length === 0) return one;
  if (one) {
    const hint = 'Those of companies on file come in with: jobtrack import ics <file>';
    throw new UserError('usage', `There are ${found.length} events in ${source.name}, not one.`, hint);
  }
  throw new UserError(
    'usage',
    `There is no invitation in ${source.name}.`,
    lost[0] ?? 'Save the .ics file of the mail.',
  );
}

/** Moves the interview that an invitation on file is about, or calls it off, and says so; false for a new invitation.
 *  Throws 'refused' where it is about another job than the one typed, or calls off what is not on file. */
export function followOne(context: Context, invited: Invited, where: string, title: string | undefined): boolean {
  const known = knownInvitation(context, invited.invitation);
  if (known === null && invited.invitation.isCancelled) {
    const hint = 'To call one off by hand: jobtrack cancel-interview <interview>';
    throw new UserError('refused', 'It calls off an interview that did not come in as an invitation.', hint);
  }
  if (known === null) return false;
  const job = getRecord(context.store().db, 'job', getRecord(context.store().db, 'interview', known.interviewId).jobId);
  refuseOtherJob(
    context,
    job,
    title === undefined ? where : `${where}/${title}`,
    recordId('interview', known.interviewId),
  );
  const { change, result } = save(context, (write) => followInvitation(context, write, known, invited));
  const { interview, outcome, newcomers } = result;
  const id = recordId('interview', interview.id);
  const line = {
    known: `Already recorded: that invitation is interview ${id}, ${echoStart(interview, context.today)}. Nothing changed.`,
    moved: `Saved: interview ${id} is now on ${echoStart(interview, context.today)}.`,
    cancelled: `Cancelled: ${interviewName(context, interview)}.`,
  }[outcome];
  report(context, change, { lines: [line, ...newcomers], jobIds: [job.id] });
  return true;
}

function refuseOtherJob(context: Context, job: Job, typed: string, id: string): void {
  if (findJob(context, typed)?.id === job.id) return;
  throw new UserError(
    'refused',
    `That invitation is on file already: ${id}, ${jobName(job)}.`,
    `See: jobtrack show ${id}`,
  );
}

function findJob(context: Context, typed: string): Job | null {
  try {
    return resolveJob(context, typed);
  } catch (error) {
    if (isUserError(error)) return null;
    throw error;
  }
}
