// Tables with other names for columns, states and days, or without some of them.
import { describe, expect, test } from 'vitest';
import { openImporting } from './importing.ts';

interface Shown {
  readonly jobs: readonly { readonly [field: string]: unknown }[];
  readonly notes: readonly { readonly text: string }[];
}

/** The first job of a table, its notes, and the import's output. */
async function firstJob(content: string, ...flags: readonly string[]) {
  const session = openImporting();
  const report = await session.report('csv', content, '--keep-open', ...flags);
  const { jobs, notes } = await session.ask<Shown>('show j1');
  return { job: jobs[0], notes: notes.map(({ text }) => text), report };
}

test.each([
  'Company,Role name,Status,Date sent',
  'Employer,Position,Stage,Applied on',
  'Company,Job,Status,Applied',
  'Company,Vacancy,Status,Application date',
  'Firma,Stelle,Status,Gesendet am',
  'Entreprise,Intitulé de poste,Statut,Date d’envoi',
  'Empresa,Nombre del puesto,Estado,Fecha de envío',
  '公司,岗位,状态,投递日期',
  '公司名称,职位名称,当前状态,投递时间',
  '公司名稱,職缺,狀態,應徵日期',
  '会社名,職種,選考状況,応募日',
  '応募先企業,応募ポジション,ステータス,エントリー日',
])('columns: %s', async (header) => {
  const { job } = await firstJob(`${header}\nAcme,Buyer,Applied,2026-11-03\n`);
  expect(job).toMatchObject({ company: 'Acme', title: 'Buyer', appliedOn: '2026-11-03' });
});

describe('states', () => {
  test.each([
    ['Draft', 'saved'],
    ['未投递', 'saved'],
    ['検討中', 'saved'],
    ['已投递', 'applied'],
    ['書類選考中', 'applied'],
    ['Online Assessment', 'applied'],
    ['Ghosted', 'closed no-response'],
    ['Got ghosted 👻', 'closed no-response'],
    ['Application closed', 'closed other'],
    ['Closed', 'closed other'],
    ['Expired', 'closed other'],
    ['Position filled', 'closed filled'],
    ['Position has been filled', 'closed filled'],
    ['No longer under consideration', 'closed rejected'],
    ['Rejected after interview', 'closed rejected'],
    ['Absage nach Gespräch', 'closed rejected'],
    ['Refus après entretien', 'closed rejected'],
    ['二面挂', 'closed rejected'],
    ['お見送り', 'closed rejected'],
    ['選考辞退', 'closed withdrawn'],
    ['内定辞退', 'closed declined'],
    ['已接受offer', 'accepted'],
  ])('%s: %s', async (status, state) => {
    const session = openImporting();
    const { warnings } = await session.report('csv', `Company,Title,Status,Date\nAcme,Buyer,${status},2026-11-20\n`);
    const { closings } = JSON.parse(await session.say('export json')) as { closings: { reason: string }[] };
    const [stage] = (await session.jobs()).map((job) => job.replace('Acme/Buyer ', ''));
    const reason = stage === 'closed' ? ` ${closings[0]?.reason}` : '';
    expect({ warnings, state: `${stage}${reason}` }).toEqual({ warnings: [], state });
  });
});

describe('a table without titles', () => {
  test('is imported, with one message', async () => {
    const { job, report } = await firstJob(
      'Company,Status,Applied\nAcme,Applied,2026-11-03\nBeta,Applied,2026-11-04\n',
    );
    expect(job).toMatchObject({ company: 'Acme', title: '(no title)' });
    expect(report.warnings).toEqual([
      'I don\'t know which column has the job title: each job comes in as "(no title)". To say which: --map title=…',
    ]);
    expect(report.added).toEqual([{ kind: 'job', count: 2 }]);
  });

  test('can have lines above its header and a mapped title', async () => {
    const { job, report } = await firstJob(
      'My search,,\nin autumn,,\nWas,Company,Applied\nBuyer,Acme,2026-11-03\n',
      '--map',
      'title=Was',
    );
    expect({ job, warnings: report.warnings }).toMatchObject({ job: { title: 'Buyer' }, warnings: [] });
  });

  test.each(['Company,Notes\nAcme,x\n', 'Name,Company,Location\nAmy Lee,Acme,Ulm\n'])(
    'refuses a list that may not be of jobs: %j',
    async (content) => {
      const { code, stderr } = await openImporting().imports('csv', content);
      expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('--map title=') });
    },
  );
});

describe('date columns', () => {
  const table = 'Company,Title,Status,Abgegeben,Wann genau,Mood\nAcme,Buyer,Applied,2026-11-03,Nov 3 2026,2\n';

  test('are suggested when rows without a day are skipped', async () => {
    const { code, stderr } = await openImporting().imports('csv', table);
    expect(code).toBe(1);
    expect(stderr.replaceAll(/\s+/g, ' ')).toContain(
      "no date says when; if one of these columns does: --map applied=Abgegeben or --map 'applied=Wann genau'",
    );
  });

  test("are suggested even when they're known for something else", async () => {
    const { stderr } = await openImporting().imports(
      'csv',
      'Company,Title,Status,Last update\nAcme,Buyer,Applied,2026-11-03\n',
    );
    expect(stderr.replaceAll(/\s+/g, ' ')).toContain("--map 'applied=Last update'");
  });

  test('are read once mapped', async () => {
    const { job } = await firstJob(table, '--map', 'applied=Wann genau');
    expect(job).toMatchObject({ appliedOn: '2026-11-03' });
  });

  test('suggests nothing when no column has dates', async () => {
    const { stderr } = await openImporting().imports('csv', 'Company,Title,Status,Mood\nAcme,Buyer,Applied,good\n');
    expect(stderr).not.toContain('--map');
  });
});

test.each([
  ['https://www.jobs.example/view/12?x=1,', 'https://www.jobs.example/view/12?x=1', 'jobs.example', []],
  ['www.jobs.example/12,', 'https://www.jobs.example/12', 'jobs.example', []],
  [
    'https://jobs.example/1,https://acme.example',
    'https://acme.example',
    'jobs.example',
    ['Source: https://jobs.example/1'],
  ],
  ['Jobs Example,https://acme.example', 'https://acme.example', 'Jobs Example', []],
])('a link in the source column: %s', async (cells, url, source, noted) => {
  const { job, notes } = await firstJob(`Company,Title,Applied,Source,Link\nAcme,Buyer,2026-11-03,${cells}\n`);
  expect(job).toMatchObject({ url, source });
  expect(notes).toEqual(noted);
});
