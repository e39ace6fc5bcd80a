// Random histories: command lines and the records they should make.
import fc from 'fast-check';
import type { History } from './history.ts';
import { DAILY } from './history-daily.ts';
import { ENDING } from './history-ending.ts';
import { RECORDING } from './history-recording.ts';

const ACTS = { ...RECORDING, ...DAILY, ...ENDING };
type ActName = keyof typeof ACTS;

const BEGIN: readonly ActName[] = [
  'addPerson',
  'addPerson',
  'addPerson',
  'addJob',
  'addJob',
  'addReference',
  'addInterview',
];
const OFTEN: readonly (ActName | 'undo')[] = [
  'done',
  'done',
  'done',
  'done',
  'log',
  'heard',
  'addInterview',
  'addRole',
  'skip',
  'undo',
];
const NAMES = [...(Object.keys(ACTS) as ActName[]), ...OFTEN];

const pick = fc.nat(9_999);
const stepOf = (name: fc.Arbitrary<ActName | 'undo'>) =>
  fc.record({ name, picks: fc.tuple(pick, pick, pick, pick), wait: fc.constantFrom(0, 0, 1, 3, 7) });
/** Numbers that choose the steps of some days from the records so far. */
export const steps = fc
  .tuple(
    fc.tuple(...BEGIN.map((name) => stepOf(fc.constant(name)))),
    fc.array(stepOf(fc.constantFrom(...NAMES)), { minLength: 10, maxLength: 18 }),
  )
  .map(([first, more]) => [...first, ...more]);
export type Step = typeof steps extends fc.Arbitrary<(infer S)[]> ? S : never;

/** The command line of a step and the records after it; null when there's nothing to apply it to. */
export function taken(history: History, { name, picks }: Step): { args: readonly string[]; history: History } | null {
  const { records, before } = history;
  if (name === 'undo') return before && { args: ['undo'], history: { ...history, records: before, before: records } };
  const changed = structuredClone(records);
  const args = ACTS[name]({ ...history, records: changed }, picks);
  if (args === null) return null;
  const isChanged = JSON.stringify(changed) !== JSON.stringify(records);
  return { args, history: isChanged ? { ...history, records: changed, before: records } : history };
}
