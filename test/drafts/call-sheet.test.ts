// Call sheets: what to know and what to say, on one screen.
import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/domain/day.ts';
import { isUserError } from '../../src/domain/errors.ts';
import { callSheet } from '../../src/drafts/call-sheet.ts';
import { wrap } from '../../src/terminal/text.ts';
import { dayOf, told } from '../rules/dsl.ts';
import { ACME, CASTS, callViewOf, HELD, jobHuntOf, NEW_JOB, NOBODY, SAM, SECRET, viewOf } from './cast.ts';
import { messagesOf } from './messages.ts';

type Sheet = ReturnType<typeof callSheet>;

const LABEL = 10;
const LINES = 23;
/** Private sections. */
const YOURS = new Set<string>(['so-far', 'match']);

/** The lines of a section, empty if it's missing. */
function linesOf(sheet: Sheet, id: string): readonly string[] {
  return sheet.sections.find((section) => section.id === id)?.lines ?? [];
}

/** The sheet of an item of a job hunt's text. */
function sheetOf(text: string, id: string, date: string): Sheet {
  return callSheet(callViewOf(viewOf(told(`applied 10-20; ${text}`), id, dayOf(date), SAM)));
}

/** Number of lines at 80 columns, labels included. */
function heightOf({ heading, sections }: Sheet): number {
  const rows = [heading, ...sections.flatMap(({ lines }) => lines)].map((line) => wrap(line, 80 - LABEL).length);
  return rows.reduce((sum, count) => sum + count, 0);
}

const callable = Object.entries(CASTS).flatMap(([name, cast]) =>
  [...messagesOf(cast)].filter(([, { item }]) => item.person !== null).map(([what, view]) => ({ name, what, view })),
);

test('every sheet fits one screen, even at the third try', () => {
  const alone = callable.filter(({ view }) => view.together.length === 0);
  const tall = alone.flatMap(({ name, what, view }) =>
    [1, 3].flatMap((attempt) => {
      const alsoAsk = view.item.kind === 'follow-up' ? [view.item.job, view.item.job, view.item.job] : [];
      const height = heightOf(callSheet(callViewOf({ ...view, item: { ...view.item, attempt, alsoAsk } })));
      return height > LINES ? [`${name}, ${what}: ${height}`] : [];
    }),
  );
  expect(alone.length).toBeGreaterThan(400);
  expect(tall).toEqual([]);
});

test('no line has a gap, and nothing to say is private', () => {
  for (const { view } of callable) {
    const sheet = callSheet(callViewOf({ ...view, item: { ...view.item, attempt: 3 } }));
    expect(
      sheet.sections.flatMap(({ lines }) => lines).filter((line) => / {2}|undefined|null|^ | $|\n/.test(line)),
    ).toEqual([]);
    expect(sheet.sections.filter(({ id, lines }) => !YOURS.has(id) && lines.join().includes(SECRET))).toEqual([]);
  }
});

test('a complete first follow-up', () => {
  const text = 'phone amy; interview mon 10:00 with amy; thanked amy mon; said mon decision 11-20; heard tue amy';
  expect(sheetOf(text.replace('said mon decision 11-20; ', ''), 'f1', '11-10')).toEqual({
    heading: 'Call amy, Acme (follow-up)',
    sections: [
      { id: 'ring', title: 'Call', lines: ['1'] },
      { id: 'when', title: 'When', lines: ['Early or late in the workday.'] },
      { id: 'who', title: 'Who', lines: ['amy'] },
      { id: 'before', title: 'Before', lines: ['Stand up and smile. People can hear it.'] },
      {
        id: 'say',
        title: 'Say',
        lines: [
          "Hi amy, it's Sam Roe. We met about the Analyst position on Monday, November 2. Thank you again for your time. I just wanted to make sure you have everything you need from me.",
        ],
      },
      {
        id: 'match',
        title: 'To mention',
        lines: ['Name one or two of your strengths that fit what they need.'],
      },
      {
        id: 'ask',
        title: 'Ask',
        lines: ['Do you have a timeline for the next step yet?', 'When would be a good time to check back?'],
      },
      {
        id: 'so-far',
        title: 'So far',
        lines: ['Mon Nov 2: interview with amy', 'Mon Nov 2: you thanked amy', 'Tue Nov 3: amy got in touch'],
      },
      {
        id: 'then',
        title: 'Then',
        lines: [
          'jobtrack done f1 --spoke (or --voicemail, --missed)',
          'If they name a day, add --contact-on or --decision-by and the day.',
        ],
      },
    ],
  });
});

