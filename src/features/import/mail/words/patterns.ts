// What emails about an application say, by what they are; the first pattern that's said in a sentence decides. To add
// one: a line here (see pattern.ts), and an email in the tests: CONTRIBUTING, 'Add a mail pattern'.
import type { Pattern } from './pattern.ts';

export type TextEvent =
  | 'rejection'
  | 'offer'
  | 'assessment'
  | 'rescheduled'
  | 'cancelled'
  | 'invitation'
  | 'scheduling'
  | 'viewed'
  | 'acknowledgement';

/** Not about this person's application as a whole, or not for good. */
const NOT_ALL =
  /\b(?:unvollstandig\w*|per post|toutes les candidatures|(?:forward|further|proceed\w*) (?:\w+ ){0,3}?(?:until|unless|without|before))\b/;
const A_LINK_TO_CHANGE =
  /\b(?:click|link below|cancel or reschedule|reschedule or cancel|need to (?:cancel|reschedule)\?|at least|in advance)\b/;
const NOT_SENT_YET =
  /\b(?:finish|complete your|incomplete|not (?:yet )?(?:been )?(?:submitted|complete)|draft|withdr[ae]w\w*|verif\w*|code|before)\b/;

const NOT = "(?:not|cannot|unable|never|\\w+n't|no longer)";

const REJECTION: readonly RegExp[] = [
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
  /\b(?:another|a different) (?:candidate|applicant|person) (?:has|was|accepted)\b|\b(?:go|going|gone|went|move|moving|decided) (?:(?:in|on) (?:a different|another) direction|another way|a different way)\b/,
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
    `\\b${NOT} (?:\\w+ ){0,3}?(?:right|good|best|strong|close|closest|quite the|a) (?:\\w+ )?(?:fit|match)\\b`,
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
];

const OFFER: readonly RegExp[] = [
  /\b(?:pleased|happy|delighted|excited|thrilled|glad|like|love|wanted|proud|honored) to (?:formally |officially |be able to )?(?:offer|extend to) you (?:\S+ ){0,10}?(?:position|role|job|employment|internship|contract)\b/,
  /\b(?:extend(?:ing)?|make|making) you (?:an?|our|the|a formal) (?:\w+ )?offer\b|\bextend(?:ing)? (?:\w+ ){0,3}?offer (?:of employment|to you|for the|to join)\b/,
  /\b(?:your|attached|enclosed|sign|signed|review|send|sending|sent|accept|prepared?|pleased|formal|written|verbal)\b(?: \S+){0,8}? (?:offer of employment|employment offer|offer letter|letter of offer|written offer|verbal offer|contract of employment|employment contract)\b/,
  /\b(?:offer of employment|employment offer|offer letter|letter of offer|formal offer|employment contract)\b(?: \S+){0,8}? (?:attached|enclosed|sign|signature|ready|below|docusign)\b/,
  /\b(?:your|a|the|attached) (?:\w+ )?(?:job )?offer (?:from|with|to join|for the|is attached|details|package)\b/,
  /\byou(?:'ve| have)? (?:got|been (?:offered|selected for)) the (?:job|position|role)\b|\bwe(?:'d| would) (?:like|love) you to join (?:us|our|the)\b/,
  /\b(?:stelle|position|vertrag|arbeitsvertrag|job|zusage)\b(?: \S+){0,10}? (?:anbieten|anzubieten|erteilen|zu erteilen)\b/,
  /\b(?:vertragsangebot|arbeitsvertrag|ihr jobangebot|dein jobangebot|mundliche zusage|feste zusage)\b/,
  /\b(?:proposer|offrir|proposons|offrons) (?:\S+ ){0,4}?(?:le poste|ce poste|un poste|un cdi|un cdd|un contrat)\b|\bpromesse d'embauche\b|\bvotre contrat de travail\b/,
];
const NO_OFFER =
  /\b(?:not (?:be )?(?:able|extend\w*|offer\w*|mak\w+)|no offer|unable|(?:another|other) (?:candidates?|applicants?)|someone else|alerts?|special|discount|decline[ds]?|leider|nicht|before (?:we|making|extending|an)|similar|expect)\b|%|[$€£]\d+ off/;

