// The clipboard, through whichever usual program is installed. A text goes in by stdin and comes out by stdout, never
// as an argument.
import { spawnSync } from 'node:child_process';
import { UserError } from '../domain/errors.ts';
import type { Environment } from './environment.ts';

interface Tool {
  readonly program: string;
  readonly args: readonly string[];
  readonly encoding: 'utf8' | 'utf16le' | 'base64';
}

interface Clipboard {
  readonly copy: Tool;
  readonly paste: Tool;
}

const tool = (encoding: Tool['encoding'], program: string, ...args: readonly string[]): Tool => ({
  program,
  args,
  encoding,
});

/** Base64, because the console would garble what its own character set lacks. */
const GET_CLIPBOARD = '[Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes([string](Get-Clipboard -Raw)))';

const MAC: Clipboard = { copy: tool('utf8', 'pbcopy'), paste: tool('utf8', 'pbpaste') };
const WINDOWS: Clipboard = {
  copy: tool('utf16le', 'clip.exe'),
  paste: tool('base64', 'powershell.exe', '-NoProfile', '-Command', GET_CLIPBOARD),
};
const WAYLAND: Clipboard = { copy: tool('utf8', 'wl-copy'), paste: tool('utf8', 'wl-paste', '--no-newline') };
const XCLIP: Clipboard = {
  copy: tool('utf8', 'xclip', '-selection', 'clipboard', '-in'),
  paste: tool('utf8', 'xclip', '-selection', 'clipboard', '-out'),
};
const XSEL: Clipboard = {
  copy: tool('utf8', 'xsel', '--clipboard', '--input'),
  paste: tool('utf8', 'xsel', '--clipboard', '--output'),
};

const PATIENCE_MS = 5_000;
/** Bytes. */
const MOST_PASTED = 5_000_000;

/** Copies a text to the clipboard. Throws 'refused' if no program takes it. */
export function copyText(env: Environment, text: string): void {
  const isTaken = clipboardsFor(env).some(({ copy: { program, args, encoding } }) => {
    const input = Buffer.from(text, encoding);
    const run = spawnSync(program, args, { env, input, stdio: ['pipe', 'ignore', 'ignore'], timeout: PATIENCE_MS });
    return run.status === 0;
  });
  if (isTaken) return;
  throw new UserError(
    'refused',
    "There's no clipboard here to copy to.",
    'On Linux, install wl-clipboard, xclip or xsel. Without --copy the text is printed.',
  );
}

/** The text on the clipboard, up to 5 MB of it. Throws 'refused' if there's none, or no program to read it with. */
export function pasteText(env: Environment): Uint8Array {
  let isThere = false;
  for (const { paste } of clipboardsFor(env)) {
    const { program, args, encoding } = paste;
    const maxBuffer = MOST_PASTED * (encoding === 'base64' ? 4 / 3 : 1);
    const run = spawnSync(program, args, { env, stdio: ['ignore', 'pipe', 'ignore'], timeout: PATIENCE_MS, maxBuffer });
    if ((run.error as NodeJS.ErrnoException | undefined)?.code === 'ENOBUFS') throw tooMuch();
    isThere ||= run.error === undefined;
    if (run.status !== 0) continue;
    const bytes = encoding === 'base64' ? Buffer.from(run.stdout.toString('latin1'), 'base64') : run.stdout;
    if (bytes.toString('latin1').trim() !== '') return bytes;
  }
  const message = isThere ? 'The clipboard has no text.' : "There's no clipboard here that I can read.";
  throw new UserError('refused', message, FROM_STDIN);
}

const FROM_STDIN = 'Save the posting to a file and name it with --from, or type --from - and paste it here.';

function tooMuch(): UserError {
  return new UserError('refused', 'The clipboard has more than 5 MB, which no posting is.', FROM_STDIN);
}

function clipboardsFor({ WAYLAND_DISPLAY: wayland }: Environment): readonly Clipboard[] {
  if (process.platform === 'darwin') return [MAC];
  if (process.platform === 'win32') return [WINDOWS];
  return wayland ? [WAYLAND, XCLIP, XSEL, WINDOWS] : [XCLIP, XSEL, WAYLAND, WINDOWS];
}
