import { describe, expect, test } from 'vitest';
import { parseDay } from '../../../src/domain/day.ts';
import type { Table } from '../../../src/domain/schema.ts';
import { type ImportedRow, type ImportedWhole, readExport } from '../../../src/formats/json/read.ts';
import { exportText } from '../../../src/formats/json/write.ts';

const DAY = parseDay('2026-11-02');
const PERSON = {
  id: 3,
  name: 'Amy "A" Lee \\',
  company: 'Acme\n\u001b[31m',
  title: null,
  email: null,
  phone: '+1 212',
  linkedin: null,
  metOnLinkedin: true,
  connectedOn: DAY,
  prefers: 'phone',
  common: '\u202eé😀',
  zone: 'Europe/Berlin',
};
const JOB = {
  id: 4,
  company: 'Acme',
  title: 'Clerk',
  addedOn: DAY,
  appliedOn: null,
  undatedStage: null,
  applyBy: null,
  url: null,
  location: null,
  salary: null,
  source: null,
  resume: null,
  followUpWithId: 3,
};
const SAID = {
  id: 1,
  jobId: 4,
  saidOn: DAY,
  decisionBy: null,
  contactOn: DAY,
  everyDays: 7,
  touchId: null,
  interviewId: null,
};
const ROWS: Partial<Record<Table, readonly { id: number }[]>> = {
  person: [PERSON, { ...PERSON, id: 5, zone: null } as { id: number }],
  job: [JOB],
  statement: [SAID],
  setting: [{ id: 2, key: 'gaps', value: '7,14' } as { id: number }],
};
const TEXT = [
  ...exportText({ rows: (table) => ROWS[table] ?? [], lastNumber: (table) => (table === 'job' ? 9 : 0) }),
].join('');

/** Line numbers of its records. */
const LINES = TEXT.split('\n').flatMap((line, at) => (line.startsWith('    {') ? [at + 1] : []));

async function read(text: string, pieceLength = text.length) {
  const whole: ImportedWhole = { lastNumbers: new Map() };
  const pieces = async function* () {
    for (let at = 0; at < text.length; at += pieceLength) yield text.slice(at, at + pieceLength);
  };
  const rows: { line: number; record: ImportedRow }[] = [];
  for await (const row of readExport(pieces(), whole)) rows.push(row);
  return { rows, whole };
}

test.each([1, 2, 3, 7, 64, 100_000])('reads back an export, in pieces of %i', async (length) => {
  const { rows, whole } = await read(TEXT, length);
  const tables = Object.entries(ROWS).flatMap(([table, those]) => those.map((row) => ({ table, row })));
  expect(rows.map(({ record }) => record)).toEqual(tables);
  expect(rows.map(({ line }) => line)).toEqual(LINES);
  expect(whole.lastNumbers.get('job')).toBe(9);
});

test('contains nothing that a terminal would run', () => {
  expect(TEXT).not.toMatch(/[^\n -~\u00a0-\u1fff\u{1f600}]/u);
});

test("leaves fields empty that an older export doesn't have", async () => {
  const { rows } = await read(TEXT.replace(',"touchId":null,"interviewId":null', ''));
  expect(rows.find(({ record }) => record.table === 'statement')?.record.row).toEqual(SAID);
});

test('reads reformatted JSON the same', async () => {
  const { rows } = await read(JSON.stringify(JSON.parse(TEXT), null, 4));
  expect(rows.map(({ record }) => record)).toEqual((await read(TEXT)).rows.map(({ record }) => record));
});

test('reads a missing optional field as null', async () => {
  const { rows } = await read(
    '{"schema":"jobtrack/export@1","statements":[],"people":[]}'.replace('"statements":[],', ''),
  );
  expect(rows).toEqual([]);
  const lean = await read('{"schema":"jobtrack/export@1","people":[{"id":"p1","name":"Amy","metOnLinkedin":false}]}');
  expect(lean.rows[0]?.record.row).toEqual({ ...PERSON, ...EMPTY, id: 1, name: 'Amy', metOnLinkedin: false });
});

const EMPTY = { company: null, email: null, phone: null, connectedOn: null, prefers: null, common: null, zone: null };

const START = '{"schema":"jobtrack/export@1"';
const people = (fields: string) => `${START},\n"people":[\n{"id":"p1","name":"Amy","metOnLinkedin":false${fields}}]}`;
const rows = (list: string, ...records: readonly string[]) => `"${list}":[${records.join(',')}]`;
const AMY = '{"id":"p1","name":"Amy","metOnLinkedin":false}';
const ACME = '{"id":"j1","company":"Acme","title":"Clerk","addedOn":"2026-11-02"}';

