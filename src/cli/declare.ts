// The building blocks of every command file.
import type { Command } from 'commander';
import type { Ask } from '../app/asking/types.ts';
import type { Context } from './context.ts';

/** Flags by name and arguments in order, as typed or answered. */
export interface Given {
  readonly flags: object;
  readonly args: readonly unknown[];
  /** A second command whose work was done along with it. */
  readonly andThen?: string;
}

/** A context where somebody can answer. */
export type Asking = Context & { readonly ask: Ask };

/** A command's action: takes the context, flags and arguments. Returns an exit code other than 0, or the flags and
 *  arguments it asked for on the way. */
// biome-ignore lint/suspicious/noExplicitAny: commander hands over what the declaration says; each action names its own types
type Action = (context: Context, flags: any, ...args: any[]) => unknown;

/** Runs before the action and asks for missing arguments and flags: returns them with what was typed, or null if
 *  nothing was missing. A command with questions asks for all its required arguments and flags. */
// biome-ignore lint/suspicious/noExplicitAny: as for actions
type Questions = (asking: Asking, flags: any, ...args: any[]) => Promise<Given | null>;

/** Declares arguments, flags, examples and the action on a command the program made. */
export type Declare = (
  command: Command,
  act: (action: Action, questions?: Questions) => (...received: unknown[]) => Promise<void>,
) => void;

const EXAMPLES = new WeakMap<Command, readonly string[]>();

/** Adds examples to a command's help; usage errors show the first one. */
export function addExamples(command: Command, first: string, ...more: string[]): void {
  const examples = [first, ...more];
  EXAMPLES.set(command, examples);
  const lines = examples.map((line) => `  $ ${line}`);
  command.addHelpText('after', `\nExamples:\n${lines.join('\n')}`);
}

export function examplesOf(command: Command): readonly string[] {
  return EXAMPLES.get(command) ?? [];
}

/** For repeatable flags (never variadic ones, which would swallow the next argument). */
export function collect(value: string, earlier: readonly string[] = []): readonly string[] {
  return [...earlier, value];
}
