// The answers to a message's blanks are kept by the blank's name, and the other words are rewritten each day.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { scratchFolder } from '../support/program.ts';
import { openSession, type Session } from '../support/session.ts';
import { makeTool } from '../support/tools.ts';

const NEXT_DAY = '2026-11-03T09:00';
const TALKED = 'one thing you talked about';

interface Draft {
  readonly body: string;
  readonly ownSince: string | null;
  readonly fields: readonly { readonly name: string; readonly value: string | null }[];
}

/** i1 at Acme with Amy this morning, November 2, and an editor that replaces the text, or leaves it. */
async function begin(text = ''): Promise<Session> {
  const editor = makeTool(scratchFolder(), 'editor', text === '' ? 'true' : `printf '%s' "${text}" > "$1"`);
  const session = openSession('2026-11-02T16:00', { EDITOR: editor });
  await session.say('add-interview Acme Buyer --at "2026-11-02 10:00" --with "Amy Lee <amy@acme.example>"');
  await session.say('draft t1.1 --fill "talked=the new site in Ghent"');
  return session;
}

/** The number of messages and of answers; no row may be left without its message. */
function kept({ db }: Pick<Session, 'db'>): readonly [texts: number, answers: number] {
  const sqlite = new Database(db, { readonly: true });
  const count = (table: string) => Number(sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
  const all = [count('message'), count('message_answer')] as const;
  expect(sqlite.pragma('foreign_key_check')).toEqual([]);
  sqlite.close();
  return all;
}

async function answersOf(session: Session, line = 'draft t1.1'): Promise<Record<string, string>> {
  const { fields } = await session.ask<Draft>(line);
  return Object.fromEntries(fields.flatMap(({ name, value }) => (value === null ? [] : [[name, value]])));
}

const squeezed = (text: string) => text.replace(/\s+/g, ' ');

test('the rest of the message changes with the day and the records', async () => {
  const session = await begin();
  expect(await session.say('draft t1.1')).toContain('November 9');
  await session.say('config set me.name "Kim Novak"');
  const later = squeezed(await session.say('draft t1.1', NEXT_DAY));
  expect(later).toContain('hearing about the new site in Ghent.');
  expect(later).toMatch(/check in on Tuesday, November 10,.*Kim Novak/);
  expect(squeezed((await session.run('draft t1.1')).stderr)).toContain(
    'Your answers are saved. The dates and the rest of the message are kept up to date.',
  );
});

test('a whole text, once edited, stays as it is', async () => {
  const session = await begin("Dear Amy, I'll call on November 9. Kites!");
  await session.say('draft t1.1 --edit');
  expect(kept(session)).toEqual([1, 0]);
  expect((await session.ask<Draft>('draft t1.1')).body).toBe("Dear Amy, I'll call on November 9. Kites!");
  await session.say('undo');
  expect(await answersOf(session)).toEqual({ [TALKED]: 'the new site in Ghent' });
});

test.each([
  ['left as it was', 'draft t1.1 --edit', { [TALKED]: 'the new site in Ghent' }],
  [
    'filled in and left',
    'draft t1.1 --fill name=Kim --edit',
    { [TALKED]: 'the new site in Ghent', 'your name': 'Kim' },
  ],
  ['answered again', 'draft t1.1 --fill "talked=the old site"', { [TALKED]: 'the old site' }],
])('%s in the editor or on the line: still written anew', async (_, line, answers) => {
  const session = await begin();
  await session.say(line);
  expect(await answersOf(session)).toEqual(answers);
  expect(await session.say('draft t1.1', NEXT_DAY)).toContain('November 10');
});

test('an answer also fills the same blank of the letter', async () => {
  const session = await begin();
  expect(await answersOf(session, 'draft t1.1 --as mail')).toEqual({ [TALKED]: 'the new site in Ghent' });
  await session.say('draft t1.1 --as mail --fill name=Kim');
  expect(await answersOf(session)).toEqual({ [TALKED]: 'the new site in Ghent' });
});

test('an answer whose blank is gone from your own template is dropped with the next answer', async () => {
  const session = await begin();
  const folder = join(session.db, '..', 'templates');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'thank-you.txt'), 'Subject: Thanks\n\n{{greeting}}\n\nI [[ feel ]].\n');
  expect(await answersOf(session)).toEqual({});
  await session.say('draft t1.1 --fill feel=fine');
  expect(await answersOf(session)).toEqual({ feel: 'fine' });
  expect(kept(session)).toEqual([1, 1]);
});

