import { Option } from 'commander';
import { choicesFrom } from '../app/asking/questions.ts';
import { pickJobs } from '../app/asking/records.ts';
import { findOpenJobs, type OpenJob } from '../app/lookup/open-jobs.ts';
import { resolveJob } from '../app/lookup/resolve.ts';
import { closeJobs, refuseClosedAlready } from '../app/recording/closing.ts';
import type { Session } from '../app/types.ts';
import type { Context } from '../cli/context.ts';
import { type Asking, addExamples, type Declare, type Given } from '../cli/declare.ts';
import { dateNear } from '../domain/day-words.ts';
import { UserError } from '../domain/errors.ts';
import { parseQuietFor } from '../domain/input.ts';
import { CLOSE_REASONS, type CloseReason } from '../domain/model.ts';
import { countOf, jobName } from '../domain/words.ts';
import { renderCandidates } from '../views/error.ts';
import { CLOSE_WORDS } from '../views/record-words.ts';
import { hintUnchanged, report } from '../views/report.ts';

interface Flags {
  reason?: CloseReason;
  quietFor?: string;
  allOpen?: true;
  on?: string;
  told?: true;
  note?: string;
}

export const close: Declare = (command, act) => {
  command
    .argument('[job...]', 'ids, companies or company/title')
    .addOption(
      new Option('--reason <reason>', "why it's over (with --all-open: withdrawn, unless you say otherwise)").choices(
        CLOSE_REASONS,
      ),
    )
    .option('--quiet-for <days>', 'every open job, except saved ones, with no contact for this many days')
    .option('--all-open', 'every open job')
    .option('--on <date>', 'the day it ended (default: today)')
    .option('--told', "they already know, so you don't owe them a note")
    .option('--note <text>', 'a private note')
    .action(act(closeForReason, askAboutClosing));
  addExamples(
    command,
    'jobtrack close acme --reason rejected',
    'jobtrack close j4 --reason withdrawn --told --on yesterday',
    'jobtrack close j4 j7 beta --reason filled',
    'jobtrack close --quiet-for 60 --reason no-response',
    'jobtrack close --all-open --yes',
  );
};

async function askAboutClosing(asking: Asking, flags: Flags, typed: readonly string[]): Promise<Given | null> {
  const meant = openJobsMeant(asking.session, flags, typed);
  if (meant !== null && (meant.length === 0 || flags.allOpen)) return null;
  const isNamed = meant !== null || typed.length > 0;
  if (isNamed && flags.reason !== undefined) return null;
  const jobs = isNamed ? typed : await pickJobs(asking, 'Which job is over?');
  for (const job of typed) refuseClosedAlready(resolveJob(asking.session, job));
  const reason = flags.reason ?? (await asking.ask.pick('Why is it over?', choicesFrom(CLOSE_WORDS)));
  return { flags: { ...flags, reason }, args: [jobs] };
}

async function closeForReason(context: Context, flags: Flags, typed: readonly string[]): Promise<void> {
  const meant = openJobsMeant(context.session, flags, typed);
  if (meant === null) return report(context, closeJobs(context, requireNamed(typed), requireReason(flags), flags));
  const reason = meant.length === 0 || flags.allOpen ? (flags.reason ?? 'withdrawn') : requireReason(flags);
  if (meant.length > 0 && !(await isConfirmed(context, meant, reason)))
    return hintUnchanged(context, 'Nothing was closed.');
  const saving = { ...context, typed: `close ${flags.allOpen ? '--all-open' : `--quiet-for ${flags.quietFor}`}` };
  const ids = meant.map(({ id }) => id);
  report(context, closeJobs(saving, ids, reason, flags));
}

/** The open jobs that --quiet-for or --all-open means; null without them. */
function openJobsMeant(session: Session, flags: Flags, typed: readonly string[]): OpenJob[] | null {
  const { quietFor, allOpen } = flags;
  if (quietFor === undefined && !allOpen) return null;
  if (typed.length > 0 || (quietFor !== undefined && allOpen)) {
    throw new UserError('usage', 'Name the jobs, or say --quiet-for or --all-open.', 'Choose one of the three.');
  }
  return findOpenJobs(session, quietFor === undefined ? null : parseQuietFor(quietFor));
}

function requireNamed(typed: readonly string[]): readonly string[] {
  if (typed.length > 0) return typed;
  throw new UserError('usage', 'close needs a job.', 'For example: jobtrack close acme --reason rejected');
}

function requireReason({ reason }: Flags): CloseReason {
  if (reason !== undefined) return reason;
  throw new UserError('usage', 'Say why the job is over with --reason.', `Type one of: ${CLOSE_REASONS.join(', ')}`);
}

/** Shows the jobs and asks whether to close them. */
async function isConfirmed(context: Context, meant: readonly OpenJob[], reason: CloseReason): Promise<boolean> {
  const { yes, ask, today, style } = context;
  if (yes) return true;
  const jobs = meant.map(({ id, job, quietSince }) => {
    const quiet = quietSince === null ? '' : `, no contact since ${dateNear(quietSince, today)}`;
    return { id, label: `${jobName(job)}${quiet}` };
  });
  const what = countOf(jobs.length, 'job');
  if (ask === null) {
    const hint = `To go ahead, add --yes; jobtrack undo opens ${jobs.length === 1 ? 'it' : 'them'} again.`;
    throw new UserError('usage', `This would close ${what} (${reason}).`, hint, jobs);
  }
  context.warn(renderCandidates(jobs, style));
  return await ask.confirm(`Close ${jobs.length === 1 ? 'this job' : `these ${what}`} (${reason})?`, false);
}