const ASSESSMENT: readonly RegExp[] = [
  /\b(?:complet(?:e|ing)|take|taking|start|begin|finish|submit|attempt|do|try|work (?:on|through)|invit\w+|share|attached|here's|send(?:ing)?|next step)\b(?: \S+){0,10}? (?:coding|technical|online|skills?|pre-employment|take-?home|cognitive|personality|aptitude|written|programming|work sample|situational|numerical|hackerrank|codility|codesignal|testgorilla|short) (?:\w+ )?(?:assessments?|tests?|challenge|exercise|assignment|task|project|questionnaire|case study)\b/,
  /\b(?:invit\w+|complete|take|link to|start) (?:\S+ ){0,8}?(?:assessment|coding challenge|hackerrank|codility|codesignal|testgorilla|case study)\b/,
  /\b(?:test|assessment|challenge|exercise|assignment)\b(?: \S+){0,4}? (?:expires?|is due|will expire|closes)\b/,
  /\b(?:one-way|on-demand|pre-?recorded|asynchronous|self-recorded) (?:video )?interview\b|\brecord (?:\S+ ){0,4}?(?:video interview|answers|responses)\b/,
  /\b(?:online-?test|online-?assessment|eignungstest|testaufgabe|einstellungstest|fallstudie|probeaufgabe|programmieraufgabe|case study|assessment)\b(?: \S+){0,10}? (?:absolvieren|bearbeiten|durchzufuhren|durchfuhren|teilzunehmen|einladen|losen|zu absolvieren|zu bearbeiten|zuruckzusenden|einreichen)\b/,
  /\b(?:passer|realiser|completer|effectuer|inviter? a|invitons a)\b(?: \S+){0,8}? (?:tests?|exercice|questionnaire|etude de cas|evaluation)\b/,
];
const NO_ASSESSMENT =
  /\b(?:risk|tax|needs|self-assessment|damage|thank you for (?:completing|taking|submitting)|thanks for (?:completing|taking|submitting)|we(?:'ve| have)? received|typically|usually|consists? of|process includes|may|might|covid|free|course|score|results?)\b/;

/** A subject names it without a verb. */
const ASSESSMENT_SUBJECT =
  /\b(?:take-?home|coding|technical|online|skills?|hackerrank|codility|codesignal|pre-employment) (?:assessments?|tests?|challenge|exercise|assignment|task|project)\b|\bassessment (?:invitation|for|from)\b|\bcase study\b|\btestaufgabe\b|\bonline-?test\b/;

const TALK =
  '(?:interviews?|calls?|meeting|conversation|phone screen|screening|screen|chat|video call|appointment|vorstellungsgesprach\\w*|gesprach\\w*|telefonat|termin|entretien|rendez-vous|echange)';

const RESCHEDULED: readonly RegExp[] = [
  new RegExp(
    `\\b${TALK}\\b(?: \\S+){0,8}? (?:rescheduled|moved (?:to|from|back|up)|postponed|pushed back|verschoben|verlegt|reporte|decale|deplace)`,
  ),
  new RegExp(
    `\\b(?:need to|have to|had to|like to|must|hoping to|able to|possible to|can we|could we) (?:reschedule|postpone|push back|move) (?:\\S+ ){0,4}?${TALK}\\b`,
  ),
  new RegExp(
    `\\b(?:reschedul(?:ing|ed)|new time|updated time|change of time|verschiebung|report) (?:for |of |- |: ?|de |des |unseres |ihres )?(?:\\S+ ){0,3}?${TALK}\\b`,
  ),
  new RegExp(
    `\\b${TALK}\\b(?: \\S+){0,6}? (?:verschieben|verlegen)\\b|\\b(?:reporter|decaler|deplacer) (?:\\S+ ){0,3}?${TALK}\\b`,
  ),
];
const CANCELLED: readonly RegExp[] = [
  new RegExp(
    `\\b${TALK}\\b(?: \\S+){0,8}? (?:has been|is|was|have to be|had to be|must be|wurde|ist|est|a ete) (?:\\w+ ){0,2}?(?:cancell?ed|called off|abgesagt|annulee?)\\b`,
  ),
  new RegExp(
    `\\b(?:cancel|cancell?ing|call off) (?:our|your|the|tomorrow's|today's|this|next) (?:\\S+ ){0,4}?${TALK}\\b`,
  ),
  new RegExp(`\\b(?:cancell?ed|canceled event|abgesagt|annule)(?:: | - | )(?:\\S+ ){0,4}?${TALK}\\b`),
  new RegExp(`\\b${TALK}\\b(?: \\S+){0,6}? (?:absagen|abzusagen)\\b|\\bannuler (?:\\S+ ){0,3}?${TALK}\\b`),
];

const INVITATION: readonly RegExp[] = [
  new RegExp(
    `\\b${TALK}\\b(?: \\S+){0,8}? (?:is|has been|have been|was|are|now) (?:now |all |been )?(?:scheduled|confirmed|booked|set(?: up)?|arranged)\\b`,
  ),
  new RegExp(`\\b(?:confirm(?:ed|ing|s|ation(?: of)?)|is to confirm|scheduled)(?: - |: | )(?:\\S+ ){0,5}?${TALK}\\b`),
  new RegExp(
    `\\b${TALK} (?:confirmation|confirmed|scheduled|bestatigt)\\b|\\bterminbestatigung\\b|\\bbestatigen? (?:\\S+ ){0,5}?${TALK}\\b|\\bconfirm(?:ons|ation de) (?:\\S+ ){0,5}?${TALK}\\b`,
  ),
];
const NOT_SET_YET =
  /\b(?:please confirm|(?<!is )to confirm|can you confirm|could you confirm|reschedul\w*|cancel\w*|not yet|practice|mock|an event)\b/;

const SCHEDULING: readonly RegExp[] = [
  /\b(?:what|which|any of|share|send|provide|tell me|let (?:me|us) know|suggest|propose|indicate|give me|submit)\b(?: \S+){0,10}? (?:availability|availabilities|(?:times?|dates?|days?|slots?)(?: \S+){0,6}? (?:works?|suits?|good|best|convenient|you're (?:free|available)|you are (?:free|available)|next week|this week|fit))\b/,
  /\b(?:are you|would you be|when are you|when would you be|you might be|will you be) (?:free|available)\b/,
  /\b(?:do you have|would you have|have you got) (?:\S+ ){0,4}?(?:time|availability|minutes|hour|slot|a moment)\b/,
  /\b(?:does|would|do|could|can|will|how about|what about) (?:\S+ ){0,8}?(?:monday|tuesday|wednesday|thursday|friday|tomorrow|next week|\d{1,2}(?::\d\d)? ?(?:am|pm))\b.{0,60}\?/,
  /\b(?:book|pick|choose|select|find|grab|reserve|schedule|set up|arrange|confirm)\b (?:\S+ ){0,6}?(?:time|slot|call|interview|chat|meeting|conversation|appointment|screen)\b/,
  /\blet (?:me|us) know (?:what|when|which|if any)\b(?: \S+){0,4}? (?:works?|suits?)\b|\byou(?:'ve|'re| have| are)? (?:been )?(?:selected|shortlisted) for (?:\w+ ){0,3}?(?:interview|round)\b/,
  /\b(?:calendly\.com|scheduling link|my calendar link|self-schedule)\b/,
  /\binvit(?:e|ing|ed) you (?:to|for) (?:\S+ ){0,6}?(?:interview|call|conversation|chat|meeting|screen|round|stage|discussion)\b|\binvitation to (?:\S+ ){0,3}?interview\b/,
  /\b(?:would|'d|we) (?:really )?(?:like|love|want) to (?:\S+ ){0,4}?(?:interview you|meet (?:with )?you|speak (?:with|to) you|talk (?:with|to) you|chat with you|learn more about you|get to know you|connect|have you (?:in|meet|speak))\b/,
  /\b(?:move|moving|proceed|take|advance|progress)(?: you| your application)? (?:forward |ahead |on )?(?:to|with) (?:\S+ ){0,5}?(?:next (?:round|stage|step)|interview|phone screen)\b/,
  new RegExp(`\\b(?:laden|einladung)\\b.{0,80}?\\b${TALK}\\b|\\b${TALK}\\b.{0,80}?\\b(?:einladen|einzuladen)\\b`),
  /\b(?:wurden|mochten|freuen)\b(?: \S+){0,8}? (?:kennenlernen|kennenzulernen)\b/,
  /\b(?:welche[rsn]?|wann|passt (?:ihnen|dir|es)|passen (?:ihnen|dir)|hatten sie|hattest du|hatten|haben sie|hast du|teilen sie|teil uns|nennen sie|wahlen sie|wahle|buchen sie|buche|vereinbaren)\b(?: \S+){0,10}? (?:termine?n?|zeit|uhr|verfugbarkeit(?:en)?|slot|terminvorschlag\w*|passen|passt|recht)\b/,
  /\b(?:terminvorschlage?n?|terminabstimmung|terminvereinbarung)\b/,
  /\b(?:inviter|invitons|convier|convions|rencontrer|proposer|proposons|echanger)\b(?: \S+){0,10}? (?:entretien|rendez-vous|echange|appel|visio\w*)\b/,
  /\b(?:aimerions|souhaitons|souhaiterions|aimerais) (?:\w+ )?(?:vous|te) rencontrer\b/,
  /\b(?:vos|votre|tes) (?:disponibilites?|creneaux?)\b|\b(?:quelles?|quels?|quand)\b(?: \S+){0,8}? (?:disponibles?|disponibilites?|creneaux?)\b|\bseriez-vous disponible\b/,
];
const NO_SCHEDULING =
  /\b(?:typically|generally|usually|newsletter|webinar|practice|mock|your candidates|let candidates|(?:thank you|thanks) for (?:meeting|speaking|talking|taking|scheduling|booking|sending|your availability|your time))\b/;

const VIEWED: readonly RegExp[] = [
  /\byour (?:job )?(?:application|resume|cv)\b(?: \S+){0,12}? (?:was|has been|been) (?:viewed|opened|seen|downloaded)\b/,
  /\b(?:viewed|opened|looked at|has seen|downloaded) your (?:application|resume|cv)\b/,
  /\b(?:bewerbung|lebenslauf)\b(?: \S+){0,8}? (?:wurde|hat) (?:\S+ ){0,6}?(?:angesehen|aufgerufen|gesehen)\b|\bhat (?:ihre|deine|ihren|deinen) (?:bewerbung|lebenslauf) (?:angesehen|geoffnet)\b/,
  /\b(?:candidature|cv)\b(?: \S+){0,4}? a ete (?:consultee?|vue?)\b|\ba consulte votre (?:candidature|cv)\b/,
];

const ACKNOWLEDGEMENT: readonly RegExp[] = [
  /\b(?:thank you|thanks)(?: so much| very much| again)? for (?:applying|(?:submitting |sending )?(?:us )?your (?:\w+ )?(?:application|resume|submission)|completing your application|taking the time to apply)\b/,
  /\b(?:received|got|acknowledges?|have) your (?:recent |job |online |completed )?(?:application|resume|cv|submission)\b/,
  /\b(?:receipt|confirmation) of your (?:\w+ )?application\b/,
  /\b(?:application|resume|cv)\b(?: \S+){0,20}? (?:was|has been|have been|is|been) (?:now )?(?:successfully )?(?:received|submitted|sent|delivered|recorded|complete|under review|being reviewed|in review)\b|\bapplication\b(?: \S+){0,20}? (?:has|have) (?:safely )?(?:arrived|reached us|come through)\b|\bapplication\b(?: \S+){0,8}? is (?:now |safely )?(?:in|with (?:us|our|the))(?: |!|\.|$)/,
  /\bapplication (?:received|submitted|confirmation|confirmed|complete|sent)\b|\bindeed application:/,
  /\byou(?:'ve| have)? (?:just )?(?:successfully )?applied (?:to|for|at|with)\b|\bwe(?:'re| are) (?:now |currently )?reviewing (?:applications|your (?:application|resume|qualifications|background|profile))\b/,
  /\bwe(?:'ll| will) (?:now |carefully )?review (?:it|your (?:application|resume|qualifications|background|experience|profile))\b|\b(?:team|recruiters?|manager) (?:is|are|will|will be) (?:now |currently )?review(?:ing)? your\b/,
  /\b(?:dank|danke)(?: \w+){0,2}? fu?e?r (?:ihre|deine|die|das) (?:\w+ )?(?:bewerbung|bewerbungsunterlagen|zusendung|interesse an)\b/,
  /\b(?:bewerbung|bewerbungsunterlagen|unterlagen)\b(?: \S+){0,14}? (?:erhalten|eingegangen|eingetroffen|angekommen|gesendet|ubermittelt|eingereicht|versendet)\b|\bliegen (?:uns|bei uns)(?: \S+){0,3}? vor\b/,
  /\b(?:eingangsbestatigung|bewerbungseingang|eingang (?:ihrer|deiner) bewerbung|bestatigung (?:ihrer|deiner) bewerbung)\b/,
  /\b(?:bien )?(?:recu|enregistre) votre (?:candidature|dossier|cv)\b|\baccuse de reception\b|\bconfirmation de (?:la reception de )?(?:votre )?candidature\b|\breception de votre candidature\b/,
  /\bmerci (?:pour|de|d')(?: ?\S+){0,6}? ?candidature\b|\bmerci d'avoir postule\b|\bremercions (?:pour|de|vivement)(?: \S+){0,6}? candidature\b/,
  /\bcandidature\b(?: \S+){0,12}? (?:a (?:bien )?ete|est bien|est) (?:bien )?(?:recue|envoyee|transmise|enregistree|arrivee|parvenue|prise en compte)\b/,
];
/** Only from application systems, where these begin the same kind of email. */
const FROM_SYSTEMS: readonly RegExp[] = [
  /\b(?:thank you|thanks)(?: so much)? for (?:expressing |showing )?(?:an |your )?interest in\b|\bappreciate your interest in\b/,
];

const rows = (event: TextEvent, says: readonly RegExp[], unless?: RegExp): Pattern<TextEvent>[] =>
  says.map((each) => ({ event, says: each, ...(unless && { unless }) }));

/** The news comes first: a rejection thanks for the application too. */
export const PATTERNS: readonly Pattern<TextEvent>[] = [
  ...rows('rejection', REJECTION, NOT_ALL),
  ...rows('offer', OFFER, NO_OFFER),
  ...rows('assessment', ASSESSMENT, NO_ASSESSMENT),
  { event: 'assessment', says: ASSESSMENT_SUBJECT, unless: NO_ASSESSMENT, isSubject: true },
  ...rows('rescheduled', RESCHEDULED, A_LINK_TO_CHANGE),
  ...rows('cancelled', CANCELLED, A_LINK_TO_CHANGE),
  ...rows('invitation', INVITATION, NOT_SET_YET),
  ...rows('scheduling', SCHEDULING, NO_SCHEDULING),
  ...rows('viewed', VIEWED),
  ...rows('acknowledgement', ACKNOWLEDGEMENT, NOT_SENT_YET),
];

export const SYSTEM_PATTERNS: readonly Pattern<TextEvent>[] = rows('acknowledgement', FROM_SYSTEMS, NOT_SENT_YET);
