import { describe, expect, test } from 'vitest';
import { openSession, type Session } from '../support/session.ts';

interface Records {
  readonly jobs: readonly {
    company: string;
    title: string;
    appliedOn: string | null;
    people: { id: string; role: string }[];
  }[];
  readonly interviews: readonly {
    startsAt: string | null;
    day: string;
    people: string[];
    place: string | null;
    length: number | null;
    zone: string | null;
  }[];
  readonly people: readonly { name: string; company: string | null; email: string | null; prefers: string | null }[];
  readonly touches: readonly {
    on: string;
    kind: string;
    channel: string | null;
    result: string | null;
    person: string | null;
    note: string | null;
  }[];
  readonly statements: readonly {
    saidOn: string;
    decisionBy: string | null;
    contactOn: string | null;
    everyDays: number | null;
  }[];
  readonly references: readonly { relationship: string | null; jobs: string[] }[];
  readonly notes: readonly { text: string }[];
}

/** Acme j1 with Dana (p1, recruiter), Amy (p2) and Pete (p3) at i1, a call l1, a reply from Amy l2, a reference r1. */
async function begin(): Promise<Session> {
  const session = openSession();
  for (const line of [
    'add-job Acme "Marketing Manager" --via "Dana Roy" --salary 58000 --source fair',
    'add-interview j1 --at "2026-11-02 10:00" --with "Amy Lee <amy@acme.example>" --with "Pete Ray" --decision-by "nov 9" --place "Main St 1"',
    'log j1 --with Dana --voicemail --on yesterday',
    'heard j1 --from Amy --contact-on "nov 12"',
    'add-reference "Ruth Adler" --for j1',
    'done t1.2 --note "a card"',
  ])
    await session.say(line);
  return session;
}

async function shown(session: Session, id = 'j1'): Promise<Records> {
  return await session.ask<Records>(`show ${id}`);
}

async function stateAfter(line: string, id?: string): Promise<Records> {
  const session = await begin();
  await session.say(line);
  return await shown(session, id);
}

describe('a job', () => {
  test.each([
    ['--title "Head of Marketing"', { title: 'Head of Marketing' }],
    ['--salary "60,000" --location Oslo --clear source', { salary: '60,000', location: 'Oslo', source: null }],
    ['--applied "oct 20"', { appliedOn: '2026-10-20' }],
    ['--saved --apply-by "nov 20"', { appliedOn: null, applyBy: '2026-11-20' }],
    ['--clear applied', { appliedOn: null }],
    ['--follow-up-with Amy', { followUpWith: 'p2' }],
  ])('edit j1 %s', async (flags, expected) => {
    const { jobs } = await stateAfter(`edit j1 ${flags}`);
    expect(jobs[0]).toMatchObject({ company: 'Acme', ...expected });
  });

  test("changes only what's named", async () => {
    const session = await begin();
    const before = await shown(session);
    await session.say('edit j1 --salary 1');
    const after = await shown(session);
    expect(after.jobs[0]).toEqual({ ...before.jobs[0], salary: '1' });
    expect({ ...after, jobs: [] }).toEqual({ ...before, jobs: [] });
  });

  test('replaces a recruiter, adds an insider', async () => {
    const session = await begin();
    await session.say('edit j1 --via "Bob New" --insider "Pat Kim"');
    const { jobs } = await shown(session);
    expect(jobs[0]?.people).toEqual([
      { id: 'p2', role: 'interviewer' },
      { id: 'p3', role: 'interviewer' },
      { id: 'p5', role: 'recruiter' },
      { id: 'p6', role: 'insider' },
    ]);
    await session.say('edit j1 --clear via --clear insider');
    expect((await shown(session)).jobs[0]?.people.map(({ id }) => id)).toEqual(['p2', 'p3']);
  });

  test('corrects a misspelled company for its people too', async () => {
    const { jobs, people } = await stateAfter('edit j1 --company Acne');
    expect(jobs[0]?.company).toBe('Acne');
    expect(people.filter(({ company }) => company === 'Acne').map(({ name }) => name)).toEqual(['Amy Lee', 'Pete Ray']);
  });

  test('refuses the name of another open job', async () => {
    const session = await begin();
    await session.say('add-job Beta Buyer');
    expect(await session.run('edit j2 --company ACME --title "marketing manager"')).toMatchObject({ code: 1 });
    expect(await session.run('edit j1 --title "Marketing manager"')).toMatchObject({ code: 0 });
  });
});

