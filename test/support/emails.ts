// Emails for a test, as text.
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Session } from './session.ts';

export interface Email {
  readonly from?: string;
  readonly to?: string;
  readonly cc?: string;
  readonly subject?: string;
  /** As the Date header has it, in UTC unless it says. */
  readonly date?: string;
  readonly id?: string;
  readonly answers?: string;
  readonly text?: string;
  /** More headers. */
  readonly more?: readonly string[];
  /** A calendar to attach. */
  readonly calendar?: string;
}

export const ME = 'kim@example.com';

let made = 0;

/** The text of an email. */
function emailText(email: Email): string {
  made += 1;
  const { from = 'Amy Lee <amy@acme.example>', to = `Kim Park <${ME}>`, subject = 'Hello', answers, cc } = email;
  const { date = 'Wed, 4 Nov 2026 15:00:00 +0000', id = `${made}@mail.example`, text = 'Hi Kim,\n\nhello.\n' } = email;
  const head = [
    `From: ${from}`,
    `To: ${to}`,
    ...(cc === undefined ? [] : [`Cc: ${cc}`]),
    `Subject: ${subject}`,
    ...(date === '' ? [] : [`Date: ${date}`]),
    ...(id === '' ? [] : [`Message-ID: <${id}>`]),
    ...(answers === undefined ? [] : [`In-Reply-To: <${answers}>`]),
    ...(email.more ?? []),
    'MIME-Version: 1.0',
  ];
  return [...head, ...bodyOf(text, email.calendar)].join('\n');
}

function bodyOf(text: string, calendar: string | undefined): string[] {
  if (calendar === undefined) return ['Content-Type: text/plain; charset=utf-8', '', text, ''];
  const method = /METHOD:(\w+)/.exec(calendar)?.[1] ?? 'REQUEST';
  return [
    'Content-Type: multipart/alternative; boundary=cut',
    '',
    '--cut',
    'Content-Type: text/plain; charset=utf-8',
    '',
    text,
    '--cut',
    `Content-Type: text/calendar; charset=utf-8; method=${method}`,
    '',
    calendar,
    '--cut--',
    '',
  ];
}

/** Writes emails into a mailbox next to the data file; returns its path. */
export function writeMailbox({ db }: Pick<Session, 'db'>, emails: readonly Email[], name = 'inbox.mbox'): string {
  const file = join(dirname(db), name);
  const start = 'From a@example.com Mon Nov  2 10:00:00 2026\n';
  writeFileSync(file, emails.map((each) => `${start}${emailText(each)}\n`).join(''));
  return file;
}

/** The calendar of an invitation, its time in UTC: '20261112T150000Z'. */
export function calendarText(
  method: 'REQUEST' | 'CANCEL',
  { uid = 'a@acme.example', sequence = 0, start = '20261112T150000Z', people = ['amy@acme.example'] } = {},
): string {
  return [
    'BEGIN:VCALENDAR',
    `METHOD:${method}`,
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `SEQUENCE:${sequence}`,
    `DTSTART:${start}`,
    'DURATION:PT45M',
    'SUMMARY:Interview',
    ...people.map((address) => `ATTENDEE:mailto:${address}`),
    `ATTENDEE:mailto:${ME}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\n');
}
