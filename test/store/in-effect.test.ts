// Which commands are in effect, and which redo brings back, in logs of every version of jobtrack.
import { expect, test } from 'vitest';
import { batchesInEffect, takenBackBy, undosToRedo } from '../../src/store/in-effect.ts';
import { makeStore } from './files.ts';

/** A log, each command by its number or as `undo of n`; then those in effect, and what each redo would bring back. */
const LOGS: readonly (readonly [log: string, inEffect: string, redo: string])[] = [
  ['', '', ''],
  ['do', '1', ''],
  ['do do', '2 1', ''],
  ['do do 2', '1', '2'],
  ['do do 2 1', '', '1 | 2'],
  ['do do 2 1 4', '1', '2'],
  ['do do 2 1 4 3', '2 1', ''],
  ['do do 1', '', '2 1'],
  ['do do 1 3', '2 1', ''],
  ['do do do 3 1', '', '2 1 | 3'],
  ['do do do 3 1 5', '2 1', '3'],
  ['do do 2 do', '4 1', ''],
  ['do do 2 do 4', '1', '4'],
  ['do do 2 do 4 1', '', '1 | 4'],
  // Earlier, undo took back the undo just before it, and that was redo.
  ['do 1 2', '1', ''],
  ['do 1 2 3', '', '1'],
  ['do 1 2 3 4', '1', ''],
  ['do do 2 3 4', '1', '2'],
  ['do do 2 3 1', '', '2 1'],
  ['do do 2 3 1 5', '2 1', ''],
  ['do do 2 1 4 5', '', '1 | 2'],
];

test.each(LOGS)('%s', (log, inEffect, redo) => {
  const { db } = makeStore();
  const add = db.sqlite.prepare('INSERT INTO batch (command, at, undoes) VALUES (?, ?, ?)');
  for (const word of log.split(' ').filter(Boolean))
    add.run(word, '2026-11-02T09:00:00.000Z', word === 'do' ? null : Number(word));
  const numbers = (batches: readonly { id: number }[]) => batches.map(({ id }) => id).join(' ');
  expect(numbers(batchesInEffect(db, 99))).toBe(inEffect);
  expect(
    undosToRedo(db, 99)
      .map((undo) => numbers(takenBackBy(db, undo)))
      .join(' | '),
  ).toBe(redo);
});
