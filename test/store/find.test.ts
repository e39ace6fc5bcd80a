import { expect, test } from 'vitest';
import {
  closedJobsAt,
  everyone,
  interviewsOf,
  jobsNamed,
  openJobsAt,
  peopleAt,
  peopleNamed,
  referenceOf,
  referencesNamed,
  rolesOf,
} from '../../src/store/find.ts';
import { record } from '../../src/store/write.ts';
import { day } from '../rules/records.ts';
import { makeStore } from './files.ts';

const NOV_2 = day('2026-11-02');

/** Acme GmbH (open, and one closed), Blue Acme and North & Sons; Amy, Amy Lee at Acme, José Lee. */
function open() {
  const store = makeStore();
  record(store, { command: 'add', at: '2026-11-02T09:00:00.000Z' }, (write) => {
    for (const company of ['Acme GmbH', 'ACME', 'Blue Acme', 'North & Sons']) {
      write.add('job', { company, title: 'Buyer', addedOn: NOV_2 });
    }
    write.add('closing', { jobId: 2, on: NOV_2, reason: 'filled', wasTold: false });
    write.add('person', { name: 'Amy', metOnLinkedin: false });
    write.add('person', { name: 'Amy Lee', company: 'Acme Inc', metOnLinkedin: false });
    write.add('person', { name: 'José Lee', metOnLinkedin: false });
    write.add('job_person', { jobId: 1, personId: 3, role: 'other' });
    write.add('reference', { personId: 3, addedOn: NOV_2 });
    write.add('reference_job', { referenceId: 1, jobId: 4 });
    write.add('interview', { jobId: 1, day: NOV_2 });
  });
  return store.db;
}

const idsOf = (found: readonly { id: number }[]) => found.map(({ id }) => id);

test.each([
  ['acme', [1, 2, 3]],
  ['ACME Inc', [1, 2, 3]],
  ['Acme/buyer', [1, 2, 3]],
  ['blu acme', [3]],
  ['sons', [4]],
  ['cme', [1, 2, 3, 4]],
  ["'); DROP TABLE", [1, 2, 3, 4]],
  ['%', [1, 2, 3, 4]],
])('jobs that match "%s", or all of them for a did-you-mean', (typed, ids) => {
  expect(idsOf(jobsNamed(open(), typed))).toEqual(ids);
});

test.each([
  ['amy', [1, 2]],
  ['lee', [2, 3]],
  ['jose lee', [3]],
  ['my', []],
  ['_', []],
])('people who match "%s"', (typed, ids) => {
  expect(idsOf(peopleNamed(open(), typed))).toEqual(ids);
});

test('tells open jobs from closed ones', () => {
  const db = open();
  expect(jobsNamed(db, 'acme').map(({ isOpen }) => isOpen)).toEqual([true, false, true]);
  expect([idsOf(openJobsAt(db, 'acme')), idsOf(closedJobsAt(db, 'acme'))]).toEqual([[1], [2]]);
});

test('finds people at a company, and people with a role in the job', () => {
  const db = open();
  expect(idsOf(peopleAt(db, 'acme', null))).toEqual([2]);
  expect(idsOf(peopleAt(db, 'acme', 1))).toEqual([2, 3]);
  expect(everyone(db).map(({ name }) => name)).toEqual(['Amy', 'Amy Lee', 'José Lee']);
});

test('finds the records of a job or a person', () => {
  const db = open();
  expect(rolesOf(db, 1)).toMatchObject([{ personId: 3, role: 'other' }]);
  expect(interviewsOf(db, 1)).toMatchObject([{ day: NOV_2, personIds: [] }]);
  expect([referenceOf(db, 3)?.jobIds, referenceOf(db, 1)]).toEqual([[4], null]);
  expect(referencesNamed(db)).toEqual([{ id: 1, name: 'José Lee', company: null, title: null }]);
});
