// Properties of every job hunt, each tried on at least 1,000 random histories; a failure prints its seed.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type Day } from '../../src/domain/day.ts';
import { ITEM_KINDS, type ItemKind, OUTREACH_KINDS, type OutreachKind } from '../../src/domain/item-kinds.ts';
import type { Interview, JobHunt, Offer, Role, Touch } from '../../src/domain/model.ts';
import { closingOn } from '../../src/domain/queries.ts';
import type { Item } from '../../src/rules/item.ts';
import { keyOf } from '../../src/rules/item-id.ts';
import { compareItems } from '../../src/rules/order.ts';
import { contactOf } from '../../src/rules/outreach.ts';
import { plan } from '../../src/rules/plan.ts';
import { DEFAULT_POLICY, type Policy } from '../../src/rules/policy.ts';
import { promisedDay } from '../../src/rules/promised-day.ts';
import { isWorkday } from '../../src/rules/workdays.ts';
import { APART, apart, described, joinedWith, upTo } from './altered.ts';
import { jobHunts } from './arbitrary.ts';
import { days } from './arbitrary-shapes.ts';
import { idOf, withReasons } from './look.ts';
import { day, makeClosing, makeDebrief, makeSkip, makeTouch } from './records.ts';

const RUNS = { numRuns: 1000 };
const POLICY: Policy = {
  ...DEFAULT_POLICY,
  holidays: [day('2026-11-27'), day('2026-12-25')],
  workedDays: [day('2026-11-14'), day('2026-12-24')],
  publicHolidays: new Map([
    [day('2026-11-11'), 'Veterans Day'],
    [day('2026-11-26'), 'Thanksgiving Day'],
  ]),
};
const PACED: readonly Item['rule'][] = ['first-follow-up', 'back-off', 'decision-date'];

const EXACT: readonly Item['rule'][] = ['agreed-date', 'own-promise'];
const ROLLED: readonly ItemKind[] = ['follow-up', 'reference-alert', 'network-check-in'];

const AFTERWARDS: readonly ItemKind[] = ['thank-you', 'debrief', 'add-interviewers', 'recruiter-call'];
const toWhom = ({ job, person }: Item) => `${job.id} ${person?.id}`;

const law = (name: string, holds: (jobHunt: JobHunt, date: Day) => void) =>
  test(name, () => {
    fc.assert(fc.property(jobHunts, days, holds), RUNS);
  });
const all = (jobHunt: JobHunt, date: Day) => {
  const { items, upcoming } = plan(jobHunt, date, POLICY);
  return [...items, ...upcoming];
};
const isShown = (jobHunt: JobHunt, date: Day, item: Item) =>
  plan(jobHunt, date, POLICY).items.some((other) => idOf(other) === idOf(item));

// Counted from the records, independently of the scheduler's own history.
const isHeld = (jobHunt: JobHunt, date: Day) => (interview: Interview) => {
  const job = jobHunt.jobs.find(({ id }) => id === interview.jobId);
  const closing = job ? closingOn(job, date) : null;
  return interview.cancelledOn === null && interview.day <= date && (!closing || interview.day <= closing.on);
};
const startOf = (jobHunt: JobHunt, item: Item, date: Day): number => {
  const held = jobHunt.interviews.filter(({ jobId }) => jobId === item.job.id).filter(isHeld(jobHunt, date));
  return held.length > 0 ? Math.max(...held.map((interview) => interview.day)) : (item.job.appliedOn ?? 0);
};
const followUps = (jobHunt: JobHunt) =>
  jobHunt.touches.filter(
    ({ kind, direction, result }) => kind === 'follow-up' && direction === 'out' && result !== 'no-answer',
  );

// Nothing recorded later, and no interview ahead.
const soFar = (jobHunt: JobHunt, date: Day): JobHunt => ({
  ...upTo(jobHunt, date),
  interviews: jobHunt.interviews.filter((interview) => interview.day <= date),
});
const isReopened = ({ job }: Item, date: Day) =>
  job.closings.some(({ reopenedOn }) => reopenedOn !== null && reopenedOn <= date);

law('at the default pace, follow-ups of a stage are 7 days apart', (jobHunt, date) => {
  for (const item of all(jobHunt, date).filter(({ rule }) => PACED.includes(rule))) {
    const start = startOf(jobHunt, item, date);
    const sent = followUps(jobHunt).filter(({ jobId, on }) => jobId === item.job.id && on >= start && on <= date);
    for (const { on } of sent) expect(item.due - on).toBeGreaterThanOrEqual(7);
  }
});

