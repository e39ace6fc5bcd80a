import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Io, run } from '../src/main.ts';
import { runInProcess, session } from './support/in-process.ts';
import { environment, jobtrack, type Surroundings, scratchFolder } from './support/program.ts';

const NOW = '2026-11-02T16:00';
const INTERVIEW = 'add-interview Acme Clerk --at 2026-11-02 --with Amy';
const ESCAPE = '\u001b';

test.each([
  ['today', 0],
  ['add-job Acme Clerk', 0],
  ['undo', 1],
  ['add-job Acme Clerk && offer Acme && add-job Acme Clerk', 1],
  ['nope', 2],
  ['today --on someday', 2],
  ['list --colour always', 2],
  ['list --color purple', 2],
  ['list extra', 2],
  ['show nobody', 3],
  ['show j99', 3],
  ['add-job Acme Clerk && add-job Acme Cook && close Acme --reason filled', 3],
  ['today --db /', 4],
  ['today --exit-code', 0],
  [`${INTERVIEW} && today --exit-code`, 10],
  [`${INTERVIEW} && today --exit-code --json`, 10],
  [`${INTERVIEW} && today --exit-code --only call`, 0],
])('%s: exit %i', async (lines, code) => {
  expect((await session(...lines.split(' && '))).code).toBe(code);
});

const STREAM = { isTerminal: false, columns: null, write: () => undefined };

function ioWith(around: Surroundings, changed: Partial<Io>): Io {
  return { env: environment({ now: NOW, ...around }), instant: 0, stdout: STREAM, stderr: STREAM, ...changed };
}

function throwing(message: string): Io['stdout'] {
  return {
    ...STREAM,
    write: () => {
      throw new Error(message);
    },
  };
}

test('a bug: exit 70 with its stack and what to report; output that fails after saving: exit 1', async () => {
  const db = join(scratchFolder(), 'search.db');
  let said = '';
  const stderr = {
    ...STREAM,
    write: (text: string) => {
      said += text;
    },
  };
  const io = ioWith({ db }, { stdout: throwing('the pen broke'), stderr });
  expect(await run(['list'], io)).toBe(70);
  expect(said).toMatch(/^jobtrack: This is a bug in jobtrack.* Error: the pen broke\n +at [\s\S]*Please report/);
  said = '';
  expect(await run(['list', '--json'], io)).toBe(70);
  expect(JSON.parse(said)).toMatchObject({ error: { code: 'bug', exit: 70, candidates: [] } });
  said = '';
  expect(await run(['add-job', 'Acme', 'Clerk'], io)).toBe(1);
  expect(said).toContain("It's saved");
  expect((await runInProcess(['list'], { db, now: NOW })).stdout).toContain('Acme');
});

test("run never throws, even when errors can't be printed", async () => {
  const io = ioWith({ db: join(scratchFolder(), 'search.db') }, { stdout: throwing('a'), stderr: throwing('b') });
  for (const [line, code] of [
    ['list', 70],
    ['nope', 2],
    ['help', 70],
    ['--version', 70],
    ['show nobody', 3],
  ] as const) {
    expect(await run(line.split(' '), io), line).toBe(code);
  }
});

test.each([
  ['nope', 'usage', 2],
  ['add-job', 'usage', 2],
  ['list --stage x', 'usage', 2],
  ['show nobody', 'not-found', 3],
  ['add-job Acme Clerk && add-job Acme Cook && apply Acme', 'ambiguous', 3],
  ['undo', 'refused', 1],
  ['today --db /', 'damaged', 4],
  ['today --db /dev/null/x', 'unwritable', 4],
])('%s --json: an object on stderr with code %s and exit %i, and nothing on stdout', async (lines, code, exit) => {
  const { stdout, stderr, ...rest } = await session(...`${lines} --json`.split(' && '));
  const { error, ...more } = JSON.parse(stderr);
  expect([rest.code, stdout, more]).toEqual([exit, '', { warnings: [] }]);
  expect(error).toEqual({
    code,
    exit,
    message: expect.stringMatching(/\S/),
    hint: error.hint === null ? null : expect.stringMatching(/\S/),
    candidates: code === 'ambiguous' ? [expect.anything(), expect.anything()] : [],
  });
});

test('an ambiguous name lists its matches by id', async () => {
  const lines = ['add-job Acme Clerk', 'add-job Acme Cook', 'offer Acme'];
  const { error } = JSON.parse((await session(...lines.slice(0, -1), 'offer Acme --json')).stderr);
  expect(error.candidates.map(({ id }: { id: string }) => id)).toEqual(['j1', 'j2']);
  expect((await session(...lines)).stderr).toMatch(/^jobtrack: .*\n.*j1 .*\n.*j2 /);
});

test('--json has warnings only in the object, and no hints', async () => {
  const twice = [INTERVIEW, 'log Acme --sent --on 2026-11-01 --with p1', 'log Acme --sent --with p1'];
  expect((await session(...twice)).stderr).toMatch(/^Note: /);
  const asJson = await session(...twice.slice(0, -1), `${twice.at(-1)} --json`);
  expect(asJson.stderr).toBe('');
  expect(JSON.parse(asJson.stdout).warnings).toHaveLength(1);
  expect((await session('add-job Acme Clerk', 'undo --json')).stderr).toBe('');
});

