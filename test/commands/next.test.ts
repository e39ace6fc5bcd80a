// After a command, `next` has its new items first, then the other items of the job; the screen shows three, by day.
import { expect, test } from 'vitest';
import { openSession } from '../support/session.ts';

/** Acme j1: an interview with three people this morning, so debrief and thanks come first; another held at Beta j2. */
async function begin() {
  const session = openSession();
  for (const line of [
    'add-job Acme Buyer --insider "Pat Kim"',
    'add-interview j1 --at "2026-11-02 10:00" --with Amy --with Pete --with Zoe',
    'add-interview Beta Clerk --at 2026-10-30',
    'add-job Gamma Clerk',
  ])
    await session.say(line);
  return session;
}

test.each([
  ['heard j1 --contact-on thu', ['f1']],
  ['add-interview j1 --at "2026-11-12 10:00"', ['g3']],
  ['offer j1 --reply-by fri', ['o1']],
  ['add-reference "Ruth Adler" --for j1', ['a1.1']],
  ['add-reference "Ruth Adler"', ['a1.1', 'a2.1']],
  ['snooze d1 wed', ['d1']],
  ['done f1 --voicemail', ['f1']],
  ['note j1 hello', []],
])('%s: %j first', async (line, expected) => {
  const { next } = await (await begin()).ask<{ next: { id: string }[] }>(line);
  expect(next.slice(0, expected.length).map(({ id }) => id)).toEqual(expected);
});

test('at most three, the new one among them, by day', async () => {
  const said = await (await begin()).say('heard j1 --contact-on thu');
  const shown = said.slice(said.indexOf('Next:')).trim().split('\n');
  expect(shown.map((line) => line.slice(6).split(', ').at(-1))).toEqual([
    'today (Mon Nov 2)',
    'today (Mon Nov 2)',
    'moved to Thu Nov 5',
  ]);
});
