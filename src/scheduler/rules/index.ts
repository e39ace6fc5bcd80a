// The list of rules, by hand.
import type { RuleFamily } from '../draft.ts';
import { decide, feedbackRequest, offerReply, withdrawalNote } from './closing.ts';
import { addInterviewers, debrief, prepare } from './debrief.ts';
import { followUp } from './follow-up.ts';
import { findInsider, networkCheckIn } from './network.ts';
import { recruiterCall } from './recruiter.ts';
import { referenceAlert, referenceThanks } from './references.ts';
import { thankYou } from './thank-you.ts';

/** Every rule that makes items of one job's record. */
export const RULES: readonly RuleFamily[] = [
  thankYou,
  recruiterCall,
  followUp,
  offerReply,
  referenceAlert,
  referenceThanks,
  networkCheckIn,
  debrief,
  addInterviewers,
  prepare,
  feedbackRequest,
  withdrawalNote,
  findInsider,
  decide,
];
