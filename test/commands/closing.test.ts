// The closing day: not before the events that led to it, and echoed like every typed day.
import { expect, test } from 'vitest';
import { openSession } from '../support/session.ts';

const HELD = 'add-interview Acme Buyer --at "2026-10-28 10:00"';
const TODAY = 'add-interview Acme Buyer --at "2026-11-02 10:00"';
const OFFERED = 'offer j1 --on "oct 30"';

async function after(...lines: readonly string[]) {
  const session = openSession();
  for (const line of ['add-job Acme Buyer --applied "oct 1"', ...lines]) await session.say(line);
  return session;
}

test.each([
  [[HELD], 'close j1 --reason rejected --on "oct 27"', 'Wednesday, October 28, 2026'],
  [[TODAY], 'close j1 --reason withdrawn --on yesterday', 'jobtrack cancel-interview i1'],
  [[HELD, OFFERED], 'accept j1 --on "oct 29"', 'Friday, October 30, 2026'],
  [[OFFERED], 'decline j1 --on "oct 29"', 'Friday, October 30, 2026'],
])('%j, then %s: exit 2, saying %s', async (lines, line, named) => {
  const { code, stderr } = await (await after(...lines)).run(line);
  expect({ code, stderr: stderr.replace(/\s+/g, ' ') }).toMatchObject({
    code: 2,
    stderr: expect.stringContaining(named),
  });
});

test.each([
  [[HELD], 'close j1 --reason rejected --on "oct 28"', 'Wednesday, October 28, 2026 (5 days ago)'],
  [
    [TODAY, 'cancel-interview i1'],
    'close j1 --reason withdrawn --on yesterday',
    'Sunday, November 1, 2026 (yesterday)',
  ],
  [[HELD, OFFERED], 'accept j1 --on "oct 30" --start "jan 4"', 'Monday, January 4, 2027'],
  [[OFFERED, 'decline j1 --on "oct 30"'], 'reopen j1 --on "oct 31"', 'Saturday, October 31, 2026 (2 days ago)'],
  [
    [OFFERED, 'close j1 --reason withdrawn', 'reopen j1'],
    'close j1 --reason other --on "oct 25"',
    'Sunday, October 25, 2026',
  ],
])('%j, then %s: recorded, saying %s', async (lines, line, said) => {
  expect((await (await after(...lines)).say(line)).replace(/\s+/g, ' ')).toContain(said);
});
