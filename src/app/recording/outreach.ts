// Records an outgoing contact, for `done` and `log`.

import type { Day } from '../../domain/day.ts';
import { echoDay } from '../../domain/echo.ts';
import { recordId } from '../../domain/ids.ts';
import type { Result, Touch } from '../../domain/model.ts';
import { currentClosing, isAttempt, isFollowUpSent, isSent, offerElsewhere } from '../../domain/queries.ts';
import { jobName } from '../../domain/words.ts';
import { itemId } from '../../rules/item-id.ts';
import { nameWith } from '../../rules/item-words.ts';
import { KINDS, kindOf, outreachOf } from '../../rules/kinds/index.ts';
import { cameFromEmail } from '../../store/mail.ts';
import type { MadePromise } from '../agenda/promises.ts';
import { endSnoozes } from '../lookup/items.ts';
import type { Session, Writing } from '../types.ts';
import { sendMessages } from './own-message.ts';
import { madePromise } from './promise.ts';
import { promisedWith } from './promised-with.ts';
import { endHidingSnoozes } from './timing.ts';
import { refuseTooEarly } from './too-early.ts';
import { keepPreference, type Outreach, settle, type TouchInput } from './touch.ts';

/** The result of recording one contact, with the sentences about it. */
export interface Said {
  readonly isNew: boolean;
  /** Id of the contact now on record; null if this isn't a contact. */
  readonly touchId: number | null;
  readonly lines: readonly string[];
  readonly warnings: readonly string[];
  readonly promised: readonly MadePromise[];
}

/** An email read by an import and what's typed about it may name days this far apart. */
const DAYS_APART = 1;

const RESULT_WORDS = {
  sent: 'sent',
  spoke: 'you spoke',
  voicemail: 'message left',
} as const satisfies Record<Exclude<Result, 'no-answer'>, string>;

/** Records one contact, unless it's already on record; throws usage if a call has no result. */
export function recordOutreach(session: Writing, outreach: Outreach, input: TouchInput): Said {
  const once = doneOnce(outreach, session.today);
  if (once) return unchanged(session, outreach, once, input);
  if (outreach.isFromList) refuseTooEarly(session, outreach, input.on);
  const { channel, result } = settle(input, outreach.channel ?? 'phone', outreach.id);
  const made = { on: input.on, channel, result };
  const known =
    (outreach.isFromList ? doneThatDay(outreach, made) : sameContact(outreach, made)) ??
    readFromEmail(session, outreach, made);
  if (known) return unchanged(session, outreach, known, input);
  const { key, job, person, kind } = outreach;
  const { interviewId } = key;
  const promised = promisedWith(session, outreach, input, made);
  const touch = {
    jobId: job.id,
    personId: person?.id ?? null,
    interviewId,
    on: input.on,
    kind,
    channel,
    result,
    note: input.note,
    promisedOn: promised.on,
  };
  const added = session.write.add('touch', { ...touch, direction: 'out' });
  sendMessages(session, key, { id: added.id, result });
  keepPreference(session.write, person, input.prefers);
  endHidingSnoozes(session, job.id, promised.on);
  if (result !== 'no-answer') endSnoozes(session.write, outreach.jobHunt, key, input.on);
  const lines = [
    `${result === 'no-answer' ? 'Noted' : 'Done'}: ${doneWords(outreach, result)}, ${echoDay(input.on, session.today)}.`,
    ...recordCarried(session, outreach, { ...touch, direction: 'out' }),
    ...promised.lines,
    ...alsoAsk(outreach, result),
  ];
  const warnings = tooSoon(session, outreach, input.on, result);
  return {
    isNew: true,
    touchId: added.id,
    lines,
    warnings,
    promised: madePromise(job.id, touch.personId, promised.on),
  };
}

/** A note that another one carried is logged as a contact of its own, so that each can be corrected separately. */
function recordCarried({ write }: Writing, { item, job }: Outreach, note: Omit<Touch, 'id'>): string[] {
  const carries = item?.carries ?? null;
  const closing = currentClosing(job);
  if (carries === null || closing === null || note.on < closing.on || isAttempt(note)) return [];
  write.add('touch', { ...note, kind: carries, interviewId: null, note: null, promisedOn: null });
  return [`The ${KINDS[carries].name} went out with it, so that's done too.`];
}

/** The result if exactly this contact is on record already, or null; throws usage like recordOutreach. */
export function saidBefore(session: Session, outreach: Outreach, input: TouchInput): Said | null {
  const made = { on: input.on, ...settle(input, outreach.channel ?? 'phone', outreach.id) };
  const known = sameContact(outreach, made);
  return known ? unchanged(session, outreach, known, input) : null;
}

/** 'thank-you note to Amy Lee, Acme – Buyer, sent', 'you told Ruth Adler that a call may come, Acme – Buyer'. */
function doneWords({ kind, person, job }: Outreach, result: Result | null): string {
  if (result === 'no-answer') {
    return `no answer${person ? ` from ${person.name}` : ''} (${KINDS[kind].name}), ${jobName(job)}`;
  }
  const { done } = kindOf(kind);
  if (done && person) return `${done(person.name)}, ${jobName(job)}`;
  const name = `${person ? nameWith(kind, person.name) : KINDS[kind].name}, ${jobName(job)}`;
  return result === null ? name : `${name}, ${RESULT_WORDS[result]}`;
}

