// What Tab has to know about a command, as data: the build keeps it for all commands, so that a Tab loads none of them.
import type { Argument, Command, Option } from 'commander';
import { collect } from '../../cli/declare.ts';

/** A value to type: an argument, or what follows a flag. */
export interface DeclaredValue {
  /** The word between the brackets; '' for a flag without a value. */
  readonly placeholder: string;
  /** The only values it can take; null if there's no such list. */
  readonly choices: readonly string[] | null;
}

interface DeclaredArgument extends DeclaredValue {
  readonly isVariadic: boolean;
}

export interface DeclaredFlag extends DeclaredValue {
  readonly long: string | null;
  readonly short: string | null;
  readonly says: string;
  readonly needsValue: boolean;
  readonly isRepeatable: boolean;
}

export interface Declared {
  readonly args: readonly DeclaredArgument[];
  /** The command's own flags. */
  readonly flags: readonly DeclaredFlag[];
  /** The flags that every command takes. */
  readonly globals: readonly DeclaredFlag[];
}

/** What the program's only command declares. */
export function declaredIn(program: Command): Declared {
  const command = program.commands[0] ?? program;
  const help = command.createHelp();
  return {
    args: command.registeredArguments.map(readArgument),
    flags: help.visibleOptions(command).map(readFlag),
    globals: help.visibleGlobalOptions(command).map(readFlag),
  };
}

function readArgument(argument: Argument): DeclaredArgument {
  return { placeholder: argument.name(), choices: argument.argChoices ?? null, isVariadic: argument.variadic };
}

function readFlag(option: Option): DeclaredFlag {
  const { long = null, short = null, description, argChoices = null, required } = option;
  return {
    long,
    short,
    says: description || (argChoices ?? []).join(', '),
    placeholder: placeholderOf(option),
    choices: argChoices,
    needsValue: required,
    isRepeatable: option.parseArg === collect,
  };
}

/** That of --company is `name`, which doesn't say whose. */
function placeholderOf({ long, flags }: Option): string {
  return long === '--company' ? 'company' : (/[<[](.+?)(\.\.\.)?[>\]]$/.exec(flags)?.[1] ?? '');
}
