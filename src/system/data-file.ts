// Where the data file is on this machine.
import { join, resolve } from 'node:path';
import envPaths from 'env-paths';
import { UserError } from '../domain/errors.ts';
import { homeFolder, xdgFolder } from './home.ts';

/** The path of the data file: as typed, else from the environment, else the system's usual folder. */
export function nameDataFile(typed: string | undefined, env: Readonly<Record<string, string | undefined>>): string {
  if (typed === '') throw new UserError('usage', '--db needs the name of a file.');
  const named = typed ?? env.JOBTRACK_DB;
  // Resolved here because better-sqlite3 trims names: we open exactly what was typed, or the store refuses it.
  return named ? resolve(named) : join(dataFolder(env), 'jobtrack.db');
}

function dataFolder(env: Readonly<Record<string, string | undefined>>): string {
  const isUnix = process.platform !== 'darwin' && process.platform !== 'win32';
  if (isUnix) return join(xdgFolder(env, 'XDG_DATA_HOME', ['.local', 'share']), 'jobtrack');
  homeFolder(env);
  return envPaths('jobtrack', { suffix: '' }).data;
}
