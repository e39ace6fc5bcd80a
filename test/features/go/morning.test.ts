// The number of keys that a morning takes.
import { expect, test } from 'vitest';
import { useJobHunt } from '../../cli/prompting/job-hunt.ts';
import { environment, scratchFolder } from '../../support/program.ts';
import { KEYS } from '../../support/terminal.ts';
import { makeTool } from '../../support/tools.ts';
import { idsLeft, NOW, NOW_WHAT, type Steps, walk } from './walking.ts';

const MOST_KEYS = 30;

const { enter } = KEYS;
/** Typed words and the Enter that ends them don't count. */
const WORDS = `the new menu${enter}`;

/** Two calls, f3 and f4, then four notes; the debriefs are written down. */
const lateNovember = useJobHunt(
  [
    'config set country none',
    'config set me.name "Kim Novak"',
    'add-interview Acme Clerk --at "2026-11-23 10:00" --with "Amy Lee <amy@acme.example>; Bo Ek <bo@acme.example>"',
    'add-interview Gamma Cook --at "2026-11-23 15:00" --with "Cy Young <cy@gamma.example>; Di Orr <di@gamma.example>"',
    'add-interview Beta Buyer --at "2026-11-02 10:00" --with "Dana Roy +1 212 555 0100"',
    'add-interview Delta Smith --at "2026-11-02 12:00" --with "Ed Fox +1 212 555 0101"',
    'debrief i1 --went-well "the portfolio"',
    'debrief i2 --went-well "the tasting"',
  ],
  NOW,
);

/** They spoke, and said nothing about timing. */
const CALL: Steps = [
  [NOW_WHAT, 'd'],
  ['How did the call go?', enter],
  ['What did they say about timing?', enter],
];

/** Every blank is asked for, and the words are copied before the note counts as sent. */
const NOTE: Steps = [
  ['one thing you talked about?', WORDS],
  ['What would you bring', WORDS],
  ['What do you see differently now', enter],
  ['What did you forget', enter],
  ['What would be useful', enter],
  [NOW_WHAT, 'c'],
  [NOW_WHAT, 'd'],
];

test('four notes and two calls take at most 30 keys, besides typed words', async () => {
  const tools = scratchFolder();
  makeTool(tools, 'xclip', 'cat > /dev/null');
  const around = lateNovember();
  const steps = [CALL, CALL, NOTE, NOTE, NOTE, NOTE].flat();
  await walk({ ...around, env: { PATH: `${tools}:${environment(around).PATH}` } }, steps);
  expect(idsLeft(around)).toEqual([]);
  const keys = steps.map(([, key]) => key).filter((key) => key !== WORDS);
  expect(keys.every((key) => key.length === 1)).toBe(true);
  expect(keys.length).toBeLessThanOrEqual(MOST_KEYS);
});
