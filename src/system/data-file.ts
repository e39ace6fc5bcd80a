// Where data files are on this machine.
import { join, resolve } from 'node:path';
import envPaths from 'env-paths';
import { UserError } from '../domain/errors.ts';
import { homeFolder, xdgFolder } from './home.ts';

/** The path of the data file: as typed, else from the environment, else the system's usual folder. */
export function nameDataFile(typed: string | undefined, env: Readonly<Record<string, string | undefined>>): string {
  if (typed === '') throw new UserError('usage', '--db needs the name of a file.');
  const named = typed ?? env.JOBTRACK_DB;
  // Resolved here because better-sqlite3 trims names: we open exactly what was typed, or the store refuses it.
  return named ? resolve(named) : join(ownFolder('data', env), 'jobtrack.db');
}

/** The path of the demo's data file, always the same: a cache, because it's made again each time. */
export function nameDemoFile(env: Readonly<Record<string, string | undefined>>): string {
  return join(ownFolder('cache', env), 'demo.db');
}

const XDG = {
  data: { variable: 'XDG_DATA_HOME', byDefault: ['.local', 'share'] },
  cache: { variable: 'XDG_CACHE_HOME', byDefault: ['.cache'] },
} as const;

function ownFolder(use: keyof typeof XDG, env: Readonly<Record<string, string | undefined>>): string {
  const { variable, byDefault } = XDG[use];
  const isUnix = process.platform !== 'darwin' && process.platform !== 'win32';
  if (isUnix) return join(xdgFolder(env, variable, byDefault), 'jobtrack');
  homeFolder(env);
  return envPaths('jobtrack', { suffix: '' })[use];
}
