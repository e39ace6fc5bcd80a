// An incoming job on file. Company and title, folded, say which one it is; what stands on file stays.
import { addDays, type Day, formatDay, laterOf } from '../../domain/day.ts';
import { recordId } from '../../domain/ids.ts';
import type { Job } from '../../domain/model.ts';
import { fold, nameKey } from '../../domain/names.ts';
import type { IncomingJob } from '../../interchange/incoming.ts';
import { jobName } from '../../render/entry.ts';
import { jobsOfName } from '../../store/find.ts';
import type { Placed } from './import-tally.ts';
import type { Placing } from './importing.ts';
import { addMissingNote, blanksFilled } from './placing.ts';

/** After so many days without anything a job comes in closed. */
const OLD_AFTER = 60;

/** Adds the job, or fills what is empty in the one that it is. */
export function placeJob(placing: Placing, incoming: IncomingJob): Placed {
  const { db } = placing.context.store();
  const [known] = jobsOfName(db, nameKey(incoming.company), fold(incoming.title));
  const label = jobName(incoming);
  if (!known) return { kind: 'job', outcome: 'added', label, isOld: addJob(placing, incoming) };
  const hasNews = fillJob(placing, known, incoming);
  return { kind: 'job', outcome: hasNews ? 'filled' : 'known', label };
}

function addJob(placing: Placing, incoming: IncomingJob): boolean {
  const { context, write } = placing;
  const { today } = context;
  const { company, title, url, location, salary, source, resume, isApplied, appliedOn, applyBy } = incoming;
  const addedOn = incoming.addedOn ?? appliedOn ?? today;
  const job = write.add('job', {
    company,
    title,
    addedOn,
    appliedOn: isApplied ? (appliedOn ?? addedOn) : null,
    applyBy: isApplied ? null : applyBy,
    url,
    location,
    salary,
    source,
    resume,
  });
  if (isApplied && appliedOn === null) warnOfDay(placing, job);
  addMissingNote(placing, { jobId: job.id }, incoming.note, today);
  const isOld = !placing.keepOpen && incoming.ending === null && isLongAgo(lastDayOf(incoming), today);
  const ending = isOld ? { reason: 'no-response' as const, on: today } : incoming.ending;
  if (ending !== null) {
    const on = ending.on ?? today;
    write.add('closing', { jobId: job.id, reason: ending.reason, on, wasTold: true });
  }
  return isOld;
}

function warnOfDay({ warn }: Placing, job: Pick<Job, 'id' | 'company' | 'title' | 'addedOn'>): void {
  const id = recordId('job', job.id);
  warn(
    'applied',
    `${jobName(job)} (${id}) was applied for, but it is not said when; ${formatDay(job.addedOn)} stands for that day. To put it right: jobtrack edit ${id} --applied <date>`,
  );
}

function isLongAgo(day: Day | null, today: Day): boolean {
  return day !== null && addDays(day, OLD_AFTER) < today;
}

function lastDayOf({ appliedOn, addedOn, applyBy, lastOn }: IncomingJob): Day | null {
  const days = [appliedOn, addedOn, applyBy, lastOn].filter((day) => day !== null);
  return days.length === 0 ? null : days.reduce(laterOf);
}

function fillJob(placing: Placing, known: Job, incoming: IncomingJob): boolean {
  const { write, context } = placing;
  const news = {
    ...blanksFilled(known, incoming, ['url', 'location', 'salary', 'source', 'resume', 'appliedOn']),
    ...(known.appliedOn === null && !incoming.isApplied ? blanksFilled(known, incoming, ['applyBy']) : {}),
  };
  if (Object.keys(news).length > 0) write.change('job', known.id, news);
  const isNoted = addMissingNote(placing, { jobId: known.id }, incoming.note, context.today);
  return isNoted || Object.keys(news).length > 0;
}
