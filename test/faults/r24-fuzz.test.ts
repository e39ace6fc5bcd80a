// R24, R25: fuzzes command lines and files: each ends with a documented exit code and prints no terminal codes.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { COMMANDS } from '../../src/commands/index.ts';
import { HARMFUL, HOSTILE } from '../fixtures/hostile.ts';
import { runInProcess } from '../support/in-process.ts';
import { type Outcome, scratchFolder } from '../support/program.ts';
import { IS_FULL, isPlain, NOW } from './support.ts';

const SEED = Number(process.env.SEED ?? 20_261_102);
const ROUNDS = IS_FULL ? 20_000 : 300;
const FILES = new URL('../fixtures/import/', import.meta.url).pathname;

const EXITS = [0, 1, 2, 3, 4, 10];

const BEGIN = [
  ['add-interview', 'Acme', 'Buyer', '--at', '2026-10-30 10:00', '--with', 'Amy Lee <amy@acme.example>'],
  ['add-job', 'Beta', 'Clerk', '--via', 'Dana Roy'],
  ['add-reference', 'Bo Ek', '--for', 'acme'],
  ['heard', 'acme', '--decision-by', '2026-11-20'],
];
const KNOWN = [
  'j1',
  'j2',
  'i1',
  'p1',
  'p2',
  'r1',
  'l1',
  't1.1',
  'f1',
  'c1',
  'n1.1',
  'acme',
  'beta',
  'Amy Lee',
  'tue 2pm',
];
const VALUES = [
  ...KNOWN,
  '2026-11-05',
  '+3d',
  'today',
  'rejected',
  'phone',
  '3',
  '0',
  '-1',
  '1e9',
  '',
  ' ',
  '--',
  'x'.repeat(3000),
];

/** Words that would leave the test's folder, or wait for input. */
const isOutside = (word: string) => /^[/~]|\.\.|^-$/.test(word);

/** Checks that output has no terminal codes and nothing is a bug. A printed file may have any text. */
function expectEnded(typed: readonly string[], { code, stdout, stderr }: Outcome): void {
  const isFile = ['export', 'calendar'].includes(typed[0] ?? '');
  const said = isFile ? stderr : `${stdout}${stderr}`;
  const harm = HARMFUL.exec(said.replaceAll('\t', ''))?.[0];
  expect({ typed, harm, isPlain: isPlain(stderr) }).toEqual({ typed, harm: undefined, isPlain: true });
  expect(EXITS, `${JSON.stringify(typed)}: ${stderr}`).toContain(code);
}

async function begin(): Promise<string> {
  const folder = scratchFolder();
  const before = process.cwd();
  process.chdir(folder);
  onTestFinished(() => process.chdir(before));
  const db = join(folder, 'search.db');
  for (const args of BEGIN) expect((await runInProcess(args, { db, now: NOW })).code).toBe(0);
  return db;
}

async function flagsOf(name: string): Promise<string[]> {
  const { stdout } = await runInProcess([name, '--help']);
  return [...new Set(stdout.match(/(?<=[ ,])--?[a-z][a-z-]*/g))];
}

test(`R24 random command lines, seed ${SEED}`, { timeout: 1_800_000 }, async () => {
  const db = await begin();
  // Two commands would change the machine.
  const names = COMMANDS.map(({ name }) => name).filter((name) => name !== 'remind');
  const flags = new Map(await Promise.all(names.map(async (name) => [name, await flagsOf(name)] as const)));
  const value = fc.oneof(
    { arbitrary: fc.constantFrom(...VALUES), weight: 4 },
    { arbitrary: fc.constantFrom(...HOSTILE.filter((text) => text.length < 1000)), weight: 1 },
    { arbitrary: fc.string({ unit: 'binary', maxLength: 30 }), weight: 1 },
  );
  const lines = fc.constantFrom(...names).chain((name) => {
    const flag = fc.constantFrom(...(flags.get(name) ?? []), '--json', '--no-such');
    return fc.array(fc.oneof(value, flag), { maxLength: 7 }).map((words) => [name, ...words]);
  });
  const property = fc.asyncProperty(lines, async (typed) => {
    if (typed.some(isOutside)) return;
    expectEnded(typed, await runInProcess(typed, { db, now: NOW, env: { PATH: '' } }));
  });
  await fc.assert(property, { numRuns: ROUNDS, seed: SEED });
});

const FORMATS: Readonly<Record<string, string>> = { csv: 'csv', json: 'json', vcf: 'vcard', ics: 'ics' };
const files = readdirSync(FILES).filter((name) => (name.split('.').at(-1) ?? '') in FORMATS);

/** A mutation of a file: bytes removed, repeated or replaced. */
const edits = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(40),
    what: fc.oneof(
      fc.constant('cut' as const),
      fc.constant('double' as const),
      fc.uint8Array({ maxLength: 20 }),
      fc.constantFrom(...HOSTILE.filter((text) => text.length < 1000)).map((text) => Buffer.from(text)),
      fc
        .constantFrom('"', ',', '\r\n', '{', '[', ']', '\\', ':', ';', 'BEGIN:VEVENT\r\n')
        .map((text) => Buffer.from(text)),
    ),
  }),
  { minLength: 1, maxLength: 6 },
);
type Edit = typeof edits extends fc.Arbitrary<(infer E)[]> ? E : never;

function edited(bytes: Buffer, { at, length, what }: Edit): Buffer {
  const from = Math.floor(at * bytes.length);
  const piece = bytes.subarray(from, from + length);
  if (what === 'cut') return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + length)]);
  return Buffer.concat([bytes.subarray(0, from), what === 'double' ? piece : what, bytes.subarray(from)]);
}

test.each(files)(`R25 %s, randomly mutated, seed ${SEED}`, { timeout: 1_800_000 }, async (name) => {
  const db = await begin();
  const format = FORMATS[name.split('.').at(-1) ?? ''] ?? '';
  const whole = readFileSync(join(FILES, name));
  const property = fc.asyncProperty(edits, async (changes) => {
    const bytes = changes.reduce(edited, whole);
    writeFileSync(name, bytes);
    expectEnded([bytes.toString('base64')], await runInProcess(['import', format, name], { db, now: NOW }));
  });
  await fc.assert(property, { numRuns: ROUNDS / 10, seed: SEED });
});
