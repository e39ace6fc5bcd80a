import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** The absolute path of a name, or null if it's taken. */
export function findFreePath(name: string): string | null {
  const path = resolve(name);
  return existsSync(path) ? null : path;
}
