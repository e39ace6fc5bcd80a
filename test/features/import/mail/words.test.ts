// Emails of application systems and people: their event, and the company and title that they name. letters.txt has the
// emails: first the event, then the job that it names as 'title @ company' ('-' for none), and other headers.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { classify } from '../../../../src/features/import/mail/words/classify.ts';
import { plainOf } from '../../../../src/features/import/mail/words/plain.ts';
import { OPENINGS, SUBJECTS } from '../../../../src/features/import/mail/words/templates.ts';
import type { Mail } from '../../../../src/formats/mail/message.ts';
import { calendar, letter } from './letters.ts';

const BLOCK =
  /^(?<is>[a-z-]+)(?:: (?<job>.*?))?(?: \((?<says>[^()]+)\))?\nFrom: (?<from>.*)\nSubject: (?<subject>.*)\n*(?<text>[\s\S]*)$/;
const AMY = 'Amy Lee <amy.lee@acme.example>';
const ANSWER = { inReplyTo: ['mine@mail.example'] };
const HEADERS: Readonly<Record<string, Partial<Mail>>> = {
  answer: ANSWER,
  automatic: { isAutomatic: true },
  REQUEST: { calendars: [calendar('REQUEST')] },
  CANCEL: { calendars: [calendar('CANCEL')] },
  REPLY: { calendars: [calendar('REPLY')] },
};

const LETTERS = readFileSync(new URL('letters.txt', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n----\n')
  .map((block) => {
    const { is = '', job = '', says, from = '', subject = '', text = '' } = BLOCK.exec(block)?.groups ?? {};
    const headers = (says?.split(', ') ?? []).map((each) => HEADERS[each] ?? {});
    const mail = letter(from, subject, text, Object.assign({}, ...headers));
    return { is, job, subject, mail: { ...mail, ownText: text.split('\n-- \n')[0] ?? '' } };
  });

test.each(LETTERS)('$is: $job, $subject', ({ is, job, mail }) => {
  const got = classify(mail, false);
  expect(got?.event ?? 'nothing').toBe(is);
  if (got) expect(`${got.title ?? '-'} @ ${got.company ?? '-'}`).toBe(job);
});

test('every opening and whole subject is in one of the emails', () => {
  const lines = LETTERS.flatMap(({ mail }) => [mail.subject, ...mail.text.split('\n')]).map(plainOf);
  const missing = OPENINGS.filter(({ says }) => !lines.some((line) => new RegExp(says.source).test(line)));
  expect(missing.map(({ says }) => says.source)).toEqual([]);
  const subjects = LETTERS.map(({ subject }) => plainOf(subject));
  expect(SUBJECTS.filter((form) => !subjects.some((subject) => form.test(subject))).map(String)).toEqual([]);
});

test('says who wrote, why, and whether a template gave the job', () => {
  const sure = classify(
    letter('Acme <no-reply@us.greenhouse-mail.io>', 'Thank you for applying to Acme', 'Hi Kim,\nWe got it.'),
    false,
  );
  expect(sure).toMatchObject({ isTemplate: true, platform: 'greenhouse', isByPerson: false });
  const text =
    'Hi Kim,\n\nIt was good to meet you. We have decided to go with\nanother candidate for this role. All the best!';
  expect(classify(letter(AMY, 'Re: Buyer', text, ANSWER), false)).toMatchObject({
    event: 'rejection',
    because: 'We have decided to go with another candidate for this role.',
    isTemplate: false,
    isByPerson: true,
    platform: null,
  });
  expect(classify(letter(AMY, 'Hello', 'Hi Kim,\nYour samples arrived.'), false)?.because).toBe(
    'Your samples arrived.',
  );
});
