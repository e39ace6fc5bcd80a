// Every message that can be written about a cast's job, by name.
import { addDays, type Day } from '../../src/domain/day.ts';
import { FOLLOW_UP_RULES, type FollowUpRule } from '../../src/domain/item-kinds.ts';
import type { CloseReason, JobHunt } from '../../src/domain/model.ts';
import type { DraftView } from '../../src/drafts/view.ts';
import { day, makeClosing, makeJob, makeOffer, makeTiming, makeTouch } from '../rules/records.ts';
import { type Cast, HELD, itemOn, jobHuntOf, SECRET, viewFor, viewOf } from './cast.ts';
import { jointMessagesOf } from './joint-messages.ts';

export const NUMBERS = [1, 2, 3, 4, 5, 6, 7, 8] as const;
const LATER = day('2026-11-18');
const TIMING = { decisionBy: day('2026-11-13'), contactOn: LATER, everyDays: 10 };

/** Every message about the job: its name, and the view it's written from. */
export function messagesOf(cast: Cast): ReadonlyMap<string, DraftView> {
  return new Map([...thanksOf(cast), ...followUpsOf(cast), ...othersOf(cast), ...jointMessagesOf(cast)]);
}

/** The thank-you notes of the round, on the day. */
export function thanksOf(cast: Cast): [string, DraftView][] {
  return cast.met.map((name, index) => [`thanks ${name}`, viewOf(jobHuntOf(cast), `t1.${index + 1}`, HELD, cast.me)]);
}

/** The rules that can apply to a follow-up of a number. */
export function rulesOf(number: number): readonly FollowUpRule[] {
  return FOLLOW_UP_RULES.filter((rule) => number === 1 || rule !== 'first-follow-up');
}

/** The follow-up of a number by a rule, with no thanks sent. */
export function followUpOf(cast: Cast, rule: FollowUpRule, number: number): DraftView {
  const jobHunt = jobHuntOf(cast);
  const statements = [makeTiming({ id: 1, jobId: 1, saidOn: HELD, ...TIMING })];
  const item = { ...itemOn(jobHunt, 'f1', LATER), rule, number };
  return viewFor(item, { ...jobHunt, statements }, LATER, cast.me);
}

function followUpsOf(cast: Cast): [string, DraftView][] {
  return NUMBERS.flatMap((number) =>
    rulesOf(number).map((rule): [string, DraftView] => [`${rule} ${number}`, followUpOf(cast, rule, number)]),
  );
}

function othersOf(cast: Cast): [string, DraftView][] {
  const jobHunt = jobHuntOf(cast);
  const of = (id: string, on: Day, given: JobHunt): DraftView => viewOf(given, id, on, cast.me);
  const closed = (reason: CloseReason): JobHunt => closedAs(reason, jobHunt);
  const next = addDays(HELD, 1);
  const notes = cast.met.length === 0 ? [] : (['rejected', 'accepted', 'withdrawn'] as const);
  return [
    ...(cast.recruiter === null ? [] : [['recruiter', of('c1', HELD, jobHunt)] as [string, DraftView]]),
    ...notes.map((reason): [string, DraftView] => [`thanks, ${reason}`, of('t1.1', next, closed(reason))]),
    ['alert', of('a1.1', next, jobHunt)],
    ['reference thanks', of('k1.1', next, called(jobHunt))],
    ['inside', of('n1.91', next, jobHunt)],
    ['stall', of('n1.91', day('2026-11-24'), stalled(jobHunt))],
    ['feedback', of('b1', next, thanked(closed('rejected')))],
    ['withdrawn', of('x1', next, thanked(closed('withdrawn')))],
    ['declined', of('x1', next, thanked(closed('declined')))],
    ['good news', of('u1.91', next, closed('accepted'))],
    ['offer elsewhere', of('h1', next, offeredElsewhere(jobHunt, null))],
    ['offer elsewhere with a day', of('h1', next, offeredElsewhere(jobHunt, day('2026-11-13')))],
    ['offer', of('o1', next, offered(jobHunt, null))],
    ['offer with a day', of('o1', next, offered(jobHunt, day('2026-11-13')))],
    ['accepted', acceptedOn(next, offered(jobHunt, null), cast)],
  ];
}

/** The answer to an offer, once it's accepted. */
function acceptedOn(on: Day, open: JobHunt, cast: Cast): DraftView {
  const jobHunt = closedAs('accepted', open);
  const [job] = jobHunt.jobs;
  const item = itemOn(open, 'o1', on);
  return viewFor({ ...item, job: job ?? item.job }, jobHunt, on, cast.me);
}

function closedAs(reason: CloseReason, jobHunt: JobHunt): JobHunt {
  const closings = [makeClosing({ id: 1, jobId: 1, on: addDays(HELD, 1), reason, note: SECRET })];
  return { ...jobHunt, jobs: jobHunt.jobs.map((job) => ({ ...job, closings })) };
}

function thanked(jobHunt: JobHunt): JobHunt {
  const { personIds } = jobHunt.interviews[0] ?? { personIds: [] };
  const notes = personIds.map((personId, index) =>
    makeTouch({ id: 20 + index, jobId: 1, personId, on: HELD, direction: 'out', kind: 'thank-you', result: 'sent' }),
  );
  return { ...jobHunt, touches: [...jobHunt.touches, ...notes] };
}

function called(jobHunt: JobHunt): JobHunt {
  const touch = makeTouch({ id: 2, jobId: 1, personId: 92, on: HELD, direction: 'in', kind: 'reference-check' });
  return { ...jobHunt, touches: [...jobHunt.touches, { ...touch, note: SECRET }] };
}

function stalled(jobHunt: JobHunt): JobHunt {
  const asked = ['2026-11-10', '2026-11-17'].map((on, index) =>
    makeTouch({ id: 10 + index, jobId: 1, on: day(on), direction: 'out', kind: 'follow-up', result: 'sent' }),
  );
  const inside = makeTouch({
    id: 9,
    jobId: 1,
    personId: 91,
    on: day('2026-11-04'),
    direction: 'out',
    kind: 'network-check-in',
  });
  return { ...jobHunt, touches: [...jobHunt.touches, inside, ...asked] };
}

function offeredElsewhere(jobHunt: JobHunt, replyBy: Day | null): JobHunt {
  const job = makeJob({ id: 2, company: SECRET });
  const offer = makeOffer({ id: 1, jobId: 2, on: HELD, replyBy, note: SECRET, salary: SECRET });
  return { ...jobHunt, jobs: [...jobHunt.jobs, job], offers: [offer] };
}

function offered(jobHunt: JobHunt, replyBy: Day | null): JobHunt {
  return { ...jobHunt, offers: [makeOffer({ id: 1, jobId: 1, on: HELD, replyBy, note: SECRET, salary: SECRET })] };
}
