// Each key on each kind of entry, and the records that `d` makes.
import { expect, test } from 'vitest';
import { rowsIn } from '../../faults/support.ts';
import { splitWords } from '../../support/command-line.ts';
import { environment, jobtrack, type Surroundings, scratchFolder } from '../../support/program.ts';
import { KEYS } from '../../support/terminal.ts';
import { makeTool } from '../../support/tools.ts';
import { KIND_NAMES, type KindName, kindNamed, useKinds } from './kinds.ts';
import { NOW_WHAT, type Steps, walk } from './walking.ts';

const { enter } = KEYS;

const jobHunt = useKinds();

/** A key, then the steps that follow. */
const press = (key: string, ...then: Steps): Steps => [[NOW_WHAT, key], ...then];

/** Keys that aren't offered leave the question open. */
const NOT_OFFERED: Steps = [
  [NOW_WHAT, 'x'],
  ['x does nothing here.', 'u'],
  ['Nothing recorded here yet', 'U'],
  ['Nothing was undone here', 'B'],
];
const NO_MESSAGE: Steps = [
  ['Nothing before this', 'C'],
  ["There's no message here to copy.", 'o'],
  ["There's no message here to open.", 'e'],
  ["There's no message here to edit.", 'S'],
];

/** Every key once; all but the records of `d` are undone. */
function everyKey(name: KindName): Steps {
  const { shows, next = 'g1  ', opening = [], message, noSkip, onSkip = 'Skipped: ', d } = kindNamed(name);
  return [
    [shows, ''],
    ...opening,
    ...press('w', ['Changes it', '']),
    ...press('?', ['everything you answered is saved', '']),
    ...NOT_OFFERED,
    ...(message ? [['Nothing before this', 'w'] as const, ...message] : NO_MESSAGE),
    ['Until when?', enter],
    ['Put off: ', ''],
    ...press('u', ['Undone: snooze', ''], [shows, '']),
    ...(noSkip ? press('k', [noSkip, 'w']) : press('k', [onSkip, ''], [NOW_WHAT, 'u'], ['Undone: skip', ''])),
    ...press('n', [next, ''], [NOW_WHAT, 'b'], [shows, '']),
    ...press('D', ...d),
    ...press('u', ['Undone: ', '']),
    ...press('U', ['Redone: ', ''], [NOW_WHAT, 'U'], ['Nothing was undone here', 'Q']),
  ];
}

test.each(KIND_NAMES)('%s: every key', async (name) => {
  const around = withTools(jobHunt(name));
  const text = await walk(around, everyKey(name));
  expect(text).toContain(kindNamed(name).said);
});

test.each(KIND_NAMES)('%s: d records what the commands do, and nothing else', async (name) => {
  const { d, opening = [], leadsTo = [], command, said } = kindNamed(name);
  const around = jobHunt(name);
  const text = await walk(around, [...opening, ...press('d', ...d, ...leadsTo), ...press('q')]);
  expect(text).toContain(said);
  const byCommand = jobHunt(name);
  for (const line of command) expect(jobtrack(splitWords(line), byCommand).code).toBe(0);
  expect(rowsIn(around.db, { withLog: false })).toBe(rowsIn(byCommand.db, { withLog: false }));
});

/** With a clipboard, a mail program and an editor that adds a line. */
function withTools(around: Surroundings): Surroundings {
  const tools = scratchFolder();
  makeTool(tools, 'xclip', 'cat > /dev/null');
  makeTool(tools, 'xdg-open', '');
  const EDITOR = makeTool(tools, 'editor', 'echo ", Best wishes," >> "$1"');
  return { ...around, env: { PATH: `${tools}:${environment(around).PATH}`, EDITOR, DISPLAY: ':0' } };
}
