import { describe, expect, test } from 'vitest';
import type { FlowLink } from '../../../../src/features/stats/flow.ts';
import { type Frame, layOut } from '../../../../src/features/stats/picture/flow-layout.ts';
import { isStage } from '../../../../src/features/stats/picture/flow-words.ts';
import { statsOf } from '../../../../src/features/stats/stats.ts';
import { DEFAULT_POLICY } from '../../../../src/rules/policy.ts';
import { madeUpJobHunt, TODAY } from './made-up.ts';

const FRAME: Frame = { width: 500, letter: 7, mostHeight: 300, mostPerJob: 20, bar: 10, gap: 20 };
const flowOfSize = (jobs: number) => statsOf(madeUpJobHunt(jobs), TODAY, { from: null, to: null }, DEFAULT_POLICY).flow;

describe.each([1, 2, 3, 17, 60, 400])('%i jobs', (jobs) => {
  const links = flowOfSize(jobs);
  const { bars, ribbons, height } = layOut(links, FRAME);

  test('every job starts once in the first column and ends once in the last', () => {
    const right = Math.max(...bars.map(({ x }) => x));
    const sumAt = (edge: number) => bars.filter(({ x }) => x === edge).reduce((all, bar) => all + bar.jobs, 0);
    expect(sumAt(0)).toBeGreaterThan(0);
    expect(sumAt(right)).toBe(sumAt(0));
    expect(bars.filter(({ place }) => !isStage(place)).every(({ x }) => x === right)).toBe(true);
  });

  test('bars are as high as their jobs, with a gap between stacked bars', () => {
    const perJob = Math.max(...bars.map((bar) => bar.height / bar.jobs));
    expect(perJob).toBeLessThanOrEqual(FRAME.mostPerJob + 1e-6);
    for (const bar of bars) expect(bar.height).toBeCloseTo(bar.jobs * perJob, 6);
    for (const [at, bar] of bars.entries()) {
      const below = bars.slice(at + 1).filter(({ x }) => x === bar.x);
      for (const other of below) expect(other.y).toBeGreaterThanOrEqual(bar.y + bar.height + FRAME.gap - 1e-6);
    }
    expect(height).toBeLessThanOrEqual(FRAME.mostHeight + FRAME.gap + 1e-6);
  });

  test('ribbons start and end inside their bars, and none is missing', () => {
    expect(ribbons.map(({ jobs: through }) => through).sort()).toEqual(links.map((link) => link.jobs).sort());
    for (const ribbon of ribbons) {
      for (const [place, y] of [
        [ribbon.from, ribbon.y0],
        [ribbon.to, ribbon.y1],
      ] as const) {
        const bar = bars.find((each) => each.place === place);
        expect(y).toBeGreaterThanOrEqual((bar?.y ?? Number.NaN) - 1e-6);
        expect(y + ribbon.height).toBeLessThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0) + 1e-6);
      }
    }
  });
});

test('each stage has its own column, even without jobs between two stages', () => {
  const links: FlowLink[] = [
    { from: 'applied', to: 'answered', jobs: 2 },
    { from: 'answered', to: 'round-1', jobs: 1 },
    { from: 'answered', to: 'offer', jobs: 1 },
    { from: 'round-1', to: 'rejected', jobs: 1 },
    { from: 'offer', to: 'accepted', jobs: 1 },
  ];
  const { bars } = layOut(links, FRAME);
  const places = [...bars].sort((a, b) => a.x - b.x).map(({ place, x }) => `${place} ${Math.round(x)}`);
  expect(new Set(places.slice(0, 4).map((place) => place.split(' ')[1])).size).toBe(4);
  expect(places.map((place) => place.split(' ')[0])).toEqual([
    'applied',
    'answered',
    'round-1',
    'offer',
    'accepted',
    'rejected',
  ]);
});
