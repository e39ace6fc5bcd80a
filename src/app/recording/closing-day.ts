import type { Day } from '../../domain/day.ts';
import { echoDay } from '../../domain/echo.ts';
import { UserError } from '../../domain/errors.ts';
import { recordId } from '../../domain/ids.ts';
import type { Job } from '../../domain/model.ts';
import { compareInterviews, isHeld } from '../../domain/queries.ts';
import { interviewsOf, offersOf } from '../../store/find.ts';
import type { Session } from '../types.ts';

/** Throws usage if the job would end before its last interview, or before the offer being answered arrived. */
export function refuseToEndBefore(session: Session, job: Job, on: Day): void {
  const last = interviewsOf(session.db, job.id)
    .filter((it) => isHeld(it, session.today))
    .sort(compareInterviews)
    .at(-1);
  if (last && on < last.day) {
    const id = recordId('interview', last.id);
    const message = `The interview ${id} was held on ${echoDay(last.day, session.today)}, after that day.`;
    const hint = `Give --on that day or a later one. If it didn't happen: jobtrack cancel-interview ${id}`;
    throw new UserError('usage', message, hint);
  }
  const offer = offersOf(session.db, job.id).find((it) => it.answeredOn === null && it.on > on);
  if (!offer) return;
  const message = `Their offer came on ${echoDay(offer.on, session.today)}, after that day.`;
  throw new UserError('usage', message, 'Give --on that day or a later one.');
}
