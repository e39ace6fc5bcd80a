// Keys typed before there's anything to answer, and pastes where one key is expected.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rowsIn } from '../../faults/support.ts';
import { environment, scratchFolder } from '../../support/program.ts';
import { ESC, KEYS, openTerminal } from '../../support/terminal.ts';
import { makeTool } from '../../support/tools.ts';
import { useKinds } from './kinds.ts';
import { NOW_WHAT, press, type Steps, walk } from './walking.ts';

const { enter } = KEYS;

const jobHunt = useKinds();

const paste = (text: string) => `${ESC}[200~${text}${ESC}[201~`;
const STILL_THERE: Steps = [
  ['Changes it', ''],
  [NOW_WHAT, 'q'],
];

test.each([
  ['', 'k', 'w'],
  ['1', 'k\r', 'w\r'],
])('with ACCESSIBLE=%s, keys typed before the program started press nothing', async (accessible, early, why) => {
  const around = { ...jobHunt('a call'), env: { ACCESSIBLE: accessible } };
  const before = rowsIn(around.db);
  const terminal = openTerminal(['go'], around);
  terminal.types(early);
  await press(terminal, [
    [NOW_WHAT, why],
    ['Changes it', ''],
    [NOW_WHAT, why.replace('w', 'q')],
  ]);
  expect(await terminal.ends()).toMatchObject({ code: 0, isRestored: true });
  expect(rowsIn(around.db)).toBe(before);
});

test('keys typed while a message was being copied press nothing', async () => {
  const around = jobHunt('a message');
  const tools = scratchFolder();
  const [started, goOn] = [join(tools, 'started'), join(tools, 'go-on')];
  spawnSync('mkfifo', [started, goOn]);
  makeTool(tools, 'xclip', `cat > /dev/null; echo > '${started}'; read -r _ < '${goOn}'`);
  const env = { PATH: `${tools}:${environment(around).PATH}`, DISPLAY: ':0' };
  const terminal = openTerminal(['go'], { ...around, env });
  await press(terminal, [
    ['one thing you talked about?', `their new site${enter}`],
    ['What would you bring', `ten years${enter}`],
    ['What do you see differently now', ESC],
    [NOW_WHAT, 'c'],
  ]);
  spawnSync('cat', [started]);
  terminal.types('k');
  writeFileSync(goOn, '\n');
  await press(terminal, [['Copied', ''], [NOW_WHAT, 'w'], ...STILL_THERE]);
  expect(await terminal.ends()).toMatchObject({ code: 0, isRestored: true });
  expect(terminal.text()).not.toContain('Skipped');
});

test('a paste picks nothing from a list', async () => {
  const around = jobHunt('a call');
  const before = rowsIn(around.db);
  await walk(around, [
    [NOW_WHAT, 'd'],
    ['How did the call go?', paste('nobody\r')],
    ['', ESC],
    [NOW_WHAT, 'q'],
  ]);
  expect(rowsIn(around.db)).toBe(before);
});

test.each([
  ['two lines', 'their site\r\nand the team', 'their site and the team'],
  ['a tab', 'their\tsite', 'their site'],
  ['a clearing of the screen', `their ${ESC}[2Jsite`, 'their site'],
])('a paste of %s is one answer', async (_, pasted, kept) => {
  const around = jobHunt('a message');
  await walk(around, [
    ['one thing you talked about?', paste(pasted) + enter],
    ['What would you bring', ESC],
    [NOW_WHAT, 'q'],
  ]);
  expect(rowsIn(around.db)).toContain(kept);
});
