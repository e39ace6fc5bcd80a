// Made-up tables in the formats of well-known trackers and shared spreadsheets: the imported jobs, and the resulting
// `stats`. None has dates of interviews, offers or rejections, so `stats` must have no waiting times.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openImporting } from './importing.ts';

interface Exported {
  readonly jobs: readonly Readonly<Record<'id' | 'company' | 'title' | 'appliedOn' | 'undatedStage', string | null>>[];
  readonly closings: readonly Readonly<Record<'jobId' | 'reason' | 'dayIs', string | null>>[];
}

interface Stats {
  readonly applications: number;
  readonly answers: number;
  readonly interviewed: number;
  readonly interviews: { readonly held: number };
  readonly offers: { readonly received: number };
  readonly daysToAnswer: unknown;
  readonly daysToClose: unknown;
}

const FOLDER = new URL('../fixtures/import/trackers/', import.meta.url);

/** 'Company/Title applied-on stage-without-a-day, reason (day)' for each job, and the numbers. */
async function bring(name: string) {
  const session = openImporting(name);
  const content = readFileSync(new URL(name, FOLDER));
  const report = await session.report('csv', content);
  const { jobs, closings } = JSON.parse(await session.say('export json')) as Exported;
  const ends = (id: string | null) =>
    closings.filter(({ jobId }) => jobId === id).map(({ reason, dayIs }) => `, ${reason}${dayIs ? ` (${dayIs})` : ''}`);
  const told = jobs.map(
    ({ id, company, title, appliedOn, undatedStage }) =>
      `${company}/${title} ${appliedOn ?? '-'} ${undatedStage ?? '-'}${ends(id).join('')}`,
  );
  const stats = await session.ask<Stats>('stats');
  const { applications, answers, interviewed, offers } = stats;
  return { session, content, report, told, stats, numbers: [applications, answers, interviewed, offers.received] };
}

type Numbers = readonly [applications: number, answers: number, interviewed: number, offers: number];

