import { describe, expect, it, test } from 'vitest';
import type { Item } from '../../src/rules/item.ts';
import { displayWidth } from '../../src/terminal/text.ts';
import { renderToday } from '../../src/views/today.ts';
import { todayBrief } from '../../src/views/today-brief.ts';
import type { TodayView } from '../../src/views/today-view.ts';
import { day } from '../rules/records.ts';
import {
  DANA,
  fullDay,
  interview,
  item,
  job,
  jobHunt,
  moment,
  PIPED,
  person,
  plan,
  TODAY,
  thankYou,
  view,
  WIDE,
} from './build.ts';

function withItems(items: readonly Item[], given: Partial<TodayView> = {}): TodayView {
  return view({ plan: plan({ items }), ...given });
}

const nth = (id: number) => ({ job: job({ id, company: `Firm ${id}` }), person: { ...DANA, id: 100 + id } });
const lateFromTheStart = () => item({ due: day('2026-10-15'), by: day('2026-10-20'), isLate: true, daysLate: 35 });
const late = (id: number) => item({ ...nth(id), isLate: true, daysLate: 3 });
const many = Array.from({ length: 40 }, (_, at) => (at < 14 ? late(at + 1) : item(nth(at + 1))));
const pete = person({ id: 7, name: 'Pete Small', email: null });
const twoNotes = [
  thankYou(),
  thankYou({ person: pete, channel: 'mail', brief: () => 'no email yet; ask the front desk or HR for it' }),
];
const twoJobs = [
  item({ isLate: true, daysLate: 1 }),
  item({
    job: job({ id: 9, company: 'Gamma', title: 'Product Lead' }),
    number: 1,
    brief: () => 'applied on Mon Nov 2',
  }),
];
const longName = withItems([thankYou({ job: job({ company: 'Acme '.repeat(60).trim() }) })]);
const wideName = withItems([
  thankYou({
    job: job({ company: '日本株式会社', title: 'プロダクトマネージャー、東京、大阪、名古屋、福岡、札幌' }),
    person: person({ name: '山田太郎' }),
  }),
]);

describe('golden screens', () => {
  test.each([
    ['full-80', fullDay(), WIDE],
    ['full-60', fullDay(), { ...WIDE, width: 60 }],
    ['full-50', fullDay(), { ...WIDE, width: 50 }],
    ['full-10', fullDay(), { ...WIDE, width: 10 }],
    ['full-1', fullDay(), { ...WIDE, width: 1 }],
    ['full-piped', fullDay(), PIPED],
    ['full-ascii', fullDay(), { ...WIDE, unicode: false }],
    ['full-color', fullDay(), { ...WIDE, color: true }],
    ['full-week', { ...fullDay(), week: true }, WIDE],
    ['full-only-call', { ...fullDay(), only: 'call' }, WIDE],
    ['empty', view(), WIDE],
    ['empty-with-next', emptyWithNext(), WIDE],
    ['first-run-80', view({ isFirstRun: true }), WIDE],
    ['first-run-50', view({ isFirstRun: true }), { ...WIDE, width: 50 }],
    ['one', withItems([item()]), WIDE],
    ['forty', withItems(many), WIDE],
    ['notes-80', withItems(twoNotes), WIDE],
    ['notes-50', withItems(twoNotes), { ...WIDE, width: 50 }],
    ['two-jobs-80', withItems(twoJobs), WIDE],
    ['two-jobs-50-ascii', withItems(twoJobs), { ...WIDE, width: 50, unicode: false }],
    ['full-verbose', { ...fullDay(), isVerbose: true }, WIDE],
    ['long-company-80', longName, WIDE],
    ['wide-letters-80', wideName, WIDE],
    ['wide-letters-50', wideName, { ...WIDE, width: 50 }],
  ] as const)('%s', async (name, given, style) => {
    await expect(`${renderToday(given, style)}\n`).toMatchFileSnapshot(`golden/today-${name}.txt`);
  });
});

function emptyWithNext(): TodayView {
  const coming = interview({ day: day('2026-11-25') });
  return view({
    plan: plan({ next: { date: coming.day, count: 1 } }),
    jobHunt: jobHunt({ interviews: [coming] }),
  });
}