test.each([
  ['the first try', 'interview mon with amy; thanked amy mon', '11-09', 0],
  ['the second', 'interview mon with amy; thanked amy mon; asked amy 11-09 missed', '11-10', 0],
  ['the third', 'interview mon with amy; thanked amy mon; asked amy 11-09 missed; asked amy 11-10 missed', '11-11', 1],
])('has a voicemail message from the third try on: %s', (_, text, date, count) => {
  const sheet = sheetOf(text, 'f1', date);
  expect(linesOf(sheet, 'message').length).toBe(count);
});

test('the message has your name, the reason and the number', () => {
  const sheet = sheetOf('interview mon with amy; asked amy 11-09 missed; asked amy 11-10 missed', 'f1', '11-11');
  expect(sheet.heading).toBe('Call amy, Acme (follow-up, third try)');
  expect(linesOf(sheet, 'message')).toEqual([
    "Hi amy, it's Sam Roe. I'm following up on our talk about the Analyst position on Monday, November 2. Could you call me at +1 212 555 0100? Thank you.",
  ]);
});

test.each([
  [
    'after applying',
    'hr gil',
    'tue',
    "it's Sam Roe. I'm following up on my application for the Analyst position. Could",
  ],
  [
    'to a recruiter',
    'via dana; interview mon with amy',
    '11-09',
    "I'm calling to ask if there's any news on the Analyst position at Acme. Could you call me at",
  ],
])('the message says what it is about: %s', (_, text, date, words) => {
  const view = viewOf(told(`applied 10-20; ${text}`), 'f1', dayOf(date), SAM);
  const sheet = callSheet(callViewOf({ ...view, item: { ...view.item, attempt: 3 } }));
  expect(linesOf(sheet, 'message')[0]).toContain(words);
});

describe('the question', () => {
  test.each([
    [
      'on the day agreed',
      'interview mon with amy; said mon contact thu',
      'thu',
      'Do you have a timeline for the next step yet?',
    ],
    [
      'after the day of the decision',
      'interview mon with amy; said mon decision fri',
      '11-09',
      'You mentioned you hoped to decide by Friday, November 6. Is there an updated timeline?',
    ],
    ['at the rhythm agreed', 'interview mon with amy; said mon every 7', '11-09', "What's new since we last talked?"],
    ['first', 'interview mon with amy', '11-09', 'Do you have a timeline for the next step yet?'],
    ['second', 'interview mon with amy; asked amy 11-09', '11-16', 'Do you have a timeline for the next step yet?'],
    ['third', 'interview mon with amy; asked amy 11-09; asked amy 11-16', '11-30', 'Am I still being considered?'],
  ])('%s', (_, text, date, question) => {
    const questions = linesOf(sheetOf(text, 'f1', date), 'ask');
    expect(questions[0]).toBe(question);
    expect(questions.length).toBe(2);
  });
});

test("one call covers the person's other jobs, and records them all", () => {
  const text = 'via dana; interview mon with amy; thanked amy mon; beta: applied 10-20; beta: via dana';
  const sheet = sheetOf(text, 'f1', '11-09');
  expect(linesOf(sheet, 'say')[0]).toContain(
    "I'm calling about the Analyst positions at Acme and Beta; thank you for your help with both.",
  );
  expect(linesOf(sheet, 'ask').at(-1)).toBe('When would be a good time to check back?');
  expect(linesOf(sheet, 'then')[0]).toBe('jobtrack done f1 f2 --spoke (or --voicemail, --missed)');
});

