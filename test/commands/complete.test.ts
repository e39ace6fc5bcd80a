// Answers to the completion scripts; the scripts themselves are tested in test/shells.
import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/commands/index.ts';
import { ID_MEANS } from '../../src/features/completion/values.ts';
import type { answerTab } from '../../src/main-complete.ts';
import { openStore } from '../../src/store/open.ts';
import { record } from '../../src/store/write.ts';
import { HOSTILE } from '../fixtures/hostile.ts';
import { splitWords } from '../support/command-line.ts';
import { runInProcess } from '../support/in-process.ts';
import { environment, jobtrack, scratchFolder } from '../support/program.ts';
import { openSession, type Session } from '../support/session.ts';

const NOW = '2026-11-24T09:00';
const BREAKS = ' \t\n"\'><=;|&(:';

async function withRecords(): Promise<Session> {
  const session = openSession(NOW);
  for (const line of [
    'add-job Acme "Sales Lead" --applied 2026-11-02',
    'add-interview Acme Buyer --at "2026-11-23 10:00" --with "Amy Lee, Head of Sales" --via "Bo Ek"',
    'add-interview Beta Clerk --at "2026-11-26 14:00"',
    'add-job Gamma Clerk --saved',
    'add-job Delta Clerk',
    'close delta --reason filled',
    'add-reference "Ruth Adler"',
    'log beta --kind follow-up --with "Cy Dow" --sent --channel email --on 2026-11-20',
  ])
    await session.say(line);
  return session;
}

/** Asks like the zsh script: words from the program's name to the cursor. */
async function offered(db: string, typed: string): Promise<string[]> {
  const words = typed === '' || typed.endsWith(' ') ? [...splitWords(typed), ''] : splitWords(typed);
  const asked = ['zsh', 'jobtrack', ...words];
  const { code, stdout, stderr } = await runInProcess(['__complete', ...asked], { db, now: NOW });
  expect({ code, stderr }, typed).toEqual({ code: 0, stderr: '' });
  expect((await answerOfBundle(asked, db)) ?? stdout, `${typed} in the bundle for completion`).toBe(stdout);
  return stdout.split('\n').slice(0, -1);
}

const require = createRequire(import.meta.url);
interface Launcher {
  readonly loadBundle: (name: 'complete') => { readonly answerTab: typeof answerTab };
}
const LAUNCHER = require.resolve('../../bin/jobtrack.js');

/** Null for what it leaves to the whole program. */
async function answerOfBundle(asked: readonly string[], db: string): Promise<string | null> {
  require(LAUNCHER);
  const { loadBundle } = require.cache[LAUNCHER] as unknown as Launcher;
  let said = '';
  const output = (write: (text: string) => void) => ({ isTerminal: false, columns: null, write });
  const code = await loadBundle('complete').answerTab(asked, {
    env: environment({ db, now: NOW }),
    instant: 0,
    stdout: output((text) => {
      said += text;
    }),
    stderr: output(() => undefined),
  });
  return code === null ? null : said;
}

const valuesIn = (lines: readonly string[]) => lines.slice(1).map((line) => line.split('\t')[0]);

