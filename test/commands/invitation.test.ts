import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { splitWords } from '../support/command-line.ts';
import { runInProcess } from '../support/in-process.ts';
import { jobtrack, scratchFolder } from '../support/program.ts';

const NOW = '2026-11-02T16:00';
const PEOPLE = ['ATTENDEE;CN="Lee, Amy":mailto:amy@acme.example', 'ATTENDEE;CN=Kim:mailto:kim@example.com'];

interface Event {
  readonly uid?: string;
  readonly sequence?: number;
  readonly start?: string;
  readonly more?: readonly string[];
}

function event({ uid = 'a@x', sequence = 0, start = ':20261124T140000Z', more = [] }: Event): string[] {
  const said = more.some((line) => line.startsWith('SUMMARY')) ? more : ['SUMMARY:Interview at Acme', ...more];
  return ['BEGIN:VEVENT', `UID:${uid}`, `SEQUENCE:${sequence}`, `DTSTART${start}`, ...said, 'END:VEVENT'];
}

function calendar(method: string, ...events: readonly Event[]): string {
  return ['BEGIN:VCALENDAR', `METHOD:${method}`, ...events.flatMap(event), 'END:VCALENDAR', ''].join('\r\n');
}

/** Runs command lines on a data file; files are written by name into $dir. */
async function session(files: Readonly<Record<string, string>>, ...lines: readonly string[]) {
  const folder = scratchFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const type = (line: string, now = NOW) =>
    runInProcess(splitWords(line.replaceAll('$dir', folder)), { db: join(folder, 'search.db'), now });
  for (const line of lines) expect(await type(line), line).toMatchObject({ code: 0 });
  const interviews = async () => JSON.parse((await type('list interviews --all --json')).stdout).interviews;
  const first = async () => JSON.parse((await type('show i1 --json')).stdout).interviews;
  return { type, interviews, first };
}

const ME = 'config set me.email kim@example.com';
const ACME = 'add-job Acme Buyer';

test('an invitation becomes an interview with all its details; the same file twice changes nothing', async () => {
  const more = [...PEOPLE, 'LOCATION:Room 4', 'X-GOOGLE-CONFERENCE:https://meet.google.com/a', 'DURATION:PT45M'];
  const files = { 'a.ics': calendar('REQUEST', { start: ';TZID=Europe/Berlin:20261124T150000', more }) };
  const { type, interviews, first } = await session(files, ME, 'add-interview Acme Buyer --from $dir/a.ics');
  expect(await first()).toMatchObject([
    {
      id: 'i1',
      startsAt: '2026-11-24T14:00',
      zone: 'Europe/Berlin',
      startsAtThere: '2026-11-24T15:00',
      kind: 'video',
      length: 45,
      place: 'Room 4',
      link: 'https://meet.google.com/a',
    },
  ]);
  expect(await interviews()).toMatchObject([{ people: [{ name: 'Amy Lee', email: 'amy@acme.example' }] }]);
  const before = await interviews();
  for (const line of ['add-interview acme --from $dir/a.ics', 'import ics $dir/a.ics']) {
    expect(JSON.parse((await type(`${line} --json`)).stdout).batch, line).toBeNull();
  }
  expect(await interviews()).toEqual(before);
});

test('flags override the file', async () => {
  const more = ['LOCATION:Room 4', 'DURATION:PT45M', ...PEOPLE];
  const line =
    'add-interview Acme Buyer --from $dir/a.ics --at 2026-11-25 --for 30m --place Lobby --kind onsite --with Pete';
  const { interviews, first } = await session({ 'a.ics': calendar('REQUEST', { more }) }, ME, line);
  expect(await first()).toMatchObject([{ day: '2026-11-25', length: 30, place: 'Lobby', kind: 'onsite' }]);
  expect(await interviews()).toMatchObject([{ people: [{ name: 'Pete' }, { name: 'Amy Lee' }] }]);
});

