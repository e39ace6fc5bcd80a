// Marking items done: refuses impossible records, and drops nothing that was typed.
import { describe, expect, test } from 'vitest';
import { openSession } from '../support/session.ts';

/** Acme j1 (recruiter Dana p1): i1 on 28 October with Amy (p2), i2 tomorrow with her; today is 2 November. */
async function begin(...more: readonly string[]) {
  const session = openSession();
  for (const line of [
    'add-job Acme Buyer --via "Dana Roy" --applied "oct 20"',
    'add-interview j1 --at "2026-10-28 10:00" --with "Amy Lee <amy@acme.example>"',
    'add-interview j1 --at "2026-11-03 10:00" --with Amy',
    ...more,
  ])
    await session.say(line);
  return session;
}

describe("refuses what wasn't possible yet, with a hint", () => {
  const REJECTED = ['close j1 --reason rejected --on "oct 30"'];
  const WITHDRAWN = ['close j1 --reason withdrawn --on "oct 30"'];
  test.each([
    [[], 'done t1.2 --on "oct 27"', 'Give --on the day of the interview'],
    [[], 'done c1 --voicemail --on "oct 27"', 'Give --on the day of the interview'],
    [[], 'done t2.2', 'jobtrack reschedule i2 --at <when>'],
    [[], 'done b1', 'jobtrack close j1 --reason rejected'],
    [[], 'done x1', 'jobtrack close j1 --reason withdrawn'],
    [REJECTED, 'done x1', 'jobtrack reopen j1, then'],
    [WITHDRAWN, 'done b1', 'jobtrack reopen j1, then'],
    [REJECTED, 'done b1 --voicemail --on "oct 29"', 'Give --on that day or a later one'],
    [WITHDRAWN, 'done x1 --voicemail --on "oct 29"', 'jobtrack close j1 --reason withdrawn --told'],
  ])('%j: %s', async (more, line, hint) => {
    const session = await begin(...more);
    const { code, stderr } = await session.run(`${line} --json`);
    expect(code).toBe(1);
    expect(JSON.parse(stderr).error.hint).toContain(hint);
  });

  test.each([
    [[], 'done t1.2 --on "oct 28"'],
    [[], 'done c1 --voicemail --on "oct 28"'],
    [REJECTED, 'done b1 --voicemail --on "oct 30"'],
    [WITHDRAWN, 'done x1 --voicemail --on "oct 30"'],
  ])('%j: %s is recorded', async (more, line) => {
    const session = await begin(...more);
    expect(await session.ask(line)).toMatchObject({ touches: [{ id: 'l1' }] });
  });

  test('accepts afterwards that someone was already told', async () => {
    const session = await begin(...WITHDRAWN);
    expect(await session.say('close j1 --reason withdrawn --told')).toContain("you don't owe them a note");
    expect(await session.ask('close j1 --reason withdrawn --told')).toMatchObject({ batch: null });
    expect((await session.run('done x1')).code).toBe(1);
  });
});

describe('preparing', () => {
  test.each([
    '--channel phone',
    '--prefers phone',
    '--decision-by tomorrow',
    '--contact-on fri',
    '--every 7',
    '--spoke',
  ])('done g2 %s: exit 2', async (flag) => {
    const { code, stderr } = await (await begin()).run(`done g2 ${flag}`);
    expect({ code, stderr }).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('neither a message nor a call'),
    });
  });

  test('keeps the note on the interview, and echoes the day', async () => {
    const session = await begin();
    const { notes } = await session.ask<{ notes: object[] }>('done g2 --note "bring the portfolio" --on yesterday');
    expect(notes).toMatchObject([{ interview: 'i2', text: 'bring the portfolio' }]);
    const again = (await session.say('done g2')).replace(/\s+/g, ' ');
    expect(again).toMatch(
      /^Already recorded on Sunday, November 1, 2026 \(yesterday\): you're ready for .*\. Nothing changed\./,
    );
  });
});

test.each([
  ['d1', "you've written down how it went"],
  ['w1', "you've named who you met"],
])('done %s: says that it is on record', async (id, words) => {
  const { code, stderr } = await (await begin('debrief i1 --went-well "the talk"')).run(`done ${id}`);
  expect(code).toBe(1);
  expect(stderr.replace(/\s+/g, ' ')).toContain(`${id} is done: ${words}. To add to that:`);
});
