import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { jobtrack, type Outcome, type Surroundings, scratchFolder } from '../support/program.ts';
import { makeNotingTool, makeTool } from '../support/tools.ts';
import { bash, expectPlain, expectSound, hasTool, NOW, needs, stateOf } from './support.ts';

const CRUEL = 'x; touch PWNED $(touch PWNED) `touch PWNED` | & \' "';
const FILLED = `sed -i 's/\\[\\[[^]]*\\]\\]/something fine/g' "$1"`;

interface Setting {
  readonly folder: string;
  readonly db: string;
  /** Path of the draft while it's edited. */
  readonly draft: string;
}

/** A job hunt with a thank-you note to write. */
function setUp(name = 'Amy Lee', company = 'Acme'): Setting {
  const folder = scratchFolder();
  const db = join(folder, 'search.db');
  const args = ['add-interview', company, 'Clerk', '--at', '2026-11-02 10:00', '--with', name];
  expect(jobtrack(args, { db, now: NOW })).toMatchObject({ code: 0 });
  expect(jobtrack(['add-contact', 'p1', '--email', 'amy@acme.example'], { db, now: NOW })).toMatchObject({ code: 0 });
  return { folder, db, draft: join(folder, 'drafts', 'acme-t1.1.txt') };
}

function draftWith(editor: string, { db }: Setting, env: Surroundings['env'] = {}) {
  return jobtrack(['draft', 't1.1', '--edit'], { db, now: NOW, env: { EDITOR: editor, ...env } });
}

test.each([
  ['ends with an error', 'exit 1'],
  ['ends with an error after saving', `${FILLED}; exit 1`],
  ['is killed', 'kill -9 $$'],
  ['is interrupted', 'kill -INT $$'],
  ['deletes the draft', 'rm "$1"'],
  ['deletes the draft and fails', 'rm "$1"; exit 1'],
  ['renames the draft', 'mv "$1" "$1.bak"'],
  ['writes bad UTF-8', `printf 'Dear Amy\\377' > "$1"`],
  ['writes NUL', `printf 'Dear\\000Amy' > "$1"`],
  ['writes more than there is room for', `head -c 300000 /dev/zero | tr '\\0' x > "$1"`],
])('R31 an editor that %s: exit 1 or 2, nothing recorded, the draft kept and its path printed', (_, script) => {
  const setting = setUp();
  const before = stateOf(setting.db).bytes;
  const run = draftWith(makeTool(setting.folder, 'editor', script), setting);
  expect(run.code).toBe(/000/.test(script) ? 2 : 1);
  expect(run.stdout).toBe('');
  expect(run.stderr).toContain(setting.draft);
  expectPlain(run.stderr);
  expect(stateOf(setting.db).bytes).toBe(before);
  expect(lstatSync(setting.draft).mode & 0o777).toBe(0o600);
  expect(readFileSync(setting.draft).length).toBeGreaterThan(5);
});

test('R31 --json has the path in the error', () => {
  const setting = setUp();
  const run = jobtrack(['draft', 't1.1', '--edit', '--json'], {
    db: setting.db,
    now: NOW,
    env: { EDITOR: makeTool(setting.folder, 'editor', `printf 'Dear\\000Amy' > "$1"`) },
  });
  expect(run).toMatchObject({ code: 2, stdout: '' });
  expect(JSON.parse(run.stderr).error.hint).toContain(setting.draft);
});

test('R31 the next edit continues a kept draft, which is removed once recorded', () => {
  const setting = setUp();
  draftWith(makeTool(setting.folder, 'bad', `echo 'My own words' > "$1"; exit 1`), setting);
  const run = draftWith('true', setting);
  expect(run).toMatchObject({ code: 0, stdout: expect.stringContaining('My own words') });
  expect(run.stderr).toContain('earlier edit');
  expect(readdirSync(join(setting.folder, 'drafts'))).toEqual([]);
  expect(jobtrack(['draft', 't1.1'], { db: setting.db, now: NOW }).stdout).toContain('My own words');
  expectSound(setting.db, 3);
});

test('R31 leaves a file that the editor saved under another name', () => {
  const setting = setUp();
  draftWith(makeTool(setting.folder, 'bad', `echo mine > "$1.bak"; rm "$1"`), setting);
  expect(readFileSync(`${setting.draft}.bak`, 'utf8')).toBe('mine\n');
});