test("a later version moves it, an earlier one doesn't, and a cancellation cancels it", async () => {
  const files = {
    'a.ics': calendar('REQUEST', {}),
    'later.ics': calendar('REQUEST', { sequence: 2, start: ':20261125T100000Z', more: ['LOCATION:Room 5'] }),
    'early.ics': calendar('REQUEST', { sequence: 1, start: ':20261126T100000Z' }),
    'off.ics': calendar('CANCEL', { sequence: 2, start: ':20261125T100000Z' }),
  };
  const { type, interviews, first } = await session(files, ME, ACME, 'import ics $dir/a.ics');
  expect(await interviews()).toMatchObject([{ startsAt: '2026-11-24T14:00' }]);
  expect((await type('import ics $dir/later.ics')).stderr).toContain(
    'is now on Wednesday, November 25, 2026, 10:00 AM',
  );
  await type('import ics $dir/early.ics');
  expect(await first()).toMatchObject([{ startsAt: '2026-11-25T10:00', place: 'Room 5', cancelledOn: null }]);
  expect((await type('add-interview acme --from $dir/off.ics')).stdout).toMatch(/^Canceled: /);
  expect(await interviews()).toMatchObject([{ cancelledOn: '2026-11-02' }]);
  expect((await type('import ics $dir/off.ics')).stdout).toContain('Nothing new');
});

test("a match doesn't overwrite what the user typed", async () => {
  const files = { 'a.ics': calendar('REQUEST', {}) };
  const lines = [ME, ACME, 'import ics $dir/a.ics', 'reschedule i1 --at "2026-11-27 09:00"', 'import ics $dir/a.ics'];
  const { interviews } = await session(files, ...lines);
  expect(await interviews()).toMatchObject([{ startsAt: '2026-11-27T09:00' }]);
});

test('completes an interview typed before the email instead of adding another', async () => {
  const more = ['LOCATION:Room 4', ...PEOPLE];
  const lines = [ME, ACME, 'add-interview acme --at "2026-11-24 14:00" --for 30m', 'import ics $dir/a.ics'];
  const { interviews, first } = await session({ 'a.ics': calendar('REQUEST', { more }) }, ...lines);
  expect(await first()).toMatchObject([{ length: 30, place: 'Room 4' }]);
  expect(await interviews()).toMatchObject([{ id: 'i1', people: [{ name: 'Amy Lee' }] }]);
});

test('importing our own calendar changes nothing, even after later changes', async () => {
  const lines = [ME, ACME, 'add-interview acme --at "2026-11-24 14:00"', 'add-interview acme --at "2026-10-20 10:00"'];
  const { type, interviews } = await session({}, ...lines, 'calendar -o $dir/own.ics', 'reschedule i1 --at 2026-11-26');
  const before = await interviews();
  const { stdout } = await type('import ics $dir/own.ics --json');
  expect(JSON.parse(stdout)).toMatchObject({ batch: null, known: [{ kind: 'interview', count: 2 }] });
  expect(await interviews()).toEqual(before);
  expect(JSON.parse((await type('export json')).stdout).invitations).toEqual([]);
});

test('recognizes our calendar from an earlier jobtrack without file ids', async () => {
  const own = { uid: 'i1@jobtrack', start: ':20261110T140000Z', more: ['SUMMARY:Interview: Acme – Buyer'] };
  const lines = ['add-interview Acme Buyer --at "2026-11-10 14:00"', 'reschedule i1 --at 2026-11-26'];
  const { type, interviews } = await session({ 'a.ics': calendar('PUBLISH', own) }, ME, ...lines);
  const { stdout } = await type('import ics $dir/a.ics --json');
  expect(JSON.parse(stdout)).toMatchObject({ batch: null, known: [{ kind: 'interview', count: 1 }] });
  expect(await interviews()).toHaveLength(1);
});

test("doesn't take another data file's event with the same number for ours", async () => {
  const uid = `i1-${'0123456789abcdef'.repeat(2)}@jobtrack`;
  const own = { uid, start: ':20261126T140000Z', more: ['SUMMARY:Interview: Acme – Buyer'] };
  const lines = ['add-interview Acme Buyer --at "2026-11-10 14:00"'];
  const { type, interviews } = await session({ 'a.ics': calendar('PUBLISH', own) }, ME, ...lines);
  expect(await type('import ics $dir/a.ics')).toMatchObject({ code: 0 });
  expect(await interviews()).toHaveLength(2);
});

