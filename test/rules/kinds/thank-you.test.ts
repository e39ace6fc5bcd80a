import { describe, expect, test } from 'vitest';
import { plan } from '../../../src/rules/plan.ts';
import { DEFAULT_POLICY } from '../../../src/rules/policy.ts';
import { dayOf, told } from '../dsl.ts';
import { linesOf, planOf, shortOf, shown } from '../look.ts';

const MET = 'interview mon 10:00 with amy';

describe('thank-you', () => {
  test.each([
    // Due the same day for a morning, the next day for an afternoon or no time, weekends too.
    ['interview mon 11:59 with amy', 'mon', 't1.1 thank-you amy due 11-02 by 11-03'],
    ['interview mon 12:00 with amy', 'mon', 't1.1 thank-you amy due 11-03 by 11-03'],
    ['interview mon with amy', 'mon', 't1.1 thank-you amy due 11-03 by 11-03'],
    ['interview sat 15:00 with amy', 'sat', 't1.1 thank-you amy due 11-08 by 11-08'],
    // Not before the interview, late after the next day, shown through the sixth day after.
    [MET, '11-01', ''],
    [MET, '11-03', 't1.1 thank-you amy due 11-02 by 11-03'],
    [MET, '11-04', 't1.1 thank-you amy due 11-02 by 11-03 late'],
    [MET, '11-08', 't1.1 thank-you amy due 11-02 by 11-03 late'],
    [MET, '11-09', ''],
    // Ends when sent; an unanswered call or a note before the interview doesn't end it.
    [`${MET}; thanked amy mon`, 'mon', ''],
    [`${MET}; thanked amy tue`, 'mon', 't1.1 thank-you amy due 11-02 by 11-03'],
    [`${MET}; thanked amy 11-01`, 'mon', 't1.1 thank-you amy due 11-02 by 11-03'],
    [`${MET}; thanked amy mon missed`, 'mon', 't1.1 thank-you amy due 11-02 by 11-03'],
    [`${MET}; thanked amy mon voicemail`, 'mon', ''],
    [`${MET}; thanked pete mon`, 'mon', 't1.1 thank-you amy due 11-02 by 11-03'],
    [`${MET}; beta: thanked amy mon`, 'mon', 't1.1 thank-you amy due 11-02 by 11-03'],
    // Ends when skipped, or with a follow-up to that person on a later day.
    [`${MET}; skipped thank-you amy mon`, 'mon', ''],
    [`${MET}; asked amy mon`, 'tue', 't1.1 thank-you amy due 11-02 by 11-03'],
    [`${MET}; asked amy tue`, 'tue', ''],
    [`${MET}; asked amy tue missed`, 'tue', 't1.1 thank-you amy due 11-02 by 11-03'],
    [`${MET}; asked pete tue`, 'tue', 't1.1 thank-you amy due 11-02 by 11-03'],
    // One for each person, for the last interview with them; a later note thanks for both.
    ['interview mon 10:00 with amy; interview wed 10:00 with amy', 'wed', 't2.1 thank-you amy due 11-04 by 11-05'],
    [
      'interview mon 10:00 with amy; interview wed 10:00 with amy; thanked amy tue',
      'wed',
      't2.1 thank-you amy due 11-04 by 11-05',
    ],
    ['interview mon 10:00 with amy; interview wed 10:00 with amy; thanked amy wed', 'wed', ''],
    ['interview mon 10:00 with amy; interview wed 10:00 with amy; thanked amy wed for i2', 'wed', ''],
    [
      'interview mon 10:00 with amy pete; interview wed 10:00 with amy',
      'wed',
      't1.2 thank-you pete due 11-02 by 11-03 late, t2.1 thank-you amy due 11-04 by 11-05',
    ],
    [
      'interview mon 10:00 with amy; beta: interview wed 10:00 with amy',
      'wed',
      't1.1 thank-you amy due 11-02 by 11-03 late, t2.1 thank-you amy due 11-04 by 11-05',
    ],
    [
      'interview mon 10:00 with amy; interview 11-09 10:00 with amy; interview wed 10:00 with amy cancelled',
      '11-08',
      't1.1 thank-you amy due 11-02 by 11-03 late',
    ],
    ['interview mon 10:00 with amy cancelled', 'mon', ''],
    // Met twice on one day: one note, for the later interview, whichever it was recorded with.
    [
      'interview mon 10:00 with amy; interview mon 15:00 with amy pete',
      'mon',
      't2.1 thank-you amy due 11-03 by 11-03, t2.2 thank-you pete due 11-03 by 11-03',
    ],
    ['interview mon 15:00 with amy; interview mon 10:00 with amy', 'mon', 't1.1 thank-you amy due 11-03 by 11-03'],
    ['interview mon 10:00 with amy; interview mon with amy', 'mon', 't2.1 thank-you amy due 11-03 by 11-03'],
    ['interview mon 12:30 with amy; interview mon with amy', 'mon', 't1.1 thank-you amy due 11-03 by 11-03'],
    ['interview mon 10:00 with amy; interview mon 15:00 with amy; thanked amy mon for i1', 'mon', ''],
    ['interview mon 10:00 with amy; interview mon 15:00 with amy; skipped thank-you amy mon', 'mon', ''],
    // Closing keeps notes that haven't lapsed.
    [`${MET}; closed tue rejected`, 'tue', 't1.1 thank-you amy due 11-02 by 11-03'],
    [`${MET}; closed mon rejected`, 'mon', 't1.1 thank-you amy due 11-02 by 11-03'],
    [`${MET}; closed 11-01 rejected`, 'mon', ''],
    [`${MET}; closed tue accepted`, '11-08', 't1.1 thank-you amy due 11-02 by 11-03 late'],
    [`${MET}; closed tue rejected`, '11-09', ''],
  ])('%s, on %s', (record, date, items) => {
    expect(shown(record, date, ['thank-you'])).toBe(items);
  });

  test.each([
    ['interview mon 10:00 with amy', '11-02T11:00'],
    ['interview mon 10:00 with amy for 90', '11-02T11:30'],
    ['interview mon 23:30 with amy', '11-03T00:30'],
    ['interview mon with amy', '11-02T13:00'],
  ])('%s can be done from %s on, and so can the debrief and adding interviewers', (record, moment) => {
    const { items } = planOf(`${record}; ${record.replace(' with amy', '')}`, 'mon');
    const later = items.filter((item) => item.kind !== 'add-interviewers' || item.interview?.id === 2);
    expect(new Set(later.map((item) => item.kind))).toEqual(new Set(['thank-you', 'debrief', 'add-interviewers']));
    for (const { notBefore } of later) {
      expect(notBefore && `${shortOf(notBefore.day)}T${notBefore.time}`).toBe(moment);
    }
  });

  test.each([
    [
      'email amy',
      'email',
      'You met amy on Mon Nov 2; people remember a short personal note sent within a day; a handwritten card, dropped off or mailed, carries more weight.',
    ],
    [
      'phone amy',
      'mail',
      "You met amy on Mon Nov 2; people remember a short personal note sent within a day; a handwritten card, dropped off or mailed, carries more weight; you don't have an email, so ask the front desk or HR.",
    ],
    [
      'email amy; closed tue rejected',
      'email',
      'You met amy on Mon Nov 2; people remember thanks, even now that this one is closed; a handwritten card, dropped off or mailed, carries more weight; ask for honest feedback in the same note.',
    ],
  ])('%s: by %s', (more, channel, why) => {
    const [item] = planOf(`${MET}; ${more}`, 'tue').items;
    expect([item?.kind, item?.channel, item?.why(), item?.source]).toEqual(['thank-you', channel, why, '7S']);
  });

  test("doesn't say you met someone you only spoke to by phone", () => {
    const jobHunt = told(MET);
    const interviews = jobHunt.interviews.map((interview) => ({ ...interview, kind: 'phone' as const }));
    const { items } = plan({ ...jobHunt, interviews }, dayOf('tue'), DEFAULT_POLICY);
    expect(items.find(({ kind }) => kind === 'thank-you')?.why()).toMatch(/^You talked with amy on Mon Nov 2;/);
  });

  test('reports lapsed notes of open jobs', () => {
    const lapsed = (record: string, date: string) => linesOf(planOf(record, date).lapsed, ['thank-you']);
    expect(lapsed(MET, '11-08')).toBe('');
    expect(lapsed(MET, '11-09')).toBe('t1.1 thank-you amy due 11-02 by 11-03 late');
    expect(lapsed(`${MET}; asked amy 11-09`, '11-09')).toBe('');
    expect(lapsed(`${MET}; closed 11-09 rejected`, '11-09')).toBe('');
  });
});
