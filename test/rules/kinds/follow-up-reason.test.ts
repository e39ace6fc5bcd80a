import { describe, expect, test } from 'vitest';
import { planOf } from '../look.ts';

const MET = 'interview mon 10:00 with amy; contact amy';

describe('words', () => {
  const whyOn = (record: string, date: string) => {
    const { items, upcoming } = planOf(record, date);
    const item = [...items, ...upcoming].find(({ kind, job }) => kind === 'follow-up' && job.id === 1);
    return [item?.why(), item?.source];
  };
  const quiet = `${MET}; thanked amy mon`;
  test.each([
    [`${quiet}; said mon contact thu`, 'thu', 'They asked you to get in touch on Thu Nov 5.', 'SCC'],
    [
      `${MET}; thanked amy tue promising 11-11`,
      'wed',
      "You said on Tue Nov 3 that you'd get in touch on Wed Nov 11.",
      'TR',
    ],
    [
      `${quiet}; said mon decision 11-09`,
      '11-10',
      'They expected to decide by Mon Nov 9 and that day has passed.',
      'SCC',
    ],
    [
      `${quiet}; said mon decision 11-09`,
      '11-09',
      'They expect to decide by Mon Nov 9, so the time to ask is after that.',
      'SCC',
    ],
    [
      `${quiet}; said mon every 3; asked amy tue`,
      'fri',
      'On Mon Nov 2 they said you may check in every 3 days, and you last asked on Tue Nov 3.',
      'TR',
    ],
    [`${quiet}; said mon every 1`, 'fri', 'On Mon Nov 2 they said you may check in every day.', 'TR'],
    [quiet, '11-09', 'Your thank-you went out on Mon Nov 2, and 7 days later is a good time to check in.', 'AH'],
    [
      `${quiet}; heard wed`,
      '11-11',
      'You last heard from them on Wed Nov 4, and 7 days later is a good time to check in.',
      'AH',
    ],
    [
      'applied mon; contact amy',
      '11-09',
      'You applied on Mon Nov 2, and 7 days later is a good time to check in.',
      'AH',
    ],
    [
      `${MET}; skipped thank-you amy mon`,
      '11-09',
      'You had the interview on Mon Nov 2, and 7 days later is a good time to check in.',
      'AH',
    ],
    [
      `${quiet}; asked amy 11-10`,
      '11-17',
      "You last asked on Tue Nov 10, and after 7 days it's fine to ask again.",
      'SF',
    ],
    [
      `${quiet}; asked amy 11-10; heard 11-12`,
      '11-19',
      "You last heard from them on Thu Nov 12, and after 7 days it's fine to ask again.",
      'SF',
    ],
    [
      `${quiet}; asked amy 11-10; asked amy 11-17; asked amy 11-24`,
      '12-08',
      "You last asked on Tue Nov 24, and after 14 days it's fine to ask again.",
      'SF',
    ],
    [
      `${quiet}; skipped follow-up 11-09`,
      '11-16',
      "You skipped the follow-up of Mon Nov 9, and after 7 days it's fine to ask again.",
      'SF',
    ],
    [
      `${quiet}; sent offer-notice amy 11-09`,
      '11-16',
      "You told them about another offer on Mon Nov 9, and after 7 days it's fine to ask again.",
      'SF',
    ],
    [
      `${quiet}; beta: asked amy 11-09`,
      '11-16',
      'Your thank-you went out on Mon Nov 2, and 7 days later is a good time to check in; you asked amy about another job on Mon Nov 9, and once in 7 days is enough.',
      'AH',
    ],
    [
      `${quiet}; asked amy 11-09; asked amy 11-16; beta: asked amy 11-17`,
      '12-01',
      "You last asked on Mon Nov 16, and after 7 days it's fine to ask again; amy hasn't answered your last three follow-ups, so wait 14 days after the one on Tue Nov 17.",
      'SF',
    ],
    [
      `${quiet}; asked amy 11-09 missed; asked amy 11-10 missed`,
      '11-11',
      'Your thank-you went out on Mon Nov 2, and 7 days later is a good time to check in; two calls went unanswered, so leave a message this time if nobody picks up.',
      'AH',
    ],
    [
      'interview mon 10:00; works bob ACME',
      '11-09',
      'You had the interview on Mon Nov 2, and 7 days later is a good time to check in; find out who to ask; you know bob at Acme.',
      'AH',
    ],
    [
      'interview mon 10:00',
      '11-09',
      'You had the interview on Mon Nov 2, and 7 days later is a good time to check in; find out who to ask.',
      'AH',
    ],
  ])('%s, on %s', (record, date, why, source) => {
    expect(whyOn(record, date)).toEqual([why, source]);
  });

  test.each([
    // Missed thanks go into the follow-up once the thank-you lapses.
    [MET, 'tue', "you haven't thanked them for the interview yet, so do that too"],
    [MET, '11-09', "you haven't thanked them for the interview yet, so do that too"],
    [
      `${MET}; interview mon 11:00 with pete; thanked amy tue`,
      '11-10',
      "ask them to thank pete for you, since you haven't yet",
    ],
    [
      'interview mon 10:00 with amy pete',
      '11-09',
      "you haven't thanked them for the interview yet, so do that too, and ask them to thank pete for you",
    ],
    [
      `${MET}; interview mon 11:00 with pete; asked amy thu`,
      '11-12',
      "ask them to thank pete for you, since you haven't yet",
    ],
    [
      `interview mon 10:00 with amy pete sue; via dana; thanked sue tue`,
      '11-10',
      "ask them to thank amy and pete for you, since you haven't yet",
    ],
  ])('%s, on %s: %s', (record, date, words) => {
    expect(whyOn(record, date)[0]).toContain(words);
  });

  test.each([
    [`${MET}; thanked amy tue`, '11-10'],
    [`${MET}; skipped thank-you amy tue`, '11-10'],
    [`${MET}; asked amy 11-09`, '11-16'],
    [`${MET}; interview mon 11:00 with pete; asked amy 11-09`, '11-16'],
    [`${MET}; said mon contact thu`, 'thu'],
    [`${MET}; said mon contact 11-08`, '11-08'],
  ])('%s, on %s: no missed thanks', (record, date) => {
    expect(whyOn(record, date)[0]).toMatch(/^[^;]+\.$/);
  });
});