test.each([
  ['missing', '/nonexistent/editor', {}],
  ['a folder', '/', {}],
  ['empty', `''`, {}],
])('R31 an editor that is %s: exit 1, the draft kept and its path printed', (_, editor, env) => {
  const setting = setUp();
  const run = draftWith(editor, setting, env);
  expect(run).toMatchObject({ code: 1, stdout: '' });
  expect(run.stderr).toContain(setting.draft);
  expectPlain(run.stderr);
});

test.each([[['--no-input'], {}] as const, [[], { JOBTRACK_NO_INPUT: '1' }] as const])(
  'R21 with %j %j opens no editor: exit 2',
  (flags, env) => {
    const setting = setUp();
    const said = makeNotingTool(setting.folder, 'editor');
    const around = { db: setting.db, now: NOW, env: { EDITOR: join(setting.folder, 'editor'), ...env } };
    const run = jobtrack(['draft', 't1.1', '--edit', ...flags], around);
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toContain('--no-input');
    expect([said(), existsSync(join(setting.folder, 'drafts'))]).toEqual([[], false]);
  },
);

test("R21 an editor doesn't wait for a silent pipe", () => {
  const setting = setUp();
  const editor = makeTool(setting.folder, 'editor', `cat > "$1"; echo mine >> "$1"`);
  const run = bash(
    'jobtrack draft t1.1 --edit < <(exec sleep 8 >/dev/null 2>&1)',
    { db: setting.db, env: { EDITOR: editor } },
    6,
  );
  expect(run).toMatchObject({ code: 0, stdout: expect.stringContaining('mine\n') });
});

test('R31 prefers VISUAL to EDITOR, with its arguments and without a shell', () => {
  const setting = setUp();
  const said = makeNotingTool(setting.folder, 'editor');
  const visual = `"${join(setting.folder, 'editor')}" --wait 'two words' $HOME; touch PWNED`;
  expect(draftWith('false', setting, { VISUAL: visual }).code).toBe(0);
  expect(said()).toEqual(['--wait', 'two words', '$HOME;', 'touch', 'PWNED', setting.draft]);
});

test.each([
  ['nano', 'Ctrl-X leaves'],
  ['micro', 'Ctrl-Q leaves'],
])('R31 uses %s without VISUAL and EDITOR, and says how to leave it', (name, leaving) => {
  const setting = setUp();
  makeNotingTool(setting.folder, 'vi');
  const said = makeNotingTool(setting.folder, name);
  const run = draftWith('', setting, { VISUAL: ' ', PATH: setting.folder });
  expect(run.code).toBe(0);
  expect(run.stderr).toMatch(new RegExp(`^${name}: .*${leaving}\\.$`, 'm'));
  expect(said()).toEqual([setting.draft]);
});

test('R31 never opens vi unasked: exit 1, naming --fill and EDITOR, and nothing is left behind', () => {
  const setting = setUp();
  const said = ['vi', 'vim', 'editor'].map((name) => makeNotingTool(setting.folder, name));
  const run = draftWith('', setting, { VISUAL: ' ', PATH: setting.folder });
  expect(run).toMatchObject({ code: 1, stdout: '' });
  expect(run.stderr).toContain('--fill');
  expect(run.stderr).toContain('EDITOR=');
  expect(said.map((read) => read())).toEqual([[], [], []]);
  expect(existsSync(setting.draft)).toBe(false);
});

test('R31 says nothing about leaving an editor that you chose', () => {
  const setting = setUp();
  makeNotingTool(setting.folder, 'nano');
  expect(draftWith('nano', setting, { PATH: setting.folder }).stderr).not.toContain('leaves');
});

test('R31 a link, folder or FIFO in place of the draft: refused and left alone', () => {
  const setting = setUp();
  const target = join(setting.folder, 'target');
  writeFileSync(target, 'mine');
  mkdirSync(join(setting.folder, 'drafts'));
  symlinkSync(target, setting.draft);
  const run = draftWith('true', setting);
  expect(run).toMatchObject({ code: 1, stdout: '' });
  expect(readFileSync(target, 'utf8')).toBe('mine');
});

