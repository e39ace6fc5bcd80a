// Every message for every cast: complete, kind, the right length, and without private text.
import { describe, expect, test } from 'vitest';
import { isUserError } from '../../src/domain/errors.ts';
import type { FollowUpRule } from '../../src/domain/item-kinds.ts';
import { draftFor, draftInOwnWords, readyToSend } from '../../src/drafts/draft.ts';
import type { DraftView } from '../../src/drafts/view.ts';
import { ACME, CASTS, type Cast, HELD, jobHuntOf, NEW_JOB, NOBODY, SAM, SECRET, viewOf, wordsIn } from './cast.ts';
import { followUpOf, messagesOf, NUMBERS, rulesOf, thanksOf } from './messages.ts';

// Phrases that coaches advise against: clichés, reproach, pressure, and self-deprecation.
const WARNED_OF = [
  'just checking',
  'checking in',
  'touch base',
  'touching base',
  'circle back',
  'circling back',
  'just following up',
  'just a quick',
  'any update',
  'per my last',
  'as per',
  'still waiting',
  "haven't heard",
  'have not heard',
  'not heard back',
  'no response',
  'no reply',
  'did not reply',
  'get back to me',
  'as soon as possible',
  'asap',
  'urgent',
  'sorry',
  'apolog',
  'bother',
  'i know you are busy',
  'busy schedule',
  'hope this finds you',
  'hope you are well',
  'to whom it may concern',
  'dear sir',
  'unfortunately',
  'disappointed',
  'desperate',
  'regret',
  'dream job',
  'perfect fit',
  'perfect candidate',
  'passionate',
  'i need this job',
  'unemployed',
  'reject',
  'weakness',
  'nervous',
  'ghost',
  'bump',
  'ping',
];
const NEGATIVE =
  /\b(?:no|not|never|none|nothing|but|however|although|fail\w*|problem\w*|weak\w*|bad|wrong|lack\w*|worr\w*)\b/i;

