import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { addDays, formatDay } from '../../src/domain/day.ts';
import { ITEM_KINDS } from '../../src/domain/item-kinds.ts';
import { run } from '../../src/main.ts';
import { loadAll, loadNotes } from '../../src/store/load.ts';
import { openStore } from '../../src/store/open.ts';
import { day } from '../rules/records.ts';
import { environment, jobtrack, scratchFolder } from '../support/program.ts';

const PROGRAM = new URL('../../bin/jobtrack.js', import.meta.url).pathname;

interface TodayJson {
  readonly interviews: readonly object[];
  readonly items: readonly {
    readonly id: string;
    readonly kind: string;
    readonly late: boolean;
    readonly promised: boolean;
    readonly attempt: number;
    readonly alsoAsk: readonly string[];
  }[];
  readonly nudges: readonly object[];
}

/** Runs a command line in this process, at a moment. Gives what went to stdout; the command must end well. */
async function outputOf(now: string, ...args: string[]): Promise<string> {
  const written = { out: '', err: '' };
  const output = (name: 'out' | 'err') => ({
    isTerminal: false,
    columns: null,
    write: (text: string) => {
      written[name] += text;
    },
  });
  const env = { JOBTRACK_NOW: now, JOBTRACK_DB: '/nonexistent/own.db', LANG: 'C.UTF-8' };
  const code = await run(args, { env, instant: 0, stdout: output('out'), stderr: output('err') });
  expect({ code, err: written.err }).toEqual({ code: 0, err: '' });
  return written.out;
}

const FORTNIGHT = Array.from({ length: 14 }, (_, days) => formatDay(addDays(day('2026-11-16'), days)));
const MOMENTS = [
  ...FORTNIGHT.flatMap((date) => [`${date}T09:00`, `${date}T18:30`]),
  '2027-01-01T09:00',
  '2028-02-29T09:00',
  '2026-12-26T09:00',
  '2026-12-31T23:59',
  '2026-11-22T23:30',
  '2026-11-24T00:10',
];

describe('the list of today, whenever it is', () => {
  test.each(MOMENTS)('%s', async (now) => {
    const file = join(scratchFolder(), 'demo.db');
    await outputOf(now, 'demo', '--keep', file);
    const text = await outputOf(now, 'today', '--all', '--db', file);
    const today: TodayJson = JSON.parse(await outputOf(now, 'today', '--json', '--db', file));
    expect(new Set(today.items.map((item) => item.kind))).toEqual(new Set(ITEM_KINDS));
    expect(today.items.map((item) => item.id).filter((id) => !text.includes(`\n  ${id} `))).toEqual([]);
    expect(today.items.some((item) => item.late)).toBe(true);
    expect(today.items.some((item) => item.promised)).toBe(true);
    expect(today.items.some((item) => item.attempt > 1)).toBe(true);
    expect(today.items.some((item) => item.alsoAsk.length > 0)).toBe(true);
    expect(today.interviews).not.toEqual([]);
    expect(today.nudges).not.toEqual([]);
  });
});

test('opens with the very screen of today', async () => {
  const file = join(scratchFolder(), 'demo.db');
  const text = await outputOf('2026-11-24T09:00', 'demo', '--keep', file);
  const today = await outputOf('2026-11-24T09:00', 'today', '--db', file);
  expect(text.slice(0, today.length)).toBe(today);
});

test('--json gives the file and the object of today --json', async () => {
  const file = join(scratchFolder(), 'demo.db');
  const demo = JSON.parse(await outputOf('2026-11-24T09:00', 'demo', '--json', '--keep', file));
  const today = JSON.parse(await outputOf('2026-11-24T09:00', 'today', '--json', '--db', file));
  expect(demo).toEqual({ schema: 'jobtrack/demo@1', file, today });
});

function contentOf(file: string) {
  const store = openStore(file, {});
  onTestFinished(() => store.close());
  const all = loadAll(store.db);
  const ids = (records: readonly { id: number }[]) => records.map(({ id }) => id);
  const about = { jobIds: ids(all.jobs), interviewIds: ids(all.interviews), personIds: ids(all.people) };
  return { ...all, notes: loadNotes(store.db, about) };
}

test('the same moment gives the same search and the same screen, in another file', async () => {
  const files = ['one.db', 'two.db'].map((name) => join(scratchFolder(), name));
  const [one, two] = await Promise.all(files.map((file) => outputOf('2026-11-24T09:00', 'demo', '--keep', file)));
  expect(one?.replaceAll(files[0] ?? '', 'FILE')).toBe(two?.replaceAll(files[1] ?? '', 'FILE'));
  expect(contentOf(files[0] ?? '')).toEqual(contentOf(files[1] ?? ''));
});

