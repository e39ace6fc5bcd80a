// LinkedIn's export: tables in several languages and layouts, the zip, and how they change the job hunt.
import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { zipOf } from '../fixtures/zip.ts';
import { openImporting } from './importing.ts';

interface Shown {
  readonly people: readonly { [field: string]: unknown }[];
  readonly jobs: readonly { [field: string]: unknown }[];
  readonly notes: readonly { text: string; on: string }[];
}

const AMY = 'Amy,Lee,https://www.linkedin.com/in/amy-lee,,Acme,"Head, Marketing",05 Mar 2024';
const ENGLISH = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On';
const PREAMBLE = 'Notes:\n"When exporting your connection data, some of the ""addresses"" are missing."\n\n';

describe('connections', () => {
  test.each([
    ['plain', `${ENGLISH}\n${AMY}\n`],
    ['notes before', `${PREAMBLE}${ENGLISH}\n${AMY}\n`],
    ['a byte-order mark, CR LF', `\ufeff${ENGLISH}\r\n${AMY}\r\n`],
    ['notes and both', `\ufeff${`${PREAMBLE}${ENGLISH}\n${AMY}\n`.replaceAll('\n', '\r\n')}`],
    [
      'German',
      `Vorname,Nachname,URL,E-Mail-Adresse,Unternehmen,Position,Verbunden am\n${AMY.replace(' Mar ', ' März ')}\n`,
    ],
    ['French', `Prénom,Nom,URL,Adresse e-mail,Entreprise,Poste,Connecté le\n${AMY.replace(' Mar ', ' mars ')}\n`],
    ['Spanish', `Nombre,Apellidos,URL,Dirección de correo electrónico,Empresa,Cargo,Conectado el\n${AMY}\n`],
    ['Italian', `Nome,Cognome,URL,Indirizzo email,Azienda,Posizione,Collegato il\n${AMY}\n`],
    ['Portuguese', `Nome,Sobrenome,URL,Endereço de e-mail,Empresa,Cargo,Conectado em\n${AMY}\n`],
    ['Dutch', `Voornaam,Achternaam,URL,E-mailadres,Bedrijf,Functie,Verbonden op\n${AMY.replace(' Mar ', ' mrt ')}\n`],
    ['an unknown language', `Imię,Nazwisko,URL,Adres e-mail,Firma-X,Stanowisko,Data\n${AMY}\n`],
    [
      'columns in another order',
      'Company,Position,Last Name,First Name,URL,Connected On\nAcme,"Head, Marketing",Lee,Amy,https://www.linkedin.com/in/amy-lee,2024-03-05',
    ],
  ])('%s', async (_, content) => {
    const session = openImporting('Connections.csv');
    expect(await session.report('linkedin', content)).toMatchObject({
      added: [{ kind: 'person', count: 1 }],
      skipped: [],
    });
    const { people, notes } = await session.ask<Shown>('show "amy lee"');
    expect(people).toMatchObject([
      {
        name: 'Amy Lee',
        company: 'Acme',
        title: 'Head, Marketing',
        email: null,
        linkedin: 'https://www.linkedin.com/in/amy-lee',
        metOnLinkedin: true,
        connectedOn: '2024-03-05',
      },
    ]);
    expect(notes).toEqual([]);
  });

  test("keeps a day it can't read in a note", async () => {
    const session = openImporting();
    await session.report('linkedin', `${ENGLISH}\n${AMY.replace('05 Mar 2024', '03/04/2024')}\n`);
    const { people, notes } = await session.ask<Shown>('show p1');
    expect(people).toMatchObject([{ connectedOn: null }]);
    expect(notes).toMatchObject([{ text: 'Connected on LinkedIn: 03/04/2024' }]);
  });

  test('fills in the day of somebody on file once, and never changes it', async () => {
    const session = openImporting();
    await session.report('linkedin', `${ENGLISH}\n${AMY.replace('05 Mar 2024', '')}\n`);
    expect(await session.report('linkedin', `${ENGLISH}\n${AMY}\n`)).toMatchObject({ completed: [{ count: 1 }] });
    expect(await session.report('linkedin', `${ENGLISH}\n${AMY.replace('2024', '2025')}\n`)).toMatchObject({
      batch: null,
    });
    expect(await session.say('show p1')).toMatch(/Connected on +Tuesday, March 5, 2024/);
  });

  test.each([
    ['LinkedIn', 'Member'],
    ['LinkedIn-Mitglied', ''],
    ['Membre', 'LinkedIn'],
    ['Miembro de', 'LinkedIn'],
  ])('"%s %s" isn\'t a person', async (first, last) => {
    const session = openImporting();
    const { added, skipped } = await session.report('linkedin', `${ENGLISH}\n${AMY}\n${first},${last},,,Acme,Buyer,\n`);
    expect(added).toEqual([{ kind: 'person', count: 1 }]);
    const name = `${first} ${last}`.trim();
    expect(skipped).toEqual([{ reason: `it's "${name}": LinkedIn doesn't say who that is`, count: 1, lines: [3] }]);
  });

  test("doesn't offer a recommendation without a name", async () => {
    const session = openImporting('Recommendations_Received.csv');
    const header = 'First Name,Last Name,Company,Job Title,Text,Creation Date,Status';
    const rows = `${header}\nLinkedIn,Member,Acme,Buyer,Good work,2024-03-05,VISIBLE\nAmy,Lee,Acme,Head,Very good,2024-03-05,VISIBLE\n`;
    const { stdout } = await session.imports('linkedin', rows);
    expect(stdout).toContain('Amy Lee');
    expect(stdout).not.toMatch(/add-reference.*LinkedIn Member/);
  });

  test('reads older files without profile addresses', async () => {
    const session = openImporting();
    const old =
      'First Name,Last Name,Email Address,Company,Position,Connected On\nAmy,Lee,amy@acme.example,Acme,Head,05 Mar 2019\n';
    await session.report('linkedin', old);
    const { people } = await session.ask<Shown>('show p1');
    expect(people).toMatchObject([{ name: 'Amy Lee', email: 'amy@acme.example', linkedin: null }]);
  });

  test('skips and counts people without names', async () => {
    const { skipped } = await openImporting().report('linkedin', `${ENGLISH}\n${AMY}\n,,,,,,06 Mar 2024\n,,,,,,\n`);
    expect(skipped).toEqual([{ reason: "there's no name", count: 2, lines: [3, 4] }]);
  });

  test('leaves people on file unchanged', async () => {
    const session = openImporting();
    await session.say('add-contact "Amy Lee" --company ACME --title Boss');
    expect(await session.report('linkedin', `${ENGLISH}\n${AMY}\n`)).toMatchObject({
      added: [],
      completed: [{ kind: 'person' }],
    });
    const { people } = await session.ask<Shown>('show p1');
    expect(people).toMatchObject([
      { title: 'Boss', company: 'ACME', metOnLinkedin: false, linkedin: expect.any(String) },
    ]);
    expect(await session.report('linkedin', `${ENGLISH}\n${AMY}\n`)).toMatchObject({ batch: null });
  });

  test('recognizes someone who changed companies by their profile', async () => {
    const session = openImporting();
    await session.report('linkedin', `${ENGLISH}\n${AMY}\n`);
    expect(await session.report('linkedin', `${ENGLISH}\n${AMY.replace('Acme', 'Beta')}\n`)).toMatchObject({
      batch: null,
    });
  });

  test('treats the same name at another company as someone else', async () => {
    const session = openImporting();
    const other = 'Amy,Lee,https://www.linkedin.com/in/amy-lee-2,,Beta,Cook,05 Mar 2024';
    expect(await session.report('linkedin', `${ENGLISH}\n${AMY}\n${other}\n`)).toMatchObject({ added: [{ count: 2 }] });
  });

  test.each([
    ['nothing but the name', '"Amy Lee"', 'null', 2],
    ['the company, too', '"Amy Lee" --company "Acme Inc"', 'Head, Marketing', 1],
    ['the page', '"Amy Lee" --company Birch --linkedin linkedin.com/in/amy-lee', 'null', 1],
    ['the page, and nothing known of the post', '"Amy Lee" --linkedin linkedin.com/in/amy-lee', 'Head, Marketing', 1],
    ['the address', '"Amy Lee" --email AMY@acme.example', 'Head, Marketing', 1],
    ['the company, and another page', '"Amy Lee" --company Acme --linkedin linkedin.com/in/amy-2', 'null', 2],
  ])('the same person by %s', async (_, typed, title, people) => {
    const session = openImporting();
    await session.say(`add-contact ${typed}`);
    const row = AMY.replace('amy-lee,,', 'amy-lee,amy@acme.example,');
    const { completedNames } = await session.report('linkedin', `${ENGLISH}\n${row}\n`);
    const list = (await session.ask<{ people: { title: string | null }[] }>('list people')).people;
    expect(list.length).toBe(people);
    expect(completedNames).toEqual(people === 1 ? ['Amy Lee (Acme)'] : []);
    const { people: first } = await session.ask<Shown>('show p1');
    expect(first[0]?.title ?? 'null').toBe(people === 2 ? 'null' : title);
  });

  test('refuses another table', async () => {
    const { code, stderr } = await openImporting().imports('linkedin', 'a,b,c\n1,2,3\n');
    expect({ code, isSaid: stderr.includes('Connections.csv') }).toEqual({ code: 1, isSaid: true });
  });
});

