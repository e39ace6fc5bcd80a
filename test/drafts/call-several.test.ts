// Calls about several jobs, or about what happened since the interview.
import { describe, expect, test } from 'vitest';
import { callSheet } from '../../src/drafts/call-sheet.ts';
import { dayOf, told } from '../rules/dsl.ts';
import { callViewOf, NEW_JOB, SAM, viewOf } from './cast.ts';

/** The sheet of these items, the first one leading. */
function sheetOf(text: string, ids: readonly string[], date: string, more = {}) {
  const jobHunt = told(`applied 10-20; ${text}`);
  const [lead, ...others] = ids.map((id) => viewOf(jobHunt, id, dayOf(date), SAM));
  if (!lead) throw new Error('no item');
  const sheet = callSheet(callViewOf({ ...lead, together: others.map(({ item }) => item), ...more }));
  const linesOf = (id: string) => sheet.sections.find((section) => section.id === id)?.lines ?? [];
  return { heading: sheet.heading, said: linesOf('say')[0], linesOf };
}

describe('news of an offer', () => {
  const beta = 'beta: applied 10-20; beta: via dana; beta: interview mon with bo';
  const offer = 'gamma: applied 10-20; gamma: offer tue reply 11-09';

  test('is told to a recruiter once, for all jobs', () => {
    const sheet = sheetOf(`via dana; phone dana; interview mon with amy; ${beta}; ${offer}`, ['h1', 'h2'], 'tue');
    expect(sheet.heading).toBe('Call dana about Acme and Beta');
    expect(sheet.said).toBe(
      "Hi dana, it's Sam Roe. I'm calling about the Analyst positions at Acme and Beta. I've received an offer elsewhere and need to answer by Monday, November 9. Of the two positions, [[ the one you'd choose, if you know ]] is my first choice.",
    );
    expect(sheet.linesOf('ask')).toEqual([
      'Could you ask for updates before then?',
      'Do they need anything else from me?',
    ]);
  });

  test.each([[['h1', 'f1']], [['f1', 'h1']]])(
    'comes after thanks that are owed, and takes the place of the question in a follow-up: %s',
    (ids) => {
      const sheet = sheetOf(
        `phone amy; interview mon with amy pete; ${offer}`.replace('tue reply 11-09', '11-09 reply 11-16'),
        ids,
        '11-09',
      );
      expect(sheet.said).toContain(
        "Thank you so much for your time that day. I've received an offer from another company and need",
      );
      expect(sheet.linesOf('ask')).toEqual([
        'Is there any chance of an update before then?',
        'Is there anything else you need from me?',
        'Please give pete my thanks.',
      ]);
    },
  );

  test('asks for an earlier interview if the next one comes too late', () => {
    const sheet = sheetOf(`phone amy; interview mon with amy; interview 11-12 with amy; ${offer}`, ['h1'], 'tue');
    expect(sheet.linesOf('ask')[0]).toBe(
      'My next interview is on Thursday, November 12. Is there any chance of an earlier day?',
    );
    expect(sheet.linesOf('so-far')).toContain('Next: interview on Thu Nov 12');
  });

  test('is picked up again in the follow-up', () => {
    const text = `phone amy; interview mon with amy; thanked amy mon; ${offer}; sent offer-notice amy wed voicemail`;
    const sheet = sheetOf(text, ['f1'], '11-11');
    expect(sheet.said).toContain('As for the other offer, [[ what became of it ]].');
    expect(sheet.linesOf('so-far')).toContain('Wed Nov 4: you left amy a message about another offer');
  });

  test('starts with thanks on the day after the interview', () => {
    expect(sheetOf(`phone amy; interview mon with amy; ${offer}`, ['h1'], 'tue').said).toBe(
      "Hi amy, it's Sam Roe. Thank you for meeting with me yesterday about the Analyst position. I've received an offer from another company and need to answer by Monday, November 9. [[ Only if it's true: Acme is my first choice. ]]",
    );
  });

  test('is listed once if the same call was a follow-up', () => {
    const text = `phone amy; interview mon with amy; thanked amy mon; ${offer}; sent offer-notice amy 11-09 voicemail; asked amy 11-09 voicemail`;
    expect(sheetOf(text, ['f1'], '11-16').linesOf('so-far')).toEqual([
      'Mon Nov 2: interview with amy',
      'Mon Nov 2: you thanked amy',
      'Mon Nov 9: you left amy a message about another offer',
    ]);
  });
});

