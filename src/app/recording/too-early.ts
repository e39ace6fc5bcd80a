// An item can't be checked off before it was possible: no thank-you before the interview, no closing message before the
// job closed.

import type { Day } from '../../domain/day.ts';
import { echoDay } from '../../domain/echo.ts';
import { UserError } from '../../domain/errors.ts';
import { recordId } from '../../domain/ids.ts';
import type { CloseReason, Closing } from '../../domain/model.ts';
import { closingOn, offerElsewhere } from '../../domain/queries.ts';
import { jobName } from '../../domain/words.ts';
import { outreachOf } from '../../rules/kinds/index.ts';
import { beforeInterview } from '../lookup/not-listed.ts';
import type { Session } from '../types.ts';
import type { Outreach } from './touch.ts';

/** Throws refused if the item couldn't have been done on that day, given the records. */
export function refuseTooEarly(session: Session, outreach: Outreach, on: Day): void {
  refuseBeforeInterview(session, outreach, on);
  const { endings, tellsOfOffer } = outreachOf(outreach.kind);
  if (tellsOfOffer) refuseWithoutOffer(outreach, on);
  if (endings) refuseClosingMessage(session, outreach, endings, on);
}

function refuseBeforeInterview(session: Session, outreach: Outreach, on: Day): void {
  const early = beforeInterview(session, outreach, on);
  if (early) throw new UserError('refused', early.message, early.hint);
}

function refuseWithoutOffer({ id, kind, job, item, jobHunt }: Outreach, on: Day): void {
  if (item !== null || offerElsewhere(jobHunt, job.id, on) !== null) return;
  throw new UserError(
    'refused',
    `There's no open offer for another job, so ${id} isn't needed.`,
    `If you told them all the same: jobtrack log ${recordId('job', job.id)} --kind ${kind}`,
  );
}

function refuseClosingMessage(
  session: Session,
  { id, kind, job }: Outreach,
  reasons: readonly CloseReason[],
  on: Day,
): void {
  const name = jobName(job);
  const closing = closingOn(job, session.today);
  if (!closing || !reasons.includes(closing.reason)) {
    const state = closing ? `is closed as ${closing.reason}` : 'is still open';
    throw new UserError('refused', `${name} ${state}, so ${id} isn't needed.`, howToClose(job.id, reasons, closing));
  }
  const close = `jobtrack close ${recordId('job', job.id)} --reason ${closing.reason} --told`;
  if (closing.wasTold)
    throw new UserError('refused', `They know already, so ${id} isn't needed.`, 'See: jobtrack today');
  if (on >= closing.on) return;
  throw new UserError(
    'refused',
    `${name} was closed on ${echoDay(closing.on, session.today)}, after that day.`,
    outreachOf(kind).canBeKnown ? `If they knew before: ${close}` : 'Give --on that day or a later one.',
  );
}

function howToClose(jobId: number, reasons: readonly CloseReason[], closing: Closing | null): string {
  const id = recordId('job', jobId);
  const close = reasons.map((reason) => `jobtrack close ${id} --reason ${reason}`).join(', or ');
  return closing ? `If that's wrong: jobtrack reopen ${id}, then ${close}` : `If it's over: ${close}`;
}
