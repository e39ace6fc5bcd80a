// Names of people as you'd greet them.
import { plain } from './words.ts';

const TITLE_OF_RESPECT =
  /^(?:dr|prof|professor|mr|mrs|ms|mx|miss|sir|dame|lady|lord|rev|canon|captain|capt|colonel|col|major|lieutenant|lt|sergeant|sgt)\.?$/i;
/** These go with the first name: 'Sir Ian', 'Lady Anne'. */
const WITH_FIRST_NAME = /^(?:sir|dame|lady)$/i;
const SPELLED_OUT: Readonly<Record<string, string>> = {
  capt: 'Captain',
  col: 'Colonel',
  lt: 'Lieutenant',
  sgt: 'Sergeant',
};
/** Belongs to the surname after it. */
const PARTICLE = /^(?:van|von|de|der|den|del|della|di|da|dos|du|la|le|ter|ten)$/i;
/** Suffixes that may follow a surname, with or without a comma. */
const SUFFIX = /^(?:jr|sr|ii|iii|iv|ph\.?d|m\.?d|d\.?o|mba|cpa|esq|j\.?d|r\.?n|phr|sphr)\.?$/i;
/** Two capitals may be initials: 'JP'. */
const CAPITALS = /\p{Lu}{3}/u;
const LATIN_NAME = /^\p{Script=Latin}[\p{Script=Latin}\p{M}'’-]+$/u;
const LATIN_WORD = /^[\p{Script=Latin}\p{M}'’.-]+$/u;

/** Whether a name is all capitals or all lower case, which would look odd in a greeting. */
export function isOddlyCased(name: string): boolean {
  const own = wordsOf(name)
    .filter((word) => !TITLE_OF_RESPECT.test(word))
    .join(' ');
  const isSmall = own === own.toLowerCase() && own !== own.toUpperCase();
  return isSmall || (own === own.toUpperCase() && CAPITALS.test(own));
}

/** The first name if it's clear which one that is, else the whole name. */
export function givenName(name: string): string {
  const [first = '', ...rest] = wordsOf(name);
  return rest.length > 0 && LATIN_NAME.test(first) && !TITLE_OF_RESPECT.test(first) ? first : plain(name);
}

/** 'Dr. Lee' for 'Dr. Amy Lee'; null for a name without a prefix, or with nothing else. */
export function withPrefix(name: string): string | null {
  const [prefix = '', ...rest] = wordsOf(name);
  if (rest.length === 0 || !TITLE_OF_RESPECT.test(prefix)) return null;
  const named = WITH_FIRST_NAME.test(prefix) ? rest.slice(0, 1) : surnameOf(rest);
  return [SPELLED_OUT[prefix.toLowerCase().replace('.', '')] ?? prefix, ...named].join(' ');
}

/** The last word with the particles before it; all words if they aren't in Latin letters. */
function surnameOf(words: readonly string[]): readonly string[] {
  if (!words.every((word) => LATIN_WORD.test(word))) return words;
  const before = words.slice(0, -1).findLastIndex((word) => !PARTICLE.test(word));
  return words.slice(before + 1);
}

/** The name without such a suffix: 'Amy Lee' for 'Amy Lee, PhD'. */
export function fullName(name: string): string {
  return wordsOf(name).join(' ');
}

function wordsOf(name: string): readonly string[] {
  const [own = '', ...after] = plain(name).split(/,\s*/);
  const words = own.split(' ');
  const isSuffixed = after.length > 0 && after.every((part) => part.split(' ').every((word) => SUFFIX.test(word)));
  if (after.length > 0 && !isSuffixed) return plain(name).split(' ');
  const last = words.findLastIndex((word) => !SUFFIX.test(word));
  return last < 1 ? words : words.slice(0, last + 1);
}
