// Whether a text sounds like it's about applying for a job. The company of an application also sends other mail.

const WORDS =
  / (?:interview\w*|appl(?:y|ied|ying|ications?)|hiring|candida\w*|recruit\w*|positions?|roles?|vacanc(?:y|ies)|(?:first|second|third|final|next) round|panel|resume|cv|vorstellungsgesprach\w*|bewerb\w*|stelle|entretien\w*|recrutement|poste) /;

/** Looks at folded words with a blank before and after. */
export function soundsLikeJob(words: string): boolean {
  return WORDS.test(words);
}