test('good news comes first, and a heads-up only counts if you are still in the running', () => {
  const text =
    'reference rex; phone rex; interview mon 09:00 with amy; sent reference-alert rex mon spoke; closed wed accepted; beta: applied 10-20; beta: interview tue 09:00';
  const sheet = sheetOf(text, ['a2.1', 'u1.1'], 'wed', { newJob: NEW_JOB });
  expect(sheet.said).toContain("it's Sam. I got the Analyst position at Acme! Thank you so much for being a reference");
  expect(sheet.linesOf('ask')).toEqual([
    "If you're still in the running at Beta, add: I also interviewed for the Analyst position at Beta yesterday, and they may still call you.",
  ]);
});

test('good news thanks a reference who was called once', () => {
  const text = 'reference rex; phone rex; interview mon 09:00 with amy; checked wed rex; closed thu accepted';
  const sheet = sheetOf(text, ['u1.1', 'k1.1'], 'thu');
  expect(sheet.linesOf('ask')).toEqual(['How did it go when you talked with Acme?']);
});

test("thanks that are owed name no day on which they weren't there", () => {
  const text = 'phone amy; interview 10-26 with amy; interview mon with bo; manager amy';
  const { said } = sheetOf(text, ['f1'], '11-09');
  expect(said).toContain('on Monday, November 2. Thank you so much for your time. I just');
});

test('interviews on two days share what they can', () => {
  const text =
    'reference rex; phone rex; interview mon 09:00; beta: applied 10-20; beta: interview mon 09:00; gamma: applied 10-20; gamma: interview tue 09:00';
  const sheet = sheetOf(text, ['a3.1', 'a1.1', 'a2.1'], 'tue');
  expect(sheet.said).toContain(
    'I interviewed for the Analyst positions at Acme and Beta yesterday, and for the Analyst position at Gamma today. Any',
  );
});

test('many interviews are listed without their days, the earliest first', () => {
  const text =
    'reference rex; phone rex; interview wed 09:00; beta: applied 10-20; beta: interview mon 09:00; gamma: applied 10-20; gamma: interview tue 09:00';
  const sheet = sheetOf(text, ['a1.1', 'a2.1', 'a3.1'], 'thu');
  expect(sheet.said).toContain(
    "I've interviewed for the Analyst positions at Beta, Gamma and Acme lately. Any of them may call you about me.",
  );
});

describe('once you have talked since the interview', () => {
  const text = 'phone amy; interview mon with amy; thanked amy mon; asked amy 11-09 spoke';

  test('a day named once is not named again', () => {
    expect(sheetOf(`${text} promising 11-16`, ['f1'], '11-16').said).toContain(
      "on Monday, November 9. I said I'd check in today.",
    );
    const agreed = `${text}; said 11-10 every 7`;
    expect(sheetOf(agreed, ['f1'], '11-17').said).toContain('November 9. You said to check in every week.');
  });

  test('the interview is named where it is meant', () => {
    const talked = 'phone amy; interview mon with amy; said mon there decision fri; sent offer-notice amy tue spoke';
    const sheet = sheetOf(`${talked}; thanked amy mon`, ['f1'], '11-09');
    expect(sheet.said).toContain('Thank you again for the interview on Monday, November 2.');
    expect(sheet.linesOf('ask')[0]).toMatch(/^At the interview, you said you hoped to decide by Friday, November 6\./);
  });

  test('the call recalls that instead', () => {
    expect(sheetOf(text, ['f1'], '11-16').said).toContain(
      "it's Sam Roe. We last talked about the Analyst position on Monday, November 9. I wanted to see",
    );
  });

  test('the message does, too', () => {
    const tries = '; asked amy 11-16 missed; asked amy 11-17 missed';
    const sheet = sheetOf(`${text}${tries}`, ['f1'], '11-18');
    expect(sheet.linesOf('message')[0]).toContain(
      "I'm following up on our talk about the Analyst position on Monday, November 9. Could you",
    );
    expect(sheet.linesOf('so-far')).toContain('Mon Nov 16 and Tue Nov 17: you called amy, no answer');
  });
});

