// `today --week` also lists the interviews of the following days.
import { expect, test } from 'vitest';
import { openSession } from '../support/session.ts';

const HEADING = 'Interviews in the next 7 days';

async function weekOf(flags = '--week') {
  const session = openSession();
  for (const line of [
    'add-interview Acme Buyer --at "2026-11-04 10:00" --with "Amy Lee"',
    'add-interview Acme Buyer --at "2026-11-09"',
    'add-interview Beta Clerk --at "2026-11-03 15:00"',
    'add-interview Beta Clerk --at "2026-11-10 15:00"',
    'add-interview Gamma Planner --at "2026-11-05 09:00"',
    'cancel-interview i5',
    'add-interview Delta Cook --at "2026-11-06 09:00"',
    'close delta --reason withdrawn',
  ])
    await session.say(line);
  return await session.say(`today ${flags}`);
}

test('lists interviews in order with day, time and people, but no canceled or later ones', async () => {
  const [, listed = ''] = (await weekOf()).split(`${HEADING}\n`);
  const rows = (listed.split('\n\n')[0] ?? '').split('\n').map((row) => row.trim().replace(/ {2,}/g, '  '));
  expect(rows).toEqual([
    'i3  tomorrow, 3:00 PM · Beta – Clerk',
    'i1  Wed Nov 4, 10:00 AM · Acme – Buyer',
    'with Amy Lee',
    'i2  Mon Nov 9 · Acme – Buyer',
  ]);
});

test.each(['', '--week --only call'])('today %s leaves them out', async (flags) => {
  expect(await weekOf(flags)).not.toContain(HEADING);
});
