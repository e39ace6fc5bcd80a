// R43: an interview is the same instant wherever it's read; a zone that the clock can't follow is refused (r18-clocks).
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ClockTime } from '../../src/domain/day.ts';
import { clockWords } from '../../src/domain/english.ts';
import { jobtrack, scratchFolder } from '../support/program.ts';

const FIRST_SCHEMA = new URL('../fixtures/schema-1.db', import.meta.url).pathname;
const HOME = 'Europe/Stockholm';

function makeFile() {
  const db = join(scratchFolder(), 'search.db');
  const run = (zone: string, now: string, ...args: readonly string[]) => {
    const { code, stdout, stderr } = jobtrack(args, { db, now, env: { TZ: zone } });
    expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
    return stdout;
  };
  return { db, run };
}

/** Recorded in Stockholm: an interview there, and one in New York time. */
function recorded() {
  const file = makeFile();
  const add = (...args: readonly string[]) => file.run(HOME, '2026-11-20T09:00', 'add-interview', ...args);
  add('Acme', 'Clerk', '--at', '2026-11-24 16:00', '--with', 'Amy', '--decision-by', '2026-12-04');
  add('Beta', 'Clerk', '--at', '2026-11-25 14:00', '--tz', 'America/New_York', '--with', 'Bob');
  return file;
}

const PLACES = [HOME, 'America/New_York', 'Pacific/Apia', 'America/Sao_Paulo', 'Africa/Cairo', 'Pacific/Auckland'];

test.each([
  [HOME, '2026-11-24', '2026-11-24T16:00', null, null],
  ['America/New_York', '2026-11-24', '2026-11-24T10:00', HOME, '2026-11-24T16:00'],
  ['America/Sao_Paulo', '2026-11-24', '2026-11-24T12:00', HOME, '2026-11-24T16:00'],
  ['Africa/Cairo', '2026-11-24', '2026-11-24T17:00', HOME, '2026-11-24T16:00'],
  ['Pacific/Auckland', '2026-11-25', '2026-11-25T04:00', HOME, '2026-11-24T16:00'],
  ['Pacific/Apia', '2026-11-25', '2026-11-25T04:00', HOME, '2026-11-24T16:00'],
])('R43 recorded in Stockholm, read in %s: today shows both clocks', (zone, day, startsAt, kept, startsAtThere) => {
  const { run } = recorded();
  const { interviews } = JSON.parse(run(zone, `${day}T03:00`, 'today', '--json'));
  expect(interviews).toMatchObject([{ id: 'i1', day, startsAt, zone: kept, startsAtThere }]);
  const screen = run(zone, `${day}T03:00`, 'today');
  expect(screen).toContain(clockWords(startsAt.slice(11) as ClockTime));
  expect(screen.includes('4:00 PM in Stockholm')).toBe(kept !== null);
  const prepared = run(zone, `${day}T03:00`, 'prepare', 'i1');
  expect(prepared.includes('4:00 PM there')).toBe(kept !== null);
});

test('R43 the calendar has the same instants in every zone', () => {
  const { run } = recorded();
  const startsIn = (zone: string) => run(zone, '2026-11-20T09:00', 'calendar').match(/DTSTART:\w+/g);
  for (const zone of PLACES) {
    expect([zone, startsIn(zone)]).toEqual([zone, ['DTSTART:20261124T150000Z', 'DTSTART:20261125T190000Z']]);
  }
});

test('R43 a change in another zone keeps the instant, and a new time is in the recorded zone', () => {
  const { run } = recorded();
  run('America/New_York', '2026-11-20T09:00', 'edit', 'i1', '--place', 'Room 4');
  run('Pacific/Auckland', '2026-11-20T09:00', 'reschedule', 'i1', '--at', '2026-11-26 10:00');
  run('Pacific/Apia', '2026-11-20T09:00', 'undo');
  run('Pacific/Apia', '2026-11-20T09:00', 'redo');
  const shown = (zone: string) => JSON.parse(run(zone, '2026-11-20T09:00', 'show', 'i1', '--json')).interviews;
  expect(shown(HOME)).toMatchObject([{ startsAt: '2026-11-26T10:00', zone: null, place: 'Room 4' }]);
  expect(shown('UTC')).toMatchObject([{ startsAt: '2026-11-26T09:00', zone: HOME, startsAtThere: '2026-11-26T10:00' }]);
});

test("R43 contacts from the interview's zone still count where its day is the next one", () => {
  const { run } = recorded();
  run(HOME, '2026-11-24T18:00', 'done', 't1.1');
  const { items } = JSON.parse(run('Pacific/Auckland', '2026-11-26T09:00', 'today', '--json'));
  expect(items.map(({ id }: { id: string }) => id)).not.toContain('t1.1');
  const { statements } = JSON.parse(
    run('Pacific/Auckland', '2026-11-26T09:00', 'edit', 'i1', '--contact-on', '2026-11-30', '--json'),
  );
  expect(statements).toMatchObject([{ saidOn: '2026-11-24', decisionBy: '2026-12-04', contactOn: '2026-11-30' }]);
});

