// Closes a job for any command: `accept` and `decline` are `close` with those reasons.

import type { Day } from '../../domain/day.ts';
import { echoDay } from '../../domain/echo.ts';
import { UserError } from '../../domain/errors.ts';
import { recordId } from '../../domain/ids.ts';
import type { CloseReason, Closing, Job } from '../../domain/model.ts';
import { currentClosing } from '../../domain/queries.ts';
import { parseDayField } from '../../domain/when.ts';
import { jobName } from '../../domain/words.ts';
import { planAround } from '../agenda/planning.ts';
import { resolveJob } from '../lookup/resolve.ts';
import { interviewName } from '../lookup/words.ts';
import { outcomeOf } from '../outcome.ts';
import type { Outcome, Saving, Writing } from '../types.ts';
import { acceptanceLines } from './acceptance.ts';
import { refuseToEndBefore } from './closing-day.ts';
import { optionalText } from './optional.ts';
import { save } from './save.ts';

interface ClosingFlags {
  on?: string;
  start?: string;
  told?: true;
  note?: string;
}

/** Closes a job; says what that ends and what stays. */
export function closeJob(saving: Saving, typed: string, reason: CloseReason, flags: ClosingFlags): Outcome {
  const { session } = saving;
  const row = {
    on: parseDayField(flags.on ?? 'today', 'on', session.today),
    reason,
    wasTold: flags.told === true,
    startsOn: flags.start === undefined ? null : parseDayField(flags.start, 'start', session.today),
    note: optionalText(flags.note, '--note'),
    reopenedOn: null,
  };
  const { change, result } = save(saving, { jobs: (session) => [resolveJob(session, typed).id] }, (session) => {
    const job = resolveJob(session, typed);
    const known = closedAlready(job, reason);
    if (known) {
      if (row.wasTold && !known.wasTold) session.write.change('closing', known.id, { wasTold: true });
      return { job, isKnown: true, cancelled: [] };
    }
    refuseToEndBefore(session, job, row.on);
    const cancelled = cancelComing(session, job, row.on);
    endOffers(session, job, row.on);
    session.write.add('closing', { jobId: job.id, ...row });
    return { job, isKnown: false, cancelled };
  });
  const name = `${jobName(result.job)} (${recordId('job', result.job.id)})`;
  const known = `Already recorded: ${name} is closed, ${reason}.`;
  const lines = result.isKnown
    ? [`${known} ${change.batch === null ? 'Nothing changed.' : 'New: they know, so no note is owed.'}`]
    : [
        `Closed: ${name}, ${reason}, ${echoDay(row.on, session.today)}.`,
        ...(row.startsOn === null ? [] : [`Your first day there: ${echoDay(row.startsOn, session.today)}.`]),
        ...result.cancelled.map((interview) => `Cancelled: ${interview}.`),
        ...(reason === 'accepted' ? acceptanceLines(session, result.job, row.startsOn) : []),
      ];
  return outcomeOf(session, change, { lines, jobIds: [result.job.id], ticked: [], isMuch: true });
}

/** The existing closing with that reason, or null; throws refused if it was closed for another reason. */
function closedAlready(job: Job, reason: CloseReason): Closing | null {
  const last = currentClosing(job);
  if (!last || last.reason === reason) return last;
  const id = recordId('job', job.id);
  throw new UserError(
    'refused',
    `${jobName(job)} is closed already, ${last.reason}.`,
    `To change that: jobtrack reopen ${id}, then close it again.`,
  );
}

function cancelComing(session: Writing, job: Job, on: Day): string[] {
  const { interviews } = planAround(session, [job.id]).jobHunt;
  const coming = interviews.filter((it) => it.jobId === job.id && it.cancelledOn === null && it.day > on);
  for (const { id } of coming) session.write.change('interview', id, { cancelledOn: on });
  return coming.map((interview) => interviewName(session, interview));
}

function endOffers(session: Writing, job: Job, on: Day): void {
  const { offers } = planAround(session, [job.id]).jobHunt;
  for (const offer of offers.filter((it) => it.jobId === job.id && it.answeredOn === null)) {
    session.write.change('offer', offer.id, { answeredOn: on });
  }
}
