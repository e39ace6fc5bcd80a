// R41: forget lists files that jobtrack wrote beside the data file, and records with only a first or last name, without
// repeating the text around it.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { jobtrack, scratchFolder } from '../support/program.ts';

interface Forgotten {
  readonly alsoNamed: string[];
  readonly maybeNamed: string[];
  readonly warnings: string[];
}

function begin() {
  const db = join(scratchFolder(), 'search.db');
  const run = (...args: readonly string[]) => jobtrack(args, { db, now: '2026-11-02T16:00' });
  const say = (...args: readonly string[]) => {
    const { code, stdout, stderr } = run(...args);
    expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
    return stdout;
  };
  say('add-job', 'Acme', 'Buyer');
  say('add-interview', 'j1', '--at', '2026-11-02 10:00', '--with', 'Dr. Amy J. Lee <a.lee@acme.example>');
  say('add-interview', 'j1', '--at', '2026-11-02 11:00', '--with', 'Pete Ray');
  return { db, run, say, forget: (id: string): Forgotten => JSON.parse(say('forget', id, '--yes', '--json')) };
}

/** Imports rows with an unusable last one. Returns the file of skipped rows. */
function importWith({ say }: ReturnType<typeof begin>, row: string): string {
  const source = join(mkdtempSync(join(scratchFolder(), 'table-')), 'jobs.csv');
  writeFileSync(source, `Company,Title,Date applied,Notes\nBeta,Clerk,2026-10-01,fine\n${row}\n`);
  return JSON.parse(say('import', 'csv', source, '--json')).rejectsFile;
}

test.each([
  ['the whole name', ',Clerk,2026-10-01,spoke with Amy Lee'],
  ['a first name', ",Clerk,2026-10-01,AMY'S zebra"],
  ['a last name', ',Clerk,2026-10-01,a zebra of Ms. Lee'],
  ['an address', ',Clerk,2026-10-01,a.lee@acme.example'],
])('R41 skipped rows with %s: names the file and keeps it', (_, row) => {
  const session = begin();
  const skipped = importWith(session, row);
  expect(existsSync(skipped)).toBe(true);
  const { warnings } = session.forget('p1');
  expect(warnings).toEqual([`These files may have the name in them too, so check them: ${skipped}.`]);
  expect(readFileSync(skipped, 'utf8')).toContain(row);
});

test("R41 doesn't name skipped rows about others", () => {
  const session = begin();
  importWith(session, ',Clerk,2026-10-01,asleep and flamyng');
  writeFileSync(join(dirname(session.db), 'letter.csv'), 'Amy Lee');
  mkdirSync(join(dirname(session.db), 'import-skipped-folder'));
  expect(session.forget('p1').warnings).toEqual([]);
});

test('R41 skipped rows of a company: names them when its job is forgotten', () => {
  const session = begin();
  const skipped = importWith(session, 'ACME Inc.,,2026-13-45,zebra');
  const { warnings } = session.forget('j1');
  expect(warnings.filter((warning) => warning.includes(skipped))).toHaveLength(1);
  expect(warnings.join(' ')).not.toContain('zebra');
});

test("R41 names a file of skipped rows that's too long to search", () => {
  const session = begin();
  const skipped = join(dirname(session.db), 'import-skipped-2026-01-01.csv');
  writeFileSync(skipped, 'x'.repeat((1 << 24) + 1));
  expect(session.forget('p1').warnings).toEqual([expect.stringContaining(skipped)]);
});

test('R41 a draft for someone else with the name: names and keeps it', () => {
  const session = begin();
  const drafts = join(dirname(session.db), 'drafts');
  mkdirSync(drafts);
  writeFileSync(join(drafts, 'acme-b1.txt'), 'Mr. Lee and the zebra');
  writeFileSync(join(drafts, 'acme-b2.txt'), 'Dear Pete');
  const { warnings } = session.forget('p1');
  expect(warnings).toEqual([expect.stringContaining(`check them: ${join(drafts, 'acme-b1.txt')}.`)]);
  expect(existsSync(join(drafts, 'acme-b1.txt'))).toBe(true);
});

test('R41 an unreadable draft: names and keeps it', () => {
  const session = begin();
  const draft = join(dirname(session.db), 'drafts', 'letter.txt');
  mkdirSync(dirname(draft));
  writeFileSync(draft, '');
  truncateSync(draft, 2 ** 30);
  expect(session.forget('p1').warnings).toEqual([expect.stringContaining(draft)]);
  expect(existsSync(draft)).toBe(true);
});

test('R41 a first or last name alone: names the records without repeating their text', () => {
  const session = begin();
  const { say } = session;
  say('note', 'Pete Ray', 'a zebra told Amy');
  say('note', 'j1', 'Ms. Lee liked the zebra');
  say('debrief', 'i2', '--went-well', "Amy's zebra");
  say('log', 'j1', '--with', 'Pete Ray', '--spoke', '--note', 'LEE will know');
  say('add-job', 'Beta', 'Buyer', '--note', 'Amy Lee knows the zebra');
  say('add-job', 'Gamma', 'Buyer', '--note', 'asleep, flamy, amyl');
  const { alsoNamed, maybeNamed, warnings } = session.forget('p1');
  expect([alsoNamed, maybeNamed.sort()]).toEqual([['j2'], ['i2', 'j1', 'l1', 'p2']]);
  expect(warnings[1]).toMatch(/^A first or last name by itself is in .*p2.* as they are\.$/);
  expect(warnings.join(' ')).not.toMatch(/zebra|Amy|will know/i);
});

test("R41 doesn't list the names and addresses of namesakes", () => {
  const session = begin();
  session.say('add-contact', 'Amy Ng <amy@ng.example>', '--job', 'j1');
  session.say('add-contact', 'Bo Lee', '--job', 'j1');
  session.say('add-job', 'Lee', 'Buyer');
  const { alsoNamed, maybeNamed } = session.forget('p1');
  expect([alsoNamed, maybeNamed]).toEqual([[], []]);
});

test('R41 names some of very many records, and all with --json', () => {
  const session = begin();
  session.say('note', 'j1', 'ask Amy');
  for (let number = 1; number <= 14; number += 1)
    session.say('add-job', `Firm ${number}`, 'Buyer', '--note', 'ask Amy');
  const { maybeNamed, warnings } = session.forget('p1');
  expect(maybeNamed).toHaveLength(15);
  expect(warnings.join(' ')).toContain(' and 3 more. It may be');
});
