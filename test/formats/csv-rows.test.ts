// Rows and their line numbers for every delimiter and line end; misplaced quotation marks are reported by line.
import { describe, expect, test } from 'vitest';
import { readCsv } from '../../src/formats/csv-rows.ts';

async function rows(text: string, size = 7): Promise<string> {
  async function* pieces() {
    for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
  }
  const read: string[] = [];
  const weigh = (cells: readonly string[]) => cells.filter((cell) => ['Company', 'Role'].includes(cell)).length;
  for await (const { line, cells } of readCsv(pieces(), weigh)) read.push(`${line}: ${cells.join('|')}`);
  return read.join('\n');
}

describe('rows', () => {
  test.each([
    ['commas', 'Company,Role\nAcme,Buyer\n', '1: Company|Role\n2: Acme|Buyer'],
    ['semicolons, with commas in the cells', 'Company;Role\nAcme, Inc;Buyer\n', '1: Company|Role\n2: Acme, Inc|Buyer'],
    ['tabs', 'Company\tRole\nAcme\tBuyer, Head\n', '1: Company|Role\n2: Acme|Buyer, Head'],
    ["Excel's sep= line", 'sep=;\nX;Y\n1,2;3\n', '2: X|Y\n3: 1,2|3'],
    ["Excel's sep= line, with CR LF", 'sep=;\r\nX;Y\r\n1,2;3\r\n', '2: X|Y\n3: 1,2|3'],
    ['all line ends', 'Company,Role\r\na,b\nc,d\re,f', '1: Company|Role\n2: a|b\n3: c|d\n4: e|f'],
    ['lines in cells', 'Company,Role\n"a\nb",c\n\nd,e', '1: Company|Role\n2: a\nb|c\n5: d|e'],
    ['quotation marks', 'Company,Role\n"say ""hi""",x', '1: Company|Role\n2: say "hi"|x'],
    ['quoted headers', '"Company";"Role"\nAcme;Buyer', '1: Company|Role\n2: Acme|Buyer'],
    ['short and long rows', 'Company,Role\na\nb,c,d', '1: Company|Role\n2: a\n3: b|c|d'],
    ['guarded cells', "Company,Role\n'=1+1,'+49 30 1", '1: Company|Role\n2: =1+1|+49 30 1'],
    ['an empty cell in quotation marks', 'Company,Role\n"",x', '1: Company|Role\n2: |x'],
    [
      'a Markdown table',
      '# My search\n\n| Company | Role |\n|:---|---:|\n| Acme | Buyer "of it" |\n|  | x |\n\nThat\'s all.\n',
      '3: Company|Role\n5: Acme|Buyer "of it"\n6: |x',
    ],
    ['pipes without outer pipes', 'Company|Role\nAcme|Buyer', '1: Company|Role\n2: Acme|Buyer'],
    ['nothing', '', ''],
    ['empty lines', '\n\n\r\n', ''],
  ])('%s', async (_, text, expected) => {
    expect(await rows(text)).toBe(expected);
    expect(await rows(text, 1)).toBe(expected);
  });
});

describe('refused', () => {
  test.each([
    [
      'a quotation mark in the middle of a cell',
      'Company,Role\na,b\nc,d "x"\n',
      "in line 3, there's a quotation mark in the middle",
    ],
    ['a quotation mark never closed', 'Company,Role\na,"b\nc,d\n', 'opened and never closed'],
    ['text after a closing quotation mark', 'Company,Role\n"a"b,c\n', "in line 2, there's something after"],
    ["an error after Excel's sep= line", 'sep=,\nCompany,Role\nc,d "x"\n', 'in line 3'],
  ])('%s', async (_, text, said) => {
    await expect(rows(text)).rejects.toThrow(said);
  });
});
