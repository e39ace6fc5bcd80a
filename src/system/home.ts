// The user's own folders. A relative path would depend on the current folder, so the XDG rules ignore it; a relative
// HOME is refused, since nothing can replace it.
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { UserError } from '../domain/errors.ts';
import { quote } from '../domain/quote.ts';
import type { Environment } from './environment.ts';

/** An XDG base folder: the variable if it's absolute, else its default in the home folder. */
export function xdgFolder(env: Environment, variable: string, byDefault: readonly string[]): string {
  const set = env[variable] ?? '';
  return isAbsolute(set) ? set : join(homeFolder(env), ...byDefault);
}

/** The home folder. Throws 'usage' if it isn't an absolute path. */
export function homeFolder(env: Environment): string {
  const home = (process.platform === 'win32' ? undefined : env.HOME) ?? systemHome();
  if (home !== null && isAbsolute(home)) return home;
  const state = home === null ? "isn't set" : home === '' ? 'is empty' : `isn't an absolute path: ${quote(home)}`;
  throw new UserError(
    'usage',
    `HOME ${state}, so there's no telling where your data belongs.`,
    'Set HOME to your home folder, or name the data file with --db.',
  );
}

/** Null for a user the system doesn't know. */
function systemHome(): string | null {
  try {
    return homedir();
  } catch {
    return null;
  }
}
