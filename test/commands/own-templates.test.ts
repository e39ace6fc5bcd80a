// Your own message templates: `draft` uses them, refuses an invalid one, and no other command needs them.
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { TEMPLATE_IDS } from '../../src/drafts/templates.ts';
import { HOSTILE } from '../fixtures/hostile.ts';
import { splitWords } from '../support/command-line.ts';
import { runInProcess } from '../support/in-process.ts';
import { scratchFolder } from '../support/program.ts';
import { makeTool } from '../support/tools.ts';

const NOW = '2026-11-02T16:00';
const SECRET = 'XYZZY';
/** The texts as the first version wrote them out. */
const FIRST = new URL('../fixtures/first-texts', import.meta.url).pathname;
const MINE = 'Subject: Hi {{givenName}}\n\nDear {{givenName}}, thank you.\n\n{{sender}}\n';

/** A job hunt with a note to write, and the folder of its texts. */
async function setUp() {
  const folder = scratchFolder();
  const texts = join(folder, 'templates');
  const type = (line: string, env = {}) =>
    runInProcess(splitWords(line), { db: join(folder, 'search.db'), now: NOW, env });
  await type('add-interview Acme Clerk --at "2026-11-02 10:00" --with "Amy Lee <amy@acme.example>"');
  await type(`debrief i1 --to-improve ${SECRET}`);
  const ask = async (line: string) => JSON.parse((await type(`${line} --json`)).stdout);
  const states = async () => {
    const { templates } = await ask('config templates');
    return Object.fromEntries(templates.texts.map(({ id, state }: Record<string, string>) => [id, state]));
  };
  return { folder, texts, file: join(texts, 'thank-you.txt'), type, ask, states };
}

const every = (state: string) => Object.fromEntries(TEMPLATE_IDS.map((id) => [id, state]));

test("are written once as private files, change nothing by themselves, and aren't overwritten", async () => {
  const { texts, file, type, states } = await setUp();
  const before = (await type('draft t1.1')).stdout;
  expect(existsSync(texts)).toBe(false);
  expect(await states()).toEqual(every('written'));
  expect(readdirSync(texts)).toHaveLength(TEMPLATE_IDS.length);
  expect([statSync(texts).mode & 0o777, statSync(file).mode & 0o777]).toEqual([0o700, 0o600]);
  expect((await type('draft t1.1')).stdout).toBe(before);
  writeFileSync(file, MINE);
  rmSync(join(texts, 'offer-reply.txt'));
  expect(await states()).toEqual({ ...every('as-it-comes'), 'thank-you': 'changed', 'offer-reply': 'written' });
  expect(readFileSync(file, 'utf8')).toBe(MINE);
});

test('are used once changed, with any line ends, until removed', async () => {
  const { texts, file, type, ask } = await setUp();
  mkdirSync(texts);
  writeFileSync(file, `\ufeff${MINE.replaceAll('\n', '\r\n')}`);
  expect(await ask('draft t1.1')).toMatchObject({
    subject: 'Hi Amy',
    body: 'Dear Amy, thank you.\n\n[[ your name ]]',
    blanks: ['your name'],
  });
  expect((await type('draft t1.1')).stdout).toContain('Dear Amy, thank you.\n');
  rmSync(file);
  expect((await ask('draft t1.1')).subject).toBe('Thank you for your time today');
});

