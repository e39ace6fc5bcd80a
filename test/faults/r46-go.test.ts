// R46: a walk killed at any moment, or its terminal closed: the answers so far are saved, and nothing else.
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { useJobHunt } from '../cli/prompting/job-hunt.ts';
import { MORNING, NOW, NOW_WHAT } from '../features/go/walking.ts';
import { jobtrack } from '../support/program.ts';
import { ESC, KEYS, openTerminal, type Terminal } from '../support/terminal.ts';
import { countFor, expectSound, IS_FULL } from './support.ts';

const { enter } = KEYS;
const KILLS = IS_FULL ? 200 : 10;
/** In one walk of this many, the terminal is closed instead. */
const CLOSES_EVERY = 5;

/** A call, a debrief, a note with blanks, entries put off and skipped; which answers are saved at once. */
const STEPS: readonly (readonly [shown: string, key: string, saves?: true])[] = [
  [NOW_WHAT, 'd'],
  ['How did the call go?', enter, true],
  ['What did they say about timing?', enter],
  [NOW_WHAT, 'd'],
  ['What went well?', `the portfolio${enter}`, true],
  ['do better next time?', `shorter answers${enter}`, true],
  ['What did you learn', ESC],
  ['one thing you', `their new site${enter}`, true],
  ['What would you bring', `ten years of books${enter}`, true],
  ['What do you see differently now', enter],
  ['What did you forget', `the second office${enter}`, true],
  ['What would be useful', enter],
  [NOW_WHAT, 'd', true],
  [NOW_WHAT, 's'],
  ['Until when?', enter, true],
  [NOW_WHAT, 'k', true],
  [NOW_WHAT, 'k', true],
];

const morning = useJobHunt(MORNING, NOW);

test(`R46 killed, or its terminal closed, at ${KILLS} moments`, { timeout: 3_600_000 }, async (context) => {
  const whole = await walkUntil(Number.POSITIVE_INFINITY, () => undefined);
  expect(whole.saved).toBe(STEPS.filter(([, , saves]) => saves).length);
  let confirmed = 0;
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const end = kill % CLOSES_EVERY === 0 ? (terminal: Terminal) => terminal.closes() : killOnce;
    const broken = await walkUntil((whole.duration * kill) / (KILLS + 1), end);
    expect(broken.saved).toBeGreaterThanOrEqual(broken.confirmed);
    expect(broken.saved).toBeLessThanOrEqual(broken.confirmed + 1);
    confirmed += broken.confirmed;
  }
  countFor(context, { 'walks killed or closed': KILLS, 'answers confirmed before that': confirmed });
  expect(confirmed).toBeGreaterThan(0);
});

/** Walks for some milliseconds, then ends the walk. */
async function walkUntil(milliseconds: number, end: (terminal: Terminal) => void) {
  const around = morning();
  const began = performance.now();
  const terminal = openTerminal(['go'], around);
  const ending = Number.isFinite(milliseconds) ? setTimeout(() => end(terminal), milliseconds) : undefined;
  const confirmed = await pressAll(terminal);
  await terminal.ends();
  clearTimeout(ending);
  expect(jobtrack(['today'], around).code).toBe(0);
  expectSound(around.db);
  return { confirmed, saved: savedIn(around.db) - MORNING.length, duration: performance.now() - began };
}

/** It may be over by then, or not have begun. */
function killOnce(terminal: Terminal): void {
  try {
    terminal.sends('SIGKILL');
  } catch {
    setTimeout(() => killOnce(terminal), 1);
  }
}

/** Stops where the program is gone; returns how many answers had been saved by what was shown next. */
async function pressAll(terminal: Terminal): Promise<number> {
  let [confirmed, pending] = [0, 0];
  try {
    for (const [shown, key, saves] of STEPS) {
      await terminal.sees(shown);
      confirmed += pending;
      terminal.types(key);
      pending = saves ? 1 : 0;
    }
  } catch {}
  return confirmed;
}

function savedIn(file: string): number {
  const db = new Database(file, { readonly: true });
  try {
    return Number(db.prepare('SELECT count(*) FROM batch').pluck().get());
  } finally {
    db.close();
  }
}
