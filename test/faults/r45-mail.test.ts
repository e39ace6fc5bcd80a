// R38, R45: emails built to keep a reader busy, to fill the memory or to get at the terminal. Whatever comes, reading
// goes on to the next email; texts are bounded and clean.
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isUserError } from '../../src/domain/errors.ts';
import type { Mail, MailUnread } from '../../src/formats/mail/message.ts';
import { readMail } from '../../src/formats/mail/read.ts';
import { HOSTILE } from '../fixtures/hostile.ts';
import { IS_FULL } from './support.ts';

const SEED = Number(process.env.SEED ?? 20_261_129);
const ROUNDS = IS_FULL ? 20_000 : 1000;
const START = 'From a@x.example Mon Nov  2 10:00:00 2026\n';
const HEAD = 'From: Amy Lee <amy@acme.example>\nDate: Mon, 2 Nov 2026 10:00:00 +0000\nSubject: A talk\n';
const LONGEST = 32_768;
const LARGEST_CALENDAR = 262_144;
/** Joiners may stay: some scripts spell with them. */
const UNCLEAN = /[^\n\P{Cc}]|(?![\u200c\u200d])\p{Cf}|\p{Cs}|\u2028|\u2029/u;

type Read = Mail | MailUnread;

async function readAll(bytes: Buffer, length: number, wanted = () => true): Promise<readonly Read[]> {
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
  }
  const all: Read[] = [];
  for await (const one of readMail([{ name: 'a.mbox', path: [], bytes: pieces }], wanted)) all.push(one);
  return all;
}

/** Number of emails, reading only their headers. */
async function countOf(bytes: Buffer, length: number): Promise<number> {
  let count = 0;
  const isWanted = () => {
    count += 1;
    return false;
  };
  const unread = await readAll(bytes, length, isWanted);
  return count + unread.length;
}

function expectBounded(one: Read): void {
  const texts = 'why' in one ? [one.where, one.why] : textsOf(one);
  for (const text of texts) expect(UNCLEAN.exec(text)?.[0]).toBeUndefined();
  if ('why' in one) return;
  const { text, ownText, subject, calendars } = one;
  expect([text.length > LONGEST, ownText.length > text.length, subject.length > 1000]).toEqual([false, false, false]);
  expect(calendars.length <= 8 && calendars.every(({ length }) => length <= LARGEST_CALENDAR)).toBe(true);
}

function textsOf({ text, ownText, subject, messageId, listId, inReplyTo, references, ...mail }: Mail): string[] {
  const people = [mail.from, ...mail.to, ...mail.cc, ...mail.bcc, ...mail.replyTo];
  const named = people.flatMap((one) => (one === null ? [] : [one.name ?? '', one.address]));
  return [text, ownText, subject, messageId ?? '', listId ?? '', ...inReplyTo, ...references, ...named];
}

const inside = (depth: number): string =>
  depth === 0
    ? '\nHello\n'
    : `Content-Type: multipart/mixed; boundary=b${depth}x\n\n--b${depth}x\n${inside(depth - 1)}`;
const html = (text: string) => `${HEAD}Content-Type: text/html\n\n${text}\n`;
const base64 = (type: string, length: number) =>
  `${HEAD}Content-Type: ${type}\nContent-Transfer-Encoding: base64\n\n${'QUJD'.repeat(length / 4)}\n`;

