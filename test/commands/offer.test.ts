// An offer: recorded once, changed at any time, accepted or declined only when there is one, and reopened after.
import { describe, expect, test } from 'vitest';
import { openSession } from '../support/session.ts';

interface Change {
  readonly batch: number | null;
  readonly offers: readonly {
    readonly id: number;
    readonly on: string;
    readonly replyBy: string | null;
    readonly salary: string | null;
    readonly note: string | null;
    readonly answeredOn: string | null;
  }[];
  readonly next: readonly { readonly id: string; readonly due: string }[];
  readonly warnings: readonly string[];
}

const OFFERED = 'offer j1 --on "oct 30" --reply-by "nov 6" --salary 58,000 --note "by phone"';

async function after(...lines: readonly string[]) {
  const session = openSession();
  for (const line of ['add-job Acme Buyer --applied "oct 1"', ...lines]) await session.say(line);
  return session;
}

const TOLD = { on: '2026-10-30', replyBy: '2026-11-06', salary: '58,000', note: 'by phone', answeredOn: null };

test.each([
  ['offer acme --reply-by "nov 10"', { replyBy: '2026-11-10' }],
  ['offer acme --salary 61,000', { salary: '61,000' }],
  ['offer acme --note "in writing now"', { note: 'in writing now' }],
  ['edit o1 --reply-by "nov 10"', { replyBy: '2026-11-10' }],
  ['edit O1 --salary 61,000 --note "in writing now"', { salary: '61,000', note: 'in writing now' }],
  ['edit o1 --clear reply-by --clear salary --clear note', { replyBy: null, salary: null, note: null }],
  ['edit o1 --on "oct 29"', { on: '2026-10-29' }],
])("%s: changes only what's named", async (line, change) => {
  const { offers, next, warnings } = await (await after(OFFERED)).ask<Change>(line);
  expect(offers).toEqual([expect.objectContaining({ ...TOLD, ...change })]);
  expect(next[0]?.id).toBe('o1');
  expect(warnings).toEqual([]);
});

test.each([
  ['offer acme', 'Next: ask when they need your answer, by tomorrow'],
  ['offer acme --reply-by fri', 'Next: answer the offer, by Fri Nov 6'],
])('%s: next', async (line, next) => {
  expect(await (await after()).say(line)).toContain(next);
});

test('recorded again on another day: keeps the day, and says how to correct it', async () => {
  const session = await after(OFFERED);
  const { offers, warnings } = await session.ask<Change>('offer acme --on today --salary 61,000');
  expect(offers).toEqual([expect.objectContaining({ ...TOLD, salary: '61,000' })]);
  expect(warnings).toEqual([expect.stringContaining('jobtrack edit o1 --on')]);
  expect(await session.ask<Change>('offer acme --salary 61,000')).toMatchObject({ batch: null, offers: [] });
});

test.each([
  ['decline j1', [], 1, 'jobtrack close j1 --reason withdrawn'],
  ['decline j1', [OFFERED, 'close j1 --reason withdrawn', 'reopen j1'], 1, 'jobtrack close j1 --reason withdrawn'],
  ['edit o1 --salary 1', [], 3, 'jobtrack offer j1'],
  ['edit o1 --title Buyer', [OFFERED], 2, '--reply-by'],
  ['edit o1', [OFFERED], 2, '--reply-by'],
  ['edit o1 --on today', [OFFERED, 'decline j1 --on yesterday'], 2, 'Sunday, November 1, 2026'],
  ['edit o1 --clear on', [OFFERED], 2, '--on'],
  ['offer j1 --reply-by yesterday', [OFFERED], 2, 'that day has passed'],
])('%s after %j: exit %i', async (line, lines, exit, named) => {
  const session = await after(...lines);
  const { code, stderr } = await session.run(line);
  expect({ code, stderr: stderr.replace(/\s+/g, ' ') }).toEqual({ code: exit, stderr: expect.stringContaining(named) });
});

test('an imported offer without a day can be declined', async () => {
  const session = await after('edit j1 --stage offer');
  await session.say('decline j1');
  expect(await session.say('decline j1')).toContain('Already recorded');
});

test.each([
  ['accept', true],
  ['decline', true],
  ['close --reason declined', true],
  ['close --reason rejected', false],
])('%s, then reopen: reopens the offer: %s', async (line, isOpen) => {
  const session = await after(OFFERED);
  await session.say(line.replace(/^\w+/, '$& j1'));
  const { offers, next } = await session.ask<Change>('reopen j1');
  expect(offers).toEqual(isOpen ? [expect.objectContaining(TOLD)] : []);
  expect(next.map(({ id }) => id).includes('o1')).toBe(isOpen);
  expect(await session.say('reopen j1')).toContain('is already open');
});

test('says so when an offer is reopened after its last day', async () => {
  const session = await after(OFFERED, 'accept j1');
  expect(await session.say('reopen j1', '2026-11-09T09:00')).toContain('ask whether you can still accept');
});

interface Drafted {
  readonly subject: string;
  readonly body: string;
  readonly to: { readonly name: string } | null;
  readonly next: readonly string[];
}

test.each([
  ['accept j1 --start "jan 4"', 'My first day will be Monday, January 4.'],
  ['accept j1', 'When would you like me to start?'],
])('%s names the letter, which includes "%s"', async (line, words) => {
  const session = await after('add-contact "Amy Lee <amy@acme.example>" --job j1 --role hr', OFFERED);
  const { warnings } = await session.ask<Change>(line);
  expect(warnings).toContainEqual(expect.stringContaining('jobtrack draft o1'));
  const letter = await session.ask<Drafted>('draft o1');
  expect(letter).toMatchObject({ to: { name: 'Amy Lee' }, body: expect.stringContaining(words) });
  expect(letter.next.filter((command) => command.includes('offer'))).toEqual([]);
});

test('has a letter without a recorded offer, but none without an acceptance', async () => {
  const session = await after();
  expect((await session.run('draft o1')).code).toBe(3);
  await session.say('accept j1');
  expect(await session.ask<Drafted>('draft o1')).toMatchObject({
    body: expect.stringContaining('delighted to accept'),
  });
});

describe('asking for more time', () => {
  const asking = () => after('add-contact "Amy Lee <amy@acme.example>" --job j1 --role hr', OFFERED);
  const wanted = (day: string) => `draft o1 --fill "the day you'd like=${day}"`;

  test.each([
    ['thu', 'Thursday, November 5 is before Friday, November 6, the day you have already.'],
    ['nov 6', 'Friday, November 6 is the day you have already.'],
  ])('%s gains none', async (day, said) => {
    const { code, stderr } = await (await asking()).run(wanted(day));
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(`${said}\n  Type a later day.`) });
  });

  test.each([
    ['nov 13', 'Could I have until Friday, November 13?'],
    ['the middle of the month', 'Could I have until the middle of the month?'],
  ])('%s is named in the letter', async (day, words) => {
    expect((await (await asking()).ask<Drafted>(wanted(day))).body).toContain(words);
  });
});
