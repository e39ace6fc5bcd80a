// Export and import: JSON byte for byte, tables field for field, with hostile texts.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { type Day, parseDay } from '../../src/domain/day.ts';
import { fieldsOf, TABLES } from '../../src/domain/schema.ts';
import { exportSchema } from '../../src/features/export/json-schema.ts';
import { unguarded } from '../../src/formats/csv.ts';
import { EXPORT_TABLES, listOf } from '../../src/formats/json/format.ts';
import { openStore } from '../../src/store/open.ts';
import { record, type Writer } from '../../src/store/write.ts';
import { needs } from '../faults/support.ts';
import { HOSTILE } from '../fixtures/hostile.ts';
import { writeJobHunt } from '../fixtures/one-text.ts';
import { splitWords } from '../support/command-line.ts';
import { runInProcess } from '../support/in-process.ts';
import { type Outcome, scratchFolder } from '../support/program.ts';
import { openSession } from '../support/session.ts';

const NOW = '2026-11-02T16:00';
const DAY = parseDay('2026-11-02') as Day;
const LONG = `${'word '.repeat(20_000)}end`;
/** Without NUL and lone surrogates, which no field accepts. */
const KEPT = [
  LONG,
  ...HOSTILE.filter((text) => !/\0|\p{Surrogate}/u.test(text) && text.length < 1_000 && text.trim() !== ''),
];
const RUNNABLE = [
  '=1+1',
  '+49 30 1234',
  '-1',
  '@x',
  '\t=1',
  '\r=1',
  ' =1',
  "'=1",
  "''+1",
  "it's",
  'a;=1',
  '"',
  'a,b\r\nc',
  'ab ',
];

/** A file with a job hunt for each text, and something in every table. */
function writeFile(...texts: readonly string[]): string {
  const db = join(scratchFolder(), 'search.db');
  const store = openStore(db, {});
  record(store, { command: 'test', at: '2026-11-02T16:00:00.000Z' }, (write) => {
    for (const text of texts) writeJobHunt(write, text, { zone: 'Europe/Berlin' });
    writeRest(write, texts[0] ?? '');
  });
  store.close();
  return db;
}

function writeRest(write: Writer, text: string): void {
  write.add('statement', { jobId: 1, saidOn: DAY, everyDays: 7 });
  write.add('reference_job', { referenceId: 1, jobId: 1 });
  write.add('invitation', { interviewId: 1, uid: `uid ${text}`, sequence: 0, isCancelled: false });
  write.add('posting', { jobId: 1, savedOn: DAY, text });
  const read = { on: DAY, subject: text, address: text, event: 'reply', outcome: 'known' } as const;
  write.add('mail', { messageId: text, ...read, jobId: 1, personId: 1, interviewId: 1, touchId: 1 });
  write.add('forgotten_mail', { digest: text });
  write.add('setting', { key: 'me.name', value: text });
  const other = write.add('job', { company: text, title: 'Clerk', addedOn: DAY });
  const joint = write.add('message', { kind: 'follow-up', jobId: 1, form: 'email', savedOn: DAY, text });
  write.add('message_part', { messageId: joint.id, jobId: other.id });
  write.add('message_answer', { messageId: joint.id, blank: text, words: text });
  const extra = write.add('job', { company: 'Gone', title: 'Clerk', addedOn: DAY });
  write.remove('job', extra.id);
}

const run = (line: string, db: string): Promise<Outcome> => runInProcess(splitWords(line), { db, now: NOW });

async function exported(db: string): Promise<string> {
  const { code, stdout, stderr } = await run('export json', db);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
}

test('exporting an imported export gives the same bytes', async () => {
  const db = writeFile(...KEPT, ...RUNNABLE);
  const text = await exported(db);
  const folder = scratchFolder();
  const file = join(folder, 'all.json');
  writeFileSync(file, text);
  const other = join(folder, 'other.db');
  expect(await run(`import json '${file}'`, other)).toMatchObject({ code: 0 });
  expect(await exported(other)).toBe(text);
  expect((await run('add-job New Clerk', other)).stdout).toContain(`(j${KEPT.length + RUNNABLE.length + 3})`);
  const tables = JSON.parse(text);
  for (const table of EXPORT_TABLES) expect(tables[listOf(table)], table).not.toEqual([]);
});

