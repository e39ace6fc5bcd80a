// A reference is for every job, or for the jobs it's named for.
import { expect, test } from 'vitest';
import { openSession } from '../support/session.ts';

interface Records {
  readonly references: readonly { relationship: string | null; jobs: string[] }[];
}

const FOR_ALL = 'add-reference "Ruth Adler"';
const FOR_ACME = 'add-reference "Ruth Adler" --for acme';

test.each([
  [FOR_ALL, 'add-reference ruth --for acme', [], 'every job'],
  [FOR_ALL, 'add-reference ruth --for acme --relationship "my manager"', [], 'every job'],
  [FOR_ACME, 'add-reference ruth --for beta', ['j1', 'j2'], 'for Acme – Buyer and Beta – Clerk'],
  [FOR_ACME, 'add-reference ruth --relationship "my manager"', ['j1'], 'for Acme – Buyer.'],
  [FOR_ACME, 'add-reference ruth --for acme --for acme', ['j1'], 'for Acme – Buyer. Nothing changed'],
  ['add-contact "Ruth Adler"', 'add-reference ruth --for acme --for acme', ['j1'], 'for Acme – Buyer.'],
])('%s, then %s: for %j', async (first, then, jobs, said) => {
  const session = openSession();
  for (const line of ['add-job Acme Buyer', 'add-job Beta Clerk', first]) await session.say(line);
  const answer = (await session.say(then)).replace(/\s+/g, ' ');
  expect(answer).toContain(said);
  const { references } = await session.ask<Records>('show r1');
  expect(references[0]?.jobs).toEqual(jobs);
  if (then.includes('--relationship')) expect(references[0]?.relationship).toBe('my manager');
});

test("doesn't silently limit a reference for every job", async () => {
  const session = openSession();
  for (const line of ['add-job Acme Buyer', FOR_ALL]) await session.say(line);
  expect((await session.say('add-reference ruth --for acme')).replace(/\s+/g, ' ')).toContain('jobtrack edit r1 --for');
});
