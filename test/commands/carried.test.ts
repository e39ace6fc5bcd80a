// A thank-you note with a closing request in it, and the two kinds of messages about an offer: done, repeated, undone.
import { describe, expect, test } from 'vitest';
import { openSession } from '../support/session.ts';

async function begin(...lines: readonly string[]) {
  const session = openSession();
  for (const line of lines) await session.say(line);
  return session;
}

/** Acme j1: met Amy (p1) on Friday, not thanked yet; rejected today, Monday, November 2. */
const rejected = () =>
  begin(
    'add-interview Acme Buyer --at "2026-10-30 10:00" --with "Amy Lee <amy@acme.example>"',
    'debrief i1 --learned "much"',
    'close j1 --reason rejected',
  );

interface Listed {
  readonly items: readonly { readonly id: string; readonly carries: string | null }[];
}

const idsOf = ({ items }: Listed) => items.map(({ id }) => id);

describe('a note with the request for feedback', () => {
  test('is one item, and done records both contacts in one step', async () => {
    const session = await rejected();
    const { items } = await session.ask<Listed>('today');
    expect(items).toMatchObject([{ id: 't1.1', carries: 'feedback-request' }]);
    const done = await session.ask('done t1.1');
    expect(done).toMatchObject({
      touches: [
        { id: 'l1', kind: 'thank-you', interview: 'i1' },
        { id: 'l2', kind: 'feedback-request', interview: null },
      ],
    });
    expect(idsOf(await session.ask<Listed>('today'))).toEqual([]);
    expect(await session.ask('done t1.1')).toMatchObject({ batch: null });
    expect(await session.ask('done b1')).toMatchObject({ batch: null });
    await session.say('undo');
    expect(idsOf(await session.ask<Listed>('today'))).toEqual(['t1.1']);
  });

  test.each([
    ['l1', ['t1.1'], null],
    ['l2', ['b1'], null],
  ])('deleting %s keeps the other contact', async (deleted, items, carries) => {
    const session = await rejected();
    await session.say('done t1.1');
    await session.say(`delete ${deleted} --yes`);
    const left = await session.ask<Listed>('today');
    expect(idsOf(left)).toEqual(items);
    expect(left.items[0]).toMatchObject({ carries });
  });

  test.each([
    ['done t1.1 --on yesterday', ['b1']],
    ['done t1.1 --channel phone --missed', ['t1.1']],
  ])('%s records the note alone', async (line, items) => {
    const session = await rejected();
    expect((await session.ask<{ touches: unknown }>(line)).touches).toMatchObject([{ kind: 'thank-you' }]);
    expect(idsOf(await session.ask<Listed>('today'))).toEqual(items);
  });

  test('counts as one contact in the report', async () => {
    const session = await rejected();
    await session.say('done t1.1');
    const report = await session.say('export report --from 2026-10-01 --to 2026-11-02');
    expect(report.match(/thank-you note|request for feedback/g)).toEqual(['thank-you note']);
  });
});

/** Acme j1: met Amy (p1) today. Beta j2 made an offer today. */
const offered = () =>
  begin(
    'add-interview Acme Buyer --at "2026-11-02 08:00" --with "Amy Lee <amy@acme.example>"',
    'add-job Beta Buyer --via "Bo Ek" --insider "Ida Berg <ida@beta.example>" --applied "oct 20"',
    'offer j2 --reply-by 2026-11-12',
  );

describe('telling others about an offer', () => {
  test('is recorded once per offer, on any day', async () => {
    const session = await offered();
    expect(await session.ask('done h1 --channel email')).toMatchObject({ touches: [{ kind: 'offer-notice' }] });
    expect(await session.ask('done h1 --channel email --on today')).toMatchObject({ batch: null });
    expect(await session.ask('done h1 --spoke')).toMatchObject({ batch: null });
  });

  test('is refused without another offer', async () => {
    const session = await offered();
    await session.say('decline j2');
    const { code, stderr } = await session.run('done h1 --channel email --json');
    expect(code).toBe(1);
    expect(JSON.parse(stderr).error.hint).toContain('jobtrack log j1 --kind offer-notice');
  });
});

describe('good news', () => {
  test('goes once to the people who helped', async () => {
    const session = await offered();
    expect((await session.run('done u2.3')).code).toBe(1);
    await session.say('accept j2');
    expect(idsOf(await session.ask<Listed>('today'))).toContain('u2.3');
    expect(await session.ask('done u2.3')).toMatchObject({ touches: [{ kind: 'outcome-note', person: 'p3' }] });
    expect(await session.ask('done u2.3')).toMatchObject({ batch: null });
  });

  test("has no item for someone who wasn't involved", async () => {
    const session = await offered();
    await session.say('accept j2');
    expect((await session.run('done u2.1')).code).toBe(3);
  });
});
