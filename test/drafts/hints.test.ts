// What you are told beside a message.
import { describe, expect, test } from 'vitest';
import { draftFor } from '../../src/drafts/draft.ts';
import { dayOf, told } from '../rules/dsl.ts';
import { day } from '../rules/records.ts';
import { ACME, clock, HELD, NOBODY, SAM, searchOf, viewOf } from './cast.ts';

test('the résumé to attach is named to you, not to the reference', () => {
  const draft = draftFor(viewOf(searchOf(ACME), 'a1.1', HELD));
  expect(draft.hints[0]).toBe('Attach your résumé: cv-7.');
  expect(draft.body).not.toContain('cv-7');
});

describe('a recruiter who sat in the interview', () => {
  const jobHunt = told('applied 10-20; via amy; interview mon 10:00 with amy');
  const { body, hints } = draftFor(viewOf(jobHunt, 'c1', dayOf('mon')));

  test('is not told that it took place, and decides', () => {
    expect(body).not.toMatch(/My interview|they|put in a word/);
    expect(body).toContain('when you would like to decide?');
  });

  test('has a note of thanks to come, which you are told', () => {
    expect(hints).toContain('t1.1, the thank-you note, goes to the same person. If one is enough: jobtrack skip c1');
  });

  test.each([
    ['the note went out', 'applied 10-20; via amy; interview mon 10:00 with amy; skipped thank-you amy mon'],
    ['another one was there', 'applied 10-20; via dana; interview mon 10:00 with amy'],
  ])('and not where %s', (_, text) => {
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
    ['t1.3', '09:00', 'For after the interview (16:00).'],
    ['t1.3', '15:30', 'For after the interview (16:00).'],
    ['c1', '09:00', 'For after the interview (16:00).'],
  ])('%s at %s', (id, time, hint) => {
    expect(at(id, time).hints[0]).toBe(hint);
  });

  test.each(['t1.3', 'c1'])('%s afterwards', (id) => {
    expect(at(id, '16:00').hints.join()).not.toContain('For after');
  });

  test.each([
    ['09:00', 'I have an interview for the Analyst position at Acme today.'],
    ['15:00', 'I had an interview for the Analyst position at Acme today.'],
  ])('a reference is told at %s', (time, words) => {
    expect(at('a1.1', time).body).toContain(words);
  });
});

test('a name in capitals or small letters alone is asked about', () => {
  const odd = draftFor(viewOf(searchOf({ ...ACME, met: ['CAROL KING'] }), 't1.1', HELD)).hints;
  expect(odd).toContain('It greets "CAROL KING". For another spelling: jobtrack edit p1 --name "…"');
  expect(draftFor(viewOf(searchOf(ACME), 't1.1', HELD)).hints.join()).not.toContain('spelling');
});

test('one who speaks for you about several jobs is told of them at once', () => {
  const text = 'reference rex; interview mon with amy; beta: interview mon with bob; gamma: interview mon with cem';
  expect(draftFor(viewOf(told(text), 'a1.1', dayOf('mon'))).hints).toContain(
    "For rex there's also a2.1 (the Analyst position, Beta) and a3.1 (the Analyst position, Gamma). To tell them in one message: jobtrack draft a1.1 a2.1 a3.1",
  );
});

test('where nobody is on file, you are told how to name somebody', () => {
  const draft = draftFor(viewOf(told('applied 10-20; closed tue withdrawn'), 'x1', dayOf('tue')));
  expect(draft.to).toBeNull();
  expect(draft.body).toContain('Dear hiring team,');
  expect(draft.hints).toEqual([
    'Nobody is on file yet at Acme. Once you know whom to write to: jobtrack add-contact "…" --job j1',
  ]);
});

test.each([
  ['a name without a number', { ...NOBODY, name: 'Sam Roe' }, true],
  ['both', SAM, false],
  ['neither', NOBODY, false],
])('how to sign: %s', (_, me, isTold) => {
  const { hints } = draftFor(viewOf(searchOf(ACME), 't1.1', HELD, me));
  expect(hints.some((hint) => hint.includes('me.phone'))).toBe(isTold);
});

test('the first follow-up is helped by what was left open, not by what went well', () => {
  const jobHunt = searchOf(ACME);
  const debriefs = jobHunt.debriefs.map((debrief) => ({ ...debrief, questions: 'Who leads the team?' }));
  const { hints } = draftFor(viewOf({ ...jobHunt, debriefs }, 'f1', day('2026-11-09')));
  expect(hints).toEqual(['What was left open: Who leads the team?', 'What you share: You both sail.']);
});
