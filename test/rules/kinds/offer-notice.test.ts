import { describe, expect, test } from 'vitest';
import { planOf, shown } from '../look.ts';

const MET = 'interview mon 10:00 with amy';
const OFFER = 'beta: via bob; beta: offer thu reply 11-12';
const ITEM = 'h1 offer-notice amy due 11-06 by 11-06';

describe('telling the others about an offer', () => {
  test.each([
    // From the day of the offer through the day to answer by, never late.
    [`${MET}; ${OFFER}`, 'wed', ''],
    [`${MET}; ${OFFER}`, 'thu', ITEM],
    [`${MET}; ${OFFER}`, '11-12', ITEM],
    [`${MET}; ${OFFER}`, '11-13', ''],
    [`${MET}; beta: via bob; beta: offer thu`, '11-18', ITEM],
    [`${MET}; beta: via bob; beta: offer thu`, '11-19', ''],
    [`${MET}; beta: via bob; beta: offer fri`, 'fri', 'h1 offer-notice amy due 11-09 by 11-09'],
    // Gone once the other offer is answered or its job closed.
    [`${MET}; beta: via bob; beta: offer thu answered fri`, 'thu', ITEM],
    [`${MET}; beta: via bob; beta: offer thu answered fri`, 'fri', ''],
    [`${MET}; ${OFFER}; beta: closed fri declined`, 'fri', ''],
    // The latest offer counts; of several on one day, the one to answer first.
    [
      `${MET}; beta: via bob; beta: offer tue; gamma: offer thu reply 11-30; delta: offer thu reply 11-10`,
      '11-10',
      ITEM,
    ],
    [`${MET}; beta: via bob; beta: offer tue; gamma: offer thu reply 11-30; delta: offer thu reply 11-10`, '11-11', ''],
    // An offer of a job with nobody to follow up with counts; one from the same person doesn't.
    [`${MET}; beta: applied mon; beta: offer thu`, 'thu', ITEM],
    [`${MET}; beta: via amy; beta: offer thu`, 'thu', ''],
    // Only with an interview within 28 days before the offer, or later.
    ['interview 10-08 10:00 with amy; beta: offer thu', 'thu', ITEM],
    ['interview 10-07 10:00 with amy; beta: offer thu', 'thu', ''],
    ['interview fri 10:00 with amy; beta: offer thu', 'thu', ''],
    ['interview fri 10:00 with amy; beta: offer thu', 'fri', ITEM],
    ['applied mon; contact amy; beta: offer thu', 'thu', ''],
    // Not without anyone to tell, with its own offer, or once closed.
    ['interview mon 10:00; beta: offer thu', 'thu', ''],
    [`${MET}; offer wed; beta: via bob; beta: offer thu`, 'thu', ''],
    [`${MET}; closed tue filled; ${OFFER}`, 'thu', ''],
    // Not after three unanswered follow-ups.
    ['interview 10-12 10:00 with amy; asked amy 10-19; asked amy 10-26; beta: offer thu', 'thu', ITEM],
    ['interview 10-12 10:00 with amy; asked amy 10-19; asked amy 10-26; asked amy mon; beta: offer thu', 'thu', ''],
    // Done once sent or skipped on the day of the offer or later.
    [`${MET}; ${OFFER}; sent offer-notice amy thu`, 'thu', ''],
    [`${MET}; ${OFFER}; sent offer-notice amy thu missed`, 'thu', ITEM],
    [`${MET}; ${OFFER}; sent offer-notice amy wed`, 'thu', ITEM],
    [`${MET}; ${OFFER}; skipped offer-notice thu`, 'fri', ''],
    [`${MET}; ${OFFER}; skipped offer-notice wed`, 'thu', ITEM],
    [`${MET}; ${OFFER}; sent offer-notice amy thu; gamma: offer fri`, 'fri', 'h1 offer-notice amy due 11-09 by 11-09'],
  ])('%s, on %s', (record, date, items) => {
    expect(shown(record, date, ['offer-notice'])).toBe(items);
  });

  test.each([
    [
      '',
      'phone',
      'You got an offer from Beta on Thu Nov 5 and need to answer by Thu Nov 12. If you might accept it, tell amy; if not, skip this.',
    ],
    [
      '; prefers amy email',
      'email',
      'You got an offer from Beta on Thu Nov 5 and need to answer by Thu Nov 12. If you might accept it, tell amy; if not, skip this.',
    ],
  ])('reason and channel%s', (more, channel, why) => {
    const [item] = planOf(`${MET}; ${OFFER}${more}`, '11-09').items.filter(({ kind }) => kind === 'offer-notice');
    expect([item?.channel, item?.why(), item?.source]).toEqual([channel, why, 'TR']);
  });
});
