// snooze takes several ids; the last word is the day unless --until names it.
import { expect, test } from 'vitest';
import { openSession } from '../support/session.ts';

async function begin() {
  const session = openSession('2026-11-24T09:00');
  await session.say('add-interview Acme Buyer --at "2026-11-23 10:00" --with "Amy Lee" --with "Bo Ek"');
  return session;
}

test.each([
  'snooze t1.1 t1.2 d1 fri',
  'snooze t1.1 t1.2 d1 --until fri',
  'snooze t1 d1 fri',
  'snooze --until fri t1 d1',
])('%s puts off all three', async (line) => {
  const session = await begin();
  await session.say(line);
  const { items } = await session.ask<{ items: { id: string }[] }>('today --on 2026-11-26');
  expect(items.map(({ id }) => id)).not.toEqual(expect.arrayContaining([expect.stringMatching(/^(t1|d1)/)]));
});

test.each([
  ['snooze t1 d1 next fri', 2, 'jobtrack snooze t1 d1 "next fri"'],
  ['snooze t1 next week', 2, 'jobtrack snooze t1 "next week"'],
  ['snooze "amy lee" in 2 days', 2, 'jobtrack snooze \'amy lee\' "in 2 days"'],
  ['snooze t1 end of the month', 2, 'jobtrack snooze t1 "end of the month"'],
  ['snooze t1.1', 2, 'Say until when'],
  ['snooze t1.1 f99 fri', 3, 'j99'],
] as const)('%s: exit %i, and nothing is put off', async (line, code, named) => {
  const session = await begin();
  const before = await session.say('export json');
  const run = await session.run(line);
  expect(run).toMatchObject({ code, stdout: '' });
  expect(run.stderr.replace(/\s+/g, ' ')).toContain(named);
  expect(await session.say('export json')).toBe(before);
});

test('what was put off is told once, with what the delay costs', async () => {
  const said = await (await begin()).say('snooze t1.1 fri');
  expect(said).toContain("It's due today, but it'll still be worth doing then.");
  expect(said.match(/thank-you note to Amy Lee/g)).toHaveLength(1);
  expect(said).toContain('Next: thank-you note to Bo Ek');
});

test('skip of a message that a thank-you note carries names the note', async () => {
  const session = await begin();
  await session.say('close acme --reason rejected');
  const run = await session.run('skip b1');
  expect(run.code).toBe(1);
  expect(run.stderr).toContain('b1 goes out with the thank-you note to Amy Lee (t1.1).');
});
