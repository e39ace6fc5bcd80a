// Tables of jobs: their columns, states and dates, and leftover data.
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openImporting } from './importing.ts';

interface Shown {
  readonly jobs: readonly { appliedOn: string | null; [field: string]: unknown }[];
  readonly notes: readonly { text: string; on: string }[];
}

/** The first job of a table and its notes. */
async function firstJob(content: string | Uint8Array, ...flags: readonly string[]) {
  const session = openImporting();
  const report = await session.report('csv', content, '--keep-open', ...flags);
  const { jobs, notes } = await session.ask<Shown>('show j1');
  return { job: jobs[0], notes: notes.map(({ text }) => text), report };
}

describe('columns of other programs', () => {
  test.each([
    ['Huntr', 'Company,Title,List,Date Applied,Link,Location\nAcme,Buyer,Applied,2026-11-03,https://acme.example,Lyon'],
    [
      'Teal',
      'Job Position,Company,Location,Status,Date Saved,Date Applied,URL\nBuyer,Acme,Lyon,Applied,2026-11-01,2026-11-03,https://acme.example',
    ],
    [
      'JobSync',
      'index,createdAt,applied,appliedDate,Company,JobTitle,jobType,workplaceType,Location,JobSource,Status,url\n' +
        '1,2026-11-01T10:00:00Z,Yes,2026-11-03T10:00:00Z,Acme,Buyer,FT,Remote,Lyon,,Applied,https://acme.example',
    ],
    [
      'career-ops',
      '#,Date,Company,Role,Score,Status,PDF,Report,Notes,link,location\n1,2026-11-03,Acme,Buyer,4.2/5,Applied,✅,,,https://acme.example,Lyon',
    ],
    [
      'a career-ops table',
      '# Applications\n\n| # | Date | Company | Role | Score | Status | Link | Location |\n|---|---|---|---|---|---|---|---|\n' +
        '| 1 | 2026-11-03 | Acme | Buyer | 4.2/5 | Applied | https://acme.example | Lyon |\n',
    ],
    [
      'a German Excel',
      'sep=;\r\nEmployer;Position;Stage;Date applied;Link;Location\r\nAcme;Buyer;Applied;03.11.2026;https://acme.example;Lyon\r\n',
    ],
    [
      'a spreadsheet with a title above',
      'My search,,,,\n,,,,\nORGANIZATION,Role,application date,job link,LOCATION\nAcme,Buyer,"Nov 3, 2026",https://acme.example,Lyon',
    ],
    [
      'UTF-16 with tabs',
      Buffer.from(
        '\ufeffCompany\tJob Title\tApplied\tURL\tLocation\nAcme\tBuyer\t2026-11-03\thttps://acme.example\tLyon',
        'utf16le',
      ),
    ],
  ])('%s', async (_, content) => {
    const { job } = await firstJob(content);
    expect(job).toMatchObject({
      company: 'Acme',
      title: 'Buyer',
      appliedOn: '2026-11-03',
      url: 'https://acme.example',
      location: 'Lyon',
    });
  });

  test('puts unknown columns into the notes by name', async () => {
    const { notes } = await firstJob('Company,Title,Notes,Excitement,Team\nAcme,Buyer,They called.,5,Toys\n');
    expect(notes).toEqual(['They called.\n\nExcitement: 5\nTeam: Toys']);
  });

  test('--map names unknown columns and drops others', async () => {
    const table = 'Wo,Was,Company\nAcme,Buyer,Somewhere\n';
    const { job, notes } = await firstJob(table, '--map', 'company=Wo', '--map', 'title=Was');
    expect(job).toMatchObject({ company: 'Acme', title: 'Buyer' });
    expect(notes).toEqual(['Company: Somewhere']);
  });

  test.each([
    [['--map', 'employer=Wo'], 'no field "employer"'],
    [['--map', 'title=Wie'], 'no column "Wie"'],
    [['--map', 'title=Was'], 'has the company'],
    [['--map', 'company'], 'names no column'],
    [['--map', 'company=Wo', '--map', 'title=Wo'], "can't hold two things"],
    [[], 'a row of column names'],
  ])('invalid --map: %j', async (flags, said) => {
    const { code, stderr } = await openImporting().imports('csv', 'Wo,Was\nAcme,Buyer\n', ...flags);
    expect({ code, isSaid: stderr.includes(said) }, stderr).toEqual({ code: 2, isSaid: true });
  });
});

