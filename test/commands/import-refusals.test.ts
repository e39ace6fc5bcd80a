// A refused import says what to do next, and saves nothing.
import { expect, test } from 'vitest';
import { openImporting } from './importing.ts';

const TABLE = 'Company,Title\nAcme,Buyer\n';
const CARD = 'BEGIN:VCARD\nFN:Amy\nEND:VCARD\n';

test.each([
  ['csv', ''],
  ['csv', 'Company,Title\n'],
  ['csv', 'Company,Title\n,\n'],
  ['csv', 'a,b\n1,2\n'],
  ['csv', 'Company,Place\nAcme,Rome\n'],
  ['csv', 'Company,Title\n"Acme,Buyer\n'],
  ['csv', 'Company,Title\nA\u0000,B\n'],
  ['csv', TABLE, '--map', 'x'],
  ['csv', TABLE, '--map', 'colour=Title'],
  ['csv', TABLE, '--map', 'title=Position'],
  ['csv', CARD],
  ['linkedin', ''],
  ['linkedin', TABLE],
  ['linkedin', 'First Name,Last Name,URL,Email Address,Company,Position,Connected On\n,,,,,,06 Mar 2024\n'],
  ['linkedin', 'PK\u0003\u0004'],
  ['vcard', ''],
  ['vcard', TABLE],
  ['vcard', 'BEGIN:VCARD\nEND:VCARD'],
  ['ics', ''],
  ['ics', 'BEGIN:VCALENDAR\nEND:VCALENDAR\n'],
  ['ics', 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:x\nEND:VEVENT\nEND:VCALENDAR\n'],
  ['ics', 'x'.repeat(34_000_000)],
  ['json', ''],
  ['json', '{}'],
  ['json', '{"schema": "jobtrack/export@9"}'],
  ['json', '{"schema": 1'],
])('import %s, case %#', async (format, content, ...flags) => {
  const session = openImporting();
  const { code, stdout, stderr } = await session.imports(format, content, ...flags, '--json');
  expect({ code, stdout }).toEqual({ code: expect.toBeOneOf([1, 2]), stdout: '' });
  const { hint } = JSON.parse(stderr).error;
  expect(hint).toMatch(/\b(export|import|save|name|map|columns|fields|write|unpack|quotation|record|type)\b/i);
  expect(await session.jobs()).toEqual([]);
});

test.each(['', 'gone.csv', '.'])('import csv %j', async (file) => {
  const { code, stderr } = await openImporting().run(`import csv "${file}"`);
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('Name the file') });
});
