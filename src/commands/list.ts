import { Option } from 'commander';
import type { Context } from '../context.ts';
import { UserError } from '../domain/errors.ts';
import { closingOn } from '../domain/model.ts';
import { nameKey } from '../domain/names.ts';
import { toJson } from '../render/json.ts';
import { renderList } from '../render/list.ts';
import { type ListRow, listJson, STAGES, type Stage } from '../render/list-row.ts';
import { plan } from '../scheduler/plan.ts';
import { loadAll, loadSearch } from '../store/load.ts';
import { addExamples, type Declare } from './declare.ts';
import { rowsOf } from './support/job-track.ts';
import { policyNow } from './support/save.ts';

interface Flags {
  all?: true;
  stage?: Stage;
  quietFor?: string;
}

export const list: Declare = (command, act) => {
  command
    .option('--all', 'closed jobs too')
    .addOption(new Option('--stage <stage>', 'only jobs that stand there').choices(STAGES))
    .option('--quiet-for <days>', 'only jobs without a word either way for so many days')
    .action(act(listJobs));
  addExamples(command, 'jobtrack list', 'jobtrack list --stage interviewing --quiet-for 14', 'jobtrack list --all');
};

function listJobs(context: Context, flags: Flags): void {
  const quietFor = flags.quietFor === undefined ? null : parseDays(flags.quietFor);
  const wantsClosed = flags.all === true || flags.stage === 'closed' || flags.stage === 'accepted';
  const { db } = context.store();
  const search = wantsClosed ? loadAll(db) : loadSearch(db, context.today);
  const rows = rowsOf(search, plan(search, context.today, policyNow(context)))
    .filter((row) => wantsClosed || closingOn(row.job, context.today) === null)
    .filter((row) => flags.stage === undefined || row.stage === flags.stage)
    .filter((row) => quietFor === null || (row.daysQuiet !== null && row.daysQuiet >= quietFor))
    .sort(byCompany);
  context.out(context.json ? toJson(listJson(rows, [])) : renderList(rows, context.today, context.style));
}

function parseDays(text: string): number {
  if (/^\d{1,4}$/.test(text.trim())) return Number(text);
  throw new UserError('usage', `--quiet-for is a number of days, not "${text}".`, 'For example: --quiet-for 14');
}

function byCompany(a: ListRow, b: ListRow): number {
  const [one, other] = [nameKey(a.job.company), nameKey(b.job.company)];
  return one < other ? -1 : one > other ? 1 : a.job.id - b.job.id;
}
