// Recording a reply: drops nothing that was typed.
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
])('%s: exit 2, naming %s', async (line, flag) => {
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

interface Answer {
  readonly warnings: readonly string[];
  readonly next: readonly { id: string; rule: string; due: string }[];
}

test.each([
  ['heard j1 --contact-on today', true],
  ['heard j1 --contact-on tomorrow', false],
  ['heard j1 --on yesterday --contact-on today', false],
  ['heard j1 --reference-check ruth --contact-on today', false],
])('%s: warns that nothing will remind you: %s', async (line, isUnreminded) => {
  const session = await begin();
  const { warnings } = await session.ask<Answer>(line);
  expect(warnings.some((text) => text.includes('nothing will remind you'))).toBe(isUnreminded);
  expect((await session.ask<{ statements: object[] }>('show j1')).statements).toHaveLength(1);
});

test.each([
  ['heard j1 --contact-on thu', '2026-11-05'],
  ['done f1 --voicemail --contact-on thu', '2026-11-05'],
  ['log j1 --voicemail --contact-on thu', '2026-11-05'],
  ['debrief i1 --contact-on thu', '2026-11-05'],
  ['heard j1 --decision-by thu', '2026-11-16'],
])('the follow-up snoozed to November 16, then %s: due %s', async (line, due) => {
  const session = await begin();
  await session.say('snooze f1 2026-11-16');
  const { next } = await session.ask<Answer>(line);
  expect(next.find(({ id }) => id === 'f1')).toMatchObject({ due });
});

test('a day named before the first interview: says how to be reminded', async () => {
  const session = openSession();
  await session.say('add-interview Beta Clerk --at "2026-11-12 10:00" --with "Bo Ek"');
  const { warnings } = await session.ask<Answer>('heard j1 --from Bo --contact-on thu');
  const early = expect.stringContaining('the interview at Beta');
  expect(warnings).toMatchObject([expect.stringContaining('jobtrack apply j1'), early]);
  const { next } = await session.ask<Answer>('apply j1');
  expect(next.find(({ id }) => id === 'f1')).toMatchObject({ rule: 'agreed-date', due: '2026-11-05' });
  expect((await session.ask<Answer>('heard j1 --from Bo --contact-on fri')).warnings).toEqual([early]);
});

test.each([
  ['--contact-on thu', 'Nothing will remind you of Thursday, November 5, 2026 (in 3 days) until'],
  ['--promised thu', "You said you'd check in on Thursday, November 5, but nothing will remind you until"],
])('heard j1 %s with nobody to follow up with: says how to add them', async (flags, said) => {
  const session = openSession();
  await session.say('add-job Beta Clerk --applied 2026-10-20');
  const { stdout, stderr } = await session.run(`heard j1 ${flags}`);
  expect(`${stdout}${stderr}`).toContain(
    `${said} you add somebody to follow up with: jobtrack add-contact "…" --job j1`,
  );
  await session.say('add-contact "Amy Lee" --job j1');
  const { next } = await session.ask<Answer>(`heard j1 ${flags}`);
  expect(next.find(({ id }) => id === 'f1')).toMatchObject({ due: '2026-11-05' });
});

test('while an offer is open, adding a contact is no advice', async () => {
  const session = openSession();
  await session.say('add-job Beta Clerk --applied 2026-10-20');
  await session.say('offer j1 --reply-by 2026-11-20');
  const { stderr } = await session.run('heard j1 --contact-on thu');
  expect(stderr).not.toContain('add-contact');
});
