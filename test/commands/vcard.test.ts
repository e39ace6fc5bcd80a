import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { selectRecords } from '../../src/store/records.ts';
import { record, type Writer } from '../../src/store/write.ts';
import { HOSTILE } from '../fixtures/hostile.ts';
import { day } from '../rules/records.ts';
import { splitWords } from '../support/command-line.ts';
import { runInProcess } from '../support/in-process.ts';
import { scratchFolder } from '../support/program.ts';

const NOW = '2026-11-02T16:00';
const DAY = day('2026-11-02');

/** A folder with a data file, and a function that runs a command line there; $dir is the folder. */
function session(name = 'search.db') {
  const folder = scratchFolder();
  const db = join(folder, name);
  const type = (line: string, file = db) =>
    runInProcess(splitWords(line.replaceAll('$dir', folder)), { db: file, now: NOW });
  return { folder, db, type };
}

function write(file: string, work: (write: Writer) => void): void {
  const store = openStore(file, {});
  record(store, { command: 'test', at: '2026-11-02T16:00:00.000Z' }, work);
  store.close();
}

/** Everyone with notes and reference status, without ids. */
function peopleIn(file: string) {
  const store = openStore(file, {});
  const people = selectRecords(store.db, 'person').map(({ id, ...person }) => ({
    ...person,
    notes: selectRecords(store.db, 'note', { column: 'person_id', numbers: [id] }).map(({ on, text }) => [on, text]),
    reference: selectRecords(store.db, 'reference', { column: 'person_id', numbers: [id] }).map(
      (it) => it.relationship,
    ),
  }));
  store.close();
  return people;
}

const KEPT = HOSTILE.filter((text) => !/[\0\p{Cs}]/u.test(text) && text.trim() !== '' && text.length <= 500);
const ON_A_LINE = KEPT.filter((text) => !/[\n\r\v\f\u0085\u2028\u2029]/.test(text)).map((text) => text.trim());

function addHostile(write: Writer): void {
  for (const [at, text] of ON_A_LINE.entries()) {
    const texts = { name: `${at} ${text}`, company: text, title: text, phone: text, linkedin: text, common: text };
    const one = {
      ...texts,
      email: `a${at}@x.example`,
      zone: 'Europe/Berlin',
      metOnLinkedin: true,
      connectedOn: DAY,
      prefers: 'linkedin' as const,
    };
    const { id } = write.add('person', one);
    write.add('note', { personId: id, on: DAY, text });
    write.add('reference', { personId: id, relationship: text, addedOn: DAY });
  }
  const { id } = write.add('person', { name: 'Amy Lee', metOnLinkedin: false });
  for (const text of KEPT) write.add('note', { personId: id, on: DAY, text: text.trim() });
}

test('export and import keep every field, hostile text included; a second import changes nothing', async () => {
  const { db, folder, type } = session();
  write(db, addHostile);
  expect((await type('export vcard --include-private -o $dir/people.vcf')).code).toBe(0);
  const other = join(folder, 'other.db');
  expect((await type('import vcard $dir/people.vcf', other)).code).toBe(0);
  expect(peopleIn(other)).toEqual(peopleIn(db));
  const again = await type('import vcard $dir/people.vcf --json', other);
  expect(JSON.parse(again.stdout)).toMatchObject({ batch: null, added: [], completed: [], skipped: [] });
});

test('exports no notes, no common ground and no day of connecting without --include-private', async () => {
  const { type } = session();
  await type('add-contact "Amy Lee" --company Acme --common zebra --note zebra --connected-on 2024-03-05');
  const { stdout } = await type('export vcard');
  expect(stdout).toContain('FN:Amy Lee\r\n');
  expect(stdout).not.toMatch(/zebra|2024/);
  expect((await type('export vcard --include-private')).stdout).toMatch(/CONNECTED-ON:2024-03-05.*zebra/s);
});

