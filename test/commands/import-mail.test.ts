import { describe, expect, test } from 'vitest';
import { calendarText, type Email, ME } from '../support/emails.ts';
import { begin, importing, inShort, NOW, typed } from './mailing.ts';

const DMARC = 'Authentication-Results: mx.example; dkim=fail; dmarc=fail';

function acknowledgement(company: string, title: string, more: Email = {}): Email {
  const subject = `Thank you for applying to ${company}`;
  const text = `Hi Kim,\n\nThank you for applying for the ${title} position at ${company}. We have received your application.\n`;
  return { from: `${company} <no-reply@us.greenhouse-mail.io>`, subject, text, ...more };
}

const INVITED: Email = { subject: 'Invitation: Interview', calendar: calendarText('REQUEST') };
const THANKS: Email = {
  from: ME,
  to: 'pete@acme.example',
  subject: 'Thank you',
  date: 'Thu, 5 Nov 2026 18:00:00 +0000',
  text: 'Dear Pete,\n\nThank you for making time to talk with me today.\n',
};
const FOLLOW_UP: Email = {
  from: ME,
  to: 'Amy Lee <amy@acme.example>',
  subject: 'Following up',
  date: 'Fri, 13 Nov 2026 15:00:00 +0000',
  text: 'Dear Amy,\n\nI wanted to check in about the next step. Is there any update?\n',
};

