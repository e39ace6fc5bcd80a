// An incoming job on file. Company and title, folded, say which one it is; what stands on file stays.
import { addDays, type Day, laterOf } from '../../domain/day.ts';
import type { CloseReason, Job } from '../../domain/model.ts';
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
  const { company, title, url, location, salary, source, resume, appliedOn, applyBy } = incoming;
  const job = write.add('job', {
    company,
    title,
    addedOn: incoming.addedOn ?? appliedOn ?? incoming.ending?.on ?? today,
    appliedOn,
    applyBy: appliedOn === null ? applyBy : null,
    url,
    location,
    salary,
    source,
    resume,
  });
  addMissingNote(placing, { jobId: job.id }, incoming.note, today);
  const isOld = isOldOne(placing, incoming);
  if (incoming.ending !== null) closeJob(placing, job.id, incoming.ending);
  else if (isOld) write.add('closing', { jobId: job.id, reason: reasonOfOld(incoming), on: today, wasTold: true });
  return isOld;
}

function closeJob({ write }: Placing, jobId: number, { reason, on, isSure }: NonNullable<IncomingJob['ending']>): void {
  const note = isSure ? null : 'When it ended was not said; this is the last day that the table names.';
  write.add('closing', { jobId, reason, on, wasTold: true, note });
}

/** How long nothing happened is not known where a date could not be read. */
function isOldOne({ context, keepOpen }: Placing, incoming: IncomingJob): boolean {
  const isLeft = !keepOpen && incoming.ending === null && !incoming.hasUnreadDate;
  return isLeft && isLongAgo(lastDayOf(incoming), context.today);
}

/** Nobody owes an answer to what was never sent. */
function reasonOfOld({ appliedOn }: IncomingJob): CloseReason {
  return appliedOn === null ? 'other' : 'no-response';
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
    ...(known.appliedOn === null && incoming.appliedOn === null ? blanksFilled(known, incoming, ['applyBy']) : {}),
  };
  if (Object.keys(news).length > 0) write.change('job', known.id, news);
  const isNoted = addMissingNote(placing, { jobId: known.id }, incoming.note, context.today);
  return isNoted || Object.keys(news).length > 0;
}
