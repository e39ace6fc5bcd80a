// What every command file is made with.
import type { Command } from 'commander';
import type { Ask } from '../app/types.ts';
import type { Context } from './context.ts';

/** Flags by name and arguments in order, as they were typed or answered. */
export interface Given {
  readonly flags: object;
  readonly args: readonly unknown[];
}

/** The context where somebody can answer. */
export type Asking = Context & { readonly ask: Ask };

/** What a command does: gets the context, its flags and its arguments; gives an exit code where it isn't 0, or what it
 *  asked for on its way. */
// biome-ignore lint/suspicious/noExplicitAny: commander hands over what the declaration says; each action names its own types
type Action = (context: Context, flags: any, ...args: any[]) => unknown;

/** Asks for what was left out, before the action, where something that is needed is missing: gives it with what was typed;
 *  null where nothing is missing. A command with questions asks for all of its required arguments and flags. */
// biome-ignore lint/suspicious/noExplicitAny: as for actions
type Questions = (asking: Asking, flags: any, ...args: any[]) => Promise<Given | null>;

/** Declares arguments, flags, examples and action on a command made by the program. */
export type Declare = (
  command: Command,
  act: (action: Action, questions?: Questions) => (...received: unknown[]) => Promise<void>,
) => void;

const EXAMPLES = new WeakMap<Command, readonly string[]>();

/** Puts the examples under the command's help; the first also stands in usage errors. */
export function addExamples(command: Command, first: string, ...more: string[]): void {
  const examples = [first, ...more];
  EXAMPLES.set(command, examples);
  const lines = examples.map((line) => `  $ ${line}`);
  command.addHelpText('after', `\nExamples:\n${lines.join('\n')}`);
}

/** The examples of a command. */
export function examplesOf(command: Command): readonly string[] {
  return EXAMPLES.get(command) ?? [];
}

/** For flags that are repeated (never variadic: they would swallow the next argument). */
export function collect(value: string, earlier: readonly string[] = []): readonly string[] {
  return [...earlier, value];
}
