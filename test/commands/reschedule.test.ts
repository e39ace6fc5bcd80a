// Moving an interview: its timing answers move too, its zone stays, and a closed job has nothing to move.
import { describe, expect, test } from 'vitest';
import { openSession } from '../support/session.ts';

interface Records {
  readonly interviews: readonly { startsAt: string | null; startsAtThere: string | null; zone: string | null }[];
  readonly statements: readonly { saidOn: string }[];
}

async function begin(...lines: readonly string[]) {
  const session = openSession();
  for (const line of lines) await session.say(line);
  return session;
}

const PAST = 'add-interview Acme Buyer --at "2026-10-28 10:00"';
const AHEAD = 'add-interview Acme Buyer --at "2026-11-04 10:00"';
const MOVE = 'reschedule i1 --at "2026-10-30 11:00"';

describe('what they said about timing', () => {
  test.each([
    ['with the interview', [`${PAST} --decision-by "nov 9"`], ['2026-10-30']],
    ['in its debrief', [PAST, 'debrief i1 --every 7'], ['2026-10-30']],
    ['in both', [`${PAST} --decision-by "nov 9"`, 'debrief i1 --every 7'], ['2026-10-30', '2026-10-30']],
    ['in a call on that day', [PAST, 'heard j1 --decision-by "nov 9" --on "oct 28"'], ['2026-10-28']],
    ['on another day', [PAST, 'heard j1 --decision-by "nov 9"'], ['2026-11-02']],
    [
      'with another interview on that day',
      [PAST, 'add-interview Acme Buyer --at "2026-10-28 15:00" --every 7'],
      ['2026-10-28'],
    ],
  ])('%s', async (_, lines, days) => {
    const session = await begin(...lines, MOVE);
    const { statements } = await session.ask<Records>('show j1');
    expect(statements.map(({ saidOn }) => saidOn)).toEqual(days);
  });

  test('undo brings it back', async () => {
    const session = await begin(`${PAST} --decision-by "nov 9"`, MOVE, 'undo');
    expect((await session.ask<Records>('show j1')).statements).toMatchObject([{ saidOn: '2026-10-28' }]);
  });
});

describe('the zone', () => {
  const THERE = 'add-interview Acme Buyer --at "2026-11-04 15:00" --tz Asia/Tokyo';
  test.each([
    ['--at "2026-11-05 16:00"', '2026-11-05T16:00', 'Asia/Tokyo', ', 4:00 PM in Asia/Tokyo'],
    ['--at "2026-11-05 16:00" --tz Asia/Dubai', '2026-11-05T16:00', 'Asia/Dubai', ', 4:00 PM in Asia/Dubai'],
    ['--at 2026-11-05', null, null, 'Thursday, November 5, 2026'],
  ])('reschedule i1 %s', async (flags, there, zone, echo) => {
    const session = await begin(THERE);
    const said = (await session.say(`reschedule i1 ${flags}`)).replace(/\s+/g, ' ').replace('; ', ', ');
    const { interviews } = await session.ask<Records>('show j1');
    expect(interviews).toMatchObject([{ startsAtThere: there, zone }]);
    expect(said).toContain(echo);
  });

  test('changes nothing for the same time', async () => {
    const again = await (await begin(THERE)).ask('reschedule i1 --at "2026-11-04 15:00"');
    expect(again).toMatchObject({ batch: null });
  });
});

describe('of a closed job', () => {
  test.each([
    'reschedule i1 --at tomorrow',
    'reschedule acme --at tomorrow',
    'cancel-interview i1',
    'cancel-interview acme',
  ])('%s: exit 1, and how to open it again', async (line) => {
    for (const first of [PAST, AHEAD]) {
      const session = await begin(first, 'close j1 --reason filled');
      const { code, stderr } = await session.run(line);
      expect({ code, stderr }).toMatchObject({ code: 1, stderr: expect.stringContaining('jobtrack reopen j1') });
    }
  });
});

describe('a time that occurs twice when clocks go back', () => {
  const TWICE = '--at "2026-11-01 01:30" --tz America/New_York';
  const ONCE = '--at "2026-11-01 03:30" --tz America/New_York';
  const ACME = `add-interview Acme Buyer ${ONCE}`;
  test.each([
    ['a new interview', [], `add-interview Acme Buyer ${TWICE}`],
    ['a moved interview', [ACME], `reschedule i1 ${TWICE}`],
    ['a corrected interview', [ACME], `edit i1 ${TWICE}`],
  ])('%s: takes the first, and says how to choose the second', async (_, before, line) => {
    const session = await begin(...before);
    const startsAt = async () => (await session.ask<Records>('show i1')).interviews[0]?.startsAt;
    const { stderr } = await session.run(line);
    expect(await startsAt()).toBe('2026-11-01T05:30');
    expect(stderr).toContain('1:30 AM comes twice in America/New_York');
    await session.say(/jobtrack (reschedule .*)/.exec(stderr)?.[1] ?? '');
    expect(await startsAt()).toBe('2026-11-01T06:30');
  });

  test('says nothing for any other time', async () => {
    for (const line of [ACME, `edit i1 ${ONCE} --place "Room 4"`, `reschedule i1 ${ONCE}`])
      expect((await (await begin(ACME)).run(line)).stderr).not.toContain('twice');
  });
});
