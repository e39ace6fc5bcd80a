// The registry of kinds and their rules.
import type { ItemKind, OutreachKind, Rule } from '../../domain/item-kinds.ts';
import { addInterviewers } from './add-interviewers.ts';
import { debrief } from './debrief.ts';
import { decide } from './decide.ts';
import { feedbackRequest } from './feedback-request.ts';
import { findInsider } from './find-insider.ts';
import { followUp } from './follow-up.ts';
import type { Kind, OutreachTraits, RuleText } from './kind.ts';
import { networkCheckIn } from './network-check-in.ts';
import { offerNotice } from './offer-notice.ts';
import { offerReply } from './offer-reply.ts';
import { outcomeNote } from './outcome-note.ts';
import { prepare } from './prepare.ts';
import { recruiterCall } from './recruiter-call.ts';
import { referenceAlert } from './reference-alert.ts';
import { referenceThanks } from './reference-thanks.ts';
import { thankYou } from './thank-you.ts';
import { withdrawalNote } from './withdrawal-note.ts';

/** Every kind of item. */
export const KINDS = {
  'offer-notice': offerNotice,
  'thank-you': thankYou,
  'recruiter-call': recruiterCall,
  'follow-up': followUp,
  'offer-reply': offerReply,
  'reference-alert': referenceAlert,
  'reference-thanks': referenceThanks,
  'outcome-note': outcomeNote,
  'network-check-in': networkCheckIn,
  debrief,
  'add-interviewers': addInterviewers,
  prepare,
  'feedback-request': feedbackRequest,
  'withdrawal-note': withdrawalNote,
  'find-insider': findInsider,
  decide,
} as const satisfies Record<ItemKind, Kind>;

/** Every rule, in the order `rules` lists them. */
export const RULES: Readonly<Record<Rule, RuleText>> = {
  ...followUp.rules,
  ...thankYou.rules,
  ...recruiterCall.rules,
  ...referenceAlert.rules,
  ...referenceThanks.rules,
  ...networkCheckIn.rules,
  ...findInsider.rules,
  ...decide.rules,
  ...debrief.rules,
  ...addInterviewers.rules,
  ...prepare.rules,
  ...feedbackRequest.rules,
  ...withdrawalNote.rules,
  ...outcomeNote.rules,
  ...offerReply.rules,
  ...offerNotice.rules,
};

/** Looks up a kind. */
export function kindOf(kind: ItemKind): Kind {
  return KINDS[kind];
}

/** Who gets a message or call of this kind, and how. */
export function outreachOf(kind: OutreachKind): OutreachTraits {
  return KINDS[kind].outreach;
}
