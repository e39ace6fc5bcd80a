import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ClockTime, type Day, parseDay } from '../../src/domain/day.ts';
import { openStore } from '../../src/store/open.ts';
import { record, type Writer } from '../../src/store/write.ts';
import { bash, expectPlain, expectSound, hasTool, NOW, needs } from './support.ts';

const folder = mkdtempSync(join(tmpdir(), 'jobtrack-test-'));
const db = join(folder, 'search.db');
const TODAY = parseDay(NOW.slice(0, 10)) as Day;
const JOBS = 400;
const MEGABYTES = 5;
let batches = 1;

beforeAll(() => {
  const store = openStore(db, {});
  record(store, { command: 'test', at: '2026-11-02T16:00:00.000Z' }, writeMuch);
  store.close();
});

afterAll(() => {
  expectSound(db, batches);
  rmSync(folder, { recursive: true });
});

/** Listings far larger than a pipe's 64 KB, and one over five megabytes. */
function writeMuch(write: Writer): void {
  for (let at = 1; at <= JOBS; at += 1) {
    const company = `Firm ${at} ${'of many words '.repeat(15)}`.trim();
    const job = write.add('job', { company, title: 'Clerk', addedOn: TODAY, appliedOn: TODAY });
    const person = write.add('person', { name: `Amy ${at}`, company, metOnLinkedin: false });
    const interview = write.add('interview', { jobId: job.id, day: TODAY, time: '10:00' as ClockTime });
    write.add('interview_person', { interviewId: interview.id, personId: person.id });
  }
  for (let at = 0; at < MEGABYTES * 10 + 2; at += 1) {
    write.add('note', { jobId: 1, on: TODAY, text: `Note ${at}: ${'äöü words '.repeat(9_000)}` });
  }
}

test.each([
  'today --all',
  'today --week',
  'today --json',
  'list',
  'list --all --json',
  'stats',
  'stats --json',
  'show j1',
  'show j1 --json',
  'show i1',
  'help',
  'help today',
  'demo',
  'export json',
  'export report -q',
  '--help',
  '--version',
])('R22 %s | head -1 succeeds', (typed) => {
  const run = bash(`jobtrack ${typed} | head -1 | wc -l; echo "exit \${PIPESTATUS[0]}"`, {
    db,
    env: { HOME: folder },
  });
  expect(run).toEqual({ code: 0, stdout: '1\nexit 0\n', stderr: '' });
});

/** A pipe whose reader is gone before anything is written. */
const NO_READER = 'mkfifo "$db.pipe"; exec 3<>"$db.pipe"; exec 4>"$db.pipe"; exec 3<&-; rm "$db.pipe"';

test.each(['list', 'show j1', 'today --json', 'help', 'export json', 'export report -q', 'note j2 hello', 'undo -q'])(
  'R22 %s into a closed pipe: quiet, exit 0',
  (typed) => {
    if (/note|undo/.test(typed)) batches += 1;
    expect(bash(`${NO_READER}; jobtrack ${typed} >&4`, { db, env: { db } })).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    });
  },
);

test("R22 a hint into a closed pipe doesn't affect the output", () => {
  batches += 1;
  const run = bash(`${NO_READER}; jobtrack redo 2>&4`, { db, env: { db } });
  expect(run).toMatchObject({ code: 0, stdout: expect.stringContaining('note') });
});

const SLOW_READER = '(sleep 1; cat) | cmp - "$db.whole"';

test('R22 a slow reader gets all of 5 MB, byte for byte', () => {
  const run = bash(`jobtrack show j1 > "$db.whole"; wc -c < "$db.whole"; jobtrack show j1 | ${SLOW_READER}`, {
    db,
    env: { db },
  });
  expect(run).toMatchObject({ code: 0, stderr: '' });
  expect(Number(run.stdout)).toBeGreaterThan(MEGABYTES * 1_000_000);
});

test('R22 a slow reader of a non-blocking pipe gets all of 5 MB, byte for byte', (context) => {
  needs(context, 'perl, to make a pipe non-blocking', hasTool('perl'));
  const unblock = "perl -e 'use Fcntl; fcntl(STDOUT, F_SETFL, O_NONBLOCK)'; cat /proc/self/fdinfo/3 3>&1 >&2";
  const run = bash(
    `jobtrack show j1 > "$db.whole"; { ${unblock}; jobtrack show j1; echo "exit $?" >&2; } | ${SLOW_READER}`,
    { db, env: { db } },
  );
  expect(run).toMatchObject({ code: 0, stdout: '' });
  expect(run.stderr).toMatch(/flags:\s*04001\n/);
  expect(run.stderr).toContain('exit 0\n');
});

test.each([
  'list',
  'list --json',
  'today',
  'show j1',
  'help',
  'help list',
  'export json',
  'export report',
  '--help',
  '--version',
])('R22 %s onto a full disk: non-zero, saying so', (typed) => {
  const run = bash(`jobtrack ${typed} >/dev/full`, { db });
  expect(run.code).toBe(1);
  expect(run.stderr).toContain('full');
  expectPlain(run.stderr.replace('"full"', ''));
});

test.each(['note j2 again', 'add-job Beta Clerk', 'undo', 'add-job Gamma Clerk --json'])(
  'R22 %s with output to a full disk: non-zero, and says that it is saved',
  (typed) => {
    batches += 1;
    const run = bash(`jobtrack ${typed} >/dev/full`, { db });
    expect(run.code).toBe(1);
    expect(run.stderr).toMatch(/It's saved/);
    expectPlain(run.stderr);
  },
);

test.each([
  ['nope', 2],
  ['show nobody', 3],
  ['list >/dev/full', 1],
  ['add-job Delta Clerk >/dev/full', 1],
  ['undo', 0],
])('R22 %s with stderr closed: still exit %i', (typed, code) => {
  if (/add-job|undo/.test(typed)) batches += 1;
  expect(bash(`jobtrack ${typed} 2>/dev/full`, { db })).toMatchObject({ code, stderr: '' });
});