test('after you accept another job, it says how to withdraw', () => {
  const sheet = sheetOf('interview mon with amy', ['f1'], '11-09', { newJob: NEW_JOB });
  expect(sheet.said).toContain(
    "I've accepted another job, starting on Monday, November 30. I'd still be glad to hear about the Analyst position,",
  );
  expect(sheet.linesOf('before')[1]).toBe(
    "You've taken another job. If you don't want this one: jobtrack close j1 --reason withdrawn",
  );
});

test('a day you promised replaces the one they named before', () => {
  const text = 'phone amy; interview mon with amy; said mon contact fri; asked amy fri promising 11-10';
  expect(sheetOf(text, ['f1'], '11-10').linesOf('so-far').at(-1)).toBe("You said you'd get in touch on Tue Nov 10");
});

test.each([
  [
    'declined',
    '; offer tue',
    "Thank you so much for offering me the Analyst position. After careful thought, I've decided to decline.",
  ],
  ['withdrawn', '', "I've decided to withdraw my application for the Analyst position. Thank you for your time."],
])('the end of a job they are told of: %s', (reason, offer, words) => {
  const text = `phone amy; interview mon with amy; thanked amy mon; contact amy${offer}; closed wed ${reason}`;
  expect(sheetOf(text, ['x1'], 'wed').said).toContain(words);
});

