// What Tab has to know about a command, as data: the build keeps it for all commands, so that a Tab loads none of them.
import type { Argument, Command, Option } from 'commander';
import { editFields } from '../../app/editing/fields.ts';
import { SETTING_KEYS } from '../../app/settings.ts';
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
  const placeholder = argument.name();
  return { placeholder, choices: argument.argChoices ?? choicesOf(placeholder), isVariadic: argument.variadic };
}

function readFlag(option: Option): DeclaredFlag {
  const { long = null, short = null, description, argChoices, required } = option;
  const placeholder = placeholderOf(option);
  return {
    long,
    short,
    says: description || (argChoices ?? []).join(', '),
    placeholder,
    choices: argChoices ?? choicesOf(placeholder),
    needsValue: required,
    isRepeatable: option.parseArg === collect,
  };
}

/** That of --company is `name`, which doesn't say whose. */
function placeholderOf({ long, flags }: Option): string {
  return long === '--company' ? 'company' : (/[<[](.+?)(\.\.\.)?[>\]]$/.exec(flags)?.[1] ?? '');
}

function choicesOf(placeholder: string): readonly string[] | null {
  if (placeholder === 'key') return SETTING_KEYS;
  if (placeholder === 'field') return editFields();
  const [from, to] = /^(\d)\.\.(\d)$/.exec(placeholder)?.slice(1).map(Number) ?? [];
  if (from === undefined || to === undefined) return null;
  return Array.from({ length: to - from + 1 }, (_, at) => String(from + at));
}
