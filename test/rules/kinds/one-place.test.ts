// A kind of item is named only in its own file, the list of names, the registry, drafts and migrations.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ITEM_KINDS } from '../../../src/domain/item-kinds.ts';
import { OUTLOOKS } from '../../../src/drafts/outlook.ts';
import { KINDS, RULES } from '../../../src/rules/kinds/index.ts';

const SRC = new URL('../../../src/', import.meta.url).pathname;
const AT_HOME = /^(domain\/item-kinds\.ts|rules\/kinds\/index\.ts|drafts\/.*|store\/(schemas\/.*|migrations\.ts))$/;

/** Outreach kinds are contact kinds too: these files look at contacts, or at the follow-up of a job. The command
 *  `prepare` looks for its own item. */
const ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  'commands/debrief.ts': ['follow-up', 'thank-you'],
  'commands/prepare.ts': ['prepare'],
  'app/agenda/promises.ts': ['follow-up'],
  'app/asking/outreach.ts': ['follow-up'],
  'app/editing/touch.ts': ['reference-thanks'],
  'app/recording/outreach.ts': ['follow-up'],
  'app/recording/timing.ts': ['follow-up'],
  'app/recording/told-of-acceptance.ts': ['offer-notice', 'outcome-note', 'withdrawal-note'],
  'cli/other-words.ts': ['follow-up'],
  'domain/queries.ts': ['follow-up', 'network-check-in', 'reference-alert', 'reference-thanks'],
  'rules/book.ts': ['reference-alert'],
  'rules/history.ts': ['follow-up', 'offer-notice', 'thank-you'],
  'rules/kinds/outcome-note.ts': ['reference-alert'],
  'rules/kinds/thank-you.ts': ['follow-up'],
  'rules/promised-day.ts': ['follow-up', 'thank-you'],
  'rules/silence.ts': ['follow-up'],
  'features/import/mail/decide-sent.ts': ['follow-up', 'thank-you'],
  'features/import/mail/decision.ts': ['follow-up', 'thank-you'],
  'features/import/mail/on-record.ts': ['thank-you'],
  'features/import/mail/one-email.ts': ['follow-up', 'thank-you'],
  'features/stats/pace.ts': ['follow-up'],
  'store/derive.ts': ['reference-thanks'],
  'store/jobs-to-load.ts': ['follow-up', 'reference-thanks'],
  'store/load.ts': ['follow-up', 'reference-alert'],
  'store/removal.ts': ['reference-alert', 'reference-thanks'],
};

test('names each kind in one place', () => {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const found = files.flatMap((file) => {
    if (AT_HOME.test(file)) return [];
    const kinds = kindsIn(readFileSync(SRC + file, 'utf8')).filter((kind) => file !== `rules/kinds/${kind}.ts`);
    return kinds.length === 0 ? [] : [[file, kinds] as const];
  });
  expect(Object.fromEntries(found.sort())).toEqual(ELSEWHERE);
});

// `debrief` is also a table and a command, and `prepare` a command: only uses as a kind count.
function kindsIn(code: string): string[] {
  const plain = code.replace(/^\s*(\/\/|\/\*\*| \*).*$/gm, '');
  const isSaid = (kind: string) => new RegExp(/^[a-z]+$/.test(kind) ? `kind\\W+'${kind}'` : `'${kind}'`).test(plain);
  return ITEM_KINDS.filter(isSaid).sort();
}

test('each kind has its file, its letter, its place in the order, and a rule', () => {
  const files = readdirSync(`${SRC}rules/kinds`);
  for (const kind of ITEM_KINDS) {
    expect(files).toContain(`${kind}.ts`);
    expect(Object.keys(KINDS[kind].rules)).not.toEqual([]);
  }
  expect(files).toHaveLength(ITEM_KINDS.length + 2);
  expect(ITEM_KINDS.map((kind) => KINDS[kind].order)).toEqual(ITEM_KINDS.map((_, place) => place));
  expect(Object.keys(RULES).sort()).toEqual(Object.keys(OUTLOOKS).sort());
});