test('undo takes back an answer, redo brings it', async () => {
  const session = await begin();
  await session.say('draft t1.1 --fill "talked=the old site" --fill name=Kim');
  for (const [line, answers] of [
    ['undo', { [TALKED]: 'the new site in Ghent' }],
    ['redo', { [TALKED]: 'the old site', 'your name': 'Kim' }],
  ] as const) {
    await session.say(line);
    expect(await answersOf(session), line).toEqual(answers);
  }
  await session.say('undo --steps 2 --yes');
  expect(kept(session)).toEqual([0, 0]);
});

test('search finds the answers with their item, then with the contact', async () => {
  const session = await begin();
  const found = async () => (await session.ask<{ found: { id: string }[] }>('search ghent')).found.map(({ id }) => id);
  expect(await found()).toEqual(['t1.1']);
  await session.say('done t1.1');
  expect(await found()).toEqual(['l1']);
});

test.each(
  ['delete i1', 'delete j1', 'delete p1', 'forget j1', 'forget p1'].flatMap((line) => [
    [line, 'unsent'],
    [line, 'sent'],
  ]),
)('%s removes the answers of a message, %s', async (line, state) => {
  const session = await begin();
  if (state === 'sent') await session.say('done t1.1');
  await session.say(`${line} --yes`);
  expect(kept(session)).toEqual([0, 0]);
  if (line.startsWith('forget')) return;
  await session.say('undo');
  expect(kept(session)).toEqual([1, 1]);
});

test('survives export and import', async () => {
  const session = await begin();
  const file = join(scratchFolder(), 'all.json');
  await session.say(`export json -o ${file}`);
  const other = openSession(NEXT_DAY);
  await other.say(`import json ${file}`);
  expect(await answersOf(other)).toEqual({ [TALKED]: 'the new site in Ghent' });
  expect(await other.say('draft t1.1')).toContain('November 10');
});

/** Dana (p1) is the recruiter of Acme (j1) and Beta (j2); one message about both has an answer. */
async function beginJoint(): Promise<Session> {
  const session = openSession('2026-11-02T16:00');
  await session.say('add-job Acme Buyer --via "Dana Roy <dana@roy.example> +1 212 555 0100" --applied "oct 20"');
  await session.say('add-job Beta Analyst --via Dana --applied "oct 20"');
  const [blank] = (await session.ask<Draft>('draft p1 --as email')).fields;
  await session.say(`draft p1 --as email --fill "${blank?.name}=Kim of Ghent"`);
  return session;
}

test('one message about several jobs keeps its answers once; for one of them they only fill it', async () => {
  const session = await beginJoint();
  const both = await session.ask<Draft>('draft f1 f2 --as email');
  expect(both.body).toContain('Kim of Ghent');
  expect((await session.ask<Draft>('draft f2 --as email')).body).toContain('Kim of Ghent');
  expect(await session.ask<Draft>('draft p1 --as email')).toEqual(both);
  expect(kept(session)).toEqual([1, 1]);
});

test.each([
  ['delete j1', [1, 1]],
  ['forget j2', [0, 0]],
  ['forget p1', [0, 0]],
])('one message about several jobs: %s leaves %j', async (line, left) => {
  const session = await beginJoint();
  await session.say(`${line} --yes`);
  expect(kept(session)).toEqual(left);
});
