import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { TABLES } from '../../src/domain/schema.ts';
import { scratchFolder } from '../support/program.ts';
import { openSession, type Session } from '../support/session.ts';
import { makeTool } from '../support/tools.ts';

/** Words recorded only with Amy Lee, each used once. */
const AMYS = ['zanzibar', 'quokka', 'marzipan', 'amy.lee@acme.example', '+1 212 555 0147', 'in/amylee', 'hovercraft'];

/** Amy Lee in every kind of record, and other people. */
async function begin(): Promise<Session> {
  const editor = makeTool(scratchFolder(), 'editor', 'printf "Dear Amy,\\n\\nhovercraft\\n" > "$1"');
  const session = openSession('2026-11-02T16:00', { VISUAL: editor });
  for (const line of [
    'add-job Acme "Marketing Manager" --via "Dana Roy" --note "heard of it at the fair"',
    'add-interview j1 --at "2026-11-02 10:00" --with "Amy Lee, Quokka Keeper <amy.lee@acme.example> +1 212 555 0147" --with "Pete Ray"',
    'edit p2 --linkedin https://linkedin.example/in/amylee --note "zanzibar, two dogs"',
    'edit j1 --follow-up-with "Amy Lee"',
    'draft t1.2 --edit',
    'done t1.2 --note "she laughed about the marzipan"',
    'heard j1 --from Amy --note "marzipan again"',
    'add-reference "Amy Lee" --for j1 --relationship "quokka farm"',
    'note "Amy Lee" "zanzibar once more"',
    'note j1 "Pete will be back on Monday"',
    'add-job Beta Buyer --via "Dana Roy"',
    'log j2 --with Dana --spoke --note "a long talk"',
    'debrief i1 --went-well "the portfolio" --every 10',
  ])
    await session.say(line);
  return session;
}

/** All bytes in the folder of the data file. */
function bytesAround({ db }: Session): string {
  const files = readdirSync(dirname(db), { recursive: true, encoding: 'utf8' }).map((name) => join(dirname(db), name));
  return files.flatMap((file) => (statSync(file).isFile() ? [readFileSync(file, 'latin1')] : [])).join('\n');
}

/** The rows of every table, except some ids. */
function rows({ db }: Session): Record<string, unknown[]> {
  const sqlite = new Database(db, { readonly: true });
  const all = TABLES.map((table) => [table, sqlite.prepare(`SELECT * FROM ${table} ORDER BY id`).all()] as const);
  expect(sqlite.pragma('foreign_key_check')).toEqual([]);
  expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(sqlite.pragma('freelist_count', { simple: true })).toBe(0);
  sqlite.close();
  return Object.fromEntries(all);
}

function count(text: string, word: string): number {
  return text.toLowerCase().split(word.toLowerCase()).length - 1;
}

describe('a person', () => {
  test('leaves no name or word in any file of the folder', async () => {
    const session = await begin();
    const before = bytesAround(session);
    for (const word of [...AMYS, 'Amy Lee']) expect(count(before, word), word).toBeGreaterThan(0);
    await session.say('forget "Amy Lee" --yes');
    const after = bytesAround(session);
    for (const word of [...AMYS, 'amy', 'quokk', 'amylee']) expect(count(after, word), word).toBe(0);
    expect(existsSync(`${session.db}-forgetting`)).toBe(false);
  });

  test('removes nothing of other people, and contacts keep their day', async () => {
    const session = await begin();
    const before = rows(session);
    await session.say('forget p2 --yes');
    const after = rows(session);
    const gone = Object.entries(before).map(
      ([table, all]) => [table, all.length - (after[table]?.length ?? 0)] as const,
    );
    expect(Object.fromEntries(gone.filter(([, number]) => number !== 0))).toEqual({
      person: 1,
      interview_person: 1,
      job_person: 1,
      note: 2,
      message: 1,
      reference: 1,
      reference_job: 1,
    });
    for (const [table, all] of Object.entries(after)) {
      const others = (before[table] ?? []).filter((row) => all.some((it) => idOf(it) === idOf(row)));
      if (table === 'touch') expect(all).toEqual(others.map(withoutPerson));
      else if (table === 'job')
        expect(all).toEqual(others.map((row) => ({ ...(row as object), follow_up_with_id: null })));
      else expect(all).toEqual(others);
    }
  });

  test("removes their words from the index, and keeps others'", async () => {
    const session = await begin();
    await session.say('forget p2 --yes');
    for (const word of ['amy', 'zanzibar', 'marzipan', 'quokka']) {
      expect((await session.ask<{ found: unknown[] }>(`search ${word}`)).found, word).toEqual([]);
    }
    expect((await session.ask<{ found: unknown[] }>('search monday')).found).toHaveLength(1);
    expect((await session.run('doctor')).stdout).toContain('Every page and every record is in order');
  });
});

