// R45: importing hostile emails prints no terminal codes, leaves no files behind, and never crashes.
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { HARMFUL, HARMFUL_IN_JSON, HOSTILE } from '../fixtures/hostile.ts';
import { runInProcess } from '../support/in-process.ts';
import { scratchFolder } from '../support/program.ts';
import { expectPlain, expectSound, NOW } from './support.ts';

const START = 'From a@x.example Mon Oct 26 10:00:00 2026\n';
const HEAD = 'From: Amy Lee <amy@acme.example>\nTo: kim@x.example\nDate: Mon, 26 Oct 2026 10:00:00 +0000\n';
const ME = ['--me', 'kim@x.example'];

const calendar = (method: string, ...lines: readonly string[]) =>
  [
    `Content-Type: text/calendar; method=${method}\n`,
    'BEGIN:VCALENDAR',
    `METHOD:${method}`,
    'BEGIN:VEVENT',
    'UID:u1',
    'DTSTART:20261124T140000Z',
    ...lines,
    'END:VEVENT',
    'END:VCALENDAR\n',
  ].join('\n');

const RECEIVED = 'Thank you for applying to the Buyer role at Acme. We have received your application.\n';
const oneLine = (text: string) => text.replace(/[\r\n]/g, ' ');

const EMAILS: Readonly<Record<string, string>> = {
  'escape sequences in every header': `From: "\u001b[31mAmy" <amy@acme.example>\n${HEAD}Subject: \u001b]0;x\u0007An interview\u202e\n\n\u001b[2J${RECEIVED}`,
  'a million recurrences': `${HEAD}Subject: An interview\n${calendar('REQUEST', 'RRULE:FREQ=SECONDLY;COUNT=1000000', 'SUMMARY:\u001b[2JAcme')}`,
  'a link that runs a script': `${HEAD}Subject: An interview\n${calendar('REQUEST', 'URL:javascript:alert(1)', 'LOCATION:javascript:alert(1)')}`,
  'a calendar that breaks off': `${HEAD}Subject: An interview\nContent-Type: text/calendar; method=REQUEST\n\nBEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:${'u'.repeat(5000)}\nDTSTART:soon\n`,
  'a path as the name of an attachment': `${HEAD}Subject: Your documents\nContent-Type: application/pdf; name="../../../x.pdf"\nContent-Transfer-Encoding: base64\n\nQUJD\n`,
  'a title of 5,000 letters': `From: no-reply@us.greenhouse-mail.io\n${HEAD}Subject: Thank you for applying to ${'Acme '.repeat(300)}\n\nThank you for applying to the ${'x'.repeat(5000)} role at ${'Acme '.repeat(3000)}.\n`,
  'tags without an end': `${HEAD}Subject: Hello\nContent-Type: text/html\n\n${'<b>'.repeat(50_000)}<script>alert(1)</script>\n`,
  'no sender': `Subject: Hello\nDate: Mon, 26 Oct 2026 10:00:00 +0000\n\n${RECEIVED}`,
  'no date': `From: amy@acme.example\nSubject: Hello\n\n${RECEIVED}`,
  'a date to come': `From: amy@acme.example\nSubject: Hello\nDate: Mon, 2 Nov 2099 10:00:00 +0000\n\n${RECEIVED}`,
  'a day before there were computers': `From: amy@acme.example\nSubject: Hello\nDate: Mon, 2 Nov 1001 10:00:00 +0000\n\n${RECEIVED}`,
  'no email': '\u0000\u0001\u0002',
  ...Object.fromEntries(
    HOSTILE.map(oneLine).map((text, at) => [
      `hostile text ${at}`,
      `From: "${text.slice(0, 2000)}" <amy@acme.example>\n${HEAD}Subject: ${text}\nMessage-ID: <${text.slice(0, 200)}@x>\n\n${RECEIVED}${text}\n`,
    ]),
  ),
};

async function begin() {
  const folder = scratchFolder();
  const around = { db: join(folder, 'search.db'), now: NOW };
  await runInProcess(['add-job', 'Acme', 'Buyer', '--applied', '2026-10-20'], around);
  await runInProcess(['add-contact', 'Amy Lee', '--job', 'acme', '--email', 'amy@acme.example'], around);
  return { around, file: join(folder, 'hostile.mbox'), folder };
}

/** All but the data file and its backups. */
function othersIn(folder: string): string[] {
  return readdirSync(folder).filter((name) => !/^search\.db|^backups$/.test(name));
}

test.each(Object.keys(EMAILS))('R45 %s', async (what) => {
  const { around, file, folder } = await begin();
  writeFileSync(file, EMAILS[what] ?? '');
  const before = othersIn(folder);
  const rehearsed = await runInProcess(['import', 'mail', file, ...ME, '--dry-run'], around);
  const imported = await runInProcess(['import', 'mail', file, ...ME, '--json'], around);
  expect([0, 1]).toContain(rehearsed.code);
  expect(imported.code).toBe(rehearsed.code);
  expect(HARMFUL.exec(rehearsed.stdout + rehearsed.stderr)?.[0]).toBeUndefined();
  expect(HARMFUL_IN_JSON.exec(imported.stdout + imported.stderr)?.[0]).toBeUndefined();
  expectPlain(rehearsed.stderr + imported.stderr);
  for (const typed of ['today', 'show j1']) {
    const { stdout } = await runInProcess(typed.split(' '), around);
    expect(HARMFUL.exec(stdout)?.[0]).toBeUndefined();
  }
  expect(othersIn(folder)).toEqual(before);
});

test('R45 a mailbox of them all, twice: the second time changes nothing', async () => {
  const { around, file } = await begin();
  writeFileSync(
    file,
    Object.values(EMAILS)
      .map((email) => `${START}${email}\n\n`)
      .join(''),
  );
  const first = await runInProcess(['import', 'mail', file, ...ME, '--json'], around);
  expect(first.code, first.stderr).toBe(0);
  const again = await runInProcess(['import', 'mail', file, ...ME, '--json'], around);
  expect({ code: again.code, batch: JSON.parse(again.stdout).batch }).toEqual({ code: 0, batch: null });
  expectSound(around.db, 3);
});
