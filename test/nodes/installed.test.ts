// The packed program, installed where nothing can be compiled: with install scripts forbidden and allowed.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, realpathSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { environment, scratchFolder } from '../support/program.ts';
import { programsOf } from './install.ts';
import { answerOf } from './support.ts';

const ROOT = new URL('../..', import.meta.url).pathname;
const LINES = ['22', '24', '26'] as const;

test.each(
  LINES.flatMap((version) => [
    [version, '--ignore-scripts'] as const,
    [version, '--allow-scripts=better-sqlite3'] as const,
  ]),
)('npm install -g with Node %s, no compiler, and %s', async (version, scripts) => {
  const folder = scratchFolder();
  const packed = execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  const PATH = pathWith(version, folder);
  const env = environment({ env: { PATH }, db: join(folder, 'search.db'), now: '2026-11-02T16:00' });
  const install = ['install', '-g', '--prefix', folder, scripts, join(folder, packed.trim())];
  expect(await answerOf(join(PATH, 'npm'), install, { ...process.env, PATH })).toMatchObject({ code: 0 });
  expect(readdirSync(join(folder, 'share/man/man1'))).toEqual(['jobtrack.1']);
  const run = (line: string) => answerOf(join(folder, 'bin/jobtrack'), line.split(' '), env);
  const added = await run('add-interview Acme Buyer --at 2026-11-02T10:00 --with Amy');
  expect(added).toMatchObject({ code: 0, stdout: expect.stringContaining('Acme') });
  expect(await run('today')).toMatchObject({ code: 0, stdout: expect.stringContaining('Amy'), stderr: '' });
});

/** A PATH with only Node and npm: no shell, compiler, make or Python. */
function pathWith(version: (typeof LINES)[number], folder: string): string {
  const programs = join(folder, 'programs');
  mkdirSync(programs);
  symlinkSync(join(programsOf(version), 'node'), join(programs, 'node'));
  const npm = execFileSync('sh', ['-c', 'command -v npm'], { encoding: 'utf8' }).trim();
  symlinkSync(realpathSync(npm), join(programs, 'npm'));
  return programs;
}
