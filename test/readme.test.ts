// The README is correct: its sessions are the built program's own output, and its commands, flags and topics exist.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { TOPICS } from '../src/cli/topics.ts';
import { COMMANDS } from '../src/commands/index.ts';
import { runInProcess } from './support/in-process.ts';
import { expectTranscript } from './support/transcript.ts';

const FILE = new URL('../README.md', import.meta.url).pathname;
const readme = readFileSync(FILE, 'utf8');
const NAMES = [...COMMANDS.map(({ name }) => name), 'help'];

/** Code in the README, in blocks or inline. */
const code = [...readme.matchAll(/^```\w*\n([\s\S]*?)^```$|`([^`\n]+)`/gm)].map(
  ([, block, words]) => block ?? words ?? '',
);
const lines = code.flatMap((text) => text.split('\n')).map((line) => line.replace(/^\$ /, ''));
const typed = lines.filter((line) => line.startsWith('jobtrack '));

async function helpOf(...words: readonly string[]): Promise<string> {
  return (await runInProcess([...words, '--help'])).stdout;
}

test("its sessions match the program's output", async () => {
  await expectTranscript(FILE, { isMarked: true });
});

test('every fenced session is tested', () => {
  const sessions = readme.match(/^```console/gm) ?? [];
  expect(readme.match(/^<!-- session:.*-->\n```console/gm) ?? []).toHaveLength(sessions.length);
});

test('has at most 150 lines and 1,500 words', () => {
  expect(readme.split('\n').length).toBeLessThanOrEqual(150);
  expect(readme.split(/\s+/).length).toBeLessThanOrEqual(1500);
});

test('names every help topic, and only commands that exist', () => {
  const topics = typed.flatMap((line) => /^jobtrack help ([a-z-]+)$/.exec(line)?.[1] ?? []);
  const missing = TOPICS.filter(({ name }) => !topics.includes(name)).map(({ name }) => name);
  expect(missing).toEqual([]);
  const named = typed.map((line) => line.split(' ')[1] ?? '').filter((word) => /^[a-z]/.test(word));
  expect(named.filter((word) => !NAMES.includes(word))).toEqual([]);
});

test.each(COMMANDS.map(({ name }) => name))('jobtrack help %s has an example', async (name) => {
  expect(await helpOf(name)).toMatch(new RegExp(`^ {2}\\$ jobtrack ${name}( |$)`, 'm'));
});

describe('flags', () => {
  test.each(typed.filter((line) => /^jobtrack [a-z].* -/.test(line)))('%s', async (line) => {
    const [, name = ''] = line.split(' ');
    const help = await helpOf(name);
    for (const [flag] of line.matchAll(/(?<= )--?[a-z][a-z-]*/g)) expect(help).toMatch(wholeFlag(flag));
  });

  test('mentioned alone belong to some command', async () => {
    const help = (await Promise.all([helpOf(), ...COMMANDS.map(({ name }) => helpOf(name))])).join('\n');
    const named = code
      .filter((text) => text.startsWith('-'))
      .flatMap((text) => text.match(/^--?[a-zA-Z][a-z-]*/) ?? []);
    expect(named).not.toEqual([]);
    for (const flag of named) expect(help).toMatch(wholeFlag(flag));
  });
});

function wholeFlag(flag: string): RegExp {
  return new RegExp(`(^|[ ,])${flag}([ ,=]|$)`, 'm');
}
