// The user's own message templates, one file each. Without a file, the built-in text is used.

import type { Shelf } from '../app/types.ts';
import { isUserError } from '../domain/errors.ts';
import { checkTemplate } from '../drafts/template-check.ts';
import { asTemplate, TEMPLATE_FIELDS, templateToChange } from '../drafts/template-fields.ts';
import { TEMPLATE_IDS, TEMPLATES, type TemplateId } from '../drafts/templates.ts';
import type { TextRow } from './types.ts';

/** The template of a message, the user's own if there is one; throws if that's unusable. */
export function ownTexts({ texts }: { readonly texts: Shelf }): (id: TemplateId) => string {
  return (id) => {
    const name = fileOf(id);
    const own = texts.read(name);
    if (own === null) return TEMPLATES[id];
    checkTemplate(id, own, `${texts.folder}/${name}`);
    return asTemplate(own);
  };
}

/** Writes each template that has no file yet, and returns the state of each. Nothing is overwritten. */
export function writeTexts(texts: Shelf): TextRow[] {
  return TEMPLATE_IDS.map((id) => {
    const name = fileOf(id);
    const problem = problemOf(() => ownTexts({ texts })(id));
    const own = problem === null ? texts.read(name) : null;
    if (problem === null && own === null) texts.write(name, templateToChange(id));
    const state = problem === null ? stateOf(id, own) : 'broken';
    return { id, file: `${texts.folder}/${name}`, fields: TEMPLATE_FIELDS[id], state, problem };
  });
}

function problemOf(work: () => unknown): string | null {
  try {
    work();
    return null;
  } catch (error) {
    if (isUserError(error)) return error.message;
    throw error;
  }
}

function stateOf(id: TemplateId, own: string | null): TextRow['state'] {
  if (own === null) return 'written';
  return own === templateToChange(id) ? 'as-it-comes' : 'changed';
}

function fileOf(id: TemplateId): string {
  return `${id}.txt`;
}
