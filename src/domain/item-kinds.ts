// Names of every kind of item and of the rules that make them. Everything else about a kind is in its own file.

/** The kinds of item that `today` can show. Equally urgent items come in this order. */
export const ITEM_KINDS = [
  'offer-notice',
  'thank-you',
  'recruiter-call',
  'follow-up',
  'offer-reply',
  'reference-alert',
  'reference-thanks',
  'outcome-note',
  'network-check-in',
  'debrief',
  'add-interviewers',
  'prepare',
  'feedback-request',
  'withdrawal-note',
  'find-insider',
  'decide',
] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** Messages and calls to a person; also the kinds of outgoing touches. */
export const OUTREACH_KINDS = [
  'follow-up',
  'thank-you',
  'recruiter-call',
  'reference-alert',
  'reference-thanks',
  'network-check-in',
  'feedback-request',
  'withdrawal-note',
  'offer-notice',
  'outcome-note',
] as const satisfies readonly ItemKind[];
export type OutreachKind = (typeof OUTREACH_KINDS)[number];

/** The rules that make follow-ups. */
export const FOLLOW_UP_RULES = [
  'agreed-date',
  'own-promise',
  'decision-date',
  'agreed-cadence',
  'first-follow-up',
  'back-off',
] as const;
export type FollowUpRule = (typeof FOLLOW_UP_RULES)[number];

/** The rule that made an item, named after its kind except for follow-ups and the check-in when a job stalls. */
export type Rule = Exclude<ItemKind, 'follow-up'> | FollowUpRule | 'stall-check-in';