const APPLICATIONS =
  'Application Date,Contact Email,Contact Phone Number,Company Name,Job Title,Job Url,Resume Name,Question And Answers\n' +
  '"11/20/26, 8:15 AM",me@mine.example,+49 30 1,Acme,Buyer,https://www.linkedin.com/jobs/view/7,cv.pdf,When? : now\n' +
  '"1/2/26, 8:15 PM",me@mine.example,+49 30 1,Beta,Clerk,https://www.linkedin.com/jobs/view/8,cv.pdf,\n';
const SAVED =
  'Saved Date,Job Url,Job Title,Company Name\n"11/21/26, 8:15 AM",https://www.linkedin.com/jobs/view/9,Cook,Gamma\n';
const RECOMMENDATIONS =
  'First Name,Last Name,Company,Job Title,Text,Creation Date,Status\nAmy,Lee,Acme,Head,Great.,"11/20/20, 8:15 AM",VISIBLE\n';

describe('jobs', () => {
  test("applications: imports the day, closes old ones, and doesn't add the applicant as a contact", async () => {
    const session = openImporting('Job Applications.csv');
    expect(await session.report('linkedin', APPLICATIONS)).toMatchObject({
      closedAsOld: 1,
      added: [{ kind: 'job', count: 2 }],
    });
    const { jobs, people, notes } = await session.ask<Shown>('show acme');
    expect(jobs).toMatchObject([{ appliedOn: '2026-11-20', source: 'LinkedIn', resume: 'cv.pdf' }]);
    expect({ people, notes: notes.map(({ text }) => text) }).toEqual({
      people: [],
      notes: ['Questions and answers: When? : now'],
    });
    expect((await session.ask<{ people: unknown[] }>('list people')).people).toEqual([]);
    expect((await session.run('search mine.example')).stdout).not.toContain('me@mine');
  });

  test('saved jobs', async () => {
    const session = openImporting('Saved Jobs.csv');
    await session.report('linkedin', SAVED);
    expect(await session.jobs()).toEqual(['Gamma/Cook saved']);
  });
});

