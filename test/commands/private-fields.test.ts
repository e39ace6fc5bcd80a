// A secret in every private field: no output meant for others has one.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import type { Field } from '../../src/domain/field.ts';
import { fieldsOf, TABLES, type Table } from '../../src/domain/schema.ts';
import { snakeCase } from '../../src/store/layouts.ts';
import { openSession, type Session } from '../support/session.ts';

const SECRET = 'XYZZY';

const RECORDED = [
  'add-interview Acme Clerk --at "2026-11-02 10:00" --with "Amy <amy@acme.example>" --via "Dana <dana@x.example>" --insider "Ida <ida@acme.example>"',
  'add-reference "Ruth <ruth@x.example>" --note x',
  'debrief i1 --went-well x --to-improve x --concerns x --skills x --fit 3',
  'note j1 x',
  'log acme --kind reference-alert --with Ruth --sent --on 2026-11-01 --note x',
  'heard acme --reference-check Ruth --note x',
  'add-interview Beta Cook --at "2026-11-20 10:00" --with "Bo <bo@beta.example>"',
  'offer beta --note x --salary x',
  'add-interview Gamma Cook --at "2026-10-30 10:00" --with "Gil <gil@gamma.example>"',
  'done t3.6',
  'close gamma --reason rejected --note x',
  'snooze f1 +20d --note x',
  'add-interview Delta Cook --at "2026-10-30 10:00" --with "Di <di@delta.example>"',
  'skip t4.7 --note x',
];

/** Settings are read by the program. */
const NOT_WRITTEN_OVER: readonly Table[] = ['setting'];

function isPrivateText([, { is, among, shared }]: readonly [string, Field]): boolean {
  return is === 'text' && !among && !shared;
}

async function openWithSecrets(): Promise<Session> {
  const session = openSession('2026-11-02T18:00');
  for (const line of RECORDED) await session.say(line);
  const sqlite = new Database(session.db);
  sqlite.exec(`INSERT INTO message (job_id, kind, form, saved_on, text) VALUES (1, 'follow-up', 'letter', '2026-11-02', 'x');
    INSERT INTO message_answer (message_id, blank, words) VALUES (1, 'x', 'x');
    INSERT INTO posting (job_id, saved_on, text) VALUES (1, '2026-11-02', 'x');
    INSERT INTO invitation (interview_id, uid, sequence, is_cancelled) VALUES (2, 'x', 0, 0);
    INSERT INTO mail (message_id, "on", subject, address, event, outcome, job_id)
      VALUES ('x', '2026-11-02', 'x', 'x', 'reply', 'known', 1);
    INSERT INTO forgotten_mail (digest) VALUES ('x')`);
  for (const table of TABLES.filter((each) => !NOT_WRITTEN_OVER.includes(each))) {
    for (const [name] of fieldsOf(table).filter(isPrivateText)) {
      const { changes } = sqlite
        .prepare(`UPDATE ${table} SET "${snakeCase(name)}" = ?`)
        .run(`${SECRET} ${table} ${name}`);
      expect(changes, `${table} ${name}`).toBeGreaterThan(0);
    }
  }
  sqlite.close();
  return session;
}

test('no CSV, vCard, calendar, page, draft or JSON of list, today and stats has a private field', async () => {
  const { db, say } = await openWithSecrets();
  const out = join(db, '..', 'out');
  await say(`export csv -o '${out}'`);
  await say(`export csv -o '${out}-private' --include-private`);
  await say(`stats --html '${out}.html' --svg '${out}.svg'`);
  await say(`calendar -o '${out}.ics'`);
  const answers = await Promise.all(
    [
      'list --all --json',
      'list people --json',
      'list references --json',
      'list interviews --all --json',
      'today --week --json',
      'stats --json',
      'export vcard',
      ...['t1.1', 'c1', 'f1', 'k1.1', 'n1.3', 'o2', 'b3'].map((id) => `draft ${id} --as email`),
    ].map((line) => say(line)),
  );
  const files = ['.html', '.svg', '.ics'].map((ending) => readFileSync(`${out}${ending}`, 'utf8'));
  const tables = (folder: string) => readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  expect([...answers, ...files, ...tables(out)].filter((text) => text.includes(SECRET))).toEqual([]);
  const csv = tables(`${out}-private`).join('');
  for (const table of [
    'job',
    'offer',
    'closing',
    'person',
    'touch',
    'debrief',
    'note',
    'message',
    'posting',
    'skip',
    'snooze',
  ] as const) {
    for (const [name] of fieldsOf(table).filter(isPrivateText)) expect(csv).toContain(`${SECRET} ${table} ${name}`);
  }
});

test('show and export json have every one', async () => {
  const { say, ask } = await openWithSecrets();
  const shown = JSON.stringify(await ask('show j1')) + JSON.stringify(await ask('show j3'));
  for (const words of ['job salary', 'person common', 'touch note', 'debrief learned', 'closing note', 'note text'])
    expect(shown).toContain(`${SECRET} ${words}`);
  const all = await say('export json');
  const fields = TABLES.filter((each) => !NOT_WRITTEN_OVER.includes(each)).flatMap((table) =>
    fieldsOf(table)
      .filter(isPrivateText)
      .map(([name]) => `${SECRET} ${table} ${name}`),
  );
  for (const words of fields) expect(all).toContain(words);
});
