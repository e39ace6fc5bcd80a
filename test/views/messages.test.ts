import { describe, expect, it, test } from 'vitest';
import { UserError } from '../../src/domain/errors.ts';
import type { Style } from '../../src/terminal/style.ts';
import { renderChange } from '../../src/views/change.ts';
import { renderError, renderWarning } from '../../src/views/error.ts';
import { type JobRow, renderList } from '../../src/views/list.ts';
import { renderShow } from '../../src/views/show.ts';
import { renderToday } from '../../src/views/today.ts';
import { todayBrief } from '../../src/views/today-brief.ts';
import { HOSTILE } from '../fixtures/hostile.ts';
import { day } from '../rules/records.ts';
import {
  interview,
  item,
  job,
  jobHunt,
  NOW,
  PIPED,
  person,
  plan,
  TODAY,
  thankYou,
  touch,
  view,
  WIDE,
} from './build.ts';

const ROWS: readonly JobRow[] = [
  { job: job(), stage: 'interviewing', lastContact: day('2026-11-19'), next: item(), interview: null, daysQuiet: 5 },
  {
    job: job({ id: 17, company: 'Beta & Sons Holding', title: 'Head of Brand, Growth and Communication' }),
    stage: 'applied',
    lastContact: null,
    next: thankYou({ isLate: true, daysLate: 3 }),
    interview: interview({ day: day('2026-11-25') }),
    daysQuiet: null,
  },
  {
    job: job({ id: 18, company: '日本株式会社', title: 'プロダクトマネージャー' }),
    stage: 'closed',
    lastContact: day('2025-11-19'),
    next: null,
    interview: null,
    daysQuiet: 370,
  },
];

describe('list', () => {
  test.each<[string, Style]>([
    ['100', { ...WIDE, width: 100 }],
    ['100-ascii', { ...WIDE, width: 100, unicode: false }],
    ['80', WIDE],
    ['50', { ...WIDE, width: 50 }],
    ['1', { ...WIDE, width: 1 }],
    ['piped', PIPED],
  ])('%s', async (name, style) => {
    await expect(`${renderList(ROWS, TODAY, style)}\n`).toMatchFileSnapshot(`golden/list-${name}.txt`);
  });

  it('says so when there is none', () => {
    expect(renderList([], TODAY, WIDE)).toBe('No jobs match.');
  });
});

describe('after saving', () => {
  test.each([
    ['by tomorrow', thankYou(), 'Next: thank-you note to Amy Lee, by tomorrow (Wed Nov 25)'],
    ['today', item(), 'Next: call Dana Ruiz (second follow-up), today (Tue Nov 24)'],
    [
      'later',
      item({ opens: day('2026-12-01'), due: day('2026-12-01') }),
      'Next: call Dana Ruiz (second follow-up), Tue Dec 1',
    ],
    [
      'snoozed',
      item({ snoozedUntil: day('2026-11-25') }),
      'Next: call Dana Ruiz (second follow-up), tomorrow (Wed Nov 25)',
    ],
    ['late', item({ isLate: true, daysLate: 2 }), 'Next: call Dana Ruiz (second follow-up), 2 days late'],
  ])('%s', (_, next, expected) => {
    expect(renderChange({ lines: ['Saved: job j4.'], next: [next], today: TODAY }, WIDE)).toBe(
      `Saved: job j4.\n${expected}`,
    );
  });

  it('aligns later lines', () => {
    const text = renderChange({ lines: ['Saved: interview i12.'], next: [thankYou(), item()], today: TODAY }, WIDE);
    expect(text.split('\n').map((line) => line.slice(0, 10))).toEqual(['Saved: int', 'Next: than', '      call']);
  });
});

