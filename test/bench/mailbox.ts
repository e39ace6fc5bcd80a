// A mailbox, the same every time. One email in ten is about the job hunt: an employer got an application, mostly one
// that's on record (large-job-hunt.ts). The others are newsletters of a usual size.
import { closeSync, openSync, writeSync } from 'node:fs';

export const EMAILS = 10_000;

const START = Date.UTC(2026, 8, 1);
const BETWEEN = 12 * 60 * 1000;
const PARAGRAPH = `<p style="margin:0 0 16px">${'What is new in our shop this week, and what you may like. '.repeat(12)}</p>\n`;
const SUBJECTS = [
  'New this week',
  'Your weekly digest',
  'Offers for you',
  'Your order',
  'From our kitchen',
  'Notes',
  'Sale',
];
const NEWS = `<html><body>${PARAGRAPH.repeat(10)}</body></html>`;

/** Writes the mailbox as an mbox file. */
export function writeMailbox(path: string): void {
  const file = openSync(path, 'w');
  try {
    for (let at = 0; at < EMAILS; at += 1) writeSync(file, at % 10 === 0 ? acknowledgement(at) : newsletter(at));
  } finally {
    closeSync(file);
  }
}

/** Reads the same headers with Python's own mailbox and email. */
export const READ_HEADERS_IN_PYTHON = `
import mailbox, sys
from email.parser import BytesHeaderParser
NAMES = ('Message-ID', 'In-Reply-To', 'References', 'From', 'Reply-To', 'To', 'Cc', 'Subject', 'Date',
         'Auto-Submitted', 'Precedence', 'List-Id', 'Authentication-Results', 'X-Gmail-Labels')
for message in mailbox.mbox(sys.argv[1], factory=BytesHeaderParser().parse):
    for name in NAMES:
        message.get_all(name)
`;

function acknowledgement(at: number): string {
  const company = at % 100 === 0 ? `Employer ${at}` : `Company ${(at / 10) % 100}`;
  const text = `Hi Kim,\n\nThanks for applying to the Buyer role at ${company}. We've received your application.\n`;
  const from = `${company} <no-reply@us.greenhouse-mail.io>`;
  return email(at, from, `Thank you for applying to ${company}`, [], 'text/plain', text);
}

function newsletter(at: number): string {
  const shop = `shop${at % 50}.example`;
  const leave = [`List-Unsubscribe: <https://${shop}/leave>`];
  const subject = `${SUBJECTS[at % SUBJECTS.length]} (${at})`;
  return email(at, `Shop ${at % 50} <news@${shop}>`, subject, leave, 'text/html', NEWS);
}

function email(at: number, from: string, subject: string, more: readonly string[], type: string, text: string): string {
  const date = new Date(START + at * BETWEEN).toUTCString();
  const lines = [
    `From mailbox@mail.example ${asLine(new Date(START + at * BETWEEN))}`,
    `Received: from mx${at % 7}.example by mail.example with ESMTPS id ${at}; ${date}`,
    'Authentication-Results: mail.example; dkim=pass; dmarc=pass',
    `From: ${from}`,
    'To: Kim Novak <kim@mail.example>',
    `Subject: ${subject}`,
    `Date: ${date}`,
    `Message-ID: <${at}@mail.example>`,
    ...more,
    'MIME-Version: 1.0',
    `Content-Type: ${type}; charset=utf-8`,
  ];
  return `${lines.join('\n')}\n\n${text}\n\n`;
}

/** As in the first line of each message of an mbox file: 'Mon Nov  2 09:00:00 2026'. */
function asLine(date: Date): string {
  const [weekday, day, month, year, time] = date.toUTCString().replace(',', '').split(' ');
  return `${weekday} ${month} ${day} ${time} ${year}`;
}
