// Errors for commands and flags that can't be used as typed, with the ones that were probably meant.
import type { Command, CommanderError } from 'commander';
import { UserError } from '../domain/errors.ts';
import { slipsBetween } from '../domain/names.ts';
import { quote } from '../domain/quote.ts';
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

function isNear(typed: string, known: string): boolean {
  return slipsBetween(typed, known) <= Math.max(1, Math.floor(known.length / 3)) || known.startsWith(typed);
}

/** Commander's error in our words: what's wrong, then a suggestion, or else the command's first example. */
export function usageError(error: CommanderError, command: Command): UserError {
  const [first = '', ...more] = error.message.replace(/^error: /, '').split('\n');
  const wrong = WRONG_CHOICE.exec(first);
  if (wrong) return wrongChoice(wrong, command);
  const message = `${first.charAt(0).toUpperCase()}${first.slice(1).replace(/\.$/, '')}.`;
  const meant = flagHint(first, command) ?? more.join(' ').replace(/^\((.*)\)$/, '$1');
  const [example] = examplesOf(command);
  return new UserError('usage', message, meant || (example ? `For example: ${example}` : 'See: jobtrack help'));
}

const WRONG_CHOICE =
  /^option '(?:-\w, )?(--[\w-]+)[^']*' argument '(.*)' is invalid\. Allowed choices are (.*)\.$|^command-argument value '(.*)' is invalid for argument '.*'\. Allowed choices are (.*)\.$/s;

/** '--reason can't be foo. Type one of: filled, rejected.' */
function wrongChoice([, flag, given, choices, word, words]: RegExpExecArray, command: Command): UserError {
  const message =
    flag === undefined ? `${command.name()} can't do ${quote(word ?? '')}.` : `${flag} can't be ${quote(given ?? '')}.`;
  return new UserError('usage', message, `Type one of: ${choices ?? words}.`);
}

/** Suggests the flags of the command that people type this word for; null if it has none of them. */
function flagHint(message: string, command: Command): string | null {
  const [, word = ''] = /^unknown option '--([\w-]+)/.exec(message) ?? [];
  const flags = new Set(command.options.map(({ long }) => long));
  const meant = FLAGS_BY_OTHER_WORDS.get(word)?.filter((flag) => flags.has(flag)) ?? [];
  return meant.length === 0 ? null : `Did you mean ${meant.join(' or ')}?`;
}
