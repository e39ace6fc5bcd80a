// The message templates: a subject line, an empty line, then the text. {{names}} are filled in; [[ … ]] is left for the
// user, who alone knows what to say there. An empty field leaves no trace.

import { withAllRequired } from './blanks.ts';

const THANK_YOU = `Subject: Thank you for your time {{when}}

Dear {{name}},

{{thanks}} {{liked}}

{{interest}} {{fit}}

{{promise}} {{closing}}

With kind regards,
{{signature}}
`;

const THANK_YOU_CLOSED = `Subject: Thank you for your time {{when}}

Dear {{name}},

{{thanks}} {{liked}}

I will remember our conversation with pleasure, and I am grateful that you made the time for it. {{outlook}}

With kind regards,
{{signature}}
`;

const FOLLOW_UP_1 = `Subject: About {{matter}}

Dear {{name}},

{{occasion}} {{thanks}}

There is something new that you may like to know: [[ something new that speaks for you ]]. I would very much like to do this work, and I am glad to answer any question that has come up since. {{question}} {{also}}

With kind regards,
{{sender}}
{{phone}}
`;

const FOLLOW_UP_2 = `Subject: About {{matter}}

Dear {{name}},

{{occasion}} {{thanks}}

If anything is still missing, such as references, examples of my work or answers to questions, I will gladly send it at once. {{question}} {{also}}

With kind regards,
{{sender}}
{{phone}}
`;

const FOLLOW_UP_3 = `Subject: About {{matter}}

Dear {{name}},

{{occasion}} {{thanks}}

{{question}} {{also}}

With kind regards,
{{sender}}
{{phone}}
`;

const RECRUITER_CALL = `Subject: The next step for {{role}}

Dear {{name}},

Thank you for your help with {{role}}. {{news}} I would very much like to do this work, above all because of [[ one thing that you liked ]].

{{request}}

With kind regards,
{{signature}}
`;

const REFERENCE_ALERT = `Subject: A call may come about {{position}}

Dear {{givenName}},

{{news}} They may get in touch with you about me, and I am grateful that you are ready to speak for me.

What matters most for this work is [[ one or two things that the job asks for ]]. My current résumé is attached, so that you have everything at hand.

Would you tell me if they ring or write? Thank you for your help; it means a lot to me.

With kind regards,
{{signature}}
`;

const REFERENCE_THANKS = `Subject: Thank you for speaking for me

Dear {{givenName}},

Thank you for taking the time to talk with {{company}} about me and {{position}}. I am very grateful for it.

How did it go, and was there anything that they especially wanted to know? Whatever you can tell me helps me to get ready for what comes next.

If I can do something for you in return, please say so.

With kind regards,
{{signature}}
`;

const NETWORK_CHECK_IN = `Subject: My interview at {{company}}

Dear {{givenName}},

{{news}} I would very much like to do this work, and thought of you.

If you happen to hear how it was received, I would be glad of a word. And is there anything about the team or the work that I should know? Only what you are free to tell, of course.

Thank you, and if I can do something for you, please say so.

With kind regards,
{{signature}}
`;

const STALL_CHECK_IN = `Subject: A question about {{position}}

Dear {{givenName}},

May I ask you something about {{role}}? {{news}} I am still very interested in it.

Do you happen to know how far along they are, and whether the plans for it have changed? Only what you are free to tell, of course.

Thank you, and if I can do something for you, please say so.

With kind regards,
{{signature}}
`;

const FEEDBACK_REQUEST = `Subject: Thank you for considering me

Dear {{name}},

{{thanks}} I was glad to be considered, and I wish you and your colleagues all the best.

I would like to learn from it. {{question}} A line or two is plenty.

If something comes up later that may suit me, I would be happy to hear from you.

With kind regards,
{{signature}}
`;

const WITHDRAWAL_NOTE = `Subject: {{matter}}

Dear {{name}},

{{thanks}} After careful thought I have decided {{decision}}.

I am telling you now so that you can give your time to others. I wish you all the best with the search, and hope that our paths cross again.

With kind regards,
{{signature}}
`;

const OFFER_REPLY = `Subject: The offer of {{position}}

Dear {{name}},

{{thanks}} I was delighted to hear of it, and I would like to give it the thought that it deserves.

{{request}}

If there is anything that you need from me before, I will gladly send it.

With kind regards,
{{signature}}
`;

const ACCEPTANCE = `Subject: Accepting the offer for {{role}}

Dear {{name}},

{{opening}} As we agreed, [[? the terms, such as: my salary will be … ]].

{{start}} {{closing}}

With kind regards,
{{signature}}
`;

const OFFER_NOTICE = `Subject: An update on my timing for {{role}}

Dear {{name}},

{{news}} [[? You're my first choice, if that's true. ]] {{question}}

Thank you, and please let me know if there's anything you need from me.

With kind regards,
{{signature}}
`;

const OUTCOME_NOTE = `Subject: I got the job

Hi {{givenName}},

I have good news: {{company}} offered me {{position}}, and I've said yes! {{thanks}}

If there's ever anything I can do for you, just say the word.

With kind regards,
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

const COMMON = ['name', 'givenName', 'company', 'position', 'role', 'about', 'sender', 'phone', 'signature'] as const;

const FOLLOW_UP = [...COMMON, 'matter', 'occasion', 'thanks', 'question', 'also'] as const;

/** Fields every message may use. */
export type CommonField = (typeof COMMON)[number];

/** Fields each message may use. */
export const TEMPLATE_FIELDS = {
  'thank-you': [...COMMON, 'when', 'thanks', 'liked', 'interest', 'fit', 'promise', 'closing'],
  'thank-you-closed': [...COMMON, 'when', 'thanks', 'liked', 'outlook'],
  'follow-up-1': FOLLOW_UP,
  'follow-up-2': FOLLOW_UP,
  'follow-up-3': FOLLOW_UP,
  'recruiter-call': [...COMMON, 'news', 'request'],
  'reference-alert': [...COMMON, 'news'],
  'reference-thanks': COMMON,
  'network-check-in': [...COMMON, 'news'],
  'stall-check-in': [...COMMON, 'news'],
  'feedback-request': [...COMMON, 'thanks', 'question'],
  'withdrawal-note': [...COMMON, 'matter', 'thanks', 'decision'],
  'offer-reply': [...COMMON, 'thanks', 'request'],
  acceptance: [...COMMON, 'opening', 'start', 'closing'],
  'offer-notice': [...COMMON, 'news', 'question'],
  'outcome-note': [...COMMON, 'thanks'],
} as const satisfies Record<TemplateId, readonly string[]>;

const OPTIONAL_BLANKS = 'A blank written [[? … ]] may stay empty; its sentence is left out then.';

/** A template to edit, with its fields listed in a comment that doesn't show in the message. */
export function templateToChange(id: TemplateId): string {
  const fields = TEMPLATE_FIELDS[id].join(', ');
  return `${TEMPLATES[id]}\n{{! Not part of the message. ${OPTIONAL_BLANKS} Its fields: ${fields}. }}\n`;
}

/** A file of the user's as a template. In one written before there were optional blanks, each has to be filled in. */
export function asTemplate(text: string): string {
  return text.includes(OPTIONAL_BLANKS) ? text : withAllRequired(text);
}

type FieldOf<Id extends TemplateId> = (typeof TEMPLATE_FIELDS)[Id][number];

/** Field values of one message; an empty field is ''. */
export type Fields<Id extends TemplateId> = Readonly<Record<FieldOf<Id>, string>>;
