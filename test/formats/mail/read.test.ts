import { expect, test } from 'vitest';
import { UserError } from '../../../src/domain/errors.ts';
import { readMail } from '../../../src/formats/mail/read.ts';
import { eml, mailFile, readAll, readOne } from './reading.ts';

/** An email of several parts, each with its headers and body. */
function parts(type: string, ...all: readonly (readonly [headers: string, body: string])[]): string {
  const inside = all.map(([headers, body]) => `--=_b\n${headers}\n\n${body}\n`).join('');
  return eml({ 'Content-Type': `${type}; boundary="=_b"` }, `${inside}--=_b--`);
}

const PLAIN = 'Content-Type: text/plain; charset=utf-8';
const HTML = 'Content-Type: text/html; charset=utf-8';
const CALENDAR = 'Content-Type: text/calendar; method=REQUEST; charset=utf-8';
const LONG = 'A plain text that says it all. '.repeat(20).trim();

test.each<[what: string, message: string | Buffer, text: string]>([
  ['no type', eml(), 'Hello'],
  ['CR LF', eml({}, 'Hello\n\nAmy').replaceAll('\n', '\r\n'), 'Hello\n\nAmy'],
  ['CR only', eml({}, 'Hello\n\nAmy').replaceAll('\n', '\r'), 'Hello\n\nAmy'],
  ['UTF-8', eml({ 'Content-Type': 'text/plain; charset=UTF-8' }, 'Zoë'), 'Zoë'],
  ['bare UTF-8', eml({}, 'Zoë'), 'Zoë'],
  ['UTF-8 that says ASCII', eml({ 'Content-Type': 'text/plain; charset=us-ascii' }, 'Zoë'), 'Zoë'],
  ['bare Latin', Buffer.from(eml({}, 'Zoë'), 'latin1'), 'Zoë'],
  ['Latin that says UTF-8', Buffer.from(eml({ 'Content-Type': 'text/plain; charset=utf-8' }, 'Zoë'), 'latin1'), 'Zoë'],
  ['Latin', Buffer.from(eml({ 'Content-Type': 'text/plain; charset="iso-8859-1"' }, 'Zoë'), 'latin1'), 'Zoë'],
  ['an unknown charset', Buffer.from(eml({ 'Content-Type': 'text/plain; charset=klingon' }, 'Zoë'), 'latin1'), 'Zoë'],
  [
    'Windows-1252, quoted-printable',
    eml(
      { 'Content-Type': 'text/plain; charset=windows-1252', 'Content-Transfer-Encoding': 'Quoted-Printable' },
      '=93Zo=EB=94 is h=\nere',
    ),
    '“Zoë” is here',
  ],
  ['ISO-2022-JP', eml({ 'Content-Type': 'text/plain; charset=iso-2022-jp' }, '\u001b$B;3ED\u001b(B'), '山田'],
  [
    'GB2312, base64',
    eml({ 'Content-Type': 'text/plain; charset=gb2312', 'Content-Transfer-Encoding': 'base64' }, 'zfXQ\nocP3'),
    '王小明',
  ],
  ['controls', eml({}, 'a\u0000b\u001b[31mc\u202ed\u0007\te'), 'ab[31mcd e'],
  [
    'HTML',
    eml({ 'Content-Type': 'text/html' }, '<style>x</style><p>Hello&nbsp;&amp; good day</p><script>x</script>'),
    'Hello & good day',
  ],
  ['several forms', parts('multipart/alternative', [PLAIN, LONG], [HTML, `<p>${LONG}</p>`]), LONG],
  [
    'a hint at the other form',
    parts('multipart/alternative', [PLAIN, 'See the HTML.'], [HTML, `<p>${LONG}</p>`]),
    LONG,
  ],
  ['an empty plain form', parts('multipart/alternative', [PLAIN, ''], [HTML, '<p>Hello</p>']), 'Hello'],
  ['a short text in two forms', parts('multipart/alternative', [PLAIN, 'Hello'], [HTML, '<p>Hello</p>']), 'Hello'],
  [
    'two texts',
    parts('multipart/mixed', [HTML, '<p>Hello</p>'], [PLAIN, 'To leave the list: …']),
    'Hello\n\nTo leave the list: …',
  ],
  ['two forms as two texts', parts('multipart/mixed', [PLAIN, LONG], [HTML, `<p>${LONG}</p>`]), LONG],
  [
    'a text attached',
    parts('multipart/mixed', [PLAIN, 'Hello'], [`${PLAIN}\nContent-Disposition: attachment`, 'No']),
    'Hello',
  ],
  [
    'an email attached',
    parts('multipart/mixed', [PLAIN, 'Hello'], ['Content-Type: message/rfc822', eml({}, 'No')]),
    'Hello',
  ],
  ['no last boundary', parts('multipart/mixed', [PLAIN, 'Hello']).replace('--=_b--\n', ''), 'Hello'],
  ['a part without headers', parts('multipart/mixed', ['', 'Hello']), 'Hello'],
  ['nothing', eml({}, ''), ''],
])('the text: %s', async (_what, message, text) => {
  expect((await readOne(message)).text).toBe(text);
});

