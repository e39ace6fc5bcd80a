// Finds the job of an interview: one on file, or a new one at the company typed.

import { isUserError, UserError } from '../../domain/errors.ts';
import { chooseTitle } from '../../domain/find.ts';
import { parseRecordId, recordId } from '../../domain/ids.ts';
import { requireLine } from '../../domain/input.ts';
import type { Job } from '../../domain/model.ts';
import { nameKey, wordsBegin } from '../../domain/names.ts';
import { quote } from '../../domain/quote.ts';
import { jobName } from '../../domain/words.ts';
import type { Db } from '../../store/db.ts';
import { closedJobsAt, companyOfName, jobsNamed, openJobsAt } from '../../store/find.ts';
import { getRecord } from '../../store/load.ts';
import type { Session, Writing } from '../types.ts';
import { resolveOpenJob } from './resolve.ts';
import { nearCompany } from './similar-names.ts';

interface Found {
  readonly job: Job;
  readonly isNew: boolean;
  /** Sentences about it; empty if it was simply found. */
  readonly echo: readonly string[];
  /** Commands for other jobs the user may have meant. */
  readonly hints: readonly string[];
}

/** Finds the open job that was typed; a title that no open job at the company has makes a new job. */
export function findOrAddJob(session: Writing, where: string, title: string | undefined): Found {
  if (title === undefined) return { job: findWithoutTitle(session, where), isNew: false, echo: [], hints: [] };
  if (parseRecordId(where)?.type === 'job') {
    throw new UserError('usage', `${where} already says which job, so a title doesn't fit.`, 'Leave the title out.');
  }
  const typed = requireLine(where, 'the company');
  const { db } = session;
  const company = companyOnFile(db, typed) ?? typed;
  const isPart = nameKey(company) !== nameKey(typed);
  const echo = isPart ? [`I took ${quote(typed)} to be ${company}.`] : [];
  const match = chooseTitle(title, openJobsAt(db, nameKey(company)));
  if (match !== null) return { job: getRecord(db, 'job', match.id), isNew: false, echo, hints: [] };
  const opened = openJob(session, company, requireLine(title, 'the title'));
  const another = `If ${quote(typed)} is another company: jobtrack undo, then jobtrack add-job "${typed}" "${title}"`;
  return { ...opened, echo: [...echo, ...opened.echo], hints: [...(isPart ? [another] : []), ...opened.hints] };
}

/** The open jobs it could be, before `findOrAddJob` picks one or adds a new job. */
export function openJobsMeant(session: Session, where: string, title: string | undefined): number[] {
  if (title === undefined) return [findWithoutTitle(session, where).id];
  const { db } = session;
  const company = companyOnFile(db, where);
  return company === null ? [] : openJobsAt(db, nameKey(company)).map(({ id }) => id);
}

/** The company with exactly that name, or the only one whose words begin that way; open jobs first. */
function companyOnFile(db: Db, typed: string): string | null {
  const key = nameKey(typed);
  return companyOfName(db, key) ?? companyNamedInPart(db, typed, key);
}

function companyNamedInPart(db: Db, typed: string, key: string): string | null {
  const jobs = jobsNamed(db, typed);
  const partsIn = (tier: typeof jobs) =>
    new Map(tier.map(({ company }) => [nameKey(company), company] as const).filter(([name]) => wordsBegin(key, name)));
  const inOpen = partsIn(jobs.filter(({ isOpen }) => isOpen));
  const parts = inOpen.size > 0 ? inOpen : partsIn(jobs);
  return parts.size === 1 ? ([...parts.values()][0] ?? null) : null;
}

function findWithoutTitle(session: Session, where: string): Job {
  try {
    return resolveOpenJob(session, where);
  } catch (error) {
    if (!isUserError(error) || error.code !== 'not-found' || parseRecordId(where)) throw error;
    const hint = `For a new job, add its title: jobtrack add-interview "${where}" "Marketing Manager" --at …`;
    // No sentence can follow a command to type.
    const isAfterSentence = error.hint?.includes('jobtrack ') === false;
    throw new UserError('not-found', error.message, isAfterSentence ? `${error.hint} ${hint}` : hint);
  }
}

function openJob(session: Writing, company: string, title: string): Found {
  const { db } = session;
  const others = openJobsAt(db, nameKey(company));
  const closed = closedJobsAt(db, nameKey(company)).find((job) => nameKey(job.title) === nameKey(title));
  const job = { ...session.write.add('job', { company, title, addedOn: session.today }), closings: [] };
  return {
    job,
    isNew: true,
    echo: nearCompany(session, job),
    hints: [...others.map(elseMeant), ...(closed ? [reopenInstead(closed)] : [])],
  };
}

/** Only an exact title is the same job; a similar one is suggested. */
function elseMeant(job: Job): string {
  return `There's also ${jobName(job)} (${recordId('job', job.id)}). If you meant that one: jobtrack undo`;
}

function reopenInstead(job: Job): string {
  const id = recordId('job', job.id);
  return `${id} has that name and is closed. If you meant that one: jobtrack undo, then jobtrack reopen ${id}`;
}
