// One person gets one message for several things, and it's saved, sent and deleted as one.
import { expect, test } from 'vitest';
import { scratchFolder } from '../support/program.ts';
import { openSession } from '../support/session.ts';
import { makeTool } from '../support/tools.ts';

const WORDS = 'Dear Amy, thank you, and there is news.';
const TEXT = 'My own words for two jobs.';

/** A session whose editor replaces every text with these words. */
async function begin(words: string, lines: readonly string[]) {
  const editor = makeTool(scratchFolder(), 'editor', `echo "${words}" > "$1"`);
  const session = openSession('2026-11-10T16:00', { EDITOR: editor });
  for (const line of lines) await session.say(line);
  return session;
}

interface Draft {
  readonly subject: string | null;
  readonly body: string;
  readonly items: readonly string[];
}

interface Sent {
  readonly id: string;
  readonly kind: string;
}

const OFFER_AND_FOLLOW_UP = [
  'add-job Acme Buyer --applied "oct 20"',
  'add-interview j1 --at "2026-11-02 10:00" --with "Amy Lee <amy@acme.example>"',
  'add-job Beta Analyst --applied "oct 20"',
  'offer j2 --reply-by "nov 16"',
];

test.each(['p1', 'h1 f1', 'f1 h1'])('news of an offer and a follow-up: %s', async (ids) => {
  const session = await begin(WORDS, OFFER_AND_FOLLOW_UP);
  const draft = await session.ask<Draft>(`draft ${ids}`);
  expect(draft.items).toEqual(['h1', 'f1']);
  expect(draft.body).toContain("I'm grateful for the time you took");
  await session.say(`draft ${ids} --edit`);
  expect((await session.ask<Draft>(`draft ${ids}`)).body).toBe(WORDS);
  const { touches } = await session.ask<{ touches: readonly Sent[] }>(`done ${ids}`);
  expect(touches.map(({ kind }) => kind).sort()).toEqual(['follow-up', 'offer-notice']);
  const news = touches.find(({ kind }) => kind === 'offer-notice');
  expect(await session.ask(`show ${news?.id}`)).toMatchObject({ messages: [{ text: WORDS }] });
});

test.each(['p1', 'h1 t1.1', 't1.1 h1'])('news of an offer and thanks for an interview: %s', async (ids) => {
  const session = await begin(WORDS, [
    'add-job Acme Buyer --applied "oct 20"',
    'add-interview j1 --at "nov 10 09:00" --with "Amy Lee <amy@acme.example>"',
    'debrief i1 --went-well "The kite story"',
    'add-job Beta Analyst --applied "oct 20"',
    'offer j2 --reply-by "nov 16"',
  ]);
  const draft = await session.ask<Draft>(`draft ${ids}`);
  expect(draft).toMatchObject({
    items: ['h1', 't1.1'],
    hints: expect.arrayContaining(['What went well: The kite story']),
  });
  expect(draft.body).toContain('Thank you for talking with me about the Buyer position at Acme today.');
  const { touches } = await session.ask<{ touches: readonly Sent[] }>(`done ${ids}`);
  expect(touches.map(({ kind }) => kind).sort()).toEqual(['offer-notice', 'thank-you']);
});

test('thanks for an interview for another job stay a message of their own', async () => {
  const session = await begin(WORDS, [
    'add-job Acme Buyer --applied "oct 20"',
    'add-interview j1 --at "2026-11-03 09:00" --with "Amy Lee <amy@acme.example>"',
    'add-job Acme Cook --applied "oct 20"',
    'add-interview j2 --at "nov 10 09:00" --with "Amy Lee"',
    'close j2 --reason rejected',
    'add-job Beta Analyst --applied "oct 20"',
    'offer j3 --reply-by "nov 16"',
  ]);
  const { drafts } = await session.ask<{ drafts: readonly Draft[] }>('draft h1 t2.1');
  expect(drafts.map(({ items }) => items)).toEqual([['h1'], ['t2.1']]);
});

test("a follow-up alone isn't changed by the news", async () => {
  const session = await begin(WORDS, OFFER_AND_FOLLOW_UP);
  expect(await session.ask<Draft>('draft f1')).toMatchObject({ subject: 'Following up: Buyer interview' });
});

const TWO_INTERVIEWS = [
  'add-job Acme Buyer --via "Dana Roy <dana@roy.example>" --applied "oct 20"',
  'add-interview j1 --at "nov 10 08:00"',
  'add-job Beta Analyst --via Dana --applied "oct 20"',
  'add-interview j2 --at "nov 10 10:00"',
  'draft p1 --edit',
];

test('a note to the recruiter about two interviews is found for each, and goes with the first job', async () => {
  const session = await begin(TEXT, TWO_INTERVIEWS);
  for (const ids of ['p1', 'c1', 'c2']) expect((await session.ask<Draft>(`draft ${ids}`)).body).toBe(TEXT);
  await session.say('done c2');
  expect((await session.ask<Draft>('draft c1')).body).toBe(TEXT);
  await session.say('undo');
  await session.say('delete j1 --yes');
  expect((await session.ask<Draft>('draft c2')).body).not.toBe(TEXT);
  await session.say('undo');
  expect((await session.ask<Draft>('draft p1')).body).toBe(TEXT);
});