test("imports interviews, not reminders, from another data file's calendar", async () => {
  const uids = { 'i1@jobtrack': 'Interview: Acme – Clerk', 'f1-2026-11-09@jobtrack': 'Write to Amy, Acme' };
  const events = Object.entries(uids).map(([uid, summary]) => ({ uid, more: [`SUMMARY:${summary}`] }));
  const lines = [ME, ACME, 'add-interview acme --at "2026-11-10 14:00"'];
  const { type, interviews } = await session({ 'a.ics': calendar('PUBLISH', ...events) }, ...lines);
  expect(JSON.parse((await type('import ics $dir/a.ics --json')).stdout)).toMatchObject({
    added: [{ kind: 'interview', count: 1 }],
    skipped: [{ reason: expect.stringContaining('reminder'), count: 1 }],
  });
  expect(await interviews()).toHaveLength(2);
});

test('names the people it adds, and never makes a name from an address', async () => {
  const more = ['ATTENDEE;CN=rec@acme.example:mailto:rec@acme.example', ...PEOPLE];
  const { type, interviews } = await session({ 'a.ics': calendar('REQUEST', { more }) }, ME, ACME);
  const { stderr } = await type('import ics $dir/a.ics');
  expect(stderr).toContain('i1: Added rec@acme.example (p1). To add the name: jobtrack edit p1');
  expect(stderr).toContain('Added Amy Lee (p2).');
  expect(await interviews()).toMatchObject([{ people: [{ name: 'rec@acme.example' }, { name: 'Amy Lee' }] }]);
});

test.each<[what: string, event: Event, id: string | null]>([
  ['the company in the summary', { more: ['SUMMARY:Your interview with ACME, Inc.: Buyer'] }, 'j1'],
  ['the domain', { more: ['SUMMARY:Hello', 'ORGANIZER:mailto:dana@mail.acme.example'] }, 'j1'],
  ['a domain of two words', { more: ['SUMMARY:Hello', 'ORGANIZER:mailto:x@bluesky.example'] }, 'j2'],
  ['the title of one of several', { more: ['SUMMARY:Gamma: Clerk interview'] }, 'j4'],
  ['a part of a word', { more: ['SUMMARY:Acmeish'] }, null],
  ['one of several', { more: ['SUMMARY:Gamma'] }, null],
  ['a closed job', { more: ['SUMMARY:Omega'] }, null],
])('finds the job by %s', async (_what, one, id) => {
  const jobs = [ACME, 'add-job "Blue Sky" Clerk', 'add-job Gamma Buyer', 'add-job Gamma Clerk', 'add-job Omega Clerk'];
  const lines = [ME, ...jobs, 'close omega --reason filled'];
  const { type, interviews } = await session({ 'a.ics': calendar('REQUEST', one) }, ...lines);
  const { code, stderr } = await type('import ics $dir/a.ics');
  if (id === null) {
    expect({ code, stderr }).toMatchObject({ code: 1, stderr: expect.stringContaining('jobtrack add-interview') });
    expect(await interviews()).toEqual([]);
  } else expect(await interviews()).toMatchObject([{ job: { id } }]);
});

test('a file of many events: handles each alone, and reports skipped ones by line', async () => {
  const text = calendar(
    'PUBLISH',
    { uid: '1', more: ['SUMMARY:Dentist'] },
    { uid: '2', more: ['SUMMARY:Acme, round 1', 'RRULE:FREQ=WEEKLY'] },
    { uid: '3', start: ';TZID=Nowhere:20261125T140000' },
    { uid: '4', more: ['STATUS:CANCELLED'] },
  );
  const { type, interviews } = await session({ 'a.ics': text }, ME, ACME);
  const { stdout } = await type('import ics $dir/a.ics --json');
  expect(JSON.parse(stdout)).toMatchObject({
    added: [{ kind: 'interview', count: 2 }],
    skipped: [
      { count: 1, lines: [3] },
      { reason: "it cancels an interview that isn't on file", lines: [22] },
    ],
    warnings: [expect.stringContaining('only the first day'), expect.stringContaining('"Nowhere"')],
  });
  expect(await interviews()).toHaveLength(2);
});

