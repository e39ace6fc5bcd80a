// The files that `stats` writes, and their contents.
import { existsSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { displayWidth } from '../../src/terminal/text.ts';
import { runInProcess } from '../support/in-process.ts';
import { scratchFolder } from '../support/program.ts';
import { openSession, type Session } from '../support/session.ts';

const NOW = '2026-11-24T09:00';
const SECRET = 'Rumpelstiltskin';

async function begin(): Promise<Session & { folder: string }> {
  const session = openSession(NOW);
  await session.say('add-interview Acme Buyer --at "2026-11-20 10:00" --with "Amy Lee <amy@acme.example>"');
  await session.say('add-job Birch Clerk --applied 2026-11-02 --source "a job board"');
  return { ...session, folder: scratchFolder() };
}

describe('--html and --svg', () => {
  test('write a private page and picture, and nothing else on the terminal', async () => {
    const { say, folder } = await begin();
    const [html, svg] = [join(folder, 'search.html'), join(folder, 'search.svg')];
    expect(await say(`stats --html ${html} --svg ${svg}`)).toBe(`Written: ${html}\nWritten: ${svg}\n`);
    expect([html, svg].map((file) => statSync(file).mode & 0o777)).toEqual([0o600, 0o600]);
    expect(readFileSync(html, 'utf8')).toMatch(/^<!DOCTYPE html>\n<html lang="en">[\s\S]*<\/html>\n$/);
    expect(readFileSync(svg, 'utf8')).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<svg xmlns[\s\S]*<\/svg>\n$/);
  });

  test('name the files in JSON', async () => {
    const { ask, folder } = await begin();
    const html = join(folder, 'search.html');
    expect(await ask(`stats --html ${html}`)).toMatchObject({ files: [html], applications: 1, withoutApplication: 1 });
  });

  test('say so without records', async () => {
    const { say } = openSession(NOW);
    const folder = scratchFolder();
    await say(`stats --html ${folder}/search.html --svg ${folder}/search.svg`);
    expect(readFileSync(join(folder, 'search.html'), 'utf8')).toContain('nothing to count yet');
    expect(readFileSync(join(folder, 'search.svg'), 'utf8')).toContain('Nothing to show yet');
  });

  test('R17 replace an existing file only with --yes', async () => {
    const { run, say, folder } = await begin();
    const [html, svg] = [join(folder, 'search.html'), join(folder, 'search.svg')];
    writeFileSync(svg, 'mine');
    const refused = await run(`stats --html ${html} --svg ${svg}`);
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.stderr).toContain('--yes');
    expect([existsSync(html), readFileSync(svg, 'utf8')]).toEqual([false, 'mine']);
    await say(`stats --html ${html} --svg ${svg} --yes`);
    expect(readFileSync(svg, 'utf8')).toContain('<svg');
  });

  test('R17 follow no link, and write over neither the data file nor a folder', async () => {
    const { run, folder, db } = await begin();
    const link = join(folder, 'search.html');
    writeFileSync(join(folder, 'mine'), 'mine');
    symlinkSync(join(folder, 'mine'), link);
    const before = readFileSync(db, 'latin1');
    for (const target of [link, db, folder]) {
      expect(await run(`stats --html ${target} --yes`)).toMatchObject({ code: 1, stdout: '' });
    }
    expect(readFileSync(join(folder, 'mine'), 'utf8')).toBe('mine');
    expect(readFileSync(db, 'latin1')).toBe(before);
  });

  test.each(['--html -', '--html ""', '--svg -', '--html one --svg ./one'])('%s: exit 2', async (flags) => {
    const { run } = await begin();
    expect(await run(`stats ${flags}`)).toMatchObject({ code: 2, stdout: '' });
  });
});

test('R32 shows no notes, salaries or people on the terminal or in the files', async () => {
  const { say, folder } = await begin();
  await say(`edit j2 --salary ${SECRET} --note ${SECRET} --location ${SECRET} --resume ${SECRET}`);
  await say(`note p1 ${SECRET}`);
  await say(`debrief i1 --went-well ${SECRET} --skills ${SECRET}`);
  await say(`log j1 --with "Zoe ${SECRET}" --sent --channel email --note ${SECRET}`);
  await say(`heard j1 --from Amy --note ${SECRET}`);
  await say(`offer j1 --salary ${SECRET} --note ${SECRET}`);
  await say(`skip t1.1 --note ${SECRET}`);
  const [html, svg] = [join(folder, 'search.html'), join(folder, 'search.svg')];
  await say(`stats --html ${html} --svg ${svg}`);
  const all = [readFileSync(html, 'utf8'), readFileSync(svg, 'utf8'), await say('stats'), await say('stats --json')];
  for (const text of all) expect(text).not.toMatch(/Rumpelstiltskin|Amy|amy@/);
  expect(all[0]).toContain('Acme');
});

describe('on a terminal', () => {
  test.each([20, 40, 50, 80, 200])('fits %i columns, with the same numbers as in a pipe', async (columns) => {
    const { db, say } = await begin();
    await say('add-job Cedar Clerk --source "a source of a name that is longer than any column of a table"');
    const { code, stdout } = await runInProcess(['stats'], { db, now: NOW, env: { NO_COLOR: '1' } }, columns);
    expect(code).toBe(0);
    expect(stdout.split('\n').filter((line) => displayWidth(line) > columns)).toEqual([]);
    const facts = (text: string) => text.split(/\n\n/)[1]?.replace(/\s+/g, ' ').trim();
    expect(facts(stdout)).toBe(facts(await say('stats')));
  });

  test("uses ASCII when the locale isn't UTF-8", async () => {
    const { db } = await begin();
    const around = { db, now: NOW, env: { LANG: 'C', NO_COLOR: '1' } };
    const { stdout } = await runInProcess(['stats'], around, 80);
    expect(stdout).toMatch(/^[\n -~]*$/);
    expect(stdout).toMatch(/ \.+\n/);
  });
});
