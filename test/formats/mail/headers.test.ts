import { expect, test } from 'vitest';
import type { MailHeaders } from '../../../src/formats/mail/message.ts';
import { eml, readOne } from './reading.ts';

const AMY = { name: 'Amy Lee', address: 'amy@acme.example' };
const ANYBODY = { name: null, address: 'amy@acme.example' };

test.each<[written: string, address: MailHeaders['from']]>([
  ['Amy Lee <amy@acme.example>', AMY],
  ['"Lee, Amy" <AMY@Acme.Example>', { ...AMY, name: 'Lee, Amy' }],
  ['amy@acme.example', ANYBODY],
  ['<amy@acme.example>', ANYBODY],
  ['"amy@acme.example" <amy@acme.example>', ANYBODY],
  ['amy@acme.example (Amy Lee)', AMY],
  ['Amy (from HR) Lee <amy@acme.example>', AMY],
  ['=?UTF-8?Q?Zo=C3=AB_Lee?= <amy@acme.example>', { ...AMY, name: 'Zoë Lee' }],
  ['=?UTF-8?B?Wm/D?= =?UTF-8?B?qyBMZWU=?= <amy@acme.example>', { ...AMY, name: 'Zoë Lee' }],
  ['=?iso-8859-1?Q?Zo=EB?=\r\n\t=?iso-8859-1?Q?_Lee?= <amy@acme.example>', { ...AMY, name: 'Zoë Lee' }],
  ['=?gb2312?B?zfXQocP3?= <amy@acme.example>', { ...AMY, name: '王小明' }],
  ['=?ISO-2022-JP?B?GyRCOzNFRBsoQg==?= <amy@acme.example>', { ...AMY, name: '山田' }],
  ['=?nonsense?Q?Zo=EB?= <amy@acme.example>', { ...AMY, name: 'Zoë' }],
  ['Zoë Lee <amy@acme.example>', { ...AMY, name: 'Zoë Lee' }],
  ['Amy Lee <amy@acme.example>, Bo Ek <bo@acme.example>', AMY],
  ['Team: Amy Lee <amy@acme.example>, bo@acme.example;', AMY],
  ['Amy\u202e Lee\u001b[31m <amy@acme.example>', { ...AMY, name: 'Amy Lee[31m' }],
  ['Amy Lee', null],
  ['undisclosed-recipients:;', null],
  ['', null],
])('From %j', async (written, address) => {
  expect((await readOne(eml({ From: written }))).from).toEqual(address);
});

test('a name in bare 8-bit letters', async () => {
  const latin = Buffer.from(eml({ From: 'Zoë Lee <amy@acme.example>' }), 'latin1');
  expect((await readOne(latin)).from?.name).toBe('Zoë Lee');
});

test('everybody it went to', async () => {
  const mail = await readOne(
    eml({
      To: 'a@x.example, "B, C" <b@x.example>',
      Cc: 'Us: c@x.example;',
      Bcc: 'd@x.example',
      'Reply-To': 'e@x.example',
    }),
  );
  const addresses = [mail.to, mail.cc, mail.bcc, mail.replyTo].map((all) => all.map(({ address }) => address));
  expect(addresses).toEqual([['a@x.example', 'b@x.example'], ['c@x.example'], ['d@x.example'], ['e@x.example']]);
});

test.each<[written: string, subject: string]>([
  ['A talk', 'A talk'],
  ['A\r\n\tfolded talk', 'A folded talk'],
  ['=?utf-8?Q?Caf=C3=A9?=', 'Café'],
  ['=?utf-8?q?Caf=C3?= =?utf-8?q?=A9?=', 'Café'],
  ['Re: =?windows-1252?Q?=93Caf=E9=94?=', 'Re: “Café”'],
  ['\u001b]0;x\u0007Talk\u202e\u0000 now', ']0;xTalk now'],
  ['', ''],
])('Subject %j', async (written, subject) => {
  expect((await readOne(eml({ Subject: written }))).subject).toBe(subject);
});

test('a subject of 1 MB is cut', async () => {
  const mail = await readOne(eml({ Subject: 'x'.repeat(1 << 20), To: 'kim@x.example' }));
  expect([mail.subject.length, mail.to.length, mail.text]).toEqual([1000, 1, 'Hello']);
});

