// Daily steps: items are done, skipped or snoozed; people are contacted or get in touch.
import { addDays, formatDay } from '../../src/domain/day.ts';
import { recordId } from '../../src/domain/ids.ts';
import type { ItemKey } from '../../src/domain/item-key.ts';
import { closingOn } from '../../src/domain/queries.ts';
import type { Item } from '../../src/rules/item.ts';
import { idOf, keyOf } from '../../src/rules/item-id.ts';
import { makeDebrief, makeSkip, makeSnooze, makeTouch } from '../rules/records.ts';
import {
  type Act,
  endSnoozes,
  flag,
  type History,
  itemsOf,
  join,
  laterOf,
  nextNumber,
  openJobs,
  peopleOf,
  pick,
  planNow,
  reach,
  shut,
  timing,
} from './history.ts';

export const DAILY = {
  done: (history, [at, how, ago]) => {
    const item = pick(itemsOf(history), at);
    return item ? doItem(history, item, how, ago) : null;
  },
  skip: (history, [at]) => {
    const item = pick(
      itemsOf(history).filter(({ kind }) => kind !== 'offer-reply'),
      at,
    );
    if (!item) return null;
    const id = nextNumber(history.numbers, 'skips');
    history.records.skips.push(makeSkip({ id, ...keyOf(item), on: history.today }));
    endSnoozes(history, keyOf(item), history.today);
    return ['skip', idOf(item)];
  },
  snooze: (history, [at, days]) => {
    const { records, numbers, today } = history;
    const { items, upcoming } = planNow(history);
    const item = pick([...items, ...upcoming], at);
    if (!item) return null;
    const until = addDays(today, 1 + (days % 9));
    if (item.shownUntil !== null && until > item.shownUntil) return null;
    if (item.snoozedUntil === null && until <= item.opens) return null;
    if (item.snoozedUntil !== until) {
      endSnoozes(history, keyOf(item), today);
      records.snoozes.push(makeSnooze({ id: nextNumber(numbers, 'snoozes'), ...keyOf(item), on: today, until }));
    }
    return ['snooze', idOf(item), formatDay(until)];
  },
  log: (history, [at, kindAt, how, ago]) => {
    const { records, today } = history;
    const job = pick(openJobs(records, today), at);
    const kind = pick(['follow-up', 'follow-up', 'network-check-in', 'recruiter-call', 'thank-you'] as const, kindAt);
    if (!job || !kind) return null;
    const person = pick(peopleOf(records, job), how);
    if (!person) return null;
    const on = addDays(today, -(ago % 8));
    const isPersonal = kind === 'network-check-in' || kind === 'thank-you';
    const key: ItemKey = { kind, jobId: job.id, interviewId: null, personId: isPersonal ? person.id : null };
    const said = pick(CALLS, how) ?? CALLS[0];
    reach(history, { key, personId: person.id, channel: said.channel, result: said.result, on }, false);
    const id = recordId('job', job.id);
    return ['log', id, '--kind', kind, '--with', recordId('person', person.id), ...said.flags, '--on', formatDay(on)];
  },
  heard: ({ records, numbers, today }, [at, whom, said, ago]) => {
    const job = pick(openJobs(records, today), at);
    if (!job) return null;
    const reference = whom % 4 === 0 ? pick(records.references, whom) : undefined;
    const person = whom % 4 === 1 ? pick(records.people, whom) : undefined;
    const on = addDays(today, -(ago % 4));
    const id = nextNumber(numbers, 'touches');
    const personId = reference?.personId ?? person?.id ?? null;
    const kind = reference ? 'reference-check' : 'reply';
    records.touches.push(makeTouch({ id, jobId: job.id, personId, on, direction: 'in', kind }));
    return [
      ...['heard', recordId('job', job.id), '--on', formatDay(on)],
      ...flag('--from', person && recordId('person', person.id)),
      ...flag('--reference-check', reference && recordId('reference', reference.id)),
      ...timing(records, numbers, job, on, today, said),
    ];
  },
} as const satisfies Record<string, Act>;

/** Results of a contact, and their flags. */
const CALLS = [
  { flags: ['--channel', 'phone', '--spoke'], channel: 'phone', result: 'spoke' },
  { flags: ['--channel', 'phone', '--voicemail'], channel: 'phone', result: 'voicemail' },
  { flags: ['--channel', 'phone', '--missed'], channel: 'phone', result: 'no-answer' },
  { flags: ['--channel', 'email', '--sent'], channel: 'email', result: 'sent' },
] as const;

function doItem(history: History, item: Item, how: number, ago: number): string[] {
  const { records, numbers, today } = history;
  const [job, interview] = [recordId('job', item.job.id), item.interview];
  switch (item.kind) {
    case 'debrief': {
      const interviewId = interview?.id ?? 0;
      const id = nextNumber(numbers, 'debriefs');
      records.debriefs.push(makeDebrief({ id, interviewId, savedOn: today, skills: 'SQL' }));
      return ['debrief', recordId('interview', interviewId), '--skills', 'SQL'];
    }
    case 'add-interviewers': {
      const person = pick(records.people, how);
      const known = records.interviews.find((one) => one.id === interview?.id);
      if (person && known) {
        join(records, numbers, known.jobId, person.id, 'interviewer');
        known.personIds = [...known.personIds, person.id];
      }
      return ['debrief', recordId('interview', known?.id ?? 0), '--with', recordId('person', person?.id ?? 0)];
    }
    case 'find-insider': {
      const person = pick(records.people, how);
      join(records, numbers, item.job.id, person?.id ?? 0, 'insider');
      return ['add-contact', recordId('person', person?.id ?? 0), '--job', job, '--role', 'insider'];
    }
    case 'offer-reply':
      return acceptOffer(history, item);
    case 'decide': {
      const skip = makeSkip({ id: nextNumber(numbers, 'skips'), ...keyOf(item), on: today });
      records.skips.push(skip);
      endSnoozes(history, keyOf(item), today);
      return ['skip', idOf(item)];
    }
    case 'prepare': {
      const known = records.interviews.find((one) => one.id === interview?.id);
      if (known) known.preparedOn = today;
      return ['done', idOf(item)];
    }
    default:
      return sendItem(history, item, how, ago);
  }
}

function acceptOffer(history: History, item: Item): string[] {
  const job = openJobs(history.records, history.today).find(({ id }) => id === item.job.id);
  if (job) shut(history, job, { on: history.today, reason: 'accepted' });
  return ['accept', recordId('job', item.job.id)];
}

function sendItem(history: History, item: Item, how: number, ago: number): string[] {
  const planned = item.channel ?? 'phone';
  const call = planned === 'phone' ? (pick(CALLS, how) ?? CALLS[0]) : null;
  const yesterday = addDays(history.today, -1);
  const first = item.interview?.day ?? closingOn(item.job, history.today)?.on ?? yesterday;
  const on = ago % 5 === 0 ? laterOf(first, yesterday) : history.today;
  const channel = call?.channel ?? planned;
  const touch = { key: keyOf(item), personId: item.person?.id ?? null, channel, result: call?.result ?? 'sent', on };
  reach(history, touch, true);
  return ['done', idOf(item), ...(call?.flags ?? []), '--on', formatDay(on)];
}
