// Ids like p3 and t12: all items with a person, and all notes of an interview.
import { describe, expect, test } from 'vitest';
import { openSession } from '../support/session.ts';

/** Dana (p1) is the recruiter of Acme (j1) and Beta (j2); both follow-ups are due on 2 November. */
const TWO_JOBS = [
  'add-job Acme Buyer --via "Dana Roy <dana@roy.example> +1 212 555 0100" --applied "oct 20"',
  'add-job Beta Analyst --via Dana --applied "oct 20"',
];
/** Amy (p1, who is the recruiter too) and Pete (p2) held interview i1 this morning. */
const TWO_NOTES = [
  'add-job Acme Buyer --via "Amy Lee <amy@acme.example> +1 212 555 0100" --applied "oct 20"',
  'add-interview j1 --at "today 08:00" --for 30m --with Amy --with "Pete Ray <pete@acme.example>"',
];

async function begin(lines: readonly string[]) {
  const session = openSession();
  for (const line of lines) await session.say(line);
  return session;
}

interface Change {
  readonly batch: number | null;
  readonly touches: readonly { readonly kind: string; readonly channel: string; readonly result: string }[];
}

const went = ({ touches }: Change) => touches.map(({ kind, channel, result }) => `${kind} ${channel} ${result}`);

describe('done', () => {
  test.each([
    ['p1 --voicemail', ['follow-up phone voicemail', 'follow-up phone voicemail']],
    ['P1 --sent', ['follow-up email sent', 'follow-up email sent']],
    ['dana --spoke', ['follow-up phone spoke', 'follow-up phone spoke']],
    ['"Dana Roy" --spoke', ['follow-up phone spoke', 'follow-up phone spoke']],
    ['p1 f1 --voicemail', ['follow-up phone voicemail', 'follow-up phone voicemail']],
  ])('%s marks everything with the person done', async (words, expected) => {
    const session = await begin(TWO_JOBS);
    const change = await session.ask<Change>(`done ${words}`);
    expect(went(change)).toEqual(expected);
    expect(await session.ask('today')).toMatchObject({ entries: [] });
    await session.say('undo');
    expect(await session.ask('today')).toMatchObject({
      entries: [{ action: 'call', person: 'p1', items: ['f1', 'f2'] }],
    });
  });

  test.each([
    ['p1 --spoke', ['recruiter-call phone spoke', 'thank-you email sent']],
    ['p1 --sent', ['recruiter-call email sent', 'thank-you email sent']],
    ['t1', ['thank-you email sent', 'thank-you email sent']],
  ])('%s: applies the result to calls; messages count as sent', async (words, expected) => {
    const session = await begin(TWO_NOTES);
    expect(went(await session.ask<Change>(`done ${words}`)).sort()).toEqual(expected);
  });

  test.each([
    [TWO_JOBS, 'p1 --voicemail'],
    [TWO_NOTES, 't1'],
    [TWO_NOTES, 'p1 --voicemail'],
  ])('says so and changes nothing the second time: %#', async (lines, words) => {
    const session = await begin(lines);
    await session.say(`done ${words}`);
    const again = await session.run(`done ${words}`);
    expect({ ...again }).toMatchObject({ code: 0, stdout: expect.stringContaining('Already recorded') });
    expect(await session.ask<Change>(`done ${words}`)).toMatchObject({ batch: null, touches: [] });
  });

  test.each([
    [TWO_JOBS, 'p1', 2, 'How did the call go?'],
    [TWO_JOBS, 'p1 --spoke --contact-on fri', 2, 'for one job'],
    [TWO_JOBS, 'f1 f2 --spoke --every 7', 2, 'for one job'],
    [TWO_JOBS, 'p1 f99 --spoke', 3, 'j99'],
    [TWO_JOBS, 'p99 --spoke', 3, 'p99'],
    [TWO_JOBS, 't99', 3, 'i99'],
    [TWO_JOBS, 'j1 --spoke', 3, 'j1 is a job'],
    [TWO_NOTES, 't1 --spoke', 2, 'a message, not a call'],
    [TWO_NOTES, 'p2 --voicemail', 2, 'a message, not a call'],
  ])('%#: done %s exits %i and records nothing', async (lines, words, exit, said) => {
    const session = await begin(lines);
    const { code, stderr } = await session.run(`done ${words}`);
    expect({ code, stderr: stderr.replace(/\s+/g, ' ') }).toMatchObject({
      code: exit,
      stderr: expect.stringContaining(said),
    });
    expect(await session.ask('list')).toMatchObject({
      jobs: lines === TWO_JOBS ? [{ lastContact: null }, { lastContact: null }] : [{}],
    });
  });

  test('leaves out items waiting for their hour, and says so', async () => {
    const session = await begin([
      'add-job Acme Buyer --applied "oct 20"',
      'add-interview j1 --at "today 23:00" --with "Amy Lee <amy@acme.example>"',
    ]);
    const { code, stderr } = await session.run('done p1');
    expect(code).toBe(3);
    expect(stderr.replace(/\s+/g, ' ')).toContain('t1.1 comes after the interview (12:00 AM)');
    expect(await session.ask('done t1.1')).toMatchObject({ touches: [{ kind: 'thank-you' }] });
  });
});

