import { expect, test } from 'vitest';
import { WINDOWS_TO_IANA_MAP } from 'windows-iana';
import { type ClockTime, formatDay } from '../../../src/domain/day.ts';
import { instantInZone } from '../../../src/domain/zone.ts';
import { type IncomingInterview, readInvitations } from '../../../src/formats/ics/read.ts';
import { zoneFromWindows } from '../../../src/formats/ics/windows-zones.ts';
import { inPieces } from '../vcard/cards.ts';

/** A file with one event, 14:00 to 14:45 UTC unless the lines say otherwise. */
function invitation(...lines: readonly string[]): string {
  const begins = lines.some((line) => line.startsWith('DTSTART'));
  const when = begins ? [] : ['DTSTART:20261124T140000Z', 'DTEND:20261124T144500Z'];
  const event = ['BEGIN:VEVENT', 'UID:1@x', ...when, ...lines, 'END:VEVENT'];
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'METHOD:REQUEST', ...event, 'END:VCALENDAR', ''].join('\r\n');
}

async function read(text: string | Buffer) {
  const records: IncomingInterview[] = [];
  const lost: [number, string][] = [];
  for await (const reading of readInvitations(inPieces(Buffer.from(text)))) {
    if ('reject' in reading) lost.push([reading.line, reading.reject]);
    else records.push(reading.record);
  }
  return { records, lost };
}

async function one(text: string): Promise<IncomingInterview> {
  const { records, lost } = await read(text);
  expect(lost).toEqual([]);
  expect(records).toHaveLength(1);
  return records[0] as IncomingInterview;
}

const BERLIN = [
  'BEGIN:VTIMEZONE',
  'TZID:W. Europe Standard Time',
  'BEGIN:STANDARD',
  'DTSTART:16010101T030000',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10',
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'DTSTART:16010101T020000',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3',
  'END:DAYLIGHT',
  'END:VTIMEZONE',
].join('\r\n');

function zoned(zone: string, zones = '', day = '20261124'): string {
  const text = invitation(`DTSTART;TZID=${zone}:${day}T140000`, `DTEND;TZID=${zone}:${day}T150000`);
  return text.replace('BEGIN:VEVENT', zones === '' ? 'BEGIN:VEVENT' : `${zones}\r\nBEGIN:VEVENT`);
}

/** The day and time as written with the zone, or with the UTC instant after an @. */
function beginningOf({ day, time, zone, instant, strangeZone }: IncomingInterview): string {
  const at = instant === null ? '' : ` @${new Date(instant).toISOString().slice(0, 16)}`;
  const strange = strangeZone === null ? '' : ` ?${strangeZone}`;
  return `${formatDay(day)} ${time ?? 'all day'}${zone === null ? '' : ` ${zone}`}${at}${strange}`;
}

const MY_ZONE = BERLIN.replace('W. Europe Standard Time', 'My zone');