describe('what happens to an email', () => {
  test.each<[string, Email, string]>([
    [
      'an application to a company without a job',
      acknowledgement('Omega', 'Data Analyst'),
      'acknowledgement certain recorded j7 - j7',
    ],
    ['one to a saved job', acknowledgement('Beta', 'Cook'), 'acknowledgement certain recorded j2 - j2'],
    ['one that is on record', acknowledgement('Acme', 'Marketing Manager'), 'acknowledgement certain known j1 - -'],
    [
      'the same with a number and (m/f/d)',
      acknowledgement('Acme Inc.', 'Marketing Manager (m/f/d)'),
      'acknowledgement certain known j1 - -',
    ],
    [
      'another title while a job is open there',
      acknowledgement('Acme', 'Senior Marketing Manager'),
      'acknowledgement likely proposed Acme/Senior Marketing Manager - -',
    ],
    ['one that fails the checks', acknowledgement('Beta', 'Cook', { more: [DMARC] }), ''],
    ['a reply', { text: 'Hi Kim,\n\nwe are still talking it over.\n' }, 'reply certain recorded j1 p1 l1'],
    [
      'a reply that may hold news',
      { text: 'Hi Kim,\n\nthank you for waiting. Could you start in January?\n' },
      'reply likely proposed j1 p1 -',
    ],
    ['a reply that fails the checks', { more: [DMARC] }, 'reply likely proposed j1 p1 -'],
    ['an automatic reply', { more: ['Auto-Submitted: auto-replied'] }, ''],
    ['a reply about a closed job', { from: 'Zoe Kay <zoe@zeta.example>' }, 'reply likely proposed j6 p5 -'],
    [
      'a stranger from the company',
      { from: 'Lou <lou@acme.example>', text: 'I read your application for the role.' },
      'reply likely proposed j1 - -',
    ],
    ['other mail from the company', { from: 'News <lou@acme.example>', text: 'Our spring sale is on.' }, ''],
    [
      'a rejection',
      {
        subject: 'Your application',
        text: 'Hi Kim,\n\nUnfortunately, we have decided to move forward with other candidates.\n',
        date: 'Mon, 9 Nov 2026 15:00:00 +0000',
      },
      'rejection likely proposed j1 p1 -',
    ],
    [
      'a rejection older than the interview',
      {
        subject: 'Your application',
        text: 'Hi Kim,\n\nUnfortunately, we have decided to move forward with other candidates.\n',
        date: 'Tue, 3 Nov 2026 15:00:00 +0000',
      },
      'rejection likely none j1 p1 -',
    ],
    [
      'an offer',
      {
        subject: 'Offer',
        text: 'Hi Kim,\n\nWe are delighted to offer you the position of Marketing Manager.\n',
        date: 'Mon, 9 Nov 2026 15:00:00 +0000',
      },
      'offer likely proposed j1 p1 -',
    ],
    ['an invitation', { ...INVITED, date: 'Fri, 6 Nov 2026 15:00:00 +0000' }, 'invitation certain recorded j1 p1 i2'],
    ['an invitation that fails the checks', { ...INVITED, more: [DMARC] }, 'invitation likely proposed j1 p1 -'],
    [
      'an invitation to a closed job',
      {
        ...INVITED,
        from: 'Zoe Kay <zoe@zeta.example>',
        calendar: calendarText('REQUEST', { people: ['zoe@zeta.example'] }),
      },
      'invitation likely proposed j6 p5 -',
    ],
    [
      'an invitation to what is on record',
      {
        ...INVITED,
        date: 'Tue, 3 Nov 2026 15:00:00 +0000',
        calendar: calendarText('REQUEST', { start: '20261105T100000Z' }),
      },
      'invitation certain recorded j1 p1 i1',
    ],
    ['an invitation of my own', { ...INVITED, from: ME, to: 'amy@acme.example' }, 'sent-other likely none j1 p1 -'],
    [
      'somebody else’s invitation',
      {
        ...INVITED,
        subject: 'Checkup',
        from: 'Dr. Who <front@clinic.example>',
        calendar: calendarText('REQUEST', { people: [] }).replace('Interview', 'Checkup'),
      },
      '',
    ],
    ['a thank-you note', THANKS, 'sent-thank-you certain recorded j1 p2 l1'],
    [
      'thanks before the interview is over',
      { ...THANKS, date: 'Thu, 5 Nov 2026 10:30:00 +0000' },
      'sent-thank-you likely none j1 p2 -',
    ],
    [
      'thanks a week later',
      { ...THANKS, date: 'Thu, 12 Nov 2026 10:30:00 +0000' },
      'sent-thank-you likely none j1 p2 -',
    ],
    ['a follow-up', FOLLOW_UP, 'sent-follow-up certain recorded j1 p1 l1'],
    [
      'a follow-up to somebody else there',
      { ...FOLLOW_UP, to: 'pete@acme.example' },
      'sent-follow-up likely proposed j1 p2 -',
    ],
    [
      'another email to them',
      { ...FOLLOW_UP, subject: 'Portfolio', text: 'Here is my portfolio.' },
      'sent-other likely none j1 p1 -',
    ],
    ['an email to a friend', { ...FOLLOW_UP, to: 'bo@home.example' }, ''],
  ])('%s', async (_, email, expected) => {
    const { events } = await importing(await begin(), [email]);
    expect(events.map(inShort).join('\n')).toBe(expected);
  });
});

