// Every command used wrongly: an unknown flag, no arguments, unknown ids. And its help.
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/commands/index.ts';
import { checkAnswer } from '../schemas/check.ts';
import { splitWords } from '../support/command-line.ts';
import { runInProcess } from '../support/in-process.ts';
import { scratchFolder } from '../support/program.ts';

const NOW = '2026-11-24T09:00';
const NAMES = COMMANDS.map(({ name }) => name);

/** Command lines that name something not on file; none for commands without names. */
const NOWHERE: Readonly<Record<string, readonly string[]>> = {
  today: [],
  go: [],
  done: ['f999', 't999.1', 't1.999', 'a1.999', 'n1.999', 'g999', 'j999', 'c1', 'n1.1', 't1.2', 'nobody'],
  skip: ['f999', 't1.999', 'j999', 'nobody'],
  snooze: ['f999 +3d', 'd999 +3d', 'nobody +3d'],
  heard: ['j999', 'nowhere', 'j1 --from p999', 'j1 --reference-check r999', 'j1 --reference-check nobody'],
  log: ['j999 --spoke', 'nowhere --spoke', 'j1 --spoke --with p999'],
  note: ['j999 text', 'p999 text', 'i999 text', 'nobody text'],
  debrief: ['i999 --fit 3', 'nowhere --fit 3', 'i1 --with p999'],
  prepare: ['i999', 'nowhere'],
  draft: ['f999', 't1.999', 'j999', 'nobody'],
  call: ['f999', 'c999', 'j999', 'nobody'],
  why: ['f999', 't1.999', 'j999', 'nobody'],
  undo: [],
  redo: [],
  'add-job': ['Beta Buyer --via p999', 'Beta Buyer --insider p999'],
  apply: ['j999', 'nowhere'],
  'add-interview': ['j999 --at tue', 'nowhere --at tue', 'acme --at tue --with p999', 'acme --at tue --via p999'],
  'add-contact': ['p999', '"Bo Ek" --job j999', '"Bo Ek" --job nowhere'],
  'add-reference': ['p999', '"Bo Ek" --for j999', '"Bo Ek" --for nowhere'],
  reschedule: ['i999 --at tue', 'nowhere --at tue'],
  'cancel-interview': ['i999', 'nowhere'],
  offer: ['j999', 'nowhere'],
  accept: ['j999', 'nowhere'],
  decline: ['j999', 'nowhere'],
  close: ['j999 --reason filled', 'nowhere --reason filled'],
  reopen: ['j999', 'nowhere'],
  edit: [
    'j999 --note x',
    'i999 --note x',
    'p999 --note x',
    'r999 --note x',
    'l999 --note x',
    'nobody --note x',
    'i1 --without p999',
  ],
  delete: ['j999', 'i999', 'p999', 'r999', 'l999', 'nobody', 'j1 l999 --yes'],
  forget: ['j999', 'p999', 'nobody --yes'],
  list: [],
  show: ['j999', 'i999', 'p999', 'r999', 'l999', 'f999', 't1.999', 'nobody'],
  search: [],
  stats: [],
  rules: [],
  import: [],
  export: [],
  calendar: [],
  backup: [],
  restore: [],
  config: [],
  remind: [],
  completion: [],
  doctor: [],
  demo: [],
};

/** Flags required before anything else is checked. */
const NEEDED: Readonly<Record<string, string>> = { 'add-interview': '--at tue', reschedule: '--at tue' };

/** Commands that work without arguments. */
const ALONE = ['today', 'undo', 'redo', 'list', 'stats', 'rules', 'calendar', 'backup', 'config', 'doctor', 'demo'];

const SETUP = [
  'add-interview Acme Buyer --at "2026-11-23 10:00" --with "Amy Lee <amy@acme.example>"',
  'add-contact "Pat Kim" --job acme --role hr',
];

async function withRecords(): Promise<string> {
  const db = `${scratchFolder()}/search.db`;
  for (const line of SETUP) expect((await runInProcess(splitWords(line), { now: NOW, db })).code).toBe(0);
  return db;
}

/** Expects a refusal with that exit code, as text and as JSON, on stderr only. Returns the text. */
async function refused(line: string, code: number, db: string): Promise<string> {
  const args = splitWords(line);
  const text = await runInProcess(args, { now: NOW, db });
  expect({ line, code: text.code, stdout: text.stdout }).toEqual({ line, code, stdout: '' });
  expect(text.stderr).toMatch(/^jobtrack: \S/);
  checkAnswer(args, code, await runInProcess([...args, '--json'], { now: NOW, db }));
  return text.stderr;
}

test('covers every command', () => {
  expect(Object.keys(NOWHERE)).toEqual(NAMES);
});

describe.each(NAMES)('%s', (name) => {
  test('an unknown flag: exit 2', async () => {
    const db = `${scratchFolder()}/search.db`;
    const needed = NEEDED[name] ?? '';
    expect(await refused(`${name} ${needed} --no-such-flag`, 2, db)).toContain('--no-such-flag');
    expect(await refused(`--no-such-flag ${name} ${needed}`, 2, db)).toContain('--no-such-flag');
  });

  test('help: usage, flags and examples', async () => {
    const long = await runInProcess([name, '--help']);
    expect(long).toMatchObject({ code: 0, stderr: '' });
    expect(long.stdout).toMatch(new RegExp(`^Usage: jobtrack ${name} `));
    for (const part of ['\nOptions:\n', '--help', '\nExamples:\n', `$ jobtrack ${name}`])
      expect(long.stdout).toContain(part);
    expect(await runInProcess([name, '-h'])).toEqual(long);
    expect(await runInProcess(['help', name])).toEqual(long);
  });
});

test.each(NAMES.filter((name) => !ALONE.includes(name)))(
  "%s without arguments: exit 2, and what's missing",
  async (name) => {
    const said = await refused(name, 2, `${scratchFolder()}/search.db`);
    expect(said).toContain(`jobtrack ${name} `);
  },
);

const named = Object.entries(NOWHERE).filter(([, lines]) => lines.length > 0);

test.each(named)('%s with something not on file: exit 3, nothing recorded', async (name, lines) => {
  const db = await withRecords();
  const list = () => runInProcess(['list', '--json'], { now: NOW, db });
  const before = await list();
  for (const line of lines) await refused(`${name} ${line}`, 3, db);
  expect(await list()).toEqual(before);
  const { stdout } = await runInProcess(['undo', '--json'], { now: NOW, db });
  expect(JSON.parse(stdout).batch).toBe(SETUP.length + 1);
});

test('hints and help name only commands that exist', async () => {
  const known = [...NAMES, 'help', 'alone', 'today;'];
  for (const name of NAMES) {
    const { stdout } = await runInProcess([name, '--help']);
    for (const [, word = ''] of stdout.matchAll(/\bjobtrack ([a-z][a-z-]+)/g)) expect(known).toContain(word);
  }
});
