// The text of individual messages.
import { expect, test } from 'vitest';
import { addDays } from '../../src/domain/day.ts';
import { callSheet } from '../../src/drafts/call-sheet.ts';
import { draftFor } from '../../src/drafts/draft.ts';
import type { DraftView } from '../../src/drafts/view.ts';
import { dayOf, told } from '../rules/dsl.ts';
import { day, makeTiming } from '../rules/records.ts';
import { ACME, callViewOf, HELD, itemOn, jobHuntOf, NEW_JOB, viewFor, viewOf } from './cast.ts';
import { messagesOf } from './messages.ts';

test('the complete thank-you note', () => {
  const { subject, body } = draftFor(viewOf(jobHuntOf(ACME), 't1.1', HELD));
  expect(subject).toBe('Thank you for your time today');
  expect(body).toBe(`Dear Amy,

Thank you for making time to talk with me about the Marketing Manager position at Acme today. I especially enjoyed hearing about [[ one thing you talked about ]]. It gave me a better sense of [[? what you see differently now, such as how closely the teams work ]].

I came away more excited than ever about the role, and I'd be very glad to take it on. What I'd bring to the role is [[ what you'd bring, in a few words ]].

One thing I'd like to add: [[? something you forgot to say, or an answer to a concern ]]. I'd be happy to share [[? something useful, such as a plan for the first 90 days ]].

I'll check in on Monday, November 9, unless you'd prefer another time. If you already have a timeline in mind, or any questions before then, I'd love to hear from you.

Best regards,
Sam Roe
sam@roe.example
+1 212 555 0100`);
});

test('a letter has a date, an address and no "today"', () => {
  const { body } = draftFor({ ...viewOf(jobHuntOf(ACME), 't1.1', HELD), form: 'letter' });
  expect(body.split('\n\nThank you')[0]).toBe('November 2, 2026\n\nAmy Lee\nHead of Team\nAcme\n\nDear Amy,');
  expect(body).toContain('position at Acme on Monday, November 2.');
  expect(body).not.toContain('today');
});

