// A walk in a real terminal: each step waits for a text, then presses a key.
import { expect } from 'vitest';
import { jobtrack, type Surroundings } from '../../support/program.ts';
import { openTerminal, type Terminal } from '../../support/terminal.ts';

export const NOW = '2026-11-24T09:00';

/** A call, an interview with a note and a debrief, one without a name, and one tomorrow: f2, d1, t1.1, d3, w3, g4. */
export const MORNING = [
  'config set country none',
  'config set me.name "Kim Novak"',
  'add-interview Acme Clerk --at "2026-11-23 10:00" --with "Amy Lee <amy@acme.example>"',
  'add-interview Beta Buyer --at "2026-11-02 10:00" --with "Dana Roy +1 212 555 0100"',
  'add-interview Gamma Cook --at "2026-11-23 15:00"',
  'add-interview Delta Smith --at "2026-11-25 15:00" --with "Di Orr"',
];

/** An offer: o1. */
export const OFFER = [
  'config set country none',
  'config set me.name "Kim Novak"',
  'add-interview Eta Baker --at "2026-11-03 10:00" --with "Ed Orr"',
  'offer Eta --reply-by 2026-11-24 --on 2026-11-23',
];

/** Text to wait for, and the key to press then, or a function to run first that returns the key. */
export type Steps = readonly (readonly [shown: string, key: string | (() => string)])[];

/** The line under every entry. */
export const NOW_WHAT = 'What now?';

/** Takes the steps one after the other. */
export async function press(terminal: Terminal, steps: Steps): Promise<void> {
  for (const [shown, key] of steps) {
    await terminal.sees(shown);
    terminal.types(typeof key === 'string' ? key : key());
  }
}

/** Walks to the end; returns what was on the screen. */
export async function walk(
  around: Surroundings,
  steps: Steps,
  { code = 0, args = [] as readonly string[], columns = 80 } = {},
): Promise<string> {
  const terminal = openTerminal(['go', ...args], around, columns);
  await press(terminal, steps);
  expect(await terminal.ends()).toEqual({ code, isRestored: true, isOver: true });
  return terminal.text();
}

/** The ids on today's list. */
export function idsLeft(around: Surroundings): string[] {
  const { stdout } = jobtrack(['today', '--json'], around);
  return (JSON.parse(stdout) as { items: { id: string }[] }).items.map(({ id }) => id);
}