test('thanks a recruiter and asks for a follow-up today and the timing', () => {
  const sheet = sheetOf('via dana; phone dana; interview mon with amy', 'c1', 'mon');
  expect(linesOf(sheet, 'who')).toEqual(['dana, your recruiter']);
  expect(linesOf(sheet, 'say')[0]).toContain('Thank you for your help with the Analyst position at Acme');
  expect(linesOf(sheet, 'ask')).toEqual([
    'If you get a chance today, could you follow up with them and put in a good word for me?',
    "What's the next step, and what does their timeline look like?",
  ]);
});

test.each([
  [
    'the recruiter',
    'via dana; interview mon with amy',
    'f1',
    '11-09',
    "it's Sam Roe. I'm calling about the Analyst position at Acme; thank you for your help with it. I just wanted",
    'Any news? If not, could you ask them for me?',
  ],
  [
    'a recruiter who was there',
    'via amy; interview mon with amy; thanked amy mon',
    'f1',
    '11-09',
    'We met about the Analyst position at Acme on Monday, November 2. Thank you again for your time. I just',
    'Is there a timeline for the next step yet?',
  ],
  [
    'a recruiter who was there, after the interview',
    'via amy; phone amy; interview mon with amy',
    'c1',
    'mon',
    'Analyst position at Acme. I came away from our conversation even more excited about the job. I just wanted to make sure you',
    "What's the next step?",
  ],
  [
    'a reference',
    'reference rex; phone rex; interview mon with amy',
    'a1.1',
    'mon',
    'I interviewed for the Analyst position at Acme today, and they may call you',
    'Where can I send my résumé, so you have it handy?',
  ],
  [
    'a reference, before the interview',
    'reference rex; phone rex; interview mon 21:00 with amy',
    'a1.1',
    'mon',
    'I have an interview for',
    'Where can I send my résumé, so you have it handy?',
  ],
  [
    'a feedback request',
    'phone amy; interview mon with amy; thanked amy mon; contact amy; closed tue rejected',
    'b1',
    'tue',
    'Thank you for letting me know the decision',
    "What's one thing I could do to be a stronger candidate next time?",
  ],
])('%s: what to say and ask', (_, text, id, date, said, question) => {
  const sheet = sheetOf(text, id, date);
  expect(linesOf(sheet, 'say')[0]).toContain(said);
  expect(linesOf(sheet, 'ask')[0]).toBe(question);
});

test.each([
  ['rejected', 'amy', 'Thank you, too, for letting me know the decision.', 'What would make me a stronger candidate'],
  ['rejected', 'pete', 'position yesterday. I hope we can stay in touch.', null],
  ['accepted', 'amy', 'position yesterday.', 'Is there anything you need from me before I start?'],
  [
    'withdrawn',
    'amy',
    'to withdraw my application, and I wanted to tell you right away. I hope we can stay in touch.',
    null,
  ],
  ['declined', 'amy', 'to decline the offer, and I wanted to tell you right away. I hope we can stay in touch.', null],
])('a call of thanks once the job is closed: %s, to %s', (reason, name, said, question) => {
  const text = `phone amy; phone pete; interview mon with amy pete; contact amy; closed mon ${reason}`;
  const sheet = sheetOf(text, name === 'amy' ? 't1.1' : 't1.2', 'tue');
  expect(linesOf(sheet, 'say')[0]?.endsWith(said)).toBe(true);
  expect(linesOf(sheet, 'ask')).toEqual(question === null ? [] : [expect.stringContaining(question)]);
});

