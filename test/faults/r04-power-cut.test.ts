// R04: a power cut right after a confirmed change, or during the next one, on a separate ext4 disk shut down without
// flushing its cache. With SQLite's usual setting the same cuts must lose changes, or the test proves nothing.
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type TestContext, test } from 'vitest';
import { PROGRAM, scratchFolder } from '../support/program.ts';
import { bash, countFor, expectSound, hasTool, IS_FULL, needs } from './support.ts';

const ROOT = join(PROGRAM, '../..');
const CUTS = IS_FULL ? 240 : 12;
const CONTROL_CUTS = IS_FULL ? 40 : 4;

/** One power cut, in its own mounts. Returns what was confirmed, and what's on file afterward. */
const CUT = `set -e
cd "$FOLDER"; mkdir -p disk; truncate -s 16M image; mkfs.ext4 -q -F image; mount -o loop image disk
jobtrack add-job Seed Clerk -q; sync
for at in 1 2 3; do jobtrack add-job "Firm-$at" Clerk; done
set -m
if [ "$LATER" ]; then while :; do at=$((at + 1)); jobtrack add-job "Firm-$at" Clerk; done & sleep "$LATER"; fi
perl -e 'open(my $disk, "<", "disk"); my $unflushed = pack("L", 2); ioctl($disk, 0x8004587d, $unflushed) or die'
if [ "$LATER" ]; then kill -9 -- -$!; wait; fi 2>/dev/null || true
until umount disk; do sleep 0.05; done
mount -o loop image disk
echo "--"
jobtrack list --json
cp disk/search.db after.db
umount disk`;

interface Cut {
  readonly confirmed: number;
  readonly lost: number;
}

function cutPower(program: string, round: number): Cut {
  const folder = scratchFolder();
  // Every second cut is in the middle of a change, which takes some tenths of a second.
  const later = round % 2 === 0 ? '' : `${0.1 + (round % 20) / 50}`;
  const db = join(folder, 'disk/search.db');
  const env = { FOLDER: folder, LATER: later, PROGRAM: program };
  const script = `unshare -m bash -c 'jobtrack() { "$NODE" "$PROGRAM" "$@"; }; ${CUT.replaceAll("'", `'\\''`)}'`;
  const { code, stdout, stderr } = bash(script, { db, env }, 60);
  expect(code, stderr).toBe(0);
  const [before = '', after = ''] = stdout.split('\n--\n');
  const kept = JSON.parse(after).jobs.map(({ company }: { company: string }) => company);
  const confirmed = [...before.matchAll(/Saved: (\S+) /g)].map(([, company = '']) => company);
  expectSound(join(folder, 'after.db'));
  rmSync(folder, { recursive: true });
  return { confirmed: confirmed.length, lost: confirmed.filter((company) => !kept.includes(company)).length };
}

function cutOften(program: string, count: number): Cut[] {
  return Array.from({ length: count }, (_, round) => cutPower(program, round));
}

function needsPowerToCut(context: TestContext): void {
  needs(context, 'mkfs.ext4', hasTool('mkfs.ext4'));
  needs(context, 'perl', hasTool('perl'));
  const canMount = spawnSync('unshare', ['-m', 'bash', '-c', 'losetup -f']).status === 0;
  needs(context, 'root, to mount a disk of its own', canMount);
}

test('R04 power cuts lose no confirmed change', { timeout: 3_600_000 }, (context) => {
  needsPowerToCut(context);
  const cuts = cutOften(PROGRAM, CUTS);
  const lost = sumOf(cuts.map((cut) => cut.lost));
  countFor(context, {
    'power cuts': CUTS,
    'changes confirmed before power cuts': sumOf(cuts.map(({ confirmed }) => confirmed)),
    'lost after power cuts': lost,
  });
  expect(lost).toBe(0);
});

test('R04 the control: with synchronous FULL the same cuts lose changes', { timeout: 3_600_000 }, (context) => {
  needsPowerToCut(context);
  const cuts = cutOften(programWithLessCare(), CONTROL_CUTS);
  const losing = cuts.filter(({ lost }) => lost > 0).length;
  countFor(context, { 'control power cuts': CONTROL_CUTS, 'of these, with a loss': losing });
  expect(losing).toBeGreaterThan(0);
});

/** The built program with one setting changed. */
function programWithLessCare(): string {
  const root = scratchFolder();
  for (const name of ['bin', 'dist', 'package.json']) cpSync(join(ROOT, name), join(root, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
  const core = join(root, 'dist/core.cjs');
  const text = readFileSync(core, 'utf8');
  const lessCareful = text
    .replace(acrossLines('synchronous = EXTRA'), (found) => found.replace(acrossLines('EXTRA'), inPlaceOf('FULL ')))
    .replace(/(?<=SYNCHRONOUS_EXTRA ?= ?)3/, '2');
  const changed = [...text].filter((sign, at) => sign !== lessCareful[at]).length;
  expect([lessCareful.length, changed]).toEqual([text.length, 6]);
  writeFileSync(core, lessCareful);
  // Removes the compile cache, which has the original code.
  rmSync(join(root, `dist/core.v8-${process.versions.v8}`));
  return join(root, 'bin/jobtrack.js');
}

/** Finds a text in the built program, which may be broken over lines. */
function acrossLines(text: string): RegExp {
  return new RegExp([...text].join('(?:\\\\\\n)?'));
}

/** Replaces letters one for one, keeping line breaks. */
function inPlaceOf(letters: string): (found: string) => string {
  return (found) => {
    let at = 0;
    return found.replace(/[A-Z]/g, () => letters[at++] ?? '');
  };
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
