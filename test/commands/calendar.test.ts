import { mkdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { type ClockTime, type Day, parseDay } from '../../src/domain/day.ts';
import { openStore } from '../../src/store/open.ts';
import { record } from '../../src/store/write.ts';
import { HOSTILE } from '../fixtures/hostile.ts';
import { splitWords } from '../support/command-line.ts';
import { runInProcess } from '../support/in-process.ts';
import { jobtrack, scratchFolder } from '../support/program.ts';

const NOW = '2026-11-02T16:00';

/** Runs command lines on one file; returns a function that runs more, and the folder that $dir means. */
async function session(...lines: readonly string[]) {
  const folder = scratchFolder();
  const type = (line: string, now = NOW) =>
    runInProcess(splitWords(line.replaceAll('$dir', folder)), { db: join(folder, 'search.db'), now });
  for (const line of lines) expect(await type(line), line).toMatchObject({ code: 0 });
  return { folder, type };
}

/** The random part of an event's or card's id, which differs between data files. */
const IDENTITY = /-[\da-f]{32}(?=@jobtrack$)/;

/** The events of a calendar, one line each: the requested fields, with ids without their random part. */
function eventsIn(text: string, ...names: readonly string[]): string[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const values = (event: ICAL.Component) =>
    names.map((name) => String(event.getFirstPropertyValue(name) ?? '-').replace(IDENTITY, ''));
  return calendar.getAllSubcomponents('vevent').map((event) => values(event).join(' | '));
}

const ACME = 'add-interview Acme Buyer --at "2026-11-02 10:00" --with "Amy Lee <amy@acme.example>"';
const COMING =
  'add-interview Beta Clerk --at "2026-11-10 15:00" --tz Europe/Berlin --for 45m --link https://zoom.us/j/1';

test('has every interview, message and call, but no to-dos', async () => {
  const { type } = await session(ACME, COMING, 'add-interview Gamma Baker --at 2026-11-12 --place "12 Main St"');
  const { stdout } = await type('calendar');
  expect(eventsIn(stdout, 'uid', 'dtstart', 'dtend', 'summary', 'location', 'transp')).toEqual([
    'i1@jobtrack | 2026-11-02T10:00:00Z | 2026-11-02T11:00:00Z | Interview: Acme – Buyer | - | OPAQUE',
    'i2@jobtrack | 2026-11-10T14:00:00Z | 2026-11-10T14:45:00Z | Interview: Beta – Clerk | https://zoom.us/j/1 | OPAQUE',
    'i3@jobtrack | 2026-11-12 | 2026-11-13 | Interview: Gamma – Baker | 12 Main St | OPAQUE',
    't1.1-2026-11-02@jobtrack | 2026-11-02 | 2026-11-03 | Thank-you note to Amy Lee, Acme | - | TRANSPARENT',
    'f1-2026-11-09@jobtrack | 2026-11-09 | 2026-11-10 | Write to Amy Lee (first follow-up), Acme | - | TRANSPARENT',
  ]);
  expect((await type('calendar')).stdout).toBe(stdout);
});

test('leaves out unknown fields', async () => {
  const { type } = await session('add-interview Gamma Baker --at 2026-11-12');
  expect(eventsIn((await type('calendar')).stdout, 'summary', 'description')).toEqual(['Interview: Gamma – Baker | -']);
});

test('puts late items on today', async () => {
  const { type } = await session(ACME);
  const { stdout } = await type('calendar', '2026-11-05T09:00');
  expect(eventsIn(stdout, 'uid')).toContain('t1.1-2026-11-05@jobtrack');
});

test('a moved interview keeps its id with a higher sequence, and a canceled one stays as canceled', async () => {
  const { type } = await session(COMING, 'reschedule i1 --at "2026-11-11 15:00"');
  const facts = ['uid', 'sequence', 'dtstamp', 'status', 'dtstart'];
  const moved = await type('calendar');
  expect(eventsIn(moved.stdout, ...facts)).toEqual([
    'i1@jobtrack | 1 | 2026-11-02T16:00:00Z | CONFIRMED | 2026-11-11T14:00:00Z',
  ]);
  await type('cancel-interview i1', '2026-11-03T09:00');
  expect(eventsIn((await type('calendar')).stdout, ...facts)).toEqual([
    'i1@jobtrack | 2 | 2026-11-03T09:00:00Z | CANCELLED | 2026-11-11T14:00:00Z',
  ]);
});

test('closing the job cancels its upcoming events', async () => {
  const { type } = await session(COMING, 'close beta --reason rejected');
  expect(eventsIn((await type('calendar')).stdout, 'uid', 'status')).toContain('i1@jobtrack | CANCELLED');
});

test('R32 has nothing private', async () => {
  const secret = 'zebra';
  const { type } = await session(
    `${ACME} --note ${secret}`,
    `debrief i1 --went-well ${secret} --to-improve ${secret} --learned ${secret} --concerns ${secret} --fit 3`,
    `note j1 ${secret}`,
    `note p1 ${secret}`,
    `add-contact "Amy Lee" --job acme --common ${secret}`,
    `heard acme --from Amy --contact-on 2026-11-06 --note ${secret}`,
    `offer acme --salary ${secret} --note ${secret} --reply-by 2026-11-09`,
  );
  expect((await type('calendar')).stdout).not.toContain(secret);
  expect((await type('calendar --json')).stdout).not.toContain(secret);
});

test.each([
  ['America/New_York', '2026-10-30 10:00', '20261030T140000Z'],
  ['America/New_York', '2026-11-02 10:00', '20261102T150000Z'],
  ['Australia/Sydney', '2026-10-02 10:00', '20261002T000000Z'],
  ['Australia/Sydney', '2026-10-05 10:00', '20261004T230000Z'],
  ['Pacific/Apia', '2026-11-02 10:00', '20261101T210000Z'],
  ['Asia/Kathmandu', '2026-11-02 00:10', '20261101T182500Z'],
])('R18 in %s, %s local time is %s', (zone, at, instant) => {
  const around = { db: join(scratchFolder(), 'search.db'), now: '2026-09-02T12:00', env: { TZ: zone } };
  expect(jobtrack(['add-interview', 'Acme', 'Buyer', '--at', at], around).code).toBe(0);
  expect(jobtrack(['calendar'], around).stdout).toContain(`DTSTART:${instant}\r\n`);
});

test('R18 keeps the agreed time for a user who travels', () => {
  const db = join(scratchFolder(), 'search.db');
  const line = 'add-interview Acme Buyer --at "2026-11-24 15:00" --tz Europe/Berlin';
  expect(jobtrack(splitWords(line), { db, now: NOW, env: { TZ: 'Europe/Berlin' } }).code).toBe(0);
  const { stdout } = jobtrack(['calendar'], { db, now: NOW, env: { TZ: 'America/New_York' } });
  expect(stdout).toContain('DTSTART:20261124T140000Z\r\n');
});

test('R24 hostile texts in every field: stays a valid calendar without terminal codes', async () => {
  const { type, folder } = await session(ACME);
  const store = openStore(join(folder, 'search.db'), {});
  const day = parseDay('2026-11-09') as Day;
  const there = { dayThere: day, timeThere: '10:00' as ClockTime };
  record(store, { command: 'test', at: '2026-11-02T16:00:00.000Z' }, (write) => {
    for (const text of HOSTILE.filter((one) => one.length < 1_000)) {
      const job = write.add('job', { company: text, title: text, addedOn: day });
      const person = write.add('person', { name: text, metOnLinkedin: false });
      const at = { jobId: job.id, day, time: '09:00' as ClockTime, ...there };
      const { id } = write.add('interview', { ...at, zone: text, place: text, link: text });
      write.add('interview_person', { interviewId: id, personId: person.id });
    }
  });
  store.close();
  const { code, stdout } = await type('calendar');
  expect(code).toBe(0);
  expect(stdout.replaceAll('\r\n', '')).not.toMatch(/(?![\u200c\u200d])[\p{Cc}\p{Cf}\u2028\u2029]/u);
  expect(eventsIn(stdout, 'uid').length).toBeGreaterThan(50);
});

test('-o writes a private file, and replaces one only with --force', async () => {
  const { type, folder } = await session(ACME, 'calendar -o $dir/jobs.ics');
  const file = join(folder, 'jobs.ics');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const first = readFileSync(file, 'utf8');
  expect(await type('calendar -o $dir/jobs.ics')).toMatchObject({ code: 1, stdout: '' });
  expect((await type('calendar -o $dir/jobs.ics --force')).code).toBe(0);
  expect(readFileSync(file, 'utf8')).toBe(first);
  expect((await type('calendar')).stdout).toBe(first);
});

test('lists the events as JSON', async () => {
  const { type, folder } = await session(COMING);
  const { stdout } = await type('calendar -o $dir/jobs.ics --json');
  const answer = JSON.parse(stdout, (key, value) => (key === 'uid' ? value.replace(IDENTITY, '') : value));
  expect(answer).toEqual({
    schema: 'jobtrack/calendar@1',
    file: join(folder, 'jobs.ics'),
    events: [
      {
        id: 'i1',
        kind: 'interview',
        uid: 'i1@jobtrack',
        sequence: 0,
        summary: 'Interview: Beta – Clerk',
        day: '2026-11-10',
        startsAt: '2026-11-10T14:00',
        minutes: 45,
        cancelled: false,
      },
    ],
    warnings: [],
  });
});

test('the calendar file follows every change and undo until the setting is removed', async () => {
  const { type, folder } = await session(ACME, 'config set calendar-file $dir/jobs.ics');
  const uids = () => eventsIn(readFileSync(join(folder, 'jobs.ics'), 'utf8'), 'uid');
  const before = uids();
  expect(before).toContain('t1.1-2026-11-02@jobtrack');
  await type('done t1.1');
  expect(uids()).not.toContain('t1.1-2026-11-02@jobtrack');
  await type('undo');
  expect(uids()).toEqual(before);
  const unset = await type('config unset calendar-file');
  expect(unset.stdout).toContain(`The file stays where it is: ${join(folder, 'jobs.ics')}`);
  await type('done t1.1');
  expect(uids()).toEqual(before);
});

test("reading doesn't touch the calendar file", async () => {
  const { type, folder } = await session(ACME, 'config set calendar-file $dir/jobs.ics');
  rmSync(join(folder, 'jobs.ics'));
  for (const line of ['today', 'list', 'show j1', 'config', 'calendar']) await type(line);
  expect(() => statSync(join(folder, 'jobs.ics'))).toThrow();
});

test("saves the change when the calendar file can't be written", async () => {
  const { type, folder } = await session(ACME, 'config set calendar-file $dir/jobs.ics');
  rmSync(join(folder, 'jobs.ics'));
  mkdirSync(join(folder, 'jobs.ics'));
  const { code, stdout, stderr } = await type('done t1.1');
  expect(code).toBe(0);
  expect(stdout).toMatch(/^Done: /);
  expect(stderr).toContain("the calendar isn't up to date");
  expect((await type('show j1')).stdout).toContain('thank-you');
});

test.each<[what: string, put: (path: string) => void]>([
  ['a folder', (path) => mkdirSync(path)],
  ['a file that jobtrack did not write', (path) => writeFileSync(path, 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\n')],
  ['a link', (path) => symlinkSync('/etc/passwd', path)],
  ['a broken link', (path) => symlinkSync('/nonexistent', path)],
])("R17 doesn't write the calendar file over %s, at first or later", async (_what, put) => {
  const { type, folder } = await session(ACME);
  const path = join(folder, 'jobs.ics');
  put(path);
  expect(await type('config set calendar-file $dir/jobs.ics')).toMatchObject({ code: 1, stdout: '' });
  rmSync(path, { recursive: true });
  await type('config set calendar-file $dir/jobs.ics');
  rmSync(path);
  put(path);
  const { stderr } = await type('done t1.1');
  expect(stderr).toContain("the calendar isn't up to date");
  expect(stderr).toMatch(/(Name (a new|another) file|elsewhere).*\.\n$/);
});

test('R17 never takes the data file as the calendar file', async () => {
  const { type } = await session(ACME);
  expect(await type('config set calendar-file $dir/search.db')).toMatchObject({ code: 1, stdout: '' });
  expect(await type('calendar -o $dir/search.db --force')).toMatchObject({ code: 1, stdout: '' });
  expect((await type('list')).stdout).toContain('Acme');
});

test('ids are unique worldwide, and the same in a copy and a restored backup', async () => {
  const here = await session(ACME);
  const there = await session(ACME);
  const uids = async ({ type }: typeof here) => {
    const cards = (await type('export vcard')).stdout.match(/^UID:.*/gm) ?? [];
    return [...((await type('calendar')).stdout.match(/^UID:.*/gm) ?? []), ...cards];
  };
  const before = await uids(here);
  expect(before).toHaveLength(4);
  expect((await uids(there)).filter((uid) => before.includes(uid))).toEqual([]);
  expect(await here.type('backup -o $dir/copy.db')).toMatchObject({ code: 0 });
  const copied = await here.type('calendar --db $dir/copy.db');
  expect(copied.stdout.match(/^UID:.*/gm)).toEqual(before.slice(0, -1));
  await here.type('delete i1 --yes');
  expect(await here.type('restore $dir/copy.db --yes')).toMatchObject({ code: 0 });
  expect(await uids(here)).toEqual(before);
});
