// The math the statistics need.

/** A share and the bounds of its 95% confidence interval, all from 0 to 1. */
export interface Share {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** Median and range of some numbers, in their own unit. */
export interface Spread {
  readonly count: number;
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** Standard deviations on either side of the mean that hold 95% of a normal distribution. */
const Z = 1.959964;

/** The share of `hits` in `all` with its 95% Wilson score interval, which also holds for small and extreme counts;
 *  null if `all` is 0. */
export function shareOf(hits: number, all: number): Share | null {
  if (all === 0) return null;
  const share = hits / all;
  const weight = 1 + Z ** 2 / all;
  const center = (share + Z ** 2 / (2 * all)) / weight;
  const reach = (Z / weight) * Math.sqrt((share * (1 - share)) / all + Z ** 2 / (4 * all ** 2));
  return { share, low: Math.max(0, center - reach), high: Math.min(1, center + reach) };
}

/** Median and range of some numbers; null if there are none. */
export function spreadOf(numbers: readonly number[]): Spread | null {
  const sorted = [...numbers].sort((a, b) => a - b);
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (least === undefined || most === undefined) return null;
  const middle = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  const median = middle.reduce<number>((sum, number = 0) => sum + number / 2, 0);
  return { count: sorted.length, median, least, most };
}
