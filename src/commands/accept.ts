import { answered, dayQuestion } from '../app/asking/questions.ts';
import { pickJob } from '../app/asking/records.ts';
import { resolveJob } from '../app/lookup/resolve.ts';
import { otherOpenJobs } from '../app/recording/acceptance.ts';
import { readClosing, saveEndings } from '../app/recording/closing.ts';
import type { Ask } from '../app/types.ts';
import type { Context } from '../cli/context.ts';
import { type Asking, addExamples, type Declare, type Given } from '../cli/declare.ts';
import { recordId } from '../domain/ids.ts';
import type { Job } from '../domain/model.ts';
import { currentClosing } from '../domain/queries.ts';
import { countOf, jobName, listed } from '../domain/words.ts';
import { report } from '../views/report.ts';

interface Flags {
  start?: string;
  on?: string;
  note?: string;
}

const MOST_NAMED = 5;

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
  return { flags: isAlone ? await withFirstDay(asking, flags) : flags, args: [id] };
}

/** Offers to close the other jobs too, and asks for the first day; returns the answers if it asked. */
async function acceptOffer(context: Context, flags: Flags, typed: string): Promise<Given | null> {
  const { session } = context;
  readClosing(session, 'accepted', flags);
  const job = resolveJob(session, typed);
  const others = currentClosing(job) === null ? otherOpenJobs(session, job) : [];
  const ask = context.yes || others.length === 0 ? null : context.ask;
  const closes = ask !== null && (await wantsToClose(ask, others));
  const given = ask === null ? flags : await withFirstDay({ session, ask }, flags);
  const accepted = { typed, row: readClosing(session, 'accepted', given) };
  const row = readClosing(session, 'withdrawn', {});
  const endings = closes ? others.map(({ id }) => ({ typed: recordId('job', id), row })) : [];
  report(context, saveEndings(context, [accepted, ...endings]));
  if (closes) context.hint('To close the others without a question: jobtrack close --all-open --yes');
  return ask ? { flags: given, args: [typed] } : null;
}

async function withFirstDay({ session, ask }: Pick<Asking, 'session' | 'ask'>, flags: Flags): Promise<Flags> {
  if (flags.start !== undefined) return flags;
  return {
    ...flags,
    ...answered({ start: await ask.optional(dayQuestion(session, 'start', "When's your first day?")) }),
  };
}

async function wantsToClose(ask: Ask, others: readonly Job[]): Promise<boolean> {
  const named = others.slice(0, MOST_NAMED).map(jobName);
  const more = others.length > MOST_NAMED ? [`${others.length - MOST_NAMED} more`] : [];
  const message = `You have ${countOf(others.length, 'other open job')}: ${listed([...named, ...more])}. What about ${others.length === 1 ? 'it' : 'them'}?`;
  return await ask.pick(message, [
    { value: false, label: 'Keep going until my first day, in case something changes' },
    { value: true, label: 'Close now, as withdrawn' },
  ]);
}
