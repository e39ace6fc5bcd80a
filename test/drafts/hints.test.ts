// Hints shown with a message.
import { describe, expect, test } from 'vitest';
import { draftFor, draftInOwnWords } from '../../src/drafts/draft.ts';
import { dayOf, told } from '../rules/dsl.ts';
import { day } from '../rules/records.ts';
import { ACME, clock, HELD, jobHuntOf, NOBODY, SAM, SECRET, viewOf } from './cast.ts';

const PROOFREAD = 'Read it aloud once, and check the names and the spelling.';

test('names the résumé to attach to you, not to the reference', () => {
  const draft = draftFor(viewOf(jobHuntOf(ACME), 'a1.1', HELD));
  expect(draft.hints[0]).toBe('Attach your résumé: cv-7.');
  expect(draft.body).not.toContain('cv-7');
});

describe('a recruiter who was in the interview', () => {
  const jobHunt = told('applied 10-20; via amy; interview mon 10:00 with amy');
  const { body, hints } = draftFor(viewOf(jobHunt, 'c1', dayOf('mon')));

  test("isn't told about it, and counts as deciding", () => {
    expect(body).not.toMatch(/My interview|they|put in a good word/);
    expect(body).toContain('what your timeline looks like?');
  });

  test("still gets a thank-you note, and you're told", () => {
    expect(hints).toContain('t1.1, the thank-you note, goes to the same person. If one is enough: jobtrack skip c1');
  });

  test.each([
    ['the note went out', 'applied 10-20; via amy; interview mon 10:00 with amy; skipped thank-you amy mon'],
    ['another one was there', 'applied 10-20; via dana; interview mon 10:00 with amy'],
  ])("doesn't when %s", (_, text) => {
    expect(draftFor(viewOf(told(text), 'c1', dayOf('mon'))).hints.join()).not.toContain('same person');
  });
});

describe('before the interview is over', () => {
  const jobHunt = told('applied 10-20; via dana; reference rex; interview mon 15:00 with amy');
  const at = (id: string, time: string) => {
    const view = viewOf(jobHunt, id, dayOf('mon'));
    return draftFor({ ...view, now: { day: dayOf('mon'), time: clock(time) } });
  };

  test.each([
    ['t1.3', '09:00', 'For after the interview (4:00 PM).'],
    ['t1.3', '15:30', 'For after the interview (4:00 PM).'],
    ['c1', '09:00', 'For after the interview (4:00 PM).'],
  ])('%s at %s', (id, time, hint) => {
    expect(at(id, time).hints[0]).toBe(hint);
  });

  test.each(['t1.3', 'c1'])('%s afterwards', (id) => {
    expect(at(id, '16:00').hints.join()).not.toContain('For after');
  });

  test.each([
    ['09:00', 'I have an interview for the Analyst position at Acme today.'],
    ['15:00', 'I interviewed for the Analyst position at Acme today.'],
  ])('tells a reference at %s', (time, words) => {
    expect(at('a1.1', time).body).toContain(words);
  });
});

test('questions a name in all capitals or all lowercase', () => {
  const odd = draftFor(viewOf(jobHuntOf({ ...ACME, met: ['CAROL KING'] }), 't1.1', HELD)).hints;
  expect(odd).toContain('It greets "CAROL KING". For another spelling: jobtrack edit p1 --name "…"');
  expect(draftFor(viewOf(jobHuntOf(ACME), 't1.1', HELD)).hints.join()).not.toContain('another spelling');
});

test('suggests telling a reference about several jobs at once', () => {
  const text = 'reference rex; interview mon with amy; beta: interview mon with bob; gamma: interview mon with cem';
  expect(draftFor(viewOf(told(text), 'a1.1', dayOf('mon'))).hints).toContain(
    "For rex there's also a2.1 (the Analyst position, Beta) and a3.1 (the Analyst position, Gamma). To tell them in one message: jobtrack draft a1.1 a2.1 a3.1",
  );
});

test('says how to add someone when nobody is on file', () => {
  const draft = draftFor(viewOf(told('applied 10-20; closed tue withdrawn'), 'x1', dayOf('tue')));
  expect(draft.to).toBeNull();
  expect(draft.body).toContain('Dear Hiring Team,');
  expect(draft.hints).toEqual([
    'You have no contact at Acme yet. Once you know who to write to: jobtrack add-contact "…" --job j1',
    PROOFREAD,
  ]);
});

test.each([
  ['a name without a number', { ...NOBODY, name: 'Sam Roe' }, true],
  ['both', SAM, false],
  ['neither', NOBODY, false],
])('how to sign: %s', (_, me, isTold) => {
  const { hints } = draftFor(viewOf(jobHuntOf(ACME), 't1.1', HELD, me));
  expect(hints.some((hint) => hint.includes('me.phone'))).toBe(isTold);
});

test('shows your notes with the first follow-up, except what went well', () => {
  const jobHunt = jobHuntOf(ACME);
  const debriefs = jobHunt.debriefs.map((debrief) => ({ ...debrief, questions: 'Who leads the team?' }));
  const { hints } = draftFor(viewOf({ ...jobHunt, debriefs }, 'f1', day('2026-11-09')));
  expect(hints).toEqual([
    `Skills you're strengthening: Budgets ${SECRET}`,
    `The concern: Long way ${SECRET}`,
    `What to do better: Speak slower ${SECRET}`,
    'What was left open: Who leads the team?',
    'What you share: You both sail.',
    PROOFREAD,
  ]);
});

test('shows a skill until a message or call has mentioned it', () => {
  const jobHunt = jobHuntOf(ACME);
  const debriefs = jobHunt.debriefs.map((debrief) => ({ ...debrief, skills: 'SQL, Budgets' }));
  const view = viewOf({ ...jobHunt, debriefs }, 'f1', day('2026-11-09'));
  expect(draftFor(view).hints).toContain("Skills you're strengthening: SQL and Budgets");
  expect(draftFor({ ...view, said: ["I've started to learn sql."] }).hints).toContain(
    "Skills you're strengthening: Budgets",
  );
});

test.each([
  ['Unfortunately I was late. I am sorry.', '"Unfortunately" and "sorry" may sound negative'],
  ["I'm afraid so.", '"I\'m afraid" may sound negative'],
  ['I am desperate.', '"desperate" may sound negative'],
])('points out negative words of yours: %s', (text, hint) => {
  const view = viewOf(jobHuntOf(ACME), 't1.1', HELD);
  expect(draftInOwnWords(view, text).hints[0]).toContain(hint);
});

test("doesn't point out words that only look negative", () => {
  const view = viewOf(jobHuntOf(ACME), 't1.1', HELD);
  expect(draftInOwnWords(view, 'Fortunately, I sorted it.').hints.join()).not.toContain('negative');
});