test.each<[what: string, email: string]>([
  ['300,000 folds', `${HEAD}X-A: a${'\n b'.repeat(300_000)}\n\nHello\n`],
  ['300,000 folds of a subject', `From: a@x\nSubject: a${'\n b'.repeat(300_000)}\n\nHello\n`],
  ['100,000 headers', `${HEAD}${'X-A: b\n'.repeat(100_000)}\nHello\n`],
  ['100,000 recipients', `${HEAD}To: ${'a@x.example,\n '.repeat(100_000)}b@x.example\n\nHello\n`],
  ['100,000 references', `${HEAD}References: ${'<a@x>\n '.repeat(100_000)}\n\nHello\n`],
  ['10,000 Received', `${HEAD}${'Received: by mx; soon\n'.repeat(10_000)}\nHello\n`],
  ['quotation marks without an end', `From: ${'"'.repeat(30_001)}a@x\n\nHello\n`],
  ['comments without an end', `From: ${'('.repeat(30_001)}a@x\nDate: ${'('.repeat(30_000)}\n\nHello\n`],
  ['brackets without an end', `From: ${'<'.repeat(30_001)}a@x\nMessage-ID: ${'<a'.repeat(10_000)}\n\nHello\n`],
  ['groups in groups', `From: ${'a:'.repeat(15_000)}a@x\n\nHello\n`],
  ['at signs', `From: ${'@'.repeat(30_000)}\n\nHello\n`],
  ['encoded words', `From: a@x\nSubject: ${'=?utf-8?Q?=C3?= '.repeat(2000)}\n\nHello\n`],
  ['names of attachments', `${HEAD}Content-Type: text/plain${';name='.repeat(5000)}x.ics\n\nHello\n`],
  ['names in one', `${HEAD}Content-Type: text/plain; ${'name='.repeat(6000)}\n\nHello\n`],
  ['300 parts inside each other', `${HEAD}${inside(300)}`],
  ['100,000 parts', `${HEAD}Content-Type: multipart/mixed; boundary=b\n\n${'--b\n\nx\n'.repeat(100_000)}`],
  ['100,000 boundaries', `${HEAD}Content-Type: multipart/mixed; boundary=b\n\n${'--b\n'.repeat(100_000)}`],
  ['300 emails in emails', `${HEAD}${'Content-Type: message/rfc822\n\n'.repeat(300)}`],
  ['1 MB of empty lines', `${HEAD}\n${'\n'.repeat(1 << 20)}`],
  ['a line of 30 MB', `${HEAD}\n${'x'.repeat(30 << 20)}\n`],
  ['a text of 5 MB', `${HEAD}\n${'Hello there, Kim.\n'.repeat(300_000)}`],
  ['base64 of 5 MB', base64('text/plain', 5 << 20)],
  ['a calendar of 5 MB', base64('text/calendar; method=REQUEST', 5 << 20)],
  ['an attachment of 30 MB', base64('application/pdf; name="../../etc/passwd"', 30 << 20)],
  [
    'soft line breaks',
    `${HEAD}Content-Transfer-Encoding: quoted-printable\n\n${'=\n'.repeat(60_000)}${'='.repeat(60_000)}\n`,
  ],
  ['blanks', `${HEAD}Content-Transfer-Encoding: quoted-printable\n\n=${' '.repeat(120_000)}x\n`],
  ['tags without an end', html('<b>'.repeat(100_000))],
  ['tags that were never opened', html('<b>'.repeat(40_000) + '</i>'.repeat(30_000))],
  ['quotations inside each other', html('<blockquote>x'.repeat(20_000))],
  ['a tag without an end', html(`<a href="${'x'.repeat(300_000)}`)],
  ['entities', html('&amp;'.repeat(50_000))],
  ['scripts', html('<script>alert(1)</script><a href="javascript:alert(1)">x</a>'.repeat(3000))],
  ['quotations', `${HEAD}\n${'On 1 Nov 2026 a@x\n'.repeat(20_000)}`],
  ['lines that introduce one', `${HEAD}\n${'<a@x wrote\n'.repeat(20_000)}`],
  ['signs of Outlook', `${HEAD}\n${'From: a\n'.repeat(20_000)}`],
  [
    'hostile texts',
    `From: ${HOSTILE.slice(0, 60)
      .join('')
      .replace(/[\r\n]/g, '')} <a@x>\n\n${HOSTILE.slice(0, 60).join('\n')}\n`,
  ],
])('R45 %s: bounded, and the next email is read', async (_what, email) => {
  const read = await readAll(Buffer.from(`${START}${email}\n\n${START}${HEAD}\nNext\n`), 65_536);
  read.forEach(expectBounded);
  expect(read).toHaveLength(2);
  expect(read[1]).toMatchObject({ text: 'Next', where: 'a.mbox, message 2' });
});

