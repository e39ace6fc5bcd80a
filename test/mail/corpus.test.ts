// The emails and their gold belong together, and there are as many as were promised.
import { expect, test } from 'vitest';
import { choices, FOLDER, messageIdsIn, readCorpus } from './corpus.ts';

const corpora = [readCorpus(FOLDER), readCorpus(`${FOLDER}held-out`)];
const all = corpora.flatMap(({ gold }) => gold);

test('each email has its line of gold, in order', () => {
  for (const { files, gold } of corpora) {
    expect(files.flatMap(messageIdsIn)).toEqual(gold.map(({ messageId }) => messageId));
  }
});

test('no two messages have one id', () => {
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
});

test('there are at least 200, and at least 60 of them tempt without being about the job hunt', () => {
  expect(all.length).toBeGreaterThanOrEqual(200);
  expect(all.filter(({ event }) => event === null).length).toBeGreaterThanOrEqual(60);
});

test('at least a tenth is held out, with mail of each kind that is often read wrong', () => {
  const heldOut = corpora[1]?.gold ?? [];
  expect(heldOut.length).toBeGreaterThanOrEqual(all.length / 10);
  const events = new Set(heldOut.flatMap(({ event }) => choices(event).slice(0, 1)));
  expect([...events]).toEqual(expect.arrayContaining(['acknowledgement', 'rejection', 'reply', 'scheduling', 'offer']));
});

test('everything to record has a day, an event and a job', () => {
  const recorded = all.filter(({ action }) => choices(action).includes('recorded'));
  expect(recorded.filter(({ on, event, company }) => !on || !event || !company)).toEqual([]);
});