test.each([
  'First Name,Last Name,URL,Email Address,Company,Position,Connected On\nAmy,Lee,,,Acme,Head,05 Mar 2024\n',
  'Application Date,Contact Email,Company Name,Job Title,Question And Answers\n"11/20/26, 8:15 AM",me@mine.example,Acme,Buyer,\n',
])("doesn't take LinkedIn's files for a table of jobs", async (content) => {
  const { code, stderr } = await openImporting().imports('csv', content);
  expect({ code, isSaid: stderr.includes('jobtrack import linkedin') }).toEqual({ code: 2, isSaid: true });
});

test.each([
  ['Saved Date,Job Url,Job Title,Company Name\n', 'jobtrack import linkedin'],
  ['First Name,Last Name,Company,Title,Email\nAmy,Lee,Acme,Head,\n', 'list of people'],
  ['Name,Company,Job Title,Email\nAmy Lee,Acme,Head,\n', 'list of people'],
  ['Company\nYew\n', 'add a column for the job title'],
  ['{"schema": 1}', 'jobtrack import json'],
  ['\ufeffBEGIN:VCALENDAR\r\n', 'jobtrack import ics'],
  ['BEGIN:VCARD\r\n', 'jobtrack import vcard'],
  [Buffer.from('PK\u0003\u0004.......[Content_Types].xml', 'latin1'), 'CSV UTF-8'],
  [Buffer.from('PK\u0003\u0004.......Connections.csv', 'latin1'), 'jobtrack import linkedin'],
])("%s isn't a table of jobs; says what to do", async (content, said) => {
  const session = openImporting();
  const { code, stderr } = await session.imports('csv', content);
  expect({ code, isSaid: stderr.includes(said) }, stderr).toEqual({ code: 2, isSaid: true });
  expect(await session.jobs()).toEqual([]);
});

test.each(['[Draft] Company,Title', '{Company},Title'])(
  'accepts a table that begins with a bracket: %s',
  async (header) => {
    const { stderr } = await openImporting().imports('csv', `${header}\nAcme,Buyer\n`);
    expect(stderr).not.toContain('looks like');
  },
);

describe('states', () => {
  test.each([
    ['Firma;Stelle;Status;Beworben am;Gehalt;Ort', 'beworben', 'applied'],
    ['Firma;Stelle;Status;Beworben am;Gehalt;Ort', 'Absage', 'closed'],
    ['Unternehmen;Position;Stand;Bewerbungsdatum;Gehalt;Ort', 'Zusage', 'offer'],
    ['Entreprise;Poste;Statut;Date de candidature;Salaire;Lieu', 'Candidature envoyée', 'applied'],
    ['Entreprise;Poste;Statut;Postulé le;Salaire;Lieu', 'refusé', 'closed'],
    ['Empresa;Puesto;Estado;Fecha de solicitud;Salario;Ubicación', 'Entrevista', 'interviewing'],
    ['Empresa;Puesto;Estado;Fecha de postulación;Salario;Ubicación', 'Rechazada', 'closed'],
  ])('in other languages: %s, %s', async (header, status, stage) => {
    const session = openImporting();
    const { warnings } = await session.report('csv', `${header}\nAcme;Buyer;${status};02.11.2026;60 k;Ulm\n`);
    expect(warnings).toEqual([]);
    expect(await session.jobs()).toEqual([`Acme/Buyer ${stage}`]);
    const { jobs } = await session.ask<Shown>('show j1');
    expect(jobs).toMatchObject([{ appliedOn: '2026-11-02', salary: '60 k', location: 'Ulm' }]);
  });

  test.each([
    ['Wishlist', 'saved'],
    ['bookmarked', 'saved'],
    ['⭐ Saved', 'saved'],
    ['Applied', 'applied'],
    ['Phone Screen', 'interviewing'],
    ['INTERVIEWING', 'interviewing'],
    ['Rejected ❌', 'closed'],
    ['Ghosted', 'closed'],
    ['No Answer', 'closed'],
    ['Withdrawn', 'closed'],
    ['Accepted', 'accepted'],
    ['Archived', 'closed'],
    ['Evaluated', 'saved'],
    ['', 'applied'],
    ['Some word', 'saved'],
  ])('%s: %s', async (status, stage) => {
    const session = openImporting();
    await session.imports('csv', `Company,Title,Status,Date\nAcme,Buyer,${status},2026-11-20\n`);
    expect(await session.jobs()).toEqual([`Acme/Buyer ${stage}`]);
  });

  test('keeps and names an unknown one', async () => {
    const { notes, report } = await firstJob('Company,Title,Status\nAcme,Buyer,Some word\nBeta,Buyer,Some word\n');
    expect(notes).toEqual(['Status: Some word']);
    expect(report.warnings).toEqual([
      'I don\'t know the status "Some word", so I put it in the notes. (1 more like it)',
    ]);
  });
});

