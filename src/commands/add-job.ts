import { answered, choicesFrom, dayQuestion, lineQuestion } from '../app/asking/questions.ts';
import { companyNames } from '../app/asking/records.ts';
import { acquaintances } from '../app/lookup/acquaintances.ts';
import { refuseDuplicate } from '../app/lookup/duplicates.ts';
import { linkPerson } from '../app/lookup/people.ts';
import { eachForRole } from '../app/lookup/people-lists.ts';
import { nearCompany } from '../app/lookup/similar-names.ts';
import { outcomeOf } from '../app/outcome.ts';
import { addNote } from '../app/recording/notes.ts';
import { optionalLine, optionalText } from '../app/recording/optional.ts';
import { save } from '../app/recording/save.ts';
import type { Session, Writing } from '../app/types.ts';
import type { Context } from '../cli/context.ts';
import { type Asking, addExamples, collect, type Declare, type Given } from '../cli/declare.ts';
import type { Day } from '../domain/day.ts';
import { echoDay } from '../domain/echo.ts';
import { UserError } from '../domain/errors.ts';
import { recordId } from '../domain/ids.ts';
import { requireLine, requireLongLine } from '../domain/input.ts';
import type { Job } from '../domain/model.ts';
import { parseDayField } from '../domain/when.ts';
import { jobName } from '../domain/words.ts';
import type { Taken } from '../features/import/posting/add.ts';
import type { PostingFlags } from '../features/import/posting/read.ts';
import type { Posting } from '../formats/posting/job-posting.ts';
import { COUNTRY, loadSettings } from '../store/settings.ts';
import { report } from '../views/report.ts';

interface Flags extends PostingFlags {
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
  /** Read already, for a question. */
  posting?: Posting;
}

export const addJob: Declare = (command, act) => {
  command
    .argument('[company]')
    .argument('[title]', 'the job title, as advertised')
    .option('--from <file>', 'a saved posting: takes its company, title, place, pay, last day, link and text')
    .option('--paste', 'the same, from the clipboard')
    .option('--applied <date>', 'the day you applied (default: today)')
    .option('--saved', 'saved, but not applied for yet')
    .option('--apply-by <date>', 'the last day to apply, with --saved')
    .option('--via <person>', 'the recruiter it came through')
    .option('--insider <person>', 'someone you know there, or a list of them; repeat for more', collect)
    .option('--url <address>', "where it's advertised")
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
    'jobtrack add-job --from posting.html --saved',
    'jobtrack add-job --paste --applied yesterday',
  );
};

const STATE_WORDS = {
  today: 'yes, today',
  earlier: 'yes, on another day',
  saved: 'not yet, just saved',
} as const;

async function askAboutJob(asking: Asking, flags: Flags, company?: string, title?: string): Promise<Given | null> {
  const posting = await askPosting(asking, flags, company, title);
  if (company !== undefined && title !== undefined && posting === null) return null;
  const { ask } = asking;
  const where =
    company ??
    posting?.company ??
    (await ask.text(lineQuestion('Which company?', 'the company', companyNames(asking.session))));
  const check = (text: string) => {
    refuseDuplicate(asking.session, where, requireLine(text, 'the title'));
    return undefined;
  };
  const called = title ?? posting?.title ?? (await ask.text({ message: "What's the job title?", check }));
  const isSaid = flags.saved || flags.applied !== undefined;
  const read = posting === null ? {} : { posting };
  return {
    flags: { ...flags, ...(isSaid ? {} : await askState(asking, flags, posting)), ...read },
    args: [where, called],
  };
}

async function askPosting(asking: Asking, flags: Flags, company?: string, title?: string): Promise<Posting | null> {
  if (flags.from === undefined && !flags.paste) return null;
  const { askWhichPosting } = await import('../features/import/posting/choose.ts');
  return await askWhichPosting(asking, flags, { company, title });
}

async function askState(asking: Asking, flags: Flags, posting: Posting | null): Promise<Flags> {
  const { ask } = asking;
  const state = await ask.pick('Have you applied yet?', choicesFrom(STATE_WORDS));
  if (state === 'today') return { applied: state };
  if (state === 'earlier')
    return { applied: await ask.text(dayQuestion(asking.session, 'applied', 'Which day did you apply?')) };
  if (posting?.applyBy != null) return { saved: true, ...answered({ applyBy: flags.applyBy ?? null }) };
  const lastDay = dayQuestion(asking.session, 'applyBy', "What's the last day to apply?");
  return { saved: true, ...answered({ applyBy: flags.applyBy ?? (await ask.optional(lastDay)) }) };
}

async function addOneJob(context: Context, flags: Flags, company?: string, title?: string): Promise<void> {
  const from = await takePosting(context, flags, company, title);
  const typed = parseJob(
    context.session,
    flags,
    required(company ?? from?.company, 'company'),
    required(title ?? from?.title, 'title'),
  );
  const row = from?.filledIn(typed) ?? typed;
  const note = optionalText(flags.note, '--note');
  await askCountryOnce(context, row);
  const { change, result } = save(context, { jobs: () => [] }, (session) => {
    refuseDuplicate(session, row.company, row.title);
    const job = session.write.add('job', row);
    from?.keep(session, job.id);
    const people = linkPeople(session, job.id, flags);
    addNote(session.write, { jobId: job.id }, session.today, note);
    return { job, people };
  });
  const { job, people } = result;
  const lines = [
    savedLine(job, context.today),
    ...(from?.lines(job) ?? []),
    ...nearCompany(context.session, job),
    ...people,
    ...acquaintances(context.session, job),
  ];
  const warnings = from?.warnings(job, context.today) ?? [];
  report(context, outcomeOf(context.session, change, { lines, warnings, jobIds: [job.id] }));
}

function savedLine(job: Pick<Job, 'id' | 'company' | 'title' | 'appliedOn' | 'applyBy'>, today: Day): string {
  const when =
    job.appliedOn !== null
      ? `applied ${echoDay(job.appliedOn, today)}`
      : job.applyBy === null
        ? 'not applied for yet'
        : `apply by ${echoDay(job.applyBy, today)}`;
  return `Saved: ${jobName(job)} (${recordId('job', job.id)}), ${when}.`;
}

/** What the posting says, if one was given. */
async function takePosting(context: Context, flags: Flags, company?: string, title?: string): Promise<Taken | null> {
  if (flags.from === undefined && !flags.paste) return null;
  const { choosePosting } = await import('../features/import/posting/choose.ts');
  const { takenFrom } = await import('../features/import/posting/add.ts');
  return takenFrom(flags.posting ?? (await choosePosting(context, flags, { company, title })));
}

function required(text: string | null | undefined, what: 'company' | 'title'): string {
  if (text != null) return text;
  throw new UserError('usage', `add-job needs a ${what}.`, 'For example: jobtrack add-job Acme "Marketing Manager"');
}

async function askCountryOnce(context: Context, { company, title }: Pick<Job, 'company' | 'title'>): Promise<void> {
  const { ask, session } = context;
  if (!ask || loadSettings(session.db).has(COUNTRY)) return;
  refuseDuplicate(session, company, title);
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
  const known = eachForRole(session, flags.insider ?? [], jobId, 'insider');
  const insiders = known.map((typed) => linkPerson(session, typed, jobId, 'insider'));
  return [...recruiter, ...insiders].map((linked) => linked.echo);
}
