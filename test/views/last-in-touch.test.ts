import { expect, test } from 'vitest';
import { lastInTouch, lastInTouchJson, lastInTouchWords } from '../../src/views/last-in-touch.ts';
import { dayOf, told } from '../rules/dsl.ts';

const MET = 'interview mon 10:00 with amy';

/** The last contact with amy, who is always the first person. */
function saidOf(record: string, date: string): string {
  const today = dayOf(date);
  return lastInTouchWords(lastInTouch(1, told(record), today), today).replaceAll('\u00A0', ' ');
}

test.each([
  ['other amy', '11-12', "You haven't been in touch yet."],
  [MET, 'mon', 'Last in touch today (Mon Nov 2): interview, about Acme – Analyst (i1).'],
  [MET, '11-12', 'Last in touch 10 days ago (Mon Nov 2): interview, about Acme – Analyst (i1).'],
  [MET, '11-01', "You haven't been in touch yet."],
  [MET.replace('10:00', '10:00 cancelled'), '11-12', "You haven't been in touch yet."],
  [`closed 11-01 filled; ${MET}`, '11-12', "You haven't been in touch yet."],
  [
    `${MET}; thanked amy mon`,
    'tue',
    'Last in touch yesterday (Mon Nov 2): your thank-you note, about Acme – Analyst (l1).',
  ],
  [
    `${MET}; asked amy fri voicemail; asked amy sat missed`,
    '11-12',
    'Last in touch 6 days ago (Fri Nov 6): your follow-up, with a message left, about Acme – Analyst (l1).',
  ],
  [
    `${MET}; asked amy fri spoke; beta: heard fri amy`,
    '11-12',
    'Last in touch 6 days ago (Fri Nov 6): they got in touch, about Beta – Analyst (l2).',
  ],
  [`${MET}; heard fri bob`, '11-12', 'Last in touch 10 days ago (Mon Nov 2): interview, about Acme – Analyst (i1).'],
])('%s, on %s: %s', (record, date, words) => {
  expect(saidOf(record, date)).toBe(words);
});

test.each([
  ['They will call.', ' – They will call.'],
  ['Ask "when?"', ' – Ask "when?"'],
  ['still deciding', ' – still deciding.'],
])('ends once: %s', (note, end) => {
  const jobHunt = told('heard fri amy');
  const noted = { ...jobHunt, touches: jobHunt.touches.map((touch) => ({ ...touch, note })) };
  const today = dayOf('11-12');
  expect(lastInTouchWords(lastInTouch(1, noted, today), today).split('(l1)')[1]).toBe(end);
});

test('has it as JSON', () => {
  const jobHunt = told(`${MET}; asked amy fri spoke`);
  expect(lastInTouchJson(lastInTouch(1, jobHunt, dayOf('11-12')))).toEqual({
    day: '2026-11-06',
    id: 'l1',
    kind: 'follow-up',
    direction: 'out',
    channel: null,
    result: 'spoke',
    job: { id: 'j1', company: 'Acme', title: 'Analyst' },
    note: null,
  });
  expect(lastInTouchJson(lastInTouch(1, jobHunt, dayOf('mon')))).toMatchObject({ id: 'i1', kind: 'interview' });
  expect(lastInTouchJson(null)).toBeNull();
});
