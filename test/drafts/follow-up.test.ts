// Follow-ups match their rule, and include missed thanks.
import { describe, expect, test } from 'vitest';
import { formatDay } from '../../src/domain/day.ts';
import { callSheet } from '../../src/drafts/call-sheet.ts';
import { draftFor, readyToSend } from '../../src/drafts/draft.ts';
import type { DraftView, NewJob } from '../../src/drafts/view.ts';
import { dayOf, told } from '../rules/dsl.ts';
import { callViewOf, clock, itemOn, NEW_JOB, SAM, viewOf, wordsIn } from './cast.ts';

/** The paragraphs of Acme's follow-up on a day. */
function followUp(text: string, date: string): string[] {
  return draftFor(viewOf(told(`applied 10-20; ${text}`), 'f1', dayOf(date), SAM)).body.split('\n\n');
}

test.each([
  [
    'agreed for today',
    'interview mon with amy; said mon contact thu',
    'thu',
    "Thank you again for meeting with me about the Analyst position on Monday, November 2. You suggested I get in touch today, and I'm still very interested.",
  ],
  [
    'agreed for a day that has passed',
    'interview mon with amy; said mon contact wed',
    '11-06',
    "Thank you again for meeting with me about the Analyst position on Monday, November 2. You suggested I get in touch on Wednesday, November 4, so I'm a little late, and I'm still very interested.",
  ],
  [
    'promised for today',
    'interview mon with amy; thanked amy mon promising thu',
    'thu',
    "Thank you again for meeting with me about the Analyst position on Monday, November 2. I said I'd check in today, and I'm still very interested.",
  ],
  [
    'a day for the decision',
    'interview mon with amy; said mon decision fri',
    '11-09',
    "Thank you so much for meeting with me about the Analyst position on Monday, November 2. You mentioned you hoped to decide by Friday, November 6. I know these things often take longer than planned, and I'm still very interested.",
  ],
  [
    'a day for the decision, written before it',
    'interview mon with amy; said mon decision fri',
    'wed',
    "Thank you so much for meeting with me about the Analyst position on Monday, November 2. You mentioned you hoped to decide by Friday, November 6, and I'm still very interested.",
  ],
  [
    'every week',
    'interview mon with amy; said mon every 7',
    '11-09',
    "Thank you so much for meeting with me about the Analyst position on Monday, November 2. You said to check in every week, and I'm still very interested.",
  ],
  [
    'every ten days',
    'interview mon with amy; said mon every 10',
    '11-12',
    "Thank you so much for meeting with me about the Analyst position on Monday, November 2. You said to check in every 10 days, and I'm still very interested.",
  ],
  [
    'the first',
    'interview mon with amy; thanked amy mon',
    '11-09',
    "Thank you again for meeting with me about the Analyst position on Monday, November 2. I'm still very interested in the role, and in joining the team.",
  ],
  [
    "the first, to someone who wasn't there",
    'manager rob; interview mon with amy; thanked amy mon',
    '11-09',
    'I interviewed for the Analyst position on Monday, November 2, and I really enjoyed the conversation.',
  ],
  [
    'the first, to a recruiter',
    'via dana; interview mon with amy; thanked amy mon',
    '11-09',
    'I interviewed for the Analyst position at Acme on Monday, November 2, and I really enjoyed the conversation.',
  ],
  [
    'later',
    'interview mon with amy; thanked amy mon; asked amy 11-09',
    '11-16',
    'We met about the Analyst position on Monday, November 2. I remain very interested in the role.',
  ],
])('%s', (_, text, date, sentence) => {
  expect(followUp(text, date)[1]?.startsWith(sentence)).toBe(true);
});

test.each([
  ['who met you', 'interview mon with amy', 'We met about', 'We talked about', 'We met about'],
  [
    "who wasn't there",
    'manager rob; interview mon with amy',
    'I interviewed for',
    'My interview for',
    'I interviewed for',
  ],
  ['with no interview', 'contact amy', 'I applied for', 'I sent in my application for', 'I applied for'],
])('recalls you in other words each time to somebody %s', (_, text, second, third, fourth) => {
  const openings = inARow(text, 4).map((view) => draftFor(view).body.split('\n\n')[1] ?? '');
  expect(openings.slice(1).map((opening) => opening.split(' the Analyst')[0])).toEqual([second, third, fourth]);
});