test('R43 an export keeps the instant, and importing one without zones says which clock it uses', () => {
  const { run } = recorded();
  const text = run('America/New_York', '2026-11-20T09:00', 'export', 'json');
  const into = (zone: string, exported: string) => {
    const folder = scratchFolder();
    const file = join(folder, 'export.json');
    writeFileSync(file, exported);
    const around = { db: join(folder, 'search.db'), now: '2026-11-20T09:00', env: { TZ: zone } };
    const { stderr, stdout } = jobtrack(['import', 'json', file], around);
    return { said: stdout + stderr, again: jobtrack(['export', 'json'], around).stdout };
  };
  expect(into('Pacific/Apia', text)).toMatchObject({ again: text, said: expect.not.stringContaining('zone') });
  const old = text.replace(
    '"zone":"Europe/Stockholm","dayThere":"2026-11-24","timeThere":"16:00"',
    '"zone":null,"dayThere":null,"timeThere":null',
  );
  const { said, again } = into('Africa/Cairo', old);
  expect(said).toContain('Interview i1 had no time zone');
  expect(again).toContain('"zone":"Africa/Cairo","dayThere":"2026-11-24","timeThere":"16:00"');
});

test('R43 a table names the zone of its times', () => {
  const { run } = recorded();
  const folder = join(scratchFolder(), 'tables');
  run('America/New_York', '2026-11-20T09:00', 'export', 'csv', '-o', folder);
  const [head, first] = readFileSync(join(folder, 'interviews.csv'), 'utf8').split(/\r?\n/);
  expect(head).toContain(',Date,Time,Zone there,Date there,Time there,');
  expect(first).toContain(',2026-11-24,10:00,Europe/Stockholm,2026-11-24,16:00,');
});

test("R43 an older file gets the machine's zone, says so once, and gives the same list", () => {
  const db = join(scratchFolder(), 'search.db');
  copyFileSync(FIRST_SCHEMA, db);
  const look = (zone: string) =>
    jobtrack(['list', 'interviews', '--json'], { db, now: '2026-11-02T16:00', env: { TZ: zone } });
  const first = jobtrack(['list', 'interviews'], { db, now: '2026-11-02T16:00', env: { TZ: HOME } });
  expect(first.stderr).toContain('on file to be in Europe/Stockholm');
  expect(look(HOME)).toMatchObject({ stderr: '' });
  expect(JSON.parse(look(HOME).stdout).interviews[0]).toMatchObject({ startsAt: '2026-11-02T10:00', zone: null });
  expect(JSON.parse(look('UTC').stdout).interviews[0]).toMatchObject({ startsAt: '2026-11-02T09:00', zone: HOME });
});

test.each([
  ['today', 0],
  ['list interviews', 0],
  ['search acme', 0],
  ['note j1 hello', 0],
  ['undo --list', 0],
  ['export csv -o tables', 0],
  ['show j99', 3],
])('R43 an older file with %s --json: warns once about the zone it got', (line, code) => {
  const db = join(scratchFolder(), 'search.db');
  copyFileSync(FIRST_SCHEMA, db);
  const look = () => {
    const words = line.split(' ').map((word) => (word === 'tables' ? join(scratchFolder(), word) : word));
    const run = jobtrack([...words, '--json'], { db, now: '2026-11-02T16:00', env: { TZ: HOME } });
    expect([run.code, code === 0 ? run.stderr : run.stdout]).toEqual([code, '']);
    const { warnings } = JSON.parse(run.stdout + run.stderr);
    return warnings.filter((warning: string) => warning.includes('on file to be in Europe/Stockholm')).length;
  };
  expect([look(), look()]).toEqual([1, 0]);
});

test("R43 at home, today doesn't load Intl", () => {
  const { db, run } = recorded();
  run(HOME, '2026-11-20T09:00', 'delete', 'i2', '--yes');
  const preload = join(scratchFolder(), 'preload.cjs');
  writeFileSync(preload, `Intl.DateTimeFormat = function () { throw new Error('Intl was asked'); };`);
  const env = { TZ: HOME, NODE_OPTIONS: `--require ${preload}` };
  const home = jobtrack(['today'], { db, now: '2026-11-24T09:00', env });
  expect(home).toMatchObject({ code: 0, stdout: expect.stringContaining('4:00 PM') });
  const away = jobtrack(['today'], { db, now: '2026-11-24T09:00', env: { ...env, TZ: 'America/New_York' } });
  expect(away.stdout).not.toContain('10:00 AM');
});

test('R43 an invitation keeps its zone and length, even when it starts and ends in different zones', () => {
  const folder = scratchFolder();
  const invite = join(folder, 'invite.ics');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'METHOD:REQUEST',
    'BEGIN:VEVENT',
    'UID:a@acme.example',
    'SUMMARY:Talk at Acme',
  ];
  const times = ['DTSTART;TZID=Europe/Berlin:20261124T160000', 'DTEND;TZID=America/New_York:20261124T104500'];
  writeFileSync(invite, [...lines, ...times, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n'));
  const { run } = makeFile();
  run(HOME, '2026-11-20T09:00', 'add-interview', 'Acme', 'Clerk', '--from', invite);
  const [interview] = JSON.parse(run('Africa/Cairo', '2026-11-20T09:00', 'show', 'i1', '--json')).interviews;
  expect(interview).toMatchObject({ startsAt: '2026-11-24T17:00', zone: 'Europe/Berlin', length: 45 });
});
