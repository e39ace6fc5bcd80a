// The system's scheduler: the user's crontab and systemd user units, each through its own program, without a shell.
import { spawnSync } from 'node:child_process';
import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../domain/errors.ts';
import type { Environment } from './environment.ts';
import { findProgram } from './find-program.ts';
import { xdgFolder } from './home.ts';
import { makePrivateFolder, readPrivateFile, writeNewFile } from './private-file.ts';

const PATIENCE_MS = 10_000;

/** This system's schedulers and programs for reminders; null for those it doesn't have. */
export function makeScheduler(env: Environment, program: string) {
  const folder = join(xdgFolder(env, 'XDG_CONFIG_HOME', ['.config']), 'systemd', 'user');
  return {
    system: process.platform,
    program: [process.execPath, program],
    notifier: findProgram(env, 'notify-send'),
    crontab: findProgram(env, 'crontab') === null ? null : crontabOf(env),
    units: findProgram(env, 'systemctl') === null ? null : unitsIn(folder, env),
  };
}

function crontabOf(env: Environment) {
  return {
    /** The crontab, one character per byte; '' if there's none. */
    read: () => {
      const run = runTool(env, 'crontab', ['-l']);
      if (run.code === 0) return run.stdout;
      if (/no crontab for/i.test(run.stderr)) return '';
      throw failure('crontab -l', run.stderr);
    },
    write: (bytes: string) => {
      const run = bytes === '' ? runTool(env, 'crontab', ['-r']) : runTool(env, 'crontab', ['-'], bytes);
      if (run.code !== 0) throw failure('crontab', run.stderr);
    },
  };
}

function unitsIn(folder: string, env: Environment) {
  return {
    folder,
    isRunning: () => runTool(env, 'systemctl', ['--user', 'show-environment']).code === 0,
    isEnabled: (name: string) => runTool(env, 'systemctl', ['--user', 'is-enabled', '--quiet', name]).code === 0,
    control: (...args: readonly string[]) => {
      const run = runTool(env, 'systemctl', ['--user', ...args]);
      if (run.code !== 0) throw failure(`systemctl --user ${args.join(' ')}`, run.stderr);
    },
    /** Null if there's none. */
    read: (name: string) => {
      const bytes = readPrivateFile(join(folder, name));
      return bytes === null ? null : Buffer.from(bytes).toString('utf8');
    },
    /** Writes a temporary file, then renames it. */
    write: (name: string, text: string) => {
      makePrivateFolder(folder);
      const draft = join(folder, `.${name}.new`);
      rmSync(draft, { force: true });
      renameSync(writeNewFile(draft, text), join(folder, name));
    },
    remove: (name: string) => rmSync(join(folder, name), { force: true }),
  };
}

function runTool(env: Environment, tool: string, args: readonly string[], input = '') {
  const bytes = Buffer.from(input, 'latin1');
  const run = spawnSync(tool, args, {
    env: { ...env, LC_ALL: 'C' },
    input: bytes,
    encoding: 'latin1',
    timeout: PATIENCE_MS,
  });
  return { code: run.status, stdout: run.stdout ?? '', stderr: run.stderr ?? run.error?.message ?? '' };
}

function failure(tool: string, said: string): UserError {
  return new UserError(
    'refused',
    `${tool} doesn't take it: ${said.trim() || 'it says nothing'}`,
    "What's set up, and what would be: jobtrack remind show",
  );
}
