import { expect, test } from 'vitest';
import { isolated } from '../../src/terminal/isolate.ts';
import { displayWidth } from '../../src/terminal/text.ts';
import { runInProcess } from '../support/in-process.ts';
import { scratchFolder } from '../support/program.ts';

const SCREEN = { width: 80, color: false, unicode: true };
const seen = (text: string) => isolated(text, SCREEN).replaceAll('\u2068', '<').replaceAll('\u2069', '>');

test.each([
  ['Amy Lee, Zoë, 山田', 'Amy Lee, Zoë, 山田'],
  ['Write to דנה לוי (first follow-up), 2 days late', 'Write to <דנה לוי> (first follow-up), 2 days late'],
  ['אקמה – קניין', '<אקמה> – <קניין>'],
  ['דנה, Amy and علی‌رضا', '<דנה>, Amy and <علی‌رضا>'],
  ["צ'רלי בן-דוד 2", "<צ'רלי בן-דוד> 2"],
  ['שָׁלוֹם', '<שָׁלוֹם>'],
])('isolates each right-to-left name: %s', (text, expected) => {
  expect(seen(text)).toBe(expected);
});

test("doesn't isolate in a pipe or in ASCII", () => {
  expect(isolated('דנה', { ...SCREEN, width: null })).toBe('דנה');
  expect(isolated('דנה', { ...SCREEN, unicode: false })).toBe('דנה');
});

test('isolates on a terminal without adding columns; never in JSON or a pipe', async () => {
  const around = { db: `${scratchFolder()}/search.db`, now: '2026-11-02T16:00', env: { LANG: 'C.UTF-8' } };
  await runInProcess(['add-job', 'אקמה', 'קניין', '--applied', '2026-11-01'], around);
  const screen = await runInProcess(['list'], around, 60);
  expect(screen.stdout).toContain('\u2068אקמה\u2069');
  const plain = screen.stdout.replace(/[\u2068\u2069]/g, '');
  const widths = (text: string) => text.split('\n').map((line) => displayWidth(line));
  expect(Math.max(...widths(plain))).toBeLessThanOrEqual(60);
  const json = await runInProcess(['list', '--json'], around, 60);
  const piped = await runInProcess(['list'], around);
  expect(json.stdout + piped.stdout).not.toMatch(/[\u2068\u2069]/);
  const error = await runInProcess(['apply', 'דנה'], around, 60);
  expect(error.stderr).toContain('\u2068דנה\u2069');
});
