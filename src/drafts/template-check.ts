// A message that its user changed is looked through before it is used: a field that nobody fills would leave a hole, and a
// blank that does not end would go out unseen.
import mustache from 'mustache';
import { UserError } from '../domain/errors.ts';
import { listed } from '../domain/words.ts';
import { TEMPLATE_FIELDS, type TemplateId } from './templates.ts';

const HEAD = /^Subject: \S[^\n]*\n[^\S\n]*\n\s*\S/;
const HEAD_HINT = 'It begins with a line such as "Subject: Thank you", an empty line, and then the text.';
const REMARK = /\{\{!.*?\}\}/gs;
const BLANK = /\[\[.*?\]\]/gs;
const PLACE = / at (\d+)$/;
const FIELD_TYPES = ['name', '&', '#', '^'];
const TEXT_TYPES = ['text', '!'];

type Spans = ReturnType<typeof mustache.parse>;

interface Tag {
  readonly type: string;
  readonly field: string;
  /** In characters from the beginning. */
  readonly at: number;
}

/** Refuses a message without a subject and text, with a field not its own, an open blank, or that mustache can't read:
 *  UserError 'usage', beginning with `source`, its file, and the line. */
export function checkTemplate(id: TemplateId, text: string, source: string): void {
  const refuse = (at: number, problem: string, hint: string): never => {
    throw new UserError('usage', `${source}, line ${text.slice(0, at).split('\n').length}: ${problem}`, hint);
  };
  const fields: readonly string[] = TEMPLATE_FIELDS[id];
  const allFields = `The fields that there are: ${listed(fields)}.`;
  if (!HEAD.test(text)) refuse(0, 'the subject, the empty line or the text is missing.', HEAD_HINT);
  const spans = spansOf(text, (at, reason) => refuse(at, `it can't be read: ${reason}.`, allFields));
  for (const { type, field, at } of tagsOf(spans)) {
    const isField = FIELD_TYPES.includes(type);
    if (!isField || !fields.includes(field)) refuse(at, `{{${isField ? '' : type}${field}}} is unknown.`, allFields);
  }
  const open = text.replace(REMARK, masked).replace(BLANK, masked).indexOf('[[');
  if (open >= 0) refuse(open, 'a blank does not end.', 'A blank to fill in stands in [[ and ]].');
}

function spansOf(text: string, refuse: (at: number, reason: string) => never): Spans {
  try {
    return mustache.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return refuse(Number(PLACE.exec(reason)?.[1] ?? 0), reason.replace(PLACE, ''));
  }
}

function tagsOf(spans: Spans): Tag[] {
  return spans.flatMap(([type, field, at, , inner]): Tag[] => {
    if (TEXT_TYPES.includes(type)) return [];
    return [{ type, field, at }, ...(Array.isArray(inner) ? tagsOf(inner) : [])];
  });
}

/** As long, with the same lines. */
function masked(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}
