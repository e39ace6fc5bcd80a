import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { scratchFolder } from '../support/program.ts';
import { openSession, type Session } from '../support/session.ts';
import { makeTool } from '../support/tools.ts';

const NOW = '2026-11-02T16:00';

/** A bit of everything: two jobs, interviews, people with roles, contacts, timing, notes. */
async function begin(): Promise<Session> {
  const session = openSession();
  for (const line of [
    'add-job Acme "Marketing Manager" --via "Dana Roy" --note "heard of it at the fair"',
    'add-interview j1 --at "2026-11-02 10:00" --with "Amy Lee" --with "Pete Ray" --decision-by "nov 9" --follow-up-with Amy --note "bring drawings"',
    'add-interview j1 --at "2026-10-20 10:00" --with "Amy Lee"',
    'add-reference "Ruth Adler" --for j1',
    'add-reference "Sam Ito"',
    'done t1.2 t1.3 --every 14',
    'debrief i1 --went-well "the portfolio" --every 10',
    'heard j1 --from Amy --contact-on "nov 12"',
    'skip a1.1',
    'snooze a1.2 "nov 6"',
    'note "Amy Lee" "two dogs"',
    'add-job Beta Buyer --via "Dana Roy"',
    'log j2 --with Dana --spoke --contact-on "nov 20"',
    'offer j1 --salary 60000',
  ])
    await session.say(line);
  return session;
}

const COUNTED =
  `job interview person reference touch statement offer debrief note message skip snooze job_person interview_person reference_job`.split(
    ' ',
  );

/** Counts of records, like 'job 2, touch 4'. */
function counts({ db }: Session): Record<string, number> {
  const sqlite = new Database(db, { readonly: true });
  const count = (table: string) => Number(sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
  const all = Object.fromEntries(COUNTED.map((table) => [table, count(table)]));
  expect(sqlite.pragma('foreign_key_check')).toEqual([]);
  sqlite.close();
  return all;
}

/** The records that a command removes. */
async function lost(line: string): Promise<Record<string, number>> {
  const session = await begin();
  const before = counts(session);
  await session.say(`${line} --yes`);
  const after = counts(session);
  const gone = COUNTED.map((table) => [table, (before[table] ?? 0) - (after[table] ?? 0)] as const);
  return Object.fromEntries(gone.filter(([, count]) => count !== 0));
}

describe('removes', () => {
  test('a job with everything about it and a reference for it alone; people stay', async () => {
    expect(await lost('delete j1')).toEqual({
      job: 1,
      interview: 2,
      reference: 1,
      reference_job: 1,
      touch: 3,
      statement: 4,
      offer: 1,
      debrief: 1,
      note: 2,
      skip: 1,
      snooze: 1,
      job_person: 3,
      interview_person: 3,
    });
  });

  test('an interview with its debrief, notes and answers; its contacts stay with the job', async () => {
    expect(await lost('delete i1')).toEqual({ interview: 1, interview_person: 2, debrief: 1, note: 1, statement: 2 });
  });

  test('a contact with the answers given then', async () => {
    expect(await lost('delete l3')).toEqual({ touch: 1, statement: 1 });
  });

  test('one of two contacts of one command; their shared answers stay', async () => {
    expect(await lost('delete l1')).toEqual({ touch: 1 });
  });

  test('a person with their roles and notes; contacts stay without the name', async () => {
    expect(await lost('delete p2')).toEqual({ person: 1, job_person: 1, interview_person: 2, note: 1 });
  });

  test('a reference; the person stays', async () => {
    expect(await lost('delete r1')).toEqual({ reference: 1, reference_job: 1 });
  });

  test('several at once when one belongs to another', async () => {
    expect(await lost('delete l4 j2 l4')).toEqual({ job: 1, touch: 1, statement: 1, job_person: 1 });
  });
});

test('keeps the day of remaining contacts, so follow-ups stay on schedule', async () => {
  const session = openSession();
  await session.say('add-job Acme Buyer --via "Dana Roy" --applied "oct 1"');
  await session.say('log j1 --with Dana --spoke');
  await session.say('add-contact "Hal Ruiz" --job j1 --role hr');
  await session.say('delete p1 --yes');
  const { touches, upcoming } = await session.ask<{
    touches: { person: null; on: string }[];
    upcoming: { due: string }[];
  }>('show j1');
  expect(touches).toMatchObject([{ person: null, on: '2026-11-02' }]);
  expect(upcoming.map(({ due }) => due)).toEqual(['2026-11-09']);
  expect((await session.run('show l1')).code).toBe(0);
  expect((await session.run('today')).code).toBe(0);
});

test('removes a reference with their unsent text, and undo restores both', async () => {
  const session = openSession(NOW, { EDITOR: makeTool(scratchFolder(), 'editor', 'echo mine > "$1"') });
  for (const line of [
    'add-interview Acme Buyer --at "2026-11-02 10:00" --with "Ruth Adler"',
    'add-reference "Ruth Adler" --for j1',
    'draft a1.1 --as email --edit',
    'draft t1.1 --edit',
  ])
    await session.say(line);
  const before = counts(session);
  expect(await session.say('delete r1 --yes')).toContain('with one edited draft');
  expect(counts(session)).toEqual({ ...before, reference: 0, reference_job: 0, message: 1 });
  await session.say('undo');
  expect(counts(session)).toEqual(before);
  await session.say('delete p1 --yes');
  expect(counts(session)).toMatchObject({ person: 0, message: 0 });
});

describe('asks first', () => {
  test.each([
    ['delete j2', /delete Beta – Buyer \(j2\), with one logged contact and one date they gave\./],
    ['delete p2', /delete Amy Lee \(p2\), with one note; two logged contacts stay, without the name\./],
    ['delete r2 l4', /reference Sam Ito \(r2\); and follow-up, Dana Roy, Beta/],
  ])('%s says what would go, and changes nothing', async (line, message) => {
    const session = await begin();
    const before = counts(session);
    const { code, stdout, stderr } = await session.run(line);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr.replace(/\s+/g, ' ')).toMatch(message);
    expect(stderr).toContain('--yes');
    expect(counts(session)).toEqual(before);
  });

  test.each(['-y delete j2', 'delete j2 -y', 'delete j2 --yes'])('%s goes ahead', async (line) => {
    const session = await begin();
    expect((await session.run(line)).code).toBe(0);
    expect((await session.run('show j2')).code).toBe(3);
  });

  test.each(['delete j9 --yes', 'delete j2 j9 --yes', 'delete nobody --yes'])(
    '%s: not found, nothing changed',
    async (line) => {
      const session = await begin();
      const before = counts(session);
      expect((await session.run(line)).code).toBe(3);
      expect(counts(session)).toEqual(before);
    },
  );
});

