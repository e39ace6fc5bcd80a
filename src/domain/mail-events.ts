// The events an email can report, and how its import ended.

export const MAIL_EVENTS = [
  'acknowledgement',
  'viewed',
  'reply',
  'invitation',
  'rescheduled',
  'cancelled',
  'scheduling',
  'rejection',
  'offer',
  'assessment',
  'sent-thank-you',
  'sent-follow-up',
  'sent-other',
] as const;

/** `known`: its event was on record already. `declined`: the user chose not to record it. */
export const MAIL_OUTCOMES = ['recorded', 'known', 'declined', 'none'] as const;
