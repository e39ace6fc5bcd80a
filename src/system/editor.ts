// The user's editor, on a private file. Whatever goes wrong, the text stays in that file and the error names it; only
// `discard` removes it, once the text is saved elsewhere.
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { isatty } from 'node:tty';
import { UserError } from '../domain/errors.ts';
import type { Environment } from './environment.ts';
import { findProgram } from './find-program.ts';
import { decode, makePrivateFolder, readPrivateFile, writeNewFile } from './private-file.ts';

interface Edited {
  readonly text: string;
  readonly file: string;
  /** The text was left by an earlier edit. */
  readonly isLeftover: boolean;
  readonly discard: () => void;
}

interface Editor {
  /** The program and its arguments. */
  readonly words: readonly string[];
  /** How to leave it; null for the user's own. */
  readonly leaving: string | null;
}

/** Editors that anyone can use, the likeliest first. Not vi: people who don't know it can't get out. */
const EASY = {
  nano: 'Ctrl-O, then Enter, saves. Ctrl-X leaves.',
  pico: 'Ctrl-O, then Enter, saves. Ctrl-X leaves.',
  micro: 'Ctrl-S saves. Ctrl-Q leaves.',
  mcedit: 'F2 saves. F10 leaves.',
} as const;
const NOTEPAD: Editor = { words: ['notepad'], leaving: "Ctrl-S saves. Close the window when you're done." };
const WORD = /(?:"[^"]*"|'[^']*'|[^\s"'])+/g;
const QUOTED = /"([^"]*)"|'([^']*)'/g;

/** Lets the user edit a text in a file of that name in a folder; text left there by an earlier edit comes first. Says
 *  how to leave an editor that the user didn't choose. Throws 'refused', saying where the text is kept. */
export async function editText(
  env: Environment,
  folder: string,
  { name, text }: { readonly name: string; readonly text: string },
  say: (text: string) => void,
): Promise<Edited> {
  const editor = editorFor(env);
  const file = join(folder, name);
  makePrivateFolder(folder);
  const isLeftover = readPrivateFile(file) !== null;
  if (!isLeftover) writeNewFile(file, text);
  if (editor.leaving !== null) say(`${editor.words[0]}: ${editor.leaving}`);
  const trouble = await runEditor(editor, file, env);
  const bytes = readPrivateFile(file);
  if (bytes === null) writeNewFile(file, text);
  const edited = bytes && decode(bytes);
  if (trouble !== null) throw kept(trouble, file);
  if (bytes === null) throw kept('The draft was gone when the editor ended, so it was put back as it had been.', file);
  if (edited === null) throw kept("The draft isn't UTF-8 text.", file);
  return { text: edited, file, isLeftover, discard: () => rmSync(file, { force: true }) };
}

/** The user's editor, split into words without a shell; else one that's easy to use. */
function editorFor(env: Environment): Editor {
  const words = [env.VISUAL, env.EDITOR].map(wordsOf).find((each) => each.length > 0);
  if (words) return { words, leaving: null };
  if (process.platform === 'win32') return NOTEPAD;
  const easy = Object.entries(EASY).find(([program]) => findProgram(env, program) !== null);
  if (easy) return { words: [easy[0]], leaving: easy[1] };
  const hint = 'To choose an editor: export EDITOR=vim. To do without one: jobtrack draft <id> --fill "blank=words"';
  throw new UserError('refused', "You haven't chosen an editor, and nano isn't installed.", hint);
}

function wordsOf(command = ''): readonly string[] {
  const words = command.match(WORD) ?? [];
  return words.map((word) => word.replace(QUOTED, (_, double?: string, single?: string) => double ?? single ?? ''));
}

/** Null if the editor ended well, else the problem. It handles Ctrl-C itself. It never gets a piped stdin or stdout:
 *  its screen mustn't end up in a pipe, and it mustn't wait for one. An editor with its own window needs no terminal, and
 *  others exit without one. */
function runEditor({ words }: Editor, file: string, env: Environment): Promise<string | null> {
  const [program = '', ...args] = words;
  const missing = `The editor "${program}" couldn't be started.`;
  if (program === '') return Promise.resolve(missing);
  const ignore = () => undefined;
  const signals = ['SIGINT', 'SIGQUIT'] as const;
  for (const signal of signals) process.on(signal, ignore);
  return new Promise<string | null>((done) => {
    const child = spawn(program, [...args, file], { env, stdio: [isatty(0) ? 0 : 'ignore', isatty(1) ? 1 : 2, 2] });
    child.on('error', () => done(missing));
    child.on('exit', (code, signal) => done(code === 0 ? null : endOf(code, signal)));
  }).finally(() => {
    for (const signal of signals) process.off(signal, ignore);
  });
}

function endOf(code: number | null, signal: string | null): string {
  return signal === null ? `The editor ended with an error (${code}).` : `The editor was stopped (${signal}).`;
}

function kept(trouble: string, file: string): UserError {
  const hint = `Your draft is kept in ${file} and the next --edit picks it up. Your editor is set by VISUAL or EDITOR.`;
  return new UserError('refused', trouble, hint);
}
