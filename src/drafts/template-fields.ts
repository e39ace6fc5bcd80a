// The fields each message template may use, and the user's own copies of templates.
import { withAllRequired } from './blanks.ts';
import { TEMPLATES, type TemplateId } from './templates.ts';

const COMMON = [
  'name',
  'givenName',
  'company',
  'position',
  'role',
  'about',
  'sender',
  'phone',
  'signature',
  'greeting',
] as const;

const FOLLOW_UP = [
  ...COMMON,
  'matter',
  'topic',
  'occasion',
  'opening',
  'recall',
  'thanks',
  'owed',
  'forOthers',
  'reason',
  'news',
  'better',
  'check',
  'patience',
  'newQuestion',
  'samples',
  'invitation',
  'question',
  'closing',
  'also',
  'others',
] as const;

/** Fields every message may use. */
export type CommonField = (typeof COMMON)[number];

/** Fields each message may use. */
export const TEMPLATE_FIELDS = {
  'thank-you': [
    ...COMMON,
    'when',
    'thanks',
    'liked',
    'insight',
    'interest',
    'fit',
    'addition',
    'offer',
    'promise',
    'closing',
  ],
  'thank-you-closed': [...COMMON, 'when', 'thanks', 'liked', 'carried', 'pleasure', 'outlook'],
  'follow-up-1': FOLLOW_UP,
  'follow-up-2': FOLLOW_UP,
  'follow-up-3': FOLLOW_UP,
  'recruiter-call': [...COMMON, 'when', 'news', 'interest', 'liked', 'request'],
  'reference-alert': [...COMMON, 'news', 'accepted', 'matters', 'resume'],
  'reference-thanks': COMMON,
  'network-check-in': [...COMMON, 'matter', 'news', 'opening', 'question'],
  'stall-check-in': [...COMMON, 'opening', 'news', 'interest', 'question'],
  'feedback-request': [...COMMON, 'matter', 'thanks', 'recall', 'wishes', 'question', 'outlook'],
  'withdrawal-note': [...COMMON, 'matter', 'thanks', 'recall', 'thought', 'decision', 'closing'],
  'offer-reply': [...COMMON, 'matter', 'thanks', 'request'],
  acceptance: [...COMMON, 'opening', 'terms', 'passOn', 'start', 'closing'],
  'offer-notice': [...COMMON, 'recall', 'news', 'choice', 'question'],
  'outcome-note': [...COMMON, 'news', 'thanks'],
} as const satisfies Record<TemplateId, readonly string[]>;

const OPTIONAL_BLANKS = 'A blank written [[? … ]] may stay empty; its sentence is left out then.';

/** A template to edit, with its fields listed in a comment that doesn't show in the message. */
export function templateToChange(id: TemplateId): string {
  const fields = TEMPLATE_FIELDS[id].join(', ');
  return `${TEMPLATES[id]}\n{{! Not part of the message. ${OPTIONAL_BLANKS} Its fields: ${fields}. }}\n`;
}

/** A user's file as a template. In one from before optional blanks, every blank is required. */
export function asTemplate(text: string): string {
  return text.includes(OPTIONAL_BLANKS) ? text : withAllRequired(text);
}

type FieldOf<Id extends TemplateId> = (typeof TEMPLATE_FIELDS)[Id][number];

/** Field values of one message; an empty field is ''. */
type Fields<Id extends TemplateId> = Readonly<Record<FieldOf<Id>, string>>;

/** The values of one message besides those of every message. */
export type Own<Id extends TemplateId> = Omit<Fields<Id>, CommonField>;