test('an import can be undone, redone, and repeated after undo', async () => {
  const file = join(scratchFolder(), 'all.json');
  const text = await exported(writeFile('Acme'));
  writeFileSync(file, text);
  const db = join(scratchFolder(), 'other.db');
  const empty = await exported(db);
  for (const line of [`import json '${file}'`, 'undo', 'redo']) expect((await run(line, db)).code, line).toBe(0);
  expect(await exported(db)).toBe(text);
  expect((await run('undo', db)).code).toBe(0);
  const { lastNumbers: _, ...lists } = JSON.parse(await exported(db));
  expect(JSON.parse(empty)).toMatchObject(lists);
  expect((await run(`import json '${file}'`, db)).code).toBe(0);
  expect(await exported(db)).toBe(text);
});

test.each(['add-job Acme Clerk', 'config set me.name Amy'])('refuses an import after %s', async (line) => {
  const file = join(scratchFolder(), 'all.json');
  writeFileSync(file, await exported(writeFile('Acme')));
  const db = join(scratchFolder(), 'other.db');
  await run(line, db);
  const before = await exported(db);
  const refused = await run(`import json '${file}'`, db);
  expect(refused).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('--db') });
  expect(await exported(db)).toBe(before);
});

test.each([
  ['an unknown setting', '"me.name"', '"me.nose"', 'me.nose'],
  ['an invalid setting', '"key":"me.name","value":"Acme"', '"key":"gaps","value":"1"', 'gaps'],
  ['a missing record', '"jobId":"j1"', '"jobId":"j77"', 'line '],
])('refuses %s, and saves nothing', async (_, from, to, said) => {
  const file = join(scratchFolder(), 'all.json');
  writeFileSync(file, (await exported(writeFile('Acme'))).replace(from, to));
  const db = join(scratchFolder(), 'other.db');
  const empty = await exported(db);
  expect(await run(`import json '${file}'`, db)).toMatchObject({ code: 2, stderr: expect.stringContaining(said) });
  expect(await exported(db)).toBe(empty);
});

test('refuses a second copy of a unique record', async () => {
  const text = await exported(writeFile('Acme'));
  const store = openStore(join(scratchFolder(), 'search.db'), {});
  const isOnce = (table: string) =>
    (store.db.sqlite.pragma(`index_list(${table})`) as { unique: number }[]).some(({ unique }) => unique === 1);
  const once = EXPORT_TABLES.filter(isOnce);
  store.close();
  expect(once.length).toBeGreaterThan(4);
  for (const table of once) {
    const spoilt = JSON.parse(text) as Record<string, { id: number }[]>;
    const list = spoilt[listOf(table)] ?? [];
    const [first] = list;
    if (first) list.push({ ...first, id: 999 });
    const file = join(scratchFolder(), 'all.json');
    writeFileSync(file, JSON.stringify(spoilt));
    const refused = await run(`import json '${file}'`, join(scratchFolder(), 'other.db'));
    expect(refused, table).toMatchObject({ code: 2, stderr: expect.stringContaining('is there twice') });
  }
});

test('R25 imports an export saved by an editor with a byte-order mark or in UTF-16', async () => {
  const text = await exported(writeFile('Łódź'));
  for (const encoding of ['utf8', 'utf16le'] as const) {
    const folder = scratchFolder();
    writeFileSync(join(folder, 'all.json'), Buffer.from(`\uFEFF${text}`, encoding));
    const db = join(folder, 'other.db');
    expect((await run(`import json '${join(folder, 'all.json')}'`, db)).code, encoding).toBe(0);
    expect(await exported(db)).toBe(text);
  }
});

test('R25 importing an empty export changes nothing: exit 1', async () => {
  const folder = scratchFolder();
  writeFileSync(join(folder, 'all.json'), await exported(join(folder, 'empty.db')));
  const refused = await run(`import json '${join(folder, 'all.json')}'`, join(folder, 'other.db'));
  expect(refused).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('nothing was saved') });
});

