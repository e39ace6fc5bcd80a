// The clipboard, through whichever usual program is installed. The text goes in by stdin, never as an argument.
import { spawnSync } from 'node:child_process';
import { UserError } from '../domain/errors.ts';
import type { Environment } from './environment.ts';

interface Tool {
  readonly program: string;
  readonly args: readonly string[];
  readonly encoding: 'utf8' | 'utf16le';
}

const WINDOWS: Tool = { program: 'clip.exe', args: [], encoding: 'utf16le' };
const MAC: Tool = { program: 'pbcopy', args: [], encoding: 'utf8' };
const WAYLAND: Tool = { program: 'wl-copy', args: [], encoding: 'utf8' };
const X11: readonly Tool[] = [
  { program: 'xclip', args: ['-selection', 'clipboard', '-in'], encoding: 'utf8' },
  { program: 'xsel', args: ['--clipboard', '--input'], encoding: 'utf8' },
];
const PATIENCE_MS = 5_000;

/** Copies a text to the clipboard. Throws 'refused' if no program takes it. */
export function copyText(env: Environment, text: string): void {
  const isTaken = toolsFor(env).some(({ program, args, encoding }) => {
    const input = Buffer.from(text, encoding);
    const run = spawnSync(program, args, { env, input, stdio: ['pipe', 'ignore', 'ignore'], timeout: PATIENCE_MS });
    return run.status === 0;
  });
  if (isTaken) return;
  throw new UserError(
    'refused',
    'There is no clipboard here that takes a text.',
    'On Linux, wl-clipboard, xclip or xsel make one; without --copy the text is printed.',
  );
}

function toolsFor({ WAYLAND_DISPLAY: wayland }: Environment): readonly Tool[] {
  if (process.platform === 'darwin') return [MAC];
  if (process.platform === 'win32') return [WINDOWS];
  return wayland ? [WAYLAND, ...X11, WINDOWS] : [...X11, WAYLAND, WINDOWS];
}
