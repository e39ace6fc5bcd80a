import { expect, test } from 'vitest';
import { readMailDate } from '../../../src/formats/mail/date.ts';

test.each<[written: string, instant: string | null]>([
  ['Mon, 2 Nov 2026 10:00:00 +0000', '2026-11-02T10:00:00Z'],
  ['Mon, 02 Nov 2026 10:00:00 -0800 (PST)', '2026-11-02T18:00:00Z'],
  ['2 Nov 2026 10:00 +0530', '2026-11-02T04:30:00Z'],
  ['Mon,  2\tNov 2026 10:00:00 EST', '2026-11-02T15:00:00Z'],
  ['Mon, 2 Nov 2026 10:00:00 PDT', '2026-11-02T17:00:00Z'],
  ['Mon, 2 Nov 2026 10:00:00 GMT', '2026-11-02T10:00:00Z'],
  ['Mon, 2 Nov 2026 10:00:00 Z', '2026-11-02T10:00:00Z'],
  ['Mon, 2 Nov 2026 10:00:00 -0000', '2026-11-02T10:00:00Z'],
  ['Mon, 2 Nov 2026 10:00:00', '2026-11-02T10:00:00Z'],
  ['Mon, 2 Nov 2026 10:00:00 XYZ', '2026-11-02T10:00:00Z'],
  ['Mon, 2 Nov 2026 10:00:00 +0200 (Central (European) Time)', '2026-11-02T08:00:00Z'],
  ['Mon (or so), 2 Nov (autumn) 2026 10:00:00 +0000', '2026-11-02T10:00:00Z'],
  ['Monday, 02-Nov-26 10:00:00 UTC', '2026-11-02T10:00:00Z'],
  ['2 Nov 49 10:00:00 +0000', '2049-11-02T10:00:00Z'],
  ['2 Nov 99 10:00:00 +0000', '1999-11-02T10:00:00Z'],
  ['2 Nov 126 10:00:00 +0000', '2026-11-02T10:00:00Z'],
  ['Mon Nov  2 10:00:00 2026', '2026-11-02T10:00:00Z'],
  ['Mon Nov 02 10:00:00 +0100 2026', '2026-11-02T09:00:00Z'],
  ['Thu, 31 Dec 2026 23:59:60 +0000', '2026-12-31T23:59:59Z'],
  ['Sat, 31 Oct 2026 24:00:00 +0000', null],
  ['30 Feb 2026 10:00:00 +0000', null],
  ['2 Foo 2026 10:00:00 +0000', null],
  ['2026-11-02', null],
  ['yesterday', null],
  ['', null],
])('the date %j', (written, instant) => {
  expect(readMailDate(written)).toBe(instant === null ? null : Date.parse(instant));
});

test.each(['('.repeat(200_000), 'Mon, '.repeat(50_000), ' '.repeat(200_000)])('no date in a long text', (long) => {
  expect(readMailDate(long)).toBeNull();
});
