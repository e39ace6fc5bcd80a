// Whole user sessions with the built program.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { COMMANDS } from '../../src/commands/index.ts';
import { expectTranscript } from '../support/transcript.ts';

const folder = new URL('.', import.meta.url).pathname;
const all = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.md'))
  .sort();
const files = all.filter((file) => !file.startsWith('pacing/'));

test('there are sessions', () => {
  expect(files.length).toBeGreaterThan(14);
});

test.each(files)('%s', async (file) => {
  await expectTranscript(`${folder}${file}`);
});

const typed = all.flatMap((file) => readFileSync(`${folder}${file}`, 'utf8').match(/^\$ .*$/gm) ?? []);

test.each(COMMANDS.map(({ name }) => name))('%s is in a session', (name) => {
  expect(typed.filter((line) => new RegExp(`^\\$ ([A-Z_]+=\\S* )*jobtrack ${name}( |$)`).test(line))).not.toEqual([]);
});

test("the program's output names only commands that exist", () => {
  const known = [...COMMANDS.map(({ name }) => name), 'help', 'shows'];
  const said = all.flatMap(
    (file) => readFileSync(`${folder}${file}`, 'utf8').match(/^(?!\$ ).*\bjobtrack [a-z].*$/gm) ?? [],
  );
  const named = said.flatMap((line) =>
    [...line.matchAll(/\bjobtrack ([a-z][a-z-]*)(?![a-z'-])/g)].map(([, word]) => word),
  );
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((word) => !known.includes(word ?? ''))).toEqual([]);
});
