// What single messages say.
import { expect, test } from 'vitest';
import { draftFor } from '../../src/drafts/draft.ts';
import { dayOf, told } from '../rules/dsl.ts';
import { day } from '../rules/records.ts';
import { ACME, HELD, itemOn, searchOf, viewFor, viewOf } from './cast.ts';
import { messagesOf } from './messages.ts';

test('the thank-you note, as it is read', () => {
  const { subject, body } = draftFor(viewOf(searchOf(ACME), 't1.1', HELD));
  expect(subject).toBe('Thank you for your time today');
  expect(body).toBe(`Dear Amy Lee,

Thank you for taking the time to talk with me today about the Marketing Manager position at Acme. I especially enjoyed hearing about [[ one thing you talked about ]].

Our conversation has made me look forward to this work even more, and I would be glad to join the company. With [[ what you would bring, in a few words ]], I believe that I would do this work well.

If it suits you, I will get in touch again on Monday 9 November to ask how things stand. If there is anything more that you would like to know, I am glad to answer.

With kind regards,
Sam Roe
sam@roe.example
+1 212 555 0100`);
});

test('a letter has a date, an address and no "today"', () => {
  const { body } = draftFor({ ...viewOf(searchOf(ACME), 't1.1', HELD), form: 'letter' });
  expect(body.split('\n\nThank you')[0]).toBe('2 November 2026\n\nAmy Lee\nHead of Team\nAcme\n\nDear Amy Lee,');
  expect(body).toContain('talk with me on Monday 2 November about');
  expect(body).not.toContain('today');
});

test.each([
  ['rejected', 'stay in touch'],
  ['accepted', 'I look forward to working with you.'],
])('thanks after closing: %s', (reason, words) => {
  const view = messagesOf(ACME).get(`thanks, ${reason}`);
  const draft = view && draftFor(view);
  expect(draft?.body).toContain(words);
  expect(draft?.body).not.toContain('I will get in touch');
});

test.each([
  ['withdrawn', 'to withdraw my application', 'for considering me for the Marketing Manager position'],
  ['declined', 'to decline the offer', 'for offering me the Marketing Manager position'],
])('a kind no: %s', (name, decision, thanks) => {
  const view = messagesOf(ACME).get(name);
  const { body } = view ? draftFor(view) : { body: '' };
  expect(body).toContain(decision);
  expect(body).toContain(thanks);
});

test('the acceptance letter, as it is read', () => {
  const view = messagesOf(ACME).get('accepted');
  expect(view && draftFor(view).body).toBe(`Dear Amy Lee,

Thank you for choosing me. I'm delighted to accept the Marketing Manager position. As we agreed, [[? the terms, such as: my salary will be … ]].

When would you like me to start? I can't wait to join the team.

With kind regards,
Sam Roe
sam@roe.example
+1 212 555 0100`);
});

test.each([
  ['offer', 'By when would you like my answer?'],
  ['offer with a day', 'You asked for my answer by Friday 13 November.'],
])('time to answer: %s', (name, words) => {
  const view = messagesOf(ACME).get(name);
  expect(view && draftFor(view).body).toContain(words);
});

test('someone inside is asked what is going on only when it drags on', () => {
  const [early, late] = ['inside', 'stall'].map((name) => messagesOf(ACME).get(name));
  expect(early && draftFor(early).body).toContain('how it was received');
  expect(late && draftFor(late).body).toContain('how far along they are');
});

test('for an application without an interview the day is that of the application', () => {
  const search = { ...searchOf(ACME), interviews: [], debriefs: [] };
  const today = day('2026-11-18');
  expect(draftFor(viewFor(itemOn(search, 'f1', today), search, today)).body).toContain(
    'I am writing about the Marketing Manager position, for which I applied on Tuesday 20 October.',
  );
});

test('an interview that closing the job cancelled is not thanked for', () => {
  const jobHunt = told('applied 10-20; contact amy; interview wed 10:00 with amy; closed tue withdrawn');
  expect(draftFor(viewOf(jobHunt, 'x1', dayOf('thu'))).body).toContain(
    'Thank you for considering me for the Analyst position. After careful thought',
  );
});

test.each([
  [
    'the employer',
    ACME,
    'Thank you for letting me know of your decision on the Marketing Manager position',
    'what you liked',
  ],
  [
    'a recruiter',
    { ...ACME, recruiter: 'Dana Ruiz' },
    'Thank you for letting me know of the decision on the Marketing Manager position at Acme, and for your help.',
    'what they liked',
  ],
])('after a no, %s is asked for an honest word', (_, cast, thanks, question) => {
  const view = messagesOf(cast).get('feedback');
  const { body } = view ? draftFor(view) : { body: '' };
  expect(body).toContain(thanks);
  expect(body).toContain(question);
});

test('after several conversations they are thanked for all', () => {
  const text = 'applied 10-20; interview mon with amy; interview tue with amy; thanked amy tue; closed wed withdrawn';
  expect(draftFor(viewOf(told(text), 'x1', dayOf('wed'))).body).toContain('that went into our conversations.');
});
