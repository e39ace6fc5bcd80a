// Messages drafted by jobtrack are recognized once they're sent, even as a reply, whose subject says nothing.
import { expect, test } from 'vitest';
import { QUESTIONS, STILL_INTERESTED, STILL_INTERESTED_IN_ALL } from '../../../../src/drafts/follow-up-words.ts';
import { TEMPLATES } from '../../../../src/drafts/templates.ts';
import { CLOSINGS, INTERESTS, THANKS, THANKS_AGAIN, THANKS_CLOSED } from '../../../../src/drafts/thank-you-words.ts';
import { classify } from '../../../../src/features/import/mail/words/classify.ts';
import { letter } from './letters.ts';

const WHEN = ['yesterday', 'the Cook position at Acme', 'you'] as const;
const PROMISE = "I'll check in on Monday, November 16, unless you'd prefer another time.";
const eventOf = (subject: string, text: string) =>
  classify(letter('Kim <kim@mail.example>', subject, text), true)?.event;

test.each([...THANKS, ...THANKS_AGAIN, ...THANKS_CLOSED].map((say) => say(...WHEN)))('thanks: %s', (thanks) => {
  for (const interest of INTERESTS.map((say) => say(...WHEN))) {
    for (const closing of CLOSINGS.map((say) => say(...WHEN))) {
      expect(eventOf('Re: Cook', `Dear Amy,\n\n${thanks}\n\n${interest}\n\n${PROMISE} ${closing}`)).toBe(
        'sent-thank-you',
      );
    }
  }
});

const NOTHING_SAID = { hasTiming: false, hasRhythm: false, hasTalked: false, hasMet: false, isAboutSeveral: false };
const ALL_SAID = { hasTiming: true, hasRhythm: true, hasTalked: true, hasMet: true, isAboutSeveral: true };
const GROUNDS = (['decider', 'go-between'] as const).flatMap((reader) => [
  { reader, ...NOTHING_SAID },
  { reader, ...ALL_SAID },
]);

test.each(QUESTIONS.flatMap((ask) => GROUNDS.map(ask)))('follows up: %s', (question) => {
  for (const interest of [...STILL_INTERESTED, ...STILL_INTERESTED_IN_ALL]) {
    expect(eventOf('Re: Cook', `Dear Amy,\n\nWe met on Friday. ${interest}\n\n${question}`)).toBe('sent-follow-up');
  }
});

test.each([
  ['thank-you', 'sent-thank-you'],
  ['thank-you-closed', 'sent-thank-you'],
  ['follow-up-1', 'sent-follow-up'],
  ['follow-up-2', 'sent-follow-up'],
  ['follow-up-3', 'sent-follow-up'],
  ['reference-alert', 'sent-other'],
  ['reference-thanks', 'sent-other'],
  ['feedback-request', 'sent-other'],
  ['withdrawal-note', 'sent-other'],
  ['offer-reply', 'sent-other'],
  ['acceptance', 'sent-other'],
  ['outcome-note', 'sent-other'],
] as const)('%s is %s', (id, event) => {
  const [subject = '', ...text] = TEMPLATES[id].replace(/\{\{\w+\}\}|\[\[.*?\]\]/g, 'it').split('\n');
  expect(eventOf(subject.replace('Subject: ', ''), text.join('\n'))).toBe(event);
});
