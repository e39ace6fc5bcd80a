// Compares names, ignoring case, accents, punctuation and legal forms. Names always show as typed.
import { distance } from 'fastest-levenshtein';

/** Fast path for most names: only the case needs folding. */
const BARE = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/;
/** Plain ASCII needs no decomposition, which takes several times as long as everything else. */
const PLAIN = /^[ -~]*$/;
const PLAIN_APOSTROPHES = /['`]/g;
const BETWEEN_PLAIN_WORDS = /[^a-z0-9]+/g;
const APOSTROPHES = /['\u2019\u2018`\u00B4\u2032\uFF07\u02BC\u02BB]/gu;
/** Letters that Unicode doesn't decompose. */
const LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
  ς: 'σ',
};

const LEGAL_FORMS = new Set(
  (
    'inc incorporated ltd limited llc llp lp co corp corporation company plc pty pte gmbh ag kg kgaa mbh ug ohg gbr ' +
    'ev se sa sas sarl srl spa bv nv ab oy oyj as asa aps sl slu sro doo kft zrt ood kk'
  ).split(' '),
);
const MOST_WORDS_OF_A_FORM = 4;

/** In shorter names, everything is a near match. */
const SHORTEST_TO_CORRECT = 3;
const SHORTEST_TO_CONFUSE = 4;

/** Drops case, accents, punctuation and extra spaces; a name made only of symbols stays as it is, in lower case. */
export function fold(text: string): string {
  if (BARE.test(text)) return text.toLowerCase();
  return (PLAIN.test(text) ? foldPlain(text) : foldAny(text)) || text.trim().toLowerCase().replace(/\s+/gu, ' ');
}

function foldPlain(text: string): string {
  return text.replace(PLAIN_APOSTROPHES, '').toLowerCase().replace(BETWEEN_PLAIN_WORDS, ' ').trim();
}

// The Unicode classes are in the function so they're not compiled at every start.
function foldAny(text: string): string {
  // Combining accents go, but the Japanese voicing marks stay because they make a different letter.
  const marks = /(?![\u3099\u309a])\p{Script=Inherited}/gu;
  const invisible = /\p{Cf}/gu;
  const betweenWords = /[^\p{L}\p{N}\p{M}]+/gu;
  const bare = text.replace(APOSTROPHES, '').normalize('NFKD').replace(APOSTROPHES, '');
  const letters = bare.replace(marks, '').replace(invisible, '').toLowerCase();
  const plain = letters.replace(/[^ -~]/gu, (letter) => LETTERS[letter] ?? letter);
  return plain.replace(betweenWords, ' ').trim().normalize('NFC');
}

/** A folded company name without trailing legal forms ('Acme Co., Ltd.' is 'acme'); at least one word is kept. */
export function nameKey(text: string): string {
  const words = fold(text).split(' ');
  for (let count = legalWordsAtEnd(words); count > 0; count = legalWordsAtEnd(words)) words.length -= count;
  return words.join(' ');
}

/** Number of last words that make one legal form, together or spelled out ('s a'); 0 if nothing else would be left. */
function legalWordsAtEnd(words: readonly string[]): number {
  const last = words.at(-1) ?? '';
  if (last.length > 1 && !LEGAL_FORMS.has(last)) return 0;
  for (let count = 1; count <= MOST_WORDS_OF_A_FORM && count < words.length; count += 1) {
    if (isLegalForm(words.slice(-count))) return count;
  }
  return 0;
}

function isLegalForm(words: readonly string[]): boolean {
  const isSpelled = words.length === 1 || words.every((word) => word.length === 1);
  return isSpelled ? LEGAL_FORMS.has(words.join('')) : words.join(' ') === 'sp z o o';
}

/** Whether every typed word begins a word of the name (both folded); false if nothing was typed. */
export function wordsBegin(typed: string, name: string): boolean {
  if (typed === '') return false;
  const words = name.split(' ');
  return typed.split(' ').every((begin) => words.some((word) => word.startsWith(begin)));
}

/** Up to three names close to what was typed, as a whole or in one word, nearest first. */
export function nearestNames(typed: string, names: readonly string[]): string[] {
  const key = fold(typed);
  if (key.length < SHORTEST_TO_CORRECT) return [];
  const allowed = key.length < 5 ? 1 : 2;
  return [...new Set(names)]
    .map((name) => ({ name, edits: editsTo(key, fold(name), allowed) }))
    .filter(({ edits }) => edits <= allowed)
    .sort((a, b) => a.edits - b.edits)
    .slice(0, 3)
    .map(({ name }) => name);
}

/**
 * Whether two folded names of four letters or more differ by one letter (wrong, missing or extra). Names that differ
 * only in their digits don't count: they're meant to be different.
 */
export function isOneLetterApart(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < SHORTEST_TO_CONFUSE || Math.abs(one.length - other.length) > 1) return false;
  return distance(one, other) === 1 && one.replace(/\d/g, '') !== other.replace(/\d/g, '');
}

function editsTo(key: string, name: string, allowed: number): number {
  const near = [name, ...name.split(' ')].filter((part) => Math.abs(part.length - key.length) <= allowed);
  return Math.min(...near.map((part) => slipsBetween(key, part)));
}

/** The number of letters that are wrong, missing or extra; two neighbors swapped count as one. */
export function slipsBetween(one: string, other: string): number {
  return isOneSwap(one, other) ? 1 : distance(one, other);
}

function isOneSwap(one: string, other: string): boolean {
  if (one.length !== other.length || one === other) return false;
  const at = one.split('').findIndex((letter, index) => letter !== other[index]);
  const swapped = `${one.slice(0, at)}${one[at + 1] ?? ''}${one[at] ?? ''}${one.slice(at + 2)}`;
  return swapped === other;
}
