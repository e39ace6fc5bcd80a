// One person gets one message, about several jobs or several things.
import { expect, test } from 'vitest';
import { draftFor } from '../../src/drafts/draft.ts';
import { dayOf, told } from '../rules/dsl.ts';
import { clock, itemOn, viewOf } from './cast.ts';

/** The message about an item and others of one person. */
function draft(text: string, date: string, [id = '', ...others]: readonly string[]) {
  const [jobHunt, today] = [told(`applied 10-20; ${text}`), dayOf(date)];
  const together = others.map((other) => itemOn(jobHunt, other, today));
  return draftFor({ ...viewOf(jobHunt, id, today), together });
}

const FOR_DANA =
  'via dana; interview mon with amy; beta: applied 10-20; beta: via dana; beta: interview mon with bo; gamma: applied 10-20';

test('a recruiter hears of your offer once, for all their jobs, with one first choice', () => {
  const { subject, body } = draft(`${FOR_DANA}; gamma: offer tue reply 11-12`, 'wed', ['h1', 'h2']);
  expect(subject).toBe('A timing question about my applications to Acme and Beta');
  expect(body.split('\n\n')[1]).toMatch(
    /^I interviewed for the Analyst positions at Acme and Beta on Monday, November 2\. I've received an offer elsewhere and need to answer by Thursday, November 12\. I'm very interested in these positions, so I wanted to ask before I decide\. Of the two positions, \[\[\? the one you'd choose, if you know \]\] is my first choice\./,
  );
});

test('a recruiter is thanked once for all their jobs', () => {
  const { subject, body } = draft(FOR_DANA, 'mon', ['c1', 'c2']);
  expect(subject).toBe('Next steps for my applications to Acme and Beta');
  expect(body.split('\n\n')[1]).toBe(
    'Thank you for your help with my applications to Acme and Beta. I interviewed for the Analyst positions at Acme and Beta today, and came away even more excited about both. I especially liked [[? one thing you liked, and at which company ]].',
  );
});

test('a recruiter is told of an interview later today as still ahead', () => {
  const text = FOR_DANA.replace('mon with amy', 'mon 16:00 with amy');
  const jobHunt = told(`applied 10-20; ${text}`);
  const [view, other] = ['c1', 'c2'].map((id) => viewOf(jobHunt, id, dayOf('mon')));
  if (!view || !other) throw new Error('missing');
  const { body } = draftFor({ ...view, together: [other.item], now: { day: dayOf('mon'), time: clock('12:00') } });
  expect(body).toContain(
    "Acme and Beta. I interviewed for the Analyst position at Beta today, and I'm interviewing for the Analyst position at Acme today.",
  );
});

test.each([
  [
    'a thank-you note',
    'interview mon with amy',
    ['h1', 't1.1'],
    "Thank you for talking with me about the Analyst position at Acme today. I really liked hearing about [[ one thing you talked about ]], and I left even more excited about the role. I've received an offer from another company and need to answer by Monday, November 16. Acme is [[? my first choice, if that's true ]]. Is there any chance of an update before then?",
  ],
  [
    'a note to a recruiter',
    'via dana; interview mon with amy',
    ['h1', 'c1'],
    "I interviewed for the Analyst position at Acme today, and I'm grateful for your help with it. I especially liked [[? one thing you liked ]]. I've received an offer elsewhere and need to answer by Monday, November 16. I'm very interested in the job at Acme, so I wanted to ask before I decide. Acme is [[? my first choice, if that's true ]]. A good word from you would help a lot. Could you ask them for an update before then?",
  ],
  [
    'both to a recruiter who sat in',
    'via dana; interview mon with dana',
    ['h1', 't1.1', 'c1'],
    "Thank you for talking with me about the Analyst position at Acme today. I really liked hearing about [[ one thing you talked about ]], and I left even more excited about the role. I've received an offer elsewhere and need to answer by Monday, November 16. Acme is [[? my first choice, if that's true ]]. Could you ask them for an update before then?",
  ],
])('news of an offer says %s, too', (_, text, ids, words) => {
  const { body } = draft(`${text}; beta: applied 10-20; beta: offer mon reply 11-16`, 'mon', ids);
  expect(body.split('\n\n')[1]).toBe(words);
});

test('an employer hears thanks, then of the offer, then one question', () => {
  const text = 'interview mon with amy pete; beta: applied 10-20; beta: offer 11-09 reply 11-16';
  const { body } = draft(text, '11-10', ['h1', 'f1']);
  expect(body.split('\n\n')[1]).toBe(
    "We met about the Analyst position on Monday, November 2, and I'm grateful for the time you took. Please give pete my thanks. I've received an offer from another company and need to answer by Monday, November 16. I'm very interested in working with you, so I wanted to ask before I decide. Acme is [[? my first choice, if that's true ]]. Is there any chance of an update before then?",
  );
});

test.each([
  [
    'with amy',
    '11-18',
    'Our next conversation is set for Wednesday, November 18. Is there any chance we could meet before I have to answer',
  ],
  ['with amy', '11-12', 'Is there any chance of an update before then?'],
  [
    'with amy; via dana',
    '11-18',
    'My next interview with them is on Wednesday, November 18. Could you ask them whether',
  ],
])('asks to move an interview that comes after the answer: %s, %s', (who, next, words) => {
  const text = `interview mon ${who}; interview ${next} with amy; beta: applied 10-20; beta: offer tue reply 11-16`;
  expect(draft(text, 'wed', ['h1']).body).toContain(words);
});

test('a reference hears the good news first, then that another company may call', () => {
  const text =
    'reference rex; interview mon with amy; sent reference-alert rex mon; beta: applied 10-20; beta: interview 11-09 with bo; closed 11-10 accepted';
  const { subject, body } = draft(text, '11-10', ['u1.1', 'a2.1']);
  expect(subject).toBe('I got the job!');
  expect(body.split('\n\n')[1]).toBe(
    "I have good news: Acme offered me the Analyst position, and I've said yes! Thank you so much for being a reference for me. I also interviewed for the Analyst position at Beta yesterday, so they may still call you. If they do, please [[? what you'd like, such as: tell them I've taken another job ]].",
  );
});
