import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as pages from '../fixtures/postings.ts';
import { splitWords } from '../support/command-line.ts';
import { runInProcess } from '../support/in-process.ts';
import { scratchFolder } from '../support/program.ts';

const NOW = '2026-11-24T09:00';

function openFolder(files: Readonly<Record<string, string>> = {}) {
  const folder = scratchFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const type = (line: string) =>
    runInProcess(splitWords(line.replaceAll('$dir', folder)), { db: join(folder, 'search.db'), now: NOW });
  const job = async () => JSON.parse((await type('show j1 --json')).stdout);
  return { folder, type, job };
}

const FILES = {
  'board.html': pages.BOARD,
  'titled.html': pages.TITLED,
  'closed.html': pages.BROKEN_LINES,
  'several.html': pages.SEVERAL,
  'text.txt': pages.COPIED_TEXT,
  'plain.html': pages.PLAIN_SITE,
};

test('a saved job takes every field of its posting', async () => {
  const { type, job } = openFolder(FILES);
  expect(await type('add-job --from $dir/board.html --saved')).toMatchObject({ code: 0, stderr: '' });
  const { jobs, posting } = await job();
  expect(jobs).toMatchObject([
    {
      company: 'Larkspur & Sons',
      title: 'Events Lead',
      location: 'Portland, OR, US',
      url: 'https://boards.example/larkspur/jobs/41',
      applyBy: '2026-12-01',
      appliedOn: null,
    },
  ]);
  expect(posting).toEqual({ savedOn: '2026-11-24', text: expect.stringContaining('Lead two people') });
});

test.each([
  ['--from $dir/titled.html', { salary: 'USD 60,000–75,000 a year', appliedOn: '2026-11-24' }],
  ['Acme --from $dir/titled.html', { company: 'Acme', title: 'Events Lead' }],
  ['Acme Buyer --from $dir/titled.html', { company: 'Acme', title: 'Buyer' }],
  [
    '--from $dir/titled.html --location Salem --salary 70k --url https://x.example',
    { location: 'Salem', salary: '70k', url: 'https://x.example' },
  ],
  ['--from $dir/board.html --saved --apply-by 2026-11-28', { applyBy: '2026-11-28' }],
  ['--from $dir/closed.html --saved', { applyBy: '2026-11-20' }],
  ['Larkspur Buyer --from $dir/several.html', { company: 'Larkspur', title: 'Buyer' }],
  ['Larkspur "Events Lead" --from $dir/text.txt', { company: 'Larkspur', title: 'Events Lead', url: null }],
])('typed values win over the posting: add-job %s', async (args, expected) => {
  const { type, job } = openFolder(FILES);
  expect(await type(`add-job ${args}`)).toMatchObject({ code: 0 });
  expect((await job()).jobs).toMatchObject([expected]);
});

test.each([
  ['--from $dir/board.html', 'The posting says to apply by'],
  ['--from $dir/closed.html --saved', 'The posting closed on'],
  ['--from $dir/closed.html', 'The posting closed on'],
])('warns: add-job %s', async (args, warning) => {
  const { type } = openFolder(FILES);
  expect((await type(`add-job ${args}`)).stderr).toContain(warning);
  const json = await type(`add-job Other Title ${args} --json`);
  expect(JSON.parse(json.stdout).warnings).toEqual([expect.stringContaining(warning)]);
});

test.each([
  ['--from $dir/text.txt', 2, 'add-job needs a company.'],
  ['Acme --from $dir/text.txt', 2, 'add-job needs a title.'],
  ['--from $dir/plain.html', 2, 'plain.html has no job data in it.'],
  ['--from $dir/none.html', 2, 'none.html'],
  ['--from $dir', 2, 'folder'],
  ['--from $dir/board.html --paste', 2, 'Leave out --from or --paste.'],
  ['--from $dir/several.html', 3, 'There are 3 postings in several.html.'],
  ['', 2, 'add-job needs a company.'],
])('refuses: add-job %s', async (args, code, message) => {
  const { type } = openFolder(FILES);
  const refused = await type(`add-job ${args}`);
  expect(refused).toMatchObject({ code, stdout: '' });
  expect(refused.stderr).toContain(message);
  expect(JSON.parse((await type('list --json')).stdout).jobs).toEqual([]);
});

