// The people in a table of jobs: their columns, their roles, and the details that go into the notes.
import { describe, expect, test } from 'vitest';
import { openImporting } from './importing.ts';

interface Exported {
  readonly people: readonly Readonly<Record<'id' | 'name' | 'company' | 'title' | 'email' | 'phone', string | null>>[];
  readonly roles: readonly Readonly<Record<'jobId' | 'personId' | 'role', string>>[];
  readonly notes: readonly { readonly text: string }[];
}

/** 'Amy Lee (Acme) amy@acme.example +1 212 555 0100: j1 other' for each person, and the notes. */
async function contents(session: ReturnType<typeof openImporting>) {
  const { people, roles, notes } = JSON.parse(await session.say('export json')) as Exported;
  const told = people.map(({ id, name, company, title, email, phone }) => {
    const details = [title, email, phone].filter((text) => text !== null);
    const parts = roles.filter(({ personId }) => personId === id).map(({ jobId, role }) => `${jobId} ${role}`);
    return `${[name, company === null ? null : `(${company})`, ...details].filter(Boolean).join(' ')}: ${parts.join(', ')}`;
  });
  return { told, notes: notes.map(({ text }) => text) };
}

async function bring(table: string, ...flags: readonly string[]) {
  const session = openImporting();
  const report = await session.report('csv', table, '--keep-open', ...flags);
  return { session, report, ...(await contents(session)) };
}

const AMY = 'Amy Lee (Acme) amy@acme.example +1 212 555 0100';

describe('the columns, in four languages', () => {
  test.each([
    ['Company,Title,Applied,Contact,Email,Phone', 'other'],
    ['Company,Title,Applied,Contact Name,Contact Email,Contact Phone', 'other'],
    ['Company,Title,Applied,Recruiter,Recruiter Email,Recruiter Phone', 'recruiter'],
    ['Company,Title,Applied,Recruiter Name,E-mail,Phone number', 'recruiter'],
    ['Company,Title,Applied,Hiring manager,Email address,Tel.', 'hiring-manager'],
    ['Company,Title,Applied,Hiring Manager,Hiring manager email,Hiring manager phone', 'hiring-manager'],
    ['Firma,Stelle,Beworben am,Ansprechpartnerin,E-Mail,Telefon', 'other'],
    ['Firma,Stelle,Beworben am,Personalberaterin,E-Mail-Adresse,Handynummer', 'recruiter'],
    ['Firma,Stelle,Beworben am,Vorgesetzte,Kontakt-E-Mail,Durchwahl', 'hiring-manager'],
    ['Entreprise,Poste,Date de candidature,Interlocutrice,Courriel,Téléphone', 'other'],
    ['Entreprise,Poste,Date de candidature,Recruteuse,Adresse e-mail,Téléphone du recruteur', 'recruiter'],
    ['Entreprise,Poste,Date de candidature,Responsable du recrutement,Mail,Portable', 'hiring-manager'],
    ['Empresa,Puesto,Fecha de solicitud,Persona de contacto,Correo electrónico,Teléfono', 'other'],
    ['Empresa,Puesto,Fecha de solicitud,Reclutadora,Correo del reclutador,Móvil', 'recruiter'],
    ['Empresa,Puesto,Fecha de solicitud,Responsable de contratación,Correo,Número de teléfono', 'hiring-manager'],
  ])('%s', async (header, role) => {
    const { told, notes } = await bring(`${header}\nAcme,Buyer,2026-11-20,Amy Lee,amy@acme.example,+1 212 555 0100\n`);
    const expected = role === 'recruiter' ? AMY.replace(' (Acme)', '') : AMY;
    expect({ told, notes }).toEqual({ told: [`${expected}: j1 ${role}`], notes: [] });
  });

  test('--map names others', async () => {
    const table =
      'Company,Title,Applied,Who,Where,Nr\nAcme,Buyer,2026-11-20,Amy Lee,amy@acme.example,+1 212 555 0100\n';
    const flags = ['contact=Who', 'email=Where', 'phone=Nr'].flatMap((pair) => ['--map', pair]);
    expect((await bring(table, ...flags)).told).toEqual([`${AMY}: j1 other`]);
  });

  test('a table with the name and address of a contact is still a list of jobs', async () => {
    const table = 'Contact Name,Email,Company,Title,Date Applied\nAmy Lee,amy@acme.example,Acme,Buyer,2026-11-20\n';
    expect((await bring(table)).told).toEqual(['Amy Lee (Acme) amy@acme.example: j1 other']);
  });
});

