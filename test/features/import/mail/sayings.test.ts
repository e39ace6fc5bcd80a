// Single sentences and their events (sayings.txt), and sentences that only sound like them.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { classify } from '../../../../src/features/import/mail/words/classify.ts';
import { isSaidIn } from '../../../../src/features/import/mail/words/pattern.ts';
import { PATTERNS, SYSTEM_PATTERNS } from '../../../../src/features/import/mail/words/patterns.ts';
import { SENT_PATTERNS, SENT_SUBJECTS } from '../../../../src/features/import/mail/words/sent.ts';
import { sentenceOf } from '../../../../src/features/import/mail/words/sentences.ts';
import { letter } from './letters.ts';

const SAYINGS = readFileSync(new URL('sayings.txt', import.meta.url), 'utf8')
  .split(/^# /m)
  .flatMap((block) => {
    const [event = '', ...lines] = block.split('\n').filter(Boolean);
    return lines.map((line) => ({ event, line }));
  });
const received = SAYINGS.filter(({ event }) => !event.startsWith('sent-') && event !== 'nothing for sure');
const sent = SAYINGS.filter(({ event }) => event.startsWith('sent-'));
const unsure = SAYINGS.filter(({ event }) => event === 'nothing for sure');

test.each(received)('$event: $line', ({ event, line }) => {
  expect(classify(letter('Acme <no-reply@us.greenhouse-mail.io>', 'Acme', line), false)?.event).toBe(event);
});

test.each(sent)('$event: $line', ({ event, line }) => {
  expect(classify(letter('Kim <kim@mail.example>', 'Re: Acme', line), true)?.event).toBe(event);
});

test.each(unsure)('nothing for sure, so a person has replied: $line', ({ line }) => {
  expect(classify(letter('Amy Lee <amy@acme.example>', 'Your interview', line), false)?.event).toBe('reply');
});

test('every pattern has a sentence', () => {
  const said = SAYINGS.map(({ line }) => sentenceOf(line));
  const patterns = [...PATTERNS, ...SYSTEM_PATTERNS, ...SENT_PATTERNS, ...SENT_SUBJECTS];
  const missing = patterns.filter(({ isSubject, ...each }) => !isSubject && !said.some((line) => isSaidIn(each, line)));
  expect(missing.map(({ says }) => says.source)).toEqual([]);
});

test.each([
  ['Thank you for being a reference', 'Thank you for talking with Acme about me.'],
  ['Thank you for considering me', 'I was glad to be considered. Is there one thing I could do better?'],
  ['Interview times', 'Thanks for the invitation. Tuesday at 2 works for me.'],
  ['Thank you!', 'Thank you for your help with the move.'],
  ['The offer', 'Thank you for the offer. When do you need my answer?'],
])('sent something else: %s', (subject, text) => {
  expect(classify(letter('Kim <kim@mail.example>', subject, text), true)?.event).toBe('sent-other');
});

test.each([
  ['sent-thank-you', 'Thank you for your time today', 'I liked hearing about the team.'],
  [
    'sent-thank-you',
    'Hello',
    'Thank you for the interview today. I’ll check in on Monday, unless you’d prefer another time.',
  ],
  ['sent-thank-you', 'Hello', 'I wanted to follow up to thank you for our talk yesterday.'],
  ['sent-follow-up', 'Following up: Buyer', 'We met on Friday. Thank you so much for your time that day.'],
  ['sent-follow-up', 'Re: Buyer', 'Is the position still open? Thank you for your time.'],
] as const)('%s: %s, %s', (event, subject, text) => {
  expect(classify(letter('Kim <kim@mail.example>', subject, text), true)?.event).toBe(event);
});

test('ignores automatic replies from the user’s own address', () => {
  expect(classify(letter('Kim <kim@mail.example>', 'Away', 'Thank you', { isAutomatic: true }), true)).toBeNull();
});

test('ignores quoted sentences', () => {
  const own = { text: 'Sure!\n> Thank you for the interview today.', ownText: 'Sure!' };
  expect(classify(letter('Kim <kim@mail.example>', 'Re: Buyer', '', own), true)?.event).toBe('sent-other');
});