describe('from an earlier version', () => {
  const first = (id: string) => readFileSync(join(FIRST, `${id}.txt`), 'utf8');
  const ids = readdirSync(FIRST).map((name) => name.replace('.txt', ''));

  test('unchanged, they give way to the current ones, in drafts and when written out again', async () => {
    const { texts, type, states } = await setUp();
    const before = (await type('draft t1.1')).stdout;
    cpSync(FIRST, texts, { recursive: true });
    expect((await type('draft t1.1')).stdout).toBe(before);
    expect(await states()).toEqual(every('written'));
    expect(await states()).toEqual(every('as-it-comes'));
    expect(statSync(join(texts, 'thank-you.txt')).mode & 0o777).toBe(0o600);
  });

  test.each(ids)('%s, changed, keeps working with all its fields', async (id) => {
    const { texts, states } = await setUp();
    const mine = first(id).replace('With kind regards', 'Yours');
    mkdirSync(texts);
    writeFileSync(join(texts, `${id}.txt`), mine);
    expect(await states()).toEqual({ ...every('written'), [id]: 'changed' });
    expect(readFileSync(join(texts, `${id}.txt`), 'utf8')).toBe(mine);
  });

  test('changed, they greet by the full name as before, and every blank has to be filled in', async () => {
    const { texts, file, ask } = await setUp();
    mkdirSync(texts);
    writeFileSync(file, first('thank-you').replace('With kind regards', '[[? a last word ]]'));
    const { body, blanks, optionalBlanks } = await ask('draft t1.1');
    expect(body).toMatch(/^Dear Amy Lee,/);
    expect(body).not.toMatch(/[{}]/);
    expect(blanks).toContain('? a last word');
    expect(body.match(/\[\[\?/g)?.length ?? 0).toBe(optionalBlanks.length);
  });
});

describe('invalid ones', () => {
  test.each([
    ['an unknown field', 'Subject: x\n\nDear\n{{salary}}', "line 4: there's no {{salary}}."],
    ['a private one', 'Subject: x\n\n{{toImprove}}', "line 3: there's no {{toImprove}}."],
    ['another private one', 'Subject: x\n\n{{concerns}}', "line 3: there's no {{concerns}}."],
    ['notes', 'Subject: x\n\n{{notes}}', "line 3: there's no {{notes}}."],
    ['a part without an end', 'Subject: x\n\n{{#name}}', 'line 3: it can\'t be read: Unclosed section "name".'],
    ['no empty line', 'Subject: x\nDear', 'line 1: the subject, the empty line or the text is missing.'],
  ])('for %s stop only draft, naming file, line and fields', async (_, text, said) => {
    const { texts, file, type, states } = await setUp();
    mkdirSync(texts);
    writeFileSync(file, text);
    const run = await type('draft t1.1');
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toContain(`${file}, ${said}`);
    expect(run.stderr).toMatch(/You can use: name, givenName|Begin with a line/);
    expect(run.stderr).not.toContain(SECRET);
    for (const line of ['today', 'why t1.1', 'show t1.1', 'call t1.1', 'done t1.1']) {
      expect((await type(line)).stderr, line).not.toContain('templates');
    }
    expect(await states()).toEqual({ ...every('written'), 'thank-you': 'broken' });
    expect((await type('config templates')).stdout).toContain("thank-you         can't be used: ");
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  test('leave your own drafts alone', async () => {
    const { texts, file, type } = await setUp();
    const editor = makeTool(scratchFolder(), 'editor', `echo mine > "$1"`);
    await type('draft t1.1 --edit', { EDITOR: editor });
    mkdirSync(texts);
    writeFileSync(file, '{{salary}}');
    expect((await type('draft t1.1')).stdout).toContain('mine\n');
    expect(await type('draft t1.1 --edit', { EDITOR: editor })).toMatchObject({ code: 0 });
  });
});

describe("R17 refuses anything that isn't a text file, without following or overwriting it", () => {
  test.each<[string, (file: string, secret: string) => void]>([
    ['a link', (file, secret) => symlinkSync(secret, file)],
    ['a broken link', (file) => symlinkSync('/nonexistent/x', file)],
    ['a folder', (file) => mkdirSync(file)],
    ['bytes that aren’t text', (file) => writeFileSync(file, Buffer.from([0x53, 0xff, 0xfe]))],
  ])('%s', async (_, make) => {
    const { folder, texts, file, type, states } = await setUp();
    const secret = join(folder, 'secret');
    writeFileSync(secret, `Subject: ${SECRET}\n\n${SECRET}`);
    chmodSync(secret, 0o644);
    mkdirSync(texts);
    make(file, secret);
    const run = await type('draft t1.1');
    expect(run).toMatchObject({ code: 1, stdout: '' });
    expect(run.stderr).toContain(file);
    expect(run.stderr).not.toContain(SECRET);
    expect(await states()).toMatchObject({ 'thank-you': 'broken', 'follow-up-1': 'written' });
    expect([readFileSync(secret, 'utf8'), statSync(secret).mode & 0o777]).toEqual([
      `Subject: ${SECRET}\n\n${SECRET}`,
      0o644,
    ]);
    expect(existsSync('/nonexistent/x')).toBe(false);
  });

  test('a file in place of the folder: writes nothing, and draft still works', async () => {
    const { texts, type } = await setUp();
    writeFileSync(texts, 'mine');
    expect(await type('config templates')).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining(texts),
    });
    expect(readFileSync(texts, 'utf8')).toBe('mine');
    expect((await type('draft t1.1')).code).toBe(0);
  });
});

test('R24 prints no terminal codes from a text or its errors', async () => {
  const { texts, file, type } = await setUp();
  mkdirSync(texts);
  for (const text of HOSTILE.filter(({ length }) => length < 1000)) {
    for (const template of [`Subject: x ${text}\n\nDear ${text}`, `Subject: x\n\n{{${text}}}`]) {
      writeFileSync(file, template);
      const runs = [await type('draft t1.1'), await type('config templates')];
      for (const { stdout, stderr } of runs) expect(`${stdout}${stderr}`).not.toMatch(/[^\P{C}\n]/u);
    }
  }
});

test.each([
  ['config templates me.name', 'templates takes nothing after it'],
  ['config template', 'Type one of: get, set, unset, templates'],
])('%s: exit 2', async (line, said) => {
  const { type } = await setUp();
  expect(await type(line)).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(said) });
});
