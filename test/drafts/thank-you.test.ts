// Thank-you notes: no two are the same, and the promised day is the day of the planned follow-up.
import { describe, expect, test } from 'vitest';
import { addDays, type Day } from '../../src/domain/day.ts';
import { longDay } from '../../src/domain/day-words.ts';
import type { JobHunt } from '../../src/domain/model.ts';
import { draftFor, readyToSend } from '../../src/drafts/draft.ts';
import { plan } from '../../src/rules/plan.ts';
import { DEFAULT_POLICY, policyFrom } from '../../src/rules/policy.ts';
import { dayOf, told } from '../rules/dsl.ts';
import { idOf } from '../rules/look.ts';
import { makeTouch } from '../rules/records.ts';
import { ACME, CASTS, nextAskOf, viewOf } from './cast.ts';
import { thanksOf } from './messages.ts';

const PROMISE = /(?:check in|get in touch) on (\w+, \w+ \d+)/;

/** The paragraphs between greeting and signature. */
function middleOf(body: string): string {
  return body.split('\n\n').slice(1, -1).join('\n\n');
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.?]) |\n+/);
}

/** The sentences of one text that the other doesn't have. */
function ownSentences(text: string, other: string): string[] {
  return sentencesOf(text).filter((sentence) => !sentencesOf(other).includes(sentence));
}

describe.each([
  ['two', ['Amy Lee', 'Pete Ray']],
  ['four', CASTS['four interviewers']?.met ?? []],
  ['four of one name', ['Amy Lee', 'Amy Lee', 'Amy Lee', 'Amy Lee']],
  ['twenty', Array.from({ length: 20 }, (_, index) => `Person ${index}`)],
] as const)('%s interviewers', (_, met) => {
  const middles = thanksOf({ ...ACME, met }).map(([, view]) => middleOf(draftFor(view).body));

  test('no two notes are the same after the greeting', () => {
    expect(middles.length).toBe(met.length);
    expect(new Set(middles).size).toBe(met.length);
  });

  test('any two differ in a sentence other than the greeting and the promise', () => {
    for (const [place, one] of middles.entries()) {
      for (const other of middles.slice(place + 1)) {
        expect(ownSentences(one, other).filter((sentence) => !PROMISE.test(sentence)).length).toBeGreaterThan(0);
      }
    }
  });
});

test.each([
  ['two interviews on one day', 'interview mon 10:00 with amy; interview mon 14:00 with pete', 't1.1', 't2.2'],
])('%s', (_, text, first, second) => {
  const jobHunt = told(`applied mon; ${text}`);
  const bodies = [first, second].map((id) => draftFor(viewOf(jobHunt, id, dayOf('tue'))).body);
  const [one = '', other = ''] = bodies.map((body) => middleOf(body).replaceAll(/(?:today|yesterday)/g, ''));
  expect(ownSentences(one, other).length).toBeGreaterThan(0);
});

test('notes to four interviewers share no sentence except the blanks', () => {
  const middles = thanksOf({ ...ACME, met: ['Amy', 'Pete', 'Rob', 'Ina'] }).map(([, view]) =>
    middleOf(readyToSend(draftFor(view)).body),
  );
  const shared = middles.flatMap((one, place) =>
    middles.slice(place + 1).flatMap((other) => sentencesOf(one).filter((each) => sentencesOf(other).includes(each))),
  );
  expect(shared).toEqual([]);
});

test('a note that names the next interview looks forward to it once', () => {
  const jobHunt = told('applied mon; interview mon 10:00 with amy pete rob ina; interview 11-10 with amy');
  for (const id of ['t1.1', 't1.2', 't1.3', 't1.4']) {
    const { body } = draftFor(viewOf(jobHunt, id, dayOf('mon')));
    expect(body).toContain('our next conversation on Tuesday, November 10.');
    expect(body.match(/look(?:ing)? forward/g)).toHaveLength(1);
  }
});

describe('two notes to one person', () => {
  const twice = 'applied 10-20; interview mon 10:00 with amy';
  test.each([
    ['a second round', `${twice}; interview wed 10:00 with amy`, 't2.1', 'wed', / another great conversation /],
    [
      'after the first was sent',
      `${twice}; thanked amy mon; interview wed 10:00 with amy`,
      't2.1',
      'wed',
      / another great conversation /,
    ],
    [
      'another job on the same day',
      `${twice}; beta: interview mon 14:00 with amy`,
      't2.1',
      'mon',
      /^I'd also like to thank you /,
    ],
    ['at another company, weeks later', `${twice}; beta: interview 11-23 10:00 with amy`, 't2.1', '11-23', / again /],
  ])('%s: the second says so', (_, text, id, today, words) => {
    const jobHunt = told(text);
    const first = draftFor(viewOf(told(twice), 't1.1', dayOf('mon'))).body;
    const second = draftFor(viewOf(jobHunt, id, dayOf(today))).body;
    expect(middleOf(second)).toMatch(words);
    expect(ownSentences(second, first).length).toBeGreaterThan(4);
  });

  test.each([
    ['for two jobs', `${twice}; beta: applied 10-20; beta: interview mon 14:00 with amy`, 't2.1', 'mon', ['t1.1']],
    [
      'once the other went out that day',
      `${twice}; beta: interview mon 14:00 with amy; thanked amy mon for i1`,
      't2.1',
      'mon',
      [],
    ],
    [
      'where the decision makes the day',
      `${twice}; said mon decision 11-13; thanked amy mon for i1; interview wed 10:00 with amy`,
      't2.1',
      'wed',
      [],
    ],
  ])('only one of them promises the day: %s', (_, text, id, today, promising) => {
    const jobHunt = told(text);
    expect(PROMISE.test(draftFor(viewOf(jobHunt, id, dayOf(today))).body)).toBe(false);
    for (const other of promising) expect(draftFor(viewOf(jobHunt, other, dayOf(today))).body).toMatch(PROMISE);
  });

  test('promises again for another day', () => {
    const jobHunt = told(`${twice}; thanked amy mon for i1; interview wed 10:00 with amy`);
    expect(PROMISE.exec(draftFor(viewOf(jobHunt, 't2.1', dayOf('wed'))).body)?.[1]).toBe('Wednesday, November 11');
  });
});

