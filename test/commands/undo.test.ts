// Undo after undo: taken back and done again by turns, and it says which.
import { expect, test } from 'vitest';
import { openSession } from '../support/session.ts';

test('each undo says how things stand after it', async () => {
  const session = openSession();
  await session.say('add-job Acme Buyer');
  const said: string[] = [];
  for (const _ of [1, 2, 3, 4]) {
    const { stdout, stderr } = await session.run('undo');
    said.push(`${stdout.split('\n')[0]} ${stderr.trim()}`);
  }
  const [taken, again] = ['Taken back: add-job Acme Buyer', 'Done again, by taking back: undo'];
  expect(said.map((line) => line.replace(/ \(today.*?\)\./, '.'))).toEqual([
    `${taken}. To do it again after all: jobtrack undo`,
    `${again}. To take it back after all: jobtrack undo`,
    `${taken}. To do it again after all: jobtrack undo`,
    `${again}. To take it back after all: jobtrack undo`,
  ]);
});