test.each<[what: string, text: string, expected: string]>([
  ['in UTC', invitation('SUMMARY:x'), '2026-11-24 14:00 @2026-11-24T14:00'],
  ['in a zone by its name', zoned('Europe/Berlin'), '2026-11-24 14:00 Europe/Berlin'],
  ['in a zone in quotation marks', zoned('"America/New_York"'), '2026-11-24 14:00 America/New_York'],
  [
    'in a zone with a path before its name',
    zoned('/freeassociation.sourceforge.net/Europe/Berlin'),
    '2026-11-24 14:00 Europe/Berlin',
  ],
  ['in a zone by its Windows name', zoned('W. Europe Standard Time'), '2026-11-24 14:00 Europe/Berlin'],
  [
    'in a zone by its Windows name, with rules',
    zoned('W. Europe Standard Time', BERLIN),
    '2026-11-24 14:00 Europe/Berlin',
  ],
  ['in the Windows zone of Mexico', zoned('Central Standard Time (Mexico)'), '2026-11-24 14:00 America/Mexico_City'],
  ['in a zone known only by its rules, in winter', zoned('My zone', MY_ZONE), '2026-11-24 14:00 @2026-11-24T13:00'],
  [
    'in a zone known only by its rules, in summer',
    zoned('My zone', MY_ZONE, '20260701'),
    '2026-07-01 14:00 @2026-07-01T12:00',
  ],
  [
    'in a zone known by X-LIC-LOCATION',
    zoned('My zone', MY_ZONE.replace('TZID:My zone', 'TZID:My zone\r\nX-LIC-LOCATION:Europe/Rome')),
    '2026-11-24 14:00 Europe/Rome',
  ],
  ['in an unknown zone', zoned('Nowhere'), '2026-11-24 14:00 ?Nowhere'],
  [
    'in an unknown zone, when its rules never end',
    zoned('My zone', MY_ZONE.replace(/FREQ=YEARLY;INTERVAL=1/g, 'FREQ=SECONDLY')),
    '2026-11-24 14:00 ?My zone',
  ],
  [
    'in a zone whose rules list days of the month',
    zoned('My zone', MY_ZONE.replace(/BYDAY=-1SU;BYMONTH=3/g, 'BYMONTH=3;BYDAY=SU;BYMONTHDAY=25,26,27,28')),
    '2026-11-24 14:00 @2026-11-24T13:00',
  ],
  [
    'in an unknown zone, when its rules match no day',
    zoned('My zone', MY_ZONE.replace(/BYDAY=-1SU;BYMONTH=3/g, 'BYMONTH=2;BYMONTHDAY=30')),
    '2026-11-24 14:00 ?My zone',
  ],
  ['at a local time without a zone', invitation('DTSTART:20261124T140000'), '2026-11-24 14:00'],
  ['all day', invitation('DTSTART;VALUE=DATE:20261124', 'DTEND;VALUE=DATE:20261125'), '2026-11-24 all day'],
])('begins %s', async (_what, text, expected) => {
  expect(beginningOf(await one(text))).toBe(expected);
});

test.each([
  ['W. Europe Standard Time', 'Europe/Berlin'],
  ['Pacific', 'America/Los_Angeles'],
  ['Central Standard Time (Mexico)', 'America/Mexico_City'],
  ['India Standard Time', 'Asia/Kolkata'],
  ['Made-up Standard Time', null],
])('the Windows zone %s is %s', (name, expected) => {
  expect(zoneFromWindows(name)).toBe(expected);
});

test('every Windows zone maps to a zone that Node knows', async () => {
  const { day } = await one(invitation());
  for (const { windowsName } of WINDOWS_TO_IANA_MAP) {
    const zone = zoneFromWindows(windowsName);
    if (zone?.startsWith('Etc/')) continue;
    expect(instantInZone(day, '12:00' as ClockTime, zone ?? ''), windowsName).not.toBeNull();
  }
});

