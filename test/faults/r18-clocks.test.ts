import { join } from 'node:path';
import { expect, test } from 'vitest';
import { jobtrack, scratchFolder } from '../support/program.ts';
import { expectPlain } from './support.ts';

/** A day with a clock change in a zone, or a day that doesn't exist there. */
const CHANGES = [
  ['America/Los_Angeles', '2026-03-08'],
  ['America/Los_Angeles', '2026-11-01'],
  ['Pacific/Auckland', '2026-09-27'],
  ['Africa/Cairo', '2026-04-24'],
  ['America/Sao_Paulo', '2018-11-04'],
  ['Pacific/Apia', '2011-12-29'],
] as const;

test.each(CHANGES)('R18 in %s around %s: has the same days as a zone without clock changes', (zone, day) => {
  expect(sessionIn(zone, day)).toEqual(sessionIn('UTC', day));
});

function sessionIn(zone: string, day: string): string[] {
  const around = { db: join(scratchFolder(), 'search.db'), now: `${day}T16:00`, env: { TZ: zone } };
  const interview = ['add-interview', 'Acme', 'Clerk', '--at', '10:00', '--with', 'Amy', '--decision-by', '+9d'];
  const runs = [interview, ['today', '--week', '--json'], ['today', '--on', '+10d', '--json']];
  return runs.map((args) => {
    const { code, stdout, stderr } = jobtrack(args, around);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    return stdout;
  });
}

test.each([...new Set(CHANGES.map(([zone]) => zone)), 'Pacific/Kiritimati'])(
  'R18 without JOBTRACK_NOW, in %s: today is the local day',
  (zone) => {
    const onTheWall = () => new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format();
    const before = onTheWall();
    const run = jobtrack(['today', '--json'], { db: join(scratchFolder(), 'search.db'), env: { TZ: zone } });
    expect([before, onTheWall()]).toContain(JSON.parse(run.stdout).date);
  },
);