describe('which job it is about', () => {
  test.each<[string, Email, string]>([
    [
      "a recruiter's email that names one of two jobs",
      { from: 'dana@agency.example', text: 'Gamma liked you a lot.' },
      'reply certain recorded j3 p3 l1',
    ],
    [
      'one that names the title',
      { from: 'dana@agency.example', text: 'About the driver job: they need a week.' },
      'reply certain recorded j4 p3 l1',
    ],
    [
      'one that names both',
      { from: 'dana@agency.example', text: 'Gamma and Delta both need a week.' },
      'reply likely proposed - p3 -',
    ],
    [
      'one that names neither',
      { from: 'dana@agency.example', text: 'They all need a week.' },
      'reply likely proposed - p3 -',
    ],
    [
      'an insider who names the company',
      { from: 'ina@eps.example', text: 'I asked around at Eps today.' },
      'reply certain recorded j5 p4 l1',
    ],
    ['an insider who names nothing', { from: 'ina@eps.example', text: 'Lunch on Friday?' }, ''],
    [
      'a reference who names the company',
      { from: 'ruth@home.example', text: 'Somebody from Acme called me.' },
      'reply likely proposed j1 p6 -',
    ],
    ['a reference who names nothing', { from: 'ruth@home.example', text: 'Lunch on Friday?' }, ''],
    [
      "the url's domain",
      { from: 'Bo <bo@hr.beta.example>', text: 'I read your application.' },
      'reply likely proposed j2 - -',
    ],
    ["the insider's domain", { from: 'Lou <lou@eps.example>', text: 'About your application: are you free?' }, ''],
    ["the recruiter's domain", { from: 'Lou <lou@agency.example>', text: 'About your application: are you free?' }, ''],
    [
      'a domain that only ends like it',
      { from: 'Lou <lou@notacme.example>', text: 'About your application: are you free?' },
      '',
    ],
  ])('%s', async (_, email, expected) => {
    const { events } = await importing(await begin(), [email]);
    expect(events.map((event) => inShort(event)).join('\n')).toBe(expected);
  });

  test('the domain of a mail provider belongs to no company', async () => {
    const session = await begin(['add-contact "Gil Kim" --job j2 --role hr --email gil@gmail.com']);
    const { events } = await importing(session, [{ from: 'lou@gmail.com', text: 'About your application: hello.' }]);
    expect(events).toEqual([]);
  });

  test('finds the job by the thread, even for a sender who is not on record', async () => {
    const session = await begin();
    const sent = { ...FOLLOW_UP, id: 'sent@me.example' };
    const answer = {
      from: 'Lou Ott <lou@other.example>',
      subject: 'Re: Following up',
      answers: 'sent@me.example',
      date: 'Mon, 16 Nov 2026 15:00:00 +0000',
      text: 'Amy is away; I will ask her.',
    };
    const { events } = await importing(session, [answer, sent]);
    expect(events.map(inShort)).toEqual([
      'sent-follow-up certain recorded j1 p1 l1',
      'reply certain recorded j1 p7 l2',
    ]);
  });
});

test('only proposes a reply from a shared address, even if the address is on record', async () => {
  const session = await begin(['edit p1 --email careers@acme.example']);
  const text = 'Hi Kim,\n\nwe are still talking it over.\n';
  const { events } = await importing(session, [{ from: 'Acme <careers@acme.example>', text }]);
  expect(events.map(inShort)).toEqual(['reply likely proposed j1 p1 -']);
});

describe('on record already', () => {
  test('joins a contact logged within a day, and changes nothing else', async () => {
    const session = await begin(['heard j1 --from Amy --on 2026-11-05']);
    const { events } = await importing(session, [{}]);
    expect(events.map(inShort)).toEqual(['reply certain known j1 p1 l1']);
    expect((await session.ask<{ touches: unknown[] }>('show j1')).touches).toHaveLength(1);
  });

  test('a later done says so, and the item is gone from today', async () => {
    const session = await begin();
    await importing(session, [{ ...FOLLOW_UP, date: 'Tue, 17 Nov 2026 15:00:00 +0000' }]);
    const { items } = await session.ask<{ items: { id: string }[] }>('today');
    expect(items.map(({ id }) => id)).not.toContain('f1');
    expect(await session.say('done f1 --sent --channel email')).toContain('Already recorded');
  });

  test('the same emails twice change nothing', async () => {
    const session = await begin();
    const emails = [
      { id: 'a@x' },
      { ...FOLLOW_UP, id: 'b@x' },
      acknowledgement('Omega', 'Clerk', { id: 'c@x' }),
      { ...INVITED, id: 'd@x' },
    ];
    expect((await importing(session, emails)).batch).not.toBeNull();
    const before = await session.say('export json');
    const { batch, events } = await importing(session, emails);
    expect(batch).toBeNull();
    expect(events.map(({ action }) => action)).toEqual(['known', 'known', 'known', 'known']);
    expect(await session.say('export json')).toBe(before);
  });

  test('one Message-ID is one email', async () => {
    const session = await begin();
    const { events } = await importing(session, [{ id: 'a@x' }, { id: 'a@x', date: 'Mon, 9 Nov 2026 15:00:00 +0000' }]);
    expect(events).toHaveLength(1);
  });

  test('recognizes an email without a Message-ID by its headers', async () => {
    const session = await begin();
    await importing(session, [{ id: '' }]);
    expect((await importing(session, [{ id: '' }])).batch).toBeNull();
  });
});

