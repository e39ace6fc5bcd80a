// A kind of item is named in its own file, the list of names, the registry, drafts and migrations, and nowhere else.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ITEM_KINDS } from '../../../src/domain/item-kinds.ts';
import { OUTLOOKS } from '../../../src/drafts/outlook.ts';
import { KINDS, RULES } from '../../../src/scheduler/kinds/index.ts';

const SRC = new URL('../../../src/', import.meta.url).pathname;
const AT_HOME = /^(domain\/item-kinds\.ts|scheduler\/kinds\/index\.ts|drafts\/.*|store\/(schema.*|migrations)\.ts)$/;

const DEMO = 'commands/support/demo/';

/** The kinds of outreach are the kinds of touches, too: these files look at touches, or at the follow-up of a job. The
 *  command `prepare` looks for its own item. */
const ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  'commands/prepare.ts': ['prepare'],
  'commands/support/acceptance.ts': ['network-check-in', 'reference-alert'],
  'commands/support/as-if-done.ts': ['follow-up'],
  'commands/support/ask/outreach.ts': ['follow-up'],
  'commands/support/edit/touch.ts': ['reference-thanks'],
  'commands/support/outreach.ts': ['follow-up'],
  'commands/support/timing.ts': ['follow-up'],
  'domain/queries.ts': ['follow-up', 'network-check-in', 'reference-alert', 'reference-thanks'],
  'scheduler/history.ts': ['follow-up', 'thank-you'],
  'scheduler/kinds/thank-you.ts': ['follow-up'],
  'scheduler/silence.ts': ['follow-up'],
  'scheduler/stats/pace.ts': ['follow-up'],
  'store/derive.ts': ['reference-thanks'],
  'store/load.ts': ['follow-up', 'reference-thanks'],
  'store/removal.ts': ['reference-alert', 'reference-thanks'],
};

test('a kind is named in one place', () => {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const found = files.flatMap((file) => {
    if (AT_HOME.test(file) || file.startsWith(DEMO)) return [];
    const kinds = kindsIn(readFileSync(SRC + file, 'utf8')).filter((kind) => file !== `scheduler/kinds/${kind}.ts`);
    return kinds.length === 0 ? [] : [[file, kinds] as const];
  });
  expect(Object.fromEntries(found.sort())).toEqual(ELSEWHERE);
});

// `debrief` is a table and a command besides, and `prepare` a command: only what is said of a kind counts.
function kindsIn(code: string): string[] {
  const plain = code.replace(/^\s*(\/\/|\/\*\*| \*).*$/gm, '');
  const isSaid = (kind: string) => new RegExp(/^[a-z]+$/.test(kind) ? `kind\\W+'${kind}'` : `'${kind}'`).test(plain);
  return ITEM_KINDS.filter(isSaid).sort();
}

test('each kind has its file, its letter, its place in the order, and a rule', () => {
  const files = readdirSync(`${SRC}scheduler/kinds`);
  for (const kind of ITEM_KINDS) {
    expect(files).toContain(`${kind}.ts`);
    expect(Object.keys(KINDS[kind].rules)).not.toEqual([]);
  }
  expect(files).toHaveLength(ITEM_KINDS.length + 2);
  expect(ITEM_KINDS.map((kind) => KINDS[kind].order)).toEqual(ITEM_KINDS.map((_, place) => place));
  expect(Object.keys(RULES).sort()).toEqual(Object.keys(OUTLOOKS).sort());
});