test('nobody in it could be somebody', async () => {
  const file = join(scratchFolder(), 'demo.db');
  await outputOf('2026-11-24T09:00', 'demo', '--keep', file);
  const { people } = contentOf(file);
  const details = people.flatMap(({ email, phone }) => [email, phone]).filter((text) => text !== null);
  expect(details.filter((text) => !/^\S+@[\w-]+\.example$|^\+1 212 555 01\d\d$/.test(text))).toEqual([]);
  expect(new Set(details).size).toBe(details.length);
});

test('all of it is dated in the six weeks up to today, what is still to come aside', async () => {
  const file = join(scratchFolder(), 'demo.db');
  await outputOf('2026-11-24T09:00', 'demo', '--keep', file);
  const { jobs, touches, statements, offers, debriefs, references, notes } = contentOf(file);
  const days = [
    ...jobs.map(({ addedOn }) => addedOn),
    ...statements.map(({ saidOn }) => saidOn),
    ...debriefs.map(({ savedOn }) => savedOn),
    ...references.map(({ addedOn }) => addedOn),
    ...[...touches, ...offers, ...notes].map(({ on }) => on),
  ].map(formatDay);
  expect(days.sort().at(0)).toBe('2026-10-13');
  expect(days.at(-1)).toBe('2026-11-23');
});

describe('the user’s own file', () => {
  const around = (folder: string, db?: string) => {
    const env = { HOME: folder, TMPDIR: scratchFolder() };
    return { now: '2026-11-24T09:00', env, ...(db === undefined ? {} : { db }) };
  };

  test('is not made', () => {
    const home = scratchFolder();
    expect(jobtrack(['demo'], around(home)).code).toBe(0);
    expect(readdirSync(home)).toEqual([]);
  });

  test('is not changed', () => {
    const home = scratchFolder();
    const own = join(home, 'own.db');
    jobtrack(['add-job', 'Acme', 'Buyer'], around(home, own));
    const before = { bytes: readFileSync(own, 'latin1'), changed: statSync(own).mtimeMs };
    expect(jobtrack(['demo'], around(home, own)).code).toBe(0);
    expect({ bytes: readFileSync(own, 'latin1'), changed: statSync(own).mtimeMs }).toEqual(before);
  });

  test('is not even opened', () => {
    const home = scratchFolder();
    const own = join(home, 'own.db');
    writeFileSync(own, 'no data file at all');
    expect(jobtrack(['demo', '--db', own], around(home)).code).toBe(0);
  });

  test('is not where --keep may go, though it does not exist yet', () => {
    const home = scratchFolder();
    const own = join(home, 'own.db');
    const { code, stdout, stderr } = jobtrack(['demo', '--keep', own], around(home, own));
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('Your own search belongs under this name');
    expect(existsSync(own)).toBe(false);
  });
});

describe('--keep', () => {
  test('refuses a name that is taken, and leaves what is there alone', () => {
    const file = join(scratchFolder(), 'letter.txt');
    writeFileSync(file, 'Dear Amy');
    const { code, stdout, stderr } = jobtrack(['demo', '--keep', file]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('There is something under this name already');
    expect(readFileSync(file, 'utf8')).toBe('Dear Amy');
  });

  test('refuses its own file the second time', () => {
    const file = join(scratchFolder(), 'demo.db');
    expect(jobtrack(['demo', '--keep', file]).code).toBe(0);
    expect(jobtrack(['demo', '--keep', file]).code).toBe(1);
  });

  test('without a name is a usage error', () => {
    expect(jobtrack(['demo', '--keep', '']).code).toBe(2);
  });

  test('takes a file that only the user can read', () => {
    const file = join(scratchFolder(), 'demo.db');
    jobtrack(['demo', '--keep', file]);
    expect((statSync(file).mode & 0o777).toString(8)).toBe('600');
  });
});

describe('the lines it prints to go on with', () => {
  test.each([
    ['in a scratch file', null],
    ['in a file that was named', 'demo.db'],
    ['in a file with blanks and signs in its name', "Amy's $HOME, 2nd try.db"],
  ])('work as they are, %s', (_, name) => {
    const folder = scratchFolder();
    const around = { now: '2026-11-24T09:00', env: { TMPDIR: folder } };
    const { stdout } = jobtrack(['demo', ...(name === null ? [] : ['--keep', join(folder, name)])], around);
    const lines = stdout.split('\n').filter((line) => line.startsWith('  jobtrack '));
    expect(lines).toHaveLength(2);
    for (const line of lines) {
      const words = line.replace('jobtrack', `'${process.execPath}' '${PROGRAM}'`);
      const shell = spawnSync('sh', ['-c', words], { env: environment(around), encoding: 'utf8' });
      expect({ status: shell.status, stderr: shell.stderr }).toEqual({ status: 0, stderr: '' });
      expect(shell.stdout).toContain('Foxglove Playhouse');
    }
  });
});
