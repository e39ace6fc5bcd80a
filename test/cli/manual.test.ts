// The built manual page: groff accepts it without a warning, and it has everything in the help.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { renderManual } from '../../src/cli/manual-page.ts';
import { TOPICS } from '../../src/cli/topics.ts';
import { COMMANDS } from '../../src/commands/index.ts';
import { hasTool, needs } from '../faults/support.ts';
import { runInProcess } from '../support/in-process.ts';

const ROOT = new URL('../..', import.meta.url).pathname;
const packed = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as { man: string[]; files: string[] };
const page = `${ROOT}${packed.man[0]}`;

function formatted(source: string): { said: string; text: string } {
  const run = spawnSync('groff', ['-man', '-ww', '-rCHECKSTYLE=3', '-Tutf8', '-P-cbou', '-rLL=200n'], {
    input: source,
    encoding: 'utf8',
  });
  return { said: run.stderr, text: run.stdout };
}

test('is built and packaged', () => {
  expect(existsSync(page)).toBe(true);
  expect(packed.files.some((file) => packed.man[0]?.startsWith(`${file}/`))).toBe(true);
});

test('passes groff -man -ww without a warning', (context) => {
  needs(context, 'groff', hasTool('groff'));
  expect(formatted(readFileSync(page, 'utf8')).said).toBe('');
});

test('has every command, flag, example and topic of the help', async (context) => {
  needs(context, 'groff', hasTool('groff'));
  const { text } = formatted(readFileSync(page, 'utf8'));
  const plain = text.replace(/\s+/g, ' ');
  for (const { name, summary } of COMMANDS) {
    expect(plain).toContain(`jobtrack ${name} `);
    expect(plain).toContain(`${summary}.`);
    const { stdout } = await runInProcess(['help', name]);
    const flags = stdout.match(/^ +(-\w, )?--[\w-]+( <[^>]+>)?/gm) ?? [];
    for (const flag of flags) expect(plain, name).toContain(flag.trim());
    for (const [, example = ''] of stdout.matchAll(/^ {2}\$ (.*)$/gm)) expect(text, name).toContain(example);
  }
  for (const { summary } of TOPICS) expect(plain).toContain(summary.toUpperCase());
});

test('groff shows any line unchanged', (context) => {
  needs(context, 'groff', hasTool('groff'));
  const odd = [
    '.SH not a heading',
    "'so /etc/passwd",
    '\\fBnot bold\\fR \\n(.z',
    '-- ~ ^ ` " \'',
    '.\\" not a remark',
    'é – 東…',
  ];
  const source = renderManual({
    name: 'odd',
    version: '1',
    summary: 'Odd.',
    usage: '.odd',
    groups: [{ name: 'G', commands: [{ usage: '.u', summary: '.s', words: [['.w', '.m']], examples: odd }] }],
    flags: odd.map((word) => [word, word] as const),
    topics: [{ summary: 'T', blocks: [...odd, odd.map((word) => [word, word] as const)] }],
  });
  const { said, text } = formatted(source);
  expect(said).toBe('');
  expect(source).toMatch(/^[\n -~]*$/);
  for (const words of odd) expect(text.split(words).length - 1, words).toBe(6);
});
