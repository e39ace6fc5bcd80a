// Finds where the cursor is in the command line, from the declared commands alone.
import type { Declared, DeclaredFlag, DeclaredValue } from './declared.ts';

/** What can be completed at the cursor. */
export interface Place {
  /** The flag or argument whose value is being typed; null for a flag's name or when nothing is known. */
  readonly of: DeclaredValue | null;
  /** The part of the same word before the value, like `--with=` in --with=Amy. */
  readonly before: string;
  /** The flags that fit here, without those already typed that can't be repeated. */
  readonly flags: readonly DeclaredFlag[];
  /** The arguments already typed. */
  readonly args: readonly string[];
}

interface TypedFlag {
  readonly flag: DeclaredFlag;
  readonly value: string | null;
}

/** The words before the cursor, parsed. */
export interface Typed {
  readonly args: readonly string[];
  readonly flags: readonly TypedFlag[];
  /** The flag that still needs its value, which is being typed at the cursor. */
  readonly pending: DeclaredFlag | null;
  /** True after `--`: no more flags. */
  readonly isEnded: boolean;
}

/** Parses words with these flags. */
export function readTyped(words: readonly string[], known: readonly DeclaredFlag[]): Typed {
  const args: string[] = [];
  const flags: TypedFlag[] = [];
  let pending: DeclaredFlag | null = null;
  for (const [at, word] of words.entries()) {
    if (pending !== null) {
      flags.push({ flag: pending, value: word });
      pending = null;
    } else if (word === '--') {
      return { args: [...args, ...words.slice(at + 1)], flags, pending, isEnded: true };
    } else if (word.startsWith('-') && word !== '-') {
      const { flag, value } = readFlag(word, known);
      if (flag?.needsValue && value === null) pending = flag;
      else if (flag) flags.push({ flag, value });
    } else {
      args.push(word);
    }
  }
  return { args, flags, pending, isEnded: false };
}

function readFlag(
  word: string,
  known: readonly DeclaredFlag[],
): { flag: DeclaredFlag | undefined; value: string | null } {
  const [start = '', ...value] = word.split('=');
  const isLong = word.startsWith('--');
  const name = isLong ? start : `-${word.at(-1)}`;
  const flag = known.find(({ long, short }) => name === (isLong ? long : short));
  return { flag, value: isLong && word.includes('=') ? value.join('=') : null };
}

/** Works out what the word at the cursor is. */
export function findPlace(typed: Typed, word: string, declared: Declared): Place {
  const { args, pending, isEnded } = typed;
  const place = { before: '', flags: [], args };
  if (pending !== null) return { ...place, of: pending };
  if (!isEnded && word.startsWith('-')) {
    const known = [...declared.flags, ...declared.globals];
    const { flag, value } = readFlag(word, known);
    if (value === null) return { ...place, of: null, flags: known.filter((each) => isOpen(each, typed)) };
    return { ...place, of: flag ?? null, before: word.slice(0, word.indexOf('=') + 1) };
  }
  const last = declared.args.at(-1);
  return { ...place, of: declared.args[args.length] ?? (last?.isVariadic ? last : null) };
}

/** Only flags that collect their values can be repeated. */
function isOpen(flag: DeclaredFlag, { flags }: Typed): boolean {
  return flag.isRepeatable || !flags.some((given) => given.flag.long === flag.long);
}