describe('invitations', () => {
  const later = (more: Parameters<typeof calendarText>[1], method: 'REQUEST' | 'CANCEL' = 'REQUEST'): Email => ({
    ...INVITED,
    date: 'Sat, 7 Nov 2026 15:00:00 +0000',
    calendar: calendarText(method, more),
  });
  const first = { ...INVITED, date: 'Fri, 6 Nov 2026 15:00:00 +0000' };

  test.each<[string, Email, string, string | null]>([
    [
      'a later time moves it',
      later({ sequence: 1, start: '20261113T150000Z' }),
      'rescheduled certain recorded j1 p1 i2',
      '2026-11-13',
    ],
    ['a cancellation cancels it', later({ sequence: 1 }, 'CANCEL'), 'cancelled certain recorded j1 p1 i2', null],
    ['the same again is known', later({}), 'invitation certain known j1 p1 i2', '2026-11-12'],
  ])('%s', async (_, email, expected, day) => {
    const session = await begin();
    const { events } = await importing(session, [first, email]);
    expect(inShort(events[1] as never)).toBe(expected);
    const { interviews } = await session.ask<{ interviews: { id: string; day: string; cancelledOn: string | null }[] }>(
      'show j1',
    );
    const it = interviews.find(({ id }) => id === 'i2');
    expect(it?.cancelledOn === null ? it.day : null).toBe(day);
  });
});

test('one undo takes everything back, and the emails can be imported again', async () => {
  const session = await begin();
  const before = await session.say('export json');
  const emails = [{}, THANKS, FOLLOW_UP, INVITED, acknowledgement('Omega', 'Clerk')];
  const { events } = await importing(session, emails);
  expect(events.map(({ action }) => action)).toEqual(Array(5).fill('recorded'));
  await session.say('undo');
  const after = await session.say('export json');
  const bare = (text: string) => ({ ...JSON.parse(text), lastNumbers: null });
  expect(bare(after)).toEqual(bare(before));
  expect((await importing(session, emails)).events.map(({ action }) => action)).toEqual(Array(5).fill('recorded'));
});

test('a dry run saves nothing, and gives new records no ids', async () => {
  const session = await begin();
  const before = await session.say('export json');
  const { batch, events } = await importing(session, [{}, acknowledgement('Omega', 'Clerk')], '--dry-run');
  expect(batch).toBeNull();
  expect(events.map(inShort)).toEqual([
    'reply certain recorded j1 p1 -',
    'acknowledgement certain recorded Omega/Clerk - -',
  ]);
  expect(await session.say('export json')).toBe(before);
});

test('forgetting somebody keeps their emails out for good', async () => {
  const session = await begin();
  await importing(session, [{ id: 'a@x' }, { ...FOLLOW_UP, id: 'b@x' }]);
  await session.say('forget "Amy Lee" --yes');
  expect(await session.say('export json')).not.toContain('a@x');
  const { events, batch } = await importing(session, [{ id: 'a@x' }, { ...FOLLOW_UP, id: 'b@x' }]);
  expect({ events, batch }).toEqual({ events: [], batch: null });
});

test('--yes records the proposals that have something to record', async () => {
  const session = await begin();
  const no = {
    subject: 'Your application',
    text: 'Hi Kim,\n\nUnfortunately, we have decided to move forward with other candidates.\n',
    date: 'Mon, 9 Nov 2026 15:00:00 +0000',
  };
  const several = { from: 'dana@agency.example', text: 'They all need a week.' };
  const { events } = await importing(
    session,
    [no, several, acknowledgement('Acme', 'Senior Marketing Manager')],
    '--yes',
  );
  expect(events.map(inShort)).toEqual([
    'reply likely proposed - p3 -',
    'acknowledgement likely recorded j7 - j7',
    'rejection likely recorded j1 p1 j1',
  ]);
  expect((await session.ask<{ jobs: { stage: string }[] }>('list --all')).jobs.length).toBe(7);
});

