import { describe, expect, test } from 'vitest';
import type { JobCandidate, PersonCandidate } from '../../src/domain/find.ts';
import { chooseJob, chooseNamed, choosePerson, chooseTitle, matchPerson } from '../../src/domain/find.ts';
import { errorOf } from './support.ts';

const job = (id: number, company: string, title: string, isOpen = true): JobCandidate => ({
  id,
  company,
  title,
  isOpen,
});
const person = (
  id: number,
  name: string,
  title: string | null = null,
  company: string | null = null,
): PersonCandidate => ({
  id,
  name,
  title,
  company,
});

const JOBS = [
  job(1, 'Acme, Inc.', 'Marketing Manager'),
  job(2, 'Acme Labs', 'Marketing Manager'),
  job(3, 'Acme Labs', 'Marketing Lead'),
  job(4, 'Beta GmbH', 'Café Manager'),
  job(5, 'Beta GmbH', 'Buyer', false),
  job(6, 'Gamma', 'Clerk', false),
  job(7, 'Gamma', 'Head Clerk', false),
  job(8, 'A/B Testing', 'UI/UX Designer'),
  job(9, 'J1', 'Welder'),
  job(10, 'O"Brien AND (', 'Clerk'),
];
const openFirst = (typed: string) => chooseJob(typed, JOBS, 'open').id;
const closedFirst = (typed: string) => chooseJob(typed, JOBS, 'closed').id;

describe('finds a job', () => {
  test.each([
    ['by its id', 'j4', 4],
    ['by its id in capitals', ' J5 ', 5],
    ['by its id, before a company of that name', 'j1', 1],
    ['by the whole company, before longer names', 'acme', 1],
    ['by another legal form', 'Acme Ltd', 1],
    ['by company and title', 'Acme/Marketing Manager', 1],
    ['by the whole company and words of the title', 'acme/mark', 1],
    ['by words of both', 'lab/lead', 3],
    ['by words of both, in any order', 'labs acme/man', 2],
    ['in any case, without accents', 'BETA/cafe', 4],
    ['by the company alone, the open one first', 'beta', 4],
    ['by the company alone, if only closed ones fit', 'gamma/head', 7],
    ['by a whole title before words of it', 'gamma/clerk', 6],
    ['at a company with a slash in it', 'a/b testing', 8],
    ['at a company and a title with slashes', 'A/B Testing/UI/UX', 8],
    ['with nothing after the slash', 'acme/', 1],
    ['by a name with signs', 'o"brien and (', 10],
  ])('%s: %j', (_, typed, id) => expect(openFirst(typed)).toBe(id));

  test.each([
    ['beta', 5],
    ['beta/cafe', 4],
    ['acme', 1],
  ])('closed ones first: %j', (typed, id) => expect(closedFirst(typed)).toBe(id));

  test('an open job that matches by words, before a closed one by its whole name', () => {
    const jobs = [job(1, 'Acme', 'Clerk', false), job(2, 'Acme Labs', 'Clerk')];
    expect(chooseJob('acme', jobs, 'open').id).toBe(2);
    expect(chooseJob('acme', jobs, 'closed').id).toBe(1);
  });
});

describe('lists several jobs', () => {
  test.each([
    ['acme labs', ['j2 Acme Labs, Marketing Manager', 'j3 Acme Labs, Marketing Lead']],
    ['labs/marketing', ['j2 Acme Labs, Marketing Manager', 'j3 Acme Labs, Marketing Lead']],
    ['gamma', ['j6 Gamma, Clerk (closed)', 'j7 Gamma, Head Clerk (closed)']],
  ])('%j', (typed, listed) => {
    const error = errorOf(() => openFirst(typed));
    expect([error.code, error.message]).toEqual(['ambiguous', `"${typed}" matches 2 jobs.`]);
    expect(error.candidates.map(({ id, label }) => `${id} ${label}`)).toEqual(listed);
  });
});

describe('finds no job', () => {
  test.each([
    ['acmee', 'Did you mean Acme, Inc. or Acme Labs?'],
    ['bata', 'Did you mean Beta GmbH?'],
    ['gamma/clark', 'Did you mean Gamma/Clerk?'],
    ['/welder', 'Did you mean J1/Welder?'],
  ])('%j: %s', (typed, hint) => expect(errorOf(() => openFirst(typed)).hint).toBe(hint));

  test.each(['', '/', 'zebra', 'marketing manager', 'acme/buyer', "'); DROP TABLE", '%', '_', '/'.repeat(100_000)])(
    'for %j',
    (typed) => {
      const error = errorOf(() => openFirst(typed));
      expect(error.code).toBe('not-found');
      expect(error.hint).toContain('jobtrack list --all');
    },
  );

  test("for an id that isn't on file", () => {
    expect(errorOf(() => openFirst('j99')).message).toBe('There\'s no job "j99".');
  });
});

describe('a title at a company', () => {
  const atAcme = [job(1, 'Acme', 'Marketing Manager'), job(2, 'Acme', 'Clerk'), job(3, 'Acme', 'CLERK')];
  test.each([
    ['marketing manager', 1],
    ['Marketing-Manager', 1],
    ['Marketing', null],
    ['Buyer', null],
  ])('%j is job %s', (title, id) => expect(chooseTitle(title, atAcme)?.id ?? null).toBe(id));

  test('lists the jobs when two share the title', () => {
    expect(errorOf(() => chooseTitle('clerk', atAcme)).candidates.map(({ id }) => id)).toEqual(['j2', 'j3']);
  });
});

