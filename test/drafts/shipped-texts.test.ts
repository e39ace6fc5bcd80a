// Every text that was ever written out is known, so an unchanged one is never taken for the user's own.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SHIPPED_TEXTS } from '../../src/drafts/shipped-texts.ts';
import { templateToChange } from '../../src/drafts/template-fields.ts';
import { TEMPLATE_IDS, type TemplateId } from '../../src/drafts/templates.ts';

const FILE = new URL('../../src/drafts/shipped-texts.ts', import.meta.url);

const digestOf = (id: TemplateId) => createHash('sha256').update(templateToChange(id)).digest('base64url').slice(0, 16);

/** Adds the digest of a text behind those of its template. */
function addTo(source: string, id: TemplateId): string {
  if (SHIPPED_TEXTS[id].includes(digestOf(id))) return source;
  const list = new RegExp(`(\\n {2}'?${id}'?: \\[[^\\]]*?),?\\s*\\]`);
  return source.replace(list, (_, before: string) => `${before}, '${digestOf(id)}']`);
}

test.runIf(process.env.U === '1')('the current texts are added', () => {
  writeFileSync(FILE, TEMPLATE_IDS.reduce(addTo, readFileSync(FILE, 'utf8')));
});

test.skipIf(process.env.U === '1').each(TEMPLATE_IDS)('the current text of %s is known', (id) => {
  expect(SHIPPED_TEXTS[id]).toContain(digestOf(id));
});
