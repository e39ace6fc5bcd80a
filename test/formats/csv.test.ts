import { describe, expect, test } from 'vitest';
import { csvLine, unguarded } from '../../src/formats/csv.ts';

describe('R28 cells that a spreadsheet would run as formulas', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+49 30 1234', "'+49 30 1234"],
    ['-5 %', "'-5 %"],
    ['@amy', "'@amy"],
    ['\t=1', "'\t=1"],
    ['\rtext', "'\rtext"],
    ['\n=1', "'\n=1"],
    ['  =1', "'  =1"],
    ['\u00a0\u200b=1', "'\u00a0\u200b=1"],
    ['\uff1d1', "'\uff1d1"],
    ["'=1", "''=1"],
    ["''+1", "'''+1"],
    ['plain', 'plain'],
    ["'quoted'", "'quoted'"],
    ["it's", "it's"],
    ['3-4', '3-4'],
    ['', ''],
  ])('writes %j as %j', (text, cell) => {
    expect(csvLine(['x', text]).replaceAll('"', '')).toBe(`x,${cell}\r\n`);
    expect(unguarded(cell)).toBe(text);
  });
});

test('doubles quotation marks, ends lines with CR LF, and leaves null empty', () => {
  expect(csvLine(['a,b', 'say "no"', 'two\nlines', null, 3])).toBe('"a,b","say ""no""","two\nlines",,3\r\n');
});