test.each<[headers: Readonly<Record<string, string>>, date: string | null]>([
  [{}, '2026-11-02T10:00:00Z'],
  [{ Date: 'soon', Received: 'by mx; Tue, 3 Nov 2026 10:00:00 +0100 (CET)' }, '2026-11-03T09:00:00Z'],
  [{ Date: '', Received: 'by mx; nonsense\nReceived: by mx; Tue, 3 Nov 2026 10:00:00 GMT' }, '2026-11-03T10:00:00Z'],
  [{ Date: 'soon' }, null],
])('the date of %j', async (headers, date) => {
  expect((await readOne(eml(headers))).date).toBe(date === null ? null : Date.parse(date));
});

test('ids', async () => {
  const mail = await readOne(
    eml({ 'Message-ID': ' <a@x>', 'In-Reply-To': '<b@x> (yours)', References: '<c@x>\r\n <d @x>' }),
  );
  expect([mail.messageId, mail.inReplyTo, mail.references]).toEqual(['a@x', ['b@x'], ['c@x', 'd@x']]);
  expect((await readOne(eml({ 'Message-ID': 'bare@x' }))).messageId).toBe('bare@x');
});

test('without an id, copies of one email have the same digest, and other emails another one', async () => {
  const digest = async (headers: Readonly<Record<string, string>>) => (await readOne(eml(headers))).digest;
  const plain = await digest({});
  expect(plain).toMatch(/^[\da-f]{64}$/);
  expect(await digest({ 'X-Gmail-Labels': 'Inbox', Status: 'RO' })).toBe(plain);
  expect(await digest({ 'X-Other': 'a' })).not.toBe(plain);
  expect((await readOne(eml({}))).messageId).toBeNull();
});

test.each<[header: string, value: string, isAutomatic: boolean]>([
  ['Auto-Submitted', 'auto-replied', true],
  ['Auto-Submitted', 'auto-generated (vacation)', true],
  ['Auto-Submitted', 'no', false],
  ['Precedence', 'bulk', true],
  ['Precedence', 'first-class', false],
  ['List-Id', 'Jobs <jobs.example.com>', true],
  ['List-Unsubscribe', '<https://x.example>', true],
  ['Return-Path', '<>', true],
  ['Return-Path', '<amy@acme.example>', false],
  ['Content-Type', 'multipart/report; report-type=delivery-status; boundary=x', true],
  ['X-Autoreply', 'yes', true],
  ['X-Other', 'bulk', false],
])('%s: %s is automatic: %s', async (header, value, isAutomatic) => {
  expect((await readOne(eml({ [header]: value }))).isAutomatic).toBe(isAutomatic);
});

test('the id of a list', async () => {
  expect((await readOne(eml({ 'List-Id': 'Jobs <jobs.example.com>' }))).listId).toBe('jobs.example.com');
  expect((await readOne(eml())).listId).toBeNull();
});

const MX = 'mx.example.com; spf=pass';
test.each<[results: string, fails: boolean]>([
  [`${MX}; dkim=pass; dmarc=pass`, false],
  [`${MX}; dkim=fail (bad signature)`, true],
  [`${MX}; dmarc=fail`, true],
  [`${MX}; dkim=pass; dkim=fail; dmarc=pass`, false],
  [`${MX}; dkim=pass (dmarc=fail (no))`, false],
  [`${MX}; dkim=pass\nAuthentication-Results: ${MX}; dmarc=fail`, true],
  [`${MX}; dmarc=pass\nAuthentication-Results: other.example; dmarc=fail`, false],
  ['none', false],
])('checks: %j', async (results, fails) => {
  expect((await readOne(eml({ 'Authentication-Results': results }))).failsChecks).toBe(fails);
});

test.each<[header: string, value: string, isLeftOut: MailHeaders['isLeftOut']]>([
  ['X-Gmail-Labels', 'Inbox,Important', null],
  ['X-Gmail-Labels', 'Inbox,Spam', 'spam'],
  ['X-Gmail-Labels', '=?UTF-8?Q?Entw=C3=BCrfe,Ge=C3=B6ffnet?=', 'draft'],
  ['X-Gmail-Labels', 'Archived,"Papelera"', 'trash'],
  ['X-Gmail-Labels', 'Corbeille', 'trash'],
  ['X-Mozilla-Status', '0009', 'trash'],
  ['X-Mozilla-Status', '0001', null],
  ['X-Unsent', '1', 'draft'],
  ['X-Uniform-Type-Identifier', 'com.apple.mail-draft', 'draft'],
])('%s: %s is left out as %s', async (header, value, isLeftOut) => {
  expect((await readOne(eml({ [header]: value }))).isLeftOut).toBe(isLeftOut);
});
