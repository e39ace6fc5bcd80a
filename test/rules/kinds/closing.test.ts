import { describe, expect, test } from 'vitest';
import { planOf, shown } from '../look.ts';

describe('offer', () => {
  test.each([
    ['offer mon reply fri', 'sun', 'o1 offer-reply due 11-06 by 11-06 late promised'],
    ['offer mon reply fri', '10-30', ''],
    ['offer mon reply fri', 'mon', 'o1 offer-reply due 11-06 by 11-06'],
    ['offer mon reply fri', 'fri', 'o1 offer-reply due 11-06 by 11-06 promised'],
    ['offer mon reply sun', 'sun', 'o1 offer-reply due 11-08 by 11-08 promised'],
    ['offer fri', 'fri', 'o1 offer-reply due 11-09 by 11-09'],
    ['offer mon answered wed', 'tue', 'o1 offer-reply due 11-03 by 11-03 promised'],
    ['offer mon answered wed', 'wed', ''],
    ['offer mon; closed wed declined', 'wed', ''],
    [
      'offer mon reply fri; offer tue reply thu',
      'tue',
      'o1 offer-reply due 11-05 by 11-05, o1 offer-reply due 11-06 by 11-06',
    ],
    [
      'offer mon reply fri; offer mon reply thu',
      'mon',
      'o1 offer-reply due 11-05 by 11-05, o1 offer-reply due 11-06 by 11-06',
    ],
    [
      'offer tue reply thu; offer mon reply fri',
      'tue',
      'o1 offer-reply due 11-05 by 11-05, o1 offer-reply due 11-06 by 11-06',
    ],
  ])('%s, on %s', (record, date, items) => {
    expect(shown(record, date, ['offer-reply'])).toBe(items);
  });

  test.each([
    ['offer mon reply fri', "Their offer came on Mon Nov 2; they'd like an answer by Fri Nov 6."],
    ['offer mon', 'Their offer came on Mon Nov 2; answer it, or ask when they need to know.'],
  ])('%s: %s', (record, why) => {
    const [item] = planOf(record, 'mon').items;
    expect([item?.why(), item?.source, item?.person, item?.channel]).toEqual([why, null, null, null]);
  });
});

describe('decide', () => {
  const thrice = 'applied mon; contact amy; asked amy 11-09; asked amy 11-16; asked amy sat; asked amy 11-21';
  test.each([
    // A week after the third unanswered follow-up, weekends too; never late; follow-ups continue.
    [thrice, '11-27', ''],
    [thrice, '11-28', 'v1 decide due 11-28 by 11-28'],
    [thrice, '2027-01-29', 'v1 decide due 11-28 by 11-28'],
    ['applied mon; contact amy; asked amy 11-09; asked amy 11-16', '11-30', ''],
    [`${thrice}; skipped decide 11-28`, '12-30', ''],
    [`${thrice}; skipped decide 11-28; asked amy 12-07`, '12-13', ''],
    [`${thrice}; skipped decide 11-28; asked amy 12-07`, '12-14', 'v1 decide due 12-14 by 12-14'],
    [`${thrice}; heard 11-25`, '11-28', ''],
    [`${thrice}; interview 12-20 10:00`, '11-28', ''],
    [`${thrice}; offer 11-25`, '11-28', ''],
    [`${thrice}; closed 11-25 filled`, '11-28', ''],
    [`${thrice}; asked amy 11-24 missed`, '11-28', 'v1 decide due 11-28 by 11-28'],
  ])('%s, on %s', (record, date, items) => {
    expect(shown(record, date, ['decide'])).toBe(items);
  });

  test('the reason, next to the follow-up that continues', () => {
    const { items } = planOf(thrice, '12-30');
    expect(items.map(({ kind }) => kind)).toEqual(['follow-up', 'find-insider', 'decide']);
    expect([items[2]?.why(), items[2]?.source, items[2]?.channel]).toEqual([
      "Four follow-ups went unanswered; that's normal, and says little about you; keep going or close it, as you see fit; your time may be better spent elsewhere.",
      'TR',
      null,
    ]);
  });
});

const MET = 'interview mon 10:00 with amy; thanked amy mon; applied mon';

