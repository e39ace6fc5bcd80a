import { answered, choicesFrom, dayQuestion, lineQuestion } from '../app/asking/questions.ts';
import { companyNames } from '../app/asking/records.ts';
import { acquaintances } from '../app/lookup/acquaintances.ts';
import { nearCompany } from '../app/lookup/near.ts';
import { linkPerson } from '../app/lookup/people.ts';
import { refuseTwin } from '../app/lookup/twins.ts';
import { outcomeOf } from '../app/outcome.ts';
import { addNote } from '../app/recording/notes.ts';
import { optionalLine, optionalText } from '../app/recording/optional.ts';
import { save } from '../app/recording/save.ts';
import type { Session, Writing } from '../app/types.ts';
import type { Context } from '../cli/context.ts';
import { type Asking, addExamples, collect, type Declare, type Given } from '../cli/declare.ts';
import { echoDay } from '../domain/echo.ts';
import { UserError } from '../domain/errors.ts';
import { recordId } from '../domain/ids.ts';
import { requireLine, requireLongLine } from '../domain/input.ts';
import type { Job } from '../domain/model.ts';
import { parseDayField } from '../domain/when.ts';
import { jobName } from '../domain/words.ts';
import { COUNTRY, loadSettings } from '../store/settings.ts';
import { report } from '../views/report.ts';

interface Flags {
  applied?: string;
  saved?: true;
  applyBy?: string;
  via?: string;
  insider?: readonly string[];
  url?: string;
  location?: string;
  salary?: string;
  source?: string;
  resume?: string;
  note?: string;
}

export const addJob: Declare = (command, act) => {
  command
    .argument('<company>')
    .argument('<title>', 'the job title, as advertised')
    .option('--applied <date>', 'the day you applied (default: today)')
    .option('--saved', 'only saved so far, not applied for')
    .option('--apply-by <date>', 'the last day to apply, with --saved')
    .option('--via <person>', 'the recruiter it came through')
    .option('--insider <person>', 'someone you know there; repeat for more', collect)
    .option('--url <address>', 'where it is advertised')
    .option('--location <place>')
    .option('--salary <text>', 'what they say they pay')
    .option('--source <text>', 'where you found it')
    .option('--resume <name>', 'which résumé you sent')
    .option('--note <text>', 'a private note')
    .action(act(addOneJob, askAboutJob));
  addExamples(
    command,
    'jobtrack add-job Acme "Marketing Manager" --applied yesterday --insider "Pat Kim"',
    'jobtrack add-job "North & Sons" Buyer --saved --apply-by "nov 30" --url https://example.com/jobs/7',
  );
};

const STATE_WORDS = {
  today: 'you applied today',
  earlier: 'you applied on another day',
  saved: 'it is only saved so far',
} as const;

async function askAboutJob(asking: Asking, flags: Flags, company?: string, title?: string): Promise<Given | null> {
  if (company !== undefined && title !== undefined) return null;
  const { ask } = asking;
  const where =
    company ?? (await ask.text(lineQuestion('At which company?', 'the company', companyNames(asking.session))));
  const check = (text: string) => {
    refuseTwin(asking.session, where, requireLine(text, 'the title'));
    return undefined;
  };
  const called = title ?? (await ask.text({ message: 'What is the job called?', check }));
  const isSaid = flags.saved || flags.applied !== undefined;
  return { flags: { ...flags, ...(isSaid ? {} : await askState(asking, flags)) }, args: [where, called] };
}

async function askState(asking: Asking, flags: Flags): Promise<Flags> {
  const { ask } = asking;
  const state = await ask.pick('Where does it stand?', choicesFrom(STATE_WORDS));
  if (state === 'today') return { applied: state };
  if (state === 'earlier') return { applied: await ask.text(dayQuestion(asking.session, 'applied', 'On which day?')) };
  const lastDay = dayQuestion(asking.session, 'applyBy', 'What is the last day to apply?');
  return { saved: true, ...answered({ applyBy: flags.applyBy ?? (await ask.optional(lastDay)) }) };
}

async function addOneJob(context: Context, flags: Flags, company: string, title: string): Promise<void> {
  const row = parseJob(context.session, flags, company, title);
  const note = optionalText(flags.note, '--note');
  await askCountryOnce(context, row);
  const { change, result } = save(context, { jobs: () => [] }, (session) => {
    refuseTwin(session, row.company, row.title);
    const job = session.write.add('job', row);
    const people = linkPeople(session, job.id, flags);
    addNote(session.write, { jobId: job.id }, session.today, note);
    return { job, people };
  });
  const { job, people } = result;
  const when =
    job.appliedOn !== null
      ? `applied ${echoDay(job.appliedOn, context.today)}`
      : `saved${job.applyBy === null ? '' : `, apply by ${echoDay(job.applyBy, context.today)}`}`;
  const id = recordId('job', job.id);
  const lines = [
    `Saved: ${jobName(job)} (${id}), ${when}.`,
    ...nearCompany(context.session, job),
    ...people,
    ...acquaintances(context.session, job),
  ];
  report(context, outcomeOf(context.session, change, { lines, jobIds: [job.id] }));
}

async function askCountryOnce(context: Context, { company, title }: Pick<Job, 'company' | 'title'>): Promise<void> {
  const { ask, session } = context;
  if (!ask || loadSettings(session.db).has(COUNTRY)) return;
  refuseTwin(session, company, title);
  await (await import('../features/days-off/country.ts')).askCountry({ ...context, ask });
}

function parseJob(session: Session, flags: Flags, company: string, title: string) {
  if (flags.saved && flags.applied !== undefined) {
    throw new UserError('usage', 'A job is either saved or applied for.', 'Leave out --saved or --applied.');
  }
  if (flags.applyBy !== undefined && !flags.saved) {
    throw new UserError('usage', '--apply-by goes with --saved.', 'Add --saved, or leave out --apply-by.');
  }
  return {
    company: requireLine(company, 'the company'),
    title: requireLine(title, 'the title'),
    addedOn: session.today,
    appliedOn: flags.saved ? null : parseDayField(flags.applied ?? 'today', 'applied', session),
    applyBy: flags.applyBy === undefined ? null : parseDayField(flags.applyBy, 'applyBy', session),
    url: flags.url === undefined ? null : requireLongLine(flags.url, '--url'),
    location: optionalLine(flags.location, '--location'),
    salary: optionalLine(flags.salary, '--salary'),
    source: optionalLine(flags.source, '--source'),
    resume: optionalLine(flags.resume, '--resume'),
    followUpWithId: null,
  };
}

function linkPeople(session: Writing, jobId: number, flags: Flags): string[] {
  const recruiter = flags.via === undefined ? [] : [linkPerson(session, flags.via, jobId, 'recruiter')];
  const insiders = (flags.insider ?? []).map((typed) => linkPerson(session, typed, jobId, 'insider'));
  return [...recruiter, ...insiders].map((linked) => linked.echo);
}
