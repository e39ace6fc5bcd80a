// The texts of messages as their user changed them, one file each. A file that is not there is a text as it comes.

import type { Shelf } from '../app/types.ts';
import { isUserError } from '../domain/errors.ts';
import { checkTemplate } from '../drafts/template-check.ts';
import { TEMPLATE_FIELDS, TEMPLATE_IDS, TEMPLATES, type TemplateId, templateToChange } from '../drafts/templates.ts';
import type { TextRow } from './types.ts';

/** The text of a message, the user's own where there is one; throws where that can't be used. */
export function ownTexts({ texts }: { readonly texts: Shelf }): (id: TemplateId) => string {
  return (id) => {
    const name = fileOf(id);
    const own = texts.read(name);
    if (own === null) return TEMPLATES[id];
    checkTemplate(id, own, `${texts.folder}/${name}`);
    return own;
  };
}

/** Writes every text that is not there yet, and says of each how it stands. Nothing is written over. */
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
