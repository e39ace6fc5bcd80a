// Acknowledgements of an application: the job is added or marked as applied for, if a template names company and title.
import { formatDay } from '../../../domain/day.ts';
import { currentClosing } from '../../../domain/queries.ts';
import { addJobCommand, jobCommand } from './commands.ts';
import { type Case, onlyOf } from './decide.ts';
import { type Decision, known, recorded, type Step } from './decision.ts';
import type { Known, KnownJob } from './known.ts';
import { isOutdated } from './on-record.ts';

/** An acknowledgement is about an application of up to this many days before. */
const DAYS_TO_ANSWER = 14;

/** Decides about an acknowledgement. */
export function decideAcknowledgement(each: Case, records: Known): Decision {
  const { about } = each;
  const job = onlyOf(about.jobs);
  if (job?.isOpen) return aboutOpenJob(each, job);
  if (job) return aboutClosedJob(each, job);
  return aboutNewJob(each, records);
}

function aboutOpenJob({ session, candidate, match, about }: Case, found: KnownJob): Decision {
  const { day } = candidate.at;
  const { job } = found;
  const hasApplied = job.appliedOn !== null || job.undatedStage !== null;
  if (hasApplied) return known(about);
  const isCertain = isNamed(candidate) && match.by === 'names' && !match.isDoubtful && !isOutdated(session, found, day);
  const command = jobCommand('apply', about, ` --on ${formatDay(day)}`);
  return recorded({ ...about, steps: [{ kind: 'apply', on: day }], command }, isCertain);
}

/** A closed job may have been applied for again. */
function aboutClosedJob({ candidate, about }: Case, { job }: KnownJob): Decision {
  const { day } = candidate.at;
  const isBefore = day <= (currentClosing(job)?.on ?? day);
  if (isBefore && job.appliedOn !== null) return known(about);
  const { company, title } = job;
  const steps: Step[] = [{ kind: 'add-job', company, title, on: day }];
  return recorded({ ...about, steps, command: addJobCommand({ company, title }, formatDay(day)) }, false);
}

/** Certain unless another job is open there. */
function aboutNewJob({ candidate, about, match }: Case, records: Known): Decision {
  const { day } = candidate.at;
  const { names } = about;
  if (names === null)
    return recorded({ ...about, steps: [], command: jobCommand('apply', about, ` --on ${formatDay(day)}`) }, false);
  const others = records.jobsAtCompany(names.company).filter(({ isOpen }) => isOpen);
  const applied = names.title === null ? others.filter((one) => isAnsweredBy(one, day)) : [];
  const [only] = applied;
  if (only) return known({ ...about, jobs: [only], names: null });
  const steps: Step[] =
    names.title === null ? [] : [{ kind: 'add-job', company: names.company, title: names.title, on: day }];
  const isCertain = isNamed(candidate) && others.length === 0 && match.jobs.length === 0;
  return recorded({ ...about, steps, command: addJobCommand(names, formatDay(day)) }, isCertain);
}

function isAnsweredBy({ job }: KnownJob, day: number): boolean {
  return job.appliedOn !== null && day >= job.appliedOn && day - job.appliedOn <= DAYS_TO_ANSWER;
}

/** Whether a template gives company and title, and the email passes its server's checks. */
function isNamed({ said, failsChecks }: Case['candidate']): boolean {
  return said?.isTemplate === true && said.company !== null && said.title !== null && !failsChecks;
}
