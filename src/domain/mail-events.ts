// What an email is, and what became of it.

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

/** `known`: what it says was on record already. `declined`: the user said no to recording it. */
export const MAIL_OUTCOMES = ['recorded', 'known', 'declined', 'none'] as const;
