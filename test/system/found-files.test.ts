import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openFiles } from '../../src/system/found-files.ts';
import { scratchFolder } from '../support/program.ts';

async function contentsOf(typed: string, dataFile = '/nowhere'): Promise<Record<string, string | null>> {
  const contents: Record<string, string | null> = {};
  for (const { name, path, bytes } of openFiles(typed, dataFile)) {
    const pieces: Uint8Array[] = [];
    const read = async () => {
      for await (const piece of bytes()) pieces.push(piece);
      return Buffer.concat(pieces).toString();
    };
    contents[`${name} ${path.join('/')}`] = await read().catch(({ message }) => message);
  }
  return contents;
}

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = join(scratchFolder(), 'Mail');
  mkdirSync(join(folder, 'b'), { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

test('a file', async () => {
  const folder = folderWith({ 'a.eml': 'A' });
  expect(await contentsOf(join(folder, 'a.eml'))).toEqual({ 'a.eml ': 'A' });
});

test('all files of a folder, by name', async () => {
  const folder = folderWith({ 'c.eml': 'C', 'a.eml': 'A', 'b/x.eml': 'X' });
  const found = await contentsOf(`${folder}/`);
  expect(Object.keys(found)).toEqual(['Mail/a.eml a.eml', 'Mail/b/x.eml b/x.eml', 'Mail/c.eml c.eml']);
  expect(Object.values(found)).toEqual(['A', 'X', 'C']);
});

test('follows no link in a folder, and opens no pipe', async () => {
  const folder = folderWith({ 'a.eml': 'A' });
  symlinkSync(join(folder, 'a.eml'), join(folder, 'link.eml'));
  symlinkSync(folder, join(folder, 'b', 'loop'));
  execFileSync('mkfifo', [join(folder, 'pipe.eml')]);
  expect(await contentsOf(folder)).toEqual({ 'Mail/a.eml a.eml': 'A' });
});

test('never reads the data file', async () => {
  const folder = folderWith({ 'search.db': 'D' });
  const found = await contentsOf(folder, join(folder, 'search.db'));
  expect(found['Mail/search.db search.db']).toContain("That's the data file");
});

test.skipIf(process.getuid?.() === 0)("names what it can't read", async () => {
  const folder = folderWith({ 'a.eml': 'A' });
  chmodSync(join(folder, 'a.eml'), 0);
  chmodSync(join(folder, 'b'), 0);
  const found = await contentsOf(folder);
  chmodSync(join(folder, 'b'), 0o700);
  expect(found['Mail/a.eml a.eml']).toContain("You aren't allowed to read that file");
  expect(found['Mail/b b']).toContain("You aren't allowed to read that file");
});

test.each(['', 'no-such-place'])('refuses %j', (typed) => {
  expect(() => openFiles(typed, '/nowhere')).toThrow(expect.objectContaining({ code: 'usage' }));
});
