// The worked examples of the rules, one session each.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { expectTranscript, type Step } from '../../support/transcript.ts';
import { EXPECTED } from './expected.ts';

const folder = new URL('.', import.meta.url).pathname;
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.md'))
  .map((file) => file.slice(0, -'.md'.length));

interface TodayAnswer {
  readonly date: string;
  readonly items: readonly {
    readonly id: string;
    readonly rule: string;
    readonly due: string;
    readonly by: string;
    readonly late: boolean;
    readonly promised: boolean;
    readonly attempt: number;
    readonly carries: string | null;
    readonly alsoAsk: readonly string[];
  }[];
  readonly nudges: readonly { readonly kind: string }[];
}

describe('worked examples', () => {
  test('every example has a session and expected lines', () => {
    expect(names.length).toBe(34);
    expect(names).toEqual(Object.keys(EXPECTED));
  });

  test.each(names)('%s', async (name) => {
    const file = `${folder}${name}.md`;
    const { shown, says = [] } = EXPECTED[name] ?? { shown: [] };
    const check = (steps: readonly Step[]) => {
      const days = steps.filter(({ args }) => args[0] === 'today').map(({ json }) => linesOf(json as TodayAnswer));
      expect(days).toEqual(shown);
    };
    await expectTranscript(file, { check });
    for (const words of says) expect(readFileSync(file, 'utf8').replace(/\s+/g, ' ')).toContain(words);
  });
});

function linesOf({ date, items, nudges }: TodayAnswer): string[] {
  return [short(date), ...items.map(lineOf), ...nudges.map(({ kind }) => `nudge ${kind}`)];
}

function lineOf(item: TodayAnswer['items'][number]): string {
  const marks = [
    item.late ? ' late' : '',
    item.promised ? ' promised' : '',
    item.attempt > 1 ? ` attempt ${item.attempt}` : '',
    item.carries === null ? '' : ` carries ${item.carries}`,
    item.alsoAsk.length > 0 ? ` also ${item.alsoAsk.join(' ')}` : '',
  ];
  return `${item.id} ${item.rule} ${short(item.due)} ${short(item.by)}${marks.join('')}`;
}

function short(day: string): string {
  return day.replace(/^2026-/, '');
}
