// Replies by people (replies.txt): one that may hold news is asked about, an ordinary one is recorded.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { classify } from '../../../../src/features/import/mail/words/classify.ts';
import { NEWS } from '../../../../src/features/import/mail/words/news.ts';
import { sentenceOf } from '../../../../src/features/import/mail/words/sentences.ts';
import { letter } from './letters.ts';

const [news = [], ordinary = []] = readFileSync(new URL('replies.txt', import.meta.url), 'utf8')
  .split(/^# .*\n/m)
  .slice(1)
  .map((block) => block.split('\n').filter(Boolean));

test.each(news)('may hold news: %s', (line) => {
  const said = classify(letter('Amy Lee <amy@acme.example>', 'Re: Buyer', `Hi Kim,\n\nThank you.\n\n${line}`), false);
  expect(said).toMatchObject({ event: 'reply', mayHoldNews: true, because: line });
});

test.each(ordinary)('an ordinary word: %s', (line) => {
  const said = classify(letter('Amy Lee <amy@acme.example>', 'Re: Buyer', `Hi Kim,\n\n${line}`), false);
  expect(said).toMatchObject({ event: 'reply', mayHoldNews: false });
});

test('every word for news has a reply', () => {
  const said = news.map((line) => sentenceOf(line).plain);
  expect(NEWS.filter((words) => !said.some((line) => words.test(line))).map(({ source }) => source)).toEqual([]);
});
