// Why nothing is due for a job: what it waits for, what's missing, and which command helps.
import { describe, expect, test } from 'vitest';
import { openSession } from '../support/session.ts';

interface Why {
  readonly item: { readonly id: string } | null;
  readonly job: { readonly id: string };
  readonly waitsFor: readonly { readonly kind: string; readonly id: string | null; readonly day: string | null }[];
  readonly missing: readonly { readonly kind: string }[];
  readonly commands: readonly string[];
}

async function after(...lines: readonly string[]) {
  const session = openSession();
  for (const line of lines) await session.say(line);
  return session;
}

const APPLIED = 'add-job Umbrella Analyst';
const MET = 'add-interview Umbrella Analyst --at "2026-10-26 10:00" --with "Amy Lee"';

describe('waits for', () => {
  test.each([
    [
      'an upcoming interview',
      [APPLIED, 'add-interview umbrella --at "2026-11-12 10:00"'],
      ['interview i1 2026-11-12', 'day g1 2026-11-10'],
      ['jobtrack prepare i1', 'jobtrack why g1'],
    ],
    [
      'an answer to an offer',
      [MET, 'debrief i1 --fit 4', 'done t1.1', 'offer umbrella --reply-by 2026-11-09'],
      ['list o1 2026-11-09', 'offer o1 2026-11-09'],
      ['jobtrack why o1', 'jobtrack accept j1', 'jobtrack decline j1'],
    ],
    [
      'the day of the next follow-up',
      [APPLIED, 'add-contact "Amy Lee" --job umbrella'],
      ['day f1 2026-11-09'],
      ['jobtrack why f1'],
    ],
    [
      'the end of a snooze',
      [APPLIED, 'add-contact "Amy Lee" --job umbrella', 'snooze f1 2026-11-20'],
      ['snooze f1 2026-11-20'],
      ['jobtrack why f1'],
    ],
    [
      'the end of an interview today',
      [MET.replace('2026-10-26 10:00', '2026-11-02 17:00'), 'skip d1'],
      ['hour t1.1 2026-11-03', 'day f1 2026-11-09'],
      ['jobtrack why t1.1', 'jobtrack why f1'],
    ],
    [
      'nothing, since it was closed',
      [APPLIED, 'close umbrella --reason filled'],
      ['closed null 2026-11-02'],
      ['jobtrack reopen j1'],
    ],
  ])('%s', async (_, lines, waits, commands) => {
    const session = await after(...lines);
    const answer = await session.ask<Why>('why j1');
    expect(answer).toMatchObject({ item: null, job: { id: 'j1' }, missing: [] });
    expect(answer.waitsFor.map(({ kind, id, day }) => `${kind} ${id} ${day}`)).toEqual(waits);
    expect(answer.commands).toEqual(commands);
  });
});

describe('missing', () => {
  test.each([
    ['an application', ['add-job Umbrella Analyst --saved'], 'application', 'jobtrack apply j1'],
    ['a contact', [APPLIED], 'contact', 'jobtrack add-contact "…" --job j1'],
    ['a contact besides an insider', [`${APPLIED} --insider Ida`], 'contact', 'jobtrack add-contact "…" --job j1'],
  ])('%s', async (_, lines, kind, command) => {
    const session = await after(...lines);
    expect(await session.ask<Why>('why umbrella')).toMatchObject({
      item: null,
      waitsFor: [],
      missing: [{ kind }],
      commands: [command],
    });
  });
});

test("a name on the list means its item, and a job's id means the job", async () => {
  const session = await after('add-interview Umbrella Analyst --at "2026-11-02 10:00"', 'skip d1');
  expect(await session.ask<Why>('why umbrella')).toMatchObject({ item: { id: 'w1' }, job: { id: 'j1' }, waitsFor: [] });
  expect(await session.ask<Why>('why j1')).toMatchObject({ item: null, waitsFor: [{ kind: 'list', id: 'w1' }, {}] });
});

test('is shown on the screen', async () => {
  const session = await after(APPLIED);
  expect((await session.say('why umbrella')).replaceAll('\u00A0', ' ')).toBe(
    'Nothing due: Umbrella – Analyst\n  Missing  No contact on record.\n  Try      jobtrack add-contact "…" --job j1\n',
  );
});

test('says who is known instead of somebody to follow up with', async () => {
  const session = await after(`${APPLIED} --insider Ida`);
  expect(await session.say('why umbrella')).toContain('Nobody to follow up with yet, only someone inside: Ida.');
});

test('a name that matches nothing is an error', async () => {
  const session = await after(APPLIED);
  expect(await session.run('why hooli')).toMatchObject({ code: 3 });
});

test('a day of next year has its year', async () => {
  const session = await after(MET, 'offer umbrella --reply-by 2027-02-09');
  const { stdout } = await session.run('why o1');
  expect(stdout).toContain("they'd like an answer by Tue Feb 9, 2027.");
  expect(stdout).toContain("It's due on Tuesday, February 9, 2027.");
});
