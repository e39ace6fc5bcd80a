import { pickSavedJob } from '../app/asking/pick-record.ts';
import { resolveJob } from '../app/lookup/resolve.ts';
import { outcomeOf } from '../app/outcome.ts';
import { save } from '../app/recording/save.ts';
import type { Context } from '../cli/context.ts';
import { type Asking, addExamples, type Declare, type Given } from '../cli/declare.ts';
import { echoDay } from '../domain/echo.ts';
import { UserError } from '../domain/errors.ts';
import { recordId } from '../domain/ids.ts';
import { closingOn } from '../domain/queries.ts';
import { parseDayField } from '../domain/when.ts';
import { jobName } from '../domain/words.ts';
import { report } from '../views/report.ts';

export const apply: Declare = (command, act) => {
  command
    .argument('<job>', 'the saved job: id, company or company/title')
    .option('--on <date>', 'the day you applied (default: today)')
    .action(act(applyForJob, askWhichJob));
  addExamples(command, 'jobtrack apply acme', 'jobtrack apply j4 --on yesterday');
};

async function askWhichJob(asking: Asking, flags: object, typed?: string): Promise<Given | null> {
  if (typed !== undefined) return null;
  return { flags, args: [await pickSavedJob(asking, 'Which job have you applied for?')] };
}

function applyForJob(context: Context, flags: { on?: string }, typed: string): void {
  const on = flags.on === undefined ? context.today : parseDayField(flags.on, 'on', context.session);
  const { change, result } = save(context, { jobs: (session) => [resolveJob(session, typed).id] }, (session) => {
    const job = resolveJob(session, typed);
    if (closingOn(job, session.today)) {
      throw new UserError(
        'refused',
        `${jobName(job)} is closed.`,
        `If it's open again: jobtrack reopen ${recordId('job', job.id)}`,
      );
    }
    return job.appliedOn === null ? session.write.change('job', job.id, { appliedOn: on }) : job;
  });
  const when = echoDay(result.appliedOn ?? on, context.today);
  const line =
    change.batch === null
      ? `Already recorded: you applied for ${jobName(result)} on ${when}. Nothing changed.`
      : `Saved: you applied for ${jobName(result)} (${recordId('job', result.id)}) on ${when}.`;
  report(context, outcomeOf(context.session, change, { lines: [line], jobIds: [result.id] }));
}
