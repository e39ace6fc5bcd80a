import { describe, expect, test } from 'vitest';
import { formatDay } from '../../../src/domain/day.ts';
import { type FlowLink, flowOf } from '../../../src/features/stats/flow.ts';
import { type Progress, progressOf } from '../../../src/features/stats/progress.ts';
import { DEFAULT_POLICY } from '../../../src/rules/policy.ts';
import { dayOf, told } from '../../rules/dsl.ts';

const progress = (text: string, date = '11-30') => progressOf(told(text), dayOf(date), DEFAULT_POLICY);

const shortDay = (found: Progress['answeredOn']) => (found === null ? '?' : formatDay(found).slice(5));

describe('when a job started and when they first answered', () => {
  test.each([
    ['applied mon', '11-02 no answer'],
    ['applied mon; asked amy 11-09', '11-02 no answer'],
    ['applied mon; heard 11-09', '11-02 answer 11-09'],
    ['applied mon; heard 11-09; heard 11-05; interview 11-20', '11-02 answer 11-05'],
    ['applied mon; asked amy 11-09 spoke', '11-02 answer 11-09'],
    ['applied mon; asked amy 11-09 voicemail', '11-02 no answer'],
    ['applied mon; interview 11-12', '11-02 answer 11-12'],
    ['applied mon; interview 11-12 cancelled', '11-02 no answer'],
    ['applied mon; interview 12-12', '11-02 answer ?'],
    ['applied mon; offer 11-16', '11-02 answer 11-16'],
    ['applied mon; closed 11-16 rejected', '11-02 answer 11-16'],
    ['applied mon; closed 11-16 rejected reopened 11-20', '11-02 answer 11-16'],
    ['applied mon; closed 11-16 filled', '11-02 answer 11-16'],
    ['applied mon; closed 11-16 no-response', '11-02 no answer'],
    ['applied mon; closed 11-16 withdrawn', '11-02 no answer'],
    // They made an offer, on any day.
    ['applied mon; closed 11-16 accepted', '11-02 answer ?'],
    ['applied mon; closed 11-16 declined', '11-02 answer ?'],
    // Insiders and references don't count as the employer.
    ['applied mon; insider zoe; heard 11-09 zoe', '11-02 no answer'],
    ['applied mon; reference rita; checked 11-09 rita', '11-02 no answer'],
    // Contact before the application counts as an answer without a known day.
    ['applied 11-10; heard 11-03', '11-10 answer ?'],
    // Later records don't count.
    ['applied mon; heard 12-02', '11-02 no answer'],
    ['applied 12-02', ''],
    ['saved by 11-20', ''],
    ['saved; closed 11-10 withdrawn', ''],
    // Without an application.
    ['added 11-09; interview 11-12', '11-09 answer 11-12'],
    ['added 11-09; interview 11-03', '11-03 answer 11-03'],
    ['added 11-09; interview 12-12', '11-09 answer ?'],
    ['added 11-09; offer 11-04', '11-04 answer 11-04'],
  ])('%s: %s', (text, expected) => {
    const lines = progress(text).map(
      ({ begunOn, isAnswered, answeredOn }) =>
        `${shortDay(begunOn)} ${isAnswered ? `answer ${shortDay(answeredOn)}` : 'no answer'}`,
    );
    expect(lines.join('; ')).toBe(expected);
  });
});

describe('the path of a job', () => {
  const pathOf = (links: readonly FlowLink[]) => [links[0]?.from, ...links.map(({ to }) => to)].join(' > ');

  test.each([
    ['applied mon', 'applied > open'],
    ['applied mon; closed 11-20 no-response', 'applied > no-response'],
    ['applied mon; closed 11-20 rejected', 'applied > answered > rejected'],
    ['applied mon; heard tue', 'applied > answered > open'],
    ['applied mon; interview 12-12', 'applied > answered > open'],
    ['applied mon; interview 11-12; closed 11-20 withdrawn', 'applied > answered > round-1 > withdrawn'],
    // Two interviews on one day are one round; a canceled one is none.
    ['applied mon; interview 11-12 10:00; interview 11-12 14:00', 'applied > answered > round-1 > open'],
    ['applied mon; interview 11-12; interview 11-16 cancelled', 'applied > answered > round-1 > open'],
    ['applied mon; interview 11-12; interview 11-16', 'applied > answered > round-1 > round-2 > open'],
    [
      'applied mon; interview 11-12; interview 11-16; interview 11-18; interview 11-20; closed 11-25 filled',
      'applied > answered > round-1 > round-2 > round-3 > filled',
    ],
    ['applied mon; interview 11-12; offer 11-16', 'applied > answered > round-1 > offer > open'],
    ['applied mon; offer 11-16; closed 11-20 accepted', 'applied > answered > offer > accepted'],
    ['applied mon; closed 11-20 accepted', 'applied > answered > offer > accepted'],
    ['applied mon; offer 11-16; closed 11-20 declined', 'applied > answered > offer > declined'],
    ['interview 11-12; closed 11-20 other', 'no-application > round-1 > other'],
    ['interview 12-12', 'no-application > open'],
    ['applied mon; closed 11-20 rejected reopened 11-25', 'applied > answered > open'],
  ])('%s: %s', (text, expected) => {
    expect(pathOf(flowOf(progress(text)))).toBe(expected);
  });

  test('counts jobs with the same path together, in order of stages and ends', () => {
    const links = flowOf(
      progress(
        'a: applied mon; a: closed 11-20 no-response; b: applied tue; c: applied wed; c: heard thu; d: interview 11-12; e: applied mon; e: heard 11-09; e: interview 11-10',
      ),
    );
    expect(links.map(({ from, to, jobs }) => `${from} ${to} ${jobs}`)).toEqual([
      'applied answered 2',
      'applied open 1',
      'applied no-response 1',
      'no-application round-1 1',
      'answered round-1 1',
      'answered open 1',
      'round-1 open 2',
    ]);
  });
});