describe('an interview', () => {
  test.each([
    ['--at "2026-11-02 15:00"', { startsAt: '2026-11-02T15:00' }],
    ['--at 2026-10-30', { day: '2026-10-30', startsAt: null }],
    ['--for 45m --kind video --clear place', { length: 45, kind: 'video', place: null }],
    ['--tz America/New_York', { startsAt: '2026-11-02T15:00', zone: 'America/New_York' }],
    ['--without Pete', { people: ['p2'] }],
    ['--with "Eva New" --with "Eva New"', { people: ['p2', 'p3', 'p5'] }],
    ['--clear with --with Pete', { people: ['p3'] }],
  ])('edit i1 %s', async (flags, expected) => {
    const { interviews } = await stateAfter(`edit i1 ${flags}`, 'i1');
    expect(interviews[0]).toMatchObject(expected);
  });

  test("a time alone keeps the recorded zone; without the zone it's local", async () => {
    const session = await begin();
    await session.say('edit i1 --tz America/New_York');
    await session.say('edit i1 --at "2026-11-02 09:00"');
    expect((await shown(session, 'i1')).interviews[0]).toMatchObject({
      startsAt: '2026-11-02T14:00',
      zone: 'America/New_York',
    });
    await session.say('edit i1 --clear tz');
    expect((await shown(session, 'i1')).interviews[0]).toMatchObject({ startsAt: '2026-11-02T14:00', zone: null });
  });

  test('someone who was at no other interview is no longer an interviewer of the job', async () => {
    const { jobs } = await stateAfter('edit i1 --without p3');
    expect(jobs[0]?.people.map(({ id }) => id)).toEqual(['p1', 'p2']);
  });

  test('--without only accepts people who were there', async () => {
    const { code, stderr } = await (await begin()).run('edit i1 --without Zoe');
    expect([code, stderr]).toEqual([3, expect.stringContaining('Amy Lee and Pete Ray')]);
  });
});

describe('what they said about timing', () => {
  const said = async (session: Session) => (await shown(session)).statements;

  test('is corrected on the interview it was recorded with', async () => {
    const session = await begin();
    await session.say('edit i1 --decision-by "nov 16" --every 10');
    expect(await said(session)).toEqual([
      {
        job: 'j1',
        saidOn: '2026-11-02',
        decisionBy: '2026-11-16',
        contactOn: null,
        everyDays: 10,
        touch: null,
        interview: 'i1',
      },
      {
        job: 'j1',
        saidOn: '2026-11-02',
        decisionBy: null,
        contactOn: '2026-11-12',
        everyDays: null,
        touch: 'l2',
        interview: null,
      },
    ]);
  });

  test('is corrected on its contact, even with another on the same day', async () => {
    const session = await begin();
    await session.say('edit l2 --contact-on "nov 13"');
    expect((await said(session)).map(({ decisionBy, contactOn }) => [decisionBy, contactOn])).toEqual([
      ['2026-11-09', null],
      [null, '2026-11-13'],
    ]);
  });

  test("is added when there was none, and removed once it's empty", async () => {
    const session = await begin();
    await session.say('edit l1 --contact-on "nov 5"');
    expect((await said(session)).map(({ saidOn }) => saidOn)).toEqual(['2026-11-02', '2026-11-02', '2026-11-01']);
    await session.say('edit l1 --clear contact-on');
    await session.say('edit l2 --clear contact-on');
    expect((await said(session)).map(({ decisionBy }) => decisionBy)).toEqual(['2026-11-09']);
  });

  test('is found again by a later correction', async () => {
    const session = await begin();
    await session.say('edit l1 --contact-on "nov 5"');
    await session.say('edit l1 --contact-on "nov 6"');
    expect((await said(session)).map(({ contactOn }) => contactOn)).toEqual([null, '2026-11-12', '2026-11-06']);
  });

  test('from a debrief is corrected on the interview', async () => {
    const session = openSession();
    await session.say('add-interview Acme Buyer --at "2026-11-02 10:00"');
    await session.say('debrief i1 --decision-by "nov 9"');
    await session.say('edit i1 --decision-by "nov 10"');
    expect((await said(session)).map(({ decisionBy }) => decisionBy)).toEqual(['2026-11-10']);
  });

  test('moves with the day of its contact', async () => {
    const session = await begin();
    await session.say('edit i1 --at "2026-10-30 10:00"');
    expect((await said(session)).map(({ saidOn }) => saidOn)).toEqual(['2026-10-30', '2026-11-02']);
    await session.say('edit l2 --on "nov 1"');
    expect((await said(session)).map(({ saidOn }) => saidOn)).toEqual(['2026-10-30', '2026-11-01']);
  });

  test('is the same one after undo and redo', async () => {
    const session = openSession();
    await session.say('add-job Acme Buyer');
    await session.say('heard j1 --contact-on "nov 5"');
    await session.say('undo');
    await session.say('redo');
    await session.say('edit l1 --contact-on "nov 6"');
    expect((await said(session)).map(({ contactOn }) => contactOn)).toEqual(['2026-11-06']);
  });

  test('is the same one after undo and redo of a correction', async () => {
    const session = openSession();
    await session.say('add-job Acme Buyer');
    await session.say('heard j1');
    await session.say('edit l1 --contact-on "nov 5"');
    await session.say('undo');
    await session.say('redo');
    await session.say('edit l1 --contact-on "nov 6"');
    expect((await said(session)).map(({ contactOn }) => contactOn)).toEqual(['2026-11-06']);
  });

  test('says what changes in the plan', async () => {
    const session = openSession();
    await session.say('add-job Acme Buyer --via "Dana Roy"');
    await session.say('heard j1 --from Dana --contact-on "nov 5"');
    const text = await session.say('edit l1 --contact-on "nov 6"');
    expect(text).toContain('get in touch on: Thu Nov 5 → Fri Nov 6.');
    expect(text).toContain('Call Dana Roy (first follow-up), Acme (f1): Thu Nov 5 → Fri Nov 6.');
  });

  test('says who a follow-up goes to now, and nothing twice', async () => {
    const session = openSession();
    await session.say('add-interview Acme Buyer --at yesterday');
    const text = await session.say('edit i1 --with "Amy Lee"');
    expect(text).toContain('The first follow-up for Acme (f1, Mon Nov 9) now goes to Amy Lee.');
    expect(text.match(/first follow-up|thank-you note/g)).toHaveLength(2);
    expect(text).toContain('Next: write down how the interview went');
  });
});

