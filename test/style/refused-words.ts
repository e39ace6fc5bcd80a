// Words that the program never uses. Beside each pattern are the words to use instead.

/** Stiff, cryptic or translated. */
export const PHRASES: readonly RegExp[] = [
  /\bwhom\b/i, // who
  /\bby when\b/i, // when
  /\bthat which\b/i,
  /\bso many\b(?! applications)/i, // a number of
  /\blies with\b/i,
  /\bl(?:ies|ie|ay|ain)\b(?! about)/i, // is
  /\bst(?:ands?|ood)\b(?! up| together)/i, // is, says, still counts
  /\bspeaks? for (?:you|itself)\b/i, // your best examples
  /\bgoes along\b/i,
  /\b(?:is|are|am|was|be) to (?:be|come|get|change|call|have)\b/i,
  /\bto come\b/i, // ahead, coming up
  /\btake(?:s|n)? place\b|\btook place\b/i, // happen
  /\bword from them\b/i, // … got in touch
  /\bplace was filled\b/i, // position
  /\bhave a part\b|\btheir part\b|\bwhich part\b/i, // role
  /\bEnter (?:leaves|keeps) it\b/i, // Press Enter to skip
  /\bin another way\b/i, // some other way
  /\bThere already\b/i,
  /\bTaken back\b/, // Undone
  /\bwords? on timing\b/i, // decision date
  /\bare your own words\b/i,
  /\bkeep at it\b|\blet it go\b/i, // keep going
  /\bno \w+ fits?\b/i, // no jobs match
  /\brolls? on\b/i, // moves
  /\bor the world\b/i,
  /\bto be had\b/i,
  /\bnobody has made sure\b/i, // untested
  /\bput in a word\b/i, // put in a good word
  /\bput right\b/i, // correct, fix
  /\bgladly\b/i,
  /\bgo by what you say\b/i,
  /\bas strong as before\b/i,
  /\bhow things stand\b/i,
  /\bthis work\b/i,
  /\bI would (?:very much )?like to\b/i,
  /\bMany thanks\b/i,
  /\bIf it suits you\b/i,
  /\bI am (?:writing|grateful)\b/i,
  /\bwould suit me\b/i,
  /\bIf you happen\b/i,
  /\bthat you may like to know\b/i,
  /\bwith pleasure\b/i,
];

/** Second names for one thing, and our own jargon. */
export const SYNONYMS: readonly RegExp[] = [
  /(?<!in )\btouch(?:es)?\b/i, // contact
  /\bbatch(?:es)?\b/i, // change, command
  /\bstatements?\b/i, // timing
  /(?<!_|deleted )\bitems?\b/i, // what's on your list; "deleted items" is a folder of mail programs
  /(?<!database )\bengines?\b/i,
  /\bintervals?\b/i,
  /\bvacanc(?:y|ies)\b/i, // position
  /\breferees?\b/i, // reference
  /\bheads-up\b(?!: )/i, // outside a subject line
  /\b(?:your|job|made-up) search\b/i, // job hunt
  /\bthe search\b(?! (?:table|index)\b)(?<!with the search)/i,
];

/** Long forms that people contract when they talk. */
export const LONG_FORMS: readonly RegExp[] = [
  /\b(?:can ?not|(?:do|does|did|is|are|was|were|has|have|had|will|could|would|should) not)\b/i,
  /(?<!\bas )\b(?:it|there|here) is [a-z]/i,
  /\b(?:you|they|we) are [a-z]/i,
  /\bI (?:am|will|would)\b/,
];

/** British spelling and words. */
export const BRITISH =
  /\b(?:\w*(?:colour|favour|honour|labour|neighbour|behaviour|rumour|harbour)\w*|(?:organ|real|recogn|apolog|emphas|minim|maxim|summar|priorit|final|special|normal|custom)is(?:e|es|ed|ing|er|ers|ation)|(?:cancel|travel|label|model|total|fuel|signal|level)l(?:ed|ing|er)|programmes?|centres?|theatres?|metres?|licences?|defence|offence|grey|whilst|amongst|learnt|burnt|spelt|dreamt|towards|afterwards|backwards|forwards|enquir\w+|cheques?|fulfil|enrol|skilful|ageing|judgement|mum|tyres?|e-mails?|by post|posted|rang|fortnight|CV|tram|till|notice board)\b/i;

/** The nouns of the program. */
export const NOUNS: readonly string[] =
  'address application backup blank calendar call change column command company contact data date day draft email employer field file folder follow-up format holiday id interview interviewer job letter line list message name note number offer office person phone position recruiter record reference reminder result role row search setting status table template text time title value zone'.split(
    ' ',
  );
