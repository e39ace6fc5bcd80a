import { expect, test } from 'vitest';
import { openProgress } from '../../src/system/progress.ts';

test('shows nothing for a second, then updates one line, and clears it at the end', () => {
  const written: string[] = [];
  let now = 5_000;
  const progress = openProgress(
    (text) => written.push(text),
    () => now,
  );
  for (const [at, text] of [
    [5_000, 'a'],
    [5_999, 'b'],
    [6_000, 'c'],
    [6_100, 'd'],
    [6_150, 'e'],
  ] as const) {
    now = at;
    progress.show(text);
  }
  progress.end();
  expect(written).toEqual(['\rc\u001b[K', '\re\u001b[K', '\r\u001b[K']);
});

test('writes nothing for quick work', () => {
  const written: string[] = [];
  const progress = openProgress(
    (text) => written.push(text),
    () => 0,
  );
  progress.show('a');
  progress.end();
  expect(written).toEqual([]);
});
