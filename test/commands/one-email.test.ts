import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Email, ME, writeMailbox } from '../support/emails.ts';
import type { Session } from '../support/session.ts';
import { begin, importing } from './mailing.ts';

interface Changed {
  readonly batch: number | null;
  readonly touches: readonly {
    readonly id: string;
    readonly kind: string;
    readonly day: string;
    readonly channel: string;
    readonly job: string;
    readonly person: string | null;
  }[];
}

const FROM_AMY: Email = { id: 'a@x', text: 'We are still talking it over.' };
const TO_AMY: Email = {
  id: 'b@x',
  from: ME,
  to: 'Amy Lee <amy@acme.example>',
  subject: 'Following up',
  text: 'Dear Amy,\n\nI wanted to check in about the next step. Is there any update?\n',
};
const TO_PETE: Email = {
  from: ME,
  to: 'pete@acme.example',
  subject: 'Thank you',
  date: 'Thu, 5 Nov 2026 18:00:00 +0000',
  text: 'Dear Pete,\n\nThank you for making time to talk with me today.\n',
};

/** The contacts that a command records from an email: 'j1 p1 2026-11-04 email reply'. */
async function recorded(session: Session, line: string, ...emails: readonly Email[]): Promise<string[]> {
  const file = writeMailbox(session, emails);
  await session.say(line.replace('FILE', file));
  const { touches } = JSON.parse(await session.say('export json')) as {
    touches: { jobId: string; personId: string | null; on: string; channel: string; kind: string }[];
  };
  return touches.map(({ jobId, personId, on, channel, kind }) => [jobId, personId, on, channel, kind].join(' '));
}

describe('gives who, when and the job', () => {
  test.each<[string, Email, string]>([
    ['heard --mail FILE', FROM_AMY, 'j1 p1 2026-11-04 email reply'],
    ['heard beta --mail FILE', FROM_AMY, 'j2 p1 2026-11-04 email reply'],
    ['heard --mail FILE --from Pete --on 2026-11-06', FROM_AMY, 'j1 p2 2026-11-06 email reply'],
    ['heard j5 --mail FILE', { from: '"Ott, Lou" <lou@new.example>' }, 'j5 p7 2026-11-04 email reply'],
    ['log --mail FILE', TO_AMY, 'j1 p1 2026-11-04 email follow-up'],
    ['log --mail FILE', TO_PETE, 'j1 p2 2026-11-05 email thank-you'],
    ['log --mail FILE --kind follow-up', TO_PETE, 'j1 p2 2026-11-05 email follow-up'],
  ])('%s', async (line, email, expected) => {
    expect(await recorded(await begin(), line, email)).toEqual([expected]);
  });
});

test.each([
  ['heard', FROM_AMY],
  ['log', TO_AMY],
])('%s of the same email twice changes nothing, and neither does an import of it', async (command, email) => {
  const session = await begin();
  const line = `${command} --mail FILE`;
  await recorded(session, line, email);
  expect(await recorded(session, line, email)).toHaveLength(1);
  const { batch, events } = await importing(session, [email]);
  expect({ batch, actions: events.map(({ action }) => action) }).toEqual({ batch: null, actions: ['known'] });
  const again = await session.ask<Changed>(line.replace('FILE', join(dirname(session.db), 'inbox.mbox')));
  expect(again.batch).toBeNull();
});

test('undo lets the email in again', async () => {
  const session = await begin();
  await recorded(session, 'heard --mail FILE', FROM_AMY);
  await session.say('undo');
  expect(await recorded(session, 'heard --mail FILE', FROM_AMY)).toHaveLength(1);
});

describe('refused, nothing saved', () => {
  const refused = async (line: string, emails: readonly Email[] | string) => {
    const session = await begin();
    const file = join(dirname(session.db), 'inbox.mbox');
    if (typeof emails === 'string') writeFileSync(file, emails);
    else writeMailbox(session, emails);
    const { code, stderr } = await session.run(line.replace('FILE', file));
    return `${code} ${stderr}`;
  };

  test.each<[string, readonly Email[] | string, RegExp]>([
    ['heard --mail FILE', [TO_AMY], /^2 jobtrack: You wrote that email yourself\.\n.*jobtrack log --mail/],
    ['log --mail FILE', [FROM_AMY], /^2 jobtrack: You didn't write that email\.\n.*jobtrack heard --mail/],
    ['heard --mail FILE', [FROM_AMY, TO_AMY], /^2 .*more than one email.*\n.*jobtrack import mail/],
    ['heard --mail FILE', [{ from: 'dana@agency.example', text: 'They all wait.' }], /^3 .*could be about 2 jobs/],
    ['heard --mail FILE', [{ from: 'lou@new.example' }], /^3 .*can't tell which job/],
    ['heard j1 --mail FILE', 'Hi Kim, we are still talking it over.', /^2 .*\n.*--from and --on/],
    ['log j1 --mail FILE', 'Hi Amy, is there any update?', /^2 .*\n.*--with and --on/],
    ['heard --mail FILE', '', /^2 .*no email/],
    ['heard', [], /^2 .*heard needs a job\./],
    ['log', [], /^2 .*log needs a job\./],
  ])('%s %j', async (line, emails, says) => {
    expect(await refused(line, emails)).toMatch(says);
  });
});

test('a text without headers takes --from and --on', async () => {
  const session = await begin();
  const file = join(dirname(session.db), 'pasted.txt');
  writeFileSync(file, 'Hi Kim, we are still talking it over.');
  const { touches } = await session.ask<Changed>(`heard j1 --mail ${file} --from Amy --on 2026-11-06`);
  expect(touches).toMatchObject([{ kind: 'reply', channel: 'email' }]);
});
