// The demo: its story on the screen, its file, and that it leaves the user's own file alone.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { addDays, formatDay } from '../../src/domain/day.ts';
import { loadAll, loadNotes } from '../../src/store/load.ts';
import { openStore } from '../../src/store/open.ts';
import { day } from '../rules/records.ts';
import { runInProcess } from '../support/in-process.ts';
import { environment, jobtrack, PROGRAM, scratchFolder } from '../support/program.ts';

const NOW = '2026-11-24T09:00';

/** Runs a command line on the demo's own file in a terminal of 80 columns; fails unless it succeeds. */
async function outputOf(cache: string, now: string, ...args: string[]): Promise<string> {
  const around = { now, env: { XDG_CACHE_HOME: cache, JOBTRACK_DB: '/nonexistent/own.db', NO_COLOR: '1' } };
  const { code, stdout, stderr } = await runInProcess(args, around, 80);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
}

const idsIn = (text: string) => [...text.matchAll(/^ {2}([a-z]\d[\d.]*) {2}/gm)].map(([, id]) => id);
const demoFile = (cache: string) => join(cache, 'jobtrack', 'demo.db');
/** All weekdays in all months, and each day around New Year. */
const DATES = Array.from({ length: 366 }, (_, at) => formatDay(addDays(day('2026-11-01'), at))).filter(
  (date, at) => at % 5 === 0 || /-(?:12-[23]|01-[01])/.test(date),
);

test('the list is the same all year, in at most 25 lines of 80 columns', async () => {
  const cache = scratchFolder();
  for (const date of DATES) {
    const text = await outputOf(cache, `${date}T09:00`, 'demo');
    expect({ date, ids: idsIn(text) }).toEqual({ date, ids: ['p3', 'f3', 'h3', 't4.4', 'o2'] });
    expect(text.trimEnd().split('\n').length, text).toBeLessThanOrEqual(25);
  }
});

test.each(['2026-11-22T23:30', '2026-11-24T00:10', '2026-11-24T18:30', '2026-12-31T23:59', '2028-02-29T12:00'])(
  'the list is the same at %s, too',
  async (now) => {
    expect(idsIn(await outputOf(scratchFolder(), now, 'demo'))).toEqual(['p3', 'f3', 'h3', 't4.4', 'o2']);
  },
);

test('has the screen of today in the middle', async () => {
  const cache = scratchFolder();
  const text = await outputOf(cache, NOW, 'demo');
  const today = await outputOf(cache, NOW, 'today', '--db', demoFile(cache));
  expect(text).toContain(`\n\n${today}\n`);
});

test('tells a story that matches the records', async () => {
  const cache = scratchFolder();
  const [story = ''] = (await outputOf(cache, NOW, 'demo')).split('\n\n').map((text) => text.replaceAll('\n', ' '));
  const { jobs, interviews, people, offers } = contentOf(demoFile(cache));
  const named = (text: string) => jobs.find(({ company }) => company.includes(text))?.id;
  expect(story).toMatch(/Plum & Pantry made you an offer.*Foxglove.*asked you to call today/);
  expect(offers.map(({ jobId }) => jobId)).toEqual([named('Plum & Pantry')]);
  expect(people.some(({ name }) => name.startsWith('Elias '))).toBe(true);
  expect(interviews.filter((each) => each.day === day('2026-11-25')).map(({ jobId }) => jobId)).toEqual([
    named('Hotel'),
  ]);
});

test('--json returns the file and the object of today --json', async () => {
  const cache = scratchFolder();
  const demo = JSON.parse(await outputOf(cache, NOW, 'demo', '--json'));
  const today = JSON.parse(await outputOf(cache, NOW, 'today', '--json', '--db', demoFile(cache)));
  expect(demo).toEqual({ schema: 'jobtrack/demo@1', file: demoFile(cache), today });
});

function contentOf(file: string) {
  const store = openStore(file, {});
  onTestFinished(() => store.close());
  const all = loadAll(store.db);
  const ids = (records: readonly { id: number }[]) => records.map(({ id }) => id);
  const about = { jobIds: ids(all.jobs), interviewIds: ids(all.interviews), personIds: ids(all.people) };
  return { ...all, notes: loadNotes(store.db, about) };
}

test('makes the same records and screen for the same moment', async () => {
  const caches = [scratchFolder(), scratchFolder()];
  const [one, two] = await Promise.all(caches.map((cache) => outputOf(cache, NOW, 'demo')));
  expect(one?.replaceAll(caches[0] ?? '', 'CACHE')).toBe(two?.replaceAll(caches[1] ?? '', 'CACHE'));
  expect(contentOf(demoFile(caches[0] ?? ''))).toEqual(contentOf(demoFile(caches[1] ?? '')));
});