const PEOPLE = [
  person(1, 'Amy Lee', 'Head of Marketing', 'Acme'),
  person(2, 'Amy Leeson'),
  person(3, 'Pete Ohm', null, 'Beta'),
  person(4, 'Zoë O’Brien'),
  person(5, '李明'),
  person(6, 'Dana'),
  person(7, 'Dana Smith'),
];

describe('finds a person', () => {
  test.each([
    ['p2', 2],
    ['P3', 3],
    ['amy lee', 1],
    ['amy lees', 2],
    ['pete', 3],
    ['ohm p', 3],
    ['ZOE OBRIEN', 4],
    ["o'b", 4],
    ['李', 5],
    ['dana', 6],
  ])('%j is person %i', (typed, id) => expect(choosePerson(typed, PEOPLE, 'person').id).toBe(id));

  test('lists several people', () => {
    const error = errorOf(() => choosePerson('amy', PEOPLE, 'person'));
    expect([error.code, error.message]).toEqual(['ambiguous', '"amy" matches 2 people.']);
    expect(error.candidates).toEqual([
      { id: 'p1', label: 'Amy Lee, Head of Marketing, Acme' },
      { id: 'p2', label: 'Amy Leeson' },
    ]);
  });

  test.each([
    ['petra', 'I can\'t find a person called "petra".', 'Did you mean Pete Ohm?'],
    ['amy leex', 'I can\'t find a person called "amy leex".', 'Did you mean Amy Lee?'],
    [
      'xavier',
      'I can\'t find a person called "xavier".',
      'Type a name or an id such as p3. To add somebody: jobtrack add-contact',
    ],
    ['p99', 'There\'s no person "p99".', 'Type a name or an id such as p3. To add somebody: jobtrack add-contact'],
  ])('%j matches nobody', (typed, message, hint) => {
    const error = errorOf(() => choosePerson(typed, PEOPLE, 'person'));
    expect([error.code, error.message, error.hint]).toEqual(['not-found', message, hint]);
  });

  test('finds references by their own ids', () => {
    expect(choosePerson('r3', PEOPLE, 'reference').name).toBe('Pete Ohm');
    const error = errorOf(() => choosePerson('amy', PEOPLE, 'reference'));
    expect(error.candidates.map(({ id }) => id)).toEqual(['r1', 'r2']);
    expect(errorOf(() => choosePerson('p3', PEOPLE, 'reference')).message).toBe(
      'I can\'t find a reference called "p3".',
    );
  });
});

describe('a name that may be new', () => {
  test.each([
    ['matches the whole name', 'amy LEE', 1],
    ['matches a first name only one person has', 'pete', 3],
    ['matches a person with only a first name before longer names', 'dana', 6],
    ['the beginning of a first name is new', 'pet', null],
    ['a family name alone is new', 'ohm', null],
    ['a first name with another family name is new', 'Pete Olsen', null],
    ['the beginning of a whole name is new', 'Amy Lees', null],
    ['an unknown name', 'Xavier', null],
  ])('%s: %j', (_, name, id) => expect(matchPerson(name, PEOPLE)?.id ?? null).toBe(id));

  test('"Amy Lee" is new when only Amy Leeson is on file', () => {
    expect(matchPerson('Amy Lee', [person(2, 'Amy Leeson')])).toBeNull();
  });

  test('lists people who share a first name', () => {
    const error = errorOf(() => matchPerson('amy', PEOPLE));
    expect([error.code, error.candidates.map(({ id }) => id)]).toEqual(['ambiguous', ['p1', 'p2']]);
  });

  test('lists people who share a whole name with their companies', () => {
    const twins = [person(1, 'Amy Lee', null, 'Acme'), person(2, 'Amy Lee', null, 'Beta')];
    const error = errorOf(() => matchPerson('Amy Lee', twins));
    expect(error.candidates.map(({ label }) => label)).toEqual(['Amy Lee, Acme', 'Amy Lee, Beta']);
  });
});

describe('a named entry', () => {
  const entries = [
    { id: 'f1', label: 'call Dana, Acme', names: ['Dana Smith', 'Acme Inc.'] },
    { id: 'f2', label: 'call Dana, Beta', names: ['Dana Smith', 'Beta'] },
    { id: 'd3', label: 'write it down, Acme Labs', names: ['', 'Acme Labs'] },
  ];
  test.each([
    ['acme', 'f1'],
    ['beta', 'f2'],
    ['lab', 'd3'],
  ])('%j is %s', (typed, id) => expect(chooseNamed(typed, entries).id).toBe(id));

  test('lists entries that share a name', () => {
    expect(errorOf(() => chooseNamed('dana', entries)).candidates).toEqual([
      { id: 'f1', label: 'call Dana, Acme' },
      { id: 'f2', label: 'call Dana, Beta' },
    ]);
  });

  test.each([
    ['betta', 'Did you mean Beta?'],
    ['', 'Type a name or an id from your list: jobtrack today'],
  ])('%j matches none: %s', (typed, hint) => {
    const error = errorOf(() => chooseNamed(typed, entries));
    expect([error.code, error.hint]).toEqual(['not-found', hint]);
  });
});
