// The walk on narrow, plain, colored and old terminals, through every kind of entry.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { useJobHunt } from '../../cli/prompting/job-hunt.ts';
import { rowsIn } from '../../faults/support.ts';
import { splitWords } from '../../support/command-line.ts';
import { jobtrack, type Surroundings, scratchFolder } from '../../support/program.ts';
import { ESC, KEYS, openTerminal } from '../../support/terminal.ts';
import { KIND_NAMES, type KindName, kindNamed, useKinds } from './kinds.ts';
import { idsLeft, MORNING, NOW, NOW_WHAT, press, type Steps, walk } from './walking.ts';

const { enter, down } = KEYS;

const jobHunt = useKinds();
const morning = useJobHunt(MORNING, NOW);

/** Ends of rows: line breaks, and moves of the cursor to another row or to the start of this one. */
const ROW_END = /\r|\n|␛\[\d*(?:;\d*)?[A-HJ]/;
const PAINTED = /␛\[[\d;]*m/;
const ANY_SEQUENCE = /␛\[[?\d;]*[a-z]/gi;

/** Without addresses, which are never broken. */
function rowsOf(raw: string): string[] {
  const rows = raw.split(ROW_END).map((row) => row.replace(ANY_SEQUENCE, ''));
  return rows.filter((row) => !/^ *https:\S+$/.test(row));
}

/** Everything that an entry shows, and its answer. */
function wholeEntry(name: KindName): Steps {
  const { opening = [], d, leadsTo = [] } = kindNamed(name);
  return [
    ...opening,
    [NOW_WHAT, 'w'],
    [NOW_WHAT, '?'],
    [NOW_WHAT, 's'],
    ['Until when?', ESC],
    [NOW_WHAT, 'd'],
    ...d,
    ...leadsTo,
    [NOW_WHAT, 'q'],
  ];
}

async function rawOf(name: KindName, columns: number, env: Surroundings['env'] = {}): Promise<string> {
  const terminal = openTerminal(['go'], { ...jobHunt(name), env }, columns);
  await press(terminal, wholeEntry(name));
  expect(await terminal.ends()).toEqual({ code: 0, isRestored: true, isOver: true });
  return terminal.raw().replaceAll(ESC, '␛');
}

test.each(KIND_NAMES)('%s: 50 columns, no row wider, and no color with NO_COLOR', async (name) => {
  const raw = await rawOf(name, 50);
  expect(rowsOf(raw).filter((row) => row.length > 50)).toEqual([]);
  expect(raw).not.toMatch(PAINTED);
});

test.each(KIND_NAMES)('%s: 80 columns, in ASCII with LANG=C', async (name) => {
  const raw = await rawOf(name, 80, { LANG: 'C' });
  expect(rowsOf(raw).filter((row) => row.length > 80)).toEqual([]);
  expect([...raw.replaceAll('␛', '')].filter((each) => each > '~')).toEqual([]);
});

test('color where the terminal has it', async () => {
  expect(await rawOf('a call', 80, { NO_COLOR: '' })).toMatch(PAINTED);
});

/** The same answers as lines: a choice's number, and Enter after a key. */
function asLines(steps: Steps): Steps {
  return steps.map(([shown, key]) => {
    const keys = key as string;
    const moves = keys.split(down).length - 1;
    if (moves > 0) return [shown, `${moves + 1}\r`];
    return [shown, keys === '' || keys.endsWith(enter) ? keys : `${keys}\r`];
  });
}

/** The two variables that ask for plain lines, in turn. */
const PLAIN = KIND_NAMES.map((name, at) => ({ name, variable: at % 2 === 0 ? 'ACCESSIBLE' : 'TERM' }));

test.each(PLAIN)('$name: on a terminal that can move no cursor, by $variable', async ({ name, variable }) => {
  const { opening = [], d, leadsTo = [], command } = kindNamed(name);
  const around = jobHunt(name);
  const env = { [variable]: variable === 'TERM' ? 'dumb' : '1' };
  const terminal = openTerminal(['go'], { ...around, env });
  await press(terminal, asLines([...opening, [NOW_WHAT, 'w'], [NOW_WHAT, 'd'], ...d, ...leadsTo, [NOW_WHAT, 'q']]));
  expect(await terminal.ends()).toEqual({ code: 0, isRestored: true, isOver: true });
  expect(terminal.raw()).not.toContain(ESC);
  const byCommand = jobHunt(name);
  for (const line of command) expect(jobtrack(splitWords(line), byCommand).code).toBe(0);
  expect(rowsIn(around.db, { withLog: false })).toBe(rowsIn(byCommand.db, { withLog: false }));
});

test.each([
  ['call', [], 1, 'Left for later: call Dana Roy (first follow-up) · Beta (f2).'],
  ['send', [['one thing you', ESC]], 1, 'Left for later: thank-you note to Amy Lee · Acme (t1.1).'],
  [
    'do',
    [],
    4,
    'Left for later: write down how the interview went · Acme (d1); write down how\nthe interview went · Gamma (d3); find out who you met · Gamma (w3); 1 more.',
  ],
] as const)('--only %s walks through nothing else', async (only, opening, count, left) => {
  const text = await walk(morning(), [...opening, [NOW_WHAT, 'q']], { args: ['--only', only] });
  expect(text).toContain(left);
  expect(text).toMatch(new RegExp(`1 of ${count}\n`));
});

test('items that wait for their hour are left out of the walk, and named at the end', async () => {
  const around = { ...morning(), now: '2026-11-23T10:30' };
  const text = await walk(around, [], { args: ['--only', 'send'] });
  expect(idsLeft(around)).toContain('t1.1');
  expect(text).toContain('Nothing to send right now.');
  expect(text).toMatch(/After the interview \(11:00 AM\)\n {2}t1\.1/);
});

const lastThing = useJobHunt(
  ['config set country none', 'add-interview Acme Clerk --at "2026-11-25 10:00" --with "Amy Lee <amy@acme.example>"'],
  NOW,
);

test('the end says once that nothing is left, and once what comes next', async () => {
  const text = await walk(lastThing(), [[NOW_WHAT, 'd']]);
  expect(text).toContain("Done: you're ready for Acme");
  expect(text).toContain("That's everything for now.");
  expect(text).not.toContain('That was the last thing');
});

test('before anything is on record, it says how to begin, as today does', async () => {
  const around = { db: join(scratchFolder(), 'new.db'), now: NOW };
  expect(await walk(around, [])).toContain(jobtrack(['today'], around).stdout);
});

test('an empty list: exit 0, with no question', async () => {
  const around = { ...morning(), now: '2026-10-20T09:00' };
  expect(await walk(around, [], { args: ['--only', 'call'] })).toContain('Nobody to call right now.');
});