test('exports every table and column', () => {
  const store = openStore(join(scratchFolder(), 'search.db'), {});
  const columns = (table: string) => store.db.sqlite.pragma(`table_info(${table})`) as { name: string }[];
  const follows = /_key$|^closing_id$|^owes_thanks$/;
  expect([...EXPORT_TABLES].sort()).toEqual([...TABLES].sort());
  for (const table of EXPORT_TABLES) {
    const names = [
      'id',
      ...fieldsOf(table).map(([name]) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)),
    ];
    const kept = columns(table).map(({ name }) => name);
    expect(names.sort(), table).toEqual(
      kept.filter((name) => !(table === 'job' || table === 'person') || !follows.test(name)).sort(),
    );
  }
  store.close();
});

const VALIDATE = `
import json, sys
import jsonschema
schema = json.load(open(sys.argv[1]))
jsonschema.Draft202012Validator.check_schema(schema)
check = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())
print(json.dumps([[error.message[:80] for error in check.iter_errors(json.load(open(name)))] for name in sys.argv[2:]]))
`;

test('the packaged JSON Schema accepts an export and rejects changes to it', async (context) => {
  const python = ['/usr/bin/python3', 'python3'].find(
    (name) => spawnSync(name, ['-c', 'import jsonschema']).status === 0,
  );
  needs(context, "Python's jsonschema", python !== undefined);
  const schema = new URL('../../dist/export.schema.json', import.meta.url).pathname;
  expect(JSON.parse(readFileSync(schema, 'utf8'))).toEqual(exportSchema());
  const text = await exported(writeFile(...KEPT));
  const spoilt = [
    text.replace('"metOnLinkedin":false', '"metOnLinkedin":0'),
    text.replace('"id":"j1"', '"id":"x1"'),
    text.replace('"2026-10-20"', '"2026-02-30"'),
    text.replace('"role":"interviewer"', '"role":"boss"'),
    text.replace('"people": [', '"persons": ['),
    text.replace('"note":', '"notice":'),
    text.replace('export@1', 'export@2'),
  ];
  const folder = scratchFolder();
  const names = [text, ...spoilt].map((each, at) => {
    const name = join(folder, `${at}.json`);
    writeFileSync(name, each);
    return name;
  });
  const { stdout, stderr } = spawnSync(python ?? '', ['-W', 'ignore', '-c', VALIDATE, schema, ...names], {
    encoding: 'utf8',
  });
  const [errors, ...ofSpoilt] = JSON.parse(stdout || `["${stderr}"]`) as string[][];
  expect(errors).toEqual([]);
  expect(ofSpoilt.filter((those) => those.length === 0)).toEqual([]);
});

/** The exported tables as another program reads them: rows by column name. */
async function tablesOf(db: string, flags = ''): Promise<Record<string, Record<string, string>[]>> {
  const folder = join(scratchFolder(), 'out');
  const { code, stderr } = await run(`export csv -o '${folder}' ${flags}`, db);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return Object.fromEntries(
    readdirSync(folder).map((name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      return [name, parse(text, { columns: true, bom: true, record_delimiter: '\r\n' }) as Record<string, string>[]];
    }),
  );
}

test('R28 tables keep every field, and no cell runs as a formula', async () => {
  const texts = [...KEPT, ...RUNNABLE];
  const tables = await tablesOf(writeFile(...texts), '--include-private');
  // The job that only the joint message refers to has its own title.
  const rowsOf = (name: string) => (tables[name] ?? []).filter((row) => row.Title !== 'Clerk');
  const cells = (name: string, column: string) => rowsOf(name).map((row) => unguarded(row[column] ?? ''));
  for (const [name, column] of [
    ['jobs.csv', 'Company'],
    ['jobs.csv', 'Salary'],
    ['jobs.csv', 'URL'],
    ['people.csv', 'Name'],
    ['people.csv', 'Phone'],
    ['people.csv', 'In common'],
    ['references.csv', 'Relationship'],
    ['debriefs.csv', 'Concerns'],
    ['offers.csv', 'Note'],
    ['closings.csv', 'Note'],
    ['skips.csv', 'Note'],
    ['snoozes.csv', 'Note'],
  ] as const) {
    expect(cells(name, column), `${name} ${column}`).toEqual(texts);
  }
  const all = Object.values(tables).flatMap((rows) => rows.flatMap((row) => Object.values(row)));
  expect(all.filter((cell) => /^[\s\p{C}]*[=+\-@]|^[\t\r]/u.test(cell))).toEqual([]);
});

