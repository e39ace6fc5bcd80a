// Several jobs in one breath.
import { expect, test } from 'vitest';
import { isLongList, positionsSaid, rolesInBrief, rolesSaid } from '../../src/drafts/roles-said.ts';
import { makeJob } from '../rules/records.ts';

const jobsOf = (...named: readonly (readonly [string, string])[]) =>
  named.map(([title, company], at) => makeJob({ id: at + 1, title, company }));

test.each([
  [[['Cook', 'Alba']], 'the Cook position at Alba'],
  [
    [
      ['Cook', 'Alba'],
      ['Chef', 'Alba'],
    ],
    'the Cook and Chef positions at Alba',
  ],
  [
    [
      ['Cook', 'Alba'],
      ['Cook', 'Dill'],
    ],
    'the Cook positions at Alba and Dill',
  ],
  [
    [
      ['Cook', 'Alba'],
      ['Cook', 'Alba'],
    ],
    'the Cook positions at Alba',
  ],
  [
    [
      ['Cook', 'Alba'],
      ['Chef', 'Dill'],
    ],
    'the Cook position at Alba and the Chef position at Dill',
  ],
  [
    [
      ['Cook', 'Alba'],
      ['Chef', 'Dill'],
      ['Baker', 'Oat'],
    ],
    'the positions at Alba, Dill and Oat',
  ],
  [
    [
      ['', 'Alba'],
      ['', 'Dill'],
    ],
    'the positions at Alba and Dill',
  ],
  [
    [
      ['Volunteer Role', 'Alba'],
      ['Cook', 'Alba'],
    ],
    'the Volunteer Role and the Cook position at Alba',
  ],
  [
    [
      ['Volunteer Role', 'Alba'],
      ['Volunteer Role', 'Dill'],
    ],
    'the Volunteer Roles at Alba and Dill',
  ],
] as const)('%j: %s', (named, said) => {
  expect(rolesSaid(jobsOf(...named))).toBe(said);
});

test('leaves out the company for somebody who works there', () => {
  expect(positionsSaid(jobsOf(['Cook', 'Alba'], ['Chef', 'Alba']))).toBe('the Cook and Chef positions');
  expect(positionsSaid(jobsOf(['Cook', 'Alba']))).toBe('the Cook position');
});

test('lists jobs that have nothing in common', () => {
  const jobs = jobsOf(['Cook', 'Alba'], ['', 'Dill'], ['Night Job', 'Oat']);
  expect(isLongList(jobs)).toBe(true);
  expect(isLongList(jobs.slice(1))).toBe(false);
  expect(rolesInBrief(jobs)).toBe('Cook at Alba, the position at Dill and the Night Job at Oat');
});