/** The follow-up's due day, planned on the day after the note went out. */
function askedOn(jobHunt: JobHunt, id: string, today: Day, policy = DEFAULT_POLICY): Day | null {
  const { item } = viewOf(jobHunt, id, today, undefined, policy);
  const sent = makeTouch({
    id: 500,
    jobId: item.job.id,
    personId: item.person?.id ?? null,
    interviewId: item.interview?.id ?? null,
    on: today,
    direction: 'out',
    kind: 'thank-you',
    channel: 'email',
    result: 'sent',
  });
  const { items, upcoming } = plan({ ...jobHunt, touches: [...jobHunt.touches, sent] }, addDays(today, 1), policy);
  return [...items, ...upcoming].find((each) => idOf(each) === `f${item.job.id}`)?.due ?? null;
}

test.each([
  ['on the day', 'interview mon 10:00 with amy', 't1.1', 'mon', 'Monday, November 9'],
  ['the next day', 'interview mon 15:00 with amy', 't1.1', 'tue', 'Tuesday, November 10'],
  ['at the weekend', 'interview fri 16:00 with amy', 't1.1', 'sat', 'Monday, November 16'],
  [
    'a day for the decision',
    'interview mon 10:00 with amy; said mon decision 11-13',
    't1.1',
    'mon',
    'Monday, November 16',
  ],
  ['a day they named', 'interview mon 10:00 with amy; said mon contact thu', 't1.1', 'mon', 'Thursday, November 5'],
  ['every ten days', 'interview mon 10:00 with amy; said mon every 10', 't1.1', 'mon', 'Thursday, November 12'],
  ['a reply after it', 'interview mon 10:00 with amy; heard tue', 't1.1', 'tue', 'Tuesday, November 10'],
  [
    'asked the same person about another job that day',
    'interview mon 10:00 with amy; said mon decision wed; beta: applied 10-01; contact amy; asked amy mon',
    't1.1',
    'mon',
    'Monday, November 9',
  ],
])("promises the scheduler's follow-up day: %s", (_, text, id, today, promised) => {
  const jobHunt = told(`applied 10-20; ${text}`);
  const asked = askedOn(jobHunt, id, dayOf(today));
  const { body } = draftFor(viewOf(jobHunt, id, dayOf(today)));
  expect(PROMISE.exec(body)?.[1]).toBe(asked === null ? null : longDay(asked));
  expect(PROMISE.exec(body)?.[1]).toBe(promised);
});

test('holidays and other settings move the promise too', () => {
  const jobHunt = told('interview mon 10:00 with amy');
  const policy = policyFrom(
    new Map([
      ['holidays', '2026-11-12'],
      ['first-follow-up', '10'],
    ]),
  );
  const { body } = draftFor(viewOf(jobHunt, 't1.1', dayOf('mon'), undefined, policy));
  expect(askedOn(jobHunt, 't1.1', dayOf('mon'), policy)).toBe(dayOf('11-13'));
  expect(PROMISE.exec(body)?.[1]).toBe('Friday, November 13');
});

test.each([
  ['another interviewer', 'interview mon 10:00 with amy pete', 't1.2'],
  ['an interviewer when you follow up with the recruiter', 'via dana; interview mon 10:00 with amy', 't1.2'],
])('promises nothing to %s', (_, text, id) => {
  expect(draftFor(viewOf(told(text), id, dayOf('mon'))).body).not.toMatch(PROMISE);
});

test('promises no day that has already come', () => {
  const jobHunt = told('interview mon 10:00 with amy; said mon contact tue');
  const view = viewOf(jobHunt, 't1.1', dayOf('tue'));
  expect(view.nextAsk).toBe(dayOf('tue'));
  expect(draftFor(view).body).not.toMatch(PROMISE);
});

test('says "as agreed" for an agreed day', () => {
  const jobHunt = told('interview mon 10:00 with amy; said mon contact thu');
  expect(draftFor(viewOf(jobHunt, 't1.1', dayOf('mon'))).body).toContain(
    "As agreed, I'll get in touch on Thursday, November 5.",
  );
});

test('looks forward to an upcoming interview instead of promising a call', () => {
  const jobHunt = told('interview mon 10:00 with amy; interview 11-12 10:00 with pete');
  const view = viewOf(jobHunt, 't1.1', dayOf('mon'));
  expect(nextAskOf(jobHunt, view.item, dayOf('mon'), DEFAULT_POLICY)).toBeNull();
  expect(draftFor(view).body).toContain('I look forward to our next conversation on Thursday, November 12.');
});

test.each([
  ['mon', 'today'],
  ['tue', 'yesterday'],
  ['wed', 'on Monday, November 2'],
])('written on %s the interview was %s', (today, when) => {
  const { subject } = draftFor(viewOf(told('interview mon 10:00 with amy'), 't1.1', dayOf(today)));
  expect(subject).toBe(`Thank you for your time ${when}`);
});
