import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type Day } from '../../src/domain/day.ts';
import type { JobHunt } from '../../src/domain/model.ts';
import { itemsOn, plan } from '../../src/rules/plan.ts';
import { DEFAULT_POLICY } from '../../src/rules/policy.ts';
import type { Db } from '../../src/store/db.ts';
import { loadAll, loadAround, loadForItems, loadForList, loadJobHunt, loadNotes } from '../../src/store/load.ts';
import type { Store } from '../../src/store/open.ts';
import { record, type Writer } from '../../src/store/write.ts';
import { reasoned, withReasons } from '../rules/look.ts';
import { day as on } from '../rules/records.ts';
import { makeStore } from './files.ts';
import { tablesScanned } from './scans.ts';
import { SPAN, START, type Step, steps, takeStep } from './steps.ts';

const ENTRY = { command: 'add', at: '2026-11-02T09:00:00.000Z' };
const LONG_AGO = on('2024-01-08');

/** Small tables that are read whole, and results a statement has already gathered through indexes. */
const SMALL = ['met', 'reference'];

test('loads a job hunt through indexes, with a fixed number of statements', () => {
  const store = storeWith(addFollowedUp);
  store.db.statements.clear();
  loadJobHunt(store.db, on('2026-11-02'), 4);
  const statements = [...store.db.statements.keys()];
  expect(tablesScanned(store.db, statements)).toEqual(SMALL);
  loadJobHunt(store.db, on('2026-11-02'));
  expect(store.db.statements.size).toBe(statements.length);
  expect(statements).toHaveLength(16);
});

/** An interviewer who was followed up with: every statement then has something to look for. */
function addFollowedUp(write: Writer): void {
  const added = { addedOn: LONG_AGO };
  const { id: jobId } = write.add('job', { company: 'Acme', title: 'Clerk', ...added });
  const { id: personId } = write.add('person', { name: 'Amy Lee', metOnLinkedin: false });
  const { id: interviewId } = write.add('interview', { jobId, day: LONG_AGO });
  write.add('interview_person', { interviewId, personId });
  const followUp = { direction: 'out', kind: 'follow-up', channel: 'email', result: 'sent' } as const;
  write.add('touch', { jobId, personId, on: addDays(LONG_AGO, 9), ...followUp });
}

test('the plan and the items of any day are the same as from the whole file', () => {
  onAnyDay(150, (db, date) => {
    const [all, ...some] = [loadAll, loadJobHunt, loadForList].map((load) =>
      withReasons(plan(load(db, date), date, DEFAULT_POLICY)),
    );
    for (const each of some) expect(each).toEqual(all);
    expect(reasoned(itemsOn(loadForItems(db, date), date, DEFAULT_POLICY))).toEqual(all?.items);
  });
});

test('the items of a job are the same as on the whole list, shared calls included', () => {
  const itemsOf = (jobHunt: JobHunt, date: Day, jobId: number) => {
    const { items, upcoming, lapsed } = withReasons(plan(jobHunt, date, DEFAULT_POLICY));
    return [items, upcoming, lapsed].map((list) => list.filter(({ job }) => job.id === jobId));
  };
  onAnyDay(60, (db, date) => {
    for (const { id } of loadAll(db).jobs) {
      const [around, whole] = [loadAround(db, date, [id]), loadJobHunt(db, date, id)];
      expect(itemsOf(around, date, id)).toEqual(itemsOf(whole, date, id));
      expect(itemsOf(around, addDays(date, 1), id)).toEqual(itemsOf(whole, addDays(date, 1), id));
      expect(itemsOf(around, date, id)).toEqual(itemsOf(loadAll(db), date, id));
    }
  });
});

/** Checks a property on files after random steps, on days before, during and after them. */
function onAnyDay(files: number, check: (db: Db, date: Day) => void): void {
  const days = fc.integer({ min: -3, max: SPAN + 40 });
  const property = fc.property(steps({ minLength: 30, maxLength: 120 }), days, (some, after) => {
    check(storeAfter(some).db, addDays(START, after));
  });
  fc.assert(property, { numRuns: files });
}

/** A file after random steps. */
function storeAfter(some: readonly Step[]): Store {
  const store = makeStore();
  store.db.sqlite.pragma('synchronous = OFF');
  record(store, ENTRY, (write) => {
    for (const step of some) takeStep(write, store.db, step);
  });
  return store;
}

/** The job hunt loaded for a day, from a file with these records. */
function jobHuntOn(text: string, work: (write: Writer) => void, also?: number): JobHunt {
  const store = storeWith(work);
  return loadJobHunt(store.db, on(text), also);
}

