// Data files in temporary folders, and their bytes.
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openStore, type Store } from '../../src/store/open.ts';

/** A new folder, gone after the test. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'jobtrack-test-'));
  chmodSync(folder, 0o755);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** An open store on a new file, closed after the test. */
export function makeStore(): Store {
  return reopen(join(makeFolder(), 'jobs.db'));
}

export function reopen(file: string): Store {
  const store = openStore(file, {});
  onTestFinished(() => store.close());
  return store;
}

/** The names in a folder. */
export function namesIn(folder: string): string[] {
  return readdirSync(folder).sort();
}

export function bytesOf(file: string): string {
  return readFileSync(file).toString('base64');
}