test.each([
  ['another company', 'beta: applied mon; beta: offer tue', ' from another company', 'Acme'],
  ['the same company', 'acme2: applied mon; acme2: offer tue', ' for another position', 'This one'],
])('news of an offer from %s', (_, offer, said, choice) => {
  const jobHunt = told(`applied 10-20; phone amy; interview mon with amy; ${offer}`);
  const jobs = jobHunt.jobs.map((job) => (job.company === 'Beta' ? job : { ...job, company: 'Acme' }));
  const sheet = callSheet(callViewOf(viewOf({ ...jobHunt, jobs }, 'h1', dayOf('tue'))));
  expect(linesOf(sheet, 'say')[0]).toContain(
    `I've received an offer${said} and need to answer soon. [[ Only if it's true: ${choice} is my first choice. ]]`,
  );
});

test('passes on thanks to others at the end', () => {
  const sheet = sheetOf('phone amy; interview mon with amy pete; thanked amy mon', 'f1', '11-09');
  expect(linesOf(sheet, 'ask').at(-1)).toBe('Please give pete my thanks.');
});

test('mentions the thank-you note for a recruiter who was there', () => {
  const sheet = sheetOf('via amy; phone amy; interview mon with amy', 'c1', 'mon');
  expect(linesOf(sheet, 'then').at(-1)).toBe(
    't1.1, the thank-you note, goes to the same person. If one is enough: jobtrack skip c1',
  );
});

test('adds no second period after a company ending in one', () => {
  const jobHunt = jobHuntOf({ ...ACME, company: 'Globex, Inc.', recruiter: 'Dana Ruiz' });
  const sheets = ['c1', 'a1.1', 'n1.91', 'f1'].map((id) => callSheet(callViewOf(viewOf(jobHunt, id, HELD))));
  expect(JSON.stringify(sheets)).not.toMatch(/\.\./);
  expect(JSON.stringify(sheets)).toContain('Globex, Inc.');
});

test('includes missed thanks', () => {
  expect(linesOf(sheetOf('interview mon with amy', 'f1', '11-09'), 'say')[0]).toContain(
    'Thank you so much for your time',
  );
});

test('shows the interview, the latest events and their answers', () => {
  const text = 'interview mon with amy; thanked amy mon; heard tue amy; asked amy 11-10 voicemail; said 11-10 every 7';
  expect(linesOf(sheetOf(text, 'f1', '11-17'), 'so-far')).toEqual([
    'Mon Nov 2: interview with amy',
    'Tue Nov 3: amy got in touch',
    'Tue Nov 10: you left amy a message',
    'On Tue Nov 10 they said you may check in every week',
  ]);
});

test("shows the person you call and the interview before other people's events", () => {
  const text =
    'interview mon with ann jo; manager jo; thanked jo mon; thanked ann mon; heard tue ann; heard wed ann; heard thu ann';
  expect(linesOf(sheetOf(text, 'f1', '11-12'), 'so-far')).toEqual([
    'Mon Nov 2: interview with ann and jo',
    'Mon Nov 2: you thanked jo and ann',
    'Tue Nov 3 to Thu Nov 5: ann got in touch',
  ]);
});

test('leaves out later events', () => {
  const text = 'interview mon with amy; asked amy 11-20 spoke; said 11-20 decision 11-30';
  expect(linesOf(sheetOf(text, 'f1', '11-09'), 'so-far')).toEqual(['Mon Nov 2: interview with amy']);
});

test.each([
  ['America/New_York', 'Early or late in the workday, by their clock (New York).'],
  ['UTC', 'Early or late in the workday, by their clock (UTC).'],
  [null, 'Early or late in the workday.'],
])('their zone %s', (zone, line) => {
  const jobHunt = jobHuntOf(ACME);
  const people = jobHunt.people.map((person) => ({ ...person, zone }));
  expect(linesOf(callSheet(callViewOf(viewOf({ ...jobHunt, people }, 'f1', HELD))), 'when')).toEqual([line]);
});

test('shows who they are and what you share', () => {
  expect(linesOf(callSheet(callViewOf(viewOf(jobHuntOf(ACME), 'n1.91', HELD))), 'who')).toEqual([
    'Pat Kimura, Head of Team, someone you know inside',
    'You share: You both sail.',
  ]);
});

