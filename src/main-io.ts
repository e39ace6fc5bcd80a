// The process as a run sees it: environment, clock and streams, and how text looks on them.
import { isUserError, type UserError } from './domain/errors.ts';
import { writeWhole } from './system/stream.ts';
import { findTerminals, widthOf } from './system/terminal.ts';
import { isolated } from './terminal/isolate.ts';
import type { Style } from './terminal/style.ts';
import { renderError } from './views/error.ts';

interface Output {
  readonly isTerminal: boolean;
  /** Width in characters; null without a terminal. */
  readonly columns: number | null;
  readonly write: (text: string) => void;
}

/** Everything outside that every run depends on. */
export interface Outside {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Milliseconds since 1970, read anew each time. */
  readonly instant: number;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Milliseconds since any fixed moment, for progress lines; missing if nobody is waiting. */
  readonly clock?: () => number;
}

/** This process's environment, clock and streams, and whether somebody can answer its questions. From here on, new
 *  files are private (umask). */
export async function findOutside(): Promise<{ outside: Outside; isAttended: boolean }> {
  process.umask(0o077);
  const isTerminal = await findTerminals();
  const output = (descriptor: 1 | 2): Output => {
    let isCut = false;
    return {
      isTerminal: isTerminal(descriptor),
      get columns() {
        return isTerminal(descriptor) ? widthOf(descriptor) : null;
      },
      write: (text) => {
        if (!isCut) isCut = !writeWhole(descriptor, text);
      },
    };
  };
  const outside: Outside = {
    env: process.env,
    get instant() {
      return Date.now();
    },
    clock: () => performance.now(),
    stdout: output(1),
    stderr: output(2),
  };
  return { outside, isAttended: isTerminal(0) && isTerminal(2) };
}

/** Is this environment variable on? */
export function isOn(setting: string | undefined): boolean {
  return !['', '0', 'false'].includes(setting ?? '');
}

/** Writes to stderr. If that fails there's nobody left to tell, and work already done stays done. */
export function tell(outside: Outside, text: string): void {
  try {
    outside.stderr.write(`${text}\n`);
  } catch {}
}

/** Tells an error in words. */
export function tellError(outside: Outside, error: UserError, color: string | null): void {
  const style = styleFor(outside, outside.stderr, color);
  tell(outside, isolated(renderError(error, style), style));
}

/** Runs each of these, which write the output, in order. Returns the exit code: not 0 if the output can't be written. */
export function sayAll(outside: Outside, said: readonly (() => void)[]): number {
  try {
    for (const say of said) say();
    return 0;
  } catch (error) {
    if (!isUserError(error)) throw error;
    tellError(outside, error, null);
    return error.exit;
  }
}

/** The style that an output can show; `color` is the value of --color. */
export function styleFor({ env }: Outside, output: Output, color: string | null): Style {
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || '';
  return {
    width: output.isTerminal ? output.columns : null,
    color: hasColor(env, output, color),
    unicode: /utf-?8/i.test(locale) || process.platform === 'win32',
    isSpoken: isOn(env.ACCESSIBLE),
  };
}

function hasColor(env: Outside['env'], output: Output, color: string | null): boolean {
  if (color === 'always' || color === 'never') return color === 'always';
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0';
  return output.isTerminal && env.TERM !== 'dumb';
}
