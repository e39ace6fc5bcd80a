// THIRD-PARTY.md names every package whose code is in the bundle, with its license. U=1 rewrites it.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

const ROOT = new URL('..', import.meta.url).pathname;
const NOTICES = join(ROOT, 'THIRD-PARTY.md');
const ENGINES = ['better-sqlite3', 'better-sqlite3-node20'];

// npm skips the engine for Node 20 where it can't be built.
const areAllHere = ENGINES.every((name) => existsSync(join(ROOT, 'node_modules', name)));
test.skipIf(!areAllHere)('THIRD-PARTY.md has the notice of every bundled package, and is in the package', async () => {
  const expected = notices(await bundledPackages());
  if (process.env.U === '1') writeFileSync(NOTICES, expected);
  expect(readFileSync(NOTICES, 'utf8')).toBe(expected);
  expect(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).files).toContain('THIRD-PARTY.md');
});

test('the public holidays, which have their own license, are in their own file', () => {
  const files = readdirSync(join(ROOT, 'dist')).filter((name) => name.endsWith('.cjs'));
  const withData = files.filter((name) => /["']CC-BY-SA-3["']/.test(readFileSync(join(ROOT, 'dist', name), 'utf8')));
  expect(withData).toEqual(['public-holidays.cjs']);
  const text = readFileSync(join(ROOT, 'dist/public-holidays.cjs'), 'utf8');
  expect(text).toMatch(/^\/\/ Public holidays: the data of date-holidays, under CC BY-SA 3\.0\./);
});

/** The folders in node_modules that the bundle takes code from; the build leaves out the one external package. */
async function bundledPackages(): Promise<string[]> {
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: ['src/main.ts', ...ENGINES],
    outdir: 'out',
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'esm',
    external: ['@inquirer/editor'],
  });
  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs));
  const used = inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([path]) => packageOf(path));
  return [...new Set(used)].filter((folder) => folder !== '').sort();
}

/** 'node_modules/@inquirer/core/dist/index.js' → 'node_modules/@inquirer/core'; '' for a file of ours. */
function packageOf(path: string): string {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? '';
}

function notices(folders: readonly string[]): string {
  const texts = folders.map(noticeOf);
  const head =
    'The program contains code of these packages, each under its own license. The public holidays, in the file\n' +
    'dist/public-holidays.cjs, are data of date-holidays under CC BY-SA 3.0; its notice names their sources.';
  return `# Third-party notices\n\n${head}\n${[...new Set(texts)].join('')}`;
}

function noticeOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8'));
  const file = readdirSync(join(ROOT, folder)).find((each) => /^licen[cs]e/i.test(each));
  const text = file
    ? readFileSync(join(ROOT, folder, file), 'utf8')
    : `License: ${license}. The package has no text of it.`;
  return `\n## ${name} ${version}\n\n${license}\n\n\`\`\`text\n${text.replaceAll('\r', '').trim()}\n\`\`\`\n`;
}
