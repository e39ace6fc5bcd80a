// How emails name a job. An opening says that a company or a title follows; a form says how the two are put. To add
// one: a line here (see pattern.ts), and an email in the tests: CONTRIBUTING, 'Add a mail pattern'.

/** Words after which a job is named, and the forms of that name, tried in this order. */
export interface Opening {
  readonly says: RegExp;
  readonly forms: readonly RegExp[];
  /** Also comes before other things: its names count only if no other opening gives one, and a title must sound like
   *  one. */
  readonly isWeak?: boolean;
  /** Only a company follows, even if it sounds like a title. */
  readonly isCompany?: boolean;
}

const WORD = '(?:position|role|job|post|opening|vacancy|opportunity|internship|requisition)s?';
const THE = '(?:the |our |an? |this |open |available |following |advertised )*';
const AT = '(?:here )?(?:at|with|bei(?:m| der| dem)?|chez|au sein de|im hause)';
const COMPANY = '(?<company>[^!;:|"]{2,70}?)';
const TITLE = '(?<title>[^!;:|"]{2,100}?)';
/** Where a name ends: at punctuation, or at words that go on about something else. A title may have 'in' in it. */
const STOP = '(?=\\s*(?:[!;:|"?]| @ |\\.?$| - ';
const GOES_ON =
  'and (?:for|we|your|the|are|have|has|will|want|appreciate|look|would|to|taking|is|our|its|that|you)|has|have|was|were|is|are|we|will|would|can|could|which|where|who|that|because|so|but|erhalten|ist|wurde|haben|hat|eingegangen|liegt|und|a ete|est|nous|on|via|through|shortly|(?:as )?(?:soon|quickly)|carefully|zu|beworben|interessieren';
const COMPANY_END = `${COMPANY}${STOP}|\\(|, (?!inc\\b|llc|ltd|co\\b|corp|l\\.?p|gmbh)|\\s(?:${GOES_ON}|as|by|in|located|with|confirmed|received|for (?:the|an?|our|your|this)|gesendet|et)\\b))`;
const TITLE_END = `(?<title>[^!;:|"]{2,100}?(?: \\([^()]{1,40}\\))?)${STOP}|, (?:we|and|your|which|but)\\b|\\s(?:${GOES_ON})\\b))`;
const GERMAN_FOR =
  '(?:(?:auf|fur|um) (?:die|eine|unsere) (?:\\w+ )?(?:stelle|position|vakanz)(?: als)?|als|fur|auf|:|-) "?';
const FRENCH_FOR = `(?:au|pour le|sur le|pour un|a l'offre|pour l'offre|pour|:|-)(?: poste)?(?: de | d'|: | )"?`;

const forms = (...texts: readonly string[]) => texts.map((text) => new RegExp(`^${text}`, 'd'));

const COMPANY_ONLY = forms(COMPANY_END);
const TITLE_ONLY = forms(`${THE}${TITLE_END}`);
const WITH_COMPANY = forms(
  `${THE}${WORD} ${AT} ${COMPANY_END}`,
  `${THE}(?:${WORD}(?: of| as|:)? )?"${TITLE}"(?: ${WORD})?(?:[^"]{0,30}? ${AT} ${COMPANY_END})?`,
  `${THE}${WORD}(?: of| as|:| -)? (?:an? |the )?${TITLE} ${AT} ${COMPANY_END}`,
  `${THE}${TITLE} ${WORD}(?: \\([^)]{1,30}\\))?(?: in [^,.]{2,40}?)?,? ${AT} ${COMPANY_END}`,
);
const COMPANY_FIRST = forms(
  `${COMPANY}(?: team)? (?:for|as) ${THE}(?:${WORD}(?: of|:) )?(?:an? )?${TITLE} ${WORD}\\b`,
  `${COMPANY}(?: team)? (?:for|as) ${THE}(?:${WORD}(?: of|:) )?(?:an? )?${TITLE_END}`,
);
const NAMED_TITLE = forms(
  `${THE}${TITLE} ${AT} ${COMPANY_END}`,
  `${THE}${WORD}(?: of| as|:| -)? (?:an? |the )?${TITLE_END}`,
  `${COMPANY}'s ${THE}${TITLE} ${WORD}\\b`,
  `${THE}${TITLE} ${WORD}\\b`,
);
const GERMAN = forms(
  `${AT} ${COMPANY} (?:als|(?:auf|fur|um) die (?:stelle|position))(?: als)? ${TITLE_END}`,
  `${GERMAN_FOR}${TITLE}"? ${AT} ${COMPANY_END}`,
  `[^"]{0,40}?"${TITLE}"(?: ${AT} ${COMPANY_END})?`,
  `${AT} ${COMPANY_END}`,
  `${GERMAN_FOR}${TITLE_END}`,
);
const GERMAN_TITLE = forms(`"?${TITLE}"? ${AT} ${COMPANY_END}`, `"?${TITLE_END}`);
const FRENCH = forms(
  `${FRENCH_FOR}${TITLE}"?,? (?:chez|au sein de) ${COMPANY_END}`,
  `chez ${COMPANY} ${FRENCH_FOR}${TITLE_END}`,
  `(?:chez|au sein de) ${COMPANY_END}`,
  `${FRENCH_FOR}${TITLE_END}`,
);
const FRENCH_TITLE = forms(`"?${TITLE}"?,? (?:chez|au sein de) ${COMPANY_END}`, `"?${TITLE_END}`);

