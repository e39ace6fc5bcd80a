import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { COMMANDS_BY_OTHER_WORDS, FLAGS_BY_OTHER_WORDS } from '../../src/cli/other-words.ts';
import { COMMANDS } from '../../src/commands/index.ts';
import { runInProcess, session } from '../support/in-process.ts';
import { scratchFolder } from '../support/program.ts';

const NOW = '2026-11-02T16:00';
const INTERVIEW = 'add-interview Acme Clerk --at 2026-11-02 --with Amy';

test('--version and -V print the version of the package, with a command or without', async () => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  for (const line of ['--version', '-V', 'list -V', '-q --version']) {
    expect(await session(line), line).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  }
});

test('the overview lists exactly the commands, each with its summary', async () => {
  const { code, stdout, stderr } = await session('help');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const named = [
    ...stdout.slice(stdout.indexOf('Every day:'), stdout.indexOf('Topics:')).matchAll(/^ {2}([a-z-]+) {2,}\S/gm),
  ].map(([, name]) => name);
  expect(named).toEqual([...COMMANDS.map(({ name }) => name), 'help']);
  for (const line of ['--help', '-h', '-q --help']) expect((await session(line)).stdout).toContain(stdout.trimEnd());
});

test.each(COMMANDS.map(({ name }) => name))('help %s: usage, flags, an example, the same as --help', async (name) => {
  const { code, stdout, stderr } = await session(`help ${name}`);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(
    new RegExp(`^Usage: jobtrack ${name} .*\\nOptions:\\n.*--json.*\\nExamples:\\n +\\$ jobtrack ${name}`, 's'),
  );
  for (const line of [`${name} --help`, `${name} -h`, `--json ${name} --help`])
    expect((await session(line)).stdout).toBe(stdout);
});

test('help needs no data file and no valid clock', async () => {
  const around = { db: '/nonexistent/folder/search.db', now: 'never' };
  for (const args of [['help'], ['help', 'today'], ['--help'], ['list', '--help'], ['--version']]) {
    expect(await runInProcess(args, around), args.join(' ')).toMatchObject({ code: 0, stderr: '' });
  }
});

test.each([
  ['tody', 'jobtrack today'],
  ['Today', 'jobtrack today'],
  ['lst', 'jobtrack list'],
  ['dne', 'jobtrack done'],
  ['hepl', 'jobtrack help'],
  ['add-inteview', 'jobtrack add-interview'],
  ['help tody', 'jobtrack today'],
  ['list --stge closed', '--stage'],
  ['list --jsno', '--json'],
  ['list --stage close', 'closed'],
  ['dnoe', 'jobtrack done'],
  ['jobtrakc', 'jobtrack help'],
  ['help dtaes', 'jobtrack help dates'],
  ['withdraw acme', 'jobtrack close <job> --reason withdrawn'],
  ['Rejected acme', 'jobtrack close <job> --reason rejected'],
  ['add-job Acme Clerk --recruiter Ann', 'Did you mean --via?'],
  ['add-job Acme Clerk --deadline fri', 'Did you mean --apply-by?'],
  ['heard acme --deadline fri', 'Did you mean --decision-by?'],
  ['offer acme --deadline=fri', 'Did you mean --reply-by?'],
  ['add-interview acme --at fri --when 2pm', 'Did you mean --at?'],
  ['xyzzy', 'jobtrack help'],
])('%s: did you mean %s', async (line, meant) => {
  const { code, stdout, stderr } = await session(line);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(meant);
});

test('other words for commands and flags lead to the real ones', async () => {
  const names = [...COMMANDS.map(({ name }) => name), 'help'];
  const helps = await Promise.all(COMMANDS.map(async ({ name }) => (await session(`help ${name}`)).stdout));
  const inHelp = helps.flatMap((help) => [...help.matchAll(/(--[a-z-]+)(?: <person>)?/g)]);
  const flags = new Set(inHelp.flatMap(([withPerson, flag = '']) => [withPerson, flag]));
  for (const [word, meant] of COMMANDS_BY_OTHER_WORDS) {
    expect(names, word).not.toContain(word);
    for (const [, name] of meant.matchAll(/jobtrack ([a-z-]+)/g)) expect([...names, '--version'], word).toContain(name);
    for (const [flag] of meant.matchAll(/--[a-z-]+/g)) expect([...flags, '--version'], word).toContain(flag);
  }
  for (const [word, meant] of FLAGS_BY_OTHER_WORDS) for (const flag of meant) expect([...flags], word).toContain(flag);
});

/** Commands with required arguments, which are reported before an unknown flag. */
const REQUIRED: Readonly<Record<string, string>> = { 'add-interview': ' --at today', reschedule: ' --at today' };

