// Every blank of the built-in messages is asked for in words of its own, and there's no question for any other.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { BLANK_QUESTIONS } from '../../src/app/asking/blanks.ts';

/** Blanks in a help text, and those of a call sheet. */
const NOT_ASKED = ['…', 'and', 'your number', 'what became of it', "Only if it's true: ‹thisOne› is my first choice."];

test('each blank of a message has its question', () => {
  const list = readFileSync(new URL('sentences.txt', import.meta.url), 'utf8');
  const drafts = list.split(/^## /m).filter((block) => block.startsWith('src/drafts/'));
  const blanks = drafts.flatMap((block) => [...block.matchAll(/\[\[\??\s*(.*?)\s*\]\]/g)].map(([, asked]) => asked));
  const asked = blanks.filter((blank = '') => !NOT_ASKED.includes(blank));
  expect(new Set(asked)).toEqual(new Set(BLANK_QUESTIONS.keys()));
});