const TRACKERS: readonly (readonly [string, readonly string[], Numbers])[] = [
  [
    'huntr.csv',
    [
      'Wernham Hogg/Paper Sales Lead - -',
      'Prestige Worldwide/Event Planner 2026-11-03 -',
      'Vandelay Industries/Import Analyst 2026-10-21 interview',
      'Kruger Industrial/Account Manager 2026-07-02 offer',
      'Pendant Publishing/Reader 2026-10-01 -, rejected (unknown)',
    ],
    [4, 3, 1, 1],
  ],
  [
    'teal.csv',
    [
      'Aviato/QA Engineer - -',
      'Raviga/Support Engineer 2026-11-14 -',
      'Bachmanity/Data Engineer 2026-10-02 offer',
      'Intersite/Office Manager 2026-10-06 -, rejected (unknown)',
      'Endframe/Technician 2026-08-02 -, no-response (unknown)',
      'Nucleus/Analyst 2026-10-26 -, withdrawn (unknown)',
    ],
    [5, 2, 0, 1],
  ],
  [
    'simplify.csv',
    [
      "Arnold's/Line Cook 2026-11-12 -",
      'Central Perk/Host 2026-11-02 interview',
      "Monk's/Waiter 2026-10-28 interview",
      'Nervosa/Barista 2026-10-12 -, rejected (unknown)',
    ],
    [4, 3, 2, 0],
  ],
  [
    'jobsync.csv',
    [
      'Cyberdyne/Robotics Engineer - -',
      'Tyrell/Geneticist 2026-11-03 -',
      'Weyland/Navigator 2026-10-03 interview',
      'Yutani/Navigator 2026-09-03 -, other (unknown)',
      'Rekall/Dream Designer - applied, rejected (unknown)',
    ],
    [4, 2, 1, 0],
  ],
  [
    'notion.csv',
    [
      'Duff/Brewer - -',
      'Globex/Launch Technician 2026-11-05 -',
      'Kwik-E-Mart/Clerk 2026-10-20 interview',
      'Krusty Burger/Cook 2026-10-01 -, no-response (unknown)',
      "Moe's/Bartender 2026-10-02 interview, rejected (unknown)",
    ],
    [4, 2, 2, 0],
  ],
  [
    'airtable.csv',
    [
      'Sterling Cooper/Copywriter 2026-11-16 -',
      'Grey/Account Executive 2026-11-02 interview',
      'McCann/Art Director 2026-10-12 offer',
      'Leo Burnett/Typist 2026-10-14 -, filled (unknown)',
    ],
    [4, 3, 1, 1],
  ],
  [
    'google-sheet.csv',
    [
      'Dunder Mifflin/Salesman 2026-11-16 -',
      'Saticoy Steel/Accountant 2026-10-19 interview',
      'Athlead/Marketer 2026-10-02 -, no-response (unknown)',
      'Staples/Clerk 2026-10-22 -, other (unknown)',
      'Blue Cross/Claims 2026-11-05 -, rejected (unknown)',
    ],
    [5, 2, 1, 0],
  ],
  [
    'no-days.csv',
    [
      'Gray Matter/Chemist - interview',
      'Madrigal/Logistics - offer',
      'Vamonos Pest/Exterminator - applied, rejected (unknown)',
      'Beneke/Bookkeeper - -',
    ],
    [3, 3, 1, 1],
  ],
  [
    'no-titles.csv',
    [
      'Initech/(no title) 2026-11-16 -',
      'Initrode/(no title) 2026-11-03 interview',
      "Chotchkie's/(no title) 2026-10-20 -, rejected (unknown)",
    ],
    [3, 2, 1, 0],
  ],
  [
    'german.csv',
    [
      'Stromberg AG/Sachbearbeiter 2026-11-02 -',
      'Capitol/Schadenregulierer 2026-10-12 interview',
      'Nordwind/Texter 2026-10-05 interview, rejected (unknown)',
      'Südstern/Lektor 2026-10-01 -, no-response (unknown)',
      'Westpol/Archivar - -',
      'Ostwerk/Monteur 2026-10-20 offer',
    ],
    [5, 3, 2, 1],
  ],
  [
    'french.csv',
    [
      'Duval SA/Comptable 2026-11-03 -',
      'Morel/Vendeuse 2026-10-14 interview',
      'Girard/Assistante 2026-10-01 -, no-response (unknown)',
      'Leroux/Juriste 2026-10-20 offer',
      'Petit/Serveur 2026-10-25 -, rejected (unknown)',
    ],
    [5, 3, 1, 1],
  ],
  [
    'spanish.csv',
    [
      'Alonso/Contable 2026-11-03 -',
      'Vega/Diseñadora 2026-10-14 interview',
      'Ruiz/Camarero 2026-10-20 -, rejected (unknown)',
      'Mora/Redactor - -',
    ],
    [3, 2, 1, 0],
  ],
  [
    'chinese.csv',
    [
      '星河科技/后端工程师 2026-11-02 -',
      '云端网络/数据分析师 2026-10-12 interview',
      '海蓝信息/产品经理 2026-10-08 interview, rejected (unknown)',
      '晨光软件/测试工程师 2026-09-28 offer',
      '远山教育/运营 - -',
    ],
    [4, 3, 2, 1],
  ],
  [
    'japanese.csv',
    [
      '青空商事/営業 2026-11-02 -',
      '緑川製作所/経理 2026-10-13 interview',
      '白石出版/編集 2026-10-05 -, rejected (unknown)',
      '赤城食品/企画 2026-09-28 offer',
      '黒部電機/設計 - -',
    ],
    [4, 3, 1, 1],
  ],
];

describe.each(TRACKERS)('%s', (name, jobs, numbers) => {
  test('imports every row, counts them, and gives no waiting times', async () => {
    const { told, numbers: counted, stats } = await bring(name);
    expect(told).toEqual(jobs);
    expect(counted).toEqual(numbers);
    expect([stats.interviews.held, stats.daysToAnswer, stats.daysToClose]).toEqual([0, null, null]);
  });

  test('changes nothing the second time', async () => {
    const { session, content } = await bring(name);
    expect(await session.report('csv', content)).toMatchObject({ batch: null, differences: [] });
  });
});