test('writes a private file, and cards keep their ids', async () => {
  const { folder, type } = session();
  await type('add-contact "Amy Lee" --company Acme');
  await type('export vcard -o $dir/people.vcf');
  expect(statSync(join(folder, 'people.vcf')).mode & 0o777).toBe(0o600);
  expect(readFileSync(join(folder, 'people.vcf'), 'utf8')).toMatch(/^UID:p1-[\da-f]{32}@jobtrack\r$/m);
});

const card = (...lines: readonly string[]) => ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD', ''].join('\r\n');

test('a match fills empty fields and never overwrites', async () => {
  const { db, folder, type } = session();
  await type('add-contact "Amy Lee" --company Acme --title Buyer');
  writeFileSync(
    join(folder, 'a.vcf'),
    card('FN:AMY LEE', 'ORG:ACME Inc.', 'TITLE:Boss', 'TEL:+1 212', 'TZ:Europe/Rome'),
  );
  expect((await type('import vcard $dir/a.vcf')).stdout).toContain('Updated: AMY LEE');
  expect(peopleIn(db)).toMatchObject([{ name: 'Amy Lee', title: 'Buyer', phone: '+1 212', zone: 'Europe/Rome' }]);
});

test('skips a bad card by line, and puts unknown fields into a note', async () => {
  const { db, folder, type } = session();
  const text = [
    card('FN:Amy Lee', 'EMAIL:amy at acme', 'TEL:1', 'TEL:2', 'TZ:-05:00', 'X-JOBTRACK-PREFERS:linkedin'),
    'BEGIN:VCARD\r\nFN:Broken\r\n',
    card(`FN:${'x'.repeat(600)}`),
    card('FN:Pete', 'ADR;TYPE=HOME:;;1 Main St;Berlin;;10115;DE', 'BDAY:1980-01-01'),
  ].join('');
  writeFileSync(join(folder, 'a.vcf'), text);
  const { stdout } = await type('import vcard $dir/a.vcf --json');
  expect(JSON.parse(stdout)).toMatchObject({
    added: [{ kind: 'person', count: 2 }],
    skipped: [
      { reason: 'the card has no end', lines: [10] },
      { reason: "that's too long for the name", lines: [12] },
    ],
  });
  expect(peopleIn(db)).toMatchObject([
    {
      name: 'Amy Lee',
      email: null,
      phone: '1',
      zone: null,
      prefers: null,
      notes: [[DAY, 'Also on the card: amy at acme, 2']],
    },
    { name: 'Pete', notes: [[DAY, 'Also on the card: 1 Main St, Berlin, 10115, DE, born 1980-01-01']] },
  ]);
});

test.each(['', 'hello', 'BEGIN:VCARD\nEND:VCARD'])('zero usable cards is an error: %j', async (text) => {
  const { folder, type } = session();
  writeFileSync(join(folder, 'a.vcf'), text);
  expect(await type('import vcard $dir/a.vcf')).toMatchObject({ code: 1, stdout: '' });
});

test('"LinkedIn Member" on a card isn\'t a person', async () => {
  const { folder, type } = session();
  const cards = ['LinkedIn Member', 'Amy Lee'].map((name) => `BEGIN:VCARD\nVERSION:3.0\nFN:${name}\nEND:VCARD\n`);
  writeFileSync(join(folder, 'a.vcf'), cards.join(''));
  const { stdout } = await type('import vcard $dir/a.vcf');
  expect(stdout).toContain(`It's "LinkedIn Member": LinkedIn doesn't say who that is`);
  expect((await type('list people')).stdout).not.toContain('LinkedIn');
});

test('R27 fetches and keeps nothing that a card links to', async () => {
  const { db, folder, type } = session();
  const lines = [
    'FN:../../.bashrc',
    'PHOTO;VALUE=uri:file:///etc/passwd',
    'URL:file:///etc/passwd',
    'SOURCE:http://x/',
  ];
  writeFileSync(join(folder, 'a.vcf'), card(...lines));
  expect((await type('import vcard $dir/a.vcf')).code).toBe(0);
  expect(peopleIn(db)).toMatchObject([{ name: '../../.bashrc', linkedin: null, notes: [] }]);
});