test("says what they'll remember you by in other words each time", () => {
  const views = inARow('interview mon with amy; thanked amy mon; debriefed', 6);
  const openings = views.map((view) => {
    const debriefs = view.jobHunt.debriefs.map((each) => ({ ...each, rememberedFor: 'the kite story' }));
    return draftFor({ ...view, jobHunt: { ...view.jobHunt, debriefs } }).body;
  });
  expect(openings.map((body) => /(\w+(?: \w+){1,3}) the kite story/.exec(body)?.[1])).toEqual([
    'You may remember',
    'You may remember',
    'Perhaps you remember',
    'I hope you remember',
    'You may still remember',
    'Perhaps you remember',
  ]);
});

test('says that an interview later today is still ahead', () => {
  const text = 'applied 10-20; interview thu 16:00 with amy; said mon contact thu';
  const view = viewOf(told(text), 'f1', dayOf('thu'));
  const { body } = draftFor({ ...view, now: { day: dayOf('thu'), time: clock('09:00') } });
  expect(body).toContain("I'm interviewing for the Analyst position today. You suggested");
});

test.each([
  ['the reader', 'heard tue amy; said tue contact thu by amy', 'You suggested I get in touch today, and'],
  ['an unrecorded person', 'heard tue; said tue contact thu', 'You suggested I get in touch today, and'],
  ['the reader, in the interview', 'said mon contact thu there', 'You suggested I get in touch today, and'],
  ['someone else', 'hr rob; heard tue rob; said tue contact thu by rob', 'rob said I could get in touch today, and'],
  [
    'someone else, a day in the past',
    'hr rob; heard tue rob; said tue contact wed by rob',
    "rob said I could get in touch yesterday, so I'm a little late, and",
  ],
  [
    'an insider, without their name',
    'insider pat; heard tue pat; said tue contact thu by pat',
    'I was told I could get in touch today, and',
  ],
  [
    'a reference, without their name',
    'reference rex; heard tue rex; said tue contact thu by rex',
    'I was told I could get in touch today, and',
  ],
  [
    'one of several others in the interview',
    'interview tue with pete rob; contact amy; said tue contact thu there',
    'I was told I could get in touch today, and',
  ],
])('refers to a day named by %s', (_, text, words) => {
  const [, opening] = followUp(`interview mon with amy; contact amy; ${text}`, 'thu');
  expect(opening).toContain(`. ${words} I'm still very interested.`);
});

test("doesn't attribute someone else's answer to the reader", () => {
  const text = 'interview mon with amy; contact amy; thanked amy mon; hr rob; heard tue rob';
  const rhythm = `${text}; said tue every 7 by rob`;
  expect(followUp(rhythm, '11-10')[1]).toContain('rob said I could check in every week, and');
  expect(followUp(`${rhythm}; asked amy 11-10`, '11-17')[1]).toContain('I remain very interested in the role.');
  expect(followUp(`${text}; said tue decision fri by rob`, '11-09')[1]).toContain(
    '. rob said you hoped to decide by Friday',
  );
});

test.each([
  ['in the interview', ' there', 'When we spoke, you said you hoped to decide by Friday, November 6.'],
  ['who knows how', '', 'You mentioned you hoped to decide by Friday, November 6.'],
])('a day for the decision that they named %s', (_, how, words) => {
  expect(followUp(`interview mon with amy; said mon decision fri${how}`, '11-09')[1]).toContain(` ${words}`);
});

