// The day you said you'd get in touch: the days that each command accepts, stores and shows.
import { expect, test } from 'vitest';
import { openSession, type Session } from '../support/session.ts';

interface Answer {
  readonly touches: readonly { id: string; promisedOn: string | null }[];
  readonly debriefs: readonly { promisedOn: string | null }[];
  readonly warnings: readonly string[];
}

/** i1 at Acme yesterday with Amy; today is Tuesday, November 3. */
async function begin(): Promise<Session> {
  const session = openSession('2026-11-03T09:00');
  await session.say(
    'add-interview Acme Buyer --at "2026-11-02 10:00" --with "Amy Lee <amy@acme.example> +1 212 555 0100"',
  );
  return session;
}

const promisesOf = async (session: Session) => {
  const { touches, debriefs } = await session.ask<Answer>('show j1');
  return [...touches, ...debriefs].map(({ promisedOn }) => promisedOn);
};

test.each([
  ['done t1.1 --promised "nov 9"', '2026-11-09', 'Monday, November 9'],
  ['done t1.1 --promised mon', '2026-11-09', 'Monday, November 9'],
  ['done t1.1 --promised today', '2026-11-03', 'Tuesday, November 3'],
  ['log j1 --spoke --promised "jan 4"', '2027-01-04', 'Monday, January 4, 2027'],
  ['heard j1 --from Amy --promised fri', '2026-11-06', 'Friday, November 6'],
  ['debrief i1 --promised fri', '2026-11-06', 'Friday, November 6'],
  // Counted from the day you said it.
  ['done t1.1 --on yesterday --promised "nov 2"', '2026-11-02', 'Monday, November 2'],
  ['log j1 --voicemail --on "oct 20" --promised fri', '2026-10-23', 'Friday, October 23'],
  ['heard j1 --on "oct 20" --promised tomorrow', '2026-11-04', 'Wednesday, November 4'],
])('%s: promised %s', async (line, day, words) => {
  const session = await begin();
  expect(await session.say(line)).toContain(`You said you'd check in on ${words}`);
  expect(await promisesOf(session)).toEqual([day]);
});

test.each([
  ['done t1.1 --promised "2026-11-02"', 'that day has passed'],
  ['debrief i1 --promised yesterday', 'that day has passed'],
  ['heard j1 --promised never', "can't read"],
  ['log j1 --voicemail --on "oct 20" --promised 2026-10-19', 'before the day you said it'],
  ['log j1 --missed --promised fri', "you didn't promise anything"],
  ['done g1 --promised fri', 'only --on and --note'],
])('%s: exit 2, nothing recorded', async (line, reason) => {
  const session = await begin();
  const { code, stderr } = await session.run(line);
  expect({ code, stderr: stderr.replace(/\s+/g, ' ') }).toEqual({ code: 2, stderr: expect.stringContaining(reason) });
  expect(await promisesOf(session)).toEqual([]);
});

test('one flag applies to every id', async () => {
  const session = await begin();
  await session.say('edit i1 --with "Pete Ray"');
  await session.say('done t1.1 t1.2 --promised "nov 9"');
  expect(await promisesOf(session)).toEqual(['2026-11-09', '2026-11-09']);
});

test('can be corrected, dropped, shown, found in the file, and undone', async () => {
  const session = await begin();
  await session.say('done t1.1');
  expect(await session.say('edit l1 --promised "nov 9"')).toContain('promised: nothing → Mon Nov 9');
  expect(await session.say('show l1')).toMatch(/Promised +Monday, November 9, 2026/);
  expect(await session.say('show j1')).toContain('you promised to follow up on Mon Nov 9');
  expect(await session.say('edit l1 --promised none')).toContain('promised: Mon Nov 9 → nothing');
  await session.say('undo');
  expect(await session.say('edit l1 --clear promised')).toContain('promised: Mon Nov 9 → nothing');
  await session.say('edit l1 --promised 2026-11-05', '2026-11-20T09:00');
  expect(await promisesOf(session)).toEqual(['2026-11-05']);
  await session.say('undo');
  expect(await promisesOf(session)).toEqual([null]);
});

test('a call corrected to unanswered promises nothing', async () => {
  const session = await begin();
  await session.say('log j1 --voicemail --promised "nov 9"');
  expect((await session.run('edit l1 --missed --promised "nov 10"')).code).toBe(2);
  await session.say('edit l1 --missed');
  expect(await promisesOf(session)).toEqual([null]);
});

test('a debrief that drops its promise says what it replaces', async () => {
  const session = await begin();
  await session.say('debrief i1 --promised fri');
  expect(await session.say('debrief i1 --promised none')).toMatch(/Nothing promised\.|This replaces .*--promised/);
  expect(await promisesOf(session)).toEqual([null]);
});

test('recorded already: changes nothing, and says how to add the day', async () => {
  const session = await begin();
  await session.say('done t1.1');
  const { warnings } = await session.ask<Answer>('done t1.1 --promised "nov 9"');
  expect(warnings.join(' ')).toContain('jobtrack edit l1 --promised');
  expect(await promisesOf(session)).toEqual([null]);
});