describe('dates', () => {
  const table = (...dates: readonly string[]) =>
    `Company,Title,Date Applied\n${dates.map((date, at) => `Firm ${at},Buyer,"${date}"`).join('\n')}\n`;

  test.each([
    ['03/04/2026', '20/11/2026', '2026-04-03'],
    ['03/04/2026', '11/20/2026', '2026-03-04'],
  ])('%s beside %s is %s', async (date, proof, day) => {
    const { job, report } = await firstJob(table(date, proof));
    expect(job?.appliedOn).toBe(day);
    expect(report.warnings).toEqual([]);
  });

  const SURE = '2026-11-20';
  test.each([
    [['03/04/2026', SURE], [2], 'to say which number is the day, add --dates day-first or'],
    [['03/04/2026', '20/11/2026', '11/20/2026'], [2], 'could be two days'],
    [['45616', 'Oct 21', '2026-02-30', SURE], [2, 3, 4], 'as a date; write it like 2026-04-03'],
    [['2027-01-01', SURE], [2], 'is still ahead'],
    [['', 'Yes', SURE], [2, 3], 'no date says when'],
  ])('makes up no day of applying from %j', async (dates, lines, said) => {
    const session = openImporting();
    const content = table(...dates)
      .replace('Title', 'Title,Status')
      .replaceAll('Buyer', 'Buyer,Applied');
    const { skipped, rejectsFile } = await session.report('csv', content, '--keep-open');
    expect(skipped).toMatchObject([{ reason: expect.stringContaining(said), lines }]);
    expect(readFileSync(rejectsFile ?? '', 'utf8')).toContain(said);
    expect(await session.jobs()).not.toContain('Firm 0/Buyer applied');
  });

  test.each([
    ['day-first', '2026-04-03'],
    ['month-first', '2026-03-04'],
  ])('--dates %s sets which number is the day', async (order, day) => {
    const { job } = await firstJob(table('03/04/2026'), '--dates', order);
    expect(job?.appliedOn).toBe(day);
  });

  test('keeps other ambiguous dates in the notes, and closes nothing because of them', async () => {
    const session = openImporting();
    const { closedAsOld, warnings } = await session.report(
      'csv',
      'Company,Title,Added,Applied\nAcme,Buyer,03/04/2026,2026-06-01\n',
    );
    expect({ closedAsOld, warnings }).toEqual({
      closedAsOld: 0,
      warnings: [expect.stringContaining('could be two days')],
    });
    const { notes } = await session.ask<Shown>('show acme');
    expect(notes.map(({ text }) => text)).toEqual(['Added: 03/04/2026']);
  });

  test("dates an ending without a day by the row's last day, and says so", async () => {
    const session = openImporting();
    const { skipped } = await session.report(
      'csv',
      'Company,Title,Status,Applied,Last Contact\nOne,Buyer,Rejected,2026-07-02,2026-08-03\nTwo,Buyer,Withdrawn,,\n',
    );
    expect(skipped).toEqual([]);
    expect(await session.say('show one')).toMatch(/Aug 3 .*they said no; the day isn't known/);
    expect(await session.say('show two')).toMatch(/Closed +the day isn't known: you withdrew/);
  });

  test("imports jobs saved long ago as closed; a planned follow-up isn't a contact", async () => {
    const session = openImporting();
    await session.report(
      'csv',
      'Company,Title,Status,Saved,Applied,Follow up\nOne,Buyer,Saved,2026-06-01,,\nTwo,Buyer,Applied,,2026-06-02,2026-11-30\n',
    );
    const { closings } = JSON.parse(await session.say('export json')) as { closings: { reason: string }[] };
    expect(closings.map(({ reason }) => reason)).toEqual(['no-response', 'no-response']);
  });

  test('imports a job as closed after 60 quiet days, unless told to keep it open', async () => {
    const days = table('2026-09-25', '2026-09-24', '2026-09-26');
    const session = openImporting();
    const { closedAsOld } = await session.report('csv', days);
    expect(closedAsOld).toBe(1);
    expect(await session.jobs()).toEqual(['Firm 0/Buyer applied', 'Firm 1/Buyer closed', 'Firm 2/Buyer applied']);
    const open = openImporting();
    expect(await open.report('csv', days, '--keep-open')).toMatchObject({ closedAsOld: 0 });
  });

  test('counts from the last event, or a future last day to apply', async () => {
    const session = openImporting();
    await session.imports(
      'csv',
      'Company,Title,Applied,Last Contact,Deadline\nOne,Buyer,2026-01-02,2026-11-01,\nTwo,Buyer,,,2026-12-01\n',
    );
    expect(await session.jobs()).toEqual(['One/Buyer applied', 'Two/Buyer saved']);
  });
});

describe('unusable rows', () => {
  const table = 'Company,Title,Notes\nAcme,Buyer,\n,Clerk,"=1+1"\nBeta,,x\nGamma,Clerk,x,y\n';

  test('are reported by line, saved in a private file, and imported once corrected', async () => {
    const session = openImporting();
    const { skipped, rejectsFile } = await session.report('csv', table);
    expect(skipped).toEqual([
      { reason: "there's no company", count: 1, lines: [3] },
      { reason: "there's no title", count: 1, lines: [4] },
      { reason: 'more cells than the header has', count: 1, lines: [5] },
    ]);
    const rows = readFileSync(rejectsFile ?? '', 'utf8');
    expect(rows).toBe(
      'line,skipped because,Company,Title,Notes\r\n' +
        "3,there's no company,,Clerk,'=1+1\r\n4,there's no title,Beta,,x\r\n" +
        '5,more cells than the header has,Gamma,Clerk,x,y\r\n',
    );
    const right = rows.replace('x,y', 'x').replace('company,,', 'company,Delta,').replace('Beta,,', 'Beta,Cook,');
    expect(await session.report('csv', right)).toMatchObject({ added: [{ kind: 'job', count: 3 }], skipped: [] });
    const { notes } = await session.ask<Shown>('show delta');
    expect(notes[0]?.text).toBe('=1+1');
  });

  test("don't replace an earlier file of skipped rows", async () => {
    const session = openImporting();
    const first = await session.report('csv', table);
    expect((await session.report('csv', table)).rejectsFile).toBe(first.rejectsFile);
    writeFileSync(first.rejectsFile ?? '', 'mine');
    const second = await session.report('csv', table);
    expect(second.rejectsFile).toMatch(/import-skipped-2026-11-24-2\.csv$/);
    expect(readFileSync(first.rejectsFile ?? '', 'utf8')).toBe('mine');
  });

  test("a dry run shows the rows it would import, and doesn't mention undo", async () => {
    const session = openImporting();
    const content =
      'Company,Title,Status,Applied\nAcme,Buyer,Interview,2026-11-20\nBeta,Cook,Rejected,2026-11-02\nGamma,Clerk,Applied,2026-06-01\nDelta,Clerk,Saved,\n';
    const { stdout, stderr } = await session.imports('csv', content, '--dry-run');
    const words = `${stdout}${stderr}`;
    for (const said of [
      'Acme – Buyer: applied 2026-11-20\n',
      'Beta – Cook: applied 2026-11-02, closed on an unknown day as rejected\n',
      "Gamma – Clerk: applied 2026-06-01, closed, since it's been quiet for 60 days\n",
      'Delta – Clerk: saved\n',
      'Days missing: Acme – Buyer got as far',
    ])
      expect(words).toContain(said);
    expect(words).not.toContain('undo');
  });

  test('a dry run writes no file of them', async () => {
    expect(await openImporting().report('csv', table, '--dry-run')).toMatchObject({ rejectsFile: null, batch: null });
  });
});

describe('jobs on file', () => {
  const table = 'Company,Title,Applied,URL,Location,Salary\nAcme,Buyer,2026-11-03,https://new.example,Lyon,50000\n';

  test('keep their fields, and empty ones are filled', async () => {
    const session = openImporting();
    await session.say('add-job "ACME Inc." buyer --applied 2026-11-02 --location Paris');
    expect(await session.report('csv', table)).toMatchObject({ added: [], completed: [{ kind: 'job', count: 1 }] });
    const { jobs } = await session.ask<Shown>('show j1');
    expect(jobs).toMatchObject([
      { company: 'ACME Inc.', appliedOn: '2026-11-02', url: 'https://new.example', location: 'Paris', salary: '50000' },
    ]);
    expect(await session.report('csv', table)).toMatchObject({
      completed: [],
      known: [{ kind: 'job', count: 1 }],
      batch: null,
    });
  });

  const HEAD = 'Company,Title,Status,Applied,Link';
  const TWO = `${HEAD}\nYew,Clerk,Rejected,2026-11-02,https://y/1\nYew,Clerk,Applied,2026-11-20,https://y/2\n`;

  test.each([
    ['two rows that differ in link and day are two jobs', TWO, ['Yew/Clerk closed', 'Yew/Clerk applied'], 0],
    ['in the day alone', `${TWO}Yew GmbH,clerk,Applied,2026-11-21,\n`, 3, 0],
    ['in the link alone', `${TWO}Yew,Clerk,Applied,2026-11-20,https://y/3\n`, 3, 0],
    ['in nothing', `${TWO}Yew,Clerk,Applied,2026-11-20,https://y/2/\nYew,Clerk,,,https://y/1\n`, 2, 2],
    [
      'in the status: the job of this file is closed',
      `${HEAD}\nYew,Clerk,Applied,2026-11-02,\nYew,Clerk,Rejected,2026-11-02,\n`,
      ['Yew/Clerk closed'],
      1,
    ],
  ])('%s; importing twice changes nothing', async (_, content, jobs, again) => {
    const session = openImporting();
    const report = await session.report('csv', content);
    const listed = await session.jobs();
    expect(typeof jobs === 'number' ? listed.length : listed.toSorted()).toEqual(
      typeof jobs === 'number' ? jobs : jobs.toSorted(),
    );
    expect(report).toMatchObject({ completed: [], again: again === 0 ? [] : [{ kind: 'job', count: again }] });
    expect(await session.report('csv', content)).toMatchObject({ batch: null, differences: [] });
  });

  test('another application to the same job is a separate job', async () => {
    const session = openImporting();
    await session.say('add-job Yew Clerk --applied 2026-11-02 --url https://y/1');
    expect(await session.report('csv', TWO)).toMatchObject({ added: [{ kind: 'job', count: 1 }] });
  });

  test.each([
    ['Applied,2026-11-20,', ['applied 2026-11-02 2026-11-20']],
    ['Applied,,https://y/2', ['url https://y/1 https://y/2'], 'Saved'],
    ['Rejected,2026-11-02,', ['status open rejected']],
    ['Rejected,2026-11-20,https://y/1', ['applied 2026-11-02 2026-11-20', 'status open rejected']],
  ])('reports and notes %s, and changes nothing else', async (row, differences, status = row.split(',')[0]) => {
    const session = openImporting();
    await session.say('add-job Yew Clerk --applied 2026-11-02 --url https://y/1');
    const content = `${HEAD}\nYew,Clerk,${status},${row.split(',').slice(1).join(',')}\n`;
    const report = await session.report('csv', content);
    const told = report.differences.map(({ field, onFile, inTable }) => `${field} ${onFile} ${inTable}`);
    expect(told).toEqual(differences);
    expect(report.differences[0]?.label).toContain('(j1)');
    const { jobs, notes } = await session.ask<Shown>('show j1');
    expect(jobs).toMatchObject([{ appliedOn: '2026-11-02', url: 'https://y/1' }]);
    expect(notes).toMatchObject([{ text: expect.stringContaining('says otherwise') }]);
    expect(await session.jobs()).toEqual(['Yew/Clerk applied']);
    expect(await session.report('csv', content)).toMatchObject({ batch: null, differences: report.differences });
  });

  test('two rows for one job are both recognized the second time', async () => {
    const session = openImporting();
    await session.say('add-job Yew Clerk --applied 2026-11-02');
    const content = `${HEAD}\nYew,Clerk,Applied,2026-11-10,\nYew,Clerk,Applied,2026-11-20,\n`;
    await session.report('csv', content);
    expect((await session.jobs()).length).toBe(2);
    expect(await session.report('csv', content)).toMatchObject({ batch: null });
  });

  test('a saved job becomes applied when the table says so', async () => {
    const session = openImporting();
    await session.say('add-job Acme Buyer --saved');
    await session.report('csv', table);
    expect(await session.jobs()).toEqual(['Acme/Buyer applied']);
  });

  test('undo takes back the whole import, and a dry run leaves nothing to undo', async () => {
    const session = openImporting();
    await session.report('csv', table, '--dry-run');
    expect(await session.jobs()).toEqual([]);
    expect((await session.run('undo')).code).toBe(1);
    await session.report('csv', `${table}Beta,Clerk,,,,\n`);
    await session.say('undo');
    expect(await session.jobs()).toEqual([]);
  });
});
