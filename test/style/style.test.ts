// Every sentence of the program keeps to the voice: no stiff or foreign phrases, one name for one thing, American
// spelling, contractions, and nothing too long to say in one breath. The list is sentences.txt; the manual page and the
// README are read along with it.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { BRITISH, LONG_FORMS, NOUNS, PHRASES, SYNONYMS } from './refused-words.ts';

interface Line {
  readonly from: string;
  readonly text: string;
}

const ROOT = new URL('../..', import.meta.url).pathname;
const MOST_WORDS = 30;
const MOST_NOUNS = 3;
/** The one table of British words. */
const BRITISH_FILE = /english\.ts$/;

const lines: readonly Line[] = [...listedLines(), ...manualLines(), ...readmeLines()];

function listedLines(): readonly Line[] {
  const list = readFileSync(new URL('sentences.txt', import.meta.url), 'utf8');
  return list.split(/^## /m).flatMap((block) => {
    const [from = '', ...texts] = block.split('\n');
    return texts.filter(Boolean).map((text) => ({ from, text }));
  });
}

/** The manual page without its requests; what's typed is bold there. */
function manualLines(): readonly Line[] {
  const page = readFileSync(`${ROOT}dist/jobtrack.1`, 'utf8').replace(/^\.nf\n.*?^\.fi\n/gms, '');
  return page
    .split('\n')
    .filter((line) => !/^\.|^\\fB/.test(line))
    .map((line) => ({ from: 'jobtrack.1', text: unescaped(line) }));
}

function unescaped(line: string): string {
  return line.replace(/\\(?:&|e|-|\((aq|ga|ha|ti)|\[u[\dA-F]+\])/g, (sign, name) =>
    sign === '\\-' ? '-' : name === 'aq' ? "'" : '',
  );
}

function readmeLines(): readonly Line[] {
  const text = readFileSync(`${ROOT}README.md`, 'utf8').replace(/^```.*?^```$/gms, '');
  return text.split(/\n(?:\n|(?=[-|#]))/).map((block) => ({ from: 'README.md', text: block.replace(/`[^`]*`/g, 'x') }));
}

function breaking(is: (text: string) => boolean, among: readonly Line[] = lines): readonly string[] {
  return among.filter(({ text }) => is(text)).map(({ from, text }) => `${from}: ${text}`);
}

function isTooLong(text: string): boolean {
  return sentencesOf(text).some((each) => each.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length > MOST_WORDS);
}

function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.?!]["')]?) |: /);
}

function isNounPile(text: string): boolean {
  const runs = text.toLowerCase().split(/[^a-z'-]* (?=[^a-z])|[^a-z' -]+/);
  return runs.some((run) => new RegExp(`(?:\\b(?:${NOUNS.join('|')})s?\\b ?){${MOST_NOUNS + 1}}`).test(run));
}

describe('the voice', () => {
  test('the texts were found', () => {
    expect(lines.length).toBeGreaterThan(3700);
    expect(new Set(lines.map(({ from }) => from)).size).toBeGreaterThan(230);
  });

  test.each([...PHRASES, ...SYNONYMS, ...LONG_FORMS])('nobody says $0', (phrase) => {
    expect(breaking((text) => phrase.test(text))).toEqual([]);
  });

  test('the spelling is American, but in the table of British words', () => {
    const american = lines.filter(({ from }) => !BRITISH_FILE.test(from));
    expect(breaking((text) => BRITISH.test(text), american)).toEqual([]);
  });

  test(`no sentence has more than ${MOST_WORDS} words`, () => {
    expect(breaking(isTooLong)).toEqual([]);
  });

  test('nouns are not piled up', () => {
    expect(breaking(isNounPile)).toEqual([]);
  });
});

test.each([
  ['a sentence is cut', isTooLong, `${'word '.repeat(MOST_WORDS + 1)}.`, `${'word '.repeat(MOST_WORDS)}. More words.`],
  ['a pile is seen', isNounPile, 'the job interview date list', 'the date of the interview, job, list, note'],
])('%s', (_, is, bad, good) => {
  expect([is(bad), is(good)]).toEqual([true, false]);
});
