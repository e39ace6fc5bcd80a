// Closing several jobs at once: by name, quiet ones, or all open ones.
import { describe, expect, test } from 'vitest';
import { openSession } from '../support/session.ts';

interface Change {
  readonly batch: number | null;
  readonly jobs: readonly { readonly id: string; readonly closed: { readonly reason: string } }[];
  readonly warnings: readonly string[];
}

const QUIET = '2026-09-01';

/** j1 and j2 are quiet, j3 is saved, j4 had an interview yesterday, j5 is closed. */
async function begin() {
  const session = openSession();
  for (const line of [
    `add-job Acme Buyer --applied ${QUIET}`,
    `add-job Beta Clerk --applied ${QUIET}`,
    'add-job Gamma Typist --saved',
    'add-interview Delta Analyst --at "2026-11-01 10:00" --with "Amy Lee <amy@delta.example>"',
    `add-job Echo Writer --applied ${QUIET}`,
    'close j5 --reason filled',
  ])
    await session.say(line, line.startsWith('add-job') ? `${QUIET}T09:00` : undefined);
  return session;
}

const closedBy = ({ jobs }: Change) => jobs.map(({ id, closed }) => `${id} ${closed.reason}`);

test.each([
  ['close j1 beta --reason rejected', ['j1 rejected', 'j2 rejected']],
  ['close j1 acme J1 --reason other', ['j1 other']],
  ['close j5 j1 --reason filled', ['j1 filled']],
  ['close --quiet-for 60 --reason no-response --yes', ['j1 no-response', 'j2 no-response']],
  ['close --quiet-for 0 --reason other --yes', ['j1 other', 'j2 other', 'j4 other']],
  ['close --all-open --yes', ['j1 withdrawn', 'j2 withdrawn', 'j3 withdrawn', 'j4 withdrawn']],
  ['close --all-open --reason other --told --yes', ['j1 other', 'j2 other', 'j3 other', 'j4 other']],
])('%s closes %j', async (line, closed) => {
  const session = await begin();
  expect(closedBy(await session.ask<Change>(line))).toEqual(closed);
  await session.say('undo');
  expect(await session.ask('list')).toMatchObject({ jobs: [{ id: 'j1' }, { id: 'j2' }, { id: 'j4' }, { id: 'j3' }] });
});

describe('records nothing', () => {
  test.each([
    ['close j1 j5 --reason rejected', 1, 'is already closed (filled)'],
    ['close j1 nowhere --reason rejected', 3, 'nowhere'],
    ['close j1 j4 --reason other --on "oct 30"', 2, 'i1'],
    ['close j1 j2', 2, '--reason'],
    ['close --reason other', 2, 'needs a job'],
    ['close --quiet-for 60', 2, '--reason'],
    ['close --quiet-for 60 --reason other', 2, '--yes'],
    ['close --all-open', 2, '--yes'],
    ['close --quiet-for soon --reason other --yes', 2, '--quiet-for'],
    ['close j1 --all-open --yes', 2, '--all-open'],
    ['close --quiet-for 60 --all-open --yes', 2, '--quiet-for'],
  ])('%s: exit %i', async (line, exit, named) => {
    const session = await begin();
    const { code, stderr } = await session.run(line);
    expect({ code, stderr }).toEqual({ code: exit, stderr: expect.stringContaining(named) });
    expect(await session.ask('list')).toMatchObject({ jobs: [{}, {}, {}, {}] });
  });
});

test('the refusal without --yes lists the jobs', async () => {
  const { stderr } = await (await begin()).run('close --all-open --json');
  expect(JSON.parse(stderr).error.candidates.map(({ id }: { id: string }) => id)).toEqual(['j1', 'j2', 'j4', 'j3']);
});

test('the refusal says how long each job has been quiet, as list counts it', async () => {
  const session = await begin();
  const { stderr } = await session.run('close --all-open', '2026-11-03T09:00');
  expect(stderr.split('\n').flatMap((line) => /j\d {2}(.*)/.exec(line)?.[1] ?? [])).toEqual([
    'Acme – Buyer, no contact since Tue Sep 1',
    'Beta – Clerk, no contact since Tue Sep 1',
    'Delta – Analyst, no contact since Sun Nov 1',
    'Gamma – Typist',
  ]);
});

test.each(['close --quiet-for 90 --reason other', 'close --all-open'])('matches nothing: %s', async (line) => {
  const session = openSession();
  await session.say('add-job Acme Buyer');
  await session.say('close acme --reason filled');
  expect(await session.ask<Change>(line)).toMatchObject({ batch: null, jobs: [] });
});

test('the commands for each message to write', async () => {
  const { warnings } = await (await begin()).ask<Change>('close --all-open --yes');
  const [words = ''] = warnings.filter((text) => text.includes('jobtrack draft'));
  expect(words.split(' ').slice(-3).sort()).toEqual(['t1.1', 'x1', 'x2']);
});

test.each([
  ['accept j4', true],
  ['close j1 j2 j3 --reason other', false],
])('%s: mentions the jobs left open: %s', async (line, isNamed) => {
  const { warnings } = await (await begin()).ask<Change>(line);
  expect(warnings.some((text) => text.includes('jobtrack close --all-open'))).toBe(isNamed);
});