function idOf(row: unknown): unknown {
  return (row as { id: number }).id;
}

function withoutPerson(row: unknown): object {
  const touch = row as { person_id: number };
  return touch.person_id === 2 ? { ...touch, person_id: null, note: null } : touch;
}

test('a job: removes everything about it; its people stay and are named', async () => {
  const session = await begin();
  await session.say('edit j1 --salary 61234');
  const { stderr } = await session.run('forget j1 --yes');
  expect(stderr).toContain('Amy Lee (p2) and Pete Ray (p3) were on record only for this job, and stay.');
  const after = bytesAround(session);
  for (const word of ['Marketing', '61234', 'portfolio', 'marzipan', 'Monday', 'fair']) {
    expect(count(after, word), word).toBe(0);
  }
  expect(count(after, 'a long talk')).toBeGreaterThan(0);
});

test('lists other texts with the name, and leaves them alone', async () => {
  const session = await begin();
  await session.say('note j2 "Amy Lee knows them"');
  const { warnings, alsoNamed } = await session.ask<{ warnings: string[]; alsoNamed: string[] }>('forget p2 --yes');
  expect(alsoNamed).toEqual(['j2']);
  expect(warnings[0]).toContain('The name is also in j2');
  expect(await session.say('show j2')).toContain('Amy Lee knows them');
});

test('drafts: removes theirs under any file name; others stay', async () => {
  const session = await begin();
  const drafts = join(dirname(session.db), 'drafts');
  mkdirSync(drafts, { recursive: true });
  const put = (name: string, text: string) => writeFileSync(join(drafts, name), text);
  put('acme-t1.2.txt', 'Dear friend');
  put('acme-f1.eml', 'Subject: =?UTF-8?Q?=41my?=');
  put('acme-f1-2.txt~', 'hi amy, how are you');
  put('.acme-o1.txt.swp', 'amy.lee@acme.example');
  put('acme-b1.txt', 'Dear Pete');
  put('beta-f2.txt', 'Dear Dana');
  const { draftsRemoved } = await session.ask<{ draftsRemoved: number }>('forget p2 --yes');
  expect([draftsRemoved, readdirSync(drafts).sort()]).toEqual([4, ['acme-b1.txt', 'beta-f2.txt']]);
});

test('backups: makes a new one, and removes earlier ones and leftovers of a crash', async () => {
  const session = await begin();
  const backups = join(dirname(session.db), 'backups');
  await session.say('delete l3 --yes', '2026-11-05T09:00');
  writeFileSync(join(backups, '.jobtrack-init-abc'), 'Amy Lee');
  writeFileSync(join(backups, 'mine.txt'), 'of somebody else');
  const before = readdirSync(backups).length;
  const answer = await session.ask<{ backup: string; backupsRemoved: number }>('forget p2 --yes', '2026-11-06T09:00');
  expect(answer).toMatchObject({ backup: expect.stringMatching(/forget/), backupsRemoved: before - 2 });
  const left = readdirSync(backups).filter((name) => !name.includes('daily'));
  expect(left.sort()).toEqual([basename(answer.backup), 'mine.txt']);
  expect(rows({ ...session, db: answer.backup })).toEqual(rows(session));
});

test('names copies beside the data file, and leaves them alone', async () => {
  const session = await begin();
  const folder = dirname(session.db);
  const name = basename(session.db);
  await session.say(`backup -o ${join(folder, 'kept')}`);
  const copies = [`${name}.damaged`, `salvaged-2026-11-01-0900.${name}`, 'kept'];
  for (const copy of copies.slice(0, 2)) writeFileSync(join(folder, copy), 'Amy Lee');
  linkSync(session.db, join(folder, 'second-name'));
  writeFileSync(join(folder, 'letter.txt'), 'of somebody else');
  const { warnings } = await session.ask<{ warnings: string[] }>('forget p2 --yes');
  const [about = ''] = warnings.filter((warning) => warning.includes('Copies'));
  for (const copy of copies) {
    expect(about).toContain(join(folder, copy));
    expect(existsSync(join(folder, copy))).toBe(true);
  }
  expect(about).not.toMatch(/letter|second-name|journal|backups/);
});