law(
  'follow-ups to one person about different jobs are 7 days apart, except on agreed or promised days',
  (jobHunt, date) => {
    for (const item of all(jobHunt, date).filter(({ kind, rule }) => kind === 'follow-up' && !EXACT.includes(rule))) {
      const sent = followUps(jobHunt).filter(({ jobId, on }) => jobId !== item.job.id && on < date);
      for (const { on, personId } of sent) {
        if (item.person && personId === item.person.id) expect(item.due - on).toBeGreaterThanOrEqual(7);
      }
    }
  },
);

law(
  'keeps an agreed or promised day exactly, unless a call reached nobody or the job was reopened',
  (jobHunt, date) => {
    for (const item of all(jobHunt, date).filter(({ rule }) => EXACT.includes(rule))) {
      const isMoved = item.attempt > 1 || item.snoozedUntil !== null || isReopened(item, date);
      if (!isMoved && item.promisedOn !== null) expect(item.due).toBe(item.promisedOn);
      if (!isMoved) expect([item.opens, item.by]).toEqual([item.due, item.due]);
    }
  },
);

law('lists a day promised in a note on that day, unless they named another', (given, date) => {
  const jobHunt = { ...soFar(given, date), snoozes: [] };
  for (const { id: jobId } of jobHunt.jobs.filter(({ closings }) => closings.length === 0)) {
    const personId = contactOf(jobHunt, date, POLICY, jobId)?.id ?? null;
    const promisedOn = promisedDay(jobHunt, date, POLICY, { jobId, personId });
    if (promisedOn === null) continue;
    const kind = 'thank-you';
    const note = makeTouch({ id: 1001, jobId, personId, on: date, direction: 'out', kind, result: 'sent', promisedOn });
    const { items } = plan({ ...jobHunt, touches: [...jobHunt.touches, note] }, promisedOn, POLICY);
    const item = items.find((one) => one.kind === 'follow-up' && one.job.id === jobId);
    expect(EXACT).toContain(item?.rule);
    if (item?.rule === 'own-promise') expect([item.due, item.isPromised]).toEqual([promisedOn, true]);
  }
});

law('puts no ordinary follow-up, alert or check-in on a day off', (jobHunt, date) => {
  const ordinary = all(jobHunt, date).filter(({ kind, rule }) => ROLLED.includes(kind) && !EXACT.includes(rule));
  for (const { due, snoozedUntil } of ordinary) if (snoozedUntil === null) expect(isWorkday(due, POLICY)).toBe(true);
});

law('lists one thank-you note per person and job, and no other closing message to them', (jobHunt, date) => {
  const { items } = plan(jobHunt, date, POLICY);
  const notes = items.filter(({ kind }) => kind === 'thank-you').map(toWhom);
  expect(new Set(notes).size).toBe(notes.length);
  const lastWords = items.filter(({ kind }) => kind === 'feedback-request' || kind === 'withdrawal-note').map(toWhom);
  expect(lastWords.filter((one) => notes.includes(one))).toEqual([]);
});

law('alerts to one reference are a week apart, except on the same day', (jobHunt, date) => {
  const isAlert = ({ kind, result, on }: Touch) => kind === 'reference-alert' && result !== 'no-answer' && on < date;
  for (const item of all(jobHunt, date).filter(({ kind }) => kind === 'reference-alert')) {
    const sent = jobHunt.touches.filter((touch) => isAlert(touch) && touch.personId === item.person?.id);
    for (const { on } of sent) expect(item.due - on).toBeGreaterThanOrEqual(7);
  }
});

law('items after an interview know when it ends', (jobHunt, date) => {
  const { items } = plan(jobHunt, date, POLICY);
  for (const { interview, notBefore } of items.filter(({ kind }) => AFTERWARDS.includes(kind))) {
    const begins = interview?.time ?? '12:00';
    const isAfter = notBefore && interview && (notBefore.day > interview.day || notBefore.time > begins);
    expect(isAfter).toBe(true);
  }
});

law('done items leave the list', (jobHunt, date) => {
  for (const item of plan(jobHunt, date, POLICY).items) {
    expect(isShown(withDone(jobHunt, item, date), date, item)).toBe(false);
  }
});

law('skipped items leave the list, except offers', (jobHunt, date) => {
  for (const item of plan(jobHunt, date, POLICY).items.filter(({ kind }) => kind !== 'offer-reply')) {
    const skip = makeSkip({ id: 1001, ...keyOf(item), on: date });
    expect(isShown({ ...jobHunt, skips: [...jobHunt.skips, skip] }, date, item)).toBe(false);
  }
});

law("an unanswered call only takes a follow-up off the day's list", (jobHunt, date) => {
  for (const item of plan(jobHunt, date, POLICY).items.filter(({ kind }) => isOutreach(kind))) {
    const tried = withTouch(jobHunt, item, date, 'no-answer');
    expect(all(tried, date).map(idOf)).toContain(idOf(item));
    expect(isShown(tried, date, item)).toBe(item.kind !== 'follow-up');
  }
});

