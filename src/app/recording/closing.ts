// Closes jobs for any command: `accept` and `decline` are `close` with those reasons.

import type { Day } from '../../domain/day.ts';
import { UserError } from '../../domain/errors.ts';
import { recordId } from '../../domain/ids.ts';
import type { CloseReason, Closing, Job } from '../../domain/model.ts';
import { currentClosing } from '../../domain/queries.ts';
import { parseDayField } from '../../domain/when.ts';
import { jobName } from '../../domain/words.ts';
import { interviewsOf, offersOf } from '../../store/find.ts';
import { getRecord } from '../../store/load.ts';
import { interviewName } from '../lookup/record-names.ts';
import { resolveJob } from '../lookup/resolve.ts';
import { outcomeOf } from '../outcome.ts';
import type { Outcome, Saving, Session, Writing } from '../types.ts';
import { refuseToEndBefore } from './closing-day.ts';
import { type Closed, closingHints, closingLines } from './closing-words.ts';
import { refuseWithoutOffer } from './offer.ts';
import { optionalText } from './optional.ts';
import { save } from './save.ts';

interface ClosingFlags {
  on?: string;
  start?: string;
  told?: true;
  note?: string;
}

/** A job to close, and how. */
interface Ending {
  readonly typed: string;
  readonly row: ReturnType<typeof readClosing>;
  /** It answers an offer, so there has to be one. */
  readonly needsOffer?: true;
}

/** Parses the flags of a closing. */
export function readClosing(session: Session, reason: CloseReason, flags: ClosingFlags) {
  return {
    on: parseDayField(flags.on ?? 'today', 'on', session),
    reason,
    wasTold: flags.told === true,
    startsOn: flags.start === undefined ? null : parseDayField(flags.start, 'start', session),
    note: optionalText(flags.note, '--note'),
    reopenedOn: null,
  };
}

/** Closes jobs for one reason, in one undo step; the outcome says what that cancels and what's left open. */
export function closeJobs(saving: Saving, typed: readonly string[], reason: CloseReason, flags: ClosingFlags): Outcome {
  const row = readClosing(saving.session, reason, flags);
  return saveEndings(
    saving,
    typed.map((one) => ({ typed: one, row })),
  );
}

/** These jobs, to be closed as withdrawn today. */
export function withdrawing(session: Session, jobs: readonly Job[]): Ending[] {
  const row = readClosing(session, 'withdrawn', {});
  return jobs.map(({ id }) => ({ typed: recordId('job', id), row }));
}

/** Closes jobs in one undo step: all of them, or none if one can't be closed. */
export function saveEndings(saving: Saving, endings: readonly Ending[]): Outcome {
  const { session } = saving;
  const jobs = (session: Session) => endings.map(({ typed }) => resolveJob(session, typed).id);
  const { change, result } = save(saving, { jobs }, (session) => {
    const distinct = new Map(endings.map((ending) => [resolveJob(session, ending.typed).id, ending]));
    return [...distinct].map(([id, ending]) => closeOne(session, id, ending));
  });
  const jobIds = result.map(({ job }) => job.id);
  const said = { lines: closingLines(session, result), hints: closingHints(session, result), jobIds };
  return outcomeOf(session, change, { ...said, checkedOff: [], mentionsUndo: true });
}

/** Closes one job inside a transaction. */
export function closeOne(session: Writing, jobId: number, { row, needsOffer }: Omit<Ending, 'typed'>): Closed {
  const job = getRecord(session.db, 'job', jobId);
  const known = closedAlready(job, row.reason);
  if (known) {
    const isNewlyTold = row.wasTold && !known.wasTold;
    if (isNewlyTold) session.write.change('closing', known.id, { wasTold: true });
    return { job, row, isKnown: true, isNewlyTold, cancelled: [] };
  }
  if (needsOffer) refuseWithoutOffer(session, job);
  refuseToEndBefore(session, job, row.on);
  const cancelled = cancelComing(session, job, row.on);
  endOffers(session, job, row.on);
  session.write.add('closing', { jobId, ...row });
  return { job, row, isKnown: false, isNewlyTold: false, cancelled };
}

/** The existing closing with that reason, or null; throws refused if it was closed for another reason. */
function closedAlready(job: Job, reason: CloseReason): Closing | null {
  const last = currentClosing(job);
  if (last?.reason !== reason) refuseClosedAlready(job);
  return last;
}

/** Throws refused for a job that's closed. */
export function refuseClosedAlready(job: Job): void {
  const last = currentClosing(job);
  if (!last) return;
  throw new UserError(
    'refused',
    `${jobName(job)} is already closed (${last.reason}).`,
    `To change that: jobtrack reopen ${recordId('job', job.id)}, then the same command again`,
  );
}

function cancelComing(session: Writing, job: Job, on: Day): string[] {
  const coming = interviewsOf(session.db, job.id).filter((it) => it.cancelledOn === null && it.day > on);
  for (const { id } of coming) session.write.change('interview', id, { cancelledOn: on });
  return coming.map((interview) => interviewName(session, interview));
}

function endOffers(session: Writing, job: Job, on: Day): void {
  for (const offer of offersOf(session.db, job.id).filter((it) => it.answeredOn === null)) {
    session.write.change('offer', offer.id, { answeredOn: on });
  }
}
