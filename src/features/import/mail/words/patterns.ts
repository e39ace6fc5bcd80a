// Patterns of emails about an application, by event; the first one that's said in a sentence decides. To add one: a
// line here (see pattern.ts), and an email in the tests: CONTRIBUTING, 'Add a mail pattern'.
import { type Pattern, patternsFor } from './pattern.ts';
import { BAD_NEWS, NOT_ALL, REJECTION } from './rejections.ts';

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

const A_LINK_TO_CHANGE =
  /\b(?:click|link below|cancel or reschedule|reschedule or cancel|need to (?:cancel|reschedule)\?|at least|in advance)\b/;
const NOT_SENT_YET =
  /\b(?:finish|complete your|incomplete|not (?:yet )?(?:been )?(?:submitted|complete)|draft|withdr[ae]w\w*|verif\w*|code|before)\b/;

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
/** Said about joining a team, but about joining a call as well. */
const TO_JOIN: readonly RegExp[] = [
  /\b(?:like|love|want|wants|wanted|delighted|happy|thrilled) (?:for )?you to (?:join|come (?:and )?work)\b|\b(?:bring|have|get|welcome) you (?:on board|aboard|on as|in as|(?:on|on to|onto|to) the team)\b/,
  /\b(?:put|putting|prepar\w+|draw|drawing|draft\w*|write|writing|work on|working on) (?:\w+ ){0,2}?(?:an|your|the) (?:\w+ )?offer\b|\byes from (?:everyone|everybody|all|us|the)\b/,
  /\b(?:wollen|mochten|hatten|wurden) (?:dich|sie) (?:\w+ ){0,3}?(?:im team|an bord|einstellen|bei uns haben)\b|\bzusagen zu (?:konnen|durfen)\b/,
  /\b(?:thrilled|delighted|glad|happy) if you (?:joined|came|would join)\b|\b(?:job|position|role) is yours\b|\b(?:our|my|their) (?:first|top) choice\b/,
  /\b(?:like|love|want|decided|pleased|delighted|happy) to (?:appoint|hire|employ) you\b|\b(?:send|sending|get|receive) (?:you )?(?:the|your) offer\b|\bcontract (?:is )?(?:attached|enclosed)\b/,
  /\bfur (?:sie|dich) entschieden\b|\b(?:du hast|sie haben) (?:den job|die stelle)\b/,
  /\b(?:decide de|ravie?s? de|heureu\w+ de|souhaitons|plaisir de) vous (?:recruter|embaucher|engager|accueillir)\b/,
  /\bvous (?:etes|avez ete) (?:\w+ )?(?:retenue?|choisie?|selectionnee?) pour (?:le|ce|occuper|un) (?:\w+ )?poste\b/,
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

/** How a subject names it, without a verb. */
const ASSESSMENT_SUBJECT =
  /\b(?:take-?home|coding|technical|online|skills?|hackerrank|codility|codesignal|pre-employment) (?:assessments?|tests?|challenge|exercise|assignment|task|project)\b|\bassessment (?:invitation|for|from)\b|\bcase study\b|\btestaufgabe\b|\bonline-?test\b/;

const TALK =
  '(?:interviews?|calls?|meeting|conversation|phone screen|screening|screen|chat|video call|appointment|vorstellungsgesprach\\w*|gesprach\\w*|telefonat|termin|entretien|rendez-vous|echange)';
const DAY =
  '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag\\w*|mittwoch\\w*|lundi|mardi|mercredi|jeudi|vendredi)';
const DATE = `(?:${DAY}|tomorrow|(?:jan|febr)uary|march|april|may|june|july|august|(?:septem|octo|novem|decem)ber)`;

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
  new RegExp(
    `\\b(?:i|we|he|she|they|i'm|we're|he's|she's|they're)(?: \\w+){0,3}? (?:free|available|around|openings?|open|slots?|availability) (?:\\S+ ){0,3}?${DATE}\\b`,
  ),
  new RegExp(
    `\\b(?:could|can) (?:see|meet|meet with|talk to|talk with|speak to|speak with|interview|offer) you\\b(?: \\S+){0,5}? ${DATE}\\b`,
  ),
  new RegExp(
    `\\b${DAY}(?: at| um| a)? ?\\d{1,2}\\S{0,6}(?: \\S+){0,3}? (?:or|oder|ou) (?:\\w+ ){0,2}?${DAY}\\b|\\bwhich (?:\\w+ ){0,3}?(?:do|would) you prefer\\b`,
  ),
  /\bwhen (?:would|could|can|might|will|is) (?:\S+ ){0,4}?(?:good|best|convenient|suit|work|free|available|talk|speak|meet)\b.{0,60}\?/,
  /\b(?:can|could|shall) (?:we|i) (?:\w+ )?(?:speak|talk|meet|call|phone|chat)\b.{0,100}\?|\b(?:asked|wants|hopes|keen) to (?:meet|speak with|speak to|talk with|talk to) you\b/,
  /\b(?:hours?|days?|times?|dates?|mornings?|afternoons?) (?:is|are|works?|would be) (?:\w+ )?(?:easiest|easier|best|better|good|convenient) for you\b/,
  /\b(?:konnen|konnten|wollen|sollen) wir\b(?: \S+){0,5}? (?:telefonieren|sprechen|treffen|reden)\b/,
  new RegExp(
    `\\b(?:pouvez|pourriez)-vous (?:\\S+ ){0,4}?${DAY}\\b|\\b(?:quand pourrions|pourrions|pouvons)-nous (?:\\w+ ){0,2}?(?:parler|rencontrer|appeler|echanger)\\b`,
  ),
  new RegExp(`\\bwie (?:sieht|ware|passt) es\\b(?: \\S+){0,5}? (?:${DAY}|morgen|nachste)\\b`),
  new RegExp(
    `\\b(?:etes-vous|seriez-vous|es-tu|serais-tu) (?:\\w+ )?(?:libre|disponible)\\b|\\bje (?:vous|te) propose (?:\\w+ ){0,3}?${DAY}\\b`,
  ),
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
/** Only for application systems, whose acknowledgements begin like this. */
const FROM_SYSTEMS: readonly RegExp[] = [
  /\b(?:thank you|thanks)(?: so much)? for (?:expressing |showing )?(?:an |your )?interest in\b|\bappreciate your interest in\b/,
];

const NOT_TO_JOIN = new RegExp(`${NO_OFFER.source}|\\b${TALK}\\b|\\b(?:community|network|pool|webinar|event)\\b`);

/** The news comes first: a rejection thanks for the application too. */
export const PATTERNS: readonly Pattern<TextEvent>[] = [
  ...patternsFor('rejection', REJECTION, NOT_ALL),
  ...patternsFor('offer', OFFER, NO_OFFER),
  ...patternsFor('offer', TO_JOIN, NOT_TO_JOIN),
  ...patternsFor('assessment', ASSESSMENT, NO_ASSESSMENT),
  ...patternsFor('assessment', [ASSESSMENT_SUBJECT], NO_ASSESSMENT).map((each) => ({
    ...each,
    isSubject: true as const,
  })),
  ...patternsFor('rescheduled', RESCHEDULED, A_LINK_TO_CHANGE),
  ...patternsFor('cancelled', CANCELLED, A_LINK_TO_CHANGE),
  ...patternsFor('rejection', BAD_NEWS, NOT_ALL),
  ...patternsFor('invitation', INVITATION, NOT_SET_YET),
  ...patternsFor('scheduling', SCHEDULING, NO_SCHEDULING),
  ...patternsFor('viewed', VIEWED),
  ...patternsFor('acknowledgement', ACKNOWLEDGEMENT, NOT_SENT_YET),
];

export const SYSTEM_PATTERNS: readonly Pattern<TextEvent>[] = patternsFor(
  'acknowledgement',
  FROM_SYSTEMS,
  NOT_SENT_YET,
);
