import { expect, test } from 'vitest';
import { formatDay } from '../../../src/domain/day.ts';
import { readInvitations } from '../../../src/formats/ics/read.ts';
import { inPieces } from '../vcard/cards.ts';

/** A calendar of two events, the first with these lines. */
async function read(...lines: readonly string[]): Promise<string[]> {
  const first = ['BEGIN:VEVENT', 'UID:1@x', 'SUMMARY:Office tour', ...lines, 'END:VEVENT'];
  const second = ['BEGIN:VEVENT', 'UID:2@x', 'DTSTART:20261124T140000Z', 'END:VEVENT'];
  const text = ['BEGIN:VCALENDAR', ...first, ...second, 'END:VCALENDAR', ''].join('\r\n');
  const found: string[] = [];
  for await (const reading of readInvitations(inPieces(Buffer.from(text)))) {
    if ('reject' in reading) found.push(reading.reject);
    else {
      const { day, time, zone, instant, length } = reading.record;
      const at = instant === null ? '' : ` @${new Date(instant).toISOString().slice(11, 16)}`;
      found.push([formatDay(day), time ?? 'all day', zone, length].filter((part) => part !== null).join(' ') + at);
    }
  }
  expect(found.pop()).toBe('2026-11-24 14:00 @14:00');
  return found;
}

test.each([
  ['DTSTART:20261225', '2026-12-25 all day'],
  ['DTSTART;VALUE=DATE-TIME:20261225', '2026-12-25 all day'],
  ['DTSTART;TZID=Europe/Berlin:20261225', '2026-12-25 all day'],
  ['DTSTART;VALUE=DATE: 20261225', '2026-12-25 all day'],
  ['DTSTART;VALUE=DATE:20261225T000000', '2026-12-25 all day'],
  ['DTSTART: 20261225T100000Z', '2026-12-25 10:00 @10:00'],
  ['DTSTART;TZID=Europe/Berlin: 20261225T100000', '2026-12-25 10:00 Europe/Berlin'],
  ['DTSTART:2026-12-25', '2026-12-25 all day'],
  ['DTSTART:2026-12-25T10:00:00Z', '2026-12-25 10:00 @10:00'],
  ['DTSTART:2026-12-25T10:00:00.000Z', '2026-12-25 10:00 @10:00'],
  ['DTSTART:20261225t100000z', '2026-12-25 10:00 @10:00'],
  ['DTSTART:20261225T1000', '2026-12-25 10:00'],
  ['DTSTART:20261225T100000+0100', '2026-12-25 09:00 @09:00'],
  ['DTSTART;TZID:20261225T100000', '2026-12-25 10:00'],
])("reads a malformed start when it's clear: %s", async (line, expected) => {
  expect(await read(line)).toEqual([expected]);
});

test.each(['DTEND:rubbish', 'DTEND:', 'DURATION:an hour', 'RECURRENCE-ID:third one', 'SEQUENCE:99999999999999999999'])(
  'ignores a malformed property other than the start: %s',
  async (line) => {
    expect(await read('DTSTART:20261225T100000Z', line)).toEqual(['2026-12-25 10:00 @10:00']);
  },
);

test('reads a duration in any case, with blanks around it', async () => {
  expect(await read('DTSTART:20261225T100000Z', 'DURATION: pt45m')).toEqual(['2026-12-25 10:00 45 @10:00']);
});

test.each([
  ['DTSTART:rubbish', `I can't read "rubbish" as the day of "Office tour"`],
  ['DTSTART:20261332', `I can't read "2026-13-32" as the day of "Office tour"`],
  ['DTSTART;VALUE=PERIOD:20261225T100000Z/PT1H', `I can't read "20261225T100000Z/PT1H" as the day of "Office tour"`],
  ['DTSTART:', "it doesn't say when it is"],
  ['DTSTART:20261225\r\nATTENDEE;VALUE=DATE:amy', `something in the event can't be read`],
])('skips only the event with an unreadable start, and reports why: %s', async (line, reason) => {
  expect(await read(line)).toEqual([reason]);
});
