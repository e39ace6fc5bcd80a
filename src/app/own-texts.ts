// The user's own message templates, one file each. Without a file, or with an unchanged one, the built-in text is used.

import type { TemplateFolder } from '../app/types.ts';
import { spelled } from '../domain/english.ts';
import { isUserError } from '../domain/errors.ts';
import { SHIPPED_TEXTS } from '../drafts/shipped-texts.ts';
import { checkTemplate } from '../drafts/template-check.ts';
import { asTemplate, TEMPLATE_FIELDS, templateToChange } from '../drafts/template-fields.ts';
import { TEMPLATE_IDS, TEMPLATES, type TemplateId } from '../drafts/templates.ts';
import type { TextRow } from './types.ts';

/** Returns the template of a message by its id: the user's own, if there is one. That throws if it's unusable. */
export function ownTexts({ texts }: { readonly texts: TemplateFolder }): (id: TemplateId) => string {
  return (id) => {
    const name = fileOf(id);
    const own = texts.read(name);
    if (own === null || isUnchanged(id, own, texts)) return spelled(TEMPLATES[id]);
    checkTemplate(id, own, `${texts.folder}/${name}`);
    return asTemplate(own);
  };
}

/** Writes each template that has no file yet, or only an unchanged earlier text, and returns the state of each. */
export function writeTexts(texts: TemplateFolder): TextRow[] {
  return TEMPLATE_IDS.map((id) => {
    const name = fileOf(id);
    const problem = problemOf(() => ownTexts({ texts })(id));
    const state = problem === null ? writeText(id, texts) : 'broken';
    return { id, file: `${texts.folder}/${name}`, fields: TEMPLATE_FIELDS[id], state, problem };
  });
}

function writeText(id: TemplateId, texts: TemplateFolder): TextRow['state'] {
  const [name, text] = [fileOf(id), templateToChange(id)];
  const own = texts.read(name);
  if (own === text) return 'as-it-comes';
  if (own !== null && !isUnchanged(id, own, texts)) return 'changed';
  if (own === null) texts.write(name, text);
  else texts.replace(name, text);
  return 'written';
}

/** Whether a file holds a text as it was written out, by this version or an earlier one. */
function isUnchanged(id: TemplateId, own: string, { digest }: Pick<TemplateFolder, 'digest'>): boolean {
  return SHIPPED_TEXTS[id].includes(digest(own));
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

function fileOf(id: TemplateId): string {
  return `${id}.txt`;
}
