// The rules in force, for `rules`.
import { formatDay, partsOfDay } from '../domain/day.ts';
import { fullDay, longDay } from '../domain/day-words.ts';
import { capitalized, countOf } from '../domain/words.ts';
import type { DaysOff } from '../rules/days-off-ahead.ts';
import type { Guide } from '../rules/item.ts';
import { besideId, gutterFor, joinBlocks, paragraph, section } from '../terminal/layout.ts';
import { paint, type Style } from '../terminal/style.ts';

export interface RuleRow {
  /** The rule name that items carry, or a setting that affects all rules. */
  readonly rule: string;
  readonly name: string;
  /** With the numbers in force. */
  readonly says: string;
  /** The published wording, if a setting has changed it. */
  readonly usual: string | null;
  readonly source: Guide | null;
}

export interface RulesView {
  readonly rows: readonly RuleRow[];
  /** Those within a year, in order. */
  readonly daysOff: readonly DaysOff[];
  /** Whose public holidays are days off; null for none. */
  readonly country: string | null;
}

const SHOWN = 10;

/** The rules, with changed ones marked, and the guides they come from. */
export function renderRules(view: RulesView, guides: Readonly<Record<Guide, string>>, style: Style): string {
  const { rows } = view;
  const changed = rows.filter(({ usual }) => usual !== null).length;
  const lead =
    changed === 0 ? 'All rules are as published.' : `You've changed ${countOf(changed, 'rule')}, marked with *.`;
  const gutter = gutterFor(Math.max(...Object.keys(guides).map((guide) => guide.length)), style);
  return joinBlocks([
    paragraph(`${lead} To change a number: jobtrack config`, 0, style),
    ...rows.map((row) => ruleLines(row, style)),
    section('Days off ahead', daysOffLines(view, style), style),
    section(
      'Guides',
      Object.entries(guides).flatMap(([id, name]) => besideId(id, name, gutter, style)),
      style,
    ),
  ]);
}

function daysOffLines({ daysOff, country }: RulesView, style: Style): string[] {
  const lines = daysOff.slice(0, SHOWN).flatMap((days) => paragraph(daysOffWords(days), 2, style));
  const hint = 'For public holidays: jobtrack config set country US-CA';
  return [...lines, ...(country === null ? paragraph(hint, 2, style) : [])];
}

/** 'Friday, December 25, 2026: Christmas Day', 'Monday, December 28 through Thursday, December 31, 2026: quiet days'. */
function daysOffWords({ from, through, name }: DaysOff): string {
  if (from === through) return `${fullDay(from)}: ${name}`;
  const isSameYear = partsOfDay(from).year === partsOfDay(through).year;
  return `${isSameYear ? longDay(from) : fullDay(from)} through ${fullDay(through)}: ${name}`;
}

function ruleLines({ name, says, usual, source }: RuleRow, style: Style): string[] {
  const head = `${usual === null ? '' : '* '}${capitalized(name)}`;
  const text = source === null ? says : `${says} (${source})`;
  return [
    ...paragraph(head, 0, style).map((line) => paint('heading', line, style)),
    ...paragraph(text, 2, style),
    ...(usual === null ? [] : paragraph(`As published: ${usual}`, 2, style)),
  ];
}

/** `rules --json`. */
export function rulesJson(
  { rows, daysOff }: RulesView,
  guides: Readonly<Record<Guide, string>>,
  warnings: readonly string[],
) {
  return {
    schema: 'jobtrack/rules@1',
    rules: rows.map(({ rule, name, says, usual, source }) => ({
      rule,
      name,
      says,
      changed: usual !== null,
      default: usual,
      source,
    })),
    daysOff: daysOff.map(({ from, through, name }) => ({ from: formatDay(from), through: formatDay(through), name })),
    guides: Object.entries(guides).map(([id, name]) => ({ id, name })),
    warnings,
  };
}