test.each(['j1', 'i1', 'i2', 'p1', 'p2', 'p4', 'r1', 'l1', 'l3', 'l4', 'j1 j2 p1 p2 r2'])(
  'delete %s, and undo brings back every row',
  async (ids) => {
    const session = await begin();
    const dump = () => {
      const sqlite = new Database(session.db, { readonly: true });
      const tables = [...COUNTED, 'closing', 'search'];
      const rows = tables.map((table) => sqlite.prepare(`SELECT * FROM ${table} ORDER BY rowid`).raw().all());
      sqlite.close();
      return JSON.stringify(rows);
    };
    const before = dump();
    await session.say(`delete ${ids} --yes`);
    const after = dump();
    expect(after).not.toBe(before);
    await session.say('undo');
    expect(dump()).toBe(before);
    await session.say('redo');
    expect(dump()).toBe(after);
  },
);

test.each([
  ['j1', 'two edited drafts', []],
  ['i1', 'two edited drafts', []],
  ['p1', 'one edited draft', ['t1.2']],
  ['p2', 'one edited draft', ['l1']],
  ['l1', 'one edited draft', ['t1.2']],
])('delete %s removes your texts, says so, and undo restores them', async (id, said, left) => {
  const session = openSession(NOW, { EDITOR: makeTool(scratchFolder(), 'editor', 'echo mine > "$1"') });
  const people = '--with "Amy Lee <amy@acme.example>" --with "Pete Ray <pete@acme.example>"';
  await session.say(`add-interview Acme Clerk --at "2026-11-02 10:00" ${people}`);
  for (const line of ['draft t1.1 --edit', 'done t1.1', 'draft t1.2 --edit']) await session.say(line);
  const found = async () => {
    const answer = await session.ask<{ found: { id: string }[] }>('search mine');
    return answer.found.map((each) => each.id).sort();
  };
  expect(await found()).toEqual(['l1', 't1.2']);
  expect(await session.say(`delete ${id} --yes`)).toContain(said);
  expect(await found()).toEqual(left);
  await session.say('undo');
  expect(await found()).toEqual(['l1', 't1.2']);
  expect(await session.say('draft t1.2')).toContain('mine\n');
  expect(await session.say('show l1')).toContain('mine');
});

test('answers with the removed ids and never reuses them', async () => {
  const session = await begin();
  const { removed } = await session.ask<{ removed: string[] }>('delete j2 --yes');
  expect(removed).toEqual(expect.arrayContaining(['j2', 'l4', expect.stringMatching(/^statement-/)]));
  await session.say('add-job Gamma Buyer');
  expect((await session.run('show j3')).code).toBe(0);
});

test('says what changes in the plan', async () => {
  const session = openSession();
  await session.say('add-job Acme Buyer --via "Dana Roy"');
  await session.say('heard j1 --from Dana --contact-on "nov 5"');
  expect(await session.say('delete l1 --yes')).toContain('Acme (f1): Thu Nov 5 → Mon Nov 9.');
});