test("doesn't say you're happy to wait when you have another offer", () => {
  const text = 'applied 10-20; interview mon with amy; thanked amy mon; asked amy 11-09';
  const wait = "I know hiring takes time, and I'm happy to wait. If you need references";
  const bodyOf = (more: string) => draftFor(viewOf(told(`${text}${more}`), 'f1', dayOf('11-16'))).body;
  expect(bodyOf('')).toContain(wait);
  expect(bodyOf('; beta: offer 11-10 answered 11-12')).toContain(wait);
  expect(bodyOf('; beta: offer 11-10')).not.toMatch(/happy to wait|takes time/);
});

describe.each([
  ['to the person who decides', 'interview mon with amy; thanked amy mon'],
  ['asked every week', 'interview mon with amy; thanked amy mon; said mon every 7'],
  ['through a recruiter', 'via dana; interview mon with amy; thanked amy mon'],
  ['about two jobs', 'via dana; interview mon with amy; thanked amy mon; beta: applied 10-20; beta: via dana'],
])("doesn't claim interest once another job is accepted: %s", (_, text) => {
  const CLAIMS = /candidate|interested|love to|coffee|available|happy to wait|glad to join|talk again|samples?\b/;
  const views = inARow(text, 8).map((view) => ({ ...view, newJob: NEW_JOB }));
  test.each(views.map((view) => [view.item.number, view] as const))('follow-up %i', (_number, view) => {
    const { body } = readyToSend(draftFor(view));
    expect(body).not.toMatch(CLAIMS);
    expect(body).toMatch(/glad to hear|let me know; if not|happy with any news/);
    const lines = callSheet(callViewOf(view)).sections.flatMap((each) => each.lines);
    expect(lines.join(' ')).not.toMatch(CLAIMS);
  });
});

/** The follow-up of a day, once another job is accepted. */
function withNewJob(text: string, date: string, newJob: NewJob): string {
  return draftFor({ ...viewOf(told(`applied 10-20; ${text}`), 'f1', dayOf(date)), newJob }).body;
}

test.each([
  [1, 'interview mon with amy', '11-09', "I should tell you that I've accepted another job."],
  [2, 'interview mon with amy; asked amy 11-09', '11-16', "You should know that I've taken another job."],
  [3, 'interview mon with amy; asked amy 11-09; asked amy 11-16', '11-30', "I've said yes to another job."],
])('says that you took another job, and asks for no next step: follow-up %i', (_, text, date, news) => {
  const body = withNewJob(text, date, { ...NEW_JOB, on: dayOf('11-20'), startsOn: null });
  expect(body).toContain(news);
  expect(body).toContain('the Analyst position, ');
  expect(body).not.toMatch(/everything you need|next step|hope to hear|timeline|\?/);
});

const MET_AND_ASKED = 'interview mon with amy; thanked amy mon; asked amy 11-09; asked amy 11-16';

test.each([
  ['never told', '11-17', '11-30', "I've said yes to another job, starting on Monday, December 14."],
  ['told once', '11-13', '11-30', "As you'll remember, I start another job on Monday, December 14."],
  ['told that day, before or after', '11-16', '11-30', 'As you may remember, I start another job on Monday'],
  ['told, after the first day', '11-13', '12-14', "As you'll remember, I've started another job."],
])('the news of another job, %s', (_, on, date, words) => {
  expect(withNewJob(MET_AND_ASKED, date, { ...NEW_JOB, on: dayOf(on), startsOn: dayOf('12-14') })).toContain(words);
});

test("doesn't tell them of another job a third time", () => {
  expect(withNewJob(MET_AND_ASKED, '11-30', { ...NEW_JOB, on: dayOf('11-04') })).not.toContain('another job');
});

test.each([
  ['the offer they heard of', '11-03', 'accepted the other offer, starting on Monday, November 30.'],
  ['one that came later', '11-05', 'accepted another job, starting on Monday, November 30.'],
])('the job taken is %s', (_, offeredOn, words) => {
  const text = 'interview mon with amy; thanked amy mon; sent offer-notice amy tue';
  const body = withNewJob(text, '11-10', { ...NEW_JOB, on: dayOf('11-06'), offeredOn: dayOf(offeredOn) });
  expect(body).toContain(words);
});

