// Where the data file belongs on this machine.
import { join, resolve } from 'node:path';
import envPaths from 'env-paths';
import { UserError } from '../domain/errors.ts';
import { homeFolder, xdgFolder } from './home.ts';

/** Where it is: as typed, else as the environment says, else where the system keeps such files. */
export function nameDataFile(typed: string | undefined, env: Readonly<Record<string, string | undefined>>): string {
  if (typed === '') throw new UserError('usage', '--db needs the name of a file.');
  const named = typed ?? env.JOBTRACK_DB;
  // better-sqlite3 trims names: resolved here, what was typed is what is opened, or refused in store.
  return named ? resolve(named) : join(dataFolder(env), 'jobtrack.db');
}

function dataFolder(env: Readonly<Record<string, string | undefined>>): string {
  const isUnix = process.platform !== 'darwin' && process.platform !== 'win32';
  if (isUnix) return join(xdgFolder(env, 'XDG_DATA_HOME', ['.local', 'share']), 'jobtrack');
  homeFolder(env);
  return envPaths('jobtrack', { suffix: '' }).data;
}
