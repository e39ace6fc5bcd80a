import { createHash } from 'node:crypto';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openSession, type Session } from '../support/session.ts';

const DIGEST = createHash('sha256').update('a@acme.example').digest('hex');

/** A job with a contact from Amy Lee and the email it came from, one that names her, and one from somebody else. */
async function begin(): Promise<Session> {
  const session = openSession();
  await session.say('add-job Acme Buyer');
  await session.say('heard j1 --from "Amy Lee <Amy@acme.example>"');
  const mail = (id: string, subject: string, address: string, links: string) =>
    `INSERT INTO mail (message_id, "on", subject, address, event, outcome, job_id, person_id, touch_id)
      VALUES ('${id}', '2026-11-02', '${subject}', '${address}', 'reply', 'recorded', ${links});`;
  const sqlite = new Database(session.db);
  sqlite.exec(
    mail('a@acme.example', 'Hello', 'amy@acme.example', '1, 1, 1') +
      mail('b@acme.example', 'Your call with Amy Lee', 'hr@acme.example', '1, NULL, NULL') +
      mail('c@acme.example', 'Your application', 'hr@acme.example', '1, NULL, NULL'),
  );
  sqlite.close();
  return session;
}

function rowsOf({ db }: Session, sql: string): unknown[] {
  const sqlite = new Database(db, { readonly: true });
  const rows = sqlite.prepare(sql).raw().all();
  sqlite.close();
  return rows;
}

const MAILS = 'SELECT message_id, subject, address, job_id, person_id, touch_id FROM mail ORDER BY id';
const DIGESTS = 'SELECT digest FROM forgotten_mail ORDER BY id';

test.each([
  [
    'l1',
    [
      ['a@acme.example', 'Hello', 'amy@acme.example', 1, 1, null],
      ['b@acme.example', 'Your call with Amy Lee', 'hr@acme.example', 1, null, null],
      ['c@acme.example', 'Your application', 'hr@acme.example', 1, null, null],
    ],
  ],
  [
    'p1',
    [
      ['a@acme.example', 'Hello', null, 1, null, 1],
      ['b@acme.example', 'Your call with Amy Lee', 'hr@acme.example', 1, null, null],
      ['c@acme.example', 'Your application', 'hr@acme.example', 1, null, null],
    ],
  ],
  [
    'j1',
    [
      ['a@acme.example', '', null, null, 1, null],
      ['b@acme.example', '', null, null, null, null],
      ['c@acme.example', '', null, null, null, null],
    ],
  ],
])('delete %s keeps the emails from being imported again, and undo restores their records', async (id, left) => {
  const session = await begin();
  const before = rowsOf(session, MAILS);
  await session.say(`delete ${id} --yes`);
  expect(rowsOf(session, MAILS)).toEqual(left);
  await session.say('undo');
  expect(rowsOf(session, MAILS)).toEqual(before);
});

test('forget removes the emails with a person or their name, and keeps only digests', async () => {
  const session = await begin();
  await session.say('forget "Amy Lee" --yes');
  expect(rowsOf(session, MAILS)).toEqual([['c@acme.example', 'Your application', 'hr@acme.example', 1, null, null]]);
  const digests = rowsOf(session, DIGESTS);
  expect(digests).toHaveLength(2);
  expect(digests).toContainEqual([DIGEST]);
});

test('forget removes the emails about a job, and keeps only digests', async () => {
  const session = await begin();
  await session.say('forget j1 --yes');
  expect(rowsOf(session, MAILS)).toEqual([]);
  expect(rowsOf(session, DIGESTS)).toHaveLength(3);
});
