// The user's editor, on a private file. Whatever goes wrong, the text stays in that file and the error names it; only
// `discard` removes it, once the text is saved elsewhere.
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { isatty } from 'node:tty';
import { UserError } from '../domain/errors.ts';
import type { Environment } from './environment.ts';
import { decode, makePrivateFolder, readPrivateFile, writeNewFile } from './private-file.ts';

interface Edited {
  readonly text: string;
  readonly file: string;
  /** The text was left by an earlier edit. */
  readonly isLeftover: boolean;
  readonly discard: () => void;
}

const DEFAULTS = process.platform === 'win32' ? [['notepad']] : [['nano'], ['vi']];
/** The outcome if a program couldn't be started. */
const MISSING = 'missing';
const WORD = /(?:"[^"]*"|'[^']*'|[^\s"'])+/g;
const QUOTED = /"([^"]*)"|'([^']*)'/g;

/** Lets the user edit a text in a file of that name in a folder; text left there by an earlier edit comes first. Throws
 *  'refused', saying where the text is kept. */
export async function editText(env: Environment, folder: string, name: string, text: string): Promise<Edited> {
  const file = join(folder, name);
  makePrivateFolder(folder);
  const isLeftover = readPrivateFile(file) !== null;
  if (!isLeftover) writeNewFile(file, text);
  const trouble = await tryEditors(editorsOf(env), file, env);
  const bytes = readPrivateFile(file);
  if (bytes === null) writeNewFile(file, text);
  const edited = bytes && decode(bytes);
  if (trouble !== null) throw kept(trouble, file);
  if (bytes === null) throw kept('The draft was gone when the editor ended, so it was put back as it had been.', file);
  if (edited === null) throw kept('The draft holds bytes that are no text in UTF-8.', file);
  return { text: edited, file, isLeftover, discard: () => rmSync(file, { force: true }) };
}

/** The user's editor, split into words without a shell; else the defaults, to be tried in order. */
function editorsOf(env: Environment): readonly (readonly string[])[] {
  const set = [env.VISUAL, env.EDITOR].map(wordsOf).find((words) => words.length > 0);
  return set ? [set] : DEFAULTS;
}

function wordsOf(command = ''): readonly string[] {
  const words = command.match(WORD) ?? [];
  return words.map((word) => word.replace(QUOTED, (_, double?: string, single?: string) => double ?? single ?? ''));
}

/** Null if the editor ended well, else what went wrong. */
async function tryEditors(editors: readonly (readonly string[])[], file: string, env: Environment) {
  let trouble: string | null = null;
  for (const [program = '', ...more] of editors) {
    const outcome = await runEditor(program, [...more, file], env);
    if (outcome !== MISSING) return outcome;
    trouble = `The editor "${program}" couldn't be started.`;
  }
  return trouble;
}

// The editor handles Ctrl-C itself. It never gets a piped stdin or stdout: its screen mustn't end up in a pipe, and it
// mustn't wait for one. An editor with its own window needs no terminal, and others exit without one.
function runEditor(program: string, args: readonly string[], env: Environment): Promise<string | null> {
  if (program === '') return Promise.resolve(MISSING);
  const ignore = () => undefined;
  const signals = ['SIGINT', 'SIGQUIT'] as const;
  for (const signal of signals) process.on(signal, ignore);
  return new Promise<string | null>((done) => {
    const child = spawn(program, args, { env, stdio: [isatty(0) ? 0 : 'ignore', isatty(1) ? 1 : 2, 2] });
    child.on('error', () => done(MISSING));
    child.on('exit', (code, signal) => done(code === 0 ? null : endOf(code, signal)));
  }).finally(() => {
    for (const signal of signals) process.off(signal, ignore);
  });
}

function endOf(code: number | null, signal: string | null): string {
  return signal === null ? `The editor ended with an error (${code}).` : `The editor was stopped (${signal}).`;
}

function kept(trouble: string, file: string): UserError {
  const hint = `Your draft is kept in ${file} and is taken up by the next --edit. Your editor is set by VISUAL or EDITOR.`;
  return new UserError('refused', trouble, hint);
}