describe('other commands', () => {
  test('skip p1 skips all', async () => {
    const session = await begin(TWO_JOBS);
    expect(await session.ask('skip p1')).toMatchObject({ skips: [{ item: 'f1' }, { item: 'f2' }] });
  });

  test('snooze p1 snoozes all or none', async () => {
    const session = await begin(TWO_JOBS);
    expect(await session.ask('snooze p1 fri')).toMatchObject({ snoozes: [{ item: 'f1' }, { item: 'f2' }] });
    const noted = await begin(TWO_NOTES);
    expect((await noted.run('snooze t1 +10d')).code).toBe(1);
    expect(await noted.ask('snooze t1 tomorrow')).toMatchObject({ snoozes: [{ item: 't1.1' }, { item: 't1.2' }] });
  });

  test('why p1 explains each', async () => {
    const session = await begin(TWO_JOBS);
    expect(await session.ask('why p1')).toMatchObject({
      item: null,
      reasons: [{ item: { id: 'f1' } }, { item: { id: 'f2' } }],
    });
    expect((await session.say('why dana')).match(/^ *Rule/gm)).toHaveLength(2);
    expect(await session.ask('why f1')).toMatchObject({ item: { id: 'f1' }, reasons: [] });
  });

  test('call p1 is one sheet for both jobs', async () => {
    const session = await begin(TWO_JOBS);
    const sheet = await session.say('call p1');
    expect(sheet.split('\n')[0]).toBe('Call Dana Roy about Acme and Beta');
    expect(sheet).toContain(
      'the Buyer position at Acme and the Analyst position at Beta; thank you for your help with both.',
    );
    expect(sheet).toContain('jobtrack done f1 f2 --spoke');
  });

  test('call p1 lists the other subjects to raise', async () => {
    const session = await begin([...TWO_NOTES, 'add-job Beta Analyst --via Amy --applied "oct 20"']);
    const sheet = await session.say('call p1');
    expect(sheet).toContain('About Beta: ');
    expect(sheet).toContain('jobtrack done c1 f2 --spoke');
  });

  test('draft p1 is one text about both jobs', async () => {
    const session = await begin(TWO_JOBS);
    const draft = await session.ask<{ item: object; items: string[]; subject: string; body: string; drafts: object[] }>(
      'draft p1 --as email',
    );
    expect(draft).toMatchObject({ item: { id: 'f1' }, items: ['f1', 'f2'], drafts: [] });
    expect(draft.subject).toContain('Acme and Beta');
    expect(draft.body).toContain('Analyst position at Beta');
  });

  test('draft t1 is one note after another', async () => {
    const session = await begin(TWO_NOTES);
    const draft = await session.ask<{ drafts: { to: { name: string } }[] }>('draft t1');
    expect(draft).toMatchObject({
      item: null,
      form: null,
      body: '',
      drafts: [{ items: ['t1.1'] }, { items: ['t1.2'] }],
    });
    const said = await session.say('draft t1.1 t1.2');
    expect(said.match(/^To: /gm)).toHaveLength(2);
    expect(said).toContain('t1.2: thank-you note to Pete Ray, Acme');
  });

  test('draft p1 skips calls', async () => {
    const session = await begin(TWO_NOTES);
    expect(await session.ask('draft p1')).toMatchObject({ items: ['t1.1'] });
    expect((await (await begin(TWO_JOBS)).run('draft p1')).code).toBe(1);
  });

  test.each(['draft t1 --copy', 'draft t1.1 t1.2 --eml x.eml'])('%s: exit 2', async (line) => {
    expect((await (await begin(TWO_NOTES)).run(line)).code).toBe(2);
  });

  test('one alert tells a reference about two jobs', async () => {
    const session = await begin([
      'add-reference "Rex Orr" --email rex@orr.example',
      'add-job Acme Buyer --applied "oct 20"',
      'add-job Beta Analyst --applied "oct 20"',
      'add-interview j1 --at "2026-10-28 10:00"',
      'add-interview j2 --at "2026-10-29 10:00"',
    ]);
    const draft = await session.ask<{ items: string[]; subject: string; body: string }>('draft p1', '2026-11-04T09:00');
    expect(draft.items).toEqual(['a1.1', 'a2.1']);
    expect(draft.subject).toContain('Acme and Beta');
    expect(draft.body).toMatch(/for the Buyer position at Acme .*and for the Analyst position at Beta /s);
  });
});

test('a name that matches two people lists them', async () => {
  const session = await begin([...TWO_JOBS, 'add-job Gamma Cook --via "Dana Fox" --applied "oct 20"']);
  const { code, stderr } = await session.run('skip dana --json');
  expect(code).toBe(3);
  expect(JSON.parse(stderr).error.candidates.map(({ id }: { id: string }) => id)).toEqual(['p1', 'f3']);
});

test('a call for a follow-up and for news of an offer says what the news is', async () => {
  const session = openSession('2026-11-24T09:00');
  for (const line of [
    'add-interview Acme Buyer --at "2026-11-10 10:00" --with "Amy Lee +1 212 555 0100" --contact-on today',
    'done t1.1 --sent',
    'add-interview Beta Analyst --at "2026-11-11 10:00" --with "Bo Ray"',
    'offer beta --reply-by 2026-12-01',
  ])
    await session.say(line);
  expect((await session.say('call p1')).replace(/\s+/g, ' ')).toContain(
    "You suggested I get in touch today. I've received an offer from another company and need to answer by Tuesday, December 1. [[ Only if it's true: Acme is my first choice. ]] Ask Is there any chance of an update before then?",
  );
});
