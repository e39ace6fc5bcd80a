// Follow-ups fit the rule that made them, and carry along the thanks that were missed.
import { describe, expect, test } from 'vitest';
import { formatDay } from '../../src/domain/day.ts';
import { callSheet } from '../../src/drafts/call-sheet.ts';
import { draftFor } from '../../src/drafts/draft.ts';
import type { DraftView } from '../../src/drafts/view.ts';
import { dayOf, told } from '../rules/dsl.ts';
import { callViewOf, itemOn, SAM, viewOf, wordsIn } from './cast.ts';

/** The follow-up of Acme on a day, its paragraphs. */
function followUp(text: string, date: string): string[] {
  return draftFor(viewOf(told(`applied 10-20; ${text}`), 'f1', dayOf(date), SAM)).body.split('\n\n');
}

test.each([
  [
    'agreed for today',
    'interview mon with amy; said mon contact thu',
    'thu',
    'You suggested that I get in touch today about the Analyst position.',
  ],
  [
    'agreed for a day that has passed',
    'interview mon with amy; said mon contact wed',
    '11-06',
    'You suggested that I get in touch on Wednesday 4 November about the Analyst position; I am writing a little later than that.',
  ],
  [
    'promised for today',
    'interview mon with amy; thanked amy mon promising thu',
    'thu',
    "I said I'd get in touch today about the Analyst position.",
  ],
  [
    'a day for the decision',
    'interview mon with amy; said mon decision fri',
    '11-09',
    'You expected to decide about the Analyst position by Friday 6 November, and I look forward to hearing from you.',
  ],
  [
    'the same, written before it',
    'interview mon with amy; said mon decision fri',
    'wed',
    'You expect to decide about the Analyst position by Friday 6 November, and I look forward to hearing from you.',
  ],
  [
    'every week',
    'interview mon with amy; said mon every 7',
    '11-09',
    'You kindly said that I may ask every week about the Analyst position.',
  ],
  [
    'every ten days',
    'interview mon with amy; said mon every 10',
    '11-12',
    'You kindly said that I may ask every 10 days about the Analyst position.',
  ],
  [
    'the first',
    'interview mon with amy; thanked amy mon',
    '11-09',
    'I am writing about the Analyst position, which we discussed on Monday 2 November.',
  ],
  [
    'the first, to someone who was not there',
    'manager rob; interview mon with amy; thanked amy mon',
    '11-09',
    'I am writing about the Analyst position, for which I was interviewed on Monday 2 November.',
  ],
  [
    'the first, to a recruiter',
    'via dana; interview mon with amy; thanked amy mon',
    '11-09',
    'I am writing about the Analyst position at Acme, for which I was interviewed on Monday 2 November.',
  ],
  [
    'later',
    'interview mon with amy; thanked amy mon; asked amy 11-09',
    '11-16',
    'I am still very interested in the Analyst position.',
  ],
])('%s', (_, text, date, sentence) => {
  expect(followUp(text, date)[1]?.startsWith(sentence)).toBe(true);
});

describe('thanks that were missed', () => {
  const own = 'Thank you for the time that you took for our conversation.';
  test.each([
    ['to the reader', 'interview mon with amy', '11-09', [own]],
    [
      'to others as well',
      'interview mon with amy pete rob',
      '11-09',
      [own, 'Please pass on my thanks to pete and rob.'],
    ],
    ['to others alone', 'interview mon with amy pete; thanked amy mon', '11-09', ['Please pass on my thanks to pete.']],
    ['all sent', 'interview mon with amy pete; thanked amy mon; thanked pete mon', '11-09', []],
    ['while the note is still due', 'interview mon with amy; said mon contact thu', 'thu', []],
    ['once only', 'interview mon with amy pete; asked amy 11-09', '11-16', []],
    [
      'once the note has lapsed after an early follow-up',
      'interview mon with amy pete; said mon contact thu; asked amy thu',
      '11-12',
      ['Please pass on my thanks to pete.'],
    ],
    ['let go on purpose', 'interview mon with amy; skipped thank-you amy tue', '11-09', []],
  ])('%s', (_, text, date, sentences) => {
    const thanks = (followUp(text, date)[1] ?? '').split(/(?<=\.) /).slice(1);
    expect(thanks).toEqual(sentences);
  });
});

