// An engine that doesn't match its Node aborts at garbage collection, after the change was saved.
import { expect, test } from 'vitest';
import { scratchFolder } from '../support/program.ts';
import { NODES } from './install.ts';
import { runOn } from './support.ts';

const NOW = '2026-11-02T16:00';
const TIMES = 200;
const TIMEOUT = 20 * 60_000;
const COLLECT = new URL('collect.cjs', import.meta.url).pathname;

test.concurrent.for(NODES)(
  'R44 %s, with forced garbage collection: today and note never crash',
  { timeout: TIMEOUT },
  async ([, node], { onTestFinished }) => {
    const around = { db: `${scratchFolder(onTestFinished)}/search.db`, now: NOW };
    const run = (line: string) => runOn([node, '--require', COLLECT], line.split(' '), around);
    expect(await run('add-interview Acme Buyer --at 2026-11-02 --with Amy')).toMatchObject({ code: 0 });
    for (let time = 1; time <= TIMES; time += 1) {
      expect(await run(`note j1 heard-${time}`)).toMatchObject({ code: 0, stderr: '' });
      expect(await run('today')).toMatchObject({ code: 0, stderr: '' });
    }
    const { stdout } = await runOn([node], ['show', 'j1'], around);
    expect(new Set(stdout.match(/heard-\d+/g)).size).toBe(TIMES);
    expect(stdout.match(/heard-\d+/g)).toHaveLength(TIMES);
  },
);