describe('a person', () => {
  test.each([
    ['--name "Amy Leigh" --email a@b.example', { name: 'Amy Leigh', email: 'a@b.example' }],
    ['--clear email --prefers mail --common sailing', { email: null, prefers: 'mail', common: 'sailing' }],
    ['--met-on-linkedin --prefers linkedin', { metOnLinkedin: true, prefers: 'linkedin' }],
    ['--connected-on "mar 5, 2024"', { connectedOn: '2024-03-05' }],
  ])('edit p2 %s', async (flags, expected) => {
    const { people } = await stateAfter(`edit p2 ${flags}`, 'p2');
    expect(people[0]).toMatchObject({ company: 'Acme', ...expected });
  });

  test('gets a role in a job, and loses it', async () => {
    const session = await begin();
    await session.say('edit p2 --job acme --role hiring-manager');
    const roles = async () =>
      (await shown(session)).jobs[0]?.people.filter(({ id }) => id === 'p2').map(({ role }) => role);
    expect(await roles()).toEqual(['interviewer', 'hiring-manager']);
    await session.say('edit p2 --job acme --clear role --role insider');
    expect(await roles()).toEqual(['insider']);
  });

  test.each([
    ['edit p2 --prefers linkedin', 1],
    ['edit p2 --name "pete ray"', 1],
    ['edit p2 --role insider', 2],
    ['edit p2 --job acme', 2],
    ['edit p2 --email nonsense', 2],
  ])('%s: exit %i', async (line, code) => {
    expect((await (await begin()).run(line)).code).toBe(code);
  });
});

test('a reference: for more jobs, for every job, and the relationship', async () => {
  const session = await begin();
  await session.say('add-job Beta Buyer');
  const reference = async () => (await shown(session, 'r1')).references[0];
  await session.say('edit r1 --for beta --relationship "my manager" --phone 12345');
  expect(await reference()).toMatchObject({ jobs: ['j1', 'j2'], relationship: 'my manager' });
  await session.say('edit r1 --clear for --clear relationship');
  expect(await reference()).toMatchObject({ jobs: [], relationship: null });
});