const TWO_DAYS = calendar(
  'PUBLISH',
  { uid: 'b', start: ';TZID=Europe/Berlin:20261125T110000', more: ['SUMMARY:Second round'] },
  {},
);

test.each([':99991231T235959Z', ';TZID=America/New_York:99991231T235959', ':19691231T120000'])(
  'skips only the event with an impossible day: DTSTART%s',
  async (start) => {
    const { type, interviews } = await session({ 'a.ics': calendar('REQUEST', { start }, { uid: 'b@x' }) }, ACME);
    const { code, stdout } = await type('import ics $dir/a.ics');
    expect(code).toBe(0);
    expect(stdout).toContain('Its day is outside the years 1970 to 2200: line 3');
    expect(await interviews()).toHaveLength(1);
  },
);

test.each(['nov 25', '2026-11-25 10:00', '10:00'])('--at %s picks one of several events', async (at) => {
  const now = at === '10:00' ? '2026-11-25T08:00' : undefined;
  const { type, interviews } = await session({ 'a.ics': TWO_DAYS }, ME, ACME);
  expect((await type(`add-interview acme --from $dir/a.ics --at "${at}"`, now)).code).toBe(0);
  expect(await interviews()).toMatchObject([{ startsAt: '2026-11-25T10:00', startsAtThere: '2026-11-25T11:00' }]);
});

test('an invitation on file shows its current time, and moves only with an explicit flag', async () => {
  const files = { 'a.ics': calendar('REQUEST', {}) };
  const { type, interviews } = await session(files, ME, ACME, 'import ics $dir/a.ics');
  const again = 'add-interview acme --from $dir/a.ics';
  expect(await type(`${again} --at "nov 27 10:00"`)).toMatchObject({
    code: 1,
    stderr: expect.stringContaining("jobtrack reschedule i1 --at 'nov 27 10:00'"),
  });
  expect(await type(`${again} --at "nov 24 14:00"`)).toMatchObject({ code: 0 });
  await type('reschedule i1 --at "nov 27 10:00"');
  expect((await type(again)).stdout).toContain('interview i1, now on Friday, November 27, 2026, 10:00 AM');
  await type('cancel-interview i1');
  expect((await type(again)).stdout).toContain('which is canceled. Nothing changed.');
  expect(await interviews()).toMatchObject([{ startsAt: '2026-11-27T10:00', cancelledOn: '2026-11-02' }]);
});

test.each<[line: string, files: Readonly<Record<string, string>>, code: number, says: string]>([
  ['add-interview acme', {}, 2, '--from'],
  ['add-interview acme --from $dir/none.ics', {}, 2, 'no such file'],
  ['add-interview acme --from $dir', {}, 2, 'folder'],
  ['add-interview acme --from $dir/a.ics', { 'a.ics': 'hello' }, 2, 'no invitation'],
  ['add-interview acme --from $dir/a.ics', { 'a.ics': TWO_DAYS }, 2, '2026-11-25 10:00  Second round'],
  ['add-interview acme --from $dir/a.ics --at "nov 26"', { 'a.ics': TWO_DAYS }, 2, 'There are 2 events in a.ics.'],
  ['add-interview acme --from $dir/a.ics --at "nov 24"', { 'a.ics': calendar('REQUEST', {}, { uid: 'b' }) }, 2, 'own'],
  ['add-interview acme --from $dir/a.ics', { 'a.ics': calendar('CANCEL', {}) }, 1, "didn't come from an invitation"],
  ['add-interview acme --from $dir/a.ics --tz UTC', { 'a.ics': calendar('REQUEST', {}) }, 2, '--tz goes with --at'],
  ['import ics $dir/a.ics', { 'a.ics': 'hello' }, 1, 'no event'],
])('%s is refused', async (line, files, code, says) => {
  const { type, interviews } = await session(files, ME, ACME);
  expect(await type(line)).toMatchObject({ code, stdout: '', stderr: expect.stringContaining(says) });
  expect(await interviews()).toEqual([]);
});

