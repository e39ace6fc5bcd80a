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
type StepName = ActName | 'undo' | 'redo';

const OFTEN: readonly StepName[] = [
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
  'undo',
  'redo',
];
const NAMES = [...(Object.keys(ACTS) as ActName[]), ...OFTEN];

const pick = fc.nat(9_999);
const stepOf = (name: fc.Arbitrary<StepName>) =>
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
  const { records } = history;
  if (name === 'undo') return undo(history);
  if (name === 'redo') return redo(history);
  const changed = structuredClone(records);
  const args = ACTS[name]({ ...history, records: changed }, picks);
  if (args === null) return null;
  const isChanged = JSON.stringify(changed) !== JSON.stringify(records);
  return { args, history: isChanged ? recorded(history, changed) : history };
}

function recorded(history: History, changed: History['records']): History {
  return { ...history, records: changed, earlier: [history.records, ...history.earlier], undone: [] };
}

function undo(history: History): ReturnType<typeof taken> {
  const [records, ...earlier] = history.earlier;
  const undone = [history.records, ...history.undone];
  return records ? { args: ['undo'], history: { ...history, records, earlier, undone } } : null;
}

function redo(history: History): ReturnType<typeof taken> {
  const [records, ...undone] = history.undone;
  const earlier = [history.records, ...history.earlier];
  return records ? { args: ['redo'], history: { ...history, records, earlier, undone } } : null;
}
