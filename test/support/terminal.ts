// A user at a real terminal: waits for output, presses keys, closes the window.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { spawn } from '@lydell/node-pty';
import { environment, PROGRAM, type Surroundings, scratchFolder } from './program.ts';

export const ESC = '\u001b';
export const KEYS = {
  enter: '\r',
  down: `${ESC}[B`,
  clear: '\u0015',
  tab: '\t',
  interrupt: '\u0003',
  endOfInput: '\u0004',
} as const;

/** Time after which waiting fails, showing the output so far. */
const PATIENCE = 20_000;

interface End {
  readonly code: number;
  /** Whether the terminal is back in line mode with echo, as a shell expects. */
  readonly isRestored: boolean;
  /** Whether the program has ended. */
  readonly isOver: boolean;
}

export interface Terminal {
  /** Waits for a text after the last one waited for; fails when the program ends first. */
  readonly sees: (text: string) => Promise<void>;
  readonly types: (keys: string) => void;
  readonly sends: (signal: NodeJS.Signals) => void;
  readonly closes: () => void;
  /** Waits for the program to end; fails if it still waits for keys. */
  readonly ends: () => Promise<End>;
  /** The raw output. */
  readonly raw: () => string;
  /** The output without cursor movement, with line ends as \n. */
  readonly text: () => string;
}

/** Records the program's process id, runs it, and reports how it ended, even if the terminal is gone by then. */
const SCRIPT = `
trap : HUP INT TERM
sh -c 'echo $$ > "$0"; exec "$@"' "$NUMBER" "$@"
code=$?
echo "$code $(stty -a | grep -cE -- '(^|[ ;])(-icanon|-echo)( |;|$)')" > "$END"
`;

/** Runs the program in a terminal. */
export function openTerminal(args: readonly string[], around: Surroundings, columns = 80): Terminal {
  const folder = scratchFolder();
  const files = { NUMBER: join(folder, 'number'), END: join(folder, 'end') };
  spawnSync('mkfifo', [files.END]);
  const end = readFile(files.END, 'utf8');
  const terminal = spawn('sh', ['-c', SCRIPT, 'sh', process.execPath, PROGRAM, ...args], {
    cols: columns,
    rows: 40,
    env: { TERM: 'xterm', NO_COLOR: '1', ...environment(around), ...files },
  });
  let raw = '';
  let seen = 0;
  let isOver = false;
  let onNews = () => undefined as unknown;
  terminal.onData((data) => {
    raw += data;
    onNews();
  });
  void end.then(() => {
    isOver = true;
    onNews();
  });
  const text = () => stripVTControlCharacters(raw).replaceAll('\r\n', '\n').replaceAll('\r', '');
  const number = () => Number(readFileSync(files.NUMBER, 'utf8'));
  /** Kills the program first, and waits for its end, or the thread that reads it would never be free again. */
  const failure = async (what: string) => {
    if (!isOver) process.kill(number(), 'SIGKILL');
    await end;
    return new Error(`${what}\n${text()}`);
  };
  return {
    sees: (wanted) =>
      new Promise((resolve, reject) => {
        const fail = async () => reject(await failure(`never shown: ${wanted}`));
        const patience = setTimeout(fail, PATIENCE);
        onNews = () => {
          const at = text().indexOf(wanted, seen);
          if (at < 0 && !isOver) return;
          clearTimeout(patience);
          onNews = () => undefined;
          seen = at + wanted.length;
          if (at < 0) void fail();
          else resolve();
        };
        onNews();
      }),
    types: (keys) => terminal.write(keys),
    sends: (signal) => process.kill(number(), signal),
    closes: () => (terminal as unknown as { destroy: () => void }).destroy(),
    ends: async () => {
      let problem: Promise<Error> | null = null;
      const patience = setTimeout(() => {
        problem = failure("it doesn't end:");
      }, PATIENCE);
      const [code = '', unusual = ''] = (await end).trim().split(' ');
      clearTimeout(patience);
      if (problem) throw await problem;
      return { code: Number(code), isRestored: unusual === '0', isOver: !isRunning(number()) };
    },
    raw: () => raw,
    text,
  };
}

function isRunning(number: number): boolean {
  try {
    return process.kill(number, 0);
  } catch {
    return false;
  }
}
