import { expect, test } from 'vitest';
import { messagesIn } from '../../../src/formats/mail/messages.ts';
import { inPieces } from '../vcard/cards.ts';

/** The emails of a file, reading at most this many lines of each. */
async function split(text: string, lines = Number.POSITIVE_INFINITY): Promise<string[]> {
  const found: string[] = [];
  for await (const { line } of messagesIn(inPieces(Buffer.from(text, 'latin1')))) {
    let whole = '';
    for (let count = 0; count < lines; count += 1) {
      const next = await line();
      if (next === '') break;
      whole += next;
    }
    found.push(whole);
  }
  return found;
}

const FROM = 'From amy@acme.example Mon Nov  2 10:00:00 2026';
const [ONE, TWO] = ['Subject: One\n\nFirst\n', 'Subject: Two\n\nSecond\n'];

test.each<[what: string, file: string, emails: readonly string[]]>([
  ['one email', ONE, [ONE]],
  ['a mailbox of one', `${FROM}\n${ONE}`, [ONE]],
  ['a mailbox', `${FROM}\n${ONE}\n${FROM}\n${TWO}`, [`${ONE}\n`, TWO]],
  ['a mailbox with CR LF', `${FROM}\n${ONE}\n${FROM}\n${TWO}`.replaceAll('\n', '\r\n'), [`${ONE}\n`, TWO]],
  ['a mailbox with CR only', `${FROM}\n${ONE}\n${FROM}\n${TWO}`.replaceAll('\n', '\r'), [`${ONE}\n`, TWO]],
  ['empty lines first', `\n\n${FROM}\n${ONE}`, [ONE]],
  ['a byte-order mark', `\u00ef\u00bb\u00bf${FROM}\n${ONE}`, [ONE]],
  ["Gmail's dates", `From 123@xxx Mon Nov 02 10:00:00 +0000 2026\n${ONE}`, [ONE]],
  ['a date with its zone last', `From - Mon, 2 Nov 2026 10:00:00 +0000\n${ONE}`, [ONE]],
  ['an ISO date', `From amy 2026-11-02T10:00:00Z\n${ONE}`, [ONE]],
  ["Thunderbird's new mailboxes", `From \n${ONE}\nFrom \n${TWO}`, [`${ONE}\n`, TWO]],
  ["Thunderbird's old ones", `From - Mon Nov  2 10:00:00 2026\n${ONE}`, [ONE]],
  ['no empty line before', `${FROM}\n${ONE}${FROM}\nFoo: x\n`, [`${ONE}${FROM}\nFoo: x\n`]],
  ['no date', `${FROM}\n${ONE}\nFrom me to you,\nAmy\n`, [`${ONE}\nFrom me to you,\nAmy\n`]],
  ['a day in a sentence', `${FROM}\n${ONE}\nFrom Mon Nov 2 2026 on\n`, [`${ONE}\nFrom Mon Nov 2 2026 on\n`]],
  ['quoted (mboxrd)', `${FROM}\n${ONE}\n>From me\n>>From you\n> From\n`, [`${ONE}\nFrom me\n>From you\n> From\n`]],
  ['no mailbox', `${ONE}\n${FROM}\n>From me\n`, [`${ONE}\n${FROM}\n>From me\n`]],
  ['an email without a text', `${FROM}\nSubject: One\n\n${FROM}\n${TWO}`, ['Subject: One\n\n', TWO]],
  ['nothing between two', `${FROM}\n\n${FROM}\n${TWO}`, ['\n', TWO]],
  ["Apple's file", `${ONE.length}\n${ONE}<?xml version="1.0"?><plist/>`, [ONE]],
  ["Apple's file with blanks", `${ONE.length}      \n${ONE}<plist/>`, [ONE]],
  ["Apple's file, cut off", `99999\n${ONE}`, [ONE]],
  ['an empty file', '', []],
  ['only empty lines', '\n\r\n\n', []],
])('splits %s', async (_what, file, emails) => {
  expect(await split(file)).toEqual(emails);
});

test.each([0, 1, 2, 3, 4])('finds every email after reading %i lines of each', async (lines) => {
  const file = `${FROM}\n${ONE}\n${FROM}\n${TWO}\n${FROM}\n\n${FROM}\n${ONE}`;
  for (const text of [file, file.replaceAll('\n', '\r\n'), file.replaceAll('\n', '\r')])
    expect(await split(text, lines)).toHaveLength(4);
});

test('gives a long line in pieces, and a carriage return never on its own', async () => {
  const long = 'x'.repeat(65_535);
  const pieces: string[] = [];
  for await (const { line } of messagesIn(inPieces(Buffer.from(`Subject: a\r\n\r\n${long}\r\n${long}yy\r\nz`)))) {
    for (let next = await line(); next !== ''; next = await line()) pieces.push(next);
  }
  expect(pieces.every((piece) => piece.length <= 65_537 && !piece.includes('\r'))).toBe(true);
  expect(pieces.join('')).toBe(`Subject: a\n\n${long}\n${long}yy\nz`);
});
