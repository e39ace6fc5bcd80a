// Errors for commands and flags that can't be used as typed, with the ones that were probably meant.
import type { Command, CommanderError, Option } from 'commander';
import { UserError } from '../domain/errors.ts';
import { slipsBetween } from '../domain/names.ts';
import { quote } from '../domain/quote.ts';
import { capitalized } from '../domain/words.ts';
import { examplesOf } from './declare.ts';
import { COMMANDS_BY_OTHER_WORDS, FLAGS_BY_OTHER_WORDS } from './other-words.ts';

/** The error for a command that doesn't exist; `known` has the commands, and topics as 'help dates'. */
export function unknownCommand(name: string, known: readonly string[]): UserError {
  return new UserError('usage', `There's no command "${name}".`, commandHint(name, known));
}

function commandHint(name: string, known: readonly string[]): string {
  const meant = COMMANDS_BY_OTHER_WORDS.get(name.toLowerCase());
  if (meant !== undefined) return `Did you mean: ${meant}?`;
  const near = known.filter((one) => isNear(name.toLowerCase(), one.replace(/^help /, '')));
  const commands = near.map((one) => `jobtrack ${one}`).join(', ');
  return near.length > 0 ? `Did you mean: ${commands}?` : 'All commands: jobtrack help';
}

/** Is it a slip of the whole command, or of its last word: intervew for add-interview? */
function isNear(typed: string, known: string): boolean {
  return [known, known.slice(known.lastIndexOf('-') + 1)].some((word) => isSlipOf(word, typed));
}

function isSlipOf(word: string, typed: string): boolean {
  return slipsBetween(typed, word) <= Math.max(1, Math.floor(word.length / 3)) || word.startsWith(typed);
}

/** Commander's error in our words: what's wrong, then what to type. */
export function usageError(error: CommanderError, command: Command): UserError {
  const text = error.message.replace(/^error: /, '');
  for (const [pattern, told] of WRONG) {
    const match = pattern.exec(text);
    if (match) return new UserError('usage', ...told(command, match.slice(1)));
  }
  return new UserError('usage', `${capitalized(text).replace(/\.$/, '')}.`, exampleOf(command));
}

type Told = readonly [message: string, hint: string];

/** What commander says, and the same in our words. */
const WRONG: readonly (readonly [RegExp, (command: Command, parts: readonly string[]) => Told])[] = [
  [/^missing required argument '(.*)'/s, missingArgument],
  [
    /^required option '(.*)' not specified/s,
    (command, [flag]) => [`${command.name()} needs ${flag}.`, exampleOf(command)],
  ],
  [/^option '(?:-\w, )?(--?[\w-]+)(.*)' argument missing/s, emptyFlag],
  [/^unknown option '([^=\n]*?)(=.*)?'(?:\n\((.*)\))?$/s, unknownFlag],
  [/^too many arguments.* Expected (\d+)/s, tooMany],
  [
    /^option '(?:-\w, )?(--?[\w-]+).*' argument '(.*)' is invalid\. Allowed choices are (.*)\.$/s,
    (_command, [flag, given = '', choices]) => [`${flag} can't be ${quote(given)}.`, `Type one of: ${choices}.`],
  ],
  [
    /^command-argument value '(.*)' is invalid for argument '.*'\. Allowed choices are (.*)\.$/s,
    (command, [given = '', choices]) => [`${command.name()} can't do ${quote(given)}.`, `Type one of: ${choices}.`],
  ],
];

/** 'show needs an id or name.' */
function missingArgument(command: Command, [what = '']: readonly string[]): Told {
  const article = /(?:s|text)$/.test(what) ? '' : /^[aeiou]/.test(what) ? 'an ' : 'a ';
  return [`${command.name()} needs ${article}${what}.`, exampleOf(command)];
}

function emptyFlag(command: Command, [flag = '', value = '']: readonly string[]): Told {
  const choices = optionsOf(command).find((option) => isCalled(option, flag))?.argChoices;
  const hint = choices ? `Type one of: ${choices.join(', ')}.` : `Type it like this: ${flag}${value}`;
  return [`There's nothing after ${flag}.`, hint];
}

function unknownFlag(command: Command, [flag = '', value, near]: readonly string[]): Told {
  const isKnown = (typed: string) => optionsOf(command).some((option) => isCalled(option, typed));
  if (isKnown(flag)) return [`${flag} takes nothing after it.`, `Leave out ${quote(value ?? '')}.`];
  const isOwn = (meant: string) => isKnown(meant) || optionsOf(command).some(({ flags }) => flags === meant);
  const meant = FLAGS_BY_OTHER_WORDS.get(flag.replace(/^--/, ''))?.filter(isOwn) ?? [];
  const hint = meant.length > 0 ? `Did you mean ${meant.join(' or ')}?` : near;
  return [`${command.name()} has no ${flag}.`, hint ?? `Its flags: jobtrack help ${command.name()}`];
}

/** Most often it's a name without its quotes. */
function tooMany(command: Command, [expected]: readonly string[]): Told {
  const [name, count] = [command.name(), Number(expected)];
  const extra = quote(command.args.slice(count).join(' '));
  if (count === 0) return [`${name} takes nothing after it, but you typed ${extra}.`, exampleOf(command)];
  const example = examplesOf(command).find((line) => line.includes('"')) ?? `jobtrack ${name} "Acme Labs"`;
  return [`That's more than ${name} takes: ${extra}.`, `Words that belong together need quotes: ${example}`];
}

/** Those of the command, and those that every command takes. */
function optionsOf(command: Command): readonly Option[] {
  return [...command.options, ...(command.parent?.options ?? [])];
}

function isCalled({ long, short }: Option, flag: string): boolean {
  return flag === long || flag === short;
}

function exampleOf(command: Command): string {
  const [example] = examplesOf(command);
  return example === undefined ? 'See: jobtrack help' : `For example: ${example}`;
}