test('has room for the other offer, once, after they heard of it', () => {
  const text = 'applied 10-20; interview mon with amy; thanked amy mon; beta: offer tue; sent offer-notice amy tue';
  const room = "As for the other offer, [[? what became of it, such as: I've turned it down ]].";
  const view = viewOf(told(text), 'f1', dayOf('11-10'));
  expect(draftFor(view).body).toContain(room);
  expect(draftFor({ ...view, newJob: NEW_JOB }).body).not.toContain(room);
  expect(draftFor(viewOf(told(`${text}; asked amy 11-10`), 'f1', dayOf('11-17'))).body).not.toContain(room);
});

describe('missed thanks', () => {
  const own = 'Thank you so much for meeting with me about the Analyst position on Monday, November 2.';
  test.each([
    ['to the reader', 'interview mon with amy', '11-09', [own]],
    ['to others as well', 'interview mon with amy pete rob', '11-09', [own, 'Please give pete and rob my thanks.']],
    ['to others alone', 'interview mon with amy pete; thanked amy mon', '11-09', ['Please give pete my thanks.']],
    ['all sent', 'interview mon with amy pete; thanked amy mon; thanked pete mon', '11-09', []],
    ['while the note is still due', 'interview mon with amy; said mon contact thu', 'thu', []],
    ['once only', 'interview mon with amy pete; asked amy 11-09', '11-16', []],
    [
      'once the note has lapsed after an early follow-up',
      'interview mon with amy pete; said mon contact thu; asked amy thu',
      '11-12',
      ['Please give pete my thanks.'],
    ],
    ['skipped on purpose', 'interview mon with amy; skipped thank-you amy tue', '11-09', []],
  ])('%s', (_, text, date, sentences) => {
    const thanks = followUp(text, date)
      .flatMap((paragraph) => paragraph.split(/(?<=[.?]) /))
      .filter((each) => /so much|my thanks/.test(each));
    expect(thanks).toEqual(sentences);
  });
});

test("one message asks about all of the reader's jobs", () => {
  const text =
    'via dana; interview mon with amy; thanked amy mon; beta: applied 10-20; beta: via dana; gamma: applied 10-20; gamma: via dana';
  expect(followUp(text, '11-09')[1]).toBe(
    "I interviewed for the Analyst position at Acme on Monday, November 2, and I applied for the Analyst positions at Beta and Gamma on Tuesday, October 20. I'm still very interested in these roles.",
  );
  const direct = 'contact amy; interview mon with amy; thanked amy mon; beta: applied 10-20; beta: contact amy';
  expect(followUp(direct, '11-09')[1]).toBe(
    "We talked about the Analyst position at Acme on Monday, November 2, and I applied for the Analyst position at Beta on Tuesday, October 20. I'm still very interested in these roles.",
  );
});

