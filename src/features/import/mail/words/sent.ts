// Patterns of emails that the user sent. To add one: a line here, and an email in the tests: CONTRIBUTING, 'Add a mail
// pattern'.
import { type Pattern, patternsFor } from './pattern.ts';

export type SentEvent = 'sent-thank-you' | 'sent-follow-up';

/** Promises to get in touch, and thanks while following up, are part of a thank-you note. */
const PROMISE =
  /\b(?:i'll|i will|i plan to|i'd be|let me (?!know)|may i|i shall|look forward|looking forward|thank\w*|ich werde|je vous)\b/;
/** Thanks that only close a letter, or for something else. */
const IN_PASSING =
  /\b(?:thank you|thanks)(?: again)?(?: in advance)? for your (?:time and (?:consideration|help)|consideration|patience|help|quick reply|prompt)|\b(?:in advance|invitation|inviting|scheduling|rescheduling|arranging|organizing|setting|confirming|reference|considering me|the update|the details|the offer|getting back|your reply|(?:about|for) me)\b/;

const THANK_YOU: readonly RegExp[] = [
  /\b(?:thank you|thanks|thankful|grateful|appreciate[ds]?|appreciated)\b(?: \S+){0,8}? (?:time|meet|meeting|speak|speaking|talk|talking|chat|chatting|conversation|call|interview|interviewing|discussion|sitting down|walking me through|showing me|hosting|welcoming)\b/,
  /\b(?:thank you|thanks)(?: so much| very much| again)? for (?:today|yesterday|this (?:morning|afternoon)|having me|seeing me|sharing|showing|telling me|the (?:opportunity|warm|tour|insight))\b/,
  /\b(?:appreciate[ds]?|thank you for|thanks for|grateful for) the (?:chance|opportunity) to (?:learn|hear|meet|speak|talk|interview|visit)\b/,
  /\b(?:dank|danke|bedanken|dankbar)\b(?: \S+){0,10}? (?:gesprach\w*|zeit|interview|vorstellungsgesprach\w*|telefonat|austausch|kennenlernen)\b|\b(?:gesprach\w*|kennenlernen)\b(?: \S+){0,6}? (?:bedanken|gefreut|gefallen)\b/,
  /\b(?:merci|remercie|remercier|remerciements)\b(?: \S+){0,10}? (?:entretien|temps|echange|rencontre|accueil|rendez-vous)\b/,
];

/** Said after a meeting or, with TO_COME, before it. */
const GLAD_OF =
  /\b(?:great|pleasure|nice|wonderful|good|lovely|delight|enjoyed|joy|loved) (?:\w+ ){0,3}?(?:meet|meeting|speak|speaking|talk|talking|chat|chatting|conversation|interview|interviewing|discussing|our call|our chat|our discussion)\b|\b(?:meeting|speaking|talking|chatting) (?:with|to) you\b(?: \S+){0,12}? (?:pleasure|great|wonderful)\b/;
const TO_COME = /\b(?:would|will|'ll|i'd|look(?:ing)? forward)\b/;

const FOLLOW_UP: readonly RegExp[] = [
  /\b(?:checking|check|checked|touching|circling|circle|touch) (?:back |base|in\b)/,
  /\bfollow(?:ing)?[- ]up\b/,
  /\b(?:any|an|there's been any|is there any|for an?) (?:updates?|news)\b|\b(?:updates?|news|status|(?:updated )?timeline)\b(?: \S+){0,3}? (?:on|of|about|regarding|for|to) (?:my|the|your|this|that|next)\b/,
  /\bstill (?:very |really |so |quite )?(?:interested|available|excited|considering|being considered|open|a candidate|love|like|be|interests me)\b|\bremain very (?:interested|excited)\b/,
  /\b(?:haven't|have not|hadn't) heard\b|\bwondering (?:if|whether|about|where|how)\b|\bwhere (?:things|you) (?:are|stand)\b/,
  /\b(?:has|have) (?:anything|the timing|their timing|your plans) (?:changed|moved)\b|\bam i still a candidate\b|\bis the position still open\b|\bcheck back\b|\b(?:anything|something) new\b|\bhave you heard\b/,
  /\b(?:nachfragen|nachhaken|erkundigen|stand (?:meiner|der|ihrer) (?:bewerbung|dinge|auswahl)|neuigkeiten|ruckmeldung zu|aktuelle[rnm]? stand)\b/,
  /\b(?:relancer|relance|des nouvelles|suite (?:de|a) (?:ma|mon) (?:candidature|entretien)|ou en est|me permets de revenir)\b/,
];

/** For subjects that the user wrote, not those of answers. */
export const SENT_SUBJECTS: readonly Pattern<SentEvent>[] = [
  ...patternsFor('sent-thank-you', [...THANK_YOU, GLAD_OF], IN_PASSING),
  ...patternsFor('sent-follow-up', FOLLOW_UP),
];

/** A follow-up may thank too, so its question comes first. */
export const SENT_PATTERNS: readonly Pattern<SentEvent>[] = [
  ...patternsFor('sent-follow-up', FOLLOW_UP, PROMISE),
  ...patternsFor('sent-thank-you', THANK_YOU, IN_PASSING),
  ...patternsFor('sent-thank-you', [GLAD_OF], TO_COME),
];
