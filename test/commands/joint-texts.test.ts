// A text about several jobs is saved once, for all its items and contacts.
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { scratchFolder } from '../support/program.ts';
import { openSession, type Session } from '../support/session.ts';
import { makeTool } from '../support/tools.ts';

const WORDS = 'Dear Dana, is there news of Acme and Beta?';

/** Dana (p1) is the recruiter of Acme (j1) and Beta (j2); one text about both is saved. */
async function begin(...more: readonly string[]): Promise<Session> {
  const editor = makeTool(scratchFolder(), 'editor', `echo "${WORDS}" > "$1"`);
  const session = openSession('2026-11-02T16:00', { EDITOR: editor });
  for (const line of [
    'add-job Acme Buyer --via "Dana Roy <dana@roy.example> +1 212 555 0100" --applied "oct 20"',
    'add-job Beta Analyst --via Dana --applied "oct 20"',
    'draft p1 --as email --edit',
    ...more,
  ])
    await session.say(line);
  return session;
}

/** The number of texts, and of jobs beyond their first. */
function kept({ db }: Pick<Session, 'db'>): readonly [texts: number, parts: number] {
  const sqlite = new Database(db, { readonly: true });
  const count = (table: string) => Number(sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
  const all = [count('message'), count('message_part')] as const;
  expect(sqlite.pragma('foreign_key_check')).toEqual([]);
  sqlite.close();
  return all;
}

const bodyOf = async (session: Session, line: string) => (await session.ask<{ body: string }>(line)).body;
const textsOf = async (session: Session, id: string) =>
  (await session.ask<{ messages: { text: string }[] }>(`show ${id}`)).messages.map(({ text }) => text);

test('is saved once for all its items', async () => {
  const session = await begin();
  expect(kept(session)).toEqual([1, 1]);
  for (const id of ['p1', 'f1 f2', 'f1', 'f2']) expect(await bodyOf(session, `draft ${id} --as email`)).toBe(WORDS);
  await session.say('undo');
  expect(kept(session)).toEqual([0, 0]);
});

test('belongs to both contacts once sent, and either can be removed alone', async () => {
  const session = await begin('done p1 --sent');
  expect([await textsOf(session, 'l1'), await textsOf(session, 'l2')]).toEqual([[WORDS], [WORDS]]);
  expect(kept(session)).toEqual([1, 1]);
  for (const [gone, left] of [
    ['l1', 'l2'],
    ['l2', 'l1'],
  ] as const) {
    await session.say(`delete ${gone} --yes`);
    expect([kept(session), await textsOf(session, left)]).toEqual([[1, 0], [WORDS]]);
    await session.say('undo');
    expect([kept(session), await textsOf(session, gone)]).toEqual([[1, 1], [WORDS]]);
  }
  await session.say('delete l1 l2 --yes');
  expect(kept(session)).toEqual([0, 0]);
});

test.each([
  ['j1', 'f2'],
  ['j2', 'f1'],
])('belongs only to %2$s without job %1$s', async (job, item) => {
  const session = await begin();
  await session.say(`delete ${job} --yes`);
  expect([kept(session), await bodyOf(session, `draft ${item} --as email`)]).toEqual([[1, 0], WORDS]);
  await session.say('undo');
  expect(kept(session)).toEqual([1, 1]);
});

test.each(['j1', 'j2', 'p1'])('is forgotten with %s', async (id) => {
  for (const more of [[], ['done p1 --sent']]) {
    const session = await begin(...more);
    await session.say(`forget ${id} --yes`);
    expect(kept(session)).toEqual([0, 0]);
  }
});

test('stays with the other item when one is done', async () => {
  const session = await begin('done f1 --sent');
  expect(await textsOf(session, 'l1')).toEqual([WORDS]);
  expect(await bodyOf(session, 'draft f2 --as email')).toBe(WORDS);
  await session.say('done f2 --sent');
  expect(await textsOf(session, 'l2')).toEqual([WORDS]);
});

test("isn't mixed up with a text for one of them", async () => {
  const session = await begin('undo', 'draft f2 --as email --edit');
  expect(kept(session)).toEqual([1, 0]);
  expect(await bodyOf(session, 'draft f2 --as email')).toBe(WORDS);
  expect(await bodyOf(session, 'draft p1 --as email')).not.toBe(WORDS);
});

test('survives export and import', async () => {
  const session = await begin('done p1 --sent');
  const file = join(scratchFolder(), 'all.json');
  await session.say(`export json -o ${file}`);
  const other = openSession('2026-11-02T16:00');
  await other.say(`import json ${file}`);
  expect([kept(other), await textsOf(other, 'l1'), await textsOf(other, 'l2')]).toEqual([[1, 1], [WORDS], [WORDS]]);
});