test.each([
  [
    'interview mon with amy',
    'f1',
    'No number yet. The front desk can put you through; then: jobtrack edit p1 --phone "…"',
  ],
  ['via dana; interview mon with amy', 'f1', 'No number yet. Once you have it: jobtrack edit p1 --phone "…"'],
])("says what to do when there's no number: %s", (text, id, line) => {
  expect(linesOf(sheetOf(text, id, '11-09'), 'ring')).toEqual([line]);
});

test.each([
  ['reference rex; interview mon 09:00; checked mon rex', 'k1.1', 'mon'],
  ['phone amy; interview mon with amy; contact amy; closed tue rejected', 't1.1', 'tue'],
])('reminds you to keep what they tell you: %s', (text, id, date) => {
  expect(linesOf(sheetOf(text, id, date), 'then').at(-1)).toBe('To keep what they tell you, add --note "…".');
});

test.each([
  ['hr gil; said 10-21 every 7', '10-28', 'Is there anything new you can share?'],
  ['interview mon with amy; said mon every 7', '11-09', "What's new since we last talked?"],
])('speaks of a last talk only if there was one: %s', (text, date, question) => {
  expect(linesOf(sheetOf(text, 'f1', date), 'ask')[0]).toBe(question);
});

test('a day they named is theirs, not that of a recruiter who was there', () => {
  const sheet = sheetOf('via amy; interview mon with amy; thanked amy mon; said mon decision fri', 'f1', '11-09');
  expect(linesOf(sheet, 'ask')[0]).toBe('They hoped to decide by Friday, November 6. Is there an updated timeline?');
});

test('a call instead of a message is recorded as a call', () => {
  expect(linesOf(sheetOf('interview mon with amy', 't1.1', 'mon'), 'then')).toEqual([
    'jobtrack done t1.1 --channel phone --spoke (or --voicemail, --missed)',
  ]);
});

test.each(['debrief', 'prepare', 'decide', 'offer-reply', 'find-insider', 'add-interviewers'] as const)(
  'has no sheet without a call: %s',
  (kind) => {
    const view = viewOf(jobHuntOf(ACME), 'f1', HELD);
    let thrown: unknown = null;
    try {
      callSheet(callViewOf({ ...view, item: { ...view.item, kind, rule: kind, person: null } }));
    } catch (error) {
      thrown = error;
    }
    expect(isUserError(thrown) && thrown.code).toBe('refused');
  },
);

test.each([
  [SAM, 3, []],
  [{ ...SAM, phone: null }, 2, []],
  [{ ...SAM, phone: null }, 3, ['me.phone']],
  [NOBODY, 1, ['me.name']],
  [NOBODY, 3, ['me.name', 'me.phone']],
])('suggests settings for blanks about yourself: %j, call %i: %j', (me, attempt, settings) => {
  const view = viewOf(told('applied 10-20; interview mon with amy'), 'f1', dayOf('11-10'), me);
  const lines = linesOf(callSheet(callViewOf({ ...view, item: { ...view.item, attempt } })), 'then');
  expect(lines.join('\n').match(/me\.\w+/g) ?? []).toEqual(settings);
});

