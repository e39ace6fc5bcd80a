// Similar names, the other lists, search results, and help for commands and topics.
import { describe, expect, test } from 'vitest';
import { BOOKMARKLET } from '../../src/cli/topics/bookmarklet.ts';
import { TOPICS } from '../../src/cli/topics.ts';
import { COMMANDS } from '../../src/commands/index.ts';
import { isOneLetterApart } from '../../src/domain/names.ts';
import { HOSTILE } from '../fixtures/hostile.ts';
import { runInProcess } from '../support/in-process.ts';
import { openSession } from '../support/session.ts';

const NOW = '2026-11-02T16:00';

describe('names one letter apart', () => {
  test.each([
    ['amy lee', 'amy leee', true],
    ['amy lee', 'any lee', true],
    ['acme', 'acne', true],
    ['acme', 'acmes', true],
    ['amy lee', 'amy lee', false],
    ['amy lee', 'amy le roy', false],
    ['bo ek', 'bo eks', true],
    ['bob', 'rob', false],
    ['firm 12', 'firm 13', false],
    ['firm 1', 'firm 12', false],
    ['acme', 'acem', false],
  ])('%s, %s: %s', (one, other, expected) => {
    expect(isOneLetterApart(one, other)).toBe(expected);
    expect(isOneLetterApart(other, one)).toBe(expected);
  });

  const HINTS = [
    ['add-contact "Amy Leee"', 'Amy Lee (p1) is on file too'],
    ['add-interview Beta Buyer --at tomorrow --with "Any Lee"', 'Amy Lee (p1) is on file too'],
    ['add-reference "Amy Lea"', 'Amy Lee (p1) is on file too'],
    ['add-job Acne Buyer', 'Acme Ltd (j1) is on file too'],
    ['add-interview "Acmes GmbH" Buyer --at tomorrow', 'Acme Ltd (j1) is on file too'],
  ] as const;

  async function begin() {
    const session = openSession(NOW);
    await session.say('add-job "Acme Ltd" Buyer --insider "Amy Lee"');
    return session;
  }

  test.each(HINTS)('%s: recorded, with a hint', async (line, hint) => {
    expect((await (await begin()).say(line)).replace(/\s+/g, ' ')).toContain(hint);
  });

  test.each([
    'add-contact "Amy Lee" --company "Acme Ltd"',
    'add-contact "Amelia Lee"',
    'add-job Acme Seller',
    'add-job Apex Buyer',
  ])('%s: no hint', async (line) => {
    expect(await (await begin()).say(line)).not.toContain('on file too');
  });
});