test.each([
  ['America/Los_Angeles', '2026-03-08', '02:30'],
  ['Pacific/Auckland', '2026-09-27', '02:30'],
  ['Africa/Cairo', '2026-04-24', '00:30'],
  ['America/Sao_Paulo', '2018-11-04', '00:00'],
  ['Pacific/Apia', '2011-12-30', '10:00'],
])("R18 in %s refuses %s %s, which doesn't exist there", (zone, day, time) => {
  const around = { db: join(scratchFolder(), 'search.db'), now: `${day.slice(0, 4)}-01-05T09:00`, env: { TZ: zone } };
  const run = jobtrack(['add-interview', 'Acme', 'Clerk', '--at', `${day} ${time}`], around);
  expect(run).toMatchObject({ code: 2, stdout: '' });
  expect(run.stderr).toMatch(/--at: there's no \d+:\d\d [AP]M on \w+day, \w+ \d+, \d{4}: the clocks skip it/);
  expectPlain(run.stderr);
});

test("R18 refuses a time that the interview's zone skips, naming the zone", () => {
  const args = ['add-interview', 'Acme', 'Clerk', '--at', '2026-03-29 02:30', '--tz', 'Europe/Berlin'];
  const run = jobtrack(args, { db: join(scratchFolder(), 'search.db'), now: '2026-03-01T09:00' });
  expect(run).toMatchObject({ code: 2, stdout: '' });
  expect(run.stderr).toContain('2:30 AM on Sunday, March 29, 2026 in Europe/Berlin');
});

test.each([
  ['America/Los_Angeles', '2026-11-01 01:30'],
  ['Pacific/Auckland', '2026-04-05 02:30'],
  ['Africa/Cairo', '2026-10-29 23:30'],
  ['America/Sao_Paulo', '2019-02-16 23:30'],
  ['UTC', '2028-02-29 10:00'],
  ['UTC', '2026-12-31 23:59'],
])('R18 in %s keeps the local time %s (even one that repeats, or on February 29)', (zone, at) => {
  const around = { db: join(scratchFolder(), 'search.db'), now: `${at.slice(0, 4)}-01-05T09:00`, env: { TZ: zone } };
  expect(jobtrack(['add-interview', 'Acme', 'Clerk', '--at', at], around)).toMatchObject({ code: 0, stderr: '' });
  const { interviews } = JSON.parse(jobtrack(['today', '--on', at.slice(0, 10), '--json'], around).stdout);
  expect(interviews).toMatchObject([{ startsAt: at.replace(' ', 'T') }]);
});

test('R18 leap years: February 29 exists in 2028 and not in 2027', () => {
  const around = { db: join(scratchFolder(), 'search.db'), now: '2027-01-05T09:00' };
  expect(jobtrack(['today', '--on', '2027-02-29'], around)).toMatchObject({ code: 2, stdout: '' });
  expect(JSON.parse(jobtrack(['today', '--on', 'feb 29', '--json'], around).stdout).date).toBe('2028-02-29');
});

test('R18 midnight: a minute later is the next day, and an hour from 23:30 ends on it', () => {
  const db = join(scratchFolder(), 'search.db');
  const args = ['add-interview', 'Acme', 'Clerk', '--at', '2026-11-02 23:30', '--with', 'Amy'];
  expect(jobtrack(args, { db, now: '2026-11-02T23:59' }).code).toBe(0);
  const late = JSON.parse(jobtrack(['today', '--json'], { db, now: '2026-11-02T23:59' }).stdout);
  const early = JSON.parse(jobtrack(['today', '--json'], { db, now: '2026-11-03T00:00' }).stdout);
  expect([late.date, late.interviews.length, early.date, early.interviews.length]).toEqual([
    '2026-11-02',
    1,
    '2026-11-03',
    0,
  ]);
  const notBefore = early.items.map(({ id, notBefore }: { id: string; notBefore: string }) => `${id} ${notBefore}`);
  expect(notBefore.sort()).toEqual(['d1 2026-11-03T00:30', 't1.1 2026-11-03T00:30']);
});

test('R18 the clock set back five years: hides later records, loses nothing, and undo takes back the newest', () => {
  const db = join(scratchFolder(), 'search.db');
  const [now, then] = [
    { db, now: '2026-11-02T16:00' },
    { db, now: '2021-11-02T16:00' },
  ];
  jobtrack(['add-interview', 'Acme', 'Clerk', '--at', '2026-11-02 10:00', '--with', 'Amy'], now);
  const before = jobtrack(['today', '--json'], now).stdout;
  expect(JSON.parse(jobtrack(['today', '--json'], then).stdout)).toMatchObject({ date: '2021-11-02', items: [] });
  expect(jobtrack(['list'], then)).toMatchObject({ code: 0, stderr: '' });
  expect(jobtrack(['show', 'j1'], then)).toMatchObject({ code: 0, stderr: '' });
  expect(jobtrack(['add-job', 'Beta', 'Clerk'], then)).toMatchObject({ code: 0, stderr: '' });
  expect(jobtrack(['undo', '-q'], then).stdout).toContain('Beta');
  expect(jobtrack(['today', '--json'], now).stdout).toBe(before);
});

test.each([
  'Not/AZone',
  ':Not/AZone',
  'GMT0BST',
  '/etc/localtime',
  ':/usr/share/zoneinfo/Europe/Berlin',
  'europe/paris',
  ':Europe/paris',
  'EUROPE/LONDON',
  'CET-1CEST',
  'EST+5',
])('R18 TZ=%s is an error, not UTC, with JOBTRACK_NOW and without', (zone) => {
  const db = join(scratchFolder(), 'search.db');
  for (const now of [undefined, '2026-11-02T16:00']) {
    const run = jobtrack(['today'], { db, env: { TZ: zone, JOBTRACK_NOW: now } });
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toContain(zone);
    expectPlain(run.stderr);
  }
});

test.each(['', ':UTC', 'UTC0', 'Europe/London', 'africa/abidjan', 'EST5EDT', 'US/Eastern', 'Etc/GMT+5', ':Asia/Tokyo'])(
  'R18 TZ=%s is accepted',
  (zone) => {
    const run = jobtrack(['today'], { db: join(scratchFolder(), 'search.db'), env: { TZ: zone } });
    expect(run).toMatchObject({ code: 0, stderr: '' });
  },
);
