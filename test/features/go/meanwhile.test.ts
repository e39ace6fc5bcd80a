// While the walk waits for a key, another command runs, or another day begins.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { useJobHunt } from '../../cli/prompting/job-hunt.ts';
import { expectPlain, rowsIn } from '../../faults/support.ts';
import { splitWords } from '../../support/command-line.ts';
import { jobtrack, type Surroundings, scratchFolder } from '../../support/program.ts';
import { KEYS, openTerminal } from '../../support/terminal.ts';
import { KIND_NAMES, type KindName, kindNamed, useKinds } from './kinds.ts';
import { MORNING, NOW, NOW_WHAT, press, type Steps, walk } from './walking.ts';

const { enter, down } = KEYS;

/** A command in another terminal, and how many questions are answered before the walk notices. */
const ELSEWHERE = {
  'a message': ['done t2.2 --sent', 0],
  'a letter': ['skip t2.2', 0],
  'a call': ['done f2 --missed', 1],
  'a call about two jobs': ['done f2 --missed', 2],
  'a debrief': ['debrief i2 --learned "a lot"', 1],
  'who you met': ['edit i2 --with "Ed Fox"', 1],
  'someone inside': ['edit j2 --insider "Ed Fox"', 1],
  'a follow-up with nobody to reach': ['add-contact "Ed Fox" --job j2', 1],
  'an offer': ['decline j2', 1],
  'a decision': ['skip v2', 2],
  'getting ready': ['done g2', 0],
} as const satisfies Record<KindName, readonly [line: string, questions: number]>;

const jobHunt = useKinds();
const morning = useJobHunt(MORNING, NOW);

test.each(KIND_NAMES)('%s, done by another command meanwhile', async (name) => {
  const [line, questions] = ELSEWHERE[name];
  await expectGone(name, line, 'd', kindNamed(name).d.slice(0, questions));
});

test.each(KIND_NAMES)('%s, deleted with its job meanwhile', async (name) => {
  await expectGone(name, 'delete j2 --yes', 'd', kindNamed(name).d.slice(0, ELSEWHERE[name][1]));
});

test.each(['s', 'k'])('%s on an entry that another command has done meanwhile', async (key) => {
  await expectGone('a call', 'done f2 --missed', key, key === 's' ? [['Until when?', enter]] : []);
});

test.each(['c', 'e', 'w'])('%s on a message that was deleted with its job meanwhile', async (key) => {
  await expectGone('a message', 'delete j2 --yes', key, []);
});

/** At the last question before something is saved, another command runs: then the answer isn't recorded. */
async function expectGone(name: KindName, line: string, key: string, questions: Steps): Promise<void> {
  const around = jobHunt(name);
  const all: Steps = [...(kindNamed(name).opening ?? []), [NOW_WHAT, key], ...questions];
  const [shown, keys] = all.at(-1) ?? ['', ''];
  const terminal = openTerminal(['go'], around);
  await press(terminal, [...all.slice(0, -1), [shown, '']]);
  expect(jobtrack(splitWords(line), around).code).toBe(0);
  const rows = rowsIn(around.db);
  terminal.types(keys as string);
  await terminal.sees('Already done elsewhere.');
  await terminal.sees(NOW_WHAT.slice(-1));
  terminal.closes();
  expect(await terminal.ends()).toMatchObject({ code: 129, isOver: true });
  expectPlain(terminal.text());
  expect(rowsIn(around.db)).toBe(rows);
}

test('the rest of a call about two jobs comes again when one of them was done elsewhere', async () => {
  const around = jobHunt('a call about two jobs');
  const elsewhere = () => {
    jobtrack(['done', 'f2', '--missed'], around);
    return enter;
  };
  const text = await walk(around, [
    [NOW_WHAT, 'd'],
    ['How did the call go?', enter],
    ['What did you talk about?', elsewhere],
    ['Already done elsewhere.', ''],
    ['f3  ', ''],
    [NOW_WHAT, 'd'],
    ['How did the call go?', down + enter],
    ['g1  ', ''],
    [NOW_WHAT, 'q'],
  ]);
  expect(text).toContain('Left for later: get ready for the interview · Delta (g1).');
});

/** A clock that the test moves. */
function movable(around: Surroundings) {
  const folder = scratchFolder();
  const clock = join(folder, 'clock');
  const preload = join(folder, 'preload.cjs');
  const file = JSON.stringify(clock);
  writeFileSync(preload, `Date.now = () => Date.parse(require('node:fs').readFileSync(${file}, 'utf8'));`);
  const moveTo = (instant: string) => writeFileSync(clock, instant);
  const env = { ...around.env, JOBTRACK_NOW: undefined, NODE_OPTIONS: `--require=${preload}` };
  return { around: { ...around, env }, moveTo };
}

test('on a new day the key is not acted on: the list is planned again, and shown from its start', async () => {
  const { around, moveTo } = movable(morning());
  moveTo('2026-11-24T23:59Z');
  const before = rowsIn(around.db ?? '');
  const afterMidnight = () => {
    moveTo('2026-11-25T00:01Z');
    return 'k';
  };
  const text = await walk(around, [
    [NOW_WHAT, 'n'],
    ['d1  ', ''],
    [NOW_WHAT, afterMidnight],
    ["It's Wednesday, November 25 now.", ''],
    ['1 of ', ''],
    ['f2  ', ''],
    [NOW_WHAT, 'q'],
  ]);
  expect(text).not.toContain('Skipped');
  expect(rowsIn(around.db ?? '')).toBe(before);
});

test('an answer that takes until after midnight is saved, and then the new day is named', async () => {
  const { around, moveTo } = movable(morning());
  moveTo('2026-11-24T23:59Z');
  const afterMidnight = () => {
    moveTo('2026-11-25T00:01Z');
    return down + enter;
  };
  await walk(around, [
    [NOW_WHAT, 'd'],
    ['How did the call go?', afterMidnight],
    ['message left', ''],
    ["It's Wednesday, November 25 now.", ''],
    [NOW_WHAT, 'q'],
  ]);
});