describe('list', () => {
  async function begin() {
    const session = openSession(NOW);
    await session.say('add-job Acme Buyer --via "Dana Roy" --insider "Zoe Kim"');
    await session.say('add-job Beta Buyer --via "Dana Roy"');
    await session.say('add-interview j1 --at "2026-11-02 10:00" --with "Amy Lee"');
    await session.say('add-interview j1 --at "2026-11-09 10:00" --with "Amy Lee"');
    await session.say('add-interview j2 --at 2026-10-20');
    await session.say('add-reference "Ruth Adler" --for j2 --relationship "my manager"');
    await session.say('log j1 --with Dana --sent --channel email --on yesterday');
    await session.say('log j1 --with Zoe --kind network-check-in --missed --channel phone');
    await session.say('cancel-interview i2');
    await session.say('close j2 --reason rejected');
    return session;
  }

  test('people by name, with their roles and last contact', async () => {
    const text = await (await begin()).say('list people');
    expect(text.split('\n').map((line) => line.split('\t').join(' | ').trim())).toEqual([
      'id | name | company | title | role | contact',
      'p3 | Amy Lee | Acme |  | interviewer | Nov 2',
      'p1 | Dana Roy |  |  | recruiter, Acme; recruiter, Beta | Nov 1',
      'p4 | Ruth Adler |  |  | reference |',
      'p2 | Zoe Kim | Acme |  | someone inside |',
      '',
    ]);
  });

  test.each([
    ['0', ['p3', 'p1']],
    ['1', ['p1']],
    ['2', []],
  ])('people last in touch %s days ago or more', async (days, expected) => {
    const { people } = await (await begin()).ask<{ people: { id: string }[] }>(`list people --quiet-for ${days}`);
    expect(people.map(({ id }) => id)).toEqual(expected);
  });

  test('says that nobody matches', async () => {
    expect(await (await begin()).say('list people --quiet-for 2')).toBe('Nobody matches.\n');
  });

  test('references with their jobs', async () => {
    expect(await (await begin()).say('list references')).toContain('r1\tRuth Adler\tmy manager\tBeta – Buyer\t');
  });

  test('interviews by day, of open jobs or all', async () => {
    const session = await begin();
    const ids = async (line: string) =>
      (await session.ask<{ interviews: { id: string }[] }>(line)).interviews.map(({ id }) => id);
    expect(await ids('list interviews')).toEqual(['i1', 'i2']);
    expect(await ids('list interviews --all')).toEqual(['i3', 'i1', 'i2']);
    expect(await session.say('list interviews')).toContain('canceled');
  });

  test.each(['people', 'references', 'interviews', 'jobs'])('%s of an empty file', async (what) => {
    expect(await openSession().say(`list ${what}`)).toMatch(/^\w.*\.\n$/);
  });

  test.each([
    ['list persons', 2],
    ['list people --stage saved', 2],
    ['list interviews --quiet-for 3', 2],
  ])('%s: exit %i', async (line, code) => {
    expect((await openSession().run(line)).code).toBe(code);
  });

  test.each([1, 20, 40, 60, 80, 200])('fits %i columns, except for long words', async (columns) => {
    const { db } = await begin();
    for (const what of ['people', 'references', 'interviews']) {
      const { code, stdout } = await runInProcess(['list', what], { db, now: NOW, env: { NO_COLOR: '1' } }, columns);
      expect(code).toBe(0);
      const tooWide = stdout.split('\n').filter((line) => line.length > Math.max(columns, 20));
      expect(tooWide).toEqual([]);
    }
  });
});

describe('search', () => {
  test('succeeds when nothing is found', async () => {
    const { code, stdout } = await openSession().run('search zebra');
    expect([code, stdout]).toEqual([0, 'Nothing on record has these words.\n']);
  });

  test.each(['search ""', 'search', 'search "  "'])('%s: exit 2', async (line) => {
    expect((await openSession().run(line)).code).toBe(2);
  });

  test('results have their own id, or that of their record', async () => {
    const session = openSession(NOW);
    await session.say('add-job Acme Buyer --note "blue folder"');
    await session.say('add-interview j1 --at "2026-11-02 10:00" --with "Amy Lee" --note "blue door"');
    await session.say('note "Amy Lee" "blue scarf"');
    await session.say('log j1 --with Amy --sent --channel email --note "blue letter"');
    await session.say('debrief i1 --learned "blue team"');
    await session.say('close j1 --reason other --note "blue mood"');
    const { found } = await session.ask<{ found: { id: string; type: string; line: string }[] }>('search blue');
    expect(found.map(({ id, type, line }) => `${id} ${type} ${line}`)).toEqual([
      'l1 touch blue letter',
      'p1 note blue scarf',
      'i1 note blue door',
      'j1 note blue folder',
      'i1 debrief blue team',
      'j1 closing blue mood',
    ]);
    for (const { id } of found) expect((await session.run(`show ${id}`)).code).toBe(0);
  });

  test('shows a long note around the word', async () => {
    const session = openSession(NOW);
    await session.say('add-job Acme Buyer');
    const words = (count: number) => Array.from({ length: count }, (_, at) => `word${at}`).join(' ');
    await session.say(`note j1 "${words(500)} zebra ${words(500)}"`);
    const text = await session.say('search zeb');
    expect(text).toMatch(/… word492 .* zebra word0 .* …/);
    expect(text.length).toBeLessThan(400);
    const { found } = await session.ask<{ found: { line: string }[] }>('search zeb');
    expect(found[0]?.line.length).toBeGreaterThan(7_000);
  });
});

