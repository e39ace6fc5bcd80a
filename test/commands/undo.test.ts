// Repeated undo: alternates between undo and redo, and says which.
import { expect, test } from 'vitest';
import { openSession } from '../support/session.ts';

test('each undo says what it did', async () => {
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

interface Log {
  readonly commands: readonly { readonly command: string; readonly step: number | null }[];
  readonly total: number;
}

const stepsIn = ({ commands }: Log) => commands.map(({ command, step }) => `${step ?? '-'} ${command}`);

test("--steps skips what's undone already, and one undo redoes all of them", async () => {
  const session = openSession();
  for (const line of ['add-job Acme Buyer', 'note j1 one', 'note j1 two', 'undo']) await session.say(line);
  const before = await session.say('export json');
  expect(stepsIn(await session.ask<Log>('undo --list'))).toEqual([
    '- undo',
    '- note j1',
    '1 note j1',
    '2 add-job Acme Buyer',
  ]);
  await session.say('undo --steps 2 --yes');
  expect((await session.ask<{ jobs: unknown[] }>('list --all')).jobs).toEqual([]);
  await session.say('undo');
  expect(await session.say('export json')).toBe(before);
  for (const _ of [1, 2]) await session.say('undo --steps 1 --yes');
  expect(await session.run('undo --steps 1 --yes')).toMatchObject({ code: 1, stdout: '' });
});

test('undoes several only with --yes, and no more than there are', async () => {
  const session = openSession();
  for (const line of ['add-job Acme Buyer', 'note j1 one']) await session.say(line);
  const before = await session.say('undo --list');
  for (const [line, code] of [
    ['undo --steps 2', 2],
    ['undo --steps 3 --yes', 1],
    ['undo --steps 0', 2],
    ['undo --steps -1', 2],
    ['undo --steps 1.5', 2],
    ['undo --steps many', 2],
    ['undo --steps', 2],
    ['undo --list --steps 1', 2],
  ] as const) {
    expect({ line, ...(await session.run(line)) }).toMatchObject({ line, code, stdout: '' });
  }
  expect(await session.say('undo --list')).toBe(before);
});