test('has only made-up people', async () => {
  const cache = scratchFolder();
  await outputOf(cache, NOW, 'demo');
  const { people } = contentOf(demoFile(cache));
  const details = people.flatMap(({ email, phone }) => [email, phone]).filter((text) => text !== null);
  expect(details.filter((text) => !/^\S+@[\w-]+\.example$|^\+1 212 555 01\d\d$/.test(text))).toEqual([]);
  expect(new Set(details).size).toBe(details.length);
});

describe('its own file', () => {
  test('is remade each time, after any change', async () => {
    const cache = scratchFolder();
    const first = await outputOf(cache, NOW, 'demo');
    const file = demoFile(cache);
    expect((await runInProcess(['close', 'foxglove', '--reason', 'filled'], { db: file, now: NOW })).code).toBe(0);
    writeFileSync(`${file}-journal`, 'left by a crash');
    expect(await outputOf(cache, NOW, 'demo')).toBe(first);
    expect(existsSync(`${file}-journal`)).toBe(false);
  });

  test('is never a file the user has named', async () => {
    const cache = scratchFolder();
    await outputOf(cache, NOW, 'demo');
    const file = demoFile(cache);
    const before = readFileSync(file);
    const around = { now: NOW, env: { XDG_CACHE_HOME: cache } };
    for (const run of [jobtrack(['demo', '--db', file], around), jobtrack(['demo'], { ...around, db: file })]) {
      expect(run).toMatchObject({ code: 1, stdout: '' });
      expect(run.stderr).toContain('The demo would replace the data file you');
    }
    expect(readFileSync(file)).toEqual(before);
  });
});

describe('the user’s own file', () => {
  const around = (folder: string, db?: string) => {
    const env = { HOME: folder, XDG_CACHE_HOME: scratchFolder() };
    return { now: NOW, env, ...(db === undefined ? {} : { db }) };
  };

  test("isn't made", () => {
    const home = scratchFolder();
    expect(jobtrack(['demo'], around(home)).code).toBe(0);
    expect(readdirSync(home)).toEqual([]);
  });

  test("isn't changed", () => {
    const home = scratchFolder();
    const own = join(home, 'own.db');
    jobtrack(['add-job', 'Acme', 'Buyer'], around(home, own));
    const before = { bytes: readFileSync(own, 'latin1'), changed: statSync(own).mtimeMs };
    expect(jobtrack(['demo'], around(home, own)).code).toBe(0);
    expect({ bytes: readFileSync(own, 'latin1'), changed: statSync(own).mtimeMs }).toEqual(before);
  });

  test("isn't even opened", () => {
    const home = scratchFolder();
    const own = join(home, 'own.db');
    writeFileSync(own, 'no data file at all');
    expect(jobtrack(['demo', '--db', own], around(home)).code).toBe(0);
  });

  test("can't be the file of --keep, even if it doesn't exist yet", () => {
    const home = scratchFolder();
    const own = join(home, 'own.db');
    const { code, stdout, stderr } = jobtrack(['demo', '--keep', own], around(home, own));
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain("That's your own data file's name");
    expect(existsSync(own)).toBe(false);
  });
});

describe('--keep', () => {
  test('refuses a taken name, and leaves that file alone', () => {
    const file = join(scratchFolder(), 'letter.txt');
    writeFileSync(file, 'Dear Amy');
    const { code, stdout, stderr } = jobtrack(['demo', '--keep', file]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('That file already exists');
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

  test('makes a private file', () => {
    const file = join(scratchFolder(), 'demo.db');
    jobtrack(['demo', '--keep', file]);
    expect((statSync(file).mode & 0o777).toString(8)).toBe('600');
  });
});

describe('the commands it suggests', () => {
  test.each([
    ['in its own file', null],
    ['in a named file', 'demo.db'],
    ['in a file with blanks and signs in its name', "Amy's $HOME, 2nd try.db"],
  ])('work as printed, %s', (_, name) => {
    const folder = scratchFolder();
    const around = { now: NOW, env: { XDG_CACHE_HOME: folder } };
    const { stdout } = jobtrack(['demo', ...(name === null ? [] : ['--keep', join(folder, name)])], around);
    const lines = stdout.split('\n').filter((line) => line.startsWith('  jobtrack '));
    expect(lines).toHaveLength(2);
    const [walk, draft] = lines.map((line) => {
      const words = line.replace('jobtrack', `'${process.execPath}' '${PROGRAM}'`);
      return spawnSync('sh', ['-c', words], { env: environment(around), encoding: 'utf8' });
    });
    expect(walk).toMatchObject({ status: 2, stderr: expect.stringContaining('jobtrack today') });
    expect(draft).toMatchObject({ status: 0, stdout: expect.stringContaining('Clock Museum') });
  });
});