test('-q leaves out only hints, not output, warnings or errors', async () => {
  const loud = await session('add-job Acme Clerk', 'undo');
  const quiet = await session('add-job Acme Clerk', 'undo -q');
  expect(loud.stderr).toContain('jobtrack redo');
  expect(quiet).toEqual({ ...loud, stderr: '' });
  const twice = [INTERVIEW, 'log Acme --sent --on 2026-11-01 --with p1', '--quiet log Acme --sent --with p1'];
  expect((await session(...twice)).stderr).toMatch(/^Note: /);
  expect((await session('-q nope')).stderr).toBe((await session('nope')).stderr);
});

const COLORED: readonly (readonly [string, Record<string, string>, number | null, boolean])[] = [
  ['', {}, null, false],
  ['', {}, 80, true],
  ['', { TERM: 'dumb' }, 80, false],
  ['', { NO_COLOR: '1' }, 80, false],
  ['', { NO_COLOR: '' }, 80, true],
  ['', { FORCE_COLOR: '1' }, null, true],
  ['', { FORCE_COLOR: '1', TERM: 'dumb' }, 80, true],
  ['', { FORCE_COLOR: '0' }, 80, false],
  ['', { NO_COLOR: '1', FORCE_COLOR: '1' }, 80, false],
  ['--color always', { NO_COLOR: '1' }, null, true],
  ['--color=always', { NO_COLOR: '1', TERM: 'dumb' }, null, true],
  ['--color never', { FORCE_COLOR: '1' }, 80, false],
  ['--color auto', { FORCE_COLOR: '1' }, null, true],
  ['--color auto', { NO_COLOR: '1' }, 80, false],
  ['--color auto', {}, 80, true],
];

test.each(COLORED)(
  'color with %j, %j, %s columns: %s, in output and in errors',
  async (flag, env, columns, isColored) => {
    const around = { db: join(scratchFolder(), 'search.db'), now: NOW, env };
    const answer = await runInProcess(`today ${flag}`.trim().split(' '), around, columns);
    const error = await runInProcess(`${flag} show nobody`.trim().split(' '), around, columns);
    expect([answer.code, error.code]).toEqual([0, 3]);
    expect([answer.stdout.includes(ESCAPE), error.stderr.includes(ESCAPE)]).toEqual([isColored, isColored]);
  },
);

test("the data file: --db, else JOBTRACK_DB, else the platform's data folder", () => {
  const folder = scratchFolder();
  const env = { XDG_DATA_HOME: folder, JOBTRACK_DB: undefined };
  const named = (name: string) => join(folder, `${name}.db`);
  const add = (company: string, args: readonly string[], db?: string) =>
    expect(jobtrack(['add-job', company, 'Clerk', ...args], { now: NOW, env: { ...env, JOBTRACK_DB: db } }).code).toBe(
      0,
    );
  add('Flag', ['--db', named('flag')], named('variable'));
  add('Variable', [], named('variable'));
  add('Default', []);
  add('Empty', [], '');
  const companies = (db: string) => jobtrack(['list'], { now: NOW, db }).stdout.match(/Flag|Variable|Default|Empty/g);
  expect(companies(named('flag'))).toEqual(['Flag']);
  expect(companies(named('variable'))).toEqual(['Variable']);
  expect(companies(join(folder, 'jobtrack', 'jobtrack.db'))).toEqual(['Default', 'Empty']);
});

test.each([
  'now',
  '2026-11-24',
  '09:00',
  '2026-11-24 09:00',
  '2026-11-24T9:00',
  '2026-11-24T24:00',
  '2026-11-24T09:00:00',
  '2026-11-24T09:00Z',
  '2026-02-30T09:00',
  ' 2026-11-24T09:00',
  '1700000000',
])('refuses JOBTRACK_NOW=%s, saying how to write it', async (now) => {
  const run = await runInProcess(['today'], { db: join(scratchFolder(), 'search.db'), now });
  expect(run).toMatchObject({ code: 2, stdout: '' });
  expect(run.stderr).toMatch(/JOBTRACK_NOW[\s\S]*2026-11-24T09:00/);
});

test('JOBTRACK_NOW sets the day, the time and the timestamp of every command', async () => {
  const around = { db: join(scratchFolder(), 'search.db'), now: '2031-05-06T07:08', env: { TZ: 'UTC' } };
  await runInProcess(['add-job', 'Acme', 'Clerk'], around);
  expect(JSON.parse((await runInProcess(['today', '--json'], around)).stdout).date).toBe('2031-05-06');
  expect((await runInProcess(['undo'], around)).stdout).toContain('(typed today, 7:08 AM)');
});

test('errors and output are whole lines, and empty output is no line', async () => {
  for (const line of ['today', 'list', 'help', '--version', 'add-job Acme Clerk']) {
    expect((await session(line)).stdout).toMatch(/\S\n$/);
  }
  expect((await session('nope')).stderr).toMatch(/\S\n$/);
  expect((await session('today --brief')).stdout).toBe('');
});

test('tells a text file in place of the data file from a failing engine', async () => {
  const db = join(scratchFolder(), 'notes.txt');
  writeFileSync(db, 'my notes');
  const run = await runInProcess(['today', '--json'], { db, now: NOW });
  expect(JSON.parse(run.stderr).error).toMatchObject({ code: 'damaged', exit: 4 });
  expect(readFileSync(db, 'utf8')).toBe('my notes');
});