test('somebody who never answered is not thanked for help', () => {
  const sheet = sheetOf('insider ann; phone ann; interview mon with amy; closed wed accepted', ['u1.1'], 'wed');
  expect(sheet.said).toMatch(/I got the Analyst position.*! I'm looking forward to it\.$/);
});

test('a reference who was called hears about another company by its name', () => {
  const text =
    'reference rex; phone rex; interview mon 09:00 with amy; checked tue rex; beta: applied 10-20; beta: interview tue 09:00';
  const sheet = sheetOf(text, ['a2.1', 'k1.1'], 'wed');
  expect(sheet.said).toContain('about me. I also interviewed for the Analyst position at Beta yesterday, and they may');
  expect(sheet.linesOf('ask').at(-1)).toBe('Would you let me know if Beta calls?');
});

test.each([
  ['asked amy 11-06 missed; asked amy 11-09 missed', 'Fri Nov 6 and Mon Nov 9: you called amy, no answer'],
  [
    'asked amy 11-06 missed; asked amy 11-09 missed; asked amy 11-10 missed',
    'Fri Nov 6 to Tue Nov 10: you called amy,',
  ],
])('names both of two days, and the first and last of more: %s', (calls, line) => {
  const sheet = sheetOf(`phone amy; interview 10-28 with amy; thanked amy 10-28; ${calls}`, ['f1'], '11-11');
  expect(sheet.linesOf('so-far').at(-1)).toContain(line);
});

test('asks only for news once another job is accepted and no timing is known', () => {
  const sheet = sheetOf('interview mon with amy', ['f1'], '11-09', { newJob: NEW_JOB });
  expect(sheet.linesOf('ask')[0]).toBe('Is there any news about the position?');
});

test('thanks nobody for a word on a position that was filled', () => {
  const text = 'phone amy; interview mon with amy; thanked amy mon; contact amy; closed tue filled';
  expect(sheetOf(text, ['b1'], 'tue').said).toMatch(
    /I understand the position has been filled\. Thank you for considering me\.$/,
  );
});

test('a call about several jobs says which try it is, and leaves a message about all of them', () => {
  const tried = 'asked dana 11-05 missed; asked dana 11-06 missed; beta: applied 10-20; beta: via dana';
  const sheet = sheetOf(`via dana; phone dana; interview 10-28 with amy; ${tried}`, ['f1', 'f2'], '11-09');
  expect(sheet.heading).toBe('Call dana about Acme and Beta (third try)');
  expect(sheet.linesOf('message')[0]).toContain('any news on the Analyst positions at Acme and Beta. Could you call');
});

test('several jobs at one company go by their positions', () => {
  const jobHunt = told(
    'applied 10-20; phone amy; interview mon with amy; beta: applied 10-20; beta: interview mon with amy',
  );
  const jobs = jobHunt.jobs.map((job) => ({ ...job, company: 'Acme', title: job.id === 1 ? 'Cook' : 'Chef' }));
  const [one, other] = ['f1', 'f2'].map((id) => viewOf({ ...jobHunt, jobs }, id, dayOf('11-09'), SAM));
  if (!one || !other) throw new Error('missing');
  const sheet = callSheet(callViewOf({ ...one, together: [other.item] }));
  expect(sheet.heading).toBe('Call amy, Acme (two jobs)');
  const lines = sheet.sections.flatMap((section) => section.lines);
  expect(sheet.sections.find(({ id }) => id === 'say')?.lines[0]).toContain(
    'We met about the Cook and Chef positions on Monday, November 2.',
  );
  expect(lines).toContain('Mon Nov 2: Chef, interview with amy');
});

test('good news mentions the other interviews once', () => {
  const others = ['beta', 'gamma'].map((name) => `${name}: applied 10-20; ${name}: interview tue 09:00`).join('; ');
  const text = `reference rex; phone rex; interview mon 09:00; sent reference-alert rex mon spoke; ${others}`;
  expect(sheetOf(`${text}; closed wed accepted`, ['u1.1', 'a2.1', 'a3.1'], 'wed').linesOf('ask')).toEqual([
    "If you're still in the running elsewhere, add: I'm also interviewing at Beta and Gamma, and they may still call you.",
  ]);
});

test.each([
  ['via dana; phone dana', ['h1', 'c1'], 'Thank you for your help with it. I interviewed today', 3],
  ['phone amy', ['h1', 't1.1'], 'Thank you for meeting with me today about the Analyst position.', 2],
])('news of an offer brings the thanks after an interview: %s', (people, ids, said, questions) => {
  const offer = 'gamma: applied 10-20; gamma: offer mon reply 11-09';
  const sheet = sheetOf(`${people}; interview mon 09:00 with amy; ${offer}`, ids, 'mon');
  expect(sheet.said).toContain(said);
  expect(sheet.linesOf('ask')).toHaveLength(questions);
});

test('a withdrawal is told before the follow-up for another job, and passed on by the recruiter', () => {
  const beta = 'beta: applied 10-20; beta: via dana; beta: interview mon with bo; beta: thanked bo mon';
  const text = `via dana; phone dana; interview mon with amy; ${beta}; closed 11-09 withdrawn`;
  const sheet = sheetOf(text, ['f2', 'x1'], '11-09');
  expect(sheet.said).toContain(
    "After careful thought, I've decided to withdraw my application for the Analyst position at Acme. Could you let them know, and give amy my thanks? I'm also calling about the Analyst position at Beta;",
  );
  expect(sheet.linesOf('ask').at(-1)).toBe('When would be a good time to check back?');
  expect(sheetOf(text, ['x1'], '11-09').said).toMatch(/Thank you for your help\. I'm still very interested in Beta\.$/);
});

test('an offer declined on its day took no careful thought', () => {
  const text = 'phone amy; interview mon with amy; thanked amy mon; contact amy; offer wed; closed wed declined';
  expect(sheetOf(text, ['x1'], 'wed').said).toContain(
    "I've decided to decline, and I wanted to tell you right away. I hope we can stay in touch.",
  );
});

test('news of interviews comes before a follow-up for another job', () => {
  const text =
    'via dana; phone dana; beta: applied 10-20; beta: via dana; beta: interview mon 09:00 with bo; beta: said mon there decision fri';
  const sheet = sheetOf(text, ['f1', 'c1'], 'mon');
  expect(sheet.said).toContain('Thank you for your help with the Analyst position at Beta. I interviewed today and');
  expect(sheet.linesOf('ask').at(-1)).toBe('About Acme: Any news? If not, could you ask them for me?');
});

test('one call about several jobs is one event without a job', () => {
  const beta = 'beta: applied 10-20; beta: via dana; beta: asked dana 11-02 spoke';
  const sheet = sheetOf(`via dana; phone dana; asked dana 11-02 spoke; ${beta}`, ['f1', 'f2'], '11-09');
  expect(sheet.linesOf('so-far')).toEqual(['Mon Nov 2: you talked with dana']);
});

test('several jobs to close are named together once you have another job', () => {
  const text = 'via dana; phone dana; beta: applied 10-20; beta: via dana';
  const sheet = sheetOf(text, ['f1', 'f2'], '11-09', { newJob: NEW_JOB });
  expect(sheet.linesOf('before')[1]).toBe(
    "You've taken another job. Close those you don't want: jobtrack close j1 j2 --reason withdrawn",
  );
});

test('says hello by full name to somebody never met, with formal greetings', () => {
  const sheet = sheetOf('hr gil', ['f1'], '10-28', { greeting: 'formal' });
  expect(sheet.said).toContain('Hello, this is Sam Roe. I applied');
});