test.each<[what: string, lines: readonly string[], expected: Partial<IncomingInterview>]>([
  ['an end', [], { length: 45 }],
  ['a duration', ['DTSTART:20261124T140000Z', 'DURATION:PT1H30M'], { length: 90 }],
  ['neither end nor duration', ['DTSTART:20261124T140000Z'], { length: null }],
  ['an end before the start', ['DTSTART:20261124T140000Z', 'DTEND:20261124T130000Z'], { length: null }],
  [
    'an end in another zone',
    ['DTSTART;TZID=Europe/Berlin:20261124T140000', 'DTEND;TZID=America/New_York:20261124T084500'],
    { length: 45 },
  ],
  [
    'a start in a zone, an end in UTC',
    ['DTSTART;TZID=Pacific Standard Time:20261124T090000', 'DTEND:20261124T180000Z'],
    { length: 60 },
  ],
  [
    'a night when the clocks go back',
    ['DTSTART;TZID=Europe/Berlin:20261025T013000', 'DTEND;TZID=Europe/Berlin:20261025T033000'],
    { length: 180 },
  ],
  ['no end, in a zone', ['DTSTART;TZID=Europe/Berlin:20261124T140000'], { length: null }],
  ['a date without a time as the end', ['DTSTART:20261124T140000Z', 'DTEND;VALUE=DATE:20261124'], { length: null }],
  ['an end several days later', ['DTSTART:20261124T140000Z', 'DTEND:20261130T130000Z'], { length: null }],
  ['a place', ['LOCATION:12 Main St\\, Springfield\\nRoom 4'], { place: '12 Main St, Springfield Room 4', link: null }],
  [
    'a link as the location',
    ['LOCATION:https://acme.zoom.us/j/1?pwd=a'],
    { place: null, link: 'https://acme.zoom.us/j/1?pwd=a' },
  ],
  ['a place and a link', ['LOCATION:Room 4; https://x.example/y'], { place: 'Room 4', link: 'https://x.example/y' }],
  ['CONFERENCE', ['CONFERENCE;VALUE=URI;FEATURE=VIDEO:https://meet.example/a'], { link: 'https://meet.example/a' }],
  [
    'Google',
    ['X-GOOGLE-CONFERENCE:https://meet.google.com/a-b', 'LOCATION:Lyon'],
    { link: 'https://meet.google.com/a-b', place: 'Lyon' },
  ],
  [
    'Teams, in the description',
    [
      'LOCATION:Microsoft Teams Meeting',
      'DESCRIPTION:See https://acme.example/jobs\\nJoin: <https://teams.microsoft.com/l/meetup-join/19%3a/0?c=%7b%7d>\\nHelp',
    ],
    { link: 'https://teams.microsoft.com/l/meetup-join/19%3a/0?c=%7b%7d', place: 'Microsoft Teams Meeting' },
  ],
  [
    "a link that isn't a meeting",
    ['DESCRIPTION:https://acme.example/jobs', 'URL:https://acme.example'],
    { link: null },
  ],
  [
    'hosts that only look like Zoom',
    ['DESCRIPTION:https://zoom.us.evil.example/j/1 https://zoom.us@evil.example/'],
    { link: null },
  ],
  [
    "links that aren't web pages",
    ['X-GOOGLE-CONFERENCE:javascript:alert(1)', 'CONFERENCE:file:///etc/passwd'],
    { link: null },
  ],
  ['a sequence', ['SEQUENCE:3'], { sequence: 3 }],
  ['an invalid sequence', ['SEQUENCE:-1'], { sequence: 0 }],
  ['canceled', ['STATUS:CANCELLED'], { isCancelled: true }],
  ['a series', ['RRULE:FREQ=WEEKLY;COUNT=3'], { isSeries: true }],
  ['a series that never ends', ['RRULE:FREQ=SECONDLY;INTERVAL=0'], { isSeries: true }],
  ['one of a series', ['RECURRENCE-ID:20261124T140000Z'], { uid: '1@x#2026-11-24T14:00:00Z' }],
  ['malformed lines', ['rubbish', 'X-A;=:', 'SUMMARY:fine'], { summary: 'fine' }],
  ['an alarm', ['BEGIN:VALARM', 'SUMMARY:no', 'UID:2@x', 'END:VALARM', 'SUMMARY:yes'], { summary: 'yes', uid: '1@x' }],
  [
    'a summary with escapes and control characters',
    ['SUMMARY:Interview\\, Acme\\; \u001b[31m\u202eround 2\\n x'],
    { summary: 'Interview, Acme; [31mround 2 x' },
  ],
  ['a summary that is too long', [`SUMMARY:${'é'.repeat(2000)}`], { summary: 'é'.repeat(500) }],
])('%s', async (_what, lines, expected) => {
  expect(await one(invitation(...lines))).toMatchObject(expected);
});