function storeWith(work: (write: Writer) => void): Store {
  const store = makeStore();
  record(store, ENTRY, work);
  return store;
}

/** Adds an old job, open or closed on a day for a reason. */
function addJob(
  write: Writer,
  closed?: { on: string; reason: 'rejected' | 'filled' | 'accepted'; startsOn?: string },
): number {
  const { id } = write.add('job', { company: 'Acme', title: 'Buyer', addedOn: LONG_AGO, appliedOn: LONG_AGO });
  if (!closed) return id;
  const startsOn = closed.startsOn === undefined ? null : on(closed.startsOn);
  write.add('closing', { jobId: id, on: on(closed.on), reason: closed.reason, wasTold: false, startsOn });
  return id;
}

/** Adds an open job last: the job added last is always loaded. */
function addLastJob(write: Writer): void {
  write.add('job', { company: 'Last', title: 'Buyer', addedOn: addDays(LONG_AGO, 1), appliedOn: addDays(LONG_AGO, 1) });
}

const CLOSED: [string, Parameters<typeof addJob>[1], boolean][] = [
  ['open', undefined, true],
  ['closed long ago', { on: '2026-01-05', reason: 'rejected' }, false],
  ['rejected fourteen days ago', { on: '2026-10-19', reason: 'rejected' }, true],
  ['rejected fifteen days ago', { on: '2026-10-18', reason: 'rejected' }, false],
  ['filled yesterday, never interviewed for', { on: '2026-11-01', reason: 'filled' }, false],
  ['closed after that day', { on: '2026-11-03', reason: 'filled' }, true],
  ['accepted, after the first day', { on: '2026-01-05', reason: 'accepted', startsOn: '2026-02-02' }, true],
  ['accepted, before the first day', { on: '2026-01-05', reason: 'accepted', startsOn: '2026-12-01' }, true],
  ['accepted, the first day unknown', { on: '2026-01-05', reason: 'accepted' }, true],
  ['rejected 89 days ago', { on: '2026-08-05', reason: 'rejected' }, false],
  ['rejected 90 days ago', { on: '2026-08-04', reason: 'rejected' }, true],
  ['rejected 96 days ago', { on: '2026-07-29', reason: 'rejected' }, true],
  ['rejected 97 days ago', { on: '2026-07-28', reason: 'rejected' }, false],
  ['filled 90 days ago', { on: '2026-08-04', reason: 'filled' }, false],
];

test.each(CLOSED)('a job %s, seen on 2026-11-02', (_name, closed, isLoaded) => {
  const { jobs } = jobHuntOn('2026-11-02', (write) => {
    addJob(write, closed);
    addLastJob(write);
  });
  expect(jobs.map((job) => job.id)).toEqual(isLoaded ? [1, 2] : [2]);
});

test('loads a closed job until its reference is thanked', () => {
  const store = storeWith((write) => {
    addJob(write, { on: '2026-01-05', reason: 'rejected' });
    addLastJob(write);
    const { id } = write.add('person', { name: 'Ruth', metOnLinkedin: false });
    write.add('touch', { jobId: 1, personId: id, on: on('2026-01-05'), direction: 'in', kind: 'reference-check' });
  });
  const jobsOn = (text: string) => loadJobHunt(store.db, on(text)).jobs.map((job) => job.id);
  expect(jobsOn('2026-11-02')).toEqual([1, 2]);
  record(store, ENTRY, (write) => {
    write.add('touch', {
      jobId: 1,
      personId: 1,
      on: on('2026-11-02'),
      direction: 'out',
      kind: 'reference-thanks',
      result: 'sent',
    });
  });
  expect([jobsOn('2026-11-02'), jobsOn('2026-11-01')]).toEqual([[2], [1, 2]]);
});

test('loads a requested job whole, open or closed', () => {
  const work = (write: Writer) => {
    addJob(write, { on: '2026-01-05', reason: 'filled' });
    addLastJob(write);
    write.add('offer', { jobId: 1, on: on('2026-01-04') });
  };
  expect(jobHuntOn('2026-11-02', work, 1)).toMatchObject({ jobs: [{ id: 1 }, { id: 2 }], offers: [{ jobId: 1 }] });
  expect(jobHuntOn('2026-11-02', work)).toMatchObject({ jobs: [{ id: 2 }], offers: [] });
});

// Touch ids: follow-ups, the last reply before the day and on it, the last call answered; for an insider, the last
// contact too.
const ASKED_STILL = [
  ['recruiter', [1, 3, 5, 9, 11, 12, 13]],
  ['insider', [1, 3, 5, 8, 9, 11, 12, 13]],
] as const;

