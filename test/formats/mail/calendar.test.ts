import { expect, test } from 'vitest';
import { type IncomingInterview, readInvitations } from '../../../src/formats/ics/read.ts';
import { inPieces } from '../vcard/cards.ts';

function calendar(summary: string, uid = '1@x'): string {
  const event = ['BEGIN:VEVENT', `UID:${uid}`, 'DTSTART:20261124T140000Z', `SUMMARY:${summary}`, 'END:VEVENT'];
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'METHOD:REQUEST', ...event, 'END:VCALENDAR', ''].join('\r\n');
}

const TOP = ['Received: from mail.acme.example by mx.example.com', 'From: =?UTF-8?Q?Zo=C3=AB?= <zoe@acme.example>'];

/** A message of a type, with parts given as headers and body. */
function mail(type: string, ...parts: readonly (readonly [headers: string, body: string])[]): string {
  const head = [...TOP, 'Subject: Your interview', 'MIME-Version: 1.0', `Content-Type: ${type}; boundary="=_a"`, ''];
  return [...head, ...parts.flatMap(([headers, body]) => ['--=_a', headers, '', body]), '--=_a--', ''].join('\r\n');
}

const base64 = (bytes: Buffer) => (bytes.toString('base64').match(/.{1,76}/g) ?? []).join('\r\n');
const quoted = (bytes: Buffer) =>
  bytes
    .toString('latin1')
    .replace(/[=\x80-\xff]/g, (one) => `=${one.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)
    .replace('SUMMARY', 'SUMM=\r\nARY');
const NOTE = ['Content-Type: text/plain; charset=utf-8', 'Shall we talk?'] as const;
const CALENDAR = 'Content-Type: text/calendar; charset=UTF-8; method=REQUEST';

async function read(text: string | Buffer): Promise<IncomingInterview[]> {
  const found: IncomingInterview[] = [];
  for await (const reading of readInvitations(inPieces(Buffer.from(text)))) {
    if ('record' in reading) found.push(reading.record);
  }
  return found;
}

const ZOE = Buffer.from(calendar('Zoë: a talk'));
const LATIN = Buffer.from(calendar('Zoë: a talk'), 'latin1');

test.each<[what: string, message: string]>([
  [
    'quoted-printable',
    mail('multipart/alternative', NOTE, [`${CALENDAR}\r\nContent-Transfer-Encoding: quoted-printable`, quoted(ZOE)]),
  ],
  ['base64', mail('multipart/mixed', NOTE, [`${CALENDAR}\r\nContent-Transfer-Encoding: base64`, base64(ZOE)])],
  [
    'another charset',
    mail('multipart/mixed', [
      `Content-Type: text/calendar;\r\n\tcharset="iso-8859-1";\r\n\tmethod=REQUEST\r\nContent-Transfer-Encoding: base64`,
      base64(LATIN),
    ]),
  ],
  ['unencoded', mail('multipart/mixed', NOTE, [CALENDAR, ZOE.toString()])],
  [
    'an .ics file with another type',
    mail('multipart/mixed', NOTE, [
      'Content-Type: application/octet-stream; name="invite.ics"\r\nContent-Transfer-Encoding: base64',
      base64(ZOE),
    ]),
  ],
  [
    'a text file named .ics',
    mail('multipart/mixed', NOTE, [
      'Content-Type: text/plain; charset=iso-8859-1; name=invite.ics\r\nContent-Transfer-Encoding: base64',
      base64(LATIN),
    ]),
  ],
  ['as the whole message', [...TOP, CALENDAR, 'Content-Transfer-Encoding: base64', '', base64(ZOE), ''].join('\r\n')],
  [
    'forwarded',
    mail('multipart/mixed', NOTE, [
      'Content-Type: message/rfc822\r\nContent-Disposition: attachment',
      mail('multipart/alternative', NOTE, [`${CALENDAR}\r\nContent-Transfer-Encoding: base64`, base64(ZOE)]).replaceAll(
        '=_a',
        '=_b',
      ),
    ]),
  ],
  ['with LF line ends', mail('multipart/mixed', NOTE, [CALENDAR, ZOE.toString()]).replaceAll('\r', '')],
  [
    'from an mbox file',
    `From zoe@acme.example Mon Nov  2 10:00:00 2026\n${mail('multipart/mixed', [CALENDAR, ZOE.toString()])}`,
  ],
])('the calendar of a saved email: %s', async (_what, message) => {
  expect((await read(message)).map(({ summary }) => summary)).toEqual(['Zoë: a talk']);
});

test('counts a calendar attached twice once, and ignores other attachments', async () => {
  const again = [
    'Content-Type: application/ics; name="invite.ics"\r\nContent-Transfer-Encoding: base64',
    base64(ZOE),
  ] as const;
  const picture = ['Content-Type: image/png\r\nContent-Transfer-Encoding: base64', base64(ZOE)] as const;
  expect(await read(mail('multipart/mixed', NOTE, [CALENDAR, ZOE.toString()], again, picture))).toHaveLength(1);
});

test('reads every calendar in an email', async () => {
  const other = [CALENDAR, calendar('Second talk', '2@x')] as const;
  expect(await read(mail('multipart/mixed', [CALENDAR, ZOE.toString()], other))).toHaveLength(2);
});

test('finds no event in an email without a calendar', async () => {
  expect(await read(mail('multipart/mixed', NOTE))).toEqual([]);
  expect(await read([...TOP, 'Subject: Hello', '', 'BEGIN:VEVENT', ''].join('\r\n'))).toEqual([]);
});

test('skips large texts and attachments beside the calendar', async () => {
  const text = ['Content-Type: text/html', '<p>x &amp; y</p>\r\n'.repeat(400_000)] as const;
  const before = process.memoryUsage().rss;
  expect(await read(mail('multipart/mixed', text, [CALENDAR, ZOE.toString()]))).toHaveLength(1);
  expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000);
});

test('refuses a calendar that is too large and parts nested too deep', async () => {
  const line = 'DESCRIPTION:x\r\n';
  const large = (length: number) => mail('multipart/mixed', [CALENDAR, line.repeat(length / line.length)]);
  await expect(read(large(300_000))).rejects.toThrow('The calendar in that email is too large');
  await expect(read(large(3_000_000))).rejects.toThrow('The calendar in that email is too large');
  const inside = (depth: number): string =>
    `Content-Type: multipart/mixed; boundary=b${depth}x\r\n\r\n--b${depth}x\r\n${depth === 0 ? `${CALENDAR}\r\n\r\n${ZOE}` : inside(depth - 1)}`;
  expect(await read([...TOP, inside(5)].join('\r\n'))).toHaveLength(1);
  await expect(read([...TOP, inside(300)].join('\r\n'))).rejects.toThrow('too many parts inside each other');
  const forwarded = 'Content-Type: message/rfc822\r\n\r\n'.repeat(300);
  await expect(read([...TOP, forwarded].join('\r\n'))).rejects.toThrow('too many parts inside each other');
});
