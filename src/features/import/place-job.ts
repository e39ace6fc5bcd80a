// Places an incoming job. Existing values are never overwritten.

import type { Session } from '../../app/types.ts';
import { addDays, type Day, laterOf } from '../../domain/day.ts';
import { recordId } from '../../domain/ids.ts';
import { type Job, UNDATED_STAGES, type UndatedStage } from '../../domain/model.ts';
import { currentClosing } from '../../domain/queries.ts';
import { jobName } from '../../domain/words.ts';
import type { IncomingJob } from '../../formats/incoming.ts';
import { selectRecords } from '../../store/records.ts';
import type { Placing } from './format.ts';
import { noteOfDifferences, openMatching, saidOtherwise } from './match-job.ts';
import { openContactPlacing } from './place-contacts.ts';
import type { Placed } from './placed.ts';
import { addMissingNote, blanksFilled, isOwn, markOwn, outcomeOf } from './placing.ts';
import type { Difference, JobState } from './types.ts';

/** In days: a job without activity for longer is imported closed. */
const OLD_AFTER = 60;

/** Creates the placing of jobs for one import: each is added, or fills the empty fields of the job it matches. */
export function openJobPlacing(): (placing: Placing, incoming: IncomingJob) => Placed {
  const find = openMatching();
  const placeContacts = openContactPlacing();
  return (placing, incoming) => {
    const known = find(placing, incoming);
    return known ? fillJob(placing, known, incoming, placeContacts) : addJob(placing, incoming, placeContacts);
  };
}

type PlaceContacts = ReturnType<typeof openContactPlacing>;

function addJob(placing: Placing, incoming: IncomingJob, placeContacts: PlaceContacts): Placed {
  const { session } = placing;
  const { today } = session;
  const { company, title, url, location, salary, source, resume, appliedOn, undatedStage, applyBy } = incoming;
  const job = session.write.add('job', {
    company,
    title,
    addedOn: incoming.addedOn ?? appliedOn ?? incoming.ending?.on ?? today,
    appliedOn,
    undatedStage,
    applyBy: appliedOn === null ? applyBy : null,
    url,
    location,
    salary,
    source,
    resume,
  });
  markOwn(placing, 'job', job.id);
  addMissingNote(placing, { jobId: job.id }, incoming.note, today);
  const isOld = isTooOld(placing, incoming);
  if (incoming.ending !== null) closeJob(placing, job.id, incoming.ending);
  else if (isOld) closeJob(placing, job.id, { reason: 'no-response', on: today, isSure: false });
  const hasGoneFurther = isFurther(undatedStage);
  const { people } = placeContacts(placing, job, incoming.contacts);
  const state = stateOf(incoming, isOld);
  return { kind: 'job', outcome: 'added', label: jobName(job), isOld, hasGoneFurther, state, people };
}

function closeJob(
  { session }: Placing,
  jobId: number,
  { reason, on, isSure }: NonNullable<IncomingJob['ending']>,
): void {
  session.write.add('closing', { jobId, reason, on, dayIs: isSure ? null : 'unknown', wasTold: true });
}

/** True if there's an interview or an offer left to add. */
function isFurther(stage: UndatedStage | null): boolean {
  return stage === 'interview' || stage === 'offer';
}

/** True if nothing happened for too long. False with an offer, or if a date couldn't be read. */
function isTooOld({ session, keepOpen }: Placing, incoming: IncomingJob): boolean {
  const isLeft = !keepOpen && incoming.ending === null && !incoming.hasUnreadDate && incoming.undatedStage !== 'offer';
  return isLeft && isLongAgo(lastDayOf(incoming), session.today);
}

function isLongAgo(day: Day | null, today: Day): boolean {
  return day !== null && addDays(day, OLD_AFTER) < today;
}

function lastDayOf({ appliedOn, addedOn, applyBy, lastOn }: IncomingJob): Day | null {
  const days = [appliedOn, addedOn, applyBy, lastOn].filter((day) => day !== null);
  return days.length === 0 ? null : days.reduce(laterOf);
}

/** Existing values stay; differing ones from the table are reported and kept in a note. */
function fillJob(placing: Placing, known: Job, incoming: IncomingJob, placeContacts: PlaceContacts): Placed {
  const { session } = placing;
  const news = {
    ...blanksFilled(known, incoming, ['url', 'location', 'salary', 'source', 'resume', 'appliedOn']),
    ...(known.appliedOn === null && incoming.appliedOn === null ? blanksFilled(known, incoming, ['applyBy']) : {}),
    ...advanced(placing, known, incoming),
  };
  if (Object.keys(news).length > 0) session.write.change('job', known.id, news);
  const isClosed = closeOwn(placing, known, incoming);
  const differences = [...saidOtherwise(known, incoming), ...(isClosed ? [] : otherEnding(known, incoming))];
  const notes = [incoming.note, differences.length === 0 ? null : noteOfDifferences(differences)];
  const isNoted = notes.map((text) => addMissingNote(placing, { jobId: known.id }, text, placing.session.today));
  const { people, hasNewRole } = placeContacts(placing, known, incoming.contacts);
  const hasNews = isNoted.includes(true) || isClosed || hasNewRole || Object.keys(news).length > 0;
  const outcome = outcomeOf(placing, 'job', known.id, hasNews);
  const hasGoneFurther = isFurther(news.undatedStage ?? null);
  return {
    kind: 'job',
    outcome,
    label: `${jobName(known)} (${recordId('job', known.id)})`,
    hasGoneFurther,
    differences,
    people,
  };
}

/** The stage, if it's beyond everything recorded. */
function advanced({ session }: Placing, known: Job, { undatedStage }: IncomingJob): Partial<Pick<Job, 'undatedStage'>> {
  if (undatedStage === null || rankOf(undatedStage) <= rankOf(stageOnFile(session, known))) return {};
  return { undatedStage };
}

function rankOf(stage: UndatedStage | null): number {
  return stage === null ? -1 : UNDATED_STAGES.indexOf(stage);
}

function stageOnFile(session: Session, { id, appliedOn, undatedStage }: Job): UndatedStage | null {
  const { db } = session;
  const has = (table: 'interview' | 'offer') =>
    selectRecords(db, table, { column: 'job_id', numbers: [id] }).length > 0;
  const known = [undatedStage, appliedOn === null ? null : ('applied' as const)];
  if (has('offer')) known.push('offer');
  else if (has('interview')) known.push('interview');
  return known.reduce((best, stage) => (rankOf(stage) > rankOf(best) ? stage : best), null);
}

/** Closes a job on a later row only if this import created it. */
function closeOwn(placing: Placing, known: Job, { ending }: IncomingJob): boolean {
  if (ending === null || currentClosing(known) !== null || !isOwn(placing, 'job', known.id)) return false;
  closeJob(placing, known.id, ending);
  return true;
}

function otherEnding(known: Job, { ending }: IncomingJob): Difference[] {
  const end = currentClosing(known);
  if (ending === null || end?.reason === ending.reason) return [];
  return [{ field: 'status', onFile: end?.reason ?? 'open', inTable: ending.reason }];
}

/** The job's state, for the dry run's preview. */
function stateOf({ appliedOn, undatedStage, ending }: IncomingJob, isOld: boolean): JobState {
  const closedOn = ending?.isSure ? ending.on : null;
  return { appliedOn, undatedStage, closedOn, reason: ending?.reason ?? null, isOld };
}
