import { describe, expect, test } from 'vitest';
import { planOf, shown } from '../look.ts';

const MET = 'interview mon 10:00 with amy; thanked amy mon';
const TAKEN = 'closed 11-12 accepted';
const TO_IDA = 'u1.2 outcome-note ida due 11-13 by 11-16';

describe('good news for the people who helped', () => {
  test.each([
    // From the day you accept, for two weeks.
    [`${MET}; insider ida; ${TAKEN}`, '11-11', ''],
    [`${MET}; insider ida; ${TAKEN}`, '11-12', TO_IDA],
    [`${MET}; insider ida; ${TAKEN}`, '11-17', `${TO_IDA} late`],
    [`${MET}; insider ida; ${TAKEN}`, '11-26', `${TO_IDA} late`],
    [`${MET}; insider ida; ${TAKEN}`, '11-27', ''],
    [`${MET}; insider ida; closed 11-12 declined`, '11-12', ''],
    // To the recruiter, unless you follow up with them.
    [`${MET}; via dana; contact amy; ${TAKEN}`, '11-12', 'u1.2 outcome-note dana due 11-13 by 11-16'],
    [`${MET}; via dana; ${TAKEN}`, '11-12', ''],
    // To a reference who was alerted or called about it.
    [`${MET}; reference rita; ${TAKEN}`, '11-12', ''],
    [
      `${MET}; reference rita; sent reference-alert rita tue; ${TAKEN}`,
      '11-12',
      'u1.2 outcome-note rita due 11-13 by 11-16',
    ],
    [`${MET}; reference rita; sent reference-alert rita tue missed; ${TAKEN}`, '11-12', ''],
    [`${MET}; reference rita; checked tue rita; ${TAKEN}`, '11-12', 'u1.2 outcome-note rita due 11-13 by 11-16'],
    [`${MET}; reference rita; beta: sent reference-alert rita tue; ${TAKEN}`, '11-12', ''],
    // One for each person.
    [
      `${MET}; insider ida; reference ida; sent reference-alert ida tue; insider ian; ${TAKEN}`,
      '11-12',
      `${TO_IDA}, u1.3 outcome-note ian due 11-13 by 11-16`,
    ],
    // Done once sent or skipped on that day or later.
    [`${MET}; insider ida; ${TAKEN}; sent outcome-note ida 11-12`, '11-12', ''],
    [`${MET}; insider ida; ${TAKEN}; sent outcome-note ida 11-11`, '11-12', TO_IDA],
    [`${MET}; insider ida; ${TAKEN}; sent outcome-note ida 11-12 missed`, '11-12', TO_IDA],
    [`${MET}; insider ida; ${TAKEN}; skipped outcome-note ida 11-12`, '11-12', ''],
  ])('%s, on %s', (record, date, items) => {
    expect(shown(record, date, ['outcome-note'])).toBe(items);
  });

  test.each([
    ['', 'phone'],
    ['; email ida', 'email'],
    ['; email ida; prefers ida phone', 'phone'],
  ])('reason and channel%s', (more, channel) => {
    const { items } = planOf(`${MET}; insider ida${more}; ${TAKEN}`, '11-12');
    const [item] = items.filter(({ kind }) => kind === 'outcome-note');
    expect([item?.channel, item?.why(), item?.source]).toEqual([
      channel,
      'You accepted the offer on Thu Nov 12; share the good news with ida, and say thank you for any help.',
      '7S',
    ]);
  });
});
