// Asks which job an interview is for, unless it was typed.

import { isUserError } from '../../domain/errors.ts';
import { parseRecordId } from '../../domain/ids.ts';
import { requireLine } from '../../domain/input.ts';
import type { Job } from '../../domain/model.ts';
import { nameKey } from '../../domain/names.ts';
import { openJobsAt } from '../../store/find.ts';
import { getRecord } from '../../store/load.ts';
import { resolveOpenJob } from '../lookup/resolve.ts';
import { lineQuestion } from './questions.ts';
import { companyNames, jobChoice } from './records.ts';
import type { Asking } from './types.ts';

interface Meant {
  /** The job or company, and the title of a new job. */
  readonly args: readonly [where: string, title?: string];
  readonly isAsked: boolean;
  /** Where to look for its people. */
  readonly scope: { readonly company: string; readonly jobId?: number };
}

/** Asks for the job of an interview: an open job, or a new one at a company. */
export async function askWhichJob(asking: Asking, where?: string, title?: string): Promise<Meant> {
  const typed = where ?? (await askCompany(asking));
  if (title !== undefined) {
    return { args: [typed, title], isAsked: where === undefined, scope: { company: typed } };
  }
  const jobs = openJobsThere(asking, typed);
  const [only] = jobs;
  if (only && jobs.length === 1 && where !== undefined) return onFile(only, typed, false);
  if (only) {
    const another = { value: null, label: 'Another job there' };
    const id = await asking.ask.pick('Which job is it for?', [...jobs.map(jobChoice), another]);
    const job = jobs.find((each) => jobChoice(each).value === id);
    if (job) return onFile(job, jobChoice(job).value, true);
  }
  const company = requireLine(typed, 'the company');
  const called = await asking.ask.text(lineQuestion("What's the job title?", 'the title'));
  return { args: [company, called], isAsked: true, scope: { company } };
}

function askCompany(asking: Asking): Promise<string> {
  return asking.ask.text(lineQuestion('Which company?', 'the company', companyNames(asking.session)));
}

function onFile(job: Job, where: string, isAsked: boolean): Meant {
  return { args: [where], isAsked, scope: { company: job.company, jobId: job.id } };
}

/** All open jobs at the company typed, else the job its name or id matches; none for a new company. */
function openJobsThere(asking: Asking, typed: string): Job[] {
  const { db } = asking.session;
  const there = parseRecordId(typed) ? [] : openJobsAt(db, nameKey(typed));
  if (there.length > 0) return there;
  try {
    return [resolveOpenJob(asking.session, typed)];
  } catch (error) {
    if (!isUserError(error) || parseRecordId(typed)) throw error;
    if (error.code === 'not-found') return [];
    if (error.code !== 'ambiguous') throw error;
    const ids = error.candidates.map(({ id }) => parseRecordId(id)?.number ?? 0);
    return ids.map((id) => getRecord(db, 'job', id));
  }
}