describe('a table without a day', () => {
  test('skips only applications that went no further', async () => {
    const { report } = await bring('no-days.csv');
    expect(report.skipped).toEqual([{ reason: 'you applied for it, but no date says when', count: 1, lines: [2] }]);
  });

  test('list, show, stats and today name the stage without a day', async () => {
    const { session } = await bring('no-days.csv');
    expect(await session.jobs()).toEqual([
      'Beneke/Bookkeeper saved',
      'Gray Matter/Chemist interviewing',
      'Madrigal/Logistics offer',
      'Vamonos Pest/Exterminator closed',
    ]);
    const shown = await session.say('show vamonos');
    expect(shown).toMatch(/Closed +the day isn't known: they said no/);
    expect(shown).toMatch(/Applied +yes, the day isn't known/);
    expect(await session.say('show madrigal')).toMatch(/Got as far as +an offer, the day isn't known/);
    const stats = await session.say('stats');
    expect(stats).toContain('Your job hunt up to');
    expect(stats).toMatch(/Applications +3 \(3 on an unknown day\)/);
    expect(stats).toMatch(/Interviews +at least 1 \(at 1 job; day not noted\)/);
    expect(stats).not.toContain('First answer after');
    expect(stats).not.toContain('Closed after');
    expect((await session.say('today')).replaceAll(/\s+/g, ' ')).toContain(
      'Gray Matter and Madrigal have an interview or an offer without a day. Add it: jobtrack add-interview j1 --at "…"',
    );
  });

  test('leaves an undated application out of months and periods', async () => {
    const { session } = await bring('no-days.csv');
    expect(await session.ask('stats')).toMatchObject({ undated: 3, byMonth: [], since: null });
    expect(await session.ask('stats --from 2026-01-01')).toMatchObject({ applications: 0 });
  });

  test('is replaced by a record added later', async () => {
    const { session } = await bring('no-days.csv');
    await session.say('add-interview "gray matter" --at "2026-11-20 10:00"');
    const { interviews } = await session.ask<{ interviews: unknown }>('stats');
    expect(interviews).toEqual({ held: 1, coming: 0, jobs: 1, undated: 0 });
    expect(await session.say('today')).toContain(
      'Madrigal has an offer without a day. Add it: jobtrack offer j2 --on "…"',
    );
  });

  test('edit changes and clears the stage, and undo restores it', async () => {
    const { session } = await bring('no-days.csv');
    expect(await session.say('edit madrigal --stage interview')).toContain('stage without a day: offer → interview');
    await session.say('undo');
    await session.say('edit madrigal --clear stage --applied 2026-11-02');
    expect(await session.jobs()).toContain('Madrigal/Logistics applied');
    await session.say('edit "gray matter" --saved');
    expect(await session.jobs()).toContain('Gray Matter/Chemist saved');
  });

  test('survives export and import, and the report has no day', async () => {
    const { session, told } = await bring('no-days.csv');
    const exported = await session.say('export json');
    const other = openImporting('search.json');
    await other.imports('json', exported);
    expect(await other.say('export json')).toBe(exported);
    expect(exported).toContain('"undatedStage":"offer"');
    expect(told).toHaveLength(4);
    expect(await session.say('export report --from 2026-01-01')).not.toContain('Vamonos');
  });
});

describe('jobs on file', () => {
  const table = (status: string) => `Company,Title,Status,Applied\nAcme,Buyer,${status},2026-11-03\n`;

  test('move to a later stage, never back', async () => {
    const session = openImporting();
    await session.say('add-job Acme Buyer --applied 2026-11-03');
    const stages: string[] = [];
    for (const status of ['Applied', 'Interview', 'Applied', 'Offer', 'Interview']) {
      await session.report('csv', table(status));
      stages.push(...(await session.jobs()));
    }
    expect(stages.map((stage) => stage.replace('Acme/Buyer ', ''))).toEqual([
      'applied',
      'interviewing',
      'interviewing',
      'offer',
      'offer',
    ]);
  });

  test("keep a recorded interview over the table's stage", async () => {
    const session = openImporting();
    await session.say('add-job Acme Buyer --applied 2026-11-03');
    await session.say('add-interview acme --at "2026-11-20 10:00"');
    await session.report('csv', table('Interview'));
    expect(await session.ask('show acme')).toMatchObject({ jobs: [{ undatedStage: null }] });
  });

  test('get the closing day the table has', async () => {
    const session = openImporting();
    await session.report(
      'csv',
      'Company,Title,Status,Applied,Rejected on\nAcme,Buyer,Rejected,2026-11-03,2026-11-13\n',
    );
    expect(await session.ask('stats')).toMatchObject({ daysToAnswer: { median: 10 }, daysToClose: { median: 10 } });
  });
});
