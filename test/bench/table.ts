// Measurements as rows: medians, spread and ratios, the same for the screen and for --json.
import type { Samples } from './measure.ts';

export interface Row {
  readonly what: string;
  readonly unit: string;
  readonly median: number;
  readonly least: number;
  readonly greatest: number;
  readonly versus: string | null;
  readonly versusMedian: number | null;
  /** The median of the pairwise ratios. */
  readonly ratio: number | null;
  readonly most: number | null;
}

/** The row of a measurement in one of its units; the targets are for the first. */
export function rowOf({ pair, own: runs, others: otherRuns }: Samples, unit: string, isFirst: boolean): Row {
  const [own, others] = [runs, otherRuns].map((each) => each.map((reading) => reading[unit] ?? Number.NaN)) as [
    number[],
    number[],
  ];
  const ratios = others.map((other, at) => (own[at] ?? Number.NaN) / other);
  return {
    what: pair.what,
    unit,
    median: median(own),
    least: Math.min(...own),
    greatest: Math.max(...own),
    versus: pair.versus?.what ?? null,
    versusMedian: others.length > 0 ? median(others) : null,
    ratio: ratios.length > 0 ? median(ratios) : null,
    most: (isFirst && pair.most) || null,
  };
}

/** The rows as a Markdown table. */
export function tableOf(rows: readonly Row[]): string {
  const heads = ['what', 'median', 'least–greatest', 'beside', 'ratio', 'at most'];
  const cells = rows.map((row) => [
    row.what,
    `${number(row.median)} ${row.unit}`,
    `${number(row.least)}–${number(row.greatest)}`,
    row.versus === null ? '' : `${row.versus}, ${number(row.versusMedian ?? Number.NaN)} ${row.unit}`,
    row.ratio === null ? '' : `${row.ratio.toFixed(2)} ×`,
    row.most === null ? '' : `${row.most} ×${(row.ratio ?? 0) > row.most ? ' (over)' : ''}`,
  ]);
  return [heads, heads.map(() => '---'), ...cells].map((line) => `| ${line.join(' | ')} |`).join('\n');
}

function number(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(1);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