describe('the screen', () => {
  test.each([
    ['due today', item(), 'today'],
    ['due tomorrow', thankYou(), 'by tomorrow'],
    ['past due, still good', item({ due: day('2026-11-23') }), 'by Fri Nov 27'],
    ['never late', item({ due: day('2026-11-20'), by: day('2026-11-20') }), 'since Fri Nov 20'],
    ['one day late', item({ isLate: true, daysLate: 1 }), '1 day late'],
    ['three days late', item({ isLate: true, daysLate: 3 }), '3 days late'],
    ['late before its job was added', lateFromTheStart(), 'since Thu Oct 15'],
  ])('says when: %s', (_, given, expected) => {
    const head = renderToday(withItems([given]), PIPED).split('\n')[3];
    expect(head?.split(' · ').at(-1)).toBe(expected);
  });

  test.each([
    ['a call', item(), '  f4  Call Dana Ruiz (second follow-up)'],
    ['a call tried before', item({ attempt: 3 }), '  f4  Call Dana Ruiz (second follow-up, third try)'],
    ['a message', item({ channel: 'email' }), '  f4  Write to Dana Ruiz (second follow-up)'],
    ['nobody to reach', item({ channel: null, person: null }), '  f4  Find out who to ask (second follow-up)'],
    ['a note', thankYou(), '  t12.3  Thank-you note to Amy Lee'],
    ['a recruiter', item({ kind: 'recruiter-call', interview: interview() }), '  c12  Call Dana Ruiz, your recruiter'],
    ['an offer', item({ kind: 'offer-reply', channel: null, person: null }), '  o4  Answer the offer'],
    ['an insider', item({ kind: 'network-check-in', rule: 'network-check-in' }), '  n4.5  Check in with Dana Ruiz'],
    ['feedback', item({ kind: 'feedback-request' }), '  b4  Ask Dana Ruiz for honest feedback'],
    ['withdrawing', item({ kind: 'withdrawal-note' }), "  x4  Tell Dana Ruiz that you're withdrawing"],
    [
      'no insider',
      item({ kind: 'find-insider', channel: null, person: null }),
      '  s4  Look for someone who works there',
    ],
    [
      'an interviewer without a name',
      item({ kind: 'add-interviewers', interview: interview(), channel: null, person: null }),
      '  w12  Find out who you met',
    ],
  ])('says what: %s', (_, given, expected) => {
    expect(
      renderToday(withItems([given]), PIPED)
        .split('\n')[3]
        ?.split(' · ')[0],
    ).toBe(expected);
  });

  test.each([
    ['a number', item(), '+1 212 555 0100'],
    ['no number', item({ person: { ...DANA, phone: null } }), 'no number yet (jobtrack edit p5 --phone "…")'],
    ['an address', thankYou(), 'amy@acme.com'],
    ['no address', item({ channel: 'email' }), 'no email address yet (jobtrack edit p5 --email "…")'],
    ['a card', thankYou({ channel: 'mail' }), 'by mail'],
  ])('says where: %s', (_, given, expected) => {
    expect(
      renderToday(withItems([given]), PIPED)
        .split('\n')[4]
        ?.trim()
        .split(' · ')[0],
    ).toBe(expected);
  });

  it('wraps long titles, and cuts only a title with a word longer than the line', () => {
    const titled = (title: string) => renderToday(withItems([item({ job: job({ title }) })]), WIDE);
    expect(titled('Very '.repeat(40)).match(/Very/g)).toHaveLength(40);
    expect(titled('Very '.repeat(40))).not.toContain('…');
    expect(titled('Very'.repeat(40))).toContain('…');
    expect(renderToday(longName, WIDE).match(/Acme/g)).toHaveLength(60);
  });

  it('shows the first twenty entries unless --all is set', () => {
    expect(renderToday(withItems(many), WIDE)).toContain('And 20 more: jobtrack today --all');
    expect(renderToday(withItems(many), WIDE).match(/Call Dana/g)).toHaveLength(20);
    expect(renderToday(withItems(many, { showAll: true }), WIDE).match(/Call Dana/g)).toHaveLength(40);
    expect(renderToday(withItems(many.slice(0, 20)), WIDE)).not.toContain('more');
  });

  it('counts a call about several jobs once', () => {
    expect(renderToday(withItems(twoJobs), WIDE)).toContain('One call.');
    expect(todayBrief(withItems(twoJobs), WIDE)).toBe('1 to call, 1 late');
  });

  it("suggests the person's id when it means exactly this entry", () => {
    const idIn = (given: TodayView) => renderToday(given, PIPED).match(/^ *(p5)? *Call Dana/m)?.[1] ?? null;
    expect(idIn(withItems(twoJobs))).toBe('p5');
    expect(idIn(withItems([...twoJobs, item({ channel: 'email' })]))).toBeNull();
    expect(idIn(withItems(twoJobs, { now: moment('2026-11-23T09:00') }))).toBeNull();
  });

  it('shows a tip once for several notes', () => {
    const other = thankYou({ job: job({ id: 9 }), interview: interview({ id: 13, jobId: 9 }), person: pete });
    const text = renderToday(withItems([thankYou(), other]), PIPED);
    expect(text.match(/handwritten/g)).toHaveLength(1);
  });

  it('shows full reasons with --verbose', () => {
    const text = renderToday(withItems(twoJobs, { isVerbose: true }), PIPED);
    expect(text.match(/a week has passed\./g)).toHaveLength(2);
  });

  it('fits sixteen items on 40 lines', () => {
    const notes = [3, 4, 5].map((id) => thankYou({ person: person({ id, name: `Amy Lee ${id}` }) }));
    const calls = [1, 2, 3, 4, 5].map(late);
    const mails = [6, 7, 8].map((id) => item({ ...nth(id), channel: 'email' }));
    const alone = { person: null, channel: null, number: null, brief: () => null };
    const things = [1, 2, 3, 4, 5].map((id) =>
      item({ ...nth(id), kind: 'debrief', interview: interview({ id }), ...alone }),
    );
    const lines = renderToday(withItems([...notes, ...calls, ...mails, ...things]), WIDE).split('\n');
    expect(lines.length).toBeLessThanOrEqual(40);
  });

  it('puts late items first in their group', () => {
    const items = [item(nth(1)), late(2)];
    expect(renderToday(withItems(items), PIPED).match(/\bf\d/g)).toEqual(['f2', 'f1']);
  });

  it('keeps every line within the width', () => {
    for (const width of [80, 60, 50, 47]) {
      const lines = renderToday({ ...fullDay(), week: true }, { ...WIDE, width }).split('\n');
      for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
    }
  });

  it('says the same with and without color', () => {
    const colored = renderToday(fullDay(), { ...WIDE, color: true });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: strips color escape codes
    expect(colored.replace(/\u001b\[\d+m/g, '')).toBe(renderToday(fullDay(), WIDE));
  });

  it('uses dates instead of weekdays for another day', () => {
    const text = renderToday(withItems([item()], { now: moment('2026-11-22T09:00') }), PIPED);
    expect(text).toContain(' · Tue Nov 24\n');
    expect(text).not.toContain('today');
  });

  it("shows items that waited for an interview once it's over", () => {
    const given = thankYou({ notBefore: moment('2026-11-24T15:00') });
    expect(renderToday(withItems([given]), WIDE)).toContain('After the interview (3:00 PM)');
    expect(renderToday(withItems([given], { now: moment('2026-11-24T15:00') }), WIDE)).toContain('\nSend\n');
  });
});

test('never says that nothing is coming up while the rest of today is left out', () => {
  const given = withItems([item()]);
  expect(renderToday({ ...given, only: 'send' }, WIDE)).toBe('Tuesday, November 24. Nothing to send today.');
  expect(renderToday(withItems([]), WIDE)).toContain("Nothing's coming up either.");
});

test('a first job without a contact asks for one', () => {
  const days = { addedOn: TODAY, appliedOn: TODAY, applyBy: null };
  const idle = [{ id: 1, company: 'Acme', ...days, undatedStage: null, known: [] }];
  expect(renderToday({ ...withItems([]), jobHunt: { ...jobHunt({ jobs: [] }), idle } }, PIPED)).toContain(
    'To be reminded to follow up with Acme, add who to ask: jobtrack add-contact "…" --job j1',
  );
});

describe('the brief line', () => {
  test.each([
    ['a full day', fullDay(), '2 to call, 1 to write, 2 to do, 2 late · interview 14:00 Acme'],
    ['one call', withItems([item()]), '1 to call'],
    ['calls only', { ...fullDay(), only: 'call' as const }, '2 to call, 1 late'],
    ['an item waiting for the interview', withItems([thankYou({ notBefore: moment('2026-11-24T15:00') })]), ''],
    ['nothing', view(), ''],
    ['only an interview', view({ plan: plan({ agenda: [interview({ time: null })] }) }), 'interview Acme'],
  ])('%s', (_, given, expected) => {
    expect(todayBrief(given, WIDE)).toBe(expected);
  });
});