test('undo stops at it', async () => {
  const session = await begin();
  await session.say('forget p2 --yes');
  const refused = await session.run('undo --json');
  expect(refused.code).toBe(1);
  expect(JSON.parse(refused.stderr).error.message).toContain("Undo can't go back any further");
  await session.say('note j1 "after it"');
  expect(await session.say('undo')).toContain('Undone: note j1');
  expect(await session.run('undo')).toMatchObject({ code: 1, stdout: '' });
  expect(await session.say('redo')).toContain('Redone: note j1');
});

test('deleting a contact still removes its answers after the log was wiped', async () => {
  const session = openSession();
  for (const line of ['add-job Acme Buyer', 'heard j1 --from "Amy Lee" --decision-by "nov 20"', 'add-contact Dana'])
    await session.say(line);
  await session.say('forget Dana --yes');
  expect((await session.ask<{ removed: string[] }>('delete l1 --yes')).removed).toEqual(['statement-1', 'l1']);
});

test('the log keeps only the command and its records', async () => {
  const session = await begin();
  await session.say('forget p2 --yes');
  const sqlite = new Database(session.db, { readonly: true });
  const commands = sqlite.prepare('SELECT command FROM batch ORDER BY id').pluck().all();
  const changes = sqlite.prepare('SELECT DISTINCT before, after FROM change ORDER BY 1, 2').raw().all();
  sqlite.close();
  expect(commands).toEqual([
    'add-job',
    'add-interview j1',
    'edit p2',
    'edit j1',
    'draft t1.2',
    'done t1.2',
    'heard j1',
    'add-reference',
    'note',
    'note j1',
    'add-job',
    'log j2',
    'debrief i1',
    'forget p2',
  ]);
  expect(changes).toEqual([
    [null, '{}'],
    ['{}', null],
    ['{}', '{}'],
  ]);
});

test('without --yes, removes nothing: exit 2, naming the flag', async () => {
  const session = await begin();
  const before = bytesAround(session);
  const { code, stderr } = await session.run('forget p2');
  expect([code, bytesAround(session) === before]).toEqual([2, true]);
  expect(stderr).toContain('This would forget for good: Amy Lee (p2), with');
  expect(stderr).toContain('--yes');
});

test.each([
  ['forget i1 --yes', 2, 'Only a person or a job can be forgotten'],
  ['forget nobody --yes', 3, "I can't find"],
  ['forget p99 --yes', 3, "There's no person p99"],
])('%s: exit %i', async (line, exit, words) => {
  const session = await begin();
  const { code, stderr } = await session.run(line);
  expect(code).toBe(exit);
  expect(stderr).toContain(words);
});

describe('interrupted', () => {
  test('before anything is removed: starts over', async () => {
    const session = await begin();
    writeFileSync(`${session.db}-forgetting`, 'p2');
    expect(await session.say('forget p2 --yes')).toContain('Forgotten: Amy Lee (p2)');
    expect(existsSync(`${session.db}-forgetting`)).toBe(false);
  });

  test.each(['"Amy Lee"', 'p2'])('after the data file: running %s again removes the rest', async (typed) => {
    const session = await begin();
    await session.say('forget p2 --yes');
    writeFileSync(`${session.db}-forgetting`, 'p2');
    expect(await session.say(`forget ${typed}`)).toContain('Finished: p2 is forgotten.');
    expect(existsSync(`${session.db}-forgetting`)).toBe(false);
    expect((await session.run(`forget ${typed} --yes`)).code).toBe(3);
  });

  test('forgetting someone else next removes both', async () => {
    const session = await begin();
    await session.say('forget p2 --yes');
    writeFileSync(`${session.db}-forgetting`, 'p2');
    const { stdout, stderr } = await session.run('forget p1 --yes');
    expect(stderr).toContain('Finished: p2');
    expect(stdout).toContain('Forgotten: Dana Roy (p1)');
  });
});
