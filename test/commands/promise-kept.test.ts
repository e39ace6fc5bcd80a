// A promise is on the list on its day unless something ends it, and then the program says why.
import { expect, test } from 'vitest';
import { openSession, type Session } from '../support/session.ts';

interface Item {
  readonly id: string;
  readonly rule: string;
  readonly due: string;
  readonly promisedOn: string | null;
}

const say = async (session: Session, line: string) => (await session.say(line)).replace(/\s+/g, ' ');

/** i1 at Acme yesterday with Amy; today is Tuesday, November 3. */
async function begin(...lines: readonly string[]): Promise<Session> {
  const session = openSession('2026-11-03T09:00');
  const held = 'add-interview Acme Buyer --at "2026-11-02 10:00" --with "Amy Lee <amy@acme.example> +1 212 555 0100"';
  for (const line of [held, ...lines]) await session.say(line);
  return session;
}

async function followUpOn(session: Session, day: string): Promise<Item | undefined> {
  return (await session.ask<{ items: Item[] }>('today', `${day}T09:00`)).items.find(({ id }) => id === 'f1');
}

const PROMISE = 'done t1.1 --promised "nov 9"';

test.each([
  [PROMISE],
  ['heard acme --from Amy --promised "nov 9"'],
  ['heard acme --promised "nov 9"'],
  ['debrief i1 --promised "nov 9"'],
  ['log acme --kind thank-you --with Amy --channel hand --promised "nov 9"'],
])('%s: is on the list that day', async (line) => {
  const session = await begin();
  expect(await say(session, line)).toContain(
    "You said you'd check in on Monday, November 9. It'll be on your list that day.",
  );
  expect(await followUpOn(session, '2026-11-09')).toMatchObject({ rule: 'own-promise', promisedOn: '2026-11-09' });
  expect(await followUpOn(session, '2026-11-08')).toBeUndefined();
});

test('a day snoozed to later is still on the list', async () => {
  const session = await begin('snooze f1 2026-11-16', PROMISE);
  expect(await followUpOn(session, '2026-11-09')).toMatchObject({ due: '2026-11-09' });
});

test.each([
  ['done t1.1 --promised today', "You said you'd check in on Tuesday, November 3. That's today: it's on your list."],
  [
    'done t1.1 --on yesterday --promised "nov 2"',
    "You said you'd check in on Monday, November 2. It's on your list, late.",
  ],
])('%s: %s', async (line, words) => {
  expect(await say(await begin(), line)).toContain(words);
});

test.each([
  [['heard acme --contact-on "nov 5"'], 'what they said about timing counts now: follow up on Thursday, November 5.'],
  [['add-interview j1 --at "2026-11-06 10:00"'], 'an interview is coming up on Fri Nov 6'],
  [['offer acme'], 'you have an offer now'],
  [['close acme --reason rejected'], 'Acme is closed'],
  [['edit j1 --follow-up-with "Dana Roy"'], 'follow-ups about Acme go to Dana Roy'],
])("after %j, says that a promise isn't on the list", async (lines, words) => {
  const session = await begin(...lines);
  expect(await say(session, PROMISE)).toContain(`You said you'd check in on Monday, November 9, but ${words}`);
});

test('a reply before the day keeps it; a reply on the day ends it', async () => {
  const session = await begin(PROMISE);
  await session.say('heard acme --from Amy', '2026-11-05T09:00');
  expect(await followUpOn(session, '2026-11-09')).toMatchObject({ rule: 'own-promise' });
  const { warnings } = await session.ask<{ warnings: string[] }>('heard acme --from Amy', '2026-11-09T08:00');
  expect(warnings.join()).toContain(
    "You'd told Amy Lee you'd check in on Monday, November 9, but the follow-up is due",
  );
  expect(await followUpOn(session, '2026-11-09')).toBeUndefined();
});

test('a canceled interview brings the promise back', async () => {
  const session = await begin(PROMISE, 'add-interview j1 --at "2026-11-06 10:00"', 'cancel-interview i2');
  expect(await followUpOn(session, '2026-11-09')).toMatchObject({ rule: 'own-promise' });
});
