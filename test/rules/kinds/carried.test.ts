// The message that a closing calls for goes into the thank-you note: one message, not two.
import { describe, expect, test } from 'vitest';
import { actOf } from '../../../src/rules/item-words.ts';
import { planOf } from '../look.ts';

const MET = 'applied 10-20; interview mon 10:00 with amy';
const AFTER = ['thank-you', 'feedback-request', 'withdrawal-note'];

function told(record: string, date: string): string {
  const { items } = planOf(record, date);
  const shown = items.filter(({ kind }) => AFTER.includes(kind));
  return shown.map(({ kind, carries }) => (carries === null ? kind : `${kind} (${carries})`)).join(', ');
}

describe('a thank-you note', () => {
  test.each([
    [`${MET}; closed tue rejected`, 'mon', 'thank-you'],
    [`${MET}; closed tue rejected`, 'tue', 'thank-you (feedback-request)'],
    [`${MET}; closed tue filled`, 'tue', 'thank-you (feedback-request)'],
    [`${MET}; closed tue withdrawn`, 'tue', 'thank-you (withdrawal-note)'],
    [`${MET}; closed tue declined`, 'tue', 'thank-you (withdrawal-note)'],
    [`${MET}; closed tue declined told`, 'tue', 'thank-you'],
    [`${MET}; closed tue accepted`, 'tue', 'thank-you'],
    [`${MET}; closed tue other`, 'tue', 'thank-you'],
    // Only the note to the person you follow up with.
    [`${MET} pete; closed tue rejected`, 'tue', 'thank-you (feedback-request), thank-you'],
    [`${MET} pete; thanked amy mon; closed tue rejected`, 'tue', 'thank-you, feedback-request'],
    [`${MET}; contact zoe; closed tue rejected`, 'tue', 'thank-you, feedback-request'],
    // A snoozed note still holds back the other message; a lapsed or skipped one doesn't.
    [`${MET}; closed tue rejected; snoozed thank-you amy tue until thu`, 'wed', ''],
    [`${MET}; closed tue rejected; snoozed thank-you amy tue until thu`, 'thu', 'thank-you (feedback-request)'],
    [`${MET}; closed tue rejected`, '11-08', 'thank-you (feedback-request)'],
    [`${MET}; closed tue rejected`, '11-09', 'feedback-request'],
    [`${MET}; closed tue rejected; skipped thank-you amy tue`, 'tue', 'feedback-request'],
    // Either can be sent without the other.
    [`${MET}; closed tue rejected; thanked amy tue`, 'tue', 'feedback-request'],
    [`${MET}; closed tue rejected; sent feedback-request amy tue`, 'tue', 'thank-you'],
    [`${MET}; closed tue rejected; thanked amy tue; sent feedback-request amy tue`, 'tue', ''],
  ])('%s, on %s: %s', (record, date, expected) => {
    expect(told(record, date)).toBe(expected);
  });

  test.each([
    ['rejected', 'with the request for feedback', 'ask for honest feedback in the same note'],
    ['withdrawn', 'with the note of your decision', 'tell them of your decision in the same note'],
  ])('%s: the reason', (reason, act, clause) => {
    const note = planOf(`${MET}; closed tue ${reason}`, 'tue').items.find(({ kind }) => kind === 'thank-you');
    expect(note && actOf(note)).toBe(`thank-you note to amy, ${act}`);
    expect(note?.why()).toMatch(new RegExp(`; ${clause}\\.$`));
  });
});
