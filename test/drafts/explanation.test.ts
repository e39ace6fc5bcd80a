// Why an item is on the list: rule, guide, days and counts, what would change it, what comes after.
import { describe, expect, test } from 'vitest';
import type { Rule } from '../../src/domain/item-kinds.ts';
import { capitalized } from '../../src/domain/words.ts';
import { explanation } from '../../src/drafts/explanation.ts';
import { openBook } from '../../src/rules/book.ts';
import { RULES } from '../../src/rules/kinds/index.ts';
import { plan } from '../../src/rules/plan.ts';
import { DEFAULT_POLICY, type Policy, policyFrom } from '../../src/rules/policy.ts';
import { GUIDE_NAMES, toldRule } from '../../src/rules/rule-words.ts';
import { wrap } from '../../src/terminal/text.ts';
import { dayOf, told } from '../rules/dsl.ts';
import { CASTS, itemOn, nextAskOf } from './cast.ts';
import { messagesOf } from './messages.ts';

type Explanation = ReturnType<typeof explanation>;

const LABEL = 12;

function linesOf({ sections }: Explanation, id: string): readonly string[] {
  return sections.find((section) => section.id === id)?.lines ?? [];
}

/** The explanation of an item of a job hunt's text, with what follows once it's done. */
function explained(text: string, id: string, date: string, then = '', policy: Policy = DEFAULT_POLICY): Explanation {
  const [jobHunt, today] = [told(text), dayOf(date)];
  const after = then === '' ? null : plan(told(`${text}; ${then}`), today, policy);
  const history = openBook(jobHunt, today, policy).records[0]?.history ?? null;
  const item = itemOn(jobHunt, id, today, policy);
  return explanation({
    item,
    told: toldRule(item),
    today,
    policy,
    history,
    isAfterInterview: true,
    nextAsk: item.kind === 'thank-you' ? nextAskOf(jobHunt, item, today, policy) : null,
    next: after?.upcoming[0] ?? null,
  });
}

