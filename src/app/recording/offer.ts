// Records a new offer, changes to the open one, and an offer that's open again.

import type { Day } from '../../domain/day.ts';
import { dateNear } from '../../domain/day-words.ts';
import { echoDay } from '../../domain/echo.ts';
import { UserError } from '../../domain/errors.ts';
import { changeSentence, fieldChanges } from '../../domain/field-changes.ts';
import { recordId } from '../../domain/ids.ts';
import type { Closing, Job, Offer } from '../../domain/model.ts';
import { lastOffer, openOffer } from '../../domain/queries.ts';
import { parseDayField } from '../../domain/when.ts';
import { jobName } from '../../domain/words.ts';
import { offerId } from '../../rules/kinds/offer-reply.ts';
import { offersOf } from '../../store/find.ts';
import { offerName } from '../lookup/record-names.ts';
import { resolveOpenJob } from '../lookup/resolve.ts';
import { outcomeOf } from '../outcome.ts';
import type { Outcome, Saving, Session, Writing } from '../types.ts';
import { optionalLine, optionalText } from './optional.ts';
import { save } from './save.ts';

export interface OfferFlags {
  replyBy?: string;
  on?: string;
  salary?: string;
  note?: string;
}

type Terms = Pick<Offer, 'replyBy' | 'salary' | 'note'>;

/** An offer as typed; its day is null if none was named. */
interface TypedOffer extends Terms {
  readonly on: Day | null;
}

/** Records an offer, or changes to the open one, which keeps its day. */
export function recordOffer(saving: Saving, typed: string, flags: OfferFlags): Outcome {
  const { session } = saving;
  const offer = readOffer(session, flags);
  const jobs = (session: Session) => [resolveOpenJob(session, typed).id];
  const { change, result } = save(saving, { jobs }, (session) => {
    const job = resolveOpenJob(session, typed);
    return { job, ...saveOffer(session, job, offer) };
  });
  const { job, lines, warnings } = result;
  return outcomeOf(session, change, { lines, warnings, jobIds: [job.id] });
}

/** Records an offer inside a transaction; returns the sentences about it. */
export function saveOffer(session: Writing, job: Job, { on, ...terms }: TypedOffer) {
  const known = openOffer(offersOf(session.db, job.id), session.today);
  const offer = known
    ? session.write.change('offer', known.id, given(terms))
    : session.write.add('offer', { jobId: job.id, on: on ?? session.today, answeredOn: null, ...terms });
  return {
    lines: known ? [changedLine(session, known, offer)] : [newLine(session, job, offer)],
    warnings: known && on !== null && on !== known.on ? [dayStays(session, known)] : [],
  };
}

/** Parses the flags of an offer. */
export function readOffer(session: Session, flags: OfferFlags): TypedOffer {
  return {
    on: flags.on === undefined ? null : parseDayField(flags.on, 'on', session),
    replyBy: flags.replyBy === undefined ? null : parseDayField(flags.replyBy, 'replyBy', session),
    salary: optionalLine(flags.salary, '--salary'),
    note: optionalText(flags.note, '--note'),
  };
}

function given(terms: Terms): Partial<Terms> {
  return Object.fromEntries(Object.entries(terms).filter(([, value]) => value !== null));
}

function newLine({ today }: Session, job: Job, { on, replyBy }: Offer): string {
  const reply =
    replyBy === null ? 'ask when they need your answer' : `they need your answer by ${echoDay(replyBy, today)}`;
  return `Well done! Saved: an offer for ${jobName(job)} (${recordId('job', job.id)}), ${echoDay(on, today)}; ${reply}.`;
}

function changedLine(session: Session, before: Offer, after: Offer): string {
  const name = offerName(session, before);
  const changes = fieldChanges('offer', before, after, session.today);
  return changes.length === 0 ? `Already recorded: ${name}. Nothing changed.` : changeSentence(name, changes);
}

function dayStays({ today }: Session, { jobId, on }: Offer): string {
  return `The offer still counts from ${dateNear(on, today)}. To correct that day: jobtrack edit ${offerId(jobId)} --on <date>`;
}

/** Throws refused if there's no open offer to answer. An imported one may have no day. */
export function refuseWithoutOffer({ db, today }: Session, job: Job): void {
  const offers = offersOf(db, job.id);
  if (openOffer(offers, today) !== null || (offers.length === 0 && job.undatedStage === 'offer')) return;
  const id = recordId('job', job.id);
  throw new UserError(
    'refused',
    `There's no open offer for ${jobName(job)} (${id}).`,
    `If you're pulling out: jobtrack close ${id} --reason withdrawn. If they did make you one: jobtrack offer ${id}`,
  );
}

/** Opens the offer again that was accepted or declined by a closing; null if there was none. */
export function reopenOffer({ db, today, write }: Writing, { jobId, reason, on }: Closing): Offer | null {
  if (reason !== 'accepted' && reason !== 'declined') return null;
  const answered = lastOffer(offersOf(db, jobId), today);
  return answered?.answeredOn === on ? write.change('offer', answered.id, { answeredOn: null }) : null;
}

/** 'Their offer is open again: they need your answer by Fri Dec 4.' */
export function openAgain({ replyBy }: Offer, today: Day): string {
  if (replyBy === null) return 'Their offer is open again.';
  return replyBy < today
    ? `Their offer is open again, though they wanted your answer by ${dateNear(replyBy, today)}: ask whether you can still accept.`
    : `Their offer is open again: they need your answer by ${dateNear(replyBy, today)}.`;
}
