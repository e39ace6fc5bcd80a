// Address books and calendars built to keep a reader busy: folded hundreds of thousands of times, endless, or with
// endless parts. Each takes linear time, and only the record that's too long is skipped.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scratchFolder } from '../support/program.ts';
import { bash, expectPlain } from './support.ts';

const MOST_SECONDS = 8;
const MB = 1 << 20;

const card = (...lines: readonly string[]) => ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD', ''].join('\r\n');
const old = (...lines: readonly string[]) => ['BEGIN:VCARD', 'VERSION:2.1', ...lines, 'END:VCARD', ''].join('\r\n');
const event = (...lines: readonly string[]) =>
  ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', ...lines, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n');
const START = ['SUMMARY:Interview at Acme', 'DTSTART:20261110T100000Z'];
const zone = (name: string) =>
  `BEGIN:VTIMEZONE\r\nTZID:${name}\r\nBEGIN:STANDARD\r\nDTSTART:20000101T000000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0100\r\nEND:STANDARD\r\nEND:VTIMEZONE`;

/** Each with a good record after the hostile one; `named` is the message about the hostile one, or null when it's
 *  imported too. */
const CARDS: Readonly<Record<string, readonly [text: string, named: RegExp | null]>> = {
  '300,000 folds of one letter': [card('FN:Ann Ray', `NOTE:x${'\r\n y'.repeat(300_000)}`), /too long/],
  '300,000 folds ending like quoted-printable': [card('FN:Ann Ray', `NOTE:x${'\r\n ='.repeat(300_000)}`), /too long/],
  '300,000 folds before any value': [card('FN:Ann Ray', `NOTE${'\r\n ='.repeat(300_000)}`), null],
  '300,000 quoted-printable rows': [
    old('FN:Ann Ray', `NOTE;ENCODING=QUOTED-PRINTABLE:x${'=\r\ny'.repeat(300_000)}`),
    /too long/,
  ],
  '200,000 types of one number': [card('FN:Ann Ray', `TEL${';HOME'.repeat(200_000)}:+1 212 555 0101`), null],
  'a picture of 8 MB': [card('FN:Ann Ray', `PHOTO;ENCODING=b:${`${'A'.repeat(74)}\r\n `.repeat(110_000)}`), null],
  'a field of 2 MB in folds': [card('FN:Ann Ray', `NOTE:${`${'A'.repeat(74)}\r\n `.repeat(28_000)}`), /too long/],
  'a field of 2 MB in one line': [card('FN:Ann Ray', `NOTE:${'A'.repeat(2 * MB)}`), /too long/],
  'a card of 20,000 numbers': [card('FN:Ann Ray', ...Array(20_000).fill('TEL:+1 212 555 0101')), /too long/],
  'a card of 5 MB': [card('FN:Ann Ray', ...Array(60).fill(`NOTE:${'A'.repeat(90_000)}`)), /too long/],
  '100,000 cards that never end': ['BEGIN:VCARD\r\n'.repeat(100_000), /no end/],
  '100,000 nested cards': [
    `${old('FN:Ann Ray', 'AGENT:', 'BEGIN:VCARD\r\nAGENT:\r\n'.repeat(100_000))}${'END:VCARD\r\n'.repeat(100_001)}`,
    null,
  ],
};

const EVENTS: typeof CARDS = {
  '300,000 folds of one letter': [event(...START, `DESCRIPTION:x${'\r\n y'.repeat(300_000)}`), null],
  'an event of 20,000 people': [
    event(...START, ...Array.from({ length: 20_000 }, (_, at) => `ATTENDEE:mailto:p${at}@acme.example`)),
    /too long/,
  ],
  'a description of 2 MB': [event(...START, `DESCRIPTION:${'A'.repeat(2 * MB)}`), /too long/],
  '2,000 zones for 2,000 events': [
    ['BEGIN:VCALENDAR', ...Array.from({ length: 2_000 }, (_, at) => zone(`Z${at}`))]
      .concat(
        Array.from(
          { length: 2_000 },
          () => `BEGIN:VEVENT\r\nSUMMARY:Lunch\r\nDTSTART;TZID=Z1:20261110T100000\r\nEND:VEVENT`,
        ),
      )
      .concat('END:VCALENDAR', '')
      .join('\r\n'),
    /no company with an open job/,
  ],
  '100,000 nested alarms': [event(...START, ...Array(100_000).fill('BEGIN:VALARM')), null],
};

function imported(format: string, text: string) {
  const folder = scratchFolder();
  const [file, db] = [join(folder, `hostile.${format}`), join(folder, 'search.db')];
  writeFileSync(file, text, 'latin1');
  const script = `jobtrack -q add-job Acme Clerk; exec timeout -s KILL 60 "$NODE" --max-old-space-size=256 "$PROGRAM" import ${format === 'vcf' ? 'vcard' : 'ics'} "$file" --json`;
  const base = performance.now();
  const run = bash(script, { db, env: { file } }, 70);
  return { run, seconds: (performance.now() - base) / 1000 };
}

test.each(Object.keys(CARDS))('R38 vCard: %s', (what) => {
  const [text, named] = CARDS[what] ?? ['', null];
  const { run, seconds } = imported('vcf', text + card('FN:Zoe Good', 'EMAIL:zoe@acme.example'));
  expectPlain(run.stderr);
  expect(run.code, run.stderr).toBe(0);
  const { added, skipped } = JSON.parse(run.stdout.slice(run.stdout.indexOf('{')));
  const lost = skipped.map(({ reason }: { reason: string }) => reason).join();
  if (named) expect(lost).toMatch(named);
  else expect(lost).toBe('');
  expect(added).toEqual(expect.arrayContaining([{ kind: 'person', count: named ? 1 : 2 }]));
  expect(seconds).toBeLessThan(MOST_SECONDS);
});

test.each(Object.keys(EVENTS))('R38 calendar: %s', (what) => {
  const [text, named] = EVENTS[what] ?? ['', null];
  const good = event('SUMMARY:Acme again', 'DTSTART:20261112T100000Z');
  const { run, seconds } = imported('ics', text + good);
  expectPlain(run.stderr);
  expect(run.code, run.stderr).toBe(0);
  const { added, skipped } = JSON.parse(run.stdout.slice(run.stdout.indexOf('{')));
  const lost = skipped.map(({ reason }: { reason: string }) => reason).join();
  if (named) expect(lost).toMatch(named);
  else expect(lost).toBe('');
  expect(added).toEqual(expect.arrayContaining([{ kind: 'interview', count: named ? 1 : 2 }]));
  expect(seconds).toBeLessThan(MOST_SECONDS);
});
