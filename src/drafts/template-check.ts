// Checks a template the user changed: an unknown field would leave a gap, and an unclosed blank would be sent
// unnoticed.
import mustache from 'mustache';
import { UserError } from '../domain/errors.ts';
import { listed } from '../domain/words.ts';
import { TEMPLATE_FIELDS } from './template-fields.ts';
import type { TemplateId } from './templates.ts';

const HEAD = /^Subject: \S[^\n]*\n[^\S\n]*\n\s*\S/;
const HEAD_HINT = 'Begin with a line such as "Subject: Thank you", then leave a line empty, then write the text.';
const REMARK = /\{\{!.*?\}\}/gs;
const BLANK = /\[\[.*?\]\]/gs;
const PLACE = / at (\d+)$/;
const FIELD_TYPES = ['name', '&', '#', '^'];
const TEXT_TYPES = ['text', '!'];

type Spans = ReturnType<typeof mustache.parse>;

interface Tag {
  readonly type: string;
  readonly field: string;
  /** Offset in characters. */
  readonly at: number;
}

/**
 * Throws usage, starting with `source` (the file) and the line, for a template without a subject and text, with a field
 * it doesn't have, an unclosed blank, or text mustache can't parse.
 */
export function checkTemplate(id: TemplateId, text: string, source: string): void {
  const refuse = (at: number, problem: string, hint: string): never => {
    throw new UserError('usage', `${source}, line ${text.slice(0, at).split('\n').length}: ${problem}`, hint);
  };
  const fields: readonly string[] = TEMPLATE_FIELDS[id];
  const allFields = `You can use: ${listed(fields)}.`;
  if (!HEAD.test(text)) refuse(0, 'the subject, the empty line or the text is missing.', HEAD_HINT);
  const spans = spansOf(text, (at, reason) => refuse(at, `it can't be read: ${reason}.`, allFields));
  for (const { type, field, at } of tagsOf(spans)) {
    const isField = FIELD_TYPES.includes(type);
    if (!isField || !fields.includes(field)) refuse(at, `there's no {{${isField ? '' : type}${field}}}.`, allFields);
  }
  const open = text.replace(REMARK, masked).replace(BLANK, masked).indexOf('[[');
  if (open >= 0) refuse(open, "a blank isn't closed.", 'Write a blank to fill in like this: [[ your name ]].');
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

/** Blanks out a match, keeping its length and line breaks. */
function masked(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}
