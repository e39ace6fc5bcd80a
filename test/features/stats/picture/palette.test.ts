import { expect, test } from 'vitest';
import { TONES } from '../../../../src/features/stats/picture/palette.ts';

/** Relative luminance of a color, from 0 to 1, by WCAG 2. */
function brightness(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [brightness(one), brightness(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

test('black on white', () => {
  expect(contrast('#000000', '#ffffff')).toBe(21);
});

test.each([
  ['ink', 'paper', 4.5],
  ['ink', 'raised', 4.5],
  ['soft', 'paper', 4.5],
  ['soft', 'raised', 4.5],
  ['accent', 'paper', 4.5],
  ['good', 'paper', 3],
  ['open', 'paper', 3],
  ['over', 'paper', 3],
  ['accent', 'line', 3],
] as const)('%s on %s: at least %d to 1, in both schemes', (one, ground, least) => {
  for (const scheme of ['light', 'dark'] as const) {
    expect(contrast(TONES[one][scheme], TONES[ground][scheme]), scheme).toBeGreaterThanOrEqual(least);
  }
});
