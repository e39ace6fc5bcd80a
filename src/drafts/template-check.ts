// A message that its user changed is looked through before it is used: a field that nobody fills would leave a hole.
import mustache from 'mustache';
import { UserError } from '../domain/errors.ts';
import { TEMPLATE_FIELDS, type TemplateId } from './templates.ts';

const SUBJECT = /^Subject: \S/;
const FIELD_TYPES = ['name', '&', '#', '^'];
const TEXT_TYPES = ['text', '!'];

type Spans = ReturnType<typeof mustache.parse>;

/** Refuses a message without a subject, with a field not its own, or that mustache can't read (UserError 'usage'). */
export function checkTemplate(id: TemplateId, text: string): void {
  if (!SUBJECT.test(text)) {
    throw new UserError(
      'usage',
      `The template ${id} has no subject.`,
      'Begin it with a line such as "Subject: Thank you".',
    );
  }
  for (const [type, field] of tagsOf(spansOf(id, text))) {
    const fields: readonly string[] = TEMPLATE_FIELDS[id];
    if (FIELD_TYPES.includes(type) && fields.includes(field)) continue;
    const tag = FIELD_TYPES.includes(type) ? field : `${type}${field}`;
    const message = `The template ${id} can't be filled in: {{${tag}}} is unknown.`;
    throw new UserError('usage', message, `It may use ${fields.join(', ')}.`);
  }
}

function spansOf(id: TemplateId, text: string): Spans {
  try {
    return mustache.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError(
      'usage',
      `The template ${id} can't be read: ${reason}.`,
      'Each field stands in two braces: {{name}}.',
    );
  }
}

function tagsOf(spans: Spans): [type: string, field: string][] {
  return spans.flatMap(([type, field, , , inner]): [string, string][] => {
    if (TEXT_TYPES.includes(type)) return [];
    return [[type, field], ...(Array.isArray(inner) ? tagsOf(inner) : [])];
  });
}
