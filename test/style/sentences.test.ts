// sentences.txt lists every sentence the program can say, for people to read line by line. U=1 rewrites it.
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readSentences } from './read-sentences.ts';

const LIST = new URL('sentences.txt', import.meta.url).pathname;

test('sentences.txt matches the sources', () => {
  const blocks = [...readSentences()].map(([file, lines]) => `## ${file}\n${lines.join('\n')}\n`);
  const expected = blocks.join('\n');
  if (process.env.U === '1') writeFileSync(LIST, expected);
  expect(readFileSync(LIST, 'utf8')).toBe(expected);
});