test.each([
  ['add-', ['add-job', 'add-interview', 'add-contact', 'add-reference']],
  ['--json add-j', ['add-job']],
  ['--db x.db add-j', ['add-job']],
  ['--color a', ['auto', 'always']],
  ['--color=n', ['--color=never']],
  ['--on', ['--on', '--only']],
  ['--week --b', ['--brief']],
  ['--week t', []],
  ['help ex', ['export', 'exporting', 'exit-codes']],
  ['nonesuch ', []],
  ['close ', ['j4', 'j3', 'j2', 'j1']],
  ['close J', ['j4', 'j3', 'j2', 'j1']],
  ['close j2 ', ['j4', 'j3', 'j1']],
  ['reopen j5 ', []],
  ['close j2 --rea', ['--reason']],
  ['close j2 --reason re', ['rejected']],
  ['close j2 --reason=wi', ['--reason=withdrawn']],
  ['close j2 --reason rejected --r', []],
  ['close --reason rejected j', ['j4', 'j3', 'j2', 'j1']],
  ['close -- j', ['j4', 'j3', 'j2', 'j1']],
  ['close -- --', []],
  ['close be', ['Beta']],
  ['close acme', ['Acme/Sales Lead', 'Acme/Buyer']],
  ['close zzz', []],
  ['apply ', ['j4', 'j3', 'j2']],
  ['reopen ', ['j5']],
  ['reopen de', ['Delta']],
  ['reschedule ', ['i2']],
  ['debrief ', ['i1']],
  ['debrief i1 --fit ', ['1', '2', '3', '4', '5']],
  ['show i', ['i2', 'i1']],
  ['show ru', ['Ruth Adler']],
  ['note p', ['p4', 'p3', 'p2', 'p1']],
  ['delete l1 l', []],
  ['delete j1 i1 i', ['i2']],
  ['forget ru', ['Ruth Adler']],
  ['forget j', ['j5', 'j4', 'j3', 'j2', 'j1']],
  ['edit r', ['r1']],
  ['edit j1 --clear sa', ['salary']],
  ['heard j1 --reference-check ', ['r1']],
  ['heard j1 --from am', ['Amy Lee']],
  ['add-interview j', ['j4', 'j3', 'j2', 'j1']],
  ['add-interview ', ['j4', 'j3', 'j2', 'j1', 'Acme', 'Beta', 'Gamma', 'Delta']],
  ['add-interview j1 --insider p1 --insider p2', ['p2']],
  ['add-job ', ['Acme', 'Beta', 'Gamma', 'Delta']],
  ['add-contact Zed --company Ga', ['Gamma']],
  ['config s', ['set']],
  ['config set country GB-', ['GB-ENG', 'GB-SCT', 'GB-WLS', 'GB-NIR', 'GB-ALD']],
  ['config set country us-ca', ['US-CA']],
  ['config set country D', ['DE', 'DJ', 'DK', 'DM', 'DO', 'DZ']],
  ['config set holidays U', []],
  ['config set me.', ['me.name', 'me.email', 'me.phone', 'me.linkedin']],
  ['list p', ['people']],
  ['completion ', ['bash', 'zsh', 'fish']],
  ['add-job Acme Clerk --note ', []],
])('jobtrack %s: offers %j', async (typed, values) => {
  const { db } = await withRecords();
  const known = await offered(db, typed);
  expect(known[0] ?? '').toBe(typed === 'nonesuch ' ? '' : 'words');
  expect(valuesIn(known)).toEqual(values);
});

test.each([
  ['--db ', 'files'],
  ['--db=x', 'files'],
  ['demo --keep ', 'files'],
  ['export csv -o ', 'files'],
])('jobtrack %s: leaves it to the shell', async (typed, answer) => {
  expect(await offered(join(scratchFolder(), 'none.db'), typed)).toEqual([answer]);
});

test('describes each value', async () => {
  const { db } = await withRecords();
  const says = async (typed: string) => (await offered(db, typed))[1]?.split('\t')[1];
  expect(await says('sno')).toBe('Put something off to a later day');
  expect(await says('close --rea')).toBe("why it's over (with --all-open: withdrawn, unless you say otherwise)");
  expect(await says('close j2')).toBe('Acme – Buyer');
  expect(await says('show i1')).toBe('Acme – Buyer, Mon Nov 23, 10:00 AM');
  expect(await says('edit p1')).toBe('Amy Lee, Head of Sales, Acme');
  expect(await says('edit r1')).toBe('Ruth Adler');
  expect(await says('edit l1')).toBe('follow-up, Cy Dow, Beta, Fri Nov 20');
  expect(await says('done t1.1')).toBe('thank-you note to Amy Lee · Acme · today');
});

test('offers the items a command applies to, most urgent first', async () => {
  const { db, ask } = await withRecords();
  const { items } = await ask<{ items: { id: string; action: string; kind: string }[] }>('today --all');
  const all = items.map(({ id }) => id);
  expect(all.length).toBeGreaterThan(4);
  expect(valuesIn(await offered(db, 'skip '))).toEqual(all);
  const calls = items.filter(({ action }) => action === 'call').map(({ id }) => id);
  expect(valuesIn(await offered(db, 'call '))).toEqual(calls);
  const done = valuesIn(await offered(db, 'done '));
  expect(done).toContain('t1.1');
  expect(done).not.toContain('d1');
  expect(valuesIn(await offered(db, 'done t1.1 '))).not.toContain('t1.1');
});

