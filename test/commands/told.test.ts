// Taking back an acceptance names the people who may know of it.
import { expect, test } from 'vitest';
import { openSession } from '../support/session.ts';

interface Change {
  readonly warnings: readonly string[];
}

/** An offer from Acme, told to Beta; then accepted, told to the insider, and withdrawn from Gamma. */
async function accepted() {
  const session = openSession();
  for (const line of [
    'add-job Acme Buyer --insider "Ida Berg <ida@acme.example>"',
    'add-interview Beta Clerk --at 2026-10-30 --with "Bo Ek <bo@beta.example>"',
    'add-job Gamma Typist',
    'add-contact "Gil Orr" --job gamma --role hr',
    'close gamma --reason withdrawn',
    'log gamma --kind withdrawal-note --with "Gil Orr" --sent',
    'reopen gamma',
  ])
    await session.say(line, '2026-10-31T09:00');
  for (const line of ['offer acme', 'done h2 --sent', 'accept acme', 'done u1.1 --sent']) await session.say(line);
  await session.say('close gamma --reason withdrawn');
  await session.say('done x3 --sent');
  return session;
}

const told = ({ warnings }: Change) => warnings.filter((text) => /told/.test(text));

test('reopening names them', async () => {
  const session = await accepted();
  expect(told(await session.ask<Change>('reopen acme'))).toEqual([
    "You've already told Bo Ek (Beta), Ida Berg and Gil Orr (Gamma). Let them know it's changed.",
  ]);
});

test('undo in one step or two names them, even if the contacts were undone too', async () => {
  const wanted = [
    "You may have told Bo Ek (Beta), Ida Berg and Gil Orr (Gamma) already. If so, let them know it's changed.",
  ];
  const atOnce = await accepted();
  expect(told(await atOnce.ask<Change>('undo --steps 4 --yes'))).toEqual(wanted);
  expect(await atOnce.ask('list --stage offer')).toMatchObject({ jobs: [{ id: 'j1' }] });
  const inSteps = await accepted();
  await inSteps.say('undo');
  expect(told(await inSteps.ask<Change>('undo --steps 3 --yes'))).toEqual(wanted);
});

test.each(['decline acme', 'close acme --reason accepted'])('names nobody when nobody was told: %s', async (line) => {
  const session = openSession();
  for (const each of ['add-job Acme Buyer', 'offer acme', line]) await session.say(each);
  expect(told(await session.ask<Change>('reopen acme'))).toEqual([]);
  await session.say('undo');
  expect(told(await session.ask<Change>('redo'))).toEqual([]);
});
