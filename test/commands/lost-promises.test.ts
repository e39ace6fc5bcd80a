// A promise that a change takes off the list is pointed out, once.
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
  return warnings.filter((text) => text.startsWith('You promised'));
};

const MOVED =
  'You promised Amy Lee (Acme) to get in touch on Mon 9 Nov. Follow-ups now go to Dana Fox, so keep that day yourself, or: jobtrack edit j1 --follow-up-with p1';
const ENDED = "You promised Amy Lee (Acme) to get in touch on Mon 9 Nov. That's off your list now.";

test.each([
  ['edit j1 --follow-up-with "Dana Fox"', [MOVED]],
  ['edit j1 --via "Dana Fox"', [MOVED]],
  ['edit i1 --via "Dana Fox"', [MOVED]],
  ['add-contact "Dana Fox" --job acme --role recruiter', [MOVED]],
  ['add-interview acme --at "nov 20" --follow-up-with "Dana Fox"', [MOVED]],
  ['add-interview acme --at "nov 20"', [ENDED]],
  ['offer acme', [ENDED]],
  ['heard acme --from Amy --decision-by "nov 13"', [ENDED]],
  ['close acme --reason rejected', [ENDED]],
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

test('follow-ups that go back to the same person bring it back', async () => {
  const session = await promised('edit j1 --follow-up-with "Dana Fox"');
  expect(await promises(session, 'edit j1 --follow-up-with p1')).toEqual([]);
  expect(await session.ask('today --on "nov 9"')).toMatchObject({
    items: expect.arrayContaining([expect.objectContaining({ id: 'f1', rule: 'own-promise' })]),
  });
});