test.each(ASKED_STILL)('loads contacts about closed jobs that limit asking the %s of an open job', (role, kept) => {
  const { touches, people } = jobHuntOn('2026-11-02', (write) => {
    const out = { direction: 'out', result: 'sent' } as const;
    addJob(write, { on: '2026-01-05', reason: 'filled' });
    addLastJob(write);
    for (const name of ['Dana', 'Stranger']) write.add('person', { name, metOnLinkedin: false });
    write.add('job_person', { jobId: 2, personId: 1, role });
    for (const day of ['2025-12-01', '2025-12-08', '2025-12-15']) {
      write.add('touch', { jobId: 1, personId: 1, on: on(day), kind: 'follow-up', ...out });
      write.add('touch', { jobId: 1, personId: 2, on: on(day), kind: 'follow-up', ...out });
    }
    write.add('touch', {
      jobId: 1,
      personId: 1,
      on: on('2025-12-16'),
      kind: 'follow-up',
      direction: 'out',
      result: 'no-answer',
    });
    write.add('touch', { jobId: 1, personId: 1, on: on('2025-12-17'), kind: 'thank-you', ...out });
    write.add('touch', { jobId: 2, personId: 1, on: on('2024-02-01'), kind: 'follow-up', ...out });
    for (const day of ['2025-12-17', '2025-12-18', '2026-11-02'])
      write.add('touch', { jobId: 1, personId: 1, on: on(day), kind: 'reply', direction: 'in' });
    for (const day of ['2025-12-16', '2025-12-15'])
      write.add('touch', { jobId: 1, personId: 1, on: on(day), kind: 'thank-you', ...out, result: 'spoke' });
  });
  expect(touches.map(({ id }) => id)).toEqual(kept);
  expect(people.map(({ name }) => name)).toEqual(['Dana']);
});

const LAST_MET = [
  ['took part in', (write: Writer, interviewId: number) => write.add('interview_person', { interviewId, personId: 1 })],
  ['came through', (write: Writer) => write.add('job_person', { jobId: 1, personId: 1, role: 'recruiter' })],
] as const;

test.each(LAST_MET)(
  "loads a closed job whose interview your contact %s, once you've followed up with them",
  (_name, link) => {
    const jobsAsked = (asked: boolean) =>
      jobHuntOn('2026-11-02', (write) => {
        addJob(write, { on: '2026-01-05', reason: 'filled' });
        addJob(write, { on: '2026-01-05', reason: 'filled' });
        addLastJob(write);
        write.add('person', { name: 'Dana', metOnLinkedin: false });
        write.add('job_person', { jobId: 3, personId: 1, role: 'other' });
        link(write, write.add('interview', { jobId: 1, day: on('2025-12-15') }).id);
        const early = write.add('interview', { jobId: 2, day: on('2025-12-10') });
        write.add('interview_person', { interviewId: early.id, personId: 1 });
        const out = { direction: 'out', result: 'sent', kind: 'follow-up' } as const;
        if (asked) write.add('touch', { jobId: 3, personId: 1, on: on('2025-12-01'), ...out });
      }).jobs.map(({ id }) => id);
    expect([jobsAsked(true), jobsAsked(false)]).toEqual([[1, 3], [3]]);
  },
);

test("loads people at the company of an open job, however it's spelled", () => {
  const { people } = jobHuntOn('2026-11-02', (write) => {
    addJob(write);
    for (const company of ['ACME, Inc.', 'Acme Labs', null])
      write.add('person', { name: 'Amy', company, metOnLinkedin: false });
  });
  expect(people.map(({ company }) => company)).toEqual(['ACME, Inc.']);
});

test('loads notes of jobs, interviews and people in the order recorded', () => {
  const { db } = storeWith((write) => {
    addJob(write);
    write.add('person', { name: 'Amy', metOnLinkedin: false });
    write.add('interview', { jobId: 1, day: LONG_AGO });
    write.add('note', { personId: 1, on: LONG_AGO, text: 'first' });
    write.add('note', { interviewId: 1, on: LONG_AGO, text: 'second' });
    write.add('note', { jobId: 1, on: LONG_AGO, text: 'third' });
  });
  const textsOf = (about: Parameters<typeof loadNotes>[1]) => loadNotes(db, about).map(({ text }) => text);
  expect(textsOf({ jobIds: [1], interviewIds: [1], personIds: [1] })).toEqual(['first', 'second', 'third']);
  expect(textsOf({ jobIds: [], interviewIds: [1], personIds: [2] })).toEqual(['second']);
});
