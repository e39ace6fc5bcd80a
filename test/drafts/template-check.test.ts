// Message texts changed by the user.
import { describe, expect, test } from 'vitest';
import { isUserError, type UserError } from '../../src/domain/errors.ts';
import { draftFor } from '../../src/drafts/draft.ts';
import { fieldsFor } from '../../src/drafts/fields.ts';
import { checkTemplate } from '../../src/drafts/template-check.ts';
import { asTemplate, TEMPLATE_FIELDS, templateToChange } from '../../src/drafts/template-fields.ts';
import { TEMPLATES, type TemplateId } from '../../src/drafts/templates.ts';
import { ACME, HELD, jobHuntOf, viewOf } from './cast.ts';

const IDS = Object.keys(TEMPLATES) as TemplateId[];
const HEAD = 'Subject: Hello\n\n';

function refusal(id: TemplateId, text: string): UserError {
  try {
    checkTemplate(id, text, 'mine.txt');
  } catch (error) {
    if (isUserError(error)) return error as UserError;
    throw error;
  }
  throw new Error(`${text} was not refused`);
}

describe.each(IDS)('%s', (id) => {
  test('is valid as shipped', () => {
    expect(() => checkTemplate(id, templateToChange(id), 'mine.txt')).not.toThrow();
  });

  test('accepts each of its fields, and each has a value', () => {
    expect(() =>
      checkTemplate(id, HEAD + TEMPLATE_FIELDS[id].map((field) => `{{${field}}}`).join(' '), 'mine.txt'),
    ).not.toThrow();
    expect(Object.keys(fieldsFor(id, viewOf(jobHuntOf(ACME), 't1.1', HELD))).sort()).toEqual(
      [...TEMPLATE_FIELDS[id]].sort(),
    );
  });
});

test.each([
  ['plain text', 'No field at all.'],
  ['a part left out when empty', '{{#promise}}Soon. {{promise}}{{/promise}}{{^promise}}Bye.{{/promise}}'],
  ['other braces', '{{{name}}} {{& name}}'],
  ['a comment', '{{! for me }}Hello'],
  ['blanks to fill', '[[ your own ]]'],
])('taken: %s', (_, text) => {
  expect(() => checkTemplate('thank-you', HEAD + text, 'mine.txt')).not.toThrow();
});

test.each([
  ['an unknown field', '{{salary}}', "there's no {{salary}}"],
  ['a field of another message', '{{question}}', "there's no {{question}}"],
  ['a private field', '{{toImprove}}', "there's no {{toImprove}}"],
  ['a property of every object', '{{toString}}', "there's no {{toString}}"],
  ['a path', '{{name.length}}', "there's no {{name.length}}"],
  ['an unknown field inside a part', '{{#name}}{{secret}}{{/name}}', "there's no {{secret}}"],
  ['an unknown part', '{{#secret}}x{{/secret}}', "there's no {{secret}}"],
  ['another text', '{{> other}}', "there's no {{>other}}"],
  ['changed delimiters', '{{=<% %>=}}', "there's no "],
  ['a blank without an end', 'x [[ y', "a blank isn't closed"],
  ['a blank without an end after a complete one', '[[ a ]] [[ {{name}}', "a blank isn't closed"],
  ['a part without an end', '{{#name}}x', 'Unclosed section "name"'],
  ['a field without an end', '{{name', 'Unclosed tag'],
])('refused: %s', (_, text, said) => {
  const error = refusal('thank-you', HEAD + text);
  expect(error.code).toBe('usage');
  expect(error.message).toMatch(/^mine\.txt, line 3: /);
  expect(error.hint).toMatch(/^You can use: name, givenName|\[\[ your name \]\]/);
  expect(error.message).toContain(said);
});

test.each([
  '',
  'Dear {{name}}',
  'Subject:\n\nDear',
  '\nSubject: x',
  'Subject: x',
  'Subject: x\nDear',
  'Subject: x\n\n \n',
])('refused without a subject, an empty line and a text: %j', (text) => {
  expect(refusal('thank-you', text)).toMatchObject({
    message: 'mine.txt, line 1: the subject, the empty line or the text is missing.',
    hint: expect.stringContaining('Subject: Thank you'),
  });
});

test.each([
  ['Subject: x\n\nDear\n\n{{salary}}', 5],
  ['Subject: {{salary}}\n\nDear', 1],
  ['Subject: x\n\n{{#name}}\n{{#promise}}\n{{salary}}{{/promise}}{{/name}}', 5],
  ['Subject: x\n\nDear\n{{#name}}\nx', 5],
  ['Subject: x\n\n{{! a\n[[ b }}\n[[ c ]]\n[[ d', 6],
])('%j is refused at line %i', (text, line) => {
  expect(refusal('thank-you', text).message).toContain(`line ${line}: `);
});

test('leaves a comment of several lines out of the message', () => {
  const view = viewOf(jobHuntOf(ACME), 't1.1', HELD);
  expect(draftFor({ ...view, textOf: templateToChange })).toEqual(draftFor(view));
});

test('lists the available fields when it refuses one', () => {
  expect(refusal('offer-reply', `${HEAD}{{x}}`).hint).toContain('name, givenName, company');
});

test('uses a changed message unchanged', () => {
  const view = viewOf(jobHuntOf(ACME), 't1.1', HELD);
  const textOf = () => 'Subject: {{company}}\n\nHi {{givenName}}, {{promise}}\n\n{{sender}}';
  const { subject, body } = draftFor({ ...view, textOf });
  expect(subject).toBe('Acme');
  expect(body).toBe("Hi Amy, I'll check in on Monday, November 9, unless you'd prefer another time.\n\nSam Roe");
});

test('a blank is optional only in a file written since optional blanks', () => {
  const view = viewOf(jobHuntOf(ACME), 't1.1', HELD);
  const of = (text: string) => draftFor({ ...view, textOf: () => asTemplate(text) });
  const text = 'Subject: Hi\n\nI know [[? a skill ]].';
  expect(of(text)).toMatchObject({ blanks: ['? a skill'], optionalBlanks: [] });
  const remark = templateToChange('thank-you').slice(TEMPLATES['thank-you'].length);
  expect(of(text + remark)).toMatchObject({ blanks: [], optionalBlanks: ['a skill'] });
});
