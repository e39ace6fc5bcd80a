// Types at the prompt of a real shell with `jobtrack` on its path.
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { spawn } from '@lydell/node-pty';
import { onTestFinished } from 'vitest';
import { environment, PROGRAM, type Surroundings, scratchFolder } from './program.ts';

/** Time after which waiting fails, showing the output so far. */
const PATIENCE = 20_000;
const LINE_START = '\u0001';
const LINE_END = '\u0005';
const SHOW_WORDS = "printf '%s\\n' ";

/** Starts each shell without the machine's or a user's configuration. */
const STARTS = {
  bash: ['bash', '--noprofile', '--norc', '-i'],
  zsh: ['zsh', '-f', '-i'],
  fish: ['fish', '-i'],
} as const;
export type ShellName = keyof typeof STARTS;

export interface Shell {
  readonly home: string;
  /** Types a line and Enter; returns the output. */
  readonly runs: (line: string) => Promise<string>;
  /** Types keys, including Tab; returns the words of the line as the shell reads them. */
  readonly words: (keys: string) => Promise<string[]>;
  /** Types keys and waits for a text. The line stays as it is; nothing more can be typed. */
  readonly shows: (keys: string, wanted: string) => Promise<void>;
}

/** A folder with the built program as `jobtrack`. */
function programFolder(): string {
  const folder = join(scratchFolder(), 'bin');
  mkdirSync(folder);
  const file = join(folder, 'jobtrack');
  writeFileSync(file, `#!/bin/sh\nexec '${process.execPath}' '${PROGRAM}' "$@"\n`);
  chmodSync(file, 0o755);
  return folder;
}

/** Opens a shell of 100 columns and waits for its prompt. */
export async function openShell(name: ShellName, around: Surroundings = {}): Promise<Shell> {
  const home = scratchFolder();
  // Otherwise fish starts generating completions from every manual page.
  mkdirSync(join(home, '.local/share/fish/generated_completions'), { recursive: true });
  const [file, ...args] = STARTS[name];
  const path = `${programFolder()}:${process.env.PATH}`;
  const env = { TERM: 'xterm', PS1: '% ', NO_COLOR: '1', ...environment(around), HOME: home, PATH: path };
  const terminal = spawn(file, args, { cols: 100, rows: 50, cwd: home, env: { ...env, ...around.env } });
  onTestFinished(() => terminal.kill('SIGKILL'));
  let raw = '';
  let onNews = () => undefined as unknown;
  terminal.onData((data) => {
    raw += data;
    onNews();
  });
  const shown = (from: number) => stripVTControlCharacters(raw.slice(from)).replaceAll('\r\n', '\n');
  const until = (isThere: (said: string) => boolean, from: number) =>
    new Promise<string>((resolve, reject) => {
      const patience = setTimeout(() => reject(new Error(`never shown:\n${shown(from)}`)), PATIENCE);
      onNews = () => {
        if (!isThere(shown(from))) return;
        clearTimeout(patience);
        resolve(shown(from));
      };
      onNews();
    });
  let count = 0;
  /** Types input and then a marker printed when it's done; quotes keep the marker from matching its own echo. */
  const settles = async (keys: string) => {
    const from = raw.length;
    count++;
    terminal.write(`${keys}; echo '@''ready${count}''@'\r`);
    return await until((said) => new RegExp(`(^|~)@ready${count}@`, 'm').test(said), from);
  };
  await settles(':');
  return {
    home,
    runs: settles,
    words: async (keys) => {
      await settles(`${keys}${LINE_START}${SHOW_WORDS}${LINE_END} >words`);
      return readFileSync(join(home, 'words'), 'utf8').split('\n').slice(0, -1);
    },
    shows: async (keys, wanted) => {
      const from = raw.length;
      terminal.write(keys);
      await until((said) => said.includes(wanted), from);
    },
  };
}
