// The most common tasks on each Node version: today, backups, undo and redo, imports and the page.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { scratchFolder } from '../support/program.ts';
import { NODES } from './install.ts';
import { runOn } from './support.ts';

const FIXTURES = new URL('../fixtures/import', import.meta.url).pathname;

test.each(NODES)('%s: the main job, a backup, restore, undo, imports and the page', async (_, node) => {
  const folder = scratchFolder();
  const run = async (line: string, db = 'search.db') => {
    const answer = await runOn([node], line.split(' '), { db: `${folder}/${db}`, now: '2026-11-24T16:00' });
    expect(answer, line).toMatchObject({ code: 0 });
    return answer.stdout;
  };
  /** Everything except the last used ids, which are never reused. */
  const records = async () => (await run('export json')).replace(/^ *"lastNumbers".*\n/m, '');
  await run('add-interview Acme Buyer --at 2026-11-24T10:00 --with Amy');
  expect(await run('today')).toContain('Amy');
  await run('done t1.1');
  const before = await records();
  await run(`backup -o ${folder}/copy.db`);
  await run(`import csv ${FIXTURES}/jobs.csv`);
  await run(`import linkedin ${FIXTURES}/Connections.csv`);
  await run(`import vcard ${FIXTURES}/contacts.vcf`);
  await run('add-job Umbrella Chemist');
  await run(`import ics ${FIXTURES}/invite.ics`);
  const after = await records();
  await run('undo --steps 5 --yes');
  expect(await records()).toBe(before);
  await run('redo');
  expect(await records()).toBe(after);
  await run(`restore ${folder}/copy.db --yes`);
  expect(await records()).toBe(before);
  await run(`import json ${FIXTURES}/search.json`, 'other.db');
  expect(await run('list', 'other.db')).not.toBe('');
  await run(`stats --html ${folder}/page.html`);
  expect(readFileSync(`${folder}/page.html`, 'utf8')).toMatch(/<\/html>\s*$/);
  expect(await run('search Amy')).toContain('Amy');
  expect(await run('doctor')).toMatch(/^All is well/);
});
