// Undo goes back one command at a time, redo comes forward the same way, and each says what it did.
import { expect, test } from 'vitest';
import { openSession, type Session } from '../support/session.ts';

interface Log {
  readonly commands: readonly {
    readonly command: string;
    readonly step: number | null;
    readonly redoStep: number | null;
  }[];
  readonly total: number;
}

async function begin(...lines: readonly string[]): Promise<Session> {
  const session = openSession();
  for (const line of lines) await session.say(line);
  return session;
}

const ONE_AND_TWO = ['add-job Acme Buyer', 'note j1 one', 'note j1 two'];

const stepsIn = ({ commands }: Log) =>
  commands.map(({ command, step, redoStep }) => `${step ?? (redoStep === null ? '-' : `redo ${redoStep}`)} ${command}`);

const bare = (text: string) => text.replace(/ \(typed today, 4:00 PM\)/g, '').trim();

test('undo goes further back each time, redo comes forward, and each names the other', async () => {
  const session = await begin('add-job Acme Buyer', 'close acme --reason rejected');
  const said: string[] = [];
  for (const line of ['undo', 'undo', 'undo', 'redo', 'redo', 'redo']) {
    const { code, stdout, stderr } = await session.run(line);
    said.push(`${code} ${bare(stdout)} ${bare(stderr)}`);
  }
  const [back, again] = ['To do it again after all: jobtrack redo', 'To undo it again: jobtrack undo'];
  const end = '1  jobtrack: There';
  expect(said).toEqual([
    `0 Undone: close acme. Acme – Buyer is open again. ${back}`,
    `0 Undone: add-job Acme Buyer. Removed: Acme – Buyer (j1). ${back}`,
    `${end}'s nothing left to undo.\n  To bring back what you undid last: jobtrack redo`,
    `0 Redone: add-job Acme Buyer. Brought back: Acme – Buyer (j1). ${again}`,
    `0 Redone: close acme. Acme – Buyer is closed (rejected) again. ${again}`,
    `${end}'s nothing to redo. It only brings back what you've just undone, until you record something else.\n  To see the newest commands: jobtrack undo --list`,
  ]);
});

test('each redo reverses one whole undo, the last one first', async () => {
  const session = await begin(...ONE_AND_TWO, 'undo');
  const before = await session.say('export json');
  await session.say('undo --steps 2 --yes');
  expect(stepsIn(await session.ask<Log>('undo --list'))).toEqual([
    '- undo --steps 2',
    '- undo',
    'redo 2 note j1',
    'redo 1 note j1',
    'redo 1 add-job Acme Buyer',
  ]);
  expect((await session.ask<{ jobs: unknown[] }>('list --all')).jobs).toEqual([]);
  expect(bare(await session.say('redo'))).toBe('Redone: two commands: note j1; add-job Acme Buyer.');
  expect(await session.say('export json')).toBe(before);
  expect(bare(await session.say('redo'))).toBe('Redone: note j1. Brought back: the note about Acme.');
  expect(stepsIn(await session.ask<Log>('undo --list')).slice(-3)).toEqual([
    '1 note j1',
    '2 note j1',
    '3 add-job Acme Buyer',
  ]);
});

test('only recording something ends redo', async () => {
  const session = await begin(...ONE_AND_TWO, 'undo', 'undo', 'config get gaps', 'search one');
  expect(await session.run('redo')).toMatchObject({ code: 0 });
  await session.say('note j1 three');
  expect(await session.run('redo')).toMatchObject({ code: 1, stdout: '' });
  expect(bare(await session.say('undo'))).toBe('Undone: note j1. Removed: the note about Acme.');
  expect(bare(await session.say('redo'))).toBe('Redone: note j1. Brought back: the note about Acme.');
});

const FULL = [
  'add-interview Acme Buyer --at "2026-11-02 10:00" --with "Amy Lee" --via "Dana Roy" --decision-by "nov 20"',
  'add-contact "Pat Kim" --job acme --role insider',
];

test.each([
  ['close acme --reason no-response', 'Acme – Buyer is open again.', 'Acme – Buyer is closed (no response) again.'],
  ['done t1.1', 'Removed: the thank-you note to Amy Lee (l1).', 'Brought back: the thank-you note to Amy Lee (l1).'],
  ['heard acme --from amy', 'Removed: the news from Amy Lee (l1).', 'Brought back: the news from Amy Lee (l1).'],
  ['skip c1', 'No longer skipped: call to your recruiter, Acme.', 'Skipped again: call to your recruiter, Acme.'],
  [
    'snooze t1.1 tomorrow',
    'No longer put off: thank-you note to Amy Lee.',
    'Put off again: thank-you note to Amy Lee.',
  ],
  ['edit j1 --salary 50,000', 'Changed back: Acme – Buyer (j1).', 'Changed again: Acme – Buyer (j1).'],
  ['edit i1 --without amy', 'Brought back: Amy Lee as interviewer (i1).', 'Removed: Amy Lee as interviewer (i1).'],
  [
    'cancel-interview i1',
    'The interview at Acme on Mon Nov 2 (i1) is on again.',
    'The interview at Acme on Mon Nov 2 (i1) is canceled again.',
  ],
  ['offer acme', 'Removed: the offer from Acme.', 'Brought back: the offer from Acme.'],
  ['config set gaps 9', 'Removed: the setting gaps.', 'Brought back: the setting gaps.'],
  ['debrief i1 --fit 3', 'Removed: the debrief of i1.', 'Brought back: the debrief of i1.'],
  ['note p1 x', 'Removed: the note about Amy Lee.', 'Brought back: the note about Amy Lee.'],
  ['add-reference amy --for j1', 'Removed: Amy Lee as a reference (r1).', 'Brought back: Amy Lee as a reference (r1).'],
  [
    'add-job Beta Clerk --via "Bo Ek"',
    'Removed: Beta – Clerk (j2) and Bo Ek (p4).',
    'Brought back: Beta – Clerk (j2) and Bo Ek (p4).',
  ],
  [
    'delete i1 --yes',
    'Brought back: the interview at Acme on Mon Nov 2 (i1) and what Acme said about timing.',
    'Removed: the interview at Acme on Mon Nov 2 (i1) and what Acme said about timing.',
  ],
])('%s: undo and redo say what changed', async (line, undone, redone) => {
  const session = await begin(...FULL, line);
  expect(bare(await session.say('undo'))).toContain(undone);
  expect(bare(await session.say('redo'))).toContain(redone);
});

test('undo names all jobs that one command closed', async () => {
  const session = await begin(
    'add-job Acme Buyer',
    'add-job Beta Clerk',
    'add-job Gamma Cook',
    'close --all-open --yes',
  );
  const jobs = 'Acme – Buyer, Beta – Clerk and Gamma – Cook';
  expect(bare(await session.say('undo'))).toBe(`Undone: close --all-open. ${jobs} are open again.`);
  expect(bare(await session.say('redo'))).toBe(`Redone: close --all-open. ${jobs} are closed (withdrawn) again.`);
});

test('undoes several only with --yes, and no more than there are', async () => {
  const session = await begin('add-job Acme Buyer', 'note j1 one');
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
    ['redo', 1],
    ['redo 2', 2],
  ] as const) {
    expect({ line, ...(await session.run(line)) }).toMatchObject({ line, code, stdout: '' });
  }
  expect(await session.say('undo --list')).toBe(before);
});