describe('after closing', () => {
  test.each([
    // Rejected after an interview: from that day, due the next workday, never late, for two weeks.
    [`${MET}; closed fri rejected`, 'thu', ''],
    [`${MET}; closed fri rejected`, 'fri', 'b1 feedback-request amy due 11-09 by 11-09'],
    [`${MET}; closed fri rejected`, '11-20', 'b1 feedback-request amy due 11-09 by 11-09'],
    [`${MET}; closed fri rejected`, '11-21', ''],
    ['applied mon; contact amy; closed fri rejected', 'fri', ''],
    ['applied mon; contact amy; interview 11-20 10:00 with amy; closed fri rejected', '11-20', ''],
    ['applied mon; contact amy; interview mon 10:00 cancelled; closed fri rejected', 'fri', ''],
    [`${MET}; closed fri filled`, 'fri', 'b1 feedback-request amy due 11-09 by 11-09'],
    ['applied mon; contact amy; closed fri filled', 'fri', ''],
    [`${MET}; closed fri no-response`, 'fri', ''],
    [`${MET}; closed fri other`, 'fri', ''],
    [`${MET}; closed fri rejected; sent feedback-request amy fri`, 'fri', ''],
    [
      `${MET}; closed fri rejected; sent feedback-request amy fri missed`,
      'fri',
      'b1 feedback-request amy due 11-09 by 11-09',
    ],
    [`${MET}; closed fri rejected; skipped feedback-request fri`, 'fri', ''],
    [`${MET}; closed fri rejected reopened 11-10`, '11-10', ''],
    // Withdrawn or declined without telling them: late after the next workday, for two weeks.
    [`${MET}; closed fri withdrawn`, 'fri', 'x1 withdrawal-note amy due 11-09 by 11-09'],
    [`${MET}; closed fri declined`, '11-20', 'x1 withdrawal-note amy due 11-09 by 11-09 late'],
    [`${MET}; closed fri declined`, '11-21', ''],
    [`${MET}; closed fri withdrawn told`, 'fri', ''],
    [`${MET}; closed fri accepted`, 'fri', ''],
    ['applied mon; contact amy; closed fri withdrawn', 'fri', 'x1 withdrawal-note amy due 11-09 by 11-09'],
    [
      'interview mon 10:00 with amy; thanked amy mon; closed fri withdrawn',
      'fri',
      'x1 withdrawal-note amy due 11-09 by 11-09',
    ],
    ['saved; contact amy; closed fri withdrawn', 'fri', ''],
    ['applied mon; closed fri withdrawn', 'fri', 'x1 withdrawal-note due 11-09 by 11-09'],
    [`${MET}; closed fri withdrawn; sent withdrawal-note amy fri`, 'fri', ''],
    [
      `${MET}; closed fri withdrawn; sent withdrawal-note amy fri missed`,
      'fri',
      'x1 withdrawal-note amy due 11-09 by 11-09',
    ],
    [`${MET}; closed fri withdrawn; skipped withdrawal-note fri`, 'fri', ''],
    [
      `${MET}; closed wed withdrawn reopened wed; sent withdrawal-note amy wed; closed fri withdrawn`,
      'fri',
      'x1 withdrawal-note amy due 11-09 by 11-09',
    ],
  ])('%s, on %s', (record, date, items) => {
    expect(shown(record, date, ['feedback-request', 'withdrawal-note'])).toBe(items);
  });

  test.each([
    ['rejected', '', 'phone', 'They said no on Fri Nov 6; ask what would help you next time.', 'AH'],
    [
      'rejected',
      '; email amy; phone amy; prefers amy phone',
      'email',
      'They said no on Fri Nov 6; ask what would help you next time.',
      'AH',
    ],
    [
      'withdrawn',
      '; email amy',
      'email',
      'You decided on Fri Nov 6 to withdraw; let them know in a kind line or two.',
      'SF',
    ],
    [
      'declined',
      '; phone amy',
      'phone',
      'You decided on Fri Nov 6 to turn down their offer; let them know in a kind line or two.',
      'SF',
    ],
  ])('%s%s: by %s', (reason, more, channel, why, source) => {
    const { items } = planOf(`${MET}; closed fri ${reason}${more}`, 'fri');
    expect(items.map((item) => [item.channel, item.why(), item.source])).toEqual([[channel, why, source]]);
  });

  test("with nobody to reach, it's a to-do", () => {
    const [item] = planOf('applied mon; closed fri withdrawn', 'fri').items;
    expect([item?.person, item?.channel]).toEqual([null, null]);
    expect(item?.why()).toContain('find out who to ask');
  });

  test('ends all other items of the job', () => {
    const busy = `via dana; insider ida; reference rita; ${MET}; interview 11-05 10:00; interview fri 10:00; offer tue; said mon contact thu`;
    const kinds = (record: string) => planOf(record, 'thu').items.map(({ kind }) => kind);
    expect(kinds(busy).length).toBeGreaterThan(6);
    expect(kinds(`${busy}; closed thu filled`)).toEqual(['feedback-request']);
    expect(planOf(`${busy}; closed thu filled`, 'thu').upcoming).toEqual([]);
  });

  test('after accepting, other jobs continue', () => {
    const record = `acme: interview mon 10:00 with amy; closed fri accepted starts 12-01; beta: applied mon; beta: contact bob`;
    expect(shown(record, '12-02', ['follow-up'])).toBe('f2 first-follow-up bob due 11-09 by 11-12 late');
  });
});
