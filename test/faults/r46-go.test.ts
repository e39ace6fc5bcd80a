// R46: a walk killed at any moment: what was answered is saved, and nothing else.
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { useSearch } from '../cli/prompting/search.ts';
import { MORNING, NOW, NOW_WHAT, type Steps } from '../features/go/walking.ts';
import { jobtrack } from '../support/program.ts';
import { ESC, KEYS, openTerminal, type Terminal } from '../support/terminal.ts';
import { countFor, expectSound, IS_FULL } from './support.ts';

const KILLS = IS_FULL ? 200 : 10;
const ANSWERED = /(?:Put off|Skipped): /g;

const STEPS: Steps = [
  [NOW_WHAT, 's'],
  ['Until when?', KEYS.enter],
  [NOW_WHAT, 'k'],
  ['one thing you', ESC],
  [NOW_WHAT, 'k'],
  [NOW_WHAT, 'k'],
  [NOW_WHAT, 'k'],
  [NOW_WHAT, 'k'],
];

const morning = useSearch(MORNING, NOW);

test(`R46 killed at ${KILLS} moments`, async (context) => {
  const whole = await walkFor(Number.POSITIVE_INFINITY);
  let confirmed = 0;
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const { answered, saved } = await walkFor((whole.duration * kill) / (KILLS + 1));
    expect(saved).toBeGreaterThanOrEqual(answered);
    expect(saved).toBeLessThanOrEqual(answered + 1);
    confirmed += answered;
  }
  countFor(context, { 'walks killed': KILLS, 'answers confirmed before': confirmed });
  expect(whole.answered).toBe(whole.saved);
  expect(confirmed).toBeGreaterThan(0);
});

/** Walks, and is killed after so many milliseconds. */
async function walkFor(milliseconds: number) {
  const around = morning();
  const began = performance.now();
  const terminal = openTerminal(['go'], around);
  const kill = Number.isFinite(milliseconds) ? setTimeout(() => killOnce(terminal), milliseconds) : undefined;
  await pressAll(terminal);
  await terminal.ends();
  clearTimeout(kill);
  expect(jobtrack(['today'], around).code).toBe(0);
  expectSound(around.db);
  const answered = [...terminal.text().matchAll(ANSWERED)].length;
  return { answered, saved: savedIn(around.db) - MORNING.length, duration: performance.now() - began };
}

/** It may be over by then, or not have begun. */
function killOnce(terminal: Terminal): void {
  try {
    terminal.sends('SIGKILL');
  } catch {
    setTimeout(() => killOnce(terminal), 1);
  }
}

/** Stops where the program is gone. */
async function pressAll(terminal: Terminal): Promise<void> {
  try {
    for (const [shown, key] of STEPS) {
      await terminal.sees(shown);
      terminal.types(key as string);
    }
  } catch {}
}

function savedIn(file: string): number {
  const db = new Database(file, { readonly: true });
  try {
    return Number(db.prepare('SELECT count(*) FROM batch').pluck().get());
  } finally {
    db.close();
  }
}
