// The data passed to the user's programs, and how little of it other users can see.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { copyText } from '../../src/system/clipboard.ts';
import { openTarget } from '../../src/system/opener.ts';
import { runInProcess } from '../support/in-process.ts';
import { type Outcome, scratchFolder } from '../support/program.ts';
import { makeNotingTool, makeTool } from '../support/tools.ts';
import { expectPlain, NOW } from './support.ts';

const BODY = 'the kite story';

interface Setting {
  readonly db: string;
  readonly tools: string;
  readonly drafts: string;
}

/** A follow-up with custom text, and only the programs in `tools`. */
async function setUp(email = 'amy@acme.example'): Promise<Setting> {
  const folder = scratchFolder();
  const setting = { db: join(folder, 'search.db'), tools: scratchFolder(), drafts: join(folder, 'drafts') };
  const editor = makeTool(folder, 'editor', `sed -i 's/\\[\\[[^]]*\\]\\]/${BODY}/g' "$1"`);
  const add = ['add-interview', 'Acme', 'Clerk & Co?', '--at', '2026-10-26 10:00', '--with', 'Amy'];
  for (const args of [add, ['add-contact', 'p1', '--email', email], ['draft', 'f1', '--as', 'email', '--edit']]) {
    expect(await runInProcess(args, { db: setting.db, now: NOW, env: { EDITOR: editor } })).toMatchObject({ code: 0 });
  }
  return setting;
}

function draftWith({ db, tools }: Setting, flag: string, env = {}): Promise<Outcome> {
  return runInProcess(['draft', 'f1', '--as', 'email', flag], { db, now: NOW, env: { PATH: `${tools}:/bin`, ...env } });
}

test('R30 --open passes only the path of a private message file', async () => {
  const setting = await setUp();
  const said = makeNotingTool(setting.tools, 'xdg-open');
  expect(await draftWith(setting, '--open')).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^Opened: .*Amy/),
  });
  const file = join(setting.drafts, 'acme-f1.eml');
  expect(said()).toEqual([file]);
  expect(readFileSync(file, 'utf8')).toContain(BODY);
  expect([statSync(file).mode & 0o777, statSync(setting.drafts).mode & 0o777]).toEqual([0o600, 0o700]);
  expect(await draftWith(setting, '--open')).toMatchObject({ code: 0 });
  expect(readdirSync(setting.drafts)).toEqual(['acme-f1.eml']);
});

test('R30 without an opener for message files: passes a mailto address with only recipient and subject, encoded', async () => {
  const setting = await setUp("amy+o'hara%0A@acme.example");
  const said = makeNotingTool(setting.tools, 'xdg-open', 'case "$1" in mailto:*) exit 0;; *) exit 3;; esac');
  const run = await draftWith(setting, '--open');
  expect(run).toMatchObject({ code: 0, stderr: expect.stringContaining('jobtrack draft f1 --copy') });
  const subject = 'Following%20up%3A%20Clerk%20%26%20Co%3F%20interview';
  expect(said().slice(1)).toEqual([`mailto:amy%2Bo'hara%250A@acme.example?subject=${subject}`]);
  expect(said().join()).not.toContain('kite');
  expect(readdirSync(setting.drafts)).toEqual([]);
});

test.each([
  ['--open', 'jobtrack draft f1 --eml'],
  ['--copy', 'Without --copy'],
])('R30 %s without a program for it: refused, with what to do instead', async (flag, hint) => {
  const setting = await setUp();
  const run = await draftWith(setting, flag, { PATH: setting.tools });
  expect(run).toMatchObject({ code: 1, stdout: '' });
  expect(run.stderr).toContain(hint);
  expectPlain(run.stderr);
});

test('R30 refuses when every program fails', async () => {
  const setting = await setUp();
  for (const name of ['xdg-open', 'xclip', 'xsel', 'wl-copy', 'clip.exe']) makeTool(setting.tools, name, 'exit 1');
  for (const flag of ['--open', '--copy'])
    expect(await draftWith(setting, flag)).toMatchObject({ code: 1, stdout: '' });
});

test.each([
  ['xclip', {}],
  ['xsel', {}],
  ['wl-copy', {}],
  ['wl-copy', { WAYLAND_DISPLAY: 'wayland-0' }],
])('R30 --copy with %s %j: passes the text by stdin, not as arguments', async (name, env) => {
  const setting = await setUp();
  const copied = join(setting.tools, 'copied');
  const said = makeNotingTool(setting.tools, name, `cat > '${copied}'`);
  const run = await draftWith(setting, '--copy', env);
  expect(run).toMatchObject({ code: 0, stdout: expect.stringMatching(/^Copied: .*Amy.*Following up: Clerk/) });
  expect(readFileSync(copied, 'utf8')).toMatch(/^Dear Amy,[\s\S]*kite story/);
  expect(said().join()).not.toMatch(/kite|Amy/);
});

test('R30 --json prints only where it went', async () => {
  const setting = await setUp();
  makeTool(setting.tools, 'xclip', 'cat > /dev/null');
  const { db, tools } = setting;
  const args = ['draft', 'f1', '--as', 'email', '--copy', '--json'];
  const run = await runInProcess(args, { db, now: NOW, env: { PATH: `${tools}:/bin` } });
  expect(run).toMatchObject({ code: 0, stderr: '' });
  expect(JSON.parse(run.stdout)).toMatchObject({ handedTo: ['clipboard'], file: null, ownSince: '2026-11-02' });
});

const OWN = '/home/sam/drafts';

test.each([
  '-rf',
  '--help',
  'javascript:alert(1)',
  'http://acme.example',
  'file:///etc/passwd',
  '/etc/passwd',
  '/etc/note.eml',
  'note.eml',
  `${OWN}/../note.eml`,
  `${OWN}/note.txt`,
  `${OWN}/deep/note.eml`,
  'mailto:amy@acme.example\n-x',
  'https://acme.example/a b',
  ' https://acme.example',
  'data:text/html,x',
  '',
])('R30 %j is never opened', async (target) => {
  const tools = scratchFolder();
  const said = makeNotingTool(tools, 'xdg-open');
  await expect(openTarget({ PATH: tools }, OWN, target)).rejects.toMatchObject({ code: 'refused' });
  expect(said()).toEqual([]);
});

test.each(['https://acme.example/jobs?id=1&b=%20', 'mailto:amy@acme.example', 'tel:+12125550100', `${OWN}/note.eml`])(
  'R30 opens %s unchanged, as one argument',
  async (target) => {
    const tools = scratchFolder();
    const said = makeNotingTool(tools, 'xdg-open');
    expect(await openTarget({ PATH: `${tools}:/bin` }, OWN, target)).toBe(true);
    expect(said()).toEqual([target]);
  },
);

test("R30 a clipboard that doesn't read stdin doesn't block the program", () => {
  const tools = scratchFolder();
  makeTool(tools, 'xclip', 'exit 0');
  expect(() => copyText({ PATH: `${tools}:/bin` }, 'x'.repeat(1_000_000))).not.toThrow();
});