test.each(COMMANDS.map(({ name }) => name))('%s with an unknown flag: exit 2, naming it', async (name) => {
  const { code, stdout, stderr } = await session(`${name}${REQUIRED[name] ?? ''} --nonesuch`);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(/^jobtrack: [\w-]+ has no --nonesuch\.\n {2}\S/);
});

test.each([
  ['show', 'show needs an id or name.', 'For example: jobtrack show acme'],
  ['remind', 'remind needs an action.', 'For example: jobtrack remind show'],
  ['reschedule i1', 'reschedule needs --at <when>.', 'For example: jobtrack reschedule i12 --at "fri 10:00"'],
  ['apply acme --on', "There's nothing after --on.", 'Type it like this: --on <date>'],
  ['backup -o', "There's nothing after --output.", 'Type it like this: --output <file>'],
  ['list --stage', "There's nothing after --stage.", 'Type one of: saved, applied, '],
  ['today --wek', 'today has no --wek.', 'Did you mean --week?'],
  ['today --xyzzy', 'today has no --xyzzy.', 'Its flags: jobtrack help today'],
  ['today -x', 'today has no -x.', 'Its flags: jobtrack help today'],
  ['today --week=2', '--week takes nothing after it.', 'Leave out "=2".'],
  ['today --json=yes', '--json takes nothing after it.', 'Leave out "=yes".'],
  ['doctor please', 'doctor takes nothing after it, but you typed "please".', 'For example: jobtrack doctor'],
  [
    'add-job Acme Marketing Manager',
    'That\'s more than add-job takes: "Manager".',
    'Words that belong together need quotes: jobtrack add-job Acme "Marketing Manager"',
  ],
  ['apply Acme Labs', 'That\'s more than apply takes: "Labs".', 'need quotes: jobtrack apply "Acme Labs"'],
])('says what is wrong and what to type: %s', async (line, message, hint) => {
  const { code, stderr } = await session(line);
  expect(code).toBe(2);
  const [said = '', typed = ''] = stderr.split('\n');
  expect(said).toBe(`jobtrack: ${message}`);
  expect(typed).toContain(hint);
});

test("runs today without a command, with today's flags and global ones", async () => {
  for (const flags of [
    '',
    '--json',
    '--week',
    '--brief',
    '--only send',
    '--on tomorrow',
    '-q --color never',
    '--no-input -y',
  ]) {
    const plain = await session(INTERVIEW, `today ${flags}`.trim());
    const around = { db: join(scratchFolder(), 'search.db'), now: NOW };
    await runInProcess(INTERVIEW.split(' '), around);
    expect(await runInProcess(flags === '' ? [] : flags.split(' '), around), flags).toEqual(plain);
  }
});

test('global flags work before and after the command', async () => {
  const folder = scratchFolder();
  const db = join(folder, 'search.db');
  const elsewhere = { db: join(folder, 'elsewhere.db'), now: NOW };
  for (const args of [
    ['--db', db, '-q', 'add-job', 'One', 'Clerk'],
    ['add-job', 'Two', 'Clerk', '--db', db],
    ['add-job', `--db=${db}`, '-q', 'Three', 'Clerk'],
    ['-qy', '--no-input', `--db=${db}`, '--color', 'never', 'add-job', 'Four', 'Clerk'],
  ]) {
    expect(await runInProcess(args, elsewhere)).toMatchObject({ code: 0, stderr: '' });
  }
  const { jobs } = JSON.parse((await runInProcess(['--json', '--db', db, 'list'], elsewhere)).stdout);
  expect(jobs).toHaveLength(4);
  expect(JSON.parse((await runInProcess(['list', '--json'], elsewhere)).stdout).jobs).toEqual([]);
});

test('--json works before and after the command, for errors too', async () => {
  for (const line of ['--json list', 'list --json']) expect(JSON.parse((await session(line)).stdout)).toBeTruthy();
  for (const line of ['--json nope', 'nope --json']) expect(JSON.parse((await session(line)).stderr)).toBeTruthy();
  expect((await session('add-job Acme Clerk', 'note j1 -- --json')).stdout).toContain('Saved');
});

test.each([
  ['add-job Acme Buyer --contact Amy', 'add-job has no --contact.', 'Did you mean --insider?'],
  ['heard acme --contact Amy', 'heard has no --contact.', 'Did you mean --from <person>?'],
])('%s suggests flags for people only', async (line, message, hint) => {
  const { stderr } = await session(line);
  expect(stderr).toContain(message);
  expect(stderr).toContain(hint);
});
