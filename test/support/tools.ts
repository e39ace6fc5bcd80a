// Stub programs as short shell scripts.
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Makes a program with that name in a folder and returns its path. */
export function makeTool(folder: string, name: string, script: string): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

/** Makes a program that records its arguments, one per line, then runs the script. Returns a reader of the record. */
export function makeNotingTool(folder: string, name: string, script = ''): () => string[] {
  const log = join(folder, `${name}.log`);
  makeTool(folder, name, `printf '%s\\n' "$@" >> '${log}'\n${script}`);
  return () => (existsSync(log) ? readFileSync(log, 'utf8').split('\n').slice(0, -1) : []);
}
