// Where in a command line the cursor stands: found from the declared commands alone.
import type { Argument, Command, Option } from 'commander';
import { collect } from '../../cli/declare.ts';

/** What can stand at the cursor. */
export interface Place {
  /** The value of this flag or argument; else a flag, or nothing that is known. */
  readonly of: Option | Argument | null;
  /** What stands before the value in the same word, as in --with=Amy. */
  readonly before: string;
  /** The flags that can be typed there, those that were typed and can't be repeated left out. */
  readonly flags: readonly Option[];
  /** The arguments that stand there already. */
  readonly args: readonly string[];
}

/** Everything before the cursor. */
export interface Typed {
  readonly args: readonly string[];
  readonly flags: readonly { readonly option: Option; readonly value: string | null }[];
  /** The flag whose value stands at the cursor. */
  readonly pending: Option | null;
  /** Behind `--` there are no flags any more. */
  readonly isEnded: boolean;
}

/** The flags of a command, its own before those that work everywhere. */
export function flagsOf(command: Command): Option[] {
  const help = command.createHelp();
  return [...help.visibleOptions(command), ...help.visibleGlobalOptions(command)];
}

/** Reads words by the flags that there are. */
export function readTyped(words: readonly string[], options: readonly Option[]): Typed {
  const args: string[] = [];
  const flags: { option: Option; value: string | null }[] = [];
  let pending: Option | null = null;
  for (const [at, word] of words.entries()) {
    if (pending !== null) {
      flags.push({ option: pending, value: word });
      pending = null;
    } else if (word === '--') {
      return { args: [...args, ...words.slice(at + 1)], flags, pending, isEnded: true };
    } else if (word.startsWith('-') && word !== '-') {
      const { option, value } = readFlag(word, options);
      if (option?.required && value === null) pending = option;
      else if (option) flags.push({ option, value });
    } else {
      args.push(word);
    }
  }
  return { args, flags, pending, isEnded: false };
}

function readFlag(word: string, options: readonly Option[]): { option: Option | undefined; value: string | null } {
  const [name = '', ...value] = word.split('=');
  const isLong = word.startsWith('--');
  const flag = isLong ? name : `-${word.at(-1)}`;
  const option = options.find(({ long, short }) => flag === (isLong ? long : short));
  return { option, value: isLong && word.includes('=') ? value.join('=') : null };
}

/** The place of the word at the cursor. */
export function findPlace(typed: Typed, word: string, command: Command): Place {
  const { args, pending, isEnded } = typed;
  const options = flagsOf(command);
  const place = { before: '', flags: [], args };
  if (pending !== null) return { ...place, of: pending };
  if (!isEnded && word.startsWith('-')) {
    const { option, value } = readFlag(word, options);
    if (value === null) return { ...place, of: null, flags: options.filter((each) => isOpen(each, typed)) };
    return { ...place, of: option ?? null, before: word.slice(0, word.indexOf('=') + 1) };
  }
  const known = command.registeredArguments;
  const last = known.at(-1);
  return { ...place, of: known[args.length] ?? (last?.variadic ? last : null) };
}

/** Flags whose values are collected can be repeated, others not. */
function isOpen(option: Option, { flags }: Typed): boolean {
  return option.parseArg === collect || !flags.some((given) => given.option.long === option.long);
}