test('offers the right kind of id for every command', async () => {
  const ofItems = ['done', 'skip', 'snooze', 'draft', 'call', 'why'];
  for (const { name } of COMMANDS) {
    const { stdout } = await runInProcess([name, '--help']);
    if (/^Usage:.* [<[]id\b/.test(stdout)) expect([...ofItems, ...Object.keys(ID_MEANS)]).toContain(name);
  }
});

describe('answers bash in its own quoting', () => {
  test.each([
    ['close be', 'Beta'],
    ['close "be', 'Beta'],
    ['close acme/b', 'Acme/Buyer'],
    ['close acme/s', 'Acme/Sales\\ Lead'],
    ["close 'Acme/S", 'Acme/Sales Lead'],
    ['close Acme/Sales\\ ', 'Acme/Sales\\ Lead'],
    ['close j2 --reason=rej', 'rejected'],
    ['heard --from="amy', '--from=Amy Lee'],
  ])('%s', async (line, answer) => {
    const { db } = await withRecords();
    const asked = ['__complete', 'bash', '80', '9', BREAKS, `jobtrack ${line}`];
    const { stdout } = await runInProcess(asked, { db, now: NOW });
    expect(stdout).toBe(`words\n${answer.replace('--from=', '')}\n`);
  });

  test('lists several in columns, or inserts them one by one', async () => {
    const { db } = await withRecords();
    const asked = (type: string) => ['__complete', 'bash', '80', type, BREAKS, 'jobtrack add-interview j'];
    const [listed, inserted] = [
      await runInProcess(asked('63'), { db, now: NOW }),
      await runInProcess(asked('37'), { db, now: NOW }),
    ];
    expect(listed.stdout).toContain('\nj3  Beta – Clerk\n');
    expect(inserted.stdout).toBe('words\nj4\nj3\nj2\nj1\n');
  });
});

describe("a data file that can't be read", () => {
  const silent = async (db: string) => {
    for (const typed of ['close j', 'done ', 'show ac', 'add-job '])
      expect(await offered(db, typed)).toEqual(['words']);
    expect(await offered(db, 'sno')).toEqual(['words', 'snooze\tPut something off to a later day']);
  };

  test("doesn't make a missing file", async () => {
    const db = join(scratchFolder(), 'new', 'search.db');
    await silent(db);
    expect(existsSync(dirname(db))).toBe(false);
  });

  test.each([
    ['locked', 'BEGIN EXCLUSIVE'],
    ['from a newer jobtrack', 'PRAGMA user_version = 99'],
    ['from an older jobtrack', 'PRAGMA user_version = 1'],
    ['with a foreign table', 'CREATE TABLE foreign_one (a)'],
  ])('%s: stays silent and changes nothing', async (_, statement) => {
    const { db } = await withRecords();
    const other = new Database(db);
    other.exec(statement);
    const before = readFileSync(db);
    await silent(db);
    expect(readFileSync(db).equals(before)).toBe(true);
    expect(readdirSync(dirname(db))).toEqual(['backups', 'search.db']);
    other.close();
  });

  test("stays silent for a file that isn't a data file", async () => {
    const folder = scratchFolder();
    for (const [name, text] of [
      ['empty', ''],
      ['text', 'hello '.repeat(100)],
    ] as const) {
      writeFileSync(join(folder, name), text);
      await silent(join(folder, name));
    }
    await silent(folder);
  });

  test("reads a file that's being written, and one that's read-only", async () => {
    const { db } = await withRecords();
    const other = new Database(db);
    other.exec('BEGIN IMMEDIATE');
    expect(valuesIn(await offered(db, 'close j3'))).toEqual(['j3']);
    other.close();
    chmodSync(db, 0o400);
    expect(valuesIn(await offered(db, 'close j3'))).toEqual(['j3']);
  });
});

test.each(['', 'bash', 'zsh', 'fish', 'tcsh x', 'bash 80 9', 'zsh jobtrack', 'fish jobtrack'])(
  'malformed request (%s): no error',
  async (asked) => {
    const words = asked.split(' ').filter(Boolean);
    expect(await runInProcess(['__complete', ...words], { db: '/nonexistent/db', now: NOW })).toMatchObject({
      code: 0,
      stderr: '',
    });
  },
);

test('R24 cleans descriptions, and offers no value with invisible characters', async () => {
  const db = join(scratchFolder(), 'search.db');
  const store = openStore(db, {});
  record(store, { command: 'x', at: '2026-11-24T09:00:00.000Z' }, (write) => {
    for (const text of HOSTILE.filter((each) => each.length < 1000)) {
      write.add('job', { company: `A${text}`, title: text, addedOn: 20_780 as never });
      write.add('person', { name: `A${text}`, metOnLinkedin: false });
    }
  });
  store.close();
  for (const typed of ['close j', 'close a', 'heard j1 --from p', 'heard j1 --from a']) {
    const lines = await offered(db, typed);
    expect(lines.length, typed).toBeGreaterThan(1);
    expect(lines.filter((line) => /[^\t\P{Cc}]|\p{Cf}|\p{Zl}|\p{Zp}|\p{Surrogate}/u.test(line))).toEqual([]);
    expect(lines.filter((line, at) => at > 0 && line.split('\t').length !== 2)).toEqual([]);
  }
});

test('the built program gives the same answers', async () => {
  const { db } = await withRecords();
  const asked = ['__complete', 'fish', 'jobtrack', 'heard', '--from', "'Am"];
  expect(jobtrack(asked, { db, now: NOW })).toEqual({
    code: 0,
    stdout: 'words\nAmy Lee\tp1, Head of Sales, Acme\n',
    stderr: '',
  });
});