describe('errors and warnings', () => {
  it("say what's wrong, the possible matches, and what to type", () => {
    const error = new UserError('ambiguous', 'Several jobs fit "acme".', 'Say which: jobtrack show j4', [
      { id: 'j4', label: 'Acme – Marketing Manager' },
      { id: 'j12', label: 'Acme – Analyst' },
    ]);
    expect(renderError(error, WIDE).split('\n')).toEqual([
      'jobtrack: Several jobs fit "acme".',
      '  j4   Acme – Marketing Manager',
      '  j12  Acme – Analyst',
      '  Say which: jobtrack show j4',
    ]);
  });

  it('keep line breaks of bug reports only', () => {
    expect(renderError(new UserError('bug', 'Broken.\nat here'), WIDE)).toBe('jobtrack: Broken.\n  at here');
    expect(renderError(new UserError('usage', 'Broken.\nat here'), WIDE)).toBe('jobtrack: Broken. / at here');
  });

  it('warns', () => {
    expect(renderWarning('That was quick.', WIDE)).toBe('Note: That was quick.');
  });
});

describe('hostile text', () => {
  const LEAKED = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;
  const STYLES: readonly Style[] = [WIDE, PIPED, { width: 50, color: false, unicode: false }];

  function everyText(text: string, style: Style): string[] {
    const bad = job({ company: text, title: text, location: text, url: text, resume: text });
    const who = person({ id: 5, name: text, email: text, phone: text, title: text, linkedin: text, common: text });
    const meeting = interview({
      place: text,
      link: text,
      personIds: [5],
      zone: text,
      dayThere: TODAY,
      timeThere: null,
    });
    const items = [
      item({ job: bad, person: who, why: () => text, alsoAsk: [bad] }),
      thankYou({ job: bad, person: who }),
    ];
    const known = jobHunt({ jobs: [bad], people: [who], interviews: [meeting], touches: [touch({ note: text })] });
    const shown = plan({
      items,
      agenda: [meeting],
      nudges: [{ kind: 'skills', text, step: text, commands: [text] }],
      lapsed: items,
    });
    const today = view({ plan: shown, jobHunt: known });
    const notes = [{ id: 1, jobId: 4, personId: 5, interviewId: null, on: TODAY, text }];
    const subjects = [
      { type: 'job', job: bad },
      { type: 'person', person: who },
      { type: 'interview', interview: meeting },
      { type: 'item', item: items[0] ?? item() },
    ] as const;
    const row: JobRow = {
      job: bad,
      stage: 'applied',
      lastContact: TODAY,
      next: items[0] ?? null,
      interview: meeting,
      daysQuiet: 0,
    };
    return [
      renderToday(today, style),
      todayBrief(today, style),
      ...subjects.map((subject) =>
        renderShow({ subject, jobHunt: known, notes, messages: [], posting: null, plan: shown, now: NOW }, style),
      ),
      renderList([row], TODAY, style).replaceAll('\t', ' '),
      renderChange({ lines: [`Saved: ${text}`], next: items, today: TODAY }, style),
      renderError(new UserError('ambiguous', text, text, [{ id: 'j4', label: text }]), style),
      renderError(new UserError('bug', text), style),
      renderWarning(text, style),
    ];
  }

  it('never prints terminal codes', () => {
    const short = HOSTILE.filter((text) => text.length < 10_000);
    for (const text of short) {
      for (const style of STYLES) {
        for (const output of everyText(text, style)) expect(output.replaceAll('\n', '')).not.toMatch(LEAKED);
      }
    }
  });

  it('stays on one row when piped', () => {
    const rows = (text: string) => everyText(text, PIPED).map((output) => output.split('\n').length);
    expect(rows('a\nb\r\nc\u2028d')).toEqual(rows('abcd').with(-2, 3));
  });

  it('renders quickly with 200 KB in every field', () => {
    const started = performance.now();
    const row: JobRow = {
      job: job({ company: '日'.repeat(60_000) }),
      stage: 'saved',
      lastContact: null,
      next: null,
      interview: null,
      daysQuiet: null,
    };
    renderList([row], TODAY, WIDE);
    everyText('word '.repeat(40_000), WIDE);
    expect(performance.now() - started).toBeLessThan(30_000);
  });
});
