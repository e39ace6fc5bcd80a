// Warns when the employer's day comes before an interview: most often it's a slip.
import type { Day } from '../domain/day.ts';
import { echoDay } from '../domain/echo.ts';
import { recordId } from '../domain/ids.ts';
import type { Interview } from '../domain/model.ts';
import { compareInterviews } from '../domain/queries.ts';
import type { Change } from '../store/change.ts';
import { interviewsOf } from '../store/find.ts';
import { interviewName } from './lookup/record-names.ts';
import type { Session } from './types.ts';

/** One warning for each day just recorded that comes before an interview that's still ahead. */
export function earlyDayWarnings(session: Session, { statement }: Change['records']): string[] {
  return statement.flatMap(({ jobId, decisionBy, contactOn }) => [
    ...earlyDay(session, jobId, "They'll decide by", decisionBy),
    ...earlyDay(session, jobId, 'They want to hear from you on', contactOn),
  ]);
}

function earlyDay(session: Session, jobId: number, words: string, day: Day | null): string[] {
  const next = day === null ? null : interviewAfter(session, jobId, day);
  if (day === null || !next) return [];
  const ahead = `${interviewName(session, next)} (${recordId('interview', next.id)}) comes after that`;
  return [`${words} ${echoDay(day, session.today)}, but ${ahead}. If that's a slip: jobtrack undo`];
}

/** The first interview still ahead that's after a day. */
function interviewAfter({ db, today }: Session, jobId: number, day: Day): Interview | undefined {
  const later = interviewsOf(db, jobId).filter((it) => it.cancelledOn === null && it.day >= today && it.day > day);
  return later.sort(compareInterviews)[0];
}
