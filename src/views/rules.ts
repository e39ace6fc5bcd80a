// The rules in force, for `rules`.
import { countOf } from '../domain/words.ts';
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

/** The rules, with changed ones marked, and the guides they come from. */
export function renderRules(rows: readonly RuleRow[], guides: Readonly<Record<Guide, string>>, style: Style): string {
  const changed = rows.filter(({ usual }) => usual !== null).length;
  const lead =
    changed === 0 ? 'All rules are as published.' : `You have changed ${countOf(changed, 'rule')}, marked with *.`;
  const gutter = gutterFor(Math.max(...Object.keys(guides).map((guide) => guide.length)), style);
  return joinBlocks([
    paragraph(`${lead} To change a number: jobtrack config`, 0, style),
    ...rows.map((row) => ruleLines(row, style)),
    section(
      'Guides',
      Object.entries(guides).flatMap(([id, name]) => besideId(id, name, gutter, style)),
      style,
    ),
  ]);
}

function ruleLines({ rule, name, says, usual, source }: RuleRow, style: Style): string[] {
  const head = `${usual === null ? '' : '* '}${name} (${rule})`;
  const text = source === null ? says : `${says} (${source})`;
  return [
    ...paragraph(head, 0, style).map((line) => paint('heading', line, style)),
    ...paragraph(text, 2, style),
    ...(usual === null ? [] : paragraph(`As published: ${usual}`, 2, style)),
  ];
}

/** `rules --json`. */
export function rulesJson(
  rows: readonly RuleRow[],
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
    guides: Object.entries(guides).map(([id, name]) => ({ id, name })),
    warnings,
  };
}
