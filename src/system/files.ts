import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** Path of a data file in a new folder that only the user can read. */
export function makeScratchFile(): string {
  return join(mkdtempSync(join(tmpdir(), 'jobtrack-demo-')), 'jobtrack.db');
}

/** The absolute path of a name, or null if it's taken. */
export function findFreePath(name: string): string | null {
  const path = resolve(name);
  return existsSync(path) ? null : path;
}
