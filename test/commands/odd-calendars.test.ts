// Malformed or broken calendars: the readable events are imported, and none of them crashes the program.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitWords } from '../support/command-line.ts';
import { runInProcess } from '../support/in-process.ts';
import { scratchFolder } from '../support/program.ts';

const FIXTURES = [
  'invite.ics',
  'invite-moved.ics',
  'invite-cancelled.ics',
  'events.ics',
  'holidays.ics',
  'invite.eml',
].map((name) => readFileSync(new URL(`../fixtures/import/${name}`, import.meta.url), 'latin1'));

/** A data file with an open job at Acme, and a function that runs commands on it with $file for a file of that
 *  content. */
async function openJobHunt() {
  const folder = scratchFolder();
  const file = join(folder, 'calendar.ics');
  const around = { db: join(folder, 'search.db'), now: '2026-11-02T16:00' };
  const type = (line: string, content: string | Uint8Array = '') => {
    writeFileSync(file, content);
    return runInProcess(splitWords(line.replaceAll('$file', file)), around);
  };
  expect(await type('add-job Acme Buyer')).toMatchObject({ code: 0 });
  return type;
}

test('skips only the event with an unreadable day, and names it', async () => {
  const type = await openJobHunt();
  const { code, stdout, stderr } = await type('import ics $file', FIXTURES[4]);
  expect({ code, stderr: stderr.replace(/To undo it:.*\n/, '') }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain('Acme – Buyer, Friday, November 20, 2026');
  expect(stdout).toContain('Acme – Buyer, Wednesday, November 25, 2026, 9:30 AM');
  expect(stdout).toContain(`I can't read "soon" as the day of "Acme: last round"`);
});

test('--from reads the same days', async () => {
  const type = await openJobHunt();
  const { code, stdout } = await type('add-interview acme --from $file --at "2026-11-25 09:30"', FIXTURES[4]);
  expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining('Wednesday, November 25, 2026') });
});

const PIECES = [
  ...[':', ';', '=', '"', '\\', ',', ' ', '-', '^n', '\r\n', '\r\n ', '\0', '\xff', 'Z', 'T', 'P', '20261332'],
  ...['BEGIN:VEVENT', 'END:VEVENT', 'BEGIN:VTIMEZONE', 'RRULE:FREQ=YEARLY', 'VALUE=DATE', 'TZID=', 'VALUE=BINARY'],
  ...['\r\nDTSTART:', '\r\nDTEND:', '\r\nDURATION:', '\r\nRECURRENCE-ID:', '\r\nSEQUENCE:1e999', '\r\nUID:'],
];
const place = fc.double({ min: 0, max: 1, noNaN: true });
/** One cut, optionally replaced by a piece or by a part of the same file. */
const change = fc.record({
  at: place,
  cut: fc.nat(40),
  put: fc.constantFrom('', ...PIECES),
  from: place,
  copied: fc.nat(60),
});

function changed(
  text: string,
  { at, cut, put, from, copied }: typeof change extends fc.Arbitrary<infer C> ? C : never,
) {
  const [start, other] = [Math.floor(at * text.length), Math.floor(from * text.length)];
  const more = put === '' ? text.slice(other, other + copied) : put;
  return text.slice(0, start) + more + text.slice(start + (cut % 7 === 0 ? cut : cut % 4));
}

const broken = fc
  .tuple(fc.constantFrom(...FIXTURES), fc.array(change, { minLength: 1, maxLength: 6 }))
  .map(([text, changes]) => changes.reduce(changed, text));

test('never crashes on a broken calendar', async () => {
  const type = await openJobHunt();
  let number = 0;
  const answers = async (calendar: string) => {
    const bytes = Buffer.from(calendar, 'latin1');
    number += 1;
    const line = number % 2 === 0 ? 'import ics $file --dry-run' : 'add-interview "Acme" Buyer --from $file';
    const { code, stderr } = await type(line, bytes);
    expect([0, 1, 2], stderr).toContain(code);
  };
  await fc.assert(fc.asyncProperty(broken, answers), { numRuns: 2000 });
});