test.each<[lines: readonly string[], expected: readonly (readonly [string, string | null])[]]>([
  [['ATTENDEE;CN=Amy Lee;ROLE=REQ-PARTICIPANT:mailto:amy@acme.example'], [['Amy Lee', 'amy@acme.example']]],
  [['ATTENDEE;CN="Lee, Amy":MAILTO:Amy@acme.example'], [['Amy Lee', 'Amy@acme.example']]],
  [['ATTENDEE;CN="Lee, Amy, PhD":mailto:a@b.example'], [['Lee, Amy, PhD', 'a@b.example']]],
  [
    ['ATTENDEE;CN=amy.lee@acme.example:mailto:amy.lee@acme.example'],
    [['amy.lee@acme.example', 'amy.lee@acme.example']],
  ],
  [['ATTENDEE:mailto:pete_rossi+x@acme.example'], [['pete_rossi+x@acme.example', 'pete_rossi+x@acme.example']]],
  [['ATTENDEE;CN=Amy;EMAIL=amy@acme.example:urn:uuid:1'], [['Amy', 'amy@acme.example']]],
  [['ATTENDEE;CN=Amy Lee:invalid:nomail'], [['Amy Lee', null]]],
  [
    [
      'ATTENDEE;CUTYPE=ROOM;CN=Room 4:mailto:room4@acme.example',
      'ATTENDEE;CUTYPE=RESOURCE;CN=TV:mailto:tv@acme.example',
    ],
    [],
  ],
  [['ATTENDEE;CN=Bo;PARTSTAT=DECLINED:mailto:bo@acme.example'], []],
  [['ORGANIZER;CN=Calendar:mailto:no-reply@acme.example', 'ORGANIZER:mailto:x@group.calendar.google.com'], []],
  [
    [
      'ORGANIZER;CN=Dana:mailto:dana@acme.example',
      'ATTENDEE;CN=Amy:mailto:amy@acme.example',
      'ATTENDEE;CN=D:mailto:DANA@acme.example',
    ],
    [
      ['Amy', 'amy@acme.example'],
      ['D', 'DANA@acme.example'],
    ],
  ],
])('%j', async (lines, expected) => {
  const { people } = await one(invitation(...lines));
  expect(people.map(({ name, email }) => [name, email])).toEqual(expected);
});

test("skips an event that isn't an invitation, and reports its line", async () => {
  const good = ['BEGIN:VEVENT', 'UID:good', 'DTSTART:20261124T140000Z', 'END:VEVENT'];
  const lines = [
    'BEGIN:VCALENDAR',
    ...good,
    ...['BEGIN:VEVENT', 'UID:no-start', 'END:VEVENT'],
    ...['BEGIN:VEVENT', 'UID:no-end', 'DTSTART:20261124T140000Z'],
    ...['BEGIN:VEVENT', 'UID:bad-day', 'DTSTART:20269924T140000Z', 'END:VEVENT'],
    ...['BEGIN:VTODO', 'UID:todo', 'DTSTART:20261124T140000Z', 'END:VTODO'],
    ...good,
    'END:VCALENDAR',
    ...['BEGIN:VCALENDAR', 'METHOD:REPLY', ...good, 'END:VCALENDAR'],
    ...['BEGIN:VCALENDAR', 'METHOD:CANCEL', ...good, 'END:VCALENDAR'],
  ];
  const { records, lost } = await read(lines.join('\n'));
  expect(records.map(({ uid, isCancelled }) => [uid, isCancelled])).toEqual([
    ['good', false],
    ['good', false],
    ['good', true],
  ]);
  expect(lost).toEqual([
    [6, "it doesn't say when it is"],
    [9, 'the event has no end'],
    [12, `I can't read "2026-99-24T14:00:00Z" as the day of an event`],
    [27, "it's an answer to an invitation, not an invitation"],
  ]);
});

test.each(['', 'hello', 'BEGIN:VCARD\nEND:VCARD', 'END:VEVENT', '\u0000'])('no event: %j', async (text) => {
  expect(await read(text)).toEqual({ records: [], lost: [] });
});

test('unfolds a line folded inside a character', async () => {
  const [head = '', tail = ''] = Buffer.from(invitation('SUMMARY:Zoë')).toString('latin1').split('\u00c3');
  const { records } = await read(Buffer.from(`${head}\u00c3\r\n ${tail}`, 'latin1'));
  expect(records.map(({ summary }) => summary)).toEqual(['Zoë']);
});