test('one message asks about every job that the reader has', () => {
  const text =
    'via dana; interview mon with amy; thanked amy mon; beta: applied 10-20; beta: via dana; gamma: applied 10-20; gamma: via dana';
  expect(followUp(text, '11-09')[2]).toContain(
    'I would also be glad to hear about the Analyst position at Beta and the Analyst position at Gamma.',
  );
});

describe.each([
  ['nothing was said', 'interview mon with amy; thanked amy mon'],
  ['asked every week', 'interview mon with amy; thanked amy mon; said mon every 7'],
  ['through a recruiter', 'via dana; interview mon with amy; thanked amy mon'],
  ['days for a decision', 'interview mon with amy; thanked amy mon; said mon decision fri; said 11-24 decision 11-27'],
])('eight follow-ups in a row: %s', (_, text) => {
  const views = inARow(text, 8);
  const messages = views.map((view) => draftFor(view).body.split('\n\n'));
  const calls = views.map((view) => callSheet(callViewOf(view)).sections);
  const linesOf = (id: string) => calls.map((sections) => sections.find((each) => each.id === id)?.lines.join('\n'));

  test.each([
    ['opens', messages.map((paragraphs) => paragraphs[1])],
    ['asks', messages.map((paragraphs) => paragraphs[2])],
    ['begins on the telephone', linesOf('say')],
    ['asks on the telephone', linesOf('ask')],
  ])('each %s in its own words', (_what, words) => {
    expect(words.filter((each) => each === undefined)).toEqual([]);
    expect(new Set(words).size).toBe(8);
  });

  test('each is shorter than the one before up to the fifth', () => {
    const counts = messages.map((paragraphs) => wordsIn(paragraphs.join('\n\n')));
    expect(counts.slice(1, 5).filter((count, place) => count >= (counts[place] ?? 0))).toEqual([]);
    expect(counts.filter((count) => count < 40 || count > 120)).toEqual([]);
    expect(views.map(({ item }) => item.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });
});

/** The first follow-ups of Acme, each sent on the day on which it falls due. */
function inARow(text: string, count: number): DraftView[] {
  const views: DraftView[] = [];
  let [record, today] = [`applied 10-20; ${text}`, dayOf('mon')];
  while (views.length < count) {
    const jobHunt = told(record);
    today = itemOn(jobHunt, 'f1', today).due;
    const view = viewOf(jobHunt, 'f1', today);
    views.push(view);
    record += `; asked ${view.item.person?.name} ${formatDay(today)}`;
  }
  return views;
}

test('a second day for the decision is asked about in other words', () => {
  const text =
    'interview mon with amy; thanked amy mon; said mon decision fri; asked amy 11-09; said 11-10 decision 11-13';
  expect(followUp(text, '11-16').slice(1, 3)).toEqual([
    'You wanted to decide about the Analyst position by Friday 13 November, and I am still very interested.',
    'If anything is still missing, such as references, examples of my work or answers to questions, I will gladly send it at once. Could you tell me whether it is decided, and whether there is something more that would help?',
  ]);
});

test.each([
  ['the recruiter waits as well', 'via dana; interview mon with amy', 'They expected to decide'],
  ['the recruiter was there', 'via amy; interview mon with amy', 'You expected to decide'],
])('who decides: %s', (_, text, words) => {
  expect(followUp(`${text}; said mon decision fri`, '11-09')[1]).toContain(words);
});

test.each([
  ['one job', '', 'About the Analyst position at Acme'],
  ['two', 'beta: applied 10-20; beta: via dana', 'About my applications at Acme and Beta'],
  [
    'many',
    ['beta', 'gamma', 'delta', 'epsilon', 'zeta', 'theta', 'lambda']
      .map((name) => `${name}: applied 10-20; ${name}: via dana`)
      .join('; '),
    'About my eight applications',
  ],
])('the subject of a message about %s', (_, others, subject) => {
  const jobHunt = told(`applied 10-20; via dana; interview mon with amy; thanked amy mon; ${others}`);
  expect(draftFor(viewOf(jobHunt, 'f1', dayOf('11-09'))).subject).toBe(subject);
});
