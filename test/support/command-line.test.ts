import { describe, expect, test } from 'vitest';
import { parseCommandLine, splitWords } from './command-line.ts';

describe('words of a command line', () => {
  test.each([
    ['today --on +3d', ['today', '--on', '+3d']],
    ['note j4 "two words"', ['note', 'j4', 'two words']],
    [`note j4 'say "no"'`, ['note', 'j4', 'say "no"']],
    ['note j4 "say \\"no\\""', ['note', 'j4', 'say "no"']],
    ['a"b c"d', ['ab cd']],
    ['two\\ words ""', ['two words', '']],
  ])('%s', (line, words) => {
    expect(splitWords(line)).toEqual(words);
  });

  test.each(['today | head', 'today > file', 'note "half'])('refused: %s', (line) => {
    expect(() => splitWords(line)).toThrow('no shell');
  });

  test('reads variables before the program', () => {
    const line = parseCommandLine('LANG=C NO_COLOR=1 jobtrack today');
    expect(line).toEqual({ env: { LANG: 'C', NO_COLOR: '1' }, args: ['today'] });
    expect(() => parseCommandLine('ls -l')).toThrow('only jobtrack');
  });
});
