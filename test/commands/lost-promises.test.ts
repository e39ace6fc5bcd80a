// A promise that a change takes off the list is reported once.
import { expect, test } from 'vitest';
import { openSession } from '../support/session.ts';

/** Amy Lee met you at Acme, and was promised a call on Monday, November 9. */
async function promised(...more: readonly string[]) {
  const session = openSession('2026-11-03T09:00');
  const lines = [
    'add-interview Acme Buyer --at "2026-11-02 10:00" --with "Amy Lee <amy@acme.example>"',
    'done t1.1 --promised "nov 9"',
  ];
  for (const line of [...lines, ...more]) await session.say(line);
  return session;
}

const promises = async (session: Awaited<ReturnType<typeof promised>>, line: string) => {
  const { warnings } = await session.ask<{ warnings: readonly string[] }>(line, '2026-11-04T09:00');
  return warnings.filter((text) => text.startsWith("You'd told"));
};

const but = (words: string) => [`You'd told Amy Lee you'd check in on Monday, November 9, but ${words}`];

const MOVED = but(
  "follow-ups about Acme go to Dana Fox, so it's not on your list. To change that: jobtrack edit j1 --follow-up-with p1",
);
const MEETING = but("an interview is coming up on Fri Nov 20, so it's off your list.");

test.each([
  ['edit j1 --follow-up-with "Dana Fox"', MOVED],
  ['edit j1 --via "Dana Fox"', MOVED],
  ['edit i1 --via "Dana Fox"', MOVED],
  ['add-contact "Dana Fox" --job acme --role recruiter', MOVED],
  ['add-interview acme --at "nov 20" --follow-up-with "Dana Fox"', MEETING],
  ['add-interview acme --at "nov 20"', MEETING],
  ['offer acme', but("you have an offer now, so there's nobody to chase.")],
  [
    'heard acme --from Amy --decision-by "nov 13"',
    but('what they said about timing counts now: follow up on Monday, November 16.'),
  ],
  ['close acme --reason rejected', but("Acme is closed, so it's off your list.")],
  ['heard acme --from Amy', []],
  ['done f1 --sent', []],
  ['edit l1 --promised none', []],
  ['edit l1 --promised "nov 10"', []],
  ['delete l1 --yes', []],
  ['edit j1 --salary 60,000', []],
])('%s', async (line, said) => {
  const session = await promised();
  expect(await promises(session, line)).toEqual(said);
});

test('follow-ups with the same person again bring it back', async () => {
  const session = await promised('edit j1 --follow-up-with "Dana Fox"');
  expect(await promises(session, 'edit j1 --follow-up-with p1')).toEqual([]);
  expect(await session.ask('today --on "nov 9"')).toMatchObject({
    items: expect.arrayContaining([expect.objectContaining({ id: 'f1', rule: 'own-promise' })]),
  });
});