test('lists strengths that fit the posting, and a skill to mention', () => {
  const jobHunt = jobHuntOf(ACME);
  const debriefs = jobHunt.debriefs.map((debrief) => ({ ...debrief, learned: 'They need campaigns', skills: 'SQL' }));
  expect(linesOf(callSheet(callViewOf(viewOf({ ...jobHunt, debriefs }, 'f1', HELD))), 'match')).toEqual([
    'Went well: They laughed at the kite story.',
    'You learned: They need campaigns',
    "To strengthen: SQL. Say so if you've started.",
  ]);
  const job = { ...jobHunt.jobs[0], url: 'https://acme.example/4' } as (typeof jobHunt.jobs)[number];
  const posted = { ...jobHunt, jobs: [job], debriefs: [] };
  expect(linesOf(callSheet(callViewOf(viewOf(posted, 'f1', HELD))), 'match')).toEqual([
    'Name one or two of your strengths that fit what they need.',
    'The posting: https://acme.example/4',
  ]);
  const posting = 'You run our exhibit.\nWhat you bring:\n- Three years in museums\n- Spanish\nApply now';
  expect(linesOf(callSheet(callViewOf({ ...viewOf(posted, 'f1', HELD), posting })), 'match')).toEqual([
    'Name one or two of your strengths that fit what they need.',
    'The posting: Three years in museums; Spanish',
  ]);
});

test('opens with who you are and the next step they named', () => {
  const jobHunt = jobHuntOf(ACME);
  const noted = { rememberedFor: 'the kite story', nextStep: 'a talk with the board' };
  const debriefs = jobHunt.debriefs.map((debrief) => ({ ...debrief, ...noted }));
  const sheet = callSheet(callViewOf(viewOf({ ...jobHunt, debriefs }, 'f1', addDays(HELD, 7))));
  expect(linesOf(sheet, 'say')[0]).toContain('. You may remember the kite story.');
  expect(linesOf(sheet, 'ask')[0]).toBe('Is the next step still a talk with the board?');
});

describe('a call to a recruiter', () => {
  const text = 'via dana; interview mon with amy; said mon there decision fri';
  test.each([
    ['the day they hoped to decide by', '', '11-09', 'help with it. They hoped to decide by Friday, November 6.'],
    [
      'the next time',
      '; asked dana 11-09',
      '11-16',
      'again about the Analyst position at Acme. They hoped to decide by Friday, November 6. I wanted to see',
    ],
  ])('names %s', (_, more, date, words) => {
    expect(linesOf(sheetOf(`${text}${more}`, 'f1', date), 'say')[0]).toContain(words);
  });

  test('checks the day it already knows', () => {
    expect(linesOf(sheetOf(text, 'c1', 'mon'), 'ask')[1]).toBe(
      "They hope to decide by Friday, November 6. Is that what you're hearing, too?",
    );
  });
});

test('shows no strengths to name once another job is accepted', () => {
  const view = viewOf(told('applied 10-20; interview mon with amy'), 'f1', dayOf('11-09'), SAM);
  expect(linesOf(callSheet(callViewOf({ ...view, newJob: NEW_JOB })), 'match')).toEqual([]);
});

test('a call to a recruiter about two interviews says what happened in each', () => {
  const text =
    'via dana; phone dana; interview mon 09:00 with amy; said mon decision 11-13; beta: applied 10-20; beta: via dana; beta: interview tue 09:00 with bo';
  const jobHunt = told(`applied 10-20; ${text}`);
  const [one, other] = ['c1', 'c2'].map((id) => viewOf(jobHunt, id, dayOf('tue'), SAM));
  if (!one || !other) throw new Error('missing');
  const sheet = callSheet(callViewOf({ ...one, together: [other.item] }));
  expect(linesOf(sheet, 'so-far')).toEqual([
    'Mon Nov 2: Acme, interview with amy',
    'Tue Nov 3: Beta, interview with bo',
    "Acme: On Mon Nov 2 they said they'd decide by Fri Nov 13",
  ]);
  expect(linesOf(sheet, 'say')[0]).toContain(
    'at Acme and Beta. I interviewed at Acme yesterday and at Beta today, and came away even more excited. I just wanted',
  );
  expect(linesOf(sheet, 'ask')).toEqual([
    'If you get a chance today, could you follow up with both and put in a good word for me?',
    "What's the next step for each, and what do their timelines look like?",
  ]);
});

