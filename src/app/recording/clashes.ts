// Warns at once of interviews still to come that overlap.
import { echoMoment } from '../../domain/echo.ts';
import { recordId } from '../../domain/ids.ts';
import type { Interview } from '../../domain/model.ts';
import { clashesAmong, doOverlap } from '../../domain/overlap.ts';
import { jobName } from '../../domain/words.ts';
import { comingInterviews, comingInterviewsNear } from '../../store/find.ts';
import { getRecord } from '../../store/load.ts';
import type { Session } from '../types.ts';

type Scheduled = Pick<Interview, 'id' | 'jobId' | 'day' | 'time' | 'length'>;

/** One warning for each interview that overlaps a saved one; `twinId` is left out. */
export function clashWarnings(
  session: Session,
  interview: Scheduled & Pick<Interview, 'cancelledOn'>,
  twinId: number | null = null,
): string[] {
  const { db, today, policy } = session;
  if (interview.day < today || interview.cancelledOn !== null) return [];
  return comingInterviewsNear(db, interview.day, today)
    .filter(({ id }) => id !== interview.id && id !== twinId)
    .filter((other) => doOverlap(interview, other, policy.interviewLength))
    .map((other) => clashWarning(session, interview, other));
}

/** One warning for each clash among all interviews still to come. */
export function allClashWarnings(session: Session): string[] {
  const coming = comingInterviews(session.db, session.today);
  const clashes = clashesAmong(coming, session.policy.interviewLength);
  return clashes.map(([first, second]) => clashWarning(session, second, first));
}

function clashWarning({ db, today }: Session, { id }: Scheduled, other: Scheduled): string {
  const [mine, theirs] = [recordId('interview', id), recordId('interview', other.id)];
  const when = echoMoment({ day: other.day, time: other.time }, today);
  const at = `${jobName(getRecord(db, 'job', other.jobId))}, ${when}`;
  return `Interview ${mine} overlaps ${theirs}, ${at}. To move it: jobtrack reschedule ${mine} --at "…"`;
}
