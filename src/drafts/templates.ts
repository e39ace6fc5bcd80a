// The message templates: a subject line, an empty line, then the text. {{names}} are filled in; [[ … ]] is left for the
// user to fill in. An empty field leaves no gap.

const THANK_YOU = `Subject: Thank you for your time {{when}}

{{greeting}}

{{thanks}} {{liked}} {{insight}}

{{interest}} {{fit}}

{{addition}} {{offer}}

{{promise}} {{closing}}

Best regards,
{{signature}}
`;

const THANK_YOU_CLOSED = `Subject: Thank you for your time {{when}}

{{greeting}}

{{thanks}} {{liked}}

{{carried}}

{{pleasure}} {{outlook}}

Best regards,
{{signature}}
`;

const FOLLOW_UP_1 = `Subject: Following up: {{topic}}

{{greeting}}

{{opening}} {{owed}} {{forOthers}} {{reason}} {{others}}

{{news}} {{better}}

{{check}} {{question}} {{closing}}

Best regards,
{{sender}}
{{phone}}
`;

const FOLLOW_UP_2 = `Subject: Following up: {{topic}}

{{greeting}}

{{opening}} {{owed}} {{forOthers}} {{reason}} {{others}}

{{newQuestion}}

{{patience}} {{samples}} {{question}} {{closing}}

Best regards,
{{sender}}
{{phone}}
`;

const FOLLOW_UP_3 = `Subject: Following up: {{topic}}

{{greeting}}

{{opening}} {{owed}} {{forOthers}} {{reason}} {{others}}

{{invitation}}

{{question}} {{closing}}

Best regards,
{{sender}}
{{phone}}
`;

const RECRUITER_CALL = `Subject: Next steps for {{role}}

{{greeting}}

Thank you for your help with {{role}}. {{news}} {{interest}} {{liked}}

{{request}}

Best regards,
{{signature}}
`;

const REFERENCE_ALERT = `Subject: Heads-up: {{company}} may contact you

{{greeting}}

{{news}} They may contact you about me, and I wanted you to know beforehand. Thank you again for being a reference. {{accepted}}

{{matters}} {{resume}}

Would you let me know if they call or write? That would help me a lot.

Best regards,
{{signature}}
`;

const REFERENCE_THANKS = `Subject: Thank you for being a reference

{{greeting}}

Thank you for talking with {{company}} about me and {{position}}. I really appreciate it.

How did it go, and was there anything they especially wanted to know? Anything you can tell me will help me get ready for what comes next.

If I can ever help you in return, please let me know.

Best regards,
{{signature}}
`;

const NETWORK_CHECK_IN = `Subject: {{matter}}

{{greeting}}

{{opening}}

If you hear how it went, I'd love to know (only what you're free to share, of course). {{question}}

Thank you, and if I can do anything for you, just ask.

Best regards,
{{signature}}
`;

const STALL_CHECK_IN = `Subject: A question about {{position}}

{{greeting}}

{{opening}} {{news}} {{interest}}

{{question}} Whatever you can tell me would help.

Thanks so much, and if I can return the favor, just let me know.

Best regards,
{{signature}}
`;

const FEEDBACK_REQUEST = `Subject: {{matter}}

{{greeting}}

{{thanks}} {{recall}} {{wishes}}

{{question}}

{{outlook}}

Best regards,
{{signature}}
`;

const WITHDRAWAL_NOTE = `Subject: {{matter}}

{{greeting}}

{{thanks}} {{recall}} {{thought}} I've decided {{decision}}.

{{closing}}

Best regards,
{{signature}}
`;

const OFFER_REPLY = `Subject: {{matter}}

{{greeting}}

{{thanks}} I was delighted to get the news, and I'd like a little time to think it over properly.

{{request}}

If you need anything from me in the meantime, just let me know.

Best regards,
{{signature}}
`;

const ACCEPTANCE = `Subject: Accepting the offer for {{role}}

{{greeting}}

{{opening}} {{terms}} {{passOn}}

{{start}} {{closing}}

Best regards,
{{signature}}
`;

const OFFER_NOTICE = `Subject: A timing question about {{role}}

{{greeting}}

{{recall}} {{news}} {{choice}} {{question}}

If there's anything else you need from me, I can send it today. Thank you, and I hope we can talk soon.

Best regards,
{{signature}}
`;

const OUTCOME_NOTE = `Subject: I got the job!

{{greeting}}

{{news}} {{thanks}}

If there's ever anything I can do for you, just say the word.

Best regards,
{{signature}}
`;

/** The built-in messages, by id. */
export const TEMPLATES = {
  'thank-you': THANK_YOU,
  'thank-you-closed': THANK_YOU_CLOSED,
  'follow-up-1': FOLLOW_UP_1,
  'follow-up-2': FOLLOW_UP_2,
  'follow-up-3': FOLLOW_UP_3,
  'recruiter-call': RECRUITER_CALL,
  'reference-alert': REFERENCE_ALERT,
  'reference-thanks': REFERENCE_THANKS,
  'network-check-in': NETWORK_CHECK_IN,
  'stall-check-in': STALL_CHECK_IN,
  'feedback-request': FEEDBACK_REQUEST,
  'withdrawal-note': WITHDRAWAL_NOTE,
  'offer-reply': OFFER_REPLY,
  acceptance: ACCEPTANCE,
  'offer-notice': OFFER_NOTICE,
  'outcome-note': OUTCOME_NOTE,
} as const;

export type TemplateId = keyof typeof TEMPLATES;
export const TEMPLATE_IDS = Object.keys(TEMPLATES) as readonly TemplateId[];
