// Follow-ups fit the rule that made them, and carry along the thanks that were missed.
import { describe, expect, test } from 'vitest';
import { draftFor } from '../../src/drafts/draft.ts';
import { dayOf, told } from '../scheduler/dsl.ts';
import { SAM, viewOf } from './cast.ts';

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

test('from the third on, no follow-up reads like the one before it', () => {
  const days = ['11-09', '11-16', '11-30', '12-21', '2027-01-18', '2027-02-15'];
  const bodies = days.map((date, place) => {
    const asked = days.slice(0, place).map((on) => `asked amy ${on}`);
    return followUp(['interview mon with amy', 'thanked amy mon', ...asked].join('; '), date).join('\n\n');
  });
  expect(new Set(bodies.slice(0, 5)).size).toBe(5);
  expect(bodies.filter((body, place) => body === bodies[place - 1])).toEqual([]);
});