describe('which emails are read', () => {
  const bounded = async (email: Email, flags = '') => {
    const { events, older, unrelated } = await importing(await begin(), [email], flags);
    return { events: events.length, older, unrelated };
  };
  test.each<[string, Email, string, object]>([
    [
      'from 30 days before the first record on',
      { date: 'Sat, 5 Sep 2026 15:00:00 +0000' },
      '',
      { events: 1, older: 0, unrelated: 0 },
    ],
    ['none older than that', { date: 'Fri, 4 Sep 2026 15:00:00 +0000' }, '', { events: 0, older: 1, unrelated: 0 }],
    [
      'from --since on',
      { date: 'Fri, 4 Sep 2026 15:00:00 +0000' },
      '--since 2026-09-01',
      { events: 1, older: 0, unrelated: 0 },
    ],
    ['none of the drafts', { more: ['X-Gmail-Labels: Drafts'] }, '', { events: 0, older: 0, unrelated: 0 }],
  ])('%s', async (_, email, flags, expected) => {
    expect(await bounded(email, flags)).toEqual(expected);
  });

  test.each([
    ['Thu, 19 Nov 2026 15:00:00 +0000', 'a day ahead'],
    ['', 'no day'],
  ])('an email dated %j is named, not recorded', async (date) => {
    const { events, warnings } = await importing(await begin(), [{ date }]);
    expect(events).toEqual([]);
    expect(warnings).toEqual([expect.stringContaining('inbox.mbox, message 1')]);
  });

  test('the day is the local one', async () => {
    const { events } = await importing(await begin(), [{ date: 'Wed, 4 Nov 2026 23:30:00 -0500' }]);
    expect(events[0]?.date).toBe('2026-11-05');
  });
});

test('without an address of your own, reads only received email, with a warning', async () => {
  const session = await begin(['config unset me.email']);
  const { events, warnings } = await importing(session, [FOLLOW_UP, {}]);
  expect(events.map(({ event }) => event)).toEqual(['reply']);
  expect(warnings).toEqual([expect.stringContaining('me.email')]);
  expect((await importing(session, [FOLLOW_UP], `--me ${ME},k@home.example`)).events.map(inShort)).toEqual([
    'sent-follow-up certain recorded j1 p1 l2',
  ]);
});

test.each([
  ['import csv a.csv b.csv', /takes one file/],
  ['import csv a.csv --since 2026-11-01', /--since doesn.t go with import csv/],
  ['import mail a.mbox --keep-open', /--keep-open doesn.t go with import mail/],
  ['import mail nowhere.mbox', /nowhere\.mbox/],
  ['import mail $dir/a.mbox --since tomorrow', /--since/],
  ['import mail $dir/a.mbox --me nobody', /--me/],
])('%s is refused', async (line, says) => {
  const session = await begin();
  const { code, stderr } = await session.run(line.replace('$dir/a.mbox', session.db));
  expect([code, stderr]).toEqual([2, expect.stringMatching(says)]);
});

test('the screen lists recorded events, and those left to decide', async () => {
  const session = await begin();
  const no = {
    subject: 'Your application',
    text: 'Hi Kim,\n\nUnfortunately, we have decided to move forward with other candidates.\n',
    date: 'Mon, 9 Nov 2026 15:00:00 +0000',
  };
  const { stdout } = await typed(session, [{}, no]);
  expect(stdout).toContain('Wed Nov 4: Amy Lee got in touch about Acme – Marketing Manager (l1).');
  expect(stdout).toContain('jobtrack close j1 --reason rejected --on 2026-11-09');
  expect(NOW).toBe('2026-11-18T09:00');
});
