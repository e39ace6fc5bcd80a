// Words that may carry news: a no, an offer, a time, a call that's off. A reply with one of them is asked about, never
// recorded unasked, so these may be looser than the patterns. To add one: a line here, and one in replies.txt (tests).
import type { Sentence } from './sentences.ts';

const DAY =
  '(?:(?:mon|tues|wednes|thurs|fri)day|today|tomorrow|(?:mon|diens|donners|frei)tag\\w*|mittwoch\\w*|heute|morgen|lundi|mardi|mercredi|jeudi|vendredi|demain)';

/** @public */
export const NEWS: readonly RegExp[] = [
  /\b(?:unfortunately|sadly|regret\w*|i'm afraid|bad news|better news|disappoint\w*|difficult decision|tough (?:call|decision|one))\b/,
  /\bsorry (?!for (?:the|my|our|being|not|taking|getting)\b|about (?:the|that)\b|it(?:'s| has)? (?:taken|took))/,
  /\b(?:other|another|internal|different|stronger) (?:candidates?|applicants?|person|direction|finalists?|profile)\b|\b(?:someone|somebody) (?:else|with|who|from)\b/,
  /\b(?:not|won't|can't|cannot|unable to|no longer) (?:be )?(?:able to )?(?:mov|proceed|go(?:ing)? (?:ahead|forward|further)|tak(?:e|ing) (?:this|it|you)|continu|progress|select|consider|advanc|offer|pursu|hir|fill)\w*\b|\bwon't be\b/,
  /\b(?:decided|chosen|chose|opted) (?:not|to|against|on|in|for|with)\b|\b(?:made|reached|come to) (?:a|our|the|their|my) (?:\w+ )?(?:decision|choice)\b/,
  /\b(?:hir(?:e|ed|ing)(?! manager)|appoint\w*|recruited|select(?:ed|ion)|choice|chosen|chose|finalists?|(?:it|role|job|position) went to|successful|is yours|work out|make it work|lapse\w*|merger)\b/,
  /\b(?:filled|on (?:hold|ice)|freeze|frozen|paused|budget (?:was|is|has|got|for)|closed|closing|withdr[ae]w\w*|rejected|turned down|unsuccessful)\b/,
  /\b(?:offers?|offered|congrat\w*|compensation|salary|contract|paperwork|start date|notice period|benefits package|good news|great news)\b/,
  /\b(?:pleased|delighted|thrilled|excited|happy|glad) to (?:say|tell|let|offer|share|inform|have you|welcome|invite|extend|confirm)\b|\b(?:like|love|want) you to\b/,
  /\b(?<!(?:great|good|nice|lovely|pleasure) to )(?:speak|talk|meet|call|phone|chat) (?:with |to )?you\b|\b(?:can|could|shall|let's) (?:we |i )?(?:\w+ )?(?:speak|talk|meet|call|phone|chat|find)\b|\b(?:when|which|what|are|is|would)\b.{0,60}? (?:better|best|easier|easiest|good|suit\w*|works?) (?:for )?you\b/,
  /\b(?:when (?:are|will|can|could|would) you|you(?:'re| are| were) our|you joined|official)\b|\bmost of|\bhalf an hour\b/,
  /\b(?:welcome (?:aboard|to)|on board|join (?:us|the team|our team)|(?:could|can|would) you (?:be able to )?start)\b/,
  /\b(?:available|availability|free (?:on|at|this|next|for|to)|slots?|calendar|calendly|invit(?:e|ing) you|next (?:round|stage|step))\b/,
  /\b(?:cancel\w*|reschedul\w*|postpon\w*|push(?:ed|ing)? (?:it |this |us )?back|another (?:time|day)|(?:move|moving) (?:it|our|the|your|this)\b)/,
  new RegExp(
    `\\b${DAY},? (?:(?:morning|afternoon) )?(?:at |um |a |around |after |ab |gegen )?(?:\\d{1,2}(?::\\d\\d| ?h| ?am| ?pm| uhr)?|noon)\\b`,
  ),
  /\b(?:leider|leid|jemanden|eingestellt|den job|die stelle|intern|einstellen|bedauer\w*|absag\w*|abgesagt|zusag\w*|anderweitig|entschieden|entscheidung ist|besetzt|angebot\w*|anbieten|gehalt\w*|(?:arbeits)?vertrag\w*|gluckwunsch\w*|gratulier\w*)\b/,
  /\b(?:termin\w*|verfugbar\w*|verschieb\w*|verschoben|hatten sie|haben sie|hast du|hattest du|kennenlernen|telefonieren|sprechen wir|treffen|passt (?:ihnen|dir|es)|einlad\w*)\b/,
  /\b(?:malheureusement|recrut(?:e|er|ement)|interne|suspendu\w*|accueillir|ravie?s?|heureu(?:x|se)|finalement|aller plus loin|desolee?s?|pas retenue?|autres? (?:candidat\w*|profils?)|pourvu|felicitations?|salaire|contrat|offre|prise de poste|embauche\w*|bonne nouvelle|plaisir de)\b/,
  /\b(?:disponib\w*|(?:pouvez|pourriez)-vous|(?:pourrions|pouvons)-nous|creneaux?|annul\w*|(?:reporter|decaler|deplacer|avancer) (?:notre|votre|l')|etes-vous|libre|rendez-vous)\b/,
];

/** Whether a sentence may hold news. */
export function soundsLikeNews({ plain }: Sentence): boolean {
  return NEWS.some((words) => words.test(plain));
}
