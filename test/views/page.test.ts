import { describe, expect, test } from 'vitest';
import { callSheet, SPARE_OF_CALL } from '../../src/drafts/call-sheet.ts';
import { explanation, SPARE_OF_REASON } from '../../src/drafts/explanation.ts';
import type { DraftView } from '../../src/drafts/view.ts';
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

const all = Object.entries(CASTS).flatMap(([name, cast]) =>
  [...messagesOf(cast)].map(([what, view]) => ({ name: `${name}, ${what}`, view })),
);
const alone = all.filter(({ view }) => view.together.length === 0);
const joint = all.filter(({ view }) => view.together.length > 0);

/** The pages that are taller than a window of 24 lines, the next prompt included. */
function tallOf(pages: readonly { readonly name: string; readonly text: string }[]): readonly string[] {
  return pages.filter(({ text }) => text.split('\n').length >= ROWS).map(({ name }) => name);
}

function reasonFor({ item, today, jobHunt }: DraftView) {
  const told = toldRule(item);
  const history = openBook(jobHunt, today, DEFAULT_POLICY).records[0]?.history ?? null;
  const stage = { history, isAfterInterview: true };
  return explanation({ item, told, today, policy: DEFAULT_POLICY, ...stage, nextAsk: today, next: item });
}

const atTry = (view: DraftView, attempt: number) => ({ ...view, item: { ...view.item, attempt } });

test.each([
  [80, [], []],
  [50, SPARE_OF_REASON, SPARE_OF_CALL],
])('every call sheet and every reason fits one screen of %i columns', (width, ofReason, ofCall) => {
  const style = { ...WIDE, width };
  const pages = alone.flatMap(({ name, view }) => {
    const tried = atTry(view, 3);
    const reason = { name: `why ${name}`, text: renderPage(reasonFor(tried), style, ofReason) };
    if (tried.item.person === null) return [reason];
    return [reason, { name, text: renderPage(callSheet(callViewOf(tried)), style, ofCall) }];
  });
  expect(alone.length).toBeGreaterThan(400);
  expect(tallOf(pages)).toEqual([]);
});

test.each([1, 3])('every call about several jobs or things fits one screen of 80 columns, try %i', (attempt) => {
  const pages = joint.map(({ name, view }) => ({
    name,
    text: renderPage(callSheet(callViewOf(atTry(view, attempt))), WIDE, SPARE_OF_CALL),
  }));
  expect(joint.length).toBeGreaterThan(600);
  expect(tallOf(pages)).toEqual([]);
});