test('import csv reads an exported table of jobs field for field', async () => {
  const { run: type, say, db } = openSession();
  for (const [line, now] of [
    [
      'add-job "=Acme; & Co" "+Clerk, \\"B\\"" --applied 2026-10-20 --url https://acme.example/1 --location "-Lyon" --salary "+50,000" --source "@Amy" --resume "=cv.pdf"',
      NOW,
    ],
    ['add-job Beta Buyer --saved --apply-by 2026-11-20', NOW],
    ['add-job Gamma Cook --applied 2026-10-01', NOW],
    ['close gamma --reason filled --on 2026-10-30', NOW],
    ['add-job Delta Dean --applied 2026-10-02', NOW],
    ['close delta --reason withdrawn', NOW],
    ['add-job Eta Editor --applied 2026-10-02', NOW],
    ['close eta --reason no-response', NOW],
  ] as const) {
    expect(await type(line, now), line).toMatchObject({ code: 0 });
  }
  const folder = join(scratchFolder(), 'out');
  await say(`export csv -o '${folder}' --include-private`);
  const other = join(scratchFolder(), 'other.db');
  expect(await run(`import csv '${folder}/jobs.csv'`, other)).toMatchObject({ code: 0 });
  const jobs = (text: string) => JSON.parse(text).jobs;
  expect(jobs(await exported(other))).toEqual(jobs(await exported(db)));
  const ends = (text: string) =>
    JSON.parse(text).closings.map(({ id: _, wasTold, note, ...rest }: Record<string, unknown>) => rest);
  expect(ends(await exported(other))).toEqual(ends(await exported(db)));
  expect(JSON.parse(await exported(other)).notes).toEqual([]);
});

test('every line ends in CR LF, and each file has a header', async () => {
  const folder = join(scratchFolder(), 'out');
  await run(`export csv -o '${folder}' --bom --include-private`, writeFile('Acme'));
  for (const name of readdirSync(folder)) {
    const text = readFileSync(join(folder, name), 'utf8');
    expect(text, name).toMatch(/^\uFEFF[A-Z][A-Za-z ]*(,[A-Z][A-Za-z ]*)*\r\n/);
    expect(text.replaceAll('\r\n', ''), name).not.toContain('\n');
  }
});

const SECRET = 'Zugzwang';

test('R32 tables and reports have private fields only on request', async () => {
  const { run: type, say, db } = openSession();
  for (const line of [
    `add-interview Acme Clerk --at "2026-11-02 10:00" --with "Amy" --note ${SECRET}`,
    `edit j1 --salary ${SECRET} --note ${SECRET}`,
    `edit p1 --common ${SECRET} --note ${SECRET}`,
    `debrief i1 --went-well ${SECRET} --to-improve ${SECRET} --concerns ${SECRET} --fit 3`,
    `heard j1 --note ${SECRET}`,
    `snooze t1.1 tomorrow --note ${SECRET}`,
    `skip t1.1 --note ${SECRET}`,
    `offer j1 --salary ${SECRET} --note ${SECRET}`,
    `close j1 --reason other --note ${SECRET}`,
    `config set me.name ${SECRET}`,
  ]) {
    expect(await type(line), line).toMatchObject({ code: 0 });
  }
  expect(JSON.stringify(await tablesOf(db))).not.toContain(SECRET);
  expect(await say('export report')).not.toContain(SECRET);
  expect(await say('export report --json')).not.toContain(SECRET);
  expect(JSON.stringify(await tablesOf(db, '--include-private')).split(SECRET).length).toBeGreaterThan(12);
  expect((await say('export json')).split(SECRET).length).toBeGreaterThan(12);
});

test('R24 prints no terminal codes from the texts', async () => {
  const db = writeFile(...KEPT);
  for (const line of ['export json', 'export report']) {
    const { stdout } = await runInProcess(splitWords(line), { db, now: NOW }, 80);
    expect(stdout).not.toMatch(/[^\n\P{Cc}]|\p{Cf}|\p{Zl}|\p{Zp}|\p{Default_Ignorable_Code_Point}/u);
  }
});