function unchanged(session: Session, outreach: Outreach, known: Touch, input: TouchInput): Said {
  const what = doneWords(outreach, known.result);
  const line = `Already recorded: ${what}, ${echoDay(known.on, session.today)}. Nothing changed.`;
  return { isNew: false, touchId: known.id, lines: [line], warnings: notKept(outreach, known, input), promised: [] };
}

/** Warns that the other flags typed with it weren't saved. */
function notKept({ job }: Outreach, known: Touch, { note, timing, prefers, promised }: TouchInput): string[] {
  if (note === null && timing === null && prefers === null && promised === undefined) return [];
  const id = recordId('job', job.id);
  const ways = [
    `If they got back to you: jobtrack heard ${id}`,
    `for a note: jobtrack note ${id}`,
    ...(promised === undefined
      ? []
      : [`for a promise: jobtrack edit ${recordId('touch', known.id)} --promised <date>`]),
  ];
  return [`The rest of what you typed wasn't saved. ${ways.join('; ')}`];
}

type Made = Pick<Touch, 'on' | 'channel' | 'result'>;

/** The contact that completed an item that's only done once, on whatever day. */
function doneOnce(outreach: Outreach, today: Day): Touch | undefined {
  const isOver = outreach.isFromList && outreachOf(outreach.kind).isOnce && outreach.item === null;
  if (!isOver) return undefined;
  const since = outreachOf(outreach.kind).tellsOfOffer
    ? offerElsewhere(outreach.jobHunt, outreach.job.id, today)
    : null;
  return triesOf(outreach).findLast((touch) => isSent(touch) && (since === null || touch.on >= since.on));
}

/** The contact that completed the item that day, or an attempt with the same result. */
function doneThatDay(outreach: Outreach, { on, result }: Made): Touch | undefined {
  const thatDay = triesOf(outreach).filter((touch) => touch.on === on);
  return thatDay.findLast(isSent) ?? thatDay.find((touch) => touch.result === result);
}

/** The email to this person that an import found on that day or the one before or after: the same email, not a second
 *  one. */
function readFromEmail({ db }: Session, outreach: Outreach, { on, channel, result }: Made): Touch | undefined {
  if (channel !== 'email' || result !== 'sent') return undefined;
  const isSame = (touch: Touch) =>
    touch.channel === channel &&
    touch.personId === (outreach.person?.id ?? null) &&
    Math.abs(touch.on - on) <= DAYS_APART;
  return triesOf(outreach).find((touch) => isSame(touch) && cameFromEmail(db, touch.id));
}

/** All outgoing contacts for an item; a follow-up counts no matter who it went to. */
function triesOf({ key, person, kind, jobHunt }: Outreach): Touch[] {
  return jobHunt.touches.filter(
    (touch) =>
      touch.direction === 'out' &&
      touch.kind === kind &&
      touch.jobId === key.jobId &&
      (outreachOf(kind).isForAnyone || touch.personId === (person?.id ?? null)) &&
      (touch.interviewId === null || key.interviewId === null || touch.interviewId === key.interviewId),
  );
}

/** The same contact: job, person, kind, day, channel and result. */
function sameContact({ job, person, kind, jobHunt }: Outreach, made: Made): Touch | undefined {
  return jobHunt.touches.find(
    (touch) =>
      touch.direction === 'out' &&
      touch.kind === kind &&
      touch.jobId === job.id &&
      touch.personId === (person?.id ?? null) &&
      touch.on === made.on &&
      touch.channel === made.channel &&
      touch.result === made.result,
  );
}

/** One call can cover several jobs: reminds of the others to ask this person about. */
function alsoAsk({ item, jobsAlongside }: Outreach, result: Result): string[] {
  const left = (item?.alsoAsk ?? []).filter((job) => !jobsAlongside.has(job.id));
  if (left.length === 0 || result === 'no-answer') return [];
  const rest = left.map((job) => `${jobName(job)} (${itemId({ kind: 'follow-up', first: job.id, second: null })})`);
  return [`Did you also ask about ${rest.join(' and ')}? Then check that off too.`];
}

function tooSoon(session: Session, { kind, rule, job, jobHunt }: Outreach, on: Day, result: Result): string[] {
  const isAgreed = rule === 'agreed-date' || rule === 'own-promise' || rule === 'agreed-cadence';
  if (kind !== 'follow-up' || result === 'no-answer' || isAgreed) return [];
  const last = jobHunt.touches
    .filter((touch) => touch.jobId === job.id && isFollowUpSent(touch))
    .filter((touch) => touch.on < on && on - touch.on < session.policy.personRest)
    .at(-1);
  if (!last) return [];
  return [
    `The last follow-up about ${jobName(job)} was on ${echoDay(last.on, session.today)}. One a week is plenty. I recorded it all the same.`,
  ];
}