test("doesn't use an invitation on file for another job or a closed one", async () => {
  const files = { 'a.ics': calendar('REQUEST', {}), 'b.ics': calendar('REQUEST', { sequence: 1 }) };
  const { type } = await session(files, ME, ACME, 'import ics $dir/a.ics', 'add-job Beta Clerk');
  expect(await type('add-interview beta --from $dir/a.ics')).toMatchObject({ code: 1, stdout: '' });
  await type('close acme --reason rejected');
  expect((await type('add-interview acme --from $dir/b.ics')).stderr).toContain('is closed');
  expect((await type('import ics $dir/b.ics')).stderr).toContain('is closed');
});

test('can be undone, deleted with its job, and exported', async () => {
  const files = { 'a.ics': calendar('REQUEST', { more: PEOPLE }) };
  const { type, interviews } = await session(files, ME, ACME, 'import ics $dir/a.ics', 'undo');
  expect(await interviews()).toEqual([]);
  await type('redo');
  expect(JSON.parse((await type('export json')).stdout).invitations).toMatchObject([{ uid: 'a@x', sequence: 0 }]);
  expect((await type('delete j1 --yes')).code).toBe(0);
  expect(await interviews()).toEqual([]);
  expect((await type('undo')).code).toBe(0);
  expect(await interviews()).toHaveLength(1);
});

test("leaves out all of the user's addresses", async () => {
  const me = 'config set me.email "k@home.example, KIM@example.com"';
  const files = { 'a.ics': calendar('REQUEST', { more: PEOPLE }) };
  const { interviews } = await session(files, me, 'add-interview Acme Buyer --from $dir/a.ics');
  expect(await interviews()).toMatchObject([{ people: [{ name: 'Amy Lee' }] }]);
});

test("says when it doesn't know who the user is", async () => {
  const { type } = await session({ 'a.ics': calendar('REQUEST', { more: PEOPLE }) });
  expect((await type('add-interview Acme Buyer --from $dir/a.ics')).stderr).toContain('config set me.email');
});

test.each(['import ics $dir/a.ics', 'add-interview acme --from $dir/a.ics'])(
  '%s: takes the first of a repeated time, and says so',
  async (line) => {
    const start = ';TZID=Europe/Berlin:20271031T023000';
    const { type, first } = await session({ 'a.ics': calendar('REQUEST', { start }) }, ME, ACME);
    const { stderr } = await type(line);
    expect(stderr).toContain('jobtrack reschedule i1 --at "2027-10-31 01:30" --tz UTC');
    expect(await first()).toMatchObject([{ startsAt: '2027-10-31T00:30' }]);
  },
);

test.each([
  ['America/New_York', '2026-11-01T01:00', ';TZID=Europe/Berlin:20261031T140000', '2026-10-31T09:00'],
  ['America/New_York', '2026-11-01T01:00', ';TZID=Europe/Berlin:20261102T140000', '2026-11-02T08:00'],
  ['Pacific/Apia', '2026-11-01T01:00', ':20261102T140000Z', '2026-11-03T03:00'],
  ['Europe/Berlin', '2026-11-01T01:00', ';TZID=W. Europe Standard Time:20261102T140000', '2026-11-02T14:00'],
  ['Europe/Berlin', '2026-11-01T01:00', ':20261102T140000', '2026-11-02T14:00'],
])('R18 in %s %s: %s is %s', async (zone, now, start, expected) => {
  const folder = scratchFolder();
  writeFileSync(join(folder, 'a.ics'), calendar('REQUEST', { start }));
  const around = { db: join(folder, 'search.db'), now, env: { TZ: zone } };
  const { stdout } = jobtrack(['add-interview', 'A', 'B', '--from', join(folder, 'a.ics'), '--json'], around);
  expect(JSON.parse(stdout).interviews).toMatchObject([{ startsAt: expected }]);
});
