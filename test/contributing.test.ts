// The map of the sources lists exactly the folders that exist.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = new URL('..', import.meta.url).pathname;
const GUIDE = readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8');

function foldersIn(folder: string, isDeep: boolean): string[] {
  const entries = readdirSync(join(ROOT, folder), { recursive: isDeep, withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory());
  return folders.map(({ parentPath, name }) => `${join(parentPath, name).slice(ROOT.length)}/`);
}

test('every source and test folder is on the map', () => {
  const missing = [...foldersIn('src', true), ...foldersIn('test', false)].filter((it) => !GUIDE.includes(`\`${it}\``));
  expect(missing).toEqual([]);
});

test('everything on the map exists', () => {
  const named = [...GUIDE.matchAll(/`((?:src|test)\/[\w./-]+)`/g)].map(([, path = '']) => path);
  expect(named.length).toBeGreaterThan(50);
  expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});