/** A title follows, perhaps with its company. */
const FOR = [...WITH_COMPANY, ...NAMED_TITLE];
/** A company follows, unless the words are a title's. */
const TO = [...WITH_COMPANY, ...COMPANY_FIRST, ...NAMED_TITLE, ...COMPANY_ONLY];

export const OPENINGS: readonly Opening[] = [
  { says: /\b(?:application )?(?:was|were) (?:sent|submitted|delivered) to /g, forms: COMPANY_ONLY, isCompany: true },
  { says: /\b(?:viewed|seen|downloaded) by /g, forms: COMPANY_ONLY, isCompany: true },
  {
    says: /\bbewerbung wurde an |\bete (?:envoyee|transmise) a |\bconsultee? par |\barrivee chez /g,
    forms: COMPANY_ONLY,
    isCompany: true,
  },
  {
    says: /\binterest(?:ed)? in (?:joining|working (?:at|with|for)|being part of) /g,
    forms: COMPANY_ONLY,
    isCompany: true,
  },
  { says: /\b(?:career|careers|employment|opportunities) (?:at|with) /g, forms: COMPANY_ONLY, isWeak: true },
  {
    says: /\b(?:applying|apply|applied|application|candidacy|resume) (?:to|with|at) (?:join |work (?:at|for|with) )?/g,
    forms: TO,
  },
  { says: /\b(?:applying|apply|applied|application|candidacy|resume) (?:for|as):? /g, forms: [...FOR, ...TITLE_ONLY] },
  {
    says: /\b(?:application|interview) (?:received|submitted|confirmation|confirmed|update|status|invitation|request)(?: for|:| -) /g,
    forms: [...FOR, ...TITLE_ONLY],
  },
  { says: /\bindeed application: |\binterview you for /g, forms: [...FOR, ...TITLE_ONLY] },
  { says: /\b(?:application|interview|exercise|request): /g, forms: [...FOR, ...TITLE_ONLY], isWeak: true },
  {
    says: /\b(?:considered|consider you|selected|interview you|interviewing|interview|offer you|offer|assessment|exercise|test|process|selection|availability) (?:for |as )?/g,
    forms: [...FOR, ...TITLE_ONLY],
    isWeak: true,
  },
  { says: /\binterest(?:ed)? in /g, forms: TO, isWeak: true },
  {
    says: /\b(?:update|news|offer|application|test|assessment|invitation|message|following up) from |\binterview(?:ing)? at /g,
    forms: COMPANY_ONLY,
    isWeak: true,
  },
  { says: /\b(?:for|as|about|regarding|that) (?!our |your )/g, forms: [...WITH_COMPANY, ...NAMED_TITLE], isWeak: true },
  { says: /\b(?:bewerbung|beworben|bewerbungseingang|vorstellungsgesprach)(?: |(?=:))/g, forms: GERMAN },
  {
    says: /\b(?:an der|auf die|fur die|um die) (?:\w+ )?(?:stelle|position|vakanz) (?:als |des |der |einer |eines |: ?)?/g,
    forms: GERMAN_TITLE,
  },
  { says: /\b(?:candidature|postule|entretien) ?/g, forms: FRENCH },
  { says: /\bposte (?:de |d')/g, forms: FRENCH_TITLE, isWeak: true },
];

const ABOUT =
  '(?:thank you|thanks|application|your application|we|update|an update|next steps?|interview|status|take-?home|coding|assessment|bewerbung|ihre bewerbung|deine bewerbung|vielen dank|votre candidature|merci)';
/** Tried on subjects only. */
export const SUBJECTS: readonly RegExp[] = forms(
  `${COMPANY}(?: -|:| \\|) ${ABOUT}\\b`,
  `${COMPANY} (?:has |would like |wants? )?(?:viewed|invite[sd]?|to (?:schedule|invite|interview|meet))\\b`,
  `(?:re: )?your ${COMPANY} application(?: (?:for|-|:) ${TITLE})?$`,
  `(?!your |job |my )${COMPANY} application (?:update|received|status|confirmation)`,
  `.{0,60}?\\bapplication (?:for|to|:) ${TITLE} (?:\\||@) ${COMPANY}$`,
  `.{0,60}?\\bbewerbung (?:als|fur|:) ${TITLE} \\| ${COMPANY}$`,
  `(?!.{0,60}\\b(?:application|interview|offer|update|your|thank)\\b)${TITLE} at ${COMPANY}$`,
);
