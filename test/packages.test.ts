// The installed dependencies, and that nothing else gets in.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

interface Package {
  readonly resolved?: string;
  readonly integrity?: string;
  readonly dev?: true;
  readonly hasInstallScript?: true;
  /** False if npm may not compile it. */
  readonly gypfile?: false;
  /** Path when nested under another package. */
  readonly name?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const ROOT = new URL('..', import.meta.url).pathname;
const read = (name: string) => readFileSync(`${ROOT}${name}`, 'utf8');
const { packages } = JSON.parse(read('package-lock.json')) as { packages: Readonly<Record<string, Package>> };
const manifest = JSON.parse(read('package.json'));
const others = Object.entries(packages).filter(([path]) => path !== '');
const reaching = others.filter(([, { dev }]) => !dev);

/** A version or a range, possibly of an aliased package. */
const RANGE = /^(npm:[\w-]+@)?[\^~<>=\s\d.|*xX-]+(-[\w.]+)?$/;

describe('R34 packages', () => {
  test('come from the registry, each with its checksum', () => {
    expect(others.length).toBeGreaterThan(100);
    const odd = others.filter(
      ([, { integrity, resolved = 'https://registry.npmjs.org/' }]) =>
        !/^sha512-\S{80,}$/.test(integrity ?? '') || !resolved.startsWith('https://registry.npmjs.org/'),
    );
    expect(odd).toEqual([]);
  });

  test('are never requested from git, a file or a URL', () => {
    const asked = [manifest, ...Object.values(packages)].flatMap(
      ({ dependencies = {}, devDependencies = {}, optionalDependencies = {} }) =>
        [dependencies, devDependencies, optionalDependencies].flatMap((each) => Object.values<string>(each)),
    );
    expect(asked.length).toBeGreaterThan(100);
    expect(asked.filter((range) => !RANGE.test(range))).toEqual([]);
  });

  test('allow an install script only for the engine of Node 20', () => {
    const scripts = others.filter(([, { hasInstallScript }]) => hasInstallScript);
    expect(manifest.allowScripts).toEqual({ 'better-sqlite3': true, esbuild: false });
    expect(scripts.map(([path, { name }]) => [path, name])).toEqual([
      ['node_modules/better-sqlite3-node20', 'better-sqlite3'],
      ['node_modules/esbuild', undefined],
    ]);
  });

  // npm leaves this out whenever it rewrites the lockfile; without it, `npm ci` compiles the engine that comes ready-made.
  test("don't compile the engine that comes ready-made", () => {
    expect(packages['node_modules/better-sqlite3']?.gypfile).toBe(false);
  });

  test('are few for users, and the README says how many', () => {
    expect(Object.keys(manifest.dependencies)).toEqual(['better-sqlite3']);
    expect(Object.keys(manifest.optionalDependencies)).toEqual(['better-sqlite3-node20']);
    expect(reaching.length).toBeLessThanOrEqual(60);
    expect(said(/(\d+) packages by other people/)).toBe(reaching.length);
  });

  // npm skips the engine for Node 20 where it can't be built.
  const areAllHere = reaching.every(([path]) => existsSync(join(ROOT, path)));
  test.skipIf(!areAllHere)('the README says how large they are, and the program', () => {
    const own = [...manifest.files, 'package.json', 'README.md', 'LICENSE'].map((name: string) =>
      bytesIn(join(ROOT, name)),
    );
    expectAbout(said(/jobtrack takes ([\d.]+) MB/), sumOf(own));
    const theirs = reaching.map(([path]) => bytesIn(join(ROOT, path)));
    // Files built or downloaded there depend on the machine.
    const built = bytesIn(join(ROOT, 'node_modules/better-sqlite3-node20/build'));
    expectAbout(said(/by other people take ([\d.]+) MB/), sumOf(theirs) - built);
  });
});

function bytesIn(path: string): number {
  if (!existsSync(path)) return 0;
  if (statSync(path).isFile()) return statSync(path).size;
  return sumOf(readdirSync(path).map((name) => bytesIn(join(path, name))));
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

function expectAbout(megabytes: number, bytes: number): void {
  expect(megabytes).toBeGreaterThan((bytes / 1e6) * 0.9);
  expect(megabytes).toBeLessThan((bytes / 1e6) * 1.1);
}

/** A number in the README. */
function said(pattern: RegExp): number {
  return Number(pattern.exec(read('README.md').replaceAll('\n', ' '))?.[1]);
}
