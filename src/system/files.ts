import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** The path of a data file in a new folder that only the user can read. */
export function makeScratchFile(): string {
  return join(mkdtempSync(join(tmpdir(), 'jobtrack-demo-')), 'jobtrack.db');
}

/** The absolute path of a name, or null where something stands under it already. */
export function findFreePath(name: string): string | null {
  const path = resolve(name);
  return existsSync(path) ? null : path;
}
