import { describe, expect, test } from 'vitest';
import { callSheet, SPARE_OF_CALL } from '../../src/drafts/call-sheet.ts';
import { explanation, SPARE_OF_REASON } from '../../src/drafts/explanation.ts';
import { openBook } from '../../src/rules/book.ts';
import { DEFAULT_POLICY } from '../../src/rules/policy.ts';
import { toldRule } from '../../src/rules/rule-words.ts';
import { renderPage } from '../../src/views/page.ts';
import { CASTS, callViewOf } from '../drafts/cast.ts';
import { messagesOf } from '../drafts/messages.ts';

const ROWS = 24;
const PIPED = { width: null, color: false, unicode: true };
const WIDE = { ...PIPED, width: 80 };

const page = (...titles: readonly string[]) => ({
  heading: 'A page',
  sections: titles.map((title) => ({ id: title.toLowerCase(), title, lines: ['the first line', 'the second'] })),
});

describe('a page', () => {
  test('puts short titles beside their lines', () => {
    expect(renderPage(page('Who', 'When'), PIPED).split('\n')).toEqual([
      'A page',
      '  Who   the first line',
      '        the second',
      '  When  the first line',
      '        the second',
    ]);
  });

  test('puts longer titles above them', () => {
    expect(renderPage(page('Who', 'Who will be there'), PIPED).split('\n')).toEqual([
      'A page',
      '',
      'Who',
      '  • the first line',
      '  • the second',
      '',
      'Who will be there',
      '  • the first line',
      '  • the second',
    ]);
    expect(renderPage(page('Who will be there'), { ...PIPED, unicode: false })).toContain('  * the first line');
  });

  test('drops optional sections in a small window, earlier lines first', () => {
    const lines = Array.from({ length: 19 }, (_, place) => `line ${place}`);
    const long = {
      heading: 'A page',
      sections: [...page('Who', 'When').sections, { id: 'much', title: 'Much', lines }],
    };
    const shown = (spare: readonly string[], width: number | null = 80) =>
      renderPage(long, { ...PIPED, width }, spare).split('\n');
    expect(shown(['when'])).toHaveLength(23);
    expect(shown(['when'])).not.toContain('  When  the first line');
    expect(shown(['when'])).toContain('  When  the second');
    expect(shown(['who', 'when', 'much'])).toHaveLength(23);
    expect(shown(['when'], null)).toHaveLength(24);
    expect(shown([])).toHaveLength(24);
  });

  test('puts titles before the first line when space is tight', () => {
    const text = renderPage(page('Who'), { ...WIDE, width: 16 });
    expect(text.split('\n')).toEqual(['A page', 'Who: the first', '  line', '  the second']);
    expect(() => renderPage(page('Who', 'Who will be there'), { ...WIDE, width: 1 })).not.toThrow();
  });
});

test.each([
  [80, [], []],
  [50, SPARE_OF_REASON, SPARE_OF_CALL],
])('every call sheet and every reason fits one screen of %i columns, the next prompt included', (width, ...spares) => {
  const [ofReason, ofCall] = spares;
  const views = Object.entries(CASTS)
    .flatMap(([name, cast]) => [...messagesOf(cast)].map(([what, view]) => ({ name: `${name}, ${what}`, view })))
    .filter(({ view }) => view.together.length === 0);
  const tall = views.flatMap(({ name, view }) => {
    const item = { ...view.item, attempt: 3 };
    const { today, jobHunt } = view;
    const told = toldRule(item);
    const history = openBook(jobHunt, today, DEFAULT_POLICY).records[0]?.history ?? null;
    const stage = { history, isAfterInterview: true };
    const reason = { item, told, today, policy: DEFAULT_POLICY, ...stage, nextAsk: today, next: item };
    const pages = [
      renderPage(explanation(reason), { ...WIDE, width }, ofReason),
      ...(item.person ? [renderPage(callSheet(callViewOf({ ...view, item })), { ...WIDE, width }, ofCall)] : []),
    ];
    const heights = pages.map((each) => each.split('\n').length);
    return heights.some((height) => height >= ROWS) ? [`${name}: ${heights}`] : [];
  });
  expect(views.length).toBeGreaterThan(400);
  expect(tall).toEqual([]);
});