test.each([
  ['export', 'format'],
  ['export cvs', 'csv'],
  ['export csv', '-o'],
  ['export csv -o -', '-o'],
  ['export csv -o x --from tue', '--from'],
  ['export json --include-private', 'always holds everything'],
  ['export json --bom', '--bom'],
  ['export json --from tue', '--from'],
  ['export report --include-private', '--include-private'],
  ['export report --force', '-o'],
  ['export report --from tomorrow', "hasn't come yet"],
  ['export report --from 03/04/2026', 'could be March 4 or April 3'],
  ['export report --from yesterday --to 2026-01-01', 'after --to'],
])('%s: exit 2, and why', async (line, said) => {
  const { run: type } = openSession();
  expect(await type(line)).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(said) });
});

test.each([
  ['export report --from "nov 1" --to "nov 30"', '2026-11-01', '2026-11-02', true],
  ['export report --from "oct 1" --to 2026-12-24', '2026-10-01', '2026-11-02', true],
  ['export report --from "oct 30" --to tomorrow', '2026-10-30', '2026-11-02', true],
  ['export report --to "end of month"', '2026-10-04', '2026-11-02', true],
  ['export report --from "oct 1" --to "oct 31"', '2026-10-01', '2026-10-31', false],
  ['export report --from 2025-12-01 --to "jan 31"', '2025-12-01', '2026-01-31', false],
  ['stats --from "nov 1" --to "nov 30"', '2026-11-01', '2026-11-02', true],
  ['stats --to "oct 31"', null, '2026-10-31', false],
])('%s covers %s to %s; says it ends today: %s', async (line, from, to, isSaid) => {
  const { run: type } = openSession();
  const now = '2026-11-02T09:00';
  const said = JSON.parse((await type(`${line} --json`, now)).stdout);
  const warnings = isSaid ? [expect.stringContaining('ends today')] : [];
  expect(said).toMatchObject({ from, to, warnings });
  expect((await type(line, now)).stderr.includes('ends today')).toBe(isSaid);
});

test('a report lists what was done by day', async () => {
  const { say } = openSession();
  for (const [line, now] of [
    ['add-job Acme Clerk --applied 2026-10-01 --source Monster', '2026-10-02T10:00'],
    ['add-job Beta Buyer --applied 2026-10-20', '2026-10-20T10:00'],
    ['add-job Saved Later --saved', '2026-10-20T10:00'],
    ['add-interview beta --at "2026-10-26 10:00" --kind video --with Amy', '2026-10-21T10:00'],
    ['add-interview acme --at "2026-10-27 10:00" --with Bo', '2026-10-21T10:00'],
    ['cancel-interview i2', '2026-10-22T10:00'],
    ['add-interview beta --at "2026-11-03 10:00"', '2026-10-26T12:00'],
    ['done t1.1 --channel email', '2026-10-26T12:00'],
    ['heard beta --from Amy --channel phone', '2026-10-30T12:00'],
    ['offer beta', '2026-10-31T12:00'],
    ['close acme --reason rejected', '2026-11-01T12:00'],
  ] as const) {
    await say(line, now);
  }
  const lines = (text: string) =>
    text
      .split('\r\n')
      .filter((line) => line !== '')
      .slice(1);
  expect(lines(await say('export report'))).toEqual([
    '2026-10-20,Beta,Buyer,application,,sent',
    '2026-10-26,Beta,Buyer,interview,video,held',
    '2026-10-26,Beta,Buyer,thank-you note,email,sent',
    '2026-10-30,Beta,Buyer,news from them,phone,received',
    '2026-10-31,Beta,Buyer,offer,,received',
    '2026-11-01,Acme,Clerk,end,,turned down by the employer',
  ]);
  expect(lines(await say('export report --from 2026-10-01 --to 2026-10-20'))).toEqual([
    '2026-10-01,Acme,Clerk,application,Monster,sent',
    '2026-10-20,Beta,Buyer,application,,sent',
  ]);
});

test('an empty job hunt exports as headers only', async () => {
  const { say } = openSession();
  expect(await say('export report')).toBe('Date,Company,Title,Kind,Channel,Result\r\n');
  expect(JSON.parse(await say('export json'))).toMatchObject({ schema: 'jobtrack/export@1', jobs: [] });
});
