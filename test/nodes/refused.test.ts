// A Node version without an engine: one line for any command, and no file.
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { scratchFolder } from '../support/program.ts';
import { programsOf, WITHOUT_ENGINE } from './install.ts';
import { runOn } from './support.ts';

test.each(WITHOUT_ENGINE)('R44 refuses Node %s in one line that says what to install', async (version) => {
  const folder = scratchFolder();
  const run = (line: string) =>
    runOn([`${programsOf(version)}/node`], line.split(' '), { db: `${folder}/search.db`, now: '2026-11-02T16:00' });
  for (const line of ['today', 'add-job Acme Buyer', '--version']) {
    const { code, stdout, stderr } = await run(line);
    expect({ code, stdout }).toEqual({ code: 4, stdout: '' });
    expect(stderr).toMatch(/^jobtrack: This doesn't run on Node [\d.]+\. Install Node 24 or later .*\n$/);
  }
  expect(JSON.parse((await run('today --json')).stderr)).toMatchObject({ error: { code: 'damaged', exit: 4 } });
  expect(readdirSync(folder)).toEqual([]);
});