test.each([
  ['rejected', 'stay in touch'],
  ['accepted', 'I look forward to working with you.'],
])('thanks after closing: %s', (reason, words) => {
  const view = messagesOf(ACME).get(`thanks, ${reason}`);
  const draft = view && draftFor(view);
  expect(draft?.body).toContain(words);
  expect(draft?.body).not.toContain("I'll check in");
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

test('the complete acceptance letter', () => {
  const view = messagesOf(ACME).get('accepted');
  expect(view && draftFor(view).body).toBe(`Dear Amy,

Thank you for the offer. I'm delighted to accept the Marketing Manager position. Just to confirm, we agreed on [[? the terms, such as a salary of … ]].

When would you like me to start? I can't wait to join the team.

Best regards,
Sam Roe
sam@roe.example
+1 212 555 0100`);
});

test.each([
  ['offer', 'When do you need my answer?'],
  ['offer with a day', 'You asked for my answer by Friday, November 13.'],
])('time to answer: %s', (name, words) => {
  const view = messagesOf(ACME).get(name);
  expect(view && draftFor(view).body).toContain(words);
});

test('asks an insider about the process only when it drags on', () => {
  const [early, late] = ['inside', 'stall'].map((name) => messagesOf(ACME).get(name));
  expect(early && draftFor(early).body).toContain('If you hear how it went');
  expect(late && draftFor(late).body).toContain('how far along the hiring is');
});

test('uses the application day when there was no interview', () => {
  const jobHunt = { ...jobHuntOf(ACME), interviews: [], debriefs: [] };
  const today = day('2026-11-18');
  expect(draftFor(viewFor(itemOn(jobHunt, 'f1', today), jobHunt, today)).body).toContain(
    'I applied for the Marketing Manager position on Tuesday, October 20.',
  );
});

test("doesn't thank for an interview that closing canceled", () => {
  const jobHunt = told('applied 10-20; contact amy; interview wed 10:00 with amy; closed tue withdrawn');
  expect(draftFor(viewOf(jobHunt, 'x1', dayOf('thu'))).body).toContain(
    'Thank you for considering me for the Analyst position. After careful thought',
  );
});

test.each([
  [
    'the employer',
    ACME,
    'Thank you for letting me know about the decision on the Marketing Manager position',
    'stronger candidate next time?',
  ],
  [
    'a recruiter',
    { ...ACME, recruiter: 'Dana Ruiz' },
    'Thank you for letting me know about the decision on the Marketing Manager position at Acme, and for your help.',
    'one thing that would have made me a stronger candidate for them?',
  ],
])('after a rejection, asks %s for honest feedback', (_, cast, thanks, question) => {
  const view = messagesOf(cast).get('feedback');
  const { body } = view ? draftFor(view) : { body: '' };
  expect(body).toContain(thanks);
  expect(body).toContain(question);
});

test('thanks for all of several conversations', () => {
  const text = 'applied 10-20; interview mon with amy; interview tue with amy; thanked amy tue; closed wed withdrawn';
  expect(draftFor(viewOf(told(text), 'x1', dayOf('wed'))).body).toContain(
    'I appreciated our conversations, most recently yesterday.',
  );
});

test('keeps the door open after the position is filled', () => {
  const jobHunt = told('applied 10-20; interview mon 10:00 with amy; closed wed filled');
  const view = viewOf(jobHunt, 't1.1', dayOf('wed'));
  const item = { ...view.item, kind: 'feedback-request', rule: 'feedback-request' } as const;
  const { body } = draftFor({ ...view, item });
  expect(body).toContain('Thank you for letting me know that the Analyst position has been filled');
  expect(body).toContain("If anything changes, or another opening comes up, I'd be very glad to hear from you.");
});

test.each([
  ['the kite story', 'Amy', 'November 2. You may remember the kite story.'],
  ['The kite story.', 'Amy', 'November 2. You may remember the kite story.'],
  ['the way I sold kites', 'Amy', 'November 2. You may remember the way I sold kites.'],
  ['my kites', 'Amy', 'November 2. You may remember my kites.'],
  ['kites', 'Amy', "November 2. You may remember [[? what they'll remember you by ]]."],
  ['fixed the projector', 'Amy', "November 2. You may remember [[? what they'll remember you by ]]."],
  ['cutting returns in half', 'Amy', 'November 2. You may remember me for cutting returns in half.'],
  ['an eye for kites', 'Amy', 'November 2. You may remember me for an eye for kites.'],
  ['the one with the kites', 'Amy', 'November 2. You may remember me as the one with the kites.'],
  ['I build kites', 'Amy', 'November 2. You may remember that I build kites.'],
  ['that I build kites', 'Amy', 'November 2. You may remember that I build kites.'],
  ['I build kites. They fly.', 'Amy', "November 2. You may remember [[? what they'll remember you by ]]."],
  ['[[ x ]]', 'Amy', "November 2. You may remember [[? what they'll remember you by ]]."],
  ['x'.repeat(200), 'Amy', "November 2. You may remember [[? what they'll remember you by ]]."],
  [null, 'Amy', 'November 2.'],
])('who you are, remembered for %j', (rememberedFor, _, words) => {
  const jobHunt = jobHuntOf(ACME);
  const debriefs = jobHunt.debriefs.map((debrief) => ({ ...debrief, rememberedFor }));
  const { body } = draftFor(viewOf({ ...jobHunt, debriefs }, 'f1', day('2026-11-09')));
  expect(body).toContain(`about the Marketing Manager position on Monday, ${words} I'm still`);
});

test.each([
  ['a talk with the board', 'Is the next step still a talk with the board? And do you know yet when it might be?'],
  [
    'second interview with Pat',
    'Is the next step still the second interview with Pat? And do you know yet when it might be?',
  ],
  ["they'll call", 'Has anything changed with the timing or the next step?'],
  [null, 'Do you have a timeline for the next step yet?'],
])('asks about the next step they named: %j', (nextStep, question) => {
  const jobHunt = jobHuntOf(ACME);
  const debriefs = jobHunt.debriefs.map((debrief) => ({ ...debrief, nextStep }));
  expect(draftFor(viewOf({ ...jobHunt, debriefs }, 'f1', day('2026-11-09'))).body).toContain(question);
});

test('asks whether the timing of the next step has changed if they named a day', () => {
  const jobHunt = jobHuntOf(ACME);
  const debriefs = jobHunt.debriefs.map((debrief) => ({ ...debrief, nextStep: 'a talk with the board' }));
  const statements = [makeTiming({ id: 1, jobId: 1, saidOn: HELD, decisionBy: day('2026-11-13') })];
  const { body } = draftFor(viewOf({ ...jobHunt, debriefs, statements }, 'f1', day('2026-11-16')));
  expect(body).toContain('Is the next step still a talk with the board? And has the timing changed?');
});

test('leaves room to correct something after a bad interview', () => {
  const jobHunt = jobHuntOf(ACME);
  const debriefs = jobHunt.debriefs.map((debrief) => ({ ...debrief, fit: 2 }));
  expect(draftFor(viewOf({ ...jobHunt, debriefs }, 't1.1', HELD)).body).toContain(
    "Here's a better answer to one of your questions: [[?",
  );
});

test("doesn't claim interest once another job is accepted", () => {
  const view = { ...viewOf(jobHuntOf(ACME), 'f1', day('2026-11-09')), newJob: NEW_JOB };
  expect(draftFor(view).body).toContain(
    "I should tell you that I've accepted another job, starting on Monday, November 30.",
  );
  expect(draftFor(view).body).not.toMatch(/interested|excited|love to/);
});

test.each([
  ['thanks Amy Lee', 'offered nothing'],
  ['recruiter', 'asked for no good word'],
])('%s, once another job is accepted: %s', (name) => {
  const view = messagesOf({ ...ACME, recruiter: 'Dana Ruiz' }).get(name);
  if (!view) throw new Error(`no message ${name}`);
  const accepted = { ...view, newJob: NEW_JOB };
  const claims = /interested|excited|glad to take|love to be part|use right away|prepare|good word|like to join/;
  expect(draftFor(view).body).toMatch(claims);
  expect(draftFor(accepted).body).not.toMatch(claims);
  if (name === 'recruiter') expect(JSON.stringify(callSheet(callViewOf(accepted)))).not.toMatch(claims);
});

test('a thank-you note promises nothing once another job is accepted, and says so', () => {
  const view = messagesOf(ACME).get('thanks Amy Lee') as DraftView;
  const { body } = draftFor({ ...view, newJob: NEW_JOB });
  expect(body).toContain(
    "I want to be open with you: I've agreed to take another job, starting on Monday, November 30.",
  );
  expect(body).not.toMatch(/check in|timeline|hearing from you|to add/);
});

test.each([
  ['feedback', 8, false],
  ['withdrawn', 8, false],
  ['offer elsewhere', 5, false],
  ['offer elsewhere', 6, true],
])("%s, %i days later: says what they'll remember you by after a week: %s", (name, later, isSaid) => {
  const asOf = messagesOf(ACME).get(name) as DraftView;
  const view = { ...asOf, today: addDays(asOf.today, later) };
  const debriefs = view.jobHunt.debriefs.map((debrief) => ({ ...debrief, rememberedFor: 'the kite story' }));
  const { body } = draftFor({ ...view, jobHunt: { ...view.jobHunt, debriefs } });
  expect(body).toMatch(/(?:got a lot out of|appreciated) our conversation|We met about/);
  expect(body.includes('You may remember the kite story.')).toBe(isSaid);
});

test('a recruiter who told you no gets no goodbye, but thanks to pass on', () => {
  const messages = messagesOf({ ...ACME, recruiter: 'Dana Ruiz' });
  const [feedback, withdrawn] = ['feedback', 'withdrawn'].map((name) => draftFor(messages.get(name) as DraftView));
  expect(feedback?.subject).toBe("Acme's decision");
  expect(feedback?.body).not.toContain('all the best');
  expect(withdrawn?.body).toContain('Please pass on my thanks to Acme.');
  expect(withdrawn?.body).not.toContain('paths cross');
});

test('good news to an insider names a colleague only at the company itself', () => {
  const view = messagesOf(ACME).get('good news') as DraftView;
  const { person } = view.item;
  const elsewhere = { ...view.item, person: person && { ...person, company: 'Beta' } };
  expect(draftFor(view).body).toContain("and I've said yes, so we'll be colleagues!");
  expect(draftFor({ ...view, item: elsewhere }).body).toContain("and I've said yes! Thank you");
});

test('a second notice names the first', () => {
  const text =
    'applied 10-20; interview mon with amy; beta: applied mon; beta: offer tue; sent offer-notice amy tue; gamma: applied mon; gamma: offer wed';
  expect(draftFor(viewOf(told(text), 'h1', dayOf('wed'))).body).toContain(
    "Since I wrote yesterday, I've received another offer and need to answer soon.",
  );
});

test('a later heads-up to a reference says so', () => {
  const text =
    'applied 10-20; reference rex; interview mon with amy; sent reference-alert rex mon; beta: applied 10-20; beta: interview 11-10 with bo';
  const { body, hints } = draftFor(viewOf(told(text), 'a2.1', day('2026-11-11')));
  expect(body).toContain('I had another interview yesterday, for the Analyst position at Beta.');
  expect(body).toContain('The résumé I sent you is still current');
  expect(hints.join()).not.toContain('Attach');
});

test('a heads-up about interviews on different days says each day once', () => {
  const text =
    'applied 10-20; reference rex; interview mon with amy; beta: applied 10-20; beta: interview mon with bo; gamma: applied 10-20; gamma: interview tue 09:00 with cy';
  const [one, two, three] = ['a1.1', 'a2.1', 'a3.1'].map((id) => viewOf(told(text), id, dayOf('wed')));
  if (!one || !two || !three) throw new Error('missing');
  const { body } = draftFor({ ...one, together: [two.item, three.item] });
  expect(body).toContain(
    'I interviewed for the Analyst positions at Acme and Beta on Monday, November 2, and for the Analyst position at Gamma yesterday.',
  );
});

test('a promise made since the interview names the day it was made', () => {
  const text = 'applied 10-20; interview mon with amy; thanked amy mon; asked amy 11-09 promising 11-12';
  expect(draftFor(viewOf(told(text), 'f1', day('2026-11-12'))).body).toContain(
    "On Monday, November 9, I said I'd check in today, and I remain interested.",
  );
});

test('on a weekend, a recruiter is asked to follow up on the next workday', () => {
  const text = 'applied 10-20; via dana; interview fri with amy';
  expect(draftFor(viewOf(told(text), 'c1', dayOf('sat'))).body).toContain(
    'If you get a chance on Monday, November 9, could you follow up with them',
  );
});

test('a second note to an insider names the round', () => {
  const text =
    'applied 10-20; insider pat; interview mon with amy; sent network-check-in pat tue; interview 11-12 with amy';
  const { subject, body } = draftFor(viewOf(told(text), 'n1.1', day('2026-11-13')));
  expect(subject).toBe('My second interview at Acme');
  expect(body).toContain('I had my second interview for the Analyst position at Acme yesterday.');
});

test('a second question to an insider says so', () => {
  const text =
    'applied 10-20; insider pat; contact amy; asked amy 10-27; asked amy 11-03; sent network-check-in pat 11-06; asked amy 11-10';
  const { body } = draftFor(viewOf(told(text), 'n1.1', day('2026-11-16')));
  expect(body).toContain("I hope you don't mind my asking again: have you heard anything more about the Analyst");
  expect(body).not.toContain('Could I ask');
});

test.each([
  [
    'nobody is recorded',
    '',
    'Thank you for letting me know that the Analyst position has been filled, and for your time.',
  ],
  ['the reader', ' heard thu amy;', 'Thank you for letting me know that the Analyst position has been filled'],
  [
    'somebody else',
    ' heard thu pete;',
    'pete told me that the Analyst position has been filled. Thank you for your time.',
  ],
  ['an insider', ' insider pat; heard thu pat;', 'I understand that the Analyst position has been filled.'],
])('thanks for the news only who told it: %s', (_, heard, words) => {
  const text = `applied 10-20; interview mon with amy; thanked amy mon;${heard} closed thu filled`;
  expect(draftFor(viewOf(told(text), 'b1', dayOf('thu'))).body).toContain(words);
});

test('a withdrawal after taking another job says so', () => {
  const view = messagesOf(ACME).get('withdrawn') as DraftView;
  expect(draftFor({ ...view, newJob: { ...NEW_JOB, on: HELD } }).body).toContain(
    "I've accepted another job, so I've decided to withdraw my application.",
  );
});

test('a reference hears which job you took before being asked to speak for you elsewhere', () => {
  const view = messagesOf(ACME).get('alert') as DraftView;
  expect(draftFor({ ...view, newJob: NEW_JOB }).body).toContain(
    "I've accepted a job at Omega, but this application is still open.",
  );
});

test("a thank-you note claims no interest in a job that doesn't fit you", () => {
  const jobHunt = jobHuntOf(ACME);
  const debriefs = jobHunt.debriefs.map((debrief) => ({ ...debrief, fit: 1 }));
  expect(draftFor(viewOf({ ...jobHunt, debriefs }, 't1.1', HELD)).body).not.toMatch(/interested|excited|glad to take/);
});
