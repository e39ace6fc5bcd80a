// Programs of the user's own, played by short shell scripts.
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A program of that name in a folder. Gives its path. */
export function makeTool(folder: string, name: string, script: string): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

/** A program that notes its arguments, one a line, then does what the script says. Gives what reads the notes. */
export function makeNotingTool(folder: string, name: string, script = ''): () => string[] {
  const log = join(folder, `${name}.log`);
  makeTool(folder, name, `printf '%s\\n' "$@" >> '${log}'\n${script}`);
  return () => (existsSync(log) ? readFileSync(log, 'utf8').split('\n').slice(0, -1) : []);
}
