import { planAround } from '../app/agenda/planning.ts';
import { pickClosedJob } from '../app/asking/pick-record.ts';
import { interviewName } from '../app/lookup/record-names.ts';
import { resolveJob } from '../app/lookup/resolve.ts';
import { outcomeOf } from '../app/outcome.ts';
import { addNote } from '../app/recording/notes.ts';
import { openAgain, reopenOffer } from '../app/recording/offer.ts';
import { optionalText } from '../app/recording/optional.ts';
import { save } from '../app/recording/save.ts';
import { toldOf } from '../app/recording/told-of-acceptance.ts';
import type { Session } from '../app/types.ts';
import type { Context } from '../cli/context.ts';
import { type Asking, addExamples, type Declare, type Given } from '../cli/declare.ts';
import { echoDay } from '../domain/echo.ts';
import { spelled } from '../domain/english.ts';
import { UserError } from '../domain/errors.ts';
import { recordId } from '../domain/ids.ts';
import { currentClosing } from '../domain/queries.ts';
import { parseDayField } from '../domain/when.ts';
import { jobName } from '../domain/words.ts';
import { report } from '../views/report.ts';

export const reopen: Declare = (command, act) => {
  command
    .argument('<job>', 'the closed job: id, company or company/title')
    .option('--on <date>', 'the day it was open again (default: today)')
    .option('--note <text>', 'a private note')
    .action(act(reopenJob, askWhichJob));
  addExamples(command, 'jobtrack reopen acme', 'jobtrack reopen j4 --note "the first choice said no"');
};

async function askWhichJob(asking: Asking, flags: object, typed?: string): Promise<Given | null> {
  if (typed !== undefined) return null;
  return { flags, args: [await pickClosedJob(asking, 'Which job is open again?')] };
}

function reopenJob(context: Context, flags: { on?: string; note?: string }, typed: string): void {
  const on = parseDayField(flags.on ?? 'today', 'on', context.session);
  const note = optionalText(flags.note, '--note');
  const { change, result } = save(
    context,
    { jobs: (session) => [resolveJob(session, typed, 'closed').id] },
    (session) => {
      const found = resolveJob(session, typed, 'closed');
      const closing = currentClosing(found);
      if (!closing) return { job: found, offer: null, told: null };
      if (on < closing.on) {
        throw new UserError(
          'usage',
          `It was closed on ${echoDay(closing.on, session.today)}, after that day.`,
          'Give --on a later day.',
        );
      }
      const told = closing.reason === 'accepted' ? toldOf(session, closing) : null;
      session.write.change('closing', closing.id, { reopenedOn: on });
      addNote(session.write, { jobId: found.id }, on, note);
      return { job: found, offer: reopenOffer(session, closing), told };
    },
  );
  const { job, offer } = result;
  const name = `${jobName(job)} (${recordId('job', job.id)})`;
  const lines =
    change.batch === null
      ? [`${name} is already open. Nothing changed.`]
      : [
          `Reopened: ${name}, ${echoDay(on, context.today)}.`,
          ...(offer ? [openAgain(offer, context.today)] : []),
          ...stillCanceled(context.session, job.id),
        ];
  report(
    context,
    outcomeOf(context.session, change, {
      lines,
      warnings: result.told === null ? [] : [`You've already told ${result.told}. Let them know it's changed.`],
      jobIds: [job.id],
    }),
  );
}

function stillCanceled(session: Session, jobId: number): string[] {
  const { interviews } = planAround(session, [jobId]).jobHunt;
  return interviews
    .filter((it) => it.jobId === jobId && it.cancelledOn !== null && it.day >= session.today)
    .map(
      (it) =>
        `${spelled('Still canceled')}: ${interviewName(session, it)}. If it's happening after all: jobtrack reschedule ${recordId('interview', it.id)} --at <when>`,
    );
}
