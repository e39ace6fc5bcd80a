// What stays on one line when a paragraph is wrapped.
import { describe, expect, test } from 'vitest';
import { paragraph } from '../../src/terminal/layout.ts';
import type { Style } from '../../src/terminal/style.ts';

const STYLE: Style = { color: false, unicode: true, width: 50, isSpoken: false };

describe('a paragraph keeps together', () => {
  test.each([
    [
      'a command after a colon',
      'Once you have applied there: jobtrack apply j2 --on yesterday',
      ['Once you have applied there:', 'jobtrack apply j2 --on yesterday'],
    ],
    [
      'a command up to the next sentence',
      'To see it: jobtrack show acme. To see your list of today: jobtrack today',
      ['To see it: jobtrack show acme. To see your list of', 'today: jobtrack today'],
    ],
    [
      'a command with commas in quotes',
      'Two applications have nobody: jobtrack add-contact "Lee, Amy" --job j1 (or another)',
      ['Two applications have nobody:', 'jobtrack add-contact "Lee, Amy" --job j1 (or', 'another)'],
    ],
    [
      'a short day',
      'It has been due for some time already, since Mon Oct 19 or',
      ['It has been due for some time already, since', 'Mon Oct 19 or'],
    ],
    [
      'a date',
      'Saved: an interview at Acme, Tuesday, November 12, 2026',
      ['Saved: an interview at Acme, Tuesday,', 'November 12, 2026'],
    ],
    [
      'a British date',
      'Saved: an interview at Acme on Tuesday 12 November 2026',
      ['Saved: an interview at Acme on Tuesday', '12 November 2026'],
    ],
    [
      'a number and its unit',
      'Written: the backup of today as you asked, it has 412 KB',
      ['Written: the backup of today as you asked, it has', '412 KB'],
    ],
    [
      'a phone number',
      'Such as Amy Lee, Head of Marketing, phone: +1 212 555 0100',
      ['Such as Amy Lee, Head of Marketing, phone:', '+1 212 555 0100'],
    ],
    [
      'a dot and the word before it',
      'Call Dana Roy (first follow-up) at Beta, as Cooks · today',
      ['Call Dana Roy (first follow-up) at Beta, as', 'Cooks · today'],
    ],
  ])('%s', (_, text, lines) => {
    expect(paragraph(text, 0, STYLE)).toEqual(lines);
  });

  test('only what fits on one line', () => {
    const text = 'To go back: jobtrack restore /home/kim/backups/2026-11-24-0900.jobs.db';
    expect(paragraph(text, 0, STYLE)).toEqual([
      'To go back: jobtrack restore',
      '/home/kim/backups/2026-11-24-0900.jobs.db',
    ]);
  });
});
