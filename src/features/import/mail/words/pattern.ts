// What a pattern is, and the reservations that many of them share. Patterns see one sentence at a time, in lower-case
// ASCII (plain.ts): write them without accents, begin them with letters, and bound every repetition.
import type { Sentence } from './sentences.ts';

export interface Pattern<Event extends string> {
  readonly event: Event;
  readonly says: RegExp;
  /** Finds whatever it says, and more: if it finds nothing in the whole text, no sentence need be tried. */
  readonly among: RegExp;
  /** Makes it unsafe wherever it is in the sentence. */
  readonly unless?: RegExp;
  /** Tried on the subject alone. */
  readonly isSubject?: true;
}

/** One look for many patterns in lines of sentences. */
export function anyOf(patterns: readonly RegExp[]): RegExp {
  return new RegExp(patterns.map(({ source }) => source).join('|'), 'm');
}

/** Before the words in question, these make them a possibility. */
const CONDITION = new RegExp(
  [
    "\\bif (?!you(?:'re| are)? (?:still )?(?:interested|free|available|happy|open|would|want|can|could)|you'd|that|so|possible)",
    '\\bshould (?:you|your|we|there|the|this|it)\\b',
    '\\bin (?:case|the event)\\b|\\bwhether\\b|\\bunless\\b|\\bonce (?!again|more)|\\bno (?:news|answer|reply|response|word) (?:by|within|from|after|means)|\\bnot hear|\\buntil\\b|\\bonly (?:those|candidates|applicants|selected|shortlisted)',
    '\\b(?:candidates|applicants|those) (?:who|whose|selected|shortlisted|that)\\b',
    '\\b(?:may|might|could) (?:be|also be|then be|contact|reach|invite|ask|include|involve|receive|have|not)\\b',
    '\\bwill (?:contact|reach|be in touch|follow|get in touch|get back|be contacted|be invited|be asked|call|email|notify)\\b',
    '\\b(?:passt (?:ihr|dein|das) profil|melden wir uns|(?:nehmen|setzen) wir (?:mit|uns))\\b',
    '\\b(?:falls|sofern|sollten?|wenn|gegebenenfalls|bei (?:interesse|eignung|passung))\\b',
    "\\bsi (?:vous|votre|nous|le |la |l')|\\ben cas\\b|\\bsans (?:reponse|nouvelles?|retour)\\b|\\bpasse ce delai\\b|\\bdans le cas\\b",
  ].join('|'),
);

/** A condition may hang on the first word that's said: 'could invite'. */
const FIRST_WORD = 8;

/** Whether the pattern says so in the sentence for sure: unsafe words and conditions don't count. */
export function isSaidIn<Event extends string>(pattern: Pattern<Event>, { plain }: Sentence): boolean {
  const match = pattern.says.exec(plain);
  if (match === null || pattern.unless?.test(plain)) return false;
  return !CONDITION.test(plain.slice(0, match.index + FIRST_WORD));
}
