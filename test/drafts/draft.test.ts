// Every message for every cast: whole, kind, within its length, and nothing private in it.
import { describe, expect, test } from 'vitest';
import { isUserError } from '../../src/domain/errors.ts';
import { countBlanks, draftFor } from '../../src/drafts/draft.ts';
import type { FollowUpRule } from '../../src/scheduler/item.ts';
import { dayOf, told } from '../scheduler/dsl.ts';
import { day } from '../scheduler/records.ts';
import {
  ACME,
  CASTS,
  type Cast,
  clock,
  HELD,
  itemOn,
  NOBODY,
  SAM,
  SECRET,
  searchOf,
  viewFor,
  viewOf,
  wordsIn,
} from './cast.ts';
import { followUpOf, messagesOf, NUMBERS, rulesOf, thanksOf } from './messages.ts';

// What coaches warn of: worn phrases, reproach, haste, and words that make oneself small.
const WARNED_OF = [
  'just checking',
  'checking in',
  'touch base',
  'touching base',
  'circle back',
  'circling back',
  'just following up',
  'just wanted',
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

/** The words of a follow-up for which all thanks are said. */
function bareWords(cast: Cast, rule: FollowUpRule, number: number): number {
  const view = followUpOf(cast, rule, number);
  return wordsIn(draftFor({ ...view, item: { ...view.item, missedThanks: [] } }).body);
}

/** The texts of a cast, by name. */
function textsOf(cast: Cast): [name: string, text: string][] {
  return [...messagesOf(cast)].map(([name, view]) => {
    const { subject, body } = draftFor(view);
    return [name, `${subject}\n\n${body}`];
  });
}

describe.each(casts)('%s', (_, cast) => {
  const texts = textsOf(cast);

  test('every message is whole', () => {
    expect(texts.filter(([, text]) => holes.test(text) || text !== text.trim())).toEqual([]);
  });

  test('a letter is whole too, without a subject', () => {
    const letters = [...messagesOf(cast).values()].map((view) => draftFor({ ...view, form: 'letter' }));
    expect(letters.filter(({ body, subject }) => holes.test(body) || subject !== null)).toEqual([]);
  });

  test('nothing that coaches warn of', () => {
    const found = texts.flatMap(([name, text]) => {
      const own = text.toLowerCase();
      return WARNED_OF.filter((phrase) => own.includes(phrase)).map((phrase) => `${name}: ${phrase}`);
    });
    expect(found).toEqual([]);
  });

  test('thanks are given in 50 to 180 words, none of them negative', () => {
    const bodies = [...messagesOf(cast)]
      .filter(([name]) => name.startsWith('thanks'))
      .map(([, view]) => draftFor(view).body);
    const counts = bodies.map(wordsIn);
    expect(counts.filter((count) => count < 50 || count > 180)).toEqual([]);
    expect(bodies.filter((body) => NEGATIVE.test(body))).toEqual([]);
  });

  test('follow-ups have 40 to 120 words', () => {
    const counts = NUMBERS.flatMap((number) =>
      rulesOf(number).map((rule) => ({ rule, number, words: wordsIn(draftFor(followUpOf(cast, rule, number)).body) })),
    );
    expect(counts.filter(({ words }) => words < 40 || words > 120)).toEqual([]);
  });

  test('each follow-up is shorter than any before it up to the fifth, whatever their rules, and then none is longer', () => {
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
    const bodies = NUMBERS.flatMap((number) =>
      rulesOf(number).map((rule) => draftFor(followUpOf(cast, rule, number)).body),
    );
    expect(bodies.filter((body) => body.split('?').length - 1 > 2)).toEqual([]);
    expect(bodies.filter((body) => !body.includes('?'))).toEqual([]);
  });

  test('the same facts give the same bytes, and nothing is changed by it', () => {
    const view = [...messagesOf(cast).values()];
    const before = JSON.stringify(view);
    const first = JSON.stringify(view.map(draftFor));
    expect(JSON.stringify([...messagesOf(cast).values()].map(draftFor))).toBe(first);
    expect(JSON.stringify(view)).toBe(before);
  });

  test('private notes stay private', () => {
    const drafts = [...messagesOf(cast)].map(([name, view]) => [name, JSON.stringify(draftFor(view))] as const);
    expect(JSON.stringify([...messagesOf(cast).values()])).toContain(SECRET);
    expect(drafts.filter(([, draft]) => draft.includes(SECRET))).toEqual([]);
  });

  test('what was noted is a hint, and in no message', () => {
    const drafts = [...messagesOf(cast).values()].map(draftFor);
    expect(drafts.filter(({ body }) => body.includes('kite'))).toEqual([]);
    const isShown = drafts.some(({ hints }) => hints.some((hint) => hint.includes('kite')));
    expect(isShown).toBe(cast.met.length > 0 || cast.recruiter !== null);
  });
});

const withoutBraces = casts.filter(([, { company }]) => !company.includes('{{'));

test.each(withoutBraces)('no field is left open: %s', (_, cast) => {
  expect(textsOf(cast).filter(([, text]) => /[{}]/.test(text))).toEqual([]);
});

test('what stands on record is taken as it is, signs and all', () => {
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
  expect(draftFor(viewOf(searchOf(ACME), id, HELD)).to).toEqual({ name, email });
});

test('an answer to an offer goes to whom follow-ups go', () => {
  const view = messagesOf({ ...ACME, recruiter: 'Dana Ruiz' }).get('offer');
  expect(view && draftFor(view).to?.name).toBe('Dana Ruiz');
});

test('with nobody on file it is written to the hiring team', () => {
  const view = messagesOf(ACME).get('offer');
  const draft = view && draftFor({ ...view, contact: null });
  expect(draft?.to).toBeNull();
  expect(draft?.body).toContain('Dear hiring team,');
});

test('no address on file is none', () => {
  const search = searchOf(ACME);
  const people = search.people.map((person) => ({ ...person, email: null }));
  expect(draftFor(viewOf({ ...search, people }, 't1.1', HELD)).to).toEqual({ name: 'Amy Lee', email: null });
});

test.each([
  ['thank-you', SAM, 't1.1', 2],
  ['thank-you without my name', NOBODY, 't1.1', 3],
  ['first follow-up', SAM, 'f1', 1],
  ['word to a reference', SAM, 'a1.1', 1],
  ['word to someone inside', SAM, 'n1.91', 0],
  ['the same without my name', NOBODY, 'n1.91', 1],
])('blanks to fill: %s', (_, me, id, blanks) => {
  const draft = draftFor(viewOf(searchOf(ACME), id, HELD, me));
  expect(draft.blanks).toBe(blanks);
  expect(draft.body.split('[[').length - 1).toBe(blanks);
});

test.each([
  ['', 0],
  ['[[ a ]]', 1],
  ['[[ a ]] and [[ b\nc ]]', 2],
  ['[[ open', 0],
  ['a [b] c', 0],
])('countBlanks %j', (text, count) => {
  expect(countBlanks(text)).toBe(count);
});

test('a blank in a subject counts, but not in a letter, which has none', () => {
  const view = viewOf(searchOf(ACME), 'n1.91', HELD);
  const textOf = () => 'Subject: [[ what ]]\n\nDear {{name}},';
  expect(draftFor({ ...view, textOf }).blanks).toBe(1);
  expect(draftFor({ ...view, textOf, form: 'letter' }).blanks).toBe(0);
});

test.each(['debrief', 'add-interviewers', 'prepare', 'find-insider', 'decide'] as const)(
  'nothing to write: %s',
  (kind) => {
    const view = viewOf(searchOf(ACME), 'f1', HELD);
    let thrown: unknown = null;
    try {
      draftFor({ ...view, item: { ...view.item, kind, rule: kind } });
    } catch (error) {
      thrown = error;
    }
    expect(isUserError(thrown) && thrown.code).toBe('refused');
  },
);

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

test('the résumé to attach is named to you, not to the reference', () => {
  const draft = draftFor(viewOf(searchOf(ACME), 'a1.1', HELD));
  expect(draft.hints[0]).toBe('Attach your résumé: cv-7.');
  expect(draft.body).not.toContain('cv-7');
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
  const search = told('applied 10-20; contact amy; interview wed 10:00 with amy; closed tue withdrawn');
  expect(draftFor(viewOf(search, 'x1', dayOf('thu'))).body).toContain(
    'Thank you for considering me for the Analyst position. After careful thought',
  );
});

describe('subjects', () => {
  test.each(casts)('are short enough for a list of messages: %s', (_, cast) => {
    const subjects = [...messagesOf(cast).values()].map((view) => draftFor(view).subject ?? '');
    expect(subjects.filter((subject) => subject === '' || [...subject].length > 70)).toEqual([]);
  });

  test.each([
    ['Chef', 'Acme', 'About the Chef position at Acme'],
    [
      'Chef de Cuisine, Regional Operations and International Banqueting Department Lead',
      'Acme',
      'About the Chef de Cuisine, Regional Operations… position at Acme',
    ],
    [
      'Chef de Cuisine',
      'Northern Federation of Maritime Engineers',
      'About the position at Northern Federation of Maritime Engineers',
    ],
  ])('%s at %s', (title, company, subject) => {
    const cast = { ...ACME, title, company };
    expect(draftFor(followUpOf(cast, 'back-off', 2)).subject).toBe(subject);
    expect(draftFor(followUpOf(cast, 'back-off', 2)).body).toContain(title);
  });

  test.each([
    ['withdrawn', 'My application for the Marketing Manager position at Acme'],
    ['declined', 'Your offer of the Marketing Manager position'],
    ['feedback', 'Thank you for considering me'],
  ])('of a last word: %s', (name, subject) => {
    const view = messagesOf(ACME).get(name);
    expect(view && draftFor(view).subject).toBe(subject);
  });
});

test('a name that ends in a full stop ends a sentence alone', () => {
  const globex = { ...ACME, company: 'Globex, Inc.', recruiter: 'Dana Ruiz' };
  expect(textsOf(globex).filter(([, text]) => text.includes('..'))).toEqual([]);
  expect(textsOf(globex).filter(([, text]) => text.includes('Globex, Inc. ')).length).toBeGreaterThan(5);
});

test('a title that brings its article has one', () => {
  expect(textsOf({ ...ACME, title: 'the Chef' }).filter(([, text]) => /\bthe the\b/i.test(text))).toEqual([]);
});

describe('a recruiter who sat in the interview', () => {
  const search = told('applied 10-20; via amy; interview mon 10:00 with amy');
  const { body, hints } = draftFor(viewOf(search, 'c1', dayOf('mon')));

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
  const search = told('applied 10-20; via dana; reference rex; interview mon 15:00 with amy');
  const at = (id: string, time: string) => {
    const view = viewOf(search, id, dayOf('mon'));
    return draftFor({ ...view, now: { day: dayOf('mon'), time: clock(time) } });
  };

  test.each([
    ['t1.3', '09:00', 'For after the interview (16:00).'],
    ['t1.3', '15:30', 'For after the interview (16:00).'],
    ['c1', '09:00', 'For after the interview, which begins at 15:00.'],
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
    'For rex there is also a2.1 (the Analyst position, Beta) and a3.1 (the Analyst position, Gamma). If one message tells of all three: jobtrack done a1.1 a2.1 a3.1',
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
  const text = 'applied 10-20; interview mon with amy; interview tue with amy; closed wed withdrawn';
  expect(draftFor(viewOf(told(text), 'x1', dayOf('wed'))).body).toContain('that went into our conversations.');
});

test('the first follow-up is helped by what was left open, not by what went well', () => {
  const search = searchOf(ACME);
  const debriefs = search.debriefs.map((debrief) => ({ ...debrief, questions: 'Who leads the team?' }));
  const { hints } = draftFor(viewOf({ ...search, debriefs }, 'f1', day('2026-11-09')));
  expect(hints).toEqual(['What was left open: Who leads the team?', 'What you share: You both sail.']);
});