describe.each(Object.keys(RULES) as Rule[])('%s', (rule) => {
  const item = { ...itemOn(told('interview mon with amy'), 'f1', dayOf('11-09')), rule, source: RULES[rule].guide };
  const page = explanation({
    item,
    told: toldRule(item),
    today: dayOf('11-09'),
    policy: DEFAULT_POLICY,
    history: null,
    isAfterInterview: false,
    nextAsk: null,
    next: null,
  });

  test('has its name, its guide, what would change it and what comes after', () => {
    expect(linesOf(page, 'rule')[0]).toBe(capitalized(RULES[rule].name));
    const source = RULES[rule].guide;
    expect(linesOf(page, 'guide')).toEqual([
      source === null ? "No guide mentions this; it's common courtesy." : GUIDE_NAMES[source],
    ]);
    for (const id of ['rule', 'changes', 'after']) {
      for (const line of linesOf(page, id).slice(id === 'rule' ? 1 : 0)) expect(line).toMatch(/^[A-Z0-9][^{}]*[.]$/);
      expect(linesOf(page, id).length).toBeGreaterThan(0);
    }
  });

  test('has no gap', () => {
    expect(JSON.stringify(page)).not.toMatch(/undefined|NaN| {2}|\b1 days|\[object/);
  });
});

test('a complete follow-up', () => {
  const text = 'applied 10-20; interview mon with amy; thanked amy mon; asked amy 11-09; asked amy 11-16 missed';
  const then = 'asked amy 11-17';
  expect(explained(text, 'f1', '11-17', then)).toEqual({
    heading: 'Second follow-up, amy, Acme',
    sections: [
      {
        id: 'rule',
        title: 'Rule',
        lines: [
          'Longer waits as time goes on',
          'Wait 7 days after the first follow-up, 7 after the second, 14 after the third, 21 after the fourth and 28 after each later one. Each wait counts from your last follow-up, or from when you last heard from them.',
        ],
      },
      { id: 'guide', title: 'Guide', lines: ['Stafffinders, "What to do after a job interview"'] },
      {
        id: 'reason',
        title: 'Reason',
        lines: ["You last asked on Mon Nov 9, and after 7 days it's fine to ask again; one call went unanswered."],
      },
      {
        id: 'days',
        title: 'Days',
        lines: ['Today is the best day.', "You're still on time until Fri Nov 20."],
      },
      {
        id: 'stage',
        title: 'So far',
        lines: [
          "You've followed up once since the interview on Mon Nov 2: on Mon Nov 9, with no answer yet.",
          'Nobody picked up on Mon Nov 16.',
        ],
      },
      {
        id: 'changes',
        title: 'Changes it',
        lines: [
          'If you hear from them, if they name a day, if you get an interview or an offer, or if you close the job.',
        ],
      },
      {
        id: 'after',
        title: 'After it',
        lines: [
          "If you don't hear back, the next follow-up comes 7 days after this one.",
          'If you do it today, the next thing for this job is on Friday, November 20: look for someone who works there.',
        ],
      },
    ],
  });
});

test.each([
  ['a change of pace', 'rule', 'Wait 9 days after the first follow-up and 30 after each later one'],
  ['what comes after', 'after', "If you don't hear back, the next follow-up comes 30 days after this one."],
  [
    'after a first one that was skipped',
    'rule',
    'If you skipped the first follow-up, or told them about another offer instead, wait 9 days.',
    'skipped follow-up 11-09',
  ],
])('uses the current settings: %s', (_, id, words, done = 'asked amy 11-09') => {
  const policy = policyFrom(new Map([['gaps', '9,30']]));
  const page = explained(`interview mon with amy; ${done}`, 'f1', '11-18', '', policy);
  expect(linesOf(page, id).join(' ')).toContain(words);
});

test.each([
  ['said mon every 10', '11-12'],
  ['said mon every 10; sent thank-you amy mon promising 11-09', '11-09'],
])('counts to the next follow-up by the days agreed: %s', (more, date) => {
  const page = explained(`interview mon with amy; ${more}`, 'f1', date);
  expect(linesOf(page, 'after')).toContain(
    "If you don't hear back, the next follow-up comes 10 days after this one, as agreed.",
  );
});

test.each([
  [
    'late',
    'interview mon with amy',
    't1.1',
    '11-05',
    "Two days late. Don't worry: that's normal, and it's still worth doing.",
  ],
  [
    'snoozed',
    'interview mon with amy; snoozed thank-you amy mon until wed',
    't1.1',
    'mon',
    'You put it off until Wed Nov 4.',
  ],
  ['until when', 'interview mon with amy', 't1.1', 'mon', 'It leaves your list after Sun Nov 8.'],
])('days: %s', (_, text, id, date, line) => {
  expect(linesOf(explained(text, id, date), 'days')).toContain(line);
});

test.each([
  ['best done today', 'interview mon 10:00 with amy', 't1.1', 'mon', 'Today is the best day.'],
  ['due today', 'applied mon; contact amy; said mon contact thu', 'f1', 'thu', "It's due today."],
  ['due later', 'interview mon 15:00 with amy', 't1.1', 'mon', "It's due on Tuesday, November 3."],
  ['due before', 'interview mon with amy', 'f1', '11-11', 'The best day was Monday, November 9.'],
  ['still ahead', 'interview mon with amy', 'f1', 'mon', 'It comes up on Monday, November 9.'],
  ['until it is due', 'interview 11-06 with amy', 'g1', 'wed', 'Then it leaves your list.'],
  ['its last good day', 'interview mon with amy', 'f1', '11-12', 'Today is still on time.'],
  [
    'late before the job was added',
    'added 11-20; applied 10-01; manager amy',
    'f1',
    '11-20',
    "That was before you added the job. Don't worry: it's still worth doing.",
  ],
])('its day: %s', (_, text, id, date, line) => {
  expect(linesOf(explained(text, id, date), 'days')).toContain(line);
});

test('counts several follow-ups, and those without an answer', () => {
  const text = 'interview mon with amy; asked amy 11-09; heard 11-10 amy; asked amy 11-16; asked amy 11-23';
  expect(linesOf(explained(text, 'f1', '11-30'), 'stage')[0]).toBe(
    "You've followed up three times since the interview on Mon Nov 2, most recently on Mon Nov 23; the last two went unanswered.",
  );
});

test.each([
  ['their last reply', 'interview mon with amy; heard tue amy', 'You last heard from them on Tue Nov 3.'],
  [
    'their answer on timing',
    'interview mon with amy; said mon decision fri',
    "On Mon Nov 2 they said they'd decide by Fri Nov 6.",
  ],
])('so far: %s', (_, text, line) => {
  expect(linesOf(explained(text, 'f1', '11-10'), 'stage')).toContain(line);
});

test.each([
  [
    'to the person you follow up with',
    'interview mon 15:00 with amy; said mon decision 11-09',
    't1.1',
    'Tuesday, November 10',
  ],
  ['to someone else', 'interview mon 15:00 with amy pete', 't1.2', 'Tuesday, November 10'],
])("after a thank-you note %s: names the scheduler's next day", (_, text, id, day) => {
  expect(linesOf(explained(text, id, 'tue'), 'after')).toContain(
    `If you send it today and don't hear back, the follow-up is due on ${day}.`,
  );
});

test('after a thank-you note, names no follow-up when nobody gets one', () => {
  const lines = linesOf(explained('interview mon with amy; interview 11-20 with amy', 't1.1', 'mon'), 'after');
  expect(lines[0]).toBe("That's the only note to them about this interview.");
});

test('says when the next item is already on the list', () => {
  const [jobHunt, today] = [told('interview mon with amy'), dayOf('mon')];
  const [item, next] = [itemOn(jobHunt, 't1.1', today), itemOn(jobHunt, 'd1', today)];
  const rule = toldRule(item);
  const rest = { history: null, isAfterInterview: false, nextAsk: null, next };
  const page = explanation({ item, told: rule, today, policy: DEFAULT_POLICY, ...rest });
  expect(linesOf(page, 'after')[1]).toBe('Next for this job: write down how the interview went.');
});

test('shows counts only when they matter', () => {
  expect(linesOf(explained('interview mon with amy', 't1.1', 'mon'), 'stage')).toEqual([]);
});

test('fits one screen', () => {
  const tall = Object.values(CASTS).flatMap((cast) =>
    [...messagesOf(cast)].flatMap(([name, { item, jobHunt, today }]) => {
      const history = openBook(jobHunt, today, DEFAULT_POLICY).records[0]?.history ?? null;
      const told = toldRule(item);
      const rest = { history, isAfterInterview: true, nextAsk: today, next: item };
      const page = explanation({ item, told, today, policy: DEFAULT_POLICY, ...rest });
      const lines = [page.heading, ...page.sections.flatMap((section) => section.lines)];
      const height = lines.flatMap((line) => wrap(line, 80 - LABEL)).length;
      return height > 23 ? [`${name}: ${height}`] : [];
    }),
  );
  expect(tall).toEqual([]);
});