test('R45 100,000 starts of an email that has nothing in it', async () => {
  const read = await readAll(Buffer.from(`${START}\n`.repeat(100_000)), 65_536);
  expect(read).toHaveLength(100_000);
  expect(new Set(read.map((one) => 'why' in one && one.why))).toEqual(new Set(["it isn't an email"]));
});

const FOLDER = new URL('../fixtures/mail/', import.meta.url);
const CORPUS = readdirSync(FOLDER).filter((name) => name.endsWith('.mbox'));
const REAL = CORPUS.flatMap((name) => readFileSync(new URL(name, FOLDER), 'latin1').split(/^(?=From )/m));

const TOKENS = [
  ...[
    START,
    'From \n',
    '>From x\n',
    HEAD,
    '\n',
    '\r\n',
    '\r',
    '\0',
    '\t',
    ' ',
    '"',
    '(',
    ')',
    '<',
    '>',
    ':',
    ';',
    ',',
    '=',
  ],
  ...['Content-Type: ', 'multipart/mixed', 'multipart/alternative', 'multipart/report', 'message/rfc822', 'text/html'],
  ...['text/plain', 'text/calendar', '; boundary=b', '; boundary="c d"', '; charset=', 'utf-8', 'utf-16', 'gb18030'],
  ...['--b\n', '--b--\n', '--c d\n', 'Content-Transfer-Encoding: ', 'base64\n', 'quoted-printable\n', '=3D', '=\n'],
  ...[
    '=?utf-8?B?Wm/Dqw==?=',
    '=?x?Q?=ff?=',
    'Subject: ',
    'From: ',
    'Date: ',
    'Received: x; ',
    'References: ',
    'X-Unsent: 1\n',
  ],
  ...[
    '<blockquote>',
    '</blockquote>',
    '<p>',
    '&#1;',
    '&#x202e;',
    '-- \n',
    '> ',
    'On 1 Nov, a@x wrote:\n',
    'BEGIN:VCALENDAR\n',
  ],
  ...['\u001b[31m', '\u00c2\u009b', '\u00e2\u0080\u00ae', '\u00ff', '1234\n', 'Authentication-Results: x; dkim=fail\n'],
];

/** An email of pieces that mean something, or a real one with some of them put in. */
const EMAILS = fc.oneof(
  fc
    .array(
      fc.oneof({ arbitrary: fc.constantFrom(...TOKENS), weight: 5 }, fc.string({ unit: 'binary', maxLength: 20 })),
      { maxLength: 60 },
    )
    .map((all) => all.join('')),
  fc
    .tuple(
      fc.constantFrom(...REAL),
      fc.array(fc.tuple(fc.nat(), fc.nat(40), fc.constantFrom(...TOKENS)), { maxLength: 12 }),
    )
    .map(([email, changes]) => changes.reduce(changed, email)),
);

const FILES = fc.array(EMAILS, { minLength: 1, maxLength: 3 }).map((emails) => emails.join(`\n\n${START}`));
const END = fc.constantFrom('\n', '\r\n');

function changed(text: string, [at, length, token]: readonly [number, number, string]): string {
  const from = at % (text.length + 1);
  return text.slice(0, from) + token + text.slice(from + length);
}

test(`R45 random emails, seed ${SEED}`, { timeout: 1_800_000 }, async () => {
  const property = fc.asyncProperty(FILES, END, fc.integer({ min: 1, max: 200 }), async (text, end, length) => {
    const bytes = Buffer.from(text.replaceAll('\n', end), 'latin1');
    const read = await readAll(bytes, length).catch((error: unknown) => {
      if (!isUserError(error)) throw error;
      return [];
    });
    read.forEach(expectBounded);
    expect(await readAll(bytes, 65_536)).toEqual(read);
    expect(await countOf(bytes, length)).toBe(read.length);
  });
  await fc.assert(property, { seed: SEED, numRuns: ROUNDS });
});