describe('a cell', () => {
  const HEADER = 'Company,Title,Applied,Contact\nAcme,Buyer,2026-11-20,';
  test.each([
    ['Amy', 'Amy (Acme): j1 other'],
    ['Amy van der Berg', 'Amy van der Berg (Acme): j1 other'],
    ['"Dr. Amy O’Neil-Lee"', 'Dr. Amy O’Neil-Lee (Acme): j1 other'],
    ['山田太郎', '山田太郎 (Acme): j1 other'],
    ['Amy Lee <amy@acme.example>', 'Amy Lee (Acme) amy@acme.example: j1 other'],
    ['Amy Lee +1 212 555 0100', 'Amy Lee (Acme) +1 212 555 0100: j1 other'],
    ['"Amy Lee, CFO <amy@acme.example>"', 'Amy Lee (Acme) CFO amy@acme.example: j1 other'],
  ])('%s is one person', async (cell, expected) => {
    const { told, notes, report } = await bring(`${HEADER}${cell}\n`);
    expect({ told, notes, warnings: report.warnings }).toEqual({ told: [expected], notes: [], warnings: [] });
  });

  test.each([
    ['"Amy Lee, Bob Ray"', true],
    ['"Lee, Amy"', true],
    ['Amy Lee and Bob Ray', true],
    ['Amy Lee & Bob Ray', true],
    ['Amy Lee; Bob Ray', true],
    ['"Amy Lee\nBob Ray"', true],
    ['Amy/Bob', true],
    ['amy@acme.example', true],
    ['2026-11-20', true],
    ['https://acme.example/amy', true],
    ['they will call me back sometime next week', true],
    ['n/a', true],
    ['None', false],
    ['LinkedIn', false],
    ['yes', false],
  ])('%s may not be one person, and goes into the notes', async (cell, isSaid) => {
    const { told, notes, report } = await bring(`${HEADER}${cell}\n`);
    expect(told).toEqual([]);
    expect(notes).toEqual([`Contact: ${cell.replaceAll('"', '')}`]);
    expect(report.warnings.map((text) => text.includes('may not be one person'))).toEqual(isSaid ? [true] : []);
  });

  test.each([
    ['an address of nobody', ',,,amy@acme.example,', [], ['Email: amy@acme.example']],
    [
      'an address of one of two',
      ',Dana Roy,Eve Stone,amy@acme.example,',
      ['Dana Roy: j1 recruiter', 'Eve Stone (Acme): j1 hiring-manager'],
      ['Email: amy@acme.example'],
    ],
    ['no address', 'Amy,,,ask the desk,', ['Amy (Acme): j1 other'], ['Email: ask the desk']],
    ['no number', 'Amy,,,,ext 12', ['Amy (Acme): j1 other'], ['Phone: ext 12']],
    [
      'another address',
      'Amy <amy@acme.example>,,,lee@acme.example,',
      ['Amy (Acme) amy@acme.example: j1 other'],
      ['Email: lee@acme.example'],
    ],
    ['the same person twice', 'Dana Roy,Dana Roy,,dana@roy.example,', ['Dana Roy dana@roy.example: j1 recruiter'], []],
  ])('%s', async (_, cells, people, noted) => {
    const header = 'Company,Title,Applied,Contact,Recruiter,Hiring Manager,Email,Phone';
    const { told, notes } = await bring(`${header}\nAcme,Buyer,2026-11-20,${cells}\n`);
    expect({ told, notes }).toEqual({ told: people, notes: noted });
  });
});

const TWO_JOBS =
  'Company,Title,Applied,Contact,Recruiter,Mood\nAcme,Buyer,2026-11-20,Amy Lee,Dana Roy,good\nBeta,Clerk,2026-11-18,,Dana Roy,\n';

test('a dry run names them and saves nobody', async () => {
  const session = openImporting();
  const { stdout } = await session.imports('csv', TWO_JOBS, '--dry-run');
  expect(stdout).toContain('2 jobs and 2 people');
  expect(stdout).toMatch(/^ {2}Amy Lee \(Acme\)$/m);
  expect(stdout).toMatch(/^ {2}Dana Roy$/m);
  expect((await contents(session)).told).toEqual([]);
});

test('one recruiter of two jobs is one person; the same file twice changes nothing; undo takes all back', async () => {
  const { session, report, told, notes } = await bring(TWO_JOBS);
  expect(told).toEqual(['Dana Roy: j1 recruiter, j2 recruiter', 'Amy Lee (Acme): j1 other']);
  expect(notes).toEqual(['Mood: good']);
  expect(report.added).toEqual([
    { kind: 'job', count: 2 },
    { kind: 'person', count: 2 },
  ]);
  expect((await session.report('csv', TWO_JOBS)).batch).toBe(null);
  expect(await contents(session)).toEqual({ told, notes });
  await session.say('undo --yes');
  expect(await contents(session)).toEqual({ told: [], notes: [] });
});

test('people on file are found, filled and never overwritten', async () => {
  const session = openImporting();
  await session.say('add-job Acme Buyer --applied 2026-11-20 --insider "Amy Lee +1 212 555 0199"');
  await session.say('add-contact "Dana Roy" --company "Roy Search"');
  const table =
    'Company,Title,Applied,Contact,Email,Phone,Recruiter\nAcme,Buyer,2026-11-20,amy lee,amy@acme.example,+1 212 555 0100,Dana Roy\n';
  const { completedNames, added } = await session.report('csv', table);
  expect({ completedNames, added }).toEqual({
    completedNames: ['Acme\u00a0– Buyer (j1)', 'amy lee (Acme)'],
    added: [],
  });
  expect((await contents(session)).told).toEqual([
    'Amy Lee (Acme) amy@acme.example +1 212 555 0199: j1 insider',
    'Dana Roy (Roy Search): j1 recruiter',
  ]);
});

test('your own address is given to nobody else', async () => {
  const session = openImporting();
  await session.say('config set me.email me@mine.example');
  await session.report('csv', 'Company,Title,Applied,Contact,Email\nAcme,Buyer,2026-11-20,Amy Lee,Me@mine.example\n');
  expect((await contents(session)).told).toEqual(['Amy Lee (Acme): j1 other']);
});
