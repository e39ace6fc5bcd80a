// Hostile text in every imported cell and name: prints no terminal codes, breaks no row or SQL, and is stored
// unchanged.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { csvLine } from '../../src/formats/csv.ts';
import { HARMFUL, HARMFUL_IN_JSON, HOSTILE } from '../fixtures/hostile.ts';
import { runInProcess } from '../support/in-process.ts';
import { scratchFolder } from '../support/program.ts';
import { expectPlain, expectSound, NOW } from './support.ts';

const SQL = ["'); DROP TABLE job; --", '%', '_', 'O"Brien AND (', '"', '`', '?1 :id', '{"$ne": null}', '$& $1'];
/** Readable files have no NUL or lone surrogates, and notes are no longer than this; other tests cover those. */
const isWritable = (text: string) => !/\0|\p{Surrogate}/u.test(text) && text.trim() !== '' && text.length < 40_000;
const TEXTS = [...HOSTILE, ...SQL].filter(isWritable);

/** The output of import as text and JSON, on stdout and stderr. */
async function importEverything(format: string, name: string, content: string) {
  const folder = scratchFolder();
  const around = { db: join(folder, 'search.db'), now: NOW };
  const file = join(folder, name);
  writeFileSync(file, content);
  const dry = await runInProcess(['import', format, file, '--dry-run', '--color', 'never'], around, 80);
  const json = await runInProcess(['import', format, file, '--json'], around);
  const again = await runInProcess(['import', format, file, '--color', 'never'], around, 40);
  return {
    around,
    said: [dry, again].map(({ stdout, stderr }) => stdout + stderr),
    json,
    outcomes: [dry, json, again],
  };
}

test.each(TEXTS.map((text, at) => [at, text] as const))('R24 R26 %# in a table of jobs', async (_, text) => {
  const rows = [
    csvLine(['Company', 'Title', 'Status', 'Added', 'Applied', 'Location', 'Notes', text]),
    csvLine(['Acme', 'Buyer', text, text, '', 'here', text, text]),
    csvLine([`x${text}`, `x${text}`, 'Applied', '', '2026-10-30', '', '', '']),
    csvLine(['Beta', 'Buyer', 'Applied', '', text, '', '', '']),
    csvLine(['', text, '', '', '', '', '', '']),
  ];
  const { around, said, json, outcomes } = await importEverything('csv', 'jobs.csv', rows.join(''));
  for (const { code, stderr } of outcomes) {
    expect(code, stderr).toBe(0);
    expectPlain(stderr);
  }
  for (const output of said) expect(output).not.toMatch(HARMFUL);
  expect(json.stdout).not.toMatch(HARMFUL_IN_JSON);
  const shown = await runInProcess(['show', 'j1', '--json'], around);
  if (text.length < 1_000) expect(JSON.parse(shown.stdout).notes[0].text).toContain(text.trim());
  expectSound(around.db, 1);
});

test.each(TEXTS.map((text, at) => [at, text] as const))('R24 R26 %# in connections', async (_, text) => {
  const rows = [
    csvLine(['First Name', 'Last Name', 'URL', 'Email Address', 'Company', 'Position', 'Connected On']),
    csvLine(['Amy', 'Lee', '', '', 'Acme', '', text]),
    csvLine([`x${text}`, text, text, text, text, text, '05 Mar 2024']),
  ];
  const { said, json, around } = await importEverything('linkedin', 'Connections.csv', rows.join(''));
  for (const output of said) expect(output).not.toMatch(HARMFUL);
  expect(json.stdout).not.toMatch(HARMFUL_IN_JSON);
  expectSound(around.db, 1);
});

test.each(TEXTS.map((text, at) => [at, text] as const))('R24 R45 %# in emails', async (_, text) => {
  const line = text.replace(/[\r\n]+/g, ' ');
  const start = 'From x@example.com Mon Nov  2 10:00:00 2026\n';
  const dated =
    'Date: Mon, 2 Nov 2026 10:00:00 +0000\nTo: kim@example.com\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n';
  const thanks = `Thank you for applying for the Buyer ${line} position at Acme ${line}. We have received your application.`;
  const mails = [
    `From: Acme ${line} <no-reply@us.greenhouse-mail.io>\nSubject: Thank you for applying to Acme ${line}\n${dated}\n${thanks}\n`,
    `From: "${line}" <x@acme.example>\nSubject: Your application ${line}\nMessage-ID: <${line}>\n${dated}\nUnfortunately, we decided on another candidate. ${text}\n`,
    `From: ${line}\nSubject: ${line}\n${dated}\n${text}\n`,
  ];
  const content = mails.map((mail) => `${start}${mail}\n`).join('');
  const { said, json, outcomes, around } = await importEverything('mail', 'inbox.mbox', content);
  for (const { code, stderr } of outcomes) {
    expect(code, stderr).toBe(0);
    expectPlain(stderr);
  }
  for (const output of said) expect(output).not.toMatch(HARMFUL);
  expect(json.stdout).not.toMatch(HARMFUL_IN_JSON);
  expectSound(around.db, JSON.parse(json.stdout).batch === null ? 0 : 1);
});

test('R32 a failed import prints nothing private', async () => {
  const secret = 'XYZZY-secret';
  const rows = `Company,Title,Notes\nAcme,Buyer,${secret}\n,Clerk,${secret}\n`;
  for (const broken of [rows.replaceAll('\nAcme', '\n'), `${rows}"`, `${rows}M\0`]) {
    const { outcomes } = await importEverything('csv', 'jobs.csv', broken);
    for (const { stdout, stderr } of outcomes) expect(stdout + stderr).not.toContain(secret);
  }
});