describe.each([
  ['nothing was said', 'interview mon with amy; thanked amy mon'],
  ['asked every week', 'interview mon with amy; thanked amy mon; said mon every 7'],
  ['through a recruiter', 'via dana; interview mon with amy; thanked amy mon'],
  ['days for a decision', 'interview mon with amy; thanked amy mon; said mon decision fri; said 11-24 decision 11-27'],
])('eight follow-ups in a row: %s', (_, text) => {
  const views = inARow(text, 8);
  const messages = views.map((view) => readyToSend(draftFor(view)).body.split('\n\n'));
  const calls = views.map((view) => callSheet(callViewOf(view)).sections);
  const linesOf = (id: string) => calls.map((sections) => sections.find((each) => each.id === id)?.lines.join('\n'));

  test.each([
    ['opens', messages.map((paragraphs) => paragraphs[1])],
    ['asks', messages.map((paragraphs) => paragraphs.at(-2))],
    ['begins on the phone', linesOf('say')],
    ['asks on the phone', linesOf('ask')],
  ])('each %s differently', (_what, words) => {
    expect(words.filter((each) => each === undefined)).toEqual([]);
    expect(new Set(words).size).toBe(8);
  });

  test('each is shorter than the one before, up to the fifth', () => {
    const counts = messages.map((paragraphs) => wordsIn(paragraphs.join('\n\n')));
    expect(counts.slice(1, 5).filter((count, place) => count >= (counts[place] ?? 0))).toEqual([]);
    expect(counts.filter((count) => count < 40 || count > 120)).toEqual([]);
    expect(views.map(({ item }) => item.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });
});

/** The first follow-ups of Acme, each sent on its due day. */
function inARow(text: string, count: number): DraftView[] {
  const views: DraftView[] = [];
  let [record, today] = [`applied 10-20; ${text}`, dayOf('mon')];
  while (views.length < count) {
    const jobHunt = told(record);
    today = itemOn(jobHunt, 'f1', today).due;
    const view = viewOf(jobHunt, 'f1', today);
    views.push(view);
    record += `; asked ${view.item.person?.name} ${formatDay(today)}`;
  }
  return views;
}

test.each([
  ['on the day', '11-09', "I said I'd check in today, and I'm still very interested."],
  ['a day late', '11-10', "I'm a little later than I promised, and I'm still very interested."],
])('keeps a promise to check in: %s', (_, date, words) => {
  expect(followUp('interview mon with amy; thanked amy mon promising 11-09', date)[1]).toContain(`. ${words}`);
});

test('never asks when to check back once they said how often', () => {
  const views = inARow('interview mon with amy; thanked amy mon; said mon every 7', 8);
  expect(views.filter((view) => /check back/.test(draftFor(view).body))).toEqual([]);
});

test.each([
  ['nothing was named', '', 'Do you have a timeline for the next step yet?'],
  ['a day for the decision', '; said mon decision 11-20', 'Has anything changed with the timing or the next step?'],
])('asks what changed only where it can have: %s', (_, said, question) => {
  const text = `interview mon with amy; thanked amy mon promising 11-09${said}`;
  expect(followUp(text, '11-09').at(-2)).toContain(question);
});

test('names a later interview that the reader missed', () => {
  const text = 'contact amy; interview mon with amy; thanked amy mon; interview wed with pete; thanked pete wed';
  expect(followUp(text, '11-11')[1]).toBe(
    "I had my second interview for the Analyst position on Wednesday, November 4, and I really enjoyed the conversation. I'm still very interested in the role, and in joining the team.",
  );
});

test('offers no reference once one was called', () => {
  const text = 'interview mon with amy; thanked amy mon; reference rex';
  expect(followUp(text, '11-09').at(-2)).toContain('references');
  expect(followUp(`${text}; checked thu rex`, '11-09').at(-2)).not.toContain('reference');
});

test('asks about a second decision day differently', () => {
  const text =
    'interview mon with amy; thanked amy mon; said mon decision fri; asked amy 11-09; said 11-10 decision 11-13';
  expect(followUp(text, '11-16')[1]).toBe(
    'We met about the Analyst position on Monday, November 2. You mentioned deciding by Friday, November 13, and I remain interested.',
  );
});

test.each([
  ['the recruiter waits as well', 'via dana; interview mon with amy', 'Acme hoped to decide'],
  ['the recruiter was there', 'via amy; interview mon with amy', 'You mentioned you hoped to decide'],
])('who decides: %s', (_, text, words) => {
  expect(followUp(`${text}; said mon decision fri`, '11-09')[1]).toContain(words);
});

test.each([
  ['one job', '', 'Following up: Analyst interview at Acme'],
  ['two', 'beta: applied 10-20; beta: via dana', 'Following up: my applications to Acme and Beta'],
  [
    'many',
    ['beta', 'gamma', 'delta', 'epsilon', 'zeta', 'theta', 'lambda']
      .map((name) => `${name}: applied 10-20; ${name}: via dana`)
      .join('; '),
    'Following up: my eight applications',
  ],
])('subject of a message about %s', (_, others, subject) => {
  const jobHunt = told(`applied 10-20; via dana; interview mon with amy; thanked amy mon; ${others}`);
  expect(draftFor(viewOf(jobHunt, 'f1', dayOf('11-09'))).subject).toBe(subject);
});
