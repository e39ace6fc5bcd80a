// Steps about offers and endings.
import { addDays, type Day, formatDay } from '../../src/domain/day.ts';
import { recordId } from '../../src/domain/ids.ts';
import { closingOn, lastOffer, openOffer } from '../../src/domain/queries.ts';
import { makeOffer } from '../rules/records.ts';
import { type Act, flag, type History, laterOf, nextNumber, openJobs, pick, shut } from './history.ts';

export const ENDING = {
  offer: ({ records, numbers, today }, [at, reply, ago]) => {
    const job = pick(openJobs(records, today), at);
    if (!job) return null;
    const on = addDays(today, -(ago % 3));
    const replyBy = reply % 2 === 0 ? addDays(today, reply % 8) : null;
    const known = openOffer(offersOf(records, job.id), today);
    if (!known) records.offers.push(makeOffer({ id: nextNumber(numbers, 'offers'), jobId: job.id, on, replyBy }));
    else if (replyBy !== null) Object.assign(known, { replyBy });
    const id = recordId('job', job.id);
    return ['offer', id, '--on', formatDay(on), ...flag('--reply-by', replyBy && formatDay(replyBy))];
  },
  close: (history, [at, why, ago, told]) => {
    const { records, today } = history;
    const job = pick(openJobs(records, today), at);
    const reason = pick(['filled', 'rejected', 'rejected', 'withdrawn', 'no-response', 'other'] as const, why);
    if (!job || !reason) return null;
    const reopened = job.closings.at(-1)?.reopenedOn ?? today;
    const on = laterOf(laterOf(addDays(today, -(ago % 3)), reopened), lastEvent(history, job.id));
    shut(history, job, { on, reason, wasTold: told % 3 === 0 });
    const id = recordId('job', job.id);
    return ['close', id, '--reason', reason, '--on', formatDay(on), ...(told % 3 === 0 ? ['--told'] : [])];
  },
  accept: (history, [at, start]) => {
    const job = pick(openJobs(history.records, history.today), at);
    if (!job) return null;
    const startsOn = start % 3 === 0 ? null : addDays(history.today, start % 20);
    shut(history, job, { on: history.today, reason: 'accepted', startsOn });
    return ['accept', recordId('job', job.id), ...flag('--start', startsOn && formatDay(startsOn))];
  },
  decline: (history, [at]) => {
    const { records, today } = history;
    const offered = openJobs(records, today).filter(({ id }) => openOffer(offersOf(records, id), today) !== null);
    const job = pick(offered, at);
    if (!job) return null;
    shut(history, job, { on: history.today, reason: 'declined' });
    return ['decline', recordId('job', job.id)];
  },
  reopen: ({ records, today }, [at]) => {
    const job = pick(
      records.jobs.filter((one) => closingOn(one, today) !== null),
      at,
    );
    if (!job) return null;
    const closing = job.closings.at(-1);
    const offer = lastOffer(offersOf(records, job.id), today);
    const isAnswer = closing?.reason === 'accepted' || closing?.reason === 'declined';
    if (offer && isAnswer && offer.answeredOn === closing.on) Object.assign(offer, { answeredOn: null });
    job.closings = job.closings.map((one) => (one === job.closings.at(-1) ? { ...one, reopenedOn: today } : one));
    return ['reopen', recordId('job', job.id)];
  },
} as const satisfies Record<string, Act>;

function offersOf({ offers }: History['records'], jobId: number) {
  return offers.filter((one) => one.jobId === jobId);
}

/** The day of the last interview held or unanswered offer. */
function lastEvent({ records, today }: History, jobId: number): Day {
  const held = records.interviews.filter((one) => one.jobId === jobId && one.cancelledOn === null && one.day <= today);
  const lying = records.offers.filter((one) => one.jobId === jobId && one.answeredOn === null);
  return [...held.map(({ day }) => day), ...lying.map(({ on }) => on)].reduce(laterOf, 0 as Day);
}
