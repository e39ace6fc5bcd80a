// Random user actions, each one step on the records made so far.
import fc from 'fast-check';
import { addDays, type ClockTime, type Day } from '../../src/domain/day.ts';
import { OUTREACH_KINDS } from '../../src/domain/item-kinds.ts';
import { CHANNELS, CLOSE_REASONS, INCOMING_KINDS, RESULTS, ROLES } from '../../src/domain/model.ts';
import type { Db } from '../../src/store/db.ts';
import { loadAll } from '../../src/store/load.ts';
import type { Writer } from '../../src/store/write.ts';

/** Steps happen within SPAN days from START. */
export const START = 20_700 as Day;
export const SPAN = 60;

/** An action, the numbers that pick its records, and its day. */
export interface Step {
  readonly action: keyof typeof ACTIONS;
  readonly picks: readonly [number, number, number];
  readonly on: Day;
}

type Act = (write: Writer, db: Db, picks: Step['picks'], on: Day) => void;

const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)];
const COMPANIES = ['Acme', 'Acme GmbH', 'Borealis', 'Çelik & Co'];

const addJob: Act = (write, _db, [company, isSaved], on) => {
  const appliedOn = isSaved % 4 === 0 ? null : on;
  write.add('job', { company: pick(COMPANIES, company) ?? '', title: 'Buyer', addedOn: on, appliedOn, applyBy: null });
};

const addPerson: Act = (write, _db, [company, name], _on) => {
  const at = company % 3 === 0 ? null : (pick(COMPANIES, company) ?? null);
  write.add('person', { name: `Amy ${name}`, company: at, metOnLinkedin: name % 2 === 0 });
};

const addRole: Act = (write, db, [job, person, role]) => {
  const { jobs, people, roles } = loadAll(db);
  const row = { jobId: pick(jobs, job)?.id, personId: pick(people, person)?.id, role: pick(ROLES, role) };
  if (row.jobId === undefined || row.personId === undefined || row.role === undefined) return;
  if (roles.some((known) => known.jobId === row.jobId && known.personId === row.personId && known.role === row.role))
    return;
  write.add('job_person', { jobId: row.jobId, personId: row.personId, role: row.role });
};

const addInterview: Act = (write, db, [job, person, hour], on) => {
  const { jobs, people } = loadAll(db);
  const jobId = pick(jobs, job)?.id;
  if (jobId === undefined) return;
  const time = hour % 3 === 0 ? null : (`${10 + (hour % 10)}:00` as ClockTime);
  const { id } = write.add('interview', { jobId, day: on, time });
  const personId = pick(people, person)?.id;
  if (personId !== undefined) write.add('interview_person', { interviewId: id, personId });
};

const cancelInterview: Act = (write, db, [interview], on) => {
  const found = pick(loadAll(db).interviews, interview);
  if (found) write.change('interview', found.id, { cancelledOn: found.cancelledOn === null ? on : null });
};

const addReference: Act = (write, db, [person, job, isForAll], on) => {
  const { people, jobs } = loadAll(db);
  const personId = pick(people, person)?.id;
  if (personId === undefined) return;
  const { id } = write.add('reference', { personId, addedOn: on });
  const jobId = pick(jobs, job)?.id;
  if (isForAll % 2 === 0 && jobId !== undefined) write.add('reference_job', { referenceId: id, jobId });
};

const addTouch: Act = (write, db, [job, person, how], on) => {
  const { jobs, people } = loadAll(db);
  const jobId = pick(jobs, job)?.id;
  if (jobId === undefined) return;
  const isIn = how % 4 === 0;
  const kind = pick<(typeof OUTREACH_KINDS)[number] | (typeof INCOMING_KINDS)[number]>(
    isIn ? INCOMING_KINDS : OUTREACH_KINDS,
    how,
  );
  const result = isIn ? null : (pick(RESULTS, how) ?? null);
  const personId = pick(people, person)?.id ?? null;
  write.add('touch', {
    jobId,
    personId,
    on,
    direction: isIn ? 'in' : 'out',
    kind: kind ?? 'reply',
    channel: pick(CHANNELS, how) ?? null,
    result,
  });
};

const addReferenceTouch: Act = (write, db, [job, reference, how], on) => {
  const { jobs, references } = loadAll(db);
  const [jobId, personId] = [pick(jobs, job)?.id, pick(references, reference)?.personId];
  if (jobId === undefined || personId === undefined) return;
  if (how % 5 === 0) write.add('skip', { kind: 'reference-thanks', jobId, personId, on });
  else if (how % 2 === 0) write.add('touch', { jobId, personId, on, direction: 'in', kind: 'reference-check' });
  else
    write.add('touch', {
      jobId,
      personId,
      on,
      direction: 'out',
      kind: 'reference-thanks',
      result: pick(RESULTS, how) ?? 'sent',
    });
};

const changeTouch: Act = (write, db, [touch, job, by]) => {
  const { touches, jobs } = loadAll(db);
  const [found, jobId] = [pick(touches, touch), pick(jobs, job)?.id];
  if (found && jobId !== undefined) write.change('touch', found.id, { on: addDays(found.on, by % 3), jobId });
};

