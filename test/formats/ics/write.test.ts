import { spawnSync } from 'node:child_process';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { type CalendarEvent, isOurCalendar, writeCalendar } from '../../../src/formats/ics/write.ts';
import { needs } from '../../faults/support.ts';
import { HOSTILE } from '../../fixtures/hostile.ts';
import { day } from '../../rules/records.ts';

const READER = new URL('read-calendar.py', import.meta.url).pathname;
/** Debian's Python, which has the Debian packages. */
const PYTHON = '/usr/bin/python3';

const INTERVIEW: CalendarEvent = {
  uid: 'i1@jobtrack',
  sequence: 2,
  changedAt: '2026-11-02T16:00:00.000Z',
  summary: 'Interview: Acme – Buyer',
  description: ['With Amy Lee.', 'By video, 45 minutes.'],
  place: '12 Main St, Springfield',
  link: 'https://zoom.us/j/1?pwd=a',
  when: { instant: Date.UTC(2026, 10, 24, 14), minutes: 45 },
  alarm: 60,
  isCancelled: false,
  isFree: false,
};

const OUTREACH: CalendarEvent = {
  ...INTERVIEW,
  uid: 'f4-2026-11-24@jobtrack',
  sequence: 0,
  summary: 'Call Dana (first follow-up), Acme',
  place: null,
  link: null,
  when: { day: day('2026-11-24') },
  alarm: null,
  isFree: true,
};

const CANCELLED = { ...INTERVIEW, uid: 'i2@jobtrack', isCancelled: true };

function linesOf(event: CalendarEvent): string[] {
  return writeCalendar([event]).replaceAll('\r\n ', '').split('\r\n');
}

test('an interview has its time, its place and a reminder', () => {
  const lines = linesOf(INTERVIEW);
  for (const line of [
    'UID:i1@jobtrack',
    'SEQUENCE:2',
    'DTSTAMP:20261102T160000Z',
    'DTSTART:20261124T140000Z',
    'DTEND:20261124T144500Z',
    'LOCATION:12 Main St\\, Springfield',
    'URL;VALUE=URI:https://zoom.us/j/1?pwd=a',
    'DESCRIPTION:With Amy Lee.\\nBy video\\, 45 minutes.',
    'STATUS:CONFIRMED',
    'TRANSP:OPAQUE',
    'TRIGGER:-PT1H',
  ])
    expect(lines).toContain(line);
});

test('a message to send takes the whole day and leaves it free', () => {
  const lines = linesOf(OUTREACH);
  for (const line of ['DTSTART;VALUE=DATE:20261124', 'DTEND;VALUE=DATE:20261125', 'TRANSP:TRANSPARENT'])
    expect(lines).toContain(line);
  expect(lines.filter((line) => /^(LOCATION|URL|BEGIN:VALARM)/.test(line))).toEqual([]);
});

test('a canceled event has that status and no reminder', () => {
  const lines = linesOf(CANCELLED);
  expect(lines).toContain('STATUS:CANCELLED');
  expect(lines).not.toContain('BEGIN:VALARM');
});

test('writes the same bytes for the same events, recognizes them as ours, and writes an empty calendar for none', () => {
  expect(writeCalendar([INTERVIEW, OUTREACH])).toBe(writeCalendar([INTERVIEW, OUTREACH]));
  expect(isOurCalendar(writeCalendar([]).slice(0, 200))).toBe(true);
  expect(isOurCalendar('BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//other//EN\r\n')).toBe(false);
  expect(writeCalendar([])).toMatch(/^BEGIN:VCALENDAR\r\n.*\r\nEND:VCALENDAR\r\n$/s);
});

const BAD = [
  'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:evil',
  'x\nATTENDEE:mailto:evil@x.example',
  'x\rATTACH:file:///etc/passwd',
  'x\u2028ATTACH:y',
  'x\u0085ATTACH:y',
  'x\u000bATTACH:y\u001cATTACH:z',
  'END:VEVENT',
  ';;;',
  ',,,',
  '\\n\\',
  '"quoted"',
  'é'.repeat(400),
  '😀'.repeat(150),
  'https://x.example/a,b;c\\d',
];
const TEXTS = [...BAD, ...HOSTILE.filter((text) => text.length < 2_000 && text.trim() !== '')];
const NAMES = 'uid sequence dtstamp dtstart dtend summary transp location description url status last-modified'.split(
  ' ',
);

function hostile(text: string): CalendarEvent {
  return { ...INTERVIEW, summary: text, description: [text, text], place: text, link: `https://x.example/${text}` };
}

test.each(TEXTS)('keeps %j as text', (text) => {
  const written = writeCalendar([hostile(text), OUTREACH]);
  for (const line of written.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(written.replaceAll('\r\n', '')).not.toMatch(/(?![\u200c\u200d])[\p{Cc}\p{Cf}\u2028\u2029]/u);
  const calendar = new ICAL.Component(ICAL.parse(written));
  const events = calendar.getAllSubcomponents('vevent');
  expect(events.map((event) => event.getFirstPropertyValue('uid'))).toEqual([INTERVIEW.uid, OUTREACH.uid]);
  const names = events[0]?.getAllProperties().map(({ name }) => name) ?? [];
  expect(NAMES).toEqual(expect.arrayContaining(names));
  expect(new Set(names).size).toBe(names.length);
  expect(events[0]?.getAllSubcomponents().map(({ name }) => name)).toEqual(['valarm']);
});

test('another parser reads back the same text', () => {
  const text = 'Interview, round 2; \\ "A"';
  const calendar = new ICAL.Component(ICAL.parse(writeCalendar([{ ...INTERVIEW, summary: text, place: text }])));
  const event = calendar.getFirstSubcomponent('vevent');
  expect([event?.getFirstPropertyValue('summary'), event?.getFirstPropertyValue('location')]).toEqual([text, text]);
});

test("R29 Python's icalendar reads exactly the intended properties", (context) => {
  needs(context, 'python3-icalendar', spawnSync(PYTHON, ['-c', 'import icalendar']).status === 0);
  const events = [INTERVIEW, OUTREACH, CANCELLED, ...TEXTS.map(hostile)];
  const { status, stdout, stderr } = spawnSync(PYTHON, [READER], { input: writeCalendar(events), encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const seen = JSON.parse(stdout) as Record<string, unknown>[];
  expect(seen).toHaveLength(events.length);
  for (const event of seen) {
    const {
      alarms: _,
      'X-MICROSOFT-CDO-ALLDAYEVENT': _1,
      'X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT': _2,
      ...fields
    } = event;
    expect(NAMES).toEqual(expect.arrayContaining(Object.keys(fields).map((name) => name.toLowerCase())));
    for (const value of Object.values(fields)) expect(value).toBeTypeOf('string');
  }
  expect(seen.slice(0, 3)).toMatchObject([
    {
      UID: 'i1@jobtrack',
      SEQUENCE: '2',
      DTSTART: '2026-11-24 14:00:00+00:00',
      DTEND: '2026-11-24 14:45:00+00:00',
      SUMMARY: 'Interview: Acme – Buyer',
      DESCRIPTION: 'With Amy Lee.\nBy video, 45 minutes.',
      LOCATION: '12 Main St, Springfield',
      URL: 'https://zoom.us/j/1?pwd=a',
      STATUS: 'CONFIRMED',
      alarms: ['-1 day, 23:00:00'],
    },
    { UID: 'f4-2026-11-24@jobtrack', DTSTART: '2026-11-24', DTEND: '2026-11-25', TRANSP: 'TRANSPARENT', alarms: [] },
    { STATUS: 'CANCELLED', alarms: [] },
  ]);
});
