// Finds the requirements in a posting, if they're under a heading of their own.
const HEADING =
  /^(?:what (?:you|we).*(?:bring|need|have|look)|who you are|you(?:'ll| will)? (?:have|bring|are)|(?:minimum |basic |preferred |key )?(?:requirements?|qualifications?|skills?)\b|must.haves?|we're looking for|we are looking for|your (?:profile|skills)|about you|ihr profil|dein profil|anforderungen|votre profil|profil recherch|requisitos|tu perfil)/i;
const MARK = /^[-*•·]\s*/;
const MOST_WORDS_IN_HEADING = 8;

/** The first requirements, in the posting's words; null if there's no such heading. */
export function wantedIn(posting: string): string | null {
  const lines = posting.split('\n').map((line) => line.trim());
  const at = lines.findIndex(isHeading);
  if (at < 0) return null;
  const [heading = '', ...rest] = lines.slice(at);
  const beside = /:\s*(\S.*)$/.exec(heading)?.[1];
  if (beside) return beside;
  const listed = rest.slice(0, rest.findIndex((line) => !MARK.test(line)) >>> 0).map((line) => line.replace(MARK, ''));
  return listed.join('; ') || rest[0] || null;
}

/** 'Requirements', 'What you bring: three years in museums'; not a sentence that begins like a heading. */
function isHeading(line: string): boolean {
  const [head = ''] = line.split(':');
  return HEADING.test(head) && head.split(/\s+/).length <= MOST_WORDS_IN_HEADING && !/[.!?]$/.test(head);
}
