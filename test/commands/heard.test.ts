// Word from them: nothing that was typed is dropped.
import { expect, test } from 'vitest';
import { openSession } from '../support/session.ts';

async function begin() {
  const session = openSession();
  await session.say('add-interview Acme Buyer --at "2026-11-02 10:00" --with "Amy Lee"');
  await session.say('add-reference "Ruth Adler"');
  return session;
}

test.each([
  ['heard j1 --prefers phone', '--from'],
  ['heard j1 --reference-check ruth --prefers phone', '--from'],
  ['heard j1 --reference-check ruth --from Amy', '--from'],
])('%s: exit 2, and %s is named', async (line, flag) => {
  const session = await begin();
  const { code, stderr } = await session.run(line);
  expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining(flag) });
  expect((await session.ask<{ touches: object[] }>('show j1')).touches).toEqual([]);
});

test.each([
  ['heard j1 --from Amy --prefers phone', { person: 'p1', kind: 'reply' }],
  ['heard j1 --reference-check ruth', { person: 'p2', kind: 'reference-check' }],
])('%s is recorded', async (line, touch) => {
  expect(await (await begin()).ask(line)).toMatchObject({ touches: [touch] });
});