const holes = /undefined|null|NaN|\[object|\(\)|''|""| [,.;:?!]|,,|\.\.|[ \t]{2}|^[ \t]|[ \t]$|\n{3}|\r/m;
const casts = Object.entries(CASTS);

/** The body as sent without optional blanks. */
function sentBody(view: DraftView): string {
  return readyToSend(draftFor(view)).body;
}

/** The body of a follow-up with no missed thanks. */
function bareWords(cast: Cast, rule: FollowUpRule, number: number): number {
  const view = followUpOf(cast, rule, number);
  return wordsIn(sentBody({ ...view, item: { ...view.item, missedThanks: [] } }));
}

/** All texts of a cast, by name, before and after you've accepted another job. */
function textsOf(cast: Cast): [name: string, text: string][] {
  return [null, NEW_JOB].flatMap((newJob) =>
    [...messagesOf(cast)].map(([name, view]): [string, string] => {
      const { subject, body } = draftFor({ ...view, newJob });
      return [newJob ? `${name}, another job accepted` : name, `${subject}\n\n${body}`];
    }),
  );
}

describe.each(casts)('%s', (_, cast) => {
  const texts = textsOf(cast);

  test('every message is complete', () => {
    expect(texts.filter(([, text]) => holes.test(text) || text !== text.trim())).toEqual([]);
  });

  test('letters are complete too, without a subject', () => {
    const letters = [...messagesOf(cast).values()].map((view) => draftFor({ ...view, form: 'letter' }));
    expect(letters.filter(({ body, subject }) => holes.test(body) || subject !== null)).toEqual([]);
  });

  test('uses no phrase that coaches advise against', () => {
    const found = texts.flatMap(([name, text]) => {
      const own = text.toLowerCase();
      return WARNED_OF.filter((phrase) => own.includes(phrase)).map((phrase) => `${name}: ${phrase}`);
    });
    expect(found).toEqual([]);
  });

  test('thank-you notes have 50 to 180 words, none negative', () => {
    const bodies = [...messagesOf(cast)]
      .filter(([name]) => name.startsWith('thanks'))
      .map(([, view]) => sentBody(view));
    const counts = bodies.map(wordsIn);
    expect(counts.filter((count) => count < 50 || count > 180)).toEqual([]);
    expect(bodies.filter((body) => NEGATIVE.test(body))).toEqual([]);
  });

  test('follow-ups have 40 to 120 words', () => {
    const counts = NUMBERS.flatMap((number) =>
      rulesOf(number).map((rule) => ({ rule, number, words: wordsIn(sentBody(followUpOf(cast, rule, number))) })),
    );
    expect(counts.filter(({ words }) => words < 40 || words > 120)).toEqual([]);
  });

  test('follow-ups get shorter up to the fifth under any rules, and no longer after that', () => {
    const wordsOf = (number: number) => rulesOf(number).map((rule) => bareWords(cast, rule, number));
    for (const number of NUMBERS.slice(0, 4)) {
      expect(Math.min(...wordsOf(number))).toBeGreaterThan(Math.max(...wordsOf(number + 1)));
    }
    for (const number of NUMBERS.slice(5)) {
      expect(Math.max(...wordsOf(number))).toBeLessThan(Math.min(...wordsOf(4)));
      expect(Math.min(...wordsOf(number))).toBeGreaterThanOrEqual(40);
    }
  });

  test('a follow-up asks at most two questions', () => {
    const bodies = NUMBERS.flatMap((number) => rulesOf(number).map((rule) => sentBody(followUpOf(cast, rule, number))));
    expect(bodies.filter((body) => body.split('?').length - 1 > 2)).toEqual([]);
    expect(bodies.filter((body) => !body.includes('?'))).toEqual([]);
  });

  test('gives the same bytes for the same facts, and changes nothing', () => {
    const view = [...messagesOf(cast).values()];
    const before = JSON.stringify(view);
    const first = JSON.stringify(view.map(draftFor));
    expect(JSON.stringify([...messagesOf(cast).values()].map(draftFor))).toBe(first);
    expect(JSON.stringify(view)).toBe(before);
  });

  test('no message has private notes', () => {
    expect(JSON.stringify([...messagesOf(cast).values()])).toContain(SECRET);
    expect(texts.filter(([, text]) => text.includes(SECRET))).toEqual([]);
  });

  test('notes appear in hints, not in messages', () => {
    const drafts = [...messagesOf(cast).values()].map(draftFor);
    expect(drafts.filter(({ body }) => body.includes('kite'))).toEqual([]);
    const isShown = drafts.some(({ hints }) => hints.some((hint) => hint.includes('kite')));
    expect(isShown).toBe(cast.met.length > 0 || cast.recruiter !== null);
  });
});

const withoutBraces = casts.filter(([, { company }]) => !company.includes('{{'));

test.each(withoutBraces)('fills every field: %s', (_, cast) => {
  expect(textsOf(cast).filter(([, text]) => /[{}]/.test(text))).toEqual([]);
});

test('uses recorded text unchanged, special characters included', () => {
  const text = draftFor(followUpOf(CASTS['the same through a recruiter'] ?? ACME, 'back-off', 1)).body;
  expect(text).toContain(' at Northern Federation of Associated Maritime');
  const odd = CASTS['braces and signs'] ?? ACME;
  expect(draftFor(thanksOf(odd)[0]?.[1] ?? followUpOf(odd, 'back-off', 1)).body).toContain(
    'the # Lead / "Ops" position at {{name}} <b>&amp;</b> $& Co',
  );
});

test.each([
  ['t1.1', 'Amy Lee', 'p1@acme.example'],
  ['f1', 'Amy Lee', 'p1@acme.example'],
  ['a1.1', 'Helen Castellano', 'p92@acme.example'],
  ['n1.91', 'Pat Kimura', 'p91@acme.example'],
])('%s goes to %s', (id, name, email) => {
  expect(draftFor(viewOf(jobHuntOf(ACME), id, HELD)).to).toEqual({ name, email });
});

test('an answer to an offer goes to the person you follow up with', () => {
  const view = messagesOf({ ...ACME, recruiter: 'Dana Ruiz' }).get('offer');
  expect(view && draftFor(view).to?.name).toBe('Dana Ruiz');
});

test('addresses the hiring team when nobody is on file', () => {
  const view = messagesOf(ACME).get('offer');
  const draft = view && draftFor({ ...view, contact: null });
  expect(draft?.to).toBeNull();
  expect(draft?.body).toContain('Dear Hiring Team,');
});

test('has no address when none is on file', () => {
  const jobHunt = jobHuntOf(ACME);
  const people = jobHunt.people.map((person) => ({ ...person, email: null }));
  expect(draftFor(viewOf({ ...jobHunt, people }, 't1.1', HELD)).to).toEqual({ name: 'Amy Lee', email: null });
});

test.each([
  ['thank-you', SAM, 't1.1', 2],
  ['thank-you without my name', NOBODY, 't1.1', 3],
  ['first follow-up', SAM, 'f1', 0],
  ['message to a reference', SAM, 'a1.1', 1],
  ['message to an insider', SAM, 'n1.91', 0],
  ['message to an insider without my name', NOBODY, 'n1.91', 1],
])('blanks to fill: %s', (_, me, id, blanks) => {
  const draft = draftFor(viewOf(jobHuntOf(ACME), id, HELD, me));
  expect(draft.blanks).toHaveLength(blanks);
  expect(draft.body.split('[[').length - 1).toBe(blanks + draft.optionalBlanks.length);
});

test('an optional blank can stay empty, in our text and in yours', () => {
  const view = viewOf(jobHuntOf(ACME), 't1.1', HELD);
  const text = 'Subject: Hello\n\nDear Amy,\n\nThank you. I also know [[? a skill ]].';
  for (const draft of [draftFor({ ...view, textOf: () => text }), draftInOwnWords(view, text)]) {
    expect(draft).toMatchObject({ blanks: [], optionalBlanks: ['a skill'] });
    expect(draft.body).toContain('[[? a skill ]]');
    expect(readyToSend(draft)).toMatchObject({ body: 'Dear Amy,\n\nThank you.', optionalBlanks: [] });
  }
});

test('counts a blank in a subject, but not for letters', () => {
  const view = viewOf(jobHuntOf(ACME), 'n1.91', HELD);
  const textOf = () => 'Subject: [[ what ]]\n\nDear {{name}},';
  expect(draftFor({ ...view, textOf }).blanks).toEqual(['what']);
  expect(draftFor({ ...view, textOf, form: 'letter' }).blanks).toEqual([]);
});

test.each(['debrief', 'add-interviewers', 'prepare', 'find-insider', 'decide'] as const)('has no draft: %s', (kind) => {
  const view = viewOf(jobHuntOf(ACME), 'f1', HELD);
  let thrown: unknown = null;
  try {
    draftFor({ ...view, item: { ...view.item, kind, rule: kind } });
  } catch (error) {
    thrown = error;
  }
  expect(isUserError(thrown) && thrown.code).toBe('refused');
});

describe('subjects', () => {
  test.each(casts)('exist and are never cut: %s', (_, cast) => {
    const subjects = [...messagesOf(cast).values()].map((view) => draftFor(view).subject ?? '');
    expect(subjects.filter((subject) => subject === '' || /…|\.\.\./.test(subject))).toEqual([]);
  });

  test.each([
    ['Chef', 'Acme', null, 'Following up: Chef interview'],
    [
      'Chef de Cuisine, Regional Operations and International Banqueting Department Lead',
      'Acme',
      null,
      'Following up: Chef de Cuisine (Regional Operations and International Banqueting Department Lead) interview',
    ],
    [
      'Chef de Cuisine',
      'Northern Federation of Maritime Engineers',
      'Dana Ruiz',
      'Following up: Chef de Cuisine interview at Northern Federation of Maritime Engineers',
    ],
    [
      'Chef',
      `${'Long '.repeat(60)}Company`,
      'Dana Ruiz',
      `Following up: Chef interview at ${'Long '.repeat(60)}Company`,
    ],
  ])('%s at %s', (title, company, recruiter, subject) => {
    const cast = { ...ACME, title, company, recruiter };
    expect(draftFor(followUpOf(cast, 'back-off', 2)).subject).toBe(subject);
    expect(draftFor(followUpOf(cast, 'back-off', 2)).body).toContain(
      subject.replace(/^Following up: | interview.*$/g, ''),
    );
  });

  test.each([
    ['withdrawn', 'My application for the Marketing Manager position at Acme'],
    ['declined', 'Your offer for the Marketing Manager position'],
    ['feedback', 'Thank you for considering me'],
  ])('of a closing message: %s', (name, subject) => {
    const view = messagesOf(ACME).get(name);
    expect(view && draftFor(view).subject).toBe(subject);
  });
});

test('adds no second period after a name ending in one', () => {
  const globex = { ...ACME, company: 'Globex, Inc.', recruiter: 'Dana Ruiz' };
  expect(textsOf(globex).filter(([, text]) => text.includes('..'))).toEqual([]);
  expect(textsOf(globex).filter(([, text]) => text.includes('Globex, Inc. ')).length).toBeGreaterThan(5);
});

test('adds no second article to a title that has one', () => {
  expect(textsOf({ ...ACME, title: 'the Chef' }).filter(([, text]) => /\bthe the\b/i.test(text))).toEqual([]);
});