describe('the text of a posting', () => {
  test('is shown, found and exported, and goes with --clear, undo, delete and forget', async () => {
    const { folder, type, job } = openFolder(FILES);
    await type('add-job --from $dir/board.html --saved');
    expect((await type('show j1 --posting')).stdout).toBe(
      'You run our "Sky" exhibit.\n- Plan events\n- Lead two people\n',
    );
    expect((await type('search exhibit')).stdout).toContain('posting');
    const before = (await type('export json')).stdout;
    expect(before).toContain('Lead two people');
    expect((await type('edit j1 --clear posting')).stdout).toContain("Removed the posting's text.");
    expect((await job()).posting).toBeNull();
    expect(await type('show j1 --posting')).toMatchObject({ code: 3 });
    expect((await type('search exhibit')).stdout).toContain('Nothing');
    await type('undo');
    expect((await type('export json')).stdout).toBe(before);
    await type('delete j1 --yes');
    expect((await type('export json')).stdout).not.toContain('Lead two people');
    await type('undo');
    expect((await type('search exhibit')).stdout).toContain('posting');
    await type('forget j1 --yes');
    expect((await type('export json')).stdout).not.toContain('Lead two people');
    expect(readFileSync(join(folder, 'search.db'), 'latin1')).not.toContain('Lead two people');
  });

  test('comes back with an import of the export', async () => {
    const { folder, type } = openFolder(FILES);
    await type('add-job --from $dir/board.html --saved');
    const before = (await type('export json')).stdout;
    writeFileSync(join(folder, 'export.json'), before);
    expect(await type('import json $dir/export.json --db $dir/new.db')).toMatchObject({ code: 0 });
    expect((await type('export json --db $dir/new.db')).stdout).toBe(before);
  });

  test('is in no file for sharing', async () => {
    const { folder, type } = openFolder(FILES);
    await type('add-job --from $dir/board.html --saved');
    mkdirSync(join(folder, 'out'));
    const said = await type('export csv -o $dir/out');
    expect(said).toMatchObject({ code: 0 });
    expect(said.stdout + said.stderr).not.toContain('postings.csv');
    for (const line of ['list --json', 'today --json', 'export report', 'stats --json'])
      expect((await type(line)).stdout).not.toContain('exhibit');
  });

  test('a long one is cut short in show, which says how to see all of it', async () => {
    const lines = Array.from({ length: 30 }, (_, at) => `Line ${at + 1}`).join('\n');
    const { type } = openFolder({ 'text.txt': lines });
    await type('add-job Acme Buyer --from $dir/text.txt');
    const { stdout } = await type('show j1');
    expect(stdout).toContain('Line 4\n  26 more lines: jobtrack show j1 --posting');
    expect((await type('show j1 --posting')).stdout).toBe(`${lines}\n`);
  });
});

test('edit names the posting only as something to clear', async () => {
  const { type } = openFolder(FILES);
  await type('add-job Acme Buyer');
  expect((await type('edit j1')).stderr).not.toContain('--posting');
  expect((await type('edit j1 --clear posting')).code).toBe(0);
});

describe('--paste', () => {
  const withClipboard = async (script: string, line: string) => {
    const { folder, type, job } = openFolder();
    const bin = join(folder, 'bin');
    mkdirSync(bin);
    writeFileSync(join(folder, 'page.html'), pages.BOARD);
    writeFileSync(join(bin, 'xclip'), `#!/bin/sh\n${script.replaceAll('$dir', folder)}\n`);
    chmodSync(join(bin, 'xclip'), 0o755);
    const env = { PATH: `${bin}:/usr/bin:/bin` };
    return {
      result: await runInProcess(splitWords(line), { db: join(folder, 'search.db'), now: NOW, env }),
      type,
      job,
    };
  };

  test('takes the posting from the clipboard', async () => {
    const { result, job } = await withClipboard('cat $dir/page.html', 'add-job --paste --saved');
    expect(result).toMatchObject({ code: 0, stderr: '' });
    expect((await job()).jobs).toMatchObject([{ company: 'Larkspur & Sons', applyBy: '2026-12-01' }]);
  });

  test.each([
    ['exit 1', 1, 'The clipboard has no text.'],
    ['echo', 1, 'The clipboard has no text.'],
    ['head -c 6000000 /dev/zero', 1, 'more than 5 MB'],
    ['echo hello', 2, 'add-job needs a company.'],
  ])('with a clipboard program that does %j', async (script, code, message) => {
    const { result } = await withClipboard(script, 'add-job --paste');
    expect(result).toMatchObject({ code, stdout: '' });
    expect(result.stderr).toContain(message);
  });
});