test('quotations in HTML are marked, and are not its own text', async () => {
  const html = `<div>Yes, Tuesday.</div><div>On Mon, Nov 2, 2026 Amy wrote:<br></div><blockquote><p>Tuesday?</p><blockquote>Hm</blockquote></blockquote>`;
  const { text, ownText } = await readOne(eml({ 'Content-Type': 'text/html' }, html));
  expect(text).toBe('Yes, Tuesday.\nOn Mon, Nov 2, 2026 Amy wrote:\n> Tuesday?\n> Hm');
  expect(ownText).toBe('Yes, Tuesday.');
});

test('reads the calendars, each of at most 256 KB', async () => {
  const calendar = (length: number) => `BEGIN:VCALENDAR\n${'X:y\n'.repeat(length / 4)}END:VCALENDAR`;
  const attached = "Content-Type: application/octet-stream; name*=utf-8''invite.ics\nContent-Transfer-Encoding: base64";
  const mail = await readOne(
    parts(
      'multipart/mixed',
      [PLAIN, 'Hello'],
      [CALENDAR, calendar(0)],
      [attached, Buffer.from(calendar(4)).toString('base64')],
      [CALENDAR, calendar(300_000)],
      [CALENDAR, calendar(3_000_000)],
    ),
  );
  expect(mail.calendars.map((bytes) => Buffer.from(bytes).toString().trim())).toEqual([calendar(0), calendar(4)]);
  expect(mail.text).toBe('Hello');
});

test('reads the first 32 KB of a text, and never half a character', async () => {
  const mail = await readOne(eml({ 'Content-Type': 'text/plain; charset=utf-8' }, 'Zoë '.repeat(500_000)));
  expect(mail.text).toHaveLength(32_767);
  expect(mail.text.slice(-3)).toBe('Zoë');
  expect((await readOne(eml({ 'Content-Type': 'text/html' }, `<p>${'x'.repeat(2 << 20)}`))).text).toHaveLength(32_768);
});

test('reads the headers first, then only the emails that are wanted', async () => {
  const mailbox = [1, 2, 3].map((number) => `From a@x Mon Nov  2 10:00:00 2026\n${eml({ Subject: `${number}` })}\n`);
  const seen: string[] = [];
  const read: string[] = [];
  const wanted = ({ subject }: { subject: string }) => seen.push(subject) === 2;
  for await (const one of readMail([mailFile(mailbox.join(''), 'in.mbox')], wanted)) read.push(one.where);
  expect([seen, read]).toEqual([['1', '2', '3'], ['in.mbox, message 2']]);
});

const DEEP = (depth: number): string =>
  depth === 0
    ? `${PLAIN}\n\nHello\n`
    : `Content-Type: multipart/mixed; boundary=b${depth}x\n\n--b${depth}x\n${DEEP(depth - 1)}`;

test.each<[what: string, content: string, why: string]>([
  ['too deep', `Subject: a\n${DEEP(11)}`, 'it has too many parts inside each other'],
  [
    'emails in emails',
    `Subject: a\n${'Content-Type: message/rfc822\n\n'.repeat(300)}`,
    'it has too many parts inside each other',
  ],
  ['2,000 parts', parts('multipart/mixed', ...Array(2000).fill([PLAIN, 'x'])), 'it has too many parts'],
  ['no email', 'Dear diary,\n\nHello\n', "it isn't an email"],
  ['no headers', '\u0000\u0001\u0002', "it isn't an email"],
  ['endless headers', `Subject: a\n${'X-A: b\n'.repeat(1 << 20)}`, 'its headers go on without an end'],
])('names an email that is odd, and goes on with the next: %s', async (_what, content, why) => {
  const [odd, next] = await readAll(mailFile(content, 'odd.eml'), mailFile(eml(), 'next.eml'));
  expect(odd).toEqual({ where: 'odd.eml', why });
  expect(next).toMatchObject({ where: 'next.eml', text: 'Hello' });
});

test('ten parts inside each other are read', async () => {
  expect((await readOne(`Subject: a\n${DEEP(10)}`)).text).toBe('Hello');
});

test('an odd email of a mailbox is named by its number', async () => {
  const from = 'From a@x Mon Nov  2 10:00:00 2026\n';
  const read = await readAll(mailFile(`${from}Subject: a\n${DEEP(11)}\n\n${from}${eml()}`, 'in.mbox'));
  expect(read.map((one) => [one.where, 'why' in one])).toEqual([
    ['in.mbox, message 1', true],
    ['in.mbox, message 2', false],
  ]);
});

test('a file that breaks off with an error is named', async () => {
  const broken = {
    ...mailFile(''),
    async *bytes() {
      yield Buffer.from(eml());
      throw new UserError('usage', 'That file can\'t be read (EIO): "a.eml"');
    },
  };
  expect(await readAll(broken, mailFile(eml()))).toMatchObject([{ why: "I can't read the file" }, { text: 'Hello' }]);
});
