// Texts made to keep the patterns busy: time grows with the length, not faster.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { classify } from '../../../../src/features/import/mail/words/classify.ts';
import { letter } from './letters.ts';

const KB = 1024;
const BAD = [
  'a',
  'a ',
  ' ',
  '\n',
  '(',
  '"',
  'application for the ',
  'interest in the role of the role of ',
  'not moving not going not taking ',
  'leider entschieden nicht ',
  'would you be available to schedule a call and ',
  'interview interview interview has been ',
  'thank you for applying to the position at ',
  'what times dates days slots ',
  'tuesday at 2 or ',
  'you are available to meet you in ',
  'Inc. Ltd. e.g. ',
  'R-1 #1 (m/ ',
  'é\u0301ß𝒳 ',
  'if if if should should ',
];

/** Microseconds of the processor's, whatever else it does meanwhile. How they're split between the program and the system
 *  is only estimated, so both count. */
function timeFor(text: string): number {
  const subject = text.slice(0, 2000);
  const mail = letter(`${text.slice(0, 300)} <no-reply@us.greenhouse-mail.io>`, subject, text);
  const byPerson = letter('Amy Lee <amy@acme.example>', subject, text);
  const from = process.cpuUsage();
  classify(mail, false);
  classify(mail, true);
  classify(byPerson, false);
  const { user, system } = process.cpuUsage(from);
  return user + system;
}

const TIMES = 15;

/** The least time for each of two texts, once the patterns are compiled; taken in turn, so a slow moment meets both. */
function leastTimes(one: string, other: string): readonly [number, number] {
  for (const text of [one, other]) for (const _ of [1, 2, 3, 4]) timeFor(text);
  const pairs = Array.from({ length: TIMES }, () => [timeFor(one), timeFor(other)] as const);
  return [Math.min(...pairs.map(([time]) => time)), Math.min(...pairs.map(([, time]) => time))];
}

test.each(BAD)('time grows no faster than the length: %j', (piece) => {
  const repeated = (bytes: number) => piece.repeat(Math.ceil(bytes / piece.length));
  const [short, long] = leastTimes(repeated(4 * KB), repeated(32 * KB));
  // Eight times the text takes about eight times as long; a square would take 64 times.
  expect(long).toBeLessThan(Math.max(short, 1000) * 24);
});

test('classifies any text', () => {
  const word = fc.oneof(fc.constantFrom(...BAD), fc.string({ unit: 'binary', maxLength: 20 }));
  const text = fc.array(word, { maxLength: 60 }).map((words) => words.join(''));
  fc.assert(
    fc.property(text, text, text, fc.boolean(), (name, subject, body, isMine) => {
      const from = { name, address: 'no-reply@us.greenhouse-mail.io' };
      classify(letter('x@y.example', subject, body, { from }), isMine);
    }),
    { numRuns: 1000 },
  );
});