describe('the zip', () => {
  const files = {
    'Connections.csv': `${PREAMBLE}${ENGLISH}\n${AMY}\n,,,,,,\n`,
    'Jobs/Job Applications.csv': APPLICATIONS,
    'Jobs/Saved Jobs.csv': SAVED,
    'Recommendations_Received.csv': RECOMMENDATIONS,
    '../../../etc/Connections.png': 'no table',
    'Profile.csv': 'First Name,Last Name\nMe,Myself\n',
  };

  test('imports everything, offers recommendations, and changes nothing the second time', async () => {
    const session = openImporting('export.zip');
    const report = await session.report('linkedin', zipOf(files));
    expect(report).toMatchObject({
      added: [
        { kind: 'person', count: 1 },
        { kind: 'job', count: 3 },
      ],
      offers: [{ name: 'Amy Lee', about: 'Head, Acme' }],
      skipped: [{ reason: "there's no name (in Connections.csv)", count: 1 }],
    });
    expect(await session.report('linkedin', zipOf(files))).toMatchObject({ batch: null });
    await session.say('add-reference "Amy Lee"');
    expect(await session.report('linkedin', zipOf(files))).toMatchObject({ offers: [] });
  });

  const zip = zipOf(files);
  const bomb = zipOf({ 'Connections.csv': 'x' }, { packed: deflateRawSync(Buffer.alloc(50_000_000, '\n')) });
  test.each([
    ['cut short', zip.subarray(0, zip.length - 200), 2],
    ['cut at its head', zip.subarray(300), 2],
    ['a changed byte', Buffer.from(zip).fill(0x55, 60, 64), 2],
    ['a wrong checksum', zipOf(files, { sum: 7 }), 2],
    ['a wrong size', zipOf(files, { size: 7 }), 2],
    ['a password', zipOf(files, { flags: 1 }), 2],
    ['another compression method', zipOf(files, { method: 12 }), 2],
    ['a bomb', bomb, 2],
    ['a huge declared size', zipOf({ 'Connections.csv': 'x' }, { size: 0xfffffffe }), 2],
    ['no LinkedIn files', zipOf({ 'other.txt': 'x' }), 1],
  ])('%s is refused', async (_, content, code) => {
    const session = openImporting('export.zip');
    const outcome = await session.imports('linkedin', content);
    expect(outcome, outcome.stderr).toMatchObject({ code, stdout: '' });
    expect(outcome.stderr).not.toMatch(/bug in jobtrack/);
    expect((await session.ask<{ people: unknown[] }>('list people')).people).toEqual([]);
  });
});

describe('people you know at the company', () => {
  const table = (count: number) =>
    `${ENGLISH}\n${Array.from({ length: count }, (_, at) => `Pat${at},Kim,,,Acme Inc.,Clerk,05 Mar 2024`).join('\n')}\n`;

  test.each([
    [1, 'You know Pat0 Kim at ACME.'],
    [2, 'You know 2 people at ACME: Pat0 Kim and Pat1 Kim.'],
    [9, 'You know 9 people at ACME, such as Pat0 Kim, Pat1 Kim and Pat2 Kim.'],
  ])('%i', async (count, said) => {
    const session = openImporting();
    await session.report('linkedin', table(count));
    expect(await session.say('add-job ACME Buyer')).toContain(said);
    expect(await session.say('add-interview acme --at tomorrow')).toContain(said);
    expect(await session.say('add-job Acmes Buyer')).not.toContain('You know');
    await session.say('edit j1 --insider "Pat0 Kim"');
    expect(await session.say('add-interview acme/buyer --at "in 2 days"')).not.toContain('You know');
  });
});
