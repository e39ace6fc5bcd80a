// How emails say no. One line each (see pattern.ts): CONTRIBUTING, 'Add a mail pattern'.

/** Not about this person's application as a whole, or not for good. */
export const NOT_ALL =
  /\b(?:unvollstandig\w*|per post|toutes les candidatures|(?:forward|further|proceed\w*) (?:\w+ ){0,3}?(?:until|unless|without|before))\b/;

const NOT = "(?:not|cannot|unable|never|\\w+n't|no longer)";

const SOMEBODY = '(?:someone|somebody|another|an? (?:\\w+ ){0,2}?(?:candidate|applicant|person))';
const OPENING = '(?:opening|role|position|job|headcount|requisition|search|hiring|recruiting)';

export const REJECTION: readonly RegExp[] = [
  new RegExp(
    `\\b${NOT} (?:\\w+ ){0,6}?(?:mov|proceed|go|progress|advanc|continu|tak|carry)(?:e|es|ed|en|ing|ne|ying)? (?:your \\w+ |you )?(?:\\w+ ){0,2}?(?:forward|ahead|further|on\\b|with (?:you|your)\\b|your (?:application|candidacy)|to the next)`,
  ),
  new RegExp(
    `\\b${NOT} (?:\\w+ ){0,4}?(?:advanc|progress|pursu|continu|consider|tak)(?:e|ed|en|ing) (?:your (?:\\w+ )?(?:application|candidacy|profile)|you (?:for|as|any)|further)\\b`,
  ),
  /\b(?:mov(?:e|ing)|go(?:ing|ne)?|proceed(?:ing)?|went|continu(?:e|ing)|progress(?:ing)?) (?:forward |ahead |on )?(?:to the \w+ (?:stage|round) )?with (?:\w+ ){0,3}?(?:others?|another|someone|different|stronger|(?:more|better) \w+|an? (?:\w+ ){0,2}?(?:candidate|applicant|person))\b/,
  /\b(?:pursu(?:e|ing)|select(?:ed)?|chosen?|choose|hired?|offered|offer|appointed|identified|found|filled)\b (?:[\w']+ ){0,5}?(?:other|another|a different|someone else|more qualified|stronger|an? (?:\w+ )?(?:candidate|applicant))\b/,
  /\b(?:pursu\w+|choos\w+|chose\w*|select\w*|proceed\w*|ahead|continu\w+) (?:with )?(?:\w+ ){0,2}?(?:candidates|applicants) (?:who|whose|with|that)\b/,
  /\b(?:chose|choosing|chosen|selected|picked|hired|hiring) (?:someone|somebody|another|a different)\b|\bother (?:candidates|applicants) (?:\w+ ){0,3}?(?:stronger|better|closer)\b/,
  /\b(?:another|a different) (?:candidate|applicant|person|finalist) (?:has|had|was|accepted)\b|\b(?:go|going|gone|went|move|moving|decided) (?:(?:in|on) (?:a different|another) direction|another way|a different way)\b/,
  /\b(?:decided|decision|chosen|choose|going) not to (?:continue|proceed|progress|move on)\b|\b(?:have|had) to say no\b|\b(?:not|isn't|aren't|you're not) (?:\w+ ){0,2}?(?:among (?:them|those|the)|a yes)\b|\bdecided to (?:close|cancel) (?:this|the|our)\b/,
  /\b(?:do not|don't|have no|haven't)(?: \w+){0,2}? (?:an? |any )?(?:\w+ )?(?:position|role|opening)s? (?:that|for you|matching)\b/,
  /(?<!your )\b(?:position|role|job|vacancy|opening|requisition|posting)\b(?: \S+){0,8}? (?:(?:has|have|was|is) (?:already |since |now |recently |just ){0,2}(?:been )?(?:filled|closed|cancell?ed)|(?:is|are) no longer (?:open|available))\b/,
  /\b(?:filled|closed|cancell?ed) (?:this|the|that|our) (?:\w+ ){0,3}?(?:position|role|job|opening|vacancy|search|requisition)\b/,
  /\b(?:decided|going|able) not to (?:\w+ ){0,2}?(?:fill|hire|recruit)\b|\b(?:not|won't) (?:be )?(?:hiring|recruiting|filling)\b|\b(?:gave|given|offered) (?:it|the \w+) to (?:someone|somebody|another|an internal)\b/,
  /\b(?:withdr[ae]w\w*|rescind\w*) (?:the|their|our|your) offer\b|\bpulled the (?:\w+ ){0,4}?(?:role|position|job)\b/,
  /\bno longer (?:\w+ ){0,3}?(?:under consideration|considered|in consideration|considering (?:you|your)|hiring for|recruiting for|looking to fill)\b/,
  /\b(?:you|yours|application|candidacy|profile|resume|qualifications)\b(?: \S+){0,10}? (?:(?:has|have|was|were|is|are|will|did) not|hasn't|haven't|wasn't|weren't|isn't|won't|didn't|haven't) (?:\w+ ){0,3}?(?:selected|successful|shortlisted|chosen|accepted|considered|progressed|retained|proceed|progress|ma(?:k|d)e (?:it|the))\b/,
  /\b(?:has|have|was|were|been|is|are) unsuccessful\b|\bunsuccessful (?:application|on this occasion|at this time|this time)\b|\bapplication unsuccessful\b|\bstatus: (?:not selected|rejected|declined|unsuccessful)\b/,
  /\bapplication\b(?: \S+){0,8}? (?:has been|was|is) (?:declined|rejected|turned down)\b|\bdeclin(?:e|ed|ing) your (?:application|candidacy)\b/,
  new RegExp(
    `\\b${NOT} (?:\\w+ ){0,4}?(?:offer|offering) you (?:\\S+ ){0,4}?(?:position|role|job|interview|opportunity|internship)\\b`,
  ),
  new RegExp(
    `\\b${NOT} (?:\\w+ ){0,4}?(?:inviting|invite) you (?:to|for) (?:\\w+ ){0,4}?(?:interview|stage|round|conversation|step)\\b`,
  ),
  new RegExp(
    `\\b${NOT} (?:\\w+ ){0,5}?(?:right|good|best|strong|close|closest|quite the|a) (?:\\w+ )?(?:fit|match)\\b`,
  ),
  /\b(?:profile|experience|qualifications|background|skills)\b(?: \S+){0,6}? (?:do|does|did)(?:n't| not) (?:\w+ ){0,3}?(?:match|meet|align|fit)\b/,
  /\bdecided (?:\w+ )?(?:to pass|against) (?:\w+ ){0,3}?(?:application|candidacy|moving|proceeding|you|your)\b/,
  /\b(?:regret|sorry) to (?:inform|tell|let|advise|say) (?:[\w']+ ){0,8}?(?:not|unable|\w+n't|cannot|another|other|unsuccessful|filled)\b/,
  /\b(?:keine[nr]? (?:positive|zusage)|eine? absage|absagen? (?:zu )?(?:erteilen|mitteilen|schicken)|absagen mussen|absagen zu mussen|gegen (?:ihre|deine) bewerbung|kein angebot (?:machen|unterbreiten)|passt ihr profil (?:leider )?nicht|mussen \w+ (?:\w+ ){0,6}?absagen)\b/,
  /\b(?:leider|bedauern|bedauerlicherweise|bedauert|mitteilen|entschieden)\b.{0,160}?\bnicht (?:\w+ ){0,6}?(?:berucksicht\w+|verfolgen|fortsetzen|fortfuhren|weiterverfolgen|einladen|anbieten|einstellen|besetzen|in betracht|in die (?:engere|nahere)|ausgewahlt|weiterfuhren|entsprechen|weiterkommen|in frage)\b/,
  /\b(?:fur|mit|zugunsten|an) (?:einen|eine|einer|einem|der|den)? ?(?:anderen?|andere[rsm]?|mitbewerber\w*) ?(?:kandidat\w*|bewerb\w*|person|profil\w*)? ?(?:\w+ ){0,5}?(?:entschieden|fortzufahren|fortfahren|weiter\w*|besetzt|vergeben)\b/,
  /\bfur (?:\w+ )?(?:kandidat\w+|bewerber\w*) entschieden\b/,
  /\b(?:stelle|position|vakanz)\b(?: \S+){0,6}? (?:anderweitig|bereits|mittlerweile|inzwischen|intern) (?:besetzt|vergeben)\b/,
  /\b(?:candidature|profil)\b(?: \S+){0,8}? n'(?:a|est|ont|etait|avait) (?:\w+ ){0,3}?(?:retenue?s?|abouti|aboutir|selectionnee?|acceptee?)\b/,
  /\bne (?:pouvons|pourrons|sommes|souhaitons|donnerons|donnons|peut|serons)\b(?: \S+){0,8}? (?:suite|retenir|retenue?|en mesure de (?:donner|retenir|poursuivre))\b/,
  /\bprofil ne correspond pas\b/,
  /\b(?:ne pas|pas) (?:\w+ ){0,3}?(?:donner (?:une )?suite|retenir votre|poursuivre le|poursuivre (?:avec )?votre|retenu votre)\b/,
  /\b(?:retenu|choisi|poursuivre avec) (?:un autre|d'autres|une autre) (?:candidats?|candidatures?|profils?|candidate)\b/,
  new RegExp(
    `\\b(?:lean(?:ed|ing)?|settled|decided) (?:towards?|on|for|in favor of) ${SOMEBODY}\\b|\\b(?:edged|beat) you out\\b|\\b(?:close|strong) second\\b|\\brunner-up\\b`,
  ),
  new RegExp(
    `\\b${NOT} (?:\\w+ ){0,3}?(?:mov|advanc|progress|proceed|continu)(?:e|es|ed|ing) (?:\\w+ ){0,3}?to (?:the|an?|our) (?:\\w+ ){0,2}?(?:stage|round|step|phase|interviews?)\\b`,
  ),
  new RegExp(
    `\\b${OPENING}\\b(?: \\S+){0,6}? (?:been|was|is|were|got) (?:\\w+ )?(?:pulled|frozen|eliminated|paused|shelved|withdrawn|put on (?:hold|ice))\\b(?! until (?:yesterday|today|now|last|recently))|\\bhiring freeze\\b`,
  ),
  new RegExp(
    `\\b(?:put|putting|placed|placing) (?:\\S+ ){0,3}?${OPENING} (?:\\S+ ){0,4}?on (?:hold|ice)\\b|\\b(?:paused|pausing|froze|freezing) (?:\\S+ ){0,3}?${OPENING}\\b`,
  ),
  /\b(?:concluded|completed|finished|ended|wrapped up) (?:our|the|this) (?:\w+ )?(?:search|hiring|recruitment)\b|\b(?:successful|chosen|selected) candidate (?:has |have )?(?:accepted|starts|started|joins|signed|been)\b/,
  /\b(?:wahl|entscheidung)\b(?: \S+){0,3}? (?:auf|fur|zugunsten) (?:eine[nrs]?|jemand\w*) ander\w*\b/,
  /\b(?:bewerbung|profil|kandidatur)\b(?: \S+){0,5}? nicht (?:\w+ ){0,2}?(?:weiterverfolg\w*|weiterfuhr\w*|berucksichtig\w*)\b/,
  /\b(?:role|position|job) (?:\w+ ){0,2}?(?:went|gone|going|goes) to (?:an?|someone|somebody|another|the other)\b/,
  /\b(?:jemand(?:en)?|andere[nrs]?) (?:\w+ )?(?:gefunden|eingestellt|ausgewahlt)\b|\bintern (?:\w+ ){0,2}?(?:entschieden|besetzt|vergeben)\b|\bnicht (?:mehr )?mit (?:dir|ihnen) (?:planen|weiter\w*)\b|\b(?:konnen|kann) (?:dir|ihnen) (?:die|diese) (?:stelle|position) (?:\w+ )?nicht\b/,
  /\b(?:recrute|embauche|choisi|selectionne|retenu) (?:une (?:autre )?personne|une? candidate?|quelqu'un|en interne)\b|\bpas (?:\w+ )?aller plus loin\b|\b(?:recrutement|poste)\b(?: \S+){0,4}? (?:est|a ete) (?:suspendu|annule)\b/,
  /\bposte\b(?: \S+){0,4}? (?:a|est) (?:\w+ ){0,3}?(?:pourvu|attribue|supprime|gele)\b|\b(?:prefere|choisi|privilegie|opte pour) (?:un|une|des) (?:\w+ )?(?:profils?|candidat\w*)\b/,
  /\b(?:candidature|profil|dossier)\b(?: \S+){0,4}? ne (?:sera|serait|fait|peut)\b(?: \S+){0,4}? pas (?:\w+ ){0,3}?(?:retenue?|selectionnee?)\b/,
];

/** Bad news that may only be about a date, so it's tried after the patterns about dates. */
export const BAD_NEWS: readonly RegExp[] = [
  /\bbad news\b|\b(?:couldn't|could not|can't|cannot) make (?:it|this) work\b|\bwish (?:\w+ ){0,3}?better news\b|\bkeine (?:guten|schonen) (?:nachrichten|neuigkeiten)\b|\bmauvaises? nouvelles?\b/,
  /\b(?:this|it|things)(?: \w+)? (?:not|isn't|aren't|won't|didn't|doesn't) (?:be )?(?:going to )?work(?:ing)? out\b|\bleider\b(?: \S+){0,7}? nicht (?:geklappt|geschafft|gereicht)\b/,
];
