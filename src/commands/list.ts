import { Argument, Option } from 'commander';
import { rowsOf } from '../app/agenda/job-track.ts';
import { interviewRows, personRows, referenceRows } from '../app/agenda/list-others.ts';
import type { ListRow, PersonRow } from '../app/types.ts';
import type { Context } from '../cli/context.ts';
import { addExamples, type Declare } from '../cli/declare.ts';
import { interviewsAhead } from '../domain/ahead.ts';
import type { Day, Moment } from '../domain/day.ts';
import { UserError } from '../domain/errors.ts';
import { groupBy } from '../domain/group.ts';
import { parseQuietFor } from '../domain/input.ts';
import { type JobHunt, STAGES, type Stage } from '../domain/model.ts';
import { nameKey } from '../domain/names.ts';
import { closingOn } from '../domain/queries.ts';
import { quote, shellWord } from '../domain/quote.ts';
import { plan } from '../rules/plan.ts';
import type { Db } from '../store/db.ts';
import { jobsNamed } from '../store/find.ts';
import { loadAll, loadJobHunt } from '../store/load.ts';
import { toJson } from '../views/json.ts';
import { type JobRow, renderList } from '../views/list.ts';
import { renderInterviews, renderPeople, renderReferences } from '../views/list-others.ts';
import { listJson } from '../views/list-row.ts';

interface Flags {
  all?: true;
  stage?: Stage;
  quietFor?: string;
}

const LISTED = ['jobs', 'people', 'references', 'interviews'] as const;
type Listed = (typeof LISTED)[number];

export const list: Declare = (command, act) => {
  command
    .addArgument(new Argument('[what]', 'what to list').choices(LISTED).argParser(requireListed).default('jobs'))
    .option('--all', 'closed jobs too, or their interviews')
    .addOption(new Option('--stage <stage>', 'only jobs at this stage').choices(STAGES))
    .option('--quiet-for <days>', 'only jobs, or people, with no contact for this many days')
    .action(act(listThem));
  addExamples(
    command,
    'jobtrack list',
    'jobtrack list --stage interviewing --quiet-for 14',
    'jobtrack list people --quiet-for 30',
    'jobtrack list interviews --all',
  );
};

/** People often type a stage or a name here. */
function requireListed(typed: string): Listed {
  const what = LISTED.find((each) => each === typed);
  if (what) return what;
  const stage = STAGES.find((each) => each === typed.toLowerCase());
  throw new UserError(
    'usage',
    `list takes jobs, people, references or interviews, not ${quote(typed)}.`,
    stage ? `Did you mean: jobtrack list --stage ${stage}?` : `To find it: jobtrack search ${shellWord(typed)}`,
  );
}

function listThem(context: Context, flags: Flags, what: Listed): void {
  if (what === 'jobs') listJobs(context, flags);
  else listOthers(context, flags, what);
}

function listOthers(context: Context, flags: Flags, what: Exclude<Listed, 'jobs'>): void {
  refuseFlags(flags, what);
  const jobHunt = loadAll(context.session.db);
  const { today, style } = context;
  const lists = {
    people: () => {
      const rows = personRows(jobHunt, today).filter(isQuiet(flags, today));
      const none = flags.quietFor === undefined ? 'Nobody is on file yet.' : 'Nobody matches.';
      return { json: { people: rows }, text: () => renderPeople(rows, today, none, style), hint: null };
    },
    references: () => {
      const rows = referenceRows(jobHunt, today);
      return { json: { references: rows }, text: () => renderReferences(rows, today, style), hint: null };
    },
    interviews: () => {
      const rows = interviewRows(jobHunt, today, flags.all === true);
      const { text, hint } = noInterviews(jobHunt);
      const render = () => renderInterviews(rows, today, text, style);
      return { json: { interviews: rows }, text: render, hint: rows.length === 0 ? hint : null };
    },
  };
  const { json, text, hint } = lists[what]();
  context.out(context.json ? toJson(listJson(json, [])) : text());
  if (hint !== null) context.hint(hint);
}

function refuseFlags(flags: Flags, what: Exclude<Listed, 'jobs'>): void {
  const wrong =
    flags.stage !== undefined ? '--stage' : what !== 'people' && flags.quietFor !== undefined ? '--quiet-for' : null;
  if (wrong === null) return;
  const whose = wrong === '--stage' ? 'jobs' : 'jobs and people';
  throw new UserError('usage', `${wrong} is for ${whose}.`, `Without it: jobtrack list ${what}`);
}

/** People you've been in touch with, but not for as many days as asked. */
function isQuiet({ quietFor }: Flags, today: Day): (row: PersonRow) => boolean {
  if (quietFor === undefined) return () => true;
  const days = parseQuietFor(quietFor);
  return ({ lastContact }) => lastContact !== null && today - lastContact >= days;
}

function listJobs(context: Context, flags: Flags): void {
  const quietFor = flags.quietFor === undefined ? null : parseQuietFor(flags.quietFor);
  const wantsClosed = flags.all === true || flags.stage === 'closed' || flags.stage === 'accepted';
  const { db } = context.session;
  const jobHunt = wantsClosed ? loadAll(db) : loadJobHunt(db, context.today);
  const rows = rowsOf(jobHunt, plan(jobHunt, context.today, context.session.policy))
    .filter((row) => wantsClosed || closingOn(row.job, context.today) === null)
    .filter((row) => flags.stage === undefined || row.stage === flags.stage)
    .filter((row) => quietFor === null || (row.daysQuiet !== null && row.daysQuiet >= quietFor))
    .sort(byCompany);
  const empty = rows.length === 0 ? noJobs(db, flags) : null;
  const text = () =>
    empty?.text ?? renderList(withInterviews(rows, jobHunt, context.now), context.today, context.style);
  context.out(context.json ? toJson(listJson({ jobs: rows }, [])) : text());
  if (empty) context.hint(empty.hint);
}

/** Each row with its job's first interview ahead. */
function withInterviews(rows: readonly ListRow[], jobHunt: JobHunt, now: Moment): JobRow[] {
  const ahead = groupBy(interviewsAhead(jobHunt, now), ({ jobId }) => jobId);
  return rows.map((row) => ({ ...row, interview: ahead.get(row.job.id)?.[0] ?? null }));
}

interface Nothing {
  readonly text: string;
  /** What to type then. */
  readonly hint: string;
}

/** Why no job is listed without a filter, or before there are any; otherwise null. */
function noJobs(db: Db, { all, stage, quietFor }: Flags): Nothing | null {
  if (jobsNamed(db, '').length === 0)
    return { text: 'You have no jobs here yet.', hint: 'To add one: jobtrack add-job' };
  const isFiltered = all === true || stage !== undefined || quietFor !== undefined;
  return isFiltered ? null : { text: 'You have no open jobs.', hint: 'To see closed ones too: jobtrack list --all' };
}

function noInterviews({ interviews }: JobHunt): Nothing {
  return interviews.length === 0
    ? { text: 'You have no interviews here yet.', hint: 'To add one: jobtrack add-interview' }
    : { text: 'Your open jobs have no interviews.', hint: 'For closed jobs too: jobtrack list interviews --all' };
}

function byCompany(a: ListRow, b: ListRow): number {
  const [one, other] = [nameKey(a.job.company), nameKey(b.job.company)];
  return one < other ? -1 : one > other ? 1 : a.job.id - b.job.id;
}