// An offer does change others: they're told about it.
test('a job that shares no person and has no offer changes nothing', () => {
  fc.assert(
    fc.property(jobHunts, jobHunts, days, (jobHunt, other, date) => {
      const joined = joinedWith(jobHunt, apart({ ...other, offers: [] }));
      const before = withReasons(plan(jobHunt, date, POLICY));
      const after = withReasons(plan(joined, date, POLICY));
      const ours = (items: typeof after.items) => items.filter(({ job }) => job.id < APART);
      expect(ours(after.items)).toEqual(before.items);
      expect(ours(after.upcoming)).toEqual(before.upcoming);
      expect(ours(after.lapsed)).toEqual(before.lapsed);
    }),
    RUNS,
  );
});

law("the same records give the same plan and aren't changed", (jobHunt, date) => {
  const copy = structuredClone(jobHunt);
  expect(withReasons(plan(jobHunt, date, POLICY))).toEqual(withReasons(plan(copy, date, POLICY)));
  expect(jobHunt).toEqual(copy);
});

law('ignores records dated after the day', (jobHunt, date) => {
  expect(described(plan(upTo(jobHunt, date), date, POLICY))).toEqual(described(plan(jobHunt, date, POLICY)));
});

law('the plan is sorted, without duplicate items', (jobHunt, date) => {
  const { items, upcoming, lapsed, next } = plan(jobHunt, date, POLICY);
  expect([...items].sort(compareItems)).toEqual(items);
  expect(new Set([...items, ...upcoming].map(idOf)).size).toBe(items.length + upcoming.length);
  for (const item of items) expect(item.opens).toBeLessThanOrEqual(date);
  for (const item of upcoming) expect(item.opens).toBeGreaterThan(date);
  for (const item of lapsed) expect(item.shownUntil ?? date).toBeLessThan(date);
  for (const item of [...items, ...upcoming]) {
    expect([item.opens <= item.due, item.due <= item.by, item.why().endsWith('.')]).toEqual([true, true, true]);
    expect(item.isLate ? item.daysLate : 0).toBe(item.daysLate);
    expect(item.brief() ?? 'none').toMatch(/^[^.]+$/);
  }
  expect(next === null || next.date > date).toBe(true);
});

test('the random job hunts cover every kind of item', () => {
  const met = new Set<ItemKind>();
  for (const jobHunt of fc.sample(jobHunts, { numRuns: 1500, seed: 1 })) {
    for (const date of [30, 45, 60, 75, 90]) {
      for (const item of plan(jobHunt, addDays(day('2026-10-01'), date), POLICY).items) met.add(item.kind);
    }
  }
  expect([...met].sort()).toEqual([...ITEM_KINDS].sort());
});

const isOutreach = (kind: ItemKind): kind is OutreachKind => OUTREACH_KINDS.some((one) => one === kind);

function withTouch(jobHunt: JobHunt, item: Item, on: Day, result: Touch['result']): JobHunt {
  if (!isOutreach(item.kind)) return jobHunt;
  const of = { jobId: item.job.id, personId: item.person?.id ?? null, interviewId: item.interview?.id ?? null };
  const touch = makeTouch({ id: 1001, ...of, on, direction: 'out', kind: item.kind, result });
  return { ...jobHunt, touches: [...jobHunt.touches, touch] };
}

// The records after an item is done on a day.
function withDone(jobHunt: JobHunt, item: Item, on: Day): JobHunt {
  const { interview, job } = item;
  if (isOutreach(item.kind)) return withTouch(jobHunt, item, on, 'sent');
  const changed = (change: Partial<Interview>) =>
    jobHunt.interviews.map((one) => (one.id === interview?.id ? { ...one, ...change } : one));
  switch (item.kind) {
    case 'debrief':
      return {
        ...jobHunt,
        debriefs: [...jobHunt.debriefs, makeDebrief({ id: 1001, interviewId: interview?.id ?? 0, savedOn: on })],
      };
    case 'add-interviewers':
      return { ...jobHunt, interviews: changed({ personIds: [1] }) };
    case 'prepare':
      return { ...jobHunt, interviews: changed({ preparedOn: on }) };
    case 'find-insider':
      return {
        ...jobHunt,
        roles: [...jobHunt.roles, { id: 1001, jobId: job.id, personId: 1, role: 'insider' satisfies Role }],
      };
    case 'offer-reply':
      return {
        ...jobHunt,
        offers: jobHunt.offers.map((offer): Offer => (offer.jobId === job.id ? { ...offer, answeredOn: on } : offer)),
      };
    default:
      return {
        ...jobHunt,
        jobs: jobHunt.jobs.map((one) =>
          one.id === job.id
            ? { ...one, closings: [makeClosing({ id: 1001, jobId: job.id, on, reason: 'other' })] }
            : one,
        ),
      };
  }
}
