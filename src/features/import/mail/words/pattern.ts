// The form of a pattern, and the conditions that make any of them unsafe. Patterns see one sentence at a time, in
// lower-case ASCII (plain.ts): write them without accents, begin them with letters, and bound every repetition.
import type { Sentence } from './sentences.ts';

export interface Pattern<Event extends string> {
  readonly event: Event;
  readonly says: RegExp;
  /** All patterns of the same list in one: if it finds nothing in the whole text, no sentence needs to be tried. */
  readonly among: RegExp;
  /** If this is anywhere in the sentence, the pattern doesn't count. */
  readonly unless?: RegExp;
  /** Tried on the subject alone. */
  readonly isSubject?: true;
}

/** A list of patterns for one event. */
export function patternsFor<Event extends string>(
  event: Event,
  says: readonly RegExp[],
  unless?: RegExp,
): Pattern<Event>[] {
  const among = new RegExp(says.map(({ source }) => source).join('|'), 'm');
  return says.map((each) => ({ event, says: each, among, ...(unless && { unless }) }));
}

/** Words that make what comes after them a mere possibility. */
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

/** Characters of the match that are searched for a condition as well, since it may include the first word: 'could
 *  invite'. */
const FIRST_WORD = 8;

/** Whether the pattern says so in the sentence for sure: unsafe words and conditions don't count. */
export function isSaidIn<Event extends string>(pattern: Pattern<Event>, { plain }: Sentence): boolean {
  const match = pattern.says.exec(plain);
  if (match === null || pattern.unless?.test(plain)) return false;
  return !CONDITION.test(plain.slice(0, match.index + FIRST_WORD));
}
