// The short reason on a line of `today`.
import { expect, test } from 'vitest';
import type { ItemKind } from '../../src/domain/item-kinds.ts';
import { planOf } from './look.ts';

test.each<[ItemKind, string, string, string | null]>([
  ['follow-up', 'applied mon; contact amy', '11-09', 'applied on Mon Nov 2'],
  ['follow-up', 'interview mon 10:00 with amy', '11-09', 'interview on Mon Nov 2; thank them for the interview'],
  ['follow-up', 'interview mon with amy; thanked amy tue', '11-10', 'thanked on Tue Nov 3'],
  ['follow-up', 'applied mon; contact amy; asked amy 11-09', '11-16', 'last asked on Mon Nov 9'],
  [
    'follow-up',
    'applied mon; contact amy; asked amy 11-09; heard 11-12',
    '11-19',
    'last heard from them on Thu Nov 12',
  ],
  ['follow-up', 'applied mon; contact amy; skipped follow-up 11-09', '11-16', 'skipped on Mon Nov 9'],
  [
    'follow-up',
    'applied mon; contact amy; sent offer-notice amy 11-09',
    '11-16',
    'told them about an offer on Mon Nov 9',
  ],
  [
    'follow-up',
    'applied mon; contact amy; sent thank-you amy mon promising thu',
    'thu',
    'you promised it for Thu Nov 5',
  ],
  ['follow-up', 'applied mon; contact amy; said mon contact thu', 'thu', 'they asked for Thu Nov 5'],
  ['follow-up', 'applied mon; contact amy; said mon decision thu', 'fri', 'decision expected by Thu Nov 5'],
  ['follow-up', 'applied mon; contact amy; said mon every 3', 'thu', 'they said every 3 days is fine'],
  [
    'follow-up',
    'applied mon; contact amy; asked amy 11-09 missed; asked amy 11-10 missed',
    '11-11',
    'applied on Mon Nov 2; leave a message this time',
  ],
  ['thank-you', 'interview mon 10:00 with amy', 'mon', 'or ask the front desk or HR for an email address'],
  ['thank-you', 'interview mon 10:00 with amy; email amy', 'mon', null],
  ['recruiter-call', 'interview mon 10:00; via dana', 'mon', 'ask them to follow up with the company today'],
  ['recruiter-call', 'interview mon 10:00; via dana', 'tue', 'ask them to follow up with the company'],
  ['debrief', 'interview mon 10:00 with amy', 'mon', null],
  ['add-interviewers', 'interview mon 10:00', 'mon', 'ask the front desk or HR'],
  ['prepare', 'interview thu 10:00', 'wed', 'interview on Thu Nov 5, 10:00 AM'],
  ['network-check-in', 'interview mon 10:00; insider ida', 'tue', 'interview on Mon Nov 2'],
  [
    'decide',
    'applied 10-01; contact amy; asked amy 10-08; asked amy 10-15; asked amy 10-22',
    '11-02',
    'three follow-ups went unanswered',
  ],
  ['offer-reply', 'applied mon; offer tue', 'tue', null],
  ['offer-reply', 'applied mon; offer tue reply thu', 'tue', null],
  ['offer-notice', 'interview mon 10:00 with amy; beta: offer tue', 'tue', 'if you might say yes to Beta'],
  ['outcome-note', 'interview mon 10:00; insider ida; closed tue accepted', 'tue', 'say thank you'],
])('%s, %s, on %s: %s', (kind, text, date, expected) => {
  const item = planOf(text, date).items.find((each) => each.kind === kind);
  expect(item?.brief()).toBe(expected);
});
