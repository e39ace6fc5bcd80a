// Finds where the cursor is in the command line, from the declared commands alone.
import type { Argument, Command, Option } from 'commander';
import { collect } from '../../cli/declare.ts';

/** What can be completed at the cursor. */
export interface Place {
  /** The flag or argument whose value is being typed; null for a flag's name or when nothing is known. */
  readonly of: Option | Argument | null;
  /** The part of the same word before the value, like `--with=` in --with=Amy. */
  readonly before: string;
  /** The flags that fit here, without those already typed that can't be repeated. */
  readonly flags: readonly Option[];
  /** The arguments already typed. */
  readonly args: readonly string[];
}

/** The words before the cursor, parsed. */
export interface Typed {
  readonly args: readonly string[];
  readonly flags: readonly { readonly option: Option; readonly value: string | null }[];
  /** The flag that still needs its value, which is being typed at the cursor. */
  readonly pending: Option | null;
  /** True after `--`: no more flags. */
  readonly isEnded: boolean;
}

/** The command's own flags, then the global ones. */
export function flagsOf(command: Command): Option[] {
  const help = command.createHelp();
  return [...help.visibleOptions(command), ...help.visibleGlobalOptions(command)];
}

/** Parses words with the flags the command declares. */
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

/** Works out what the word at the cursor is. */
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

/** Only flags that collect their values can be repeated. */
function isOpen(option: Option, { flags }: Typed): boolean {
  return option.parseArg === collect || !flags.some((given) => given.option.long === option.long);
}