test('R31 an editor that replaces the draft by a link: refused, its target left alone', () => {
  const setting = setUp();
  const target = join(setting.folder, 'target');
  writeFileSync(target, 'mine');
  const run = draftWith(makeTool(setting.folder, 'editor', `ln -sf '${target}' "$1"`), setting);
  expect(run).toMatchObject({ code: 1, stdout: '' });
  expect(readFileSync(target, 'utf8')).toBe('mine');
});

test('R31 runs nothing from names with shell syntax', () => {
  const setting = setUp(CRUEL, CRUEL);
  const tools = scratchFolder();
  makeTool(tools, 'editor', FILLED);
  makeTool(tools, 'xclip', 'cat >/dev/null');
  makeTool(tools, 'xdg-open', 'exit 3');
  const around = { db: setting.db, now: NOW, env: { PATH: `${tools}:${process.env.PATH}`, EDITOR: 'editor' } };
  for (const flags of [['--edit'], ['--copy'], ['--open'], ['--eml', join(setting.folder, 'note.eml')]]) {
    const run = jobtrack(['draft', 't1.1', ...flags], around);
    expect(run.code, flags.join(' ')).toBe(flags[0] === '--open' ? 1 : 0);
    expectPlain(run.stderr);
  }
  expect([setting.folder, tools, '.'].filter((folder) => existsSync(join(folder, 'PWNED')))).toEqual([]);
});

test.each(['000', '022'])('R15 under umask %s: the draft is 0600 and its folder 0700 with any editor', (umask) => {
  const setting = setUp();
  const modes = join(setting.folder, 'modes');
  const save = `stat -c %a "$1" "$(dirname "$1")" > '${modes}'; cp "$1" "$1~"; mv "$1~" "$1"; chmod 644 "$1"; exit 1`;
  const old = process.umask(Number.parseInt(umask, 8));
  draftWith(makeTool(setting.folder, 'editor', save), setting);
  process.umask(old);
  expect(readFileSync(modes, 'utf8')).toBe('600\n700\n');
  expect(statSync(setting.draft).mode & 0o777).toBe(0o600);
});

/** After a successful edit that can't be saved: where the text is, and that it's recorded later. */
function expectKept(run: Outcome, setting: Setting): void {
  expect(run).toMatchObject({ code: 4, stdout: '' });
  expect(run.stderr).toContain(`What you wrote is kept in ${setting.draft}`);
  expectPlain(run.stderr);
  expect(readFileSync(setting.draft, 'utf8')).toBe('My own words\n');
  expectSound(setting.db, 2);
  expect(draftWith('true', setting).stdout).toContain('My own words');
  expectSound(setting.db, 3);
}

test('R31 a disk that fills up while the editor is open: keeps the text, and says where', (context) => {
  needs(context, 'prlimit', hasTool('prlimit'));
  const setting = setUp();
  const script = `echo 'My own words' > "$1"; prlimit --pid $PPID --fsize=4096`;
  expectKept(draftWith(makeTool(setting.folder, 'editor', script), setting), setting);
});

test('R31 a data file locked after the edit: keeps the text, and says where', () => {
  const setting = setUp();
  const holder = new Database(setting.db);
  holder.exec('BEGIN IMMEDIATE');
  const run = draftWith(makeTool(setting.folder, 'editor', `echo 'My own words' > "$1"`), setting);
  holder.close();
  expectKept(run, setting);
});

test('R31 jobtrack killed while the editor is open: keeps the draft for the next edit', () => {
  const setting = setUp();
  const run = draftWith(makeTool(setting.folder, 'editor', `echo 'My own words' > "$1"; kill -9 $PPID`), setting);
  expect(run).toMatchObject({ code: null, stdout: '' });
  expect(draftWith('true', setting).stdout).toContain('My own words');
  expectSound(setting.db, 3);
});

test('R31 Ctrl-C in the editor goes to the editor', () => {
  const setting = setUp();
  const run = draftWith(makeTool(setting.folder, 'editor', `kill -INT $PPID; echo 'My own words' > "$1"`), setting);
  expect(run).toMatchObject({ code: 0, stdout: expect.stringContaining('My own words') });
});