describe('a call to a reference', () => {
  const first = 'reference rex; interview mon 09:00 with amy';
  const TOLD = 'sent reference-alert rex mon spoke';

  test('thanks them, and asks where to send the résumé only the first time', () => {
    const sheet = sheetOf(first, 'a1.1', 'mon');
    expect(linesOf(sheet, 'say')[0]).toBe(
      "Hi rex, it's Sam. Thank you for being a reference. I interviewed for the Analyst position at Acme today, and they may call you about me.",
    );
    expect(linesOf(sheet, 'ask')[1]).toBe('Would you let me know if they call?');
    const next = sheetOf(`${first}; ${TOLD}; beta: applied 10-20; beta: interview 11-10 09:00`, 'a2.1', '11-10');
    expect(linesOf(next, 'say')[0]).toContain('Thanks again for being a reference.');
    expect(linesOf(next, 'ask')).toEqual(['Do you still have my résumé?', 'Would you let me know if they call?']);
  });

  test('says which interview it was, if it was not the first', () => {
    const sheet = sheetOf('reference rex; interview mon 09:00 with amy; interview tue 09:00 with amy', 'a1.1', 'tue');
    expect(linesOf(sheet, 'say')[0]).toContain('I had my second interview for the Analyst position at Acme today,');
  });

  test('about several jobs is one conversation', () => {
    const text = `${first}; ${TOLD}; beta: applied 10-20; beta: interview tue 09:00; gamma: applied 10-20; gamma: interview tue 09:00; checked tue rex`;
    const jobHunt = told(`applied 10-20; ${text}`);
    const [alert, other, thanks] = ['a2.1', 'a3.1', 'k1.1'].map((id) => viewOf(jobHunt, id, dayOf('11-10'), SAM));
    if (!alert || !other || !thanks) throw new Error('missing');
    const sheet = callSheet(callViewOf({ ...alert, together: [other.item, thanks.item] }));
    expect(linesOf(sheet, 'say')[0]).toBe(
      "Hi rex, it's Sam. Thank you for talking with Acme about me. I interviewed for the Analyst positions at Beta and Gamma on Tuesday, November 3. Either of them may call you about me.",
    );
    expect(linesOf(sheet, 'ask')).toEqual([
      'How did it go with Acme?',
      'Do you still have my résumé?',
      'Would you let me know if they call?',
    ]);
    expect(linesOf(sheet, 'so-far')).toEqual([
      'Mon Nov 2: Acme, interview with amy',
      'Tue Nov 3: Beta, interview',
      'Tue Nov 3: Gamma, interview',
      'Tue Nov 3: Acme, they called rex',
    ]);
  });
});

test.each([
  ['', 'I applied for the Analyst position at Acme on Tuesday, October 20, and I have a', 'Do you know how far along'],
  [
    '; sent network-check-in ann 11-04 spoke',
    "I'm calling again about the Analyst position at Acme. Thank you for your help so far.",
    'Have you heard anything more since we talked?',
  ],
])('asks someone inside again in other words%s', (before, said, question) => {
  const view = viewOf(
    told(`applied 10-20; insider ann; asked nobody 10-27; asked nobody 11-03${before}; asked nobody 11-10`),
    'n1.1',
    dayOf('11-17'),
    SAM,
  );
  const sheet = callSheet(callViewOf(view));
  expect(linesOf(sheet, 'say')[0]).toContain(`it's Sam. ${said}`);
  expect(linesOf(sheet, 'ask')[0]).toContain(question);
});

test('good news ends with an offer to help, and shows only your contacts with them', () => {
  const jobHunt = told(
    'applied 10-20; reference rex; interview mon with amy; thanked amy mon; sent reference-alert rex tue spoke; closed wed accepted',
  );
  const sheet = callSheet(callViewOf(viewOf(jobHunt, 'u1.1', dayOf('wed'), SAM)));
  expect(linesOf(sheet, 'say')[0]).toMatch(/just say the word\.$/);
  expect(linesOf(sheet, 'ask')).toEqual([]);
  expect(linesOf(sheet, 'so-far')).toEqual(['Tue Nov 3: you talked with rex']);
});