const removeTouch: Act = (write, db, [touch]) => {
  const found = pick(loadAll(db).touches, touch);
  if (found) write.remove('touch', found.id);
};

const addStatement: Act = (write, db, [job, days, every], on) => {
  const jobId = pick(loadAll(db).jobs, job)?.id;
  if (jobId === undefined) return;
  const contactOn = days % 3 === 0 ? addDays(on, days % 9) : null;
  write.add('statement', {
    jobId,
    saidOn: on,
    contactOn,
    decisionBy: addDays(on, days % 14),
    everyDays: every % 4 === 0 ? 7 : null,
  });
};

const addOffer: Act = (write, db, [job, isAnswered], on) => {
  const jobId = pick(loadAll(db).jobs, job)?.id;
  if (jobId !== undefined) write.add('offer', { jobId, on, answeredOn: isAnswered % 2 === 0 ? null : addDays(on, 2) });
};

const addDebrief: Act = (write, db, [interview], on) => {
  const { interviews, debriefs } = loadAll(db);
  const found = pick(interviews, interview);
  if (!found || debriefs.some((debrief) => debrief.interviewId === found.id)) return;
  write.add('debrief', { interviewId: found.id, savedOn: on, skills: 'SQL', fit: 4 });
};

const addSnooze: Act = (write, db, [job, days, isNote], on) => {
  const jobId = pick(loadAll(db).jobs, job)?.id;
  if (jobId === undefined) return;
  if (isNote % 2 === 0) write.add('note', { jobId, on, text: `noted ${days}` });
  else write.add('snooze', { kind: 'follow-up', jobId, on, until: addDays(on, days % 9) });
};

const closeJob: Act = (write, db, [job, reason, start], on) => {
  const found = pick(loadAll(db).jobs, job);
  if (!found || found.closings.some((closing) => closing.reopenedOn === null)) return;
  const startsOn = start % 2 === 0 ? null : addDays(on, start % 20);
  write.add('closing', {
    jobId: found.id,
    on,
    reason: pick(CLOSE_REASONS, reason) ?? 'other',
    wasTold: start % 3 === 0,
    startsOn,
  });
};

const reopenJob: Act = (write, db, [job, days]) => {
  const last = pick(loadAll(db).jobs, job)?.closings.at(-1);
  if (last && last.reopenedOn === null) write.change('closing', last.id, { reopenedOn: addDays(last.on, days % 20) });
};

const nameForFollowUps: Act = (write, db, [job, person]) => {
  const { jobs, people } = loadAll(db);
  const found = pick(jobs, job);
  if (found) write.change('job', found.id, { followUpWithId: pick(people, person)?.id ?? null, company: 'Delta Ltd' });
};

/** Someone with a role in two jobs, contacted about the one that's then filled. */
const sharePerson: Act = (write, _db, [role, kind, days], on) => {
  const { id: personId } = write.add('person', { name: `Dana ${role}`, metOnLinkedin: false });
  const [over, open] = ['Over', 'Still open'].map((company) => {
    const job = write.add('job', { company, title: 'Buyer', addedOn: START, appliedOn: START });
    write.add('job_person', { jobId: job.id, personId, role: role % 2 === 0 ? 'recruiter' : 'insider' });
    return job;
  });
  if (!over || !open) return;
  write.add('interview', { jobId: open.id, day: addDays(on, -(days % 6)) });
  const about = { jobId: over.id, personId, on, direction: 'out', result: 'sent' } as const;
  write.add('touch', { ...about, kind: kind % 2 === 0 ? 'follow-up' : 'network-check-in' });
  write.add('closing', { jobId: over.id, on, reason: 'filled', wasTold: false });
};

const ACTIONS = {
  addJob,
  addPerson,
  addRole,
  addInterview,
  cancelInterview,
  addReference,
  addTouch,
  addReferenceTouch,
  changeTouch,
  removeTouch,
  addStatement,
  addOffer,
  addDebrief,
  addSnooze,
  closeJob,
  reopenJob,
  nameForFollowUps,
  sharePerson,
} as const satisfies Record<string, Act>;

/** Takes one step. */
export function takeStep(write: Writer, db: Db, { action, picks, on }: Step): void {
  ACTIONS[action](write, db, picks, on);
}

const anAction = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<Step['action']>('addJob', 'addPerson', 'addRole', 'closeJob') },
  {
    weight: 2,
    arbitrary: fc.constantFrom<Step['action']>('addTouch', 'addReferenceTouch', 'addInterview', 'addReference'),
  },
  { weight: 3, arbitrary: fc.constantFrom(...(Object.keys(ACTIONS) as Step['action'][])) },
);

/** A sequence of steps. */
export function steps(count: { minLength: number; maxLength: number }): fc.Arbitrary<Step[]> {
  const number = fc.nat(1_000);
  const on = fc.integer({ min: 0, max: SPAN }).map((days) => addDays(START, days));
  return fc.array(fc.record({ action: anAction, picks: fc.tuple(number, number, number), on }), {
    ...count,
    size: 'max',
  });
}
