// Outreach that wasn't on the list: only an identical one counts as recorded.
import { expect, test } from 'vitest';
import { openSession } from '../support/session.ts';

interface Records {
  readonly touches: readonly { person: string; channel: string; result: string }[];
}

/** Acme j1 with Amy (p1) and Pete (p2) at i1; Zoe (p3) is on record without a role in it; Amy was emailed today. */
async function begin() {
  const session = openSession();
  await session.say('add-interview Acme Buyer --at "2026-11-02 10:00" --with "Amy Lee <amy@acme.example>" --with Pete');
  await session.say('add-contact "Zoe Kim" --company Acme');
  await session.say('log j1 --with Amy --channel email --sent');
  return session;
}

async function touchesAfter(line: string): Promise<number> {
  const session = await begin();
  await session.say(line);
  return (await session.ask<Records>('show j1')).touches.length;
}

test.each([
  ['log j1 --with Amy --channel email --sent', 1],
  ['log j1 --with Pete --channel email --sent', 2],
  ['log j1 --with "Zoe Kim" --channel email --sent', 2],
  ['log j1 --with "Bob New" --channel email --sent', 2],
  ['log j1 --with Amy --channel mail --sent', 2],
  ['log j1 --with Amy --channel phone --spoke', 2],
  ['log j1 --with Amy --channel email --sent --on yesterday', 2],
  ['log j1 --with Amy --channel email --kind thank-you --sent', 2],
  ['done f1 --sent', 1],
])('%s after a mail to Amy: %i on record', async (line, count) => {
  expect(await touchesAfter(line)).toBe(count);
});

test('the same again changes nothing, not even roles in the job', async () => {
  const session = await begin();
  await session.say('log j1 --with "Zoe Kim" --channel mail --sent');
  await session.say('edit j1 --insider "Zoe Kim"');
  await session.say('log j1 --kind recruiter-call --with "Dana Roy" --channel email --sent');
  const lines = [
    'log j1 --with zoe --channel mail --sent',
    'log j1 --kind recruiter-call --with Dana --channel email --sent',
  ];
  for (const line of lines)
    expect(await session.ask(line)).toMatchObject({ batch: null, touches: [], people: [], jobs: [] });
});

test('uses email for someone without a role who has an address', async () => {
  const session = await begin();
  await session.say('add-contact "Dana Roy <dana@agency.example>"');
  const { touches } = await session.ask<Records>('log j1 --kind recruiter-call --with Dana');
  expect(touches).toMatchObject([{ channel: 'email', result: 'sent' }]);
});

test.each([
  ['--contact-on thu', false],
  ['--every 2', false],
  ['--decision-by tomorrow', true],
])('their answer %s: warns about a follow-up soon after the last: %s', async (said, isTooSoon) => {
  const session = openSession();
  await session.say('add-interview Acme Buyer --at "2026-10-26 10:00" --with "Amy Lee"');
  await session.say('log j1 --voicemail --on "oct 30"');
  await session.say(`heard j1 --on "oct 31" ${said}`);
  const { warnings } = await session.ask<{ warnings: string[] }>('log j1 --voicemail');
  expect(warnings.length > 0).toBe(isTooSoon);
});

test("doesn't silently drop flags for a contact already recorded", async () => {
  const session = await begin();
  const { code, stdout, stderr } = await session.run('done f1 --sent --note "she rang back" --decision-by fri');
  expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining('Nothing changed') });
  expect(stderr).toContain("wasn't saved");
  expect((await session.run('done f1 --sent')).stderr).not.toContain("wasn't saved");
});