const REFUSED: readonly (readonly [text: string, said: string])[] = [
  ['', 'line 1, the text ends'],
  ['[]', 'line 1, there\'s "["'],
  ['{"a":1}', "line 1, it doesn't begin with the schema"],
  ['{"schema":1}', "line 1, there's no export schema"],
  ['{"schema":"jobtrack/export@2"}', "there's jobtrack/export@2, which another jobtrack wrote"],
  ['{"schema":"jobtrack/today@1"}', 'no export schema'],
  [`${START},"schema":"jobtrack/export@1"}`, 'the name "schema" is there twice'],
  [START, 'the text ends where a comma or "}" should be'],
  [`${START}} x`, '"x" isn\'t JSON'],
  [`${START}} {}`, "there's something after the end"],
  [`${START},}`, 'there\'s "}" where a name should be'],
  [`${START},"widgets":[]}`, '"widgets" isn\'t a list this jobtrack knows'],
  [`${START},"__proto__":[]}`, '"__proto__" isn\'t a list'],
  [`${START},"people":{}}`, 'there\'s "{" where "[" should be'],
  [`${START},"people":[1]}`, 'there\'s "1" where a record should begin'],
  [`${START},"people":[[]]}`, 'there\'s "[" where a record should begin'],
  [`${START},"people":${'['.repeat(100_000)}`, 'there\'s "[" where a record should begin'],
  [`${START},"lastNumbers":{"jobs":1e400}}`, 'lastNumbers has no number for "jobs"'],
  [`${START},"lastNumbers":{"jobs":-1}}`, 'lastNumbers has no number for "jobs"'],
  [`${START},"lastNumbers":{"x":1}}`, '"x" isn\'t a list'],
  [people(',"__proto__":1'), 'line 3, people have no field "__proto__"'],
  [people(',"constructor":1'), 'people have no field "constructor"'],
  [people(',"name":"Bo"'), 'line 3, the name "name" is there twice'],
  [people(',"title":["x"]'), 'there\'s "[" where the value of "title" should be'],
  [people(`,"title":${'{"a":'.repeat(100_000)}`), 'there\'s "{" where the value of "title" should be'],
  [people(',"title":1'), `"title" can't be "1"`],
  [people(',"prefers":"fax"'), '"prefers" can\'t be'],
  [people(',"zone":"Nowhere/AtAll"'), 'Nowhere/AtAll'],
  [people(',"title":"a\\u0000b"'), "a character that can't be kept"],
  [people(',"title":"a\\ud800b"'), "a character that can't be kept"],
  [people(',"title":"a\tb"'), 'a control character'],
  [people(',"title":"a\\xb"'), 'a control character, or a backslash'],
  [people(',"title":"never closed'), 'a text has no end'],
  [people(',"title":tru'), '"tru" isn\'t JSON'],
  [people(',"title":01'), '"01" isn\'t JSON'],
  [people(',"title":NaN'), '"NaN" isn\'t JSON'],
  [`${START},"people":[{"id":"p1"}]}`, 'a record of people has no "name"'],
  [`${START},${rows('people', '{"name":"Amy","metOnLinkedin":false}')}}`, 'has no "id"'],
  [`${START},${rows('people', AMY.replace('p1', 'j1'))}}`, '"id" can\'t be'],
  [`${START},${rows('people', AMY.replace('p1', 'p0'))}}`, '"id" can\'t be'],
  [`${START},${rows('people', AMY.replace('p1', 'p9999999999999'))}}`, '"id" can\'t be'],
  [`${START},${rows('people', AMY, AMY)}}`, '"p1" is there twice'],
  [`${START},${rows('jobs', ACME.replace('02"', '31"'))}}`, '"addedOn" can\'t be'],
  [`${START},${rows('jobs', ACME.replace('Acme', ''))}}`, '"company" can\'t be'],
  [
    `${START},${rows('jobs', ACME.replace('}', ',"followUpWithId":"p1"}'))}}`,
    '"p1" is named but isn\'t listed before it',
  ],
  [`${START},${rows('jobs', ACME)},${rows('people', AMY)}}`, '"people" comes too late'],
  [
    `${START},${rows('settings', '{"id":1,"key":"a","value":""}', '{"id":2,"key":"a","value":""}')}}`,
    'the same thing is there twice in settings',
  ],
  [`${START},${rows('notes', '{"id":1,"on":"2026-11-02","text":"x"}')}}`, 'belongs to no record, or to several'],
  [`${START},${rows('statements', '{"id":1.5}')}}`, '"id" can\'t be'],
];

describe('R25 refused with the name and the line', () => {
  test.each(REFUSED.map(([text, said]) => ({ text, said })))('$said', async ({ text, said }) => {
    const error = await read(text).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'usage', message: expect.stringContaining(said) });
  });

  test('a text of more than 16 MB', async () => {
    const error = await read(people(`,"title":"${'x'.repeat(17_000_000)}"`), 1 << 20).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toMatchObject({ code: 'usage', message: expect.stringContaining('longer than 16 MB') });
  });
});
