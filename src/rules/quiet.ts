// Open jobs gone quiet: nobody has said or done anything for a long time, and nothing is set for later.
import { addDays, type Day } from '../domain/day.ts';
import type { IdleJob } from '../domain/model.ts';
import { currentTiming, isAttempt } from '../domain/queries.ts';
import { latest } from './history.ts';
import type { JobRecord } from './record.ts';

/** The open jobs on which nothing has happened for that many days or more, and that don't wait for a set day (TR). */
export function quietJobs(records: readonly JobRecord[], date: Day, quietFor: number): readonly JobRecord[] {
  const since = addDays(date, -quietFor);
  // Most were added since, and then nobody has to look through their contacts.
  return records.filter(
    (record) => record.job.addedOn <= since && isWaiting(record, date) && lastEvent(record, date) <= since,
  );
}

/** The same of idle jobs. */
export function quietIdle(idle: readonly IdleJob[], date: Day, quietFor: number): readonly IdleJob[] {
  const since = addDays(date, -quietFor);
  return idle.filter(
    ({ addedOn, appliedOn, undatedStage }) =>
      undatedStage !== 'offer' && addedOn <= since && (appliedOn === null || appliedOn <= since),
  );
}

/** Whether it's only saved: neither applied for nor interviewed for. */
export function isOnlySaved({ job, history, coming }: JobRecord): boolean {
  return history === null && coming.length === 0 && job.undatedStage === null;
}

/** The same of an idle job. */
export function isIdleSaved({ appliedOn, undatedStage }: IdleJob): boolean {
  return appliedOn === null && undatedStage === null;
}

function isWaiting(record: JobRecord, date: Day): boolean {
  const { closing, coming, offer, undated, statements, touches } = record;
  if (closing !== null || coming.length > 0 || offer !== null || undated === 'offer') return false;
  const timing = currentTiming(statements);
  const promised = touches.map((touch) => (isAttempt(touch) ? null : touch.promisedOn));
  return [timing?.contactOn ?? null, timing?.decisionBy ?? null, ...promised].every((day) => !isAhead(day, date));
}

// On the day itself, there's still something to do or to wait for.
function isAhead(day: Day | null, date: Day): boolean {
  return day !== null && day >= date;
}

/** The last day up to a date on which anything happened, either way; being added or reopened counts. */
function lastEvent({ job, appliedOn, held, touches, statements }: JobRecord, date: Day): Day {
  const days = [
    appliedOn,
    ...held.map(({ day }) => day),
    ...touches.map((touch) => (isAttempt(touch) ? null : touch.on)),
    ...statements.map(({ saidOn }) => saidOn),
    ...job.closings.map(({ reopenedOn }) => (reopenedOn !== null && reopenedOn <= date ? reopenedOn : null)),
  ];
  return latest([job.addedOn, ...days]) ?? job.addedOn;
}
