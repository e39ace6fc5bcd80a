import { askFirstDay, wantsToClose } from '../app/asking/acceptance.ts';
import { pickJob } from '../app/asking/records.ts';
import { resolveJob } from '../app/lookup/resolve.ts';
import { otherOpenJobs } from '../app/recording/acceptance.ts';
import { readClosing, saveEndings, withdrawing } from '../app/recording/closing.ts';
import type { Context } from '../cli/context.ts';
import { type Asking, addExamples, type Declare, type Given } from '../cli/declare.ts';
import { currentClosing } from '../domain/queries.ts';
import { report } from '../views/report.ts';

interface Flags {
  start?: string;
  on?: string;
  note?: string;
}

export const accept: Declare = (command, act) => {
  command
    .argument('<job>', 'id, company or company/title')
    .option('--start <date>', 'your first day there')
    .option('--on <date>', 'the day you accepted (default: today)')
    .option('--note <text>', 'a private note')
    .action(act(acceptOffer, askAboutAcceptance));
  addExamples(command, 'jobtrack accept acme --start "jan 4"', 'jobtrack accept j4 --on yesterday --start 2027-01-04');
};

async function askAboutAcceptance(asking: Asking, flags: Flags, typed?: string): Promise<Given | null> {
  if (typed !== undefined) return null;
  const id = await pickJob(asking, 'Which job did you take?');
  const isAlone = otherOpenJobs(asking.session, resolveJob(asking.session, id)).length === 0;
  return { flags: isAlone ? await askFirstDay(asking, flags) : flags, args: [id] };
}

/** Offers to close the other jobs too, and asks for the first day; returns the answers if it asked. */
async function acceptOffer(context: Context, flags: Flags, typed: string): Promise<Given | null> {
  const { session } = context;
  readClosing(session, 'accepted', flags);
  const job = resolveJob(session, typed);
  const others = currentClosing(job) === null ? otherOpenJobs(session, job) : [];
  const ask = context.yes || others.length === 0 ? null : context.ask;
  const closes = ask !== null && (await wantsToClose({ ask }, others));
  const given = ask === null ? flags : await askFirstDay({ session, ask }, flags);
  const accepted = { typed, row: readClosing(session, 'accepted', given) };
  report(context, saveEndings(context, [accepted, ...(closes ? withdrawing(session, others) : [])]));
  if (!ask) return null;
  return { flags: given, args: [typed], ...(closes ? { andThen: 'jobtrack close --all-open --yes' } : {}) };
}