test('find, list, edit and delete print no terminal codes from hostile text', async () => {
  const { db } = openSession(NOW);
  const around = { db, now: NOW, env: { NO_COLOR: '1' } };
  await runInProcess(['add-job', 'Acme', 'Buyer'], around);
  const bad = (text: string) => [...text].filter((letter) => letter !== '\n' && /[\p{Cc}\p{Cf}]/u.test(letter));
  for (const text of HOSTILE) {
    await runInProcess(['note', 'j1', `findme ${text}`], around);
    const lines = [
      ['add-contact', text.slice(0, 400)],
      ['edit', 'p1', '--title', text.slice(0, 400), '--note', text],
      ['edit', text],
      ['edit', 'j1', '--clear', text],
      ['search', 'findme'],
      ['search', text],
      ['list', 'people'],
      ['config', 'set', 'me.name', text.slice(0, 400)],
      ['config'],
      ['config', 'get', 'me.name'],
      ['config', 'get', text],
      ['delete', text],
      ['delete', 'p1'],
      ['help', text],
    ];
    for (const args of lines) {
      const { code, stdout, stderr } = await runInProcess(args, around, 80);
      expect(code, args.join(' ').slice(0, 80)).toBeLessThan(4);
      expect(bad(stdout + stderr), args.join(' ').slice(0, 80)).toEqual([]);
    }
  }
});

describe('help', () => {
  const help = async (...args: string[]) => await runInProcess(['help', ...args], { now: NOW });

  test('lists the topics', async () => {
    const { stdout } = await help();
    for (const { name, summary } of TOPICS)
      expect(stdout).toMatch(new RegExp(`^  ${name} +${summary.replaceAll(' ', '\\s+')}`, 'm'));
    expect(TOPICS.map(({ name }) => name)).toEqual([
      'dates',
      'ids',
      'walk',
      'questions',
      'messages',
      'nudges',
      'reminders',
      'counting',
      'tab',
      'days-off',
      'guides',
      'importing',
      'mail',
      'postings',
      'bookmarklet',
      'exporting',
      'calendars',
      'sqlite',
      'privacy',
      'backups',
      'damage',
      'forgetting',
      'reliability',
      'json',
      'exit-codes',
      'environment',
    ]);
  });

  test.each(TOPICS.map(({ name }) => name))('%s, in plain ASCII and within 80 columns', async (name) => {
    const { code, stdout } = await help(name);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^[ -~\n]{200,}$/);
    expect(stdout.split('\n').filter((line) => line.length > 80 && line !== BOOKMARKLET)).toEqual([]);
  });

  test('finds a topic by a similar name', async () => {
    expect(await help('date')).toMatchObject({ code: 2, stderr: expect.stringContaining('jobtrack help dates') });
    expect(await help('serch')).toMatchObject({ code: 2, stderr: expect.stringContaining('jobtrack search') });
  });

  test('names only commands that exist', async () => {
    const known = new Set([...COMMANDS.map(({ name }) => name), 'help']);
    const texts = await Promise.all(
      ['', ...TOPICS.map(({ name }) => name), ...COMMANDS.map(({ name }) => name)].map((name) =>
        help(...(name === '' ? [] : [name])),
      ),
    );
    const named = texts.flatMap(({ stdout }) =>
      [...stdout.matchAll(/\$ jobtrack (?:-\S+ )*([a-z-]+)/g)].map(([, name = '']) => name),
    );
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });
});

test.each(COMMANDS.map(({ name }) => name))('%s --help: usage, flags and at least one example', async (name) => {
  const { code, stdout } = await runInProcess([name, '--help'], { now: NOW });
  expect(code).toBe(0);
  expect(stdout).toMatch(new RegExp(`^Usage: jobtrack ${name} `));
  expect(stdout).toContain('Options:');
  expect(stdout).toContain(`\n  $ jobtrack ${name}`);
});