describe('a logged contact', () => {
  test.each([
    ['edit l1 --missed', { result: 'no-answer', channel: 'phone' }],
    ['edit l1 --sent', { result: 'sent', channel: 'email' }],
    ['edit l1 --channel email', { result: 'sent', channel: 'email' }],
    ['edit l1 --channel video', { result: 'voicemail', channel: 'video' }],
    ['edit l1 --on "oct 30" --with Amy --note "long talk"', { on: '2026-10-30', person: 'p2', note: 'long talk' }],
    ['edit l1 --kind recruiter-call', { kind: 'recruiter-call', result: 'voicemail' }],
    ['edit l1 --clear with', { person: null }],
    ['edit l2 --with Pete --channel phone --note x', { kind: 'reply', person: 'p3', channel: 'phone', note: 'x' }],
    ['edit l3 --clear note', { kind: 'thank-you', note: null }],
  ])('%s', async (line, expected) => {
    const { touches } = await stateAfter(line, line.split(' ')[1]);
    expect(touches[0]).toMatchObject(expected);
  });

  test.each([
    ['edit l2 --spoke', 2],
    ['edit l2 --kind follow-up', 2],
    ['edit l3 --clear with', 2],
    ['edit l1 --clear channel', 2],
    ['edit l1 --kind video', 2],
    ['edit l3 --channel phone', 2],
    ['edit l1 --on tomorrow', 2],
    ['edit l1 --spoke --missed', 2],
  ])('%s: exit %i', async (line, code) => {
    const session = await begin();
    const before = await shown(session);
    expect((await session.run(line)).code).toBe(code);
    expect(await shown(session)).toEqual(before);
  });
});

test('notes: adds one, or removes all', async () => {
  const session = await begin();
  await session.say('edit j1 --note one');
  await session.say('edit j1 --note two');
  expect((await shown(session)).notes.map(({ text }) => text)).toEqual(['one', 'two']);
  await session.say('edit j1 --clear note --note three');
  expect((await shown(session)).notes.map(({ text }) => text)).toEqual(['three']);
});

describe('refused', () => {
  test.each([
    ['edit j1', /What do you want to change about Acme.*--salary/s],
    ['edit j1 --at tomorrow', /A job has no --at/],
    ['edit i1 --salary 3 --name x', /An interview has no --salary, --name/],
    ['edit l1 --place x', /A logged contact has no --place/],
    ['edit j1 --clear title', /always has one.*--title/s],
    ['edit i1 --clear at', /always has one.*--at/s],
    ['edit p1 --clear name', /always has one.*--name/s],
    ['edit l1 --clear on', /always has one.*--on/s],
    ['edit j1 --clear salery', /Did you mean --clear salary/],
    ['edit j1 --clear salary --salary 3', /--salary and --clear salary at once/],
    ['edit j1 --saved --applied today', /either saved or applied/],
    ['edit j1 --apply-by "nov 20"', /haven't applied for yet/],
    ['edit i1 --decision-by yesterday', /that day has passed/],
  ])('%s', async (line, message) => {
    const session = await begin();
    const { code, stdout, stderr } = await session.run(line);
    expect([code, stdout, stderr]).toEqual([2, '', expect.stringMatching(message)]);
  });
});

test('the same values change nothing', async () => {
  const session = await begin();
  expect(await session.say('edit j1 --salary 58000')).toContain('Nothing changed');
  expect(await session.ask<{ batch: unknown }>('edit j1 --salary 58000')).toMatchObject({ batch: null });
});

test('undo takes back a whole edit', async () => {
  const lines = [
    'edit j1 --company Acne --via Bob --insider Pat --clear source --note x',
    'edit i1 --at "2026-10-30 12:00" --without Pete --with Eva --decision-by "nov 20" --clear place',
    'edit p2 --name Amelia --clear email --job j1 --role insider',
    'edit l2 --contact-on "nov 20" --with Pete --on yesterday',
    'edit r1 --clear for --relationship friend',
  ];
  const session = await begin();
  const states = async () =>
    JSON.stringify(await Promise.all(['j1', 'i1', 'p2', 'r1', 'l2'].map((id) => shown(session, id))));
  for (const line of lines) {
    const before = await states();
    await session.say(line);
    const after = await states();
    expect(after, line).not.toBe(before);
    await session.say('undo');
    expect(await states(), line).toBe(before);
    await session.say('redo');
    expect(await states(), line).toBe(after);
  }
});
