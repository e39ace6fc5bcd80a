// Answers a shell's Tab request (`jobtrack __complete`, hidden from help). Prints nothing else, even on errors: the
// user is in the middle of typing a line.
import type { Declared, DeclaredFlag } from '../features/completion/declared.ts';
import { findPlace, readTyped, type Typed } from '../features/completion/place.ts';
import type { Candidate, Source } from '../features/completion/records.ts';
import { type Request, readRequest } from '../features/completion/request.ts';
import { type Values, valuesOf } from '../features/completion/values.ts';
import { COUNTRY } from '../store/settings.ts';
import { clean } from '../terminal/text.ts';

export interface Named {
  readonly name: string;
  readonly summary: string;
}

/** What there is to offer. */
export interface Known {
  readonly commands: readonly Named[];
  readonly topics: () => Promise<readonly Named[]>;
  /** The command's name in these words; null if there's none yet. */
  readonly nameIn: (words: readonly string[]) => string | null;
  /** What the command of that name declares; null if there's no such command. */
  readonly declared: (name: string) => Promise<Declared | null>;
  /** Countries, or the regions of one, while a code is typed. */
  readonly countryCodes: (typed: string) => Promise<readonly { readonly code: string; readonly name: string }[]>;
  /** Opens the data file read-only; null if there's none to read. May throw UserError. */
  readonly open: (named: string | undefined) => Source | null;
}

const LONGEST = 200;
const ALONE = 'today';
const HELP = 'help';

/** The answer to one Tab; '' if there's nothing to offer. */
export async function complete(asked: readonly string[], known: Known): Promise<string> {
  const request = readRequest(asked);
  const values = request && (await valuesAt(request, known));
  if (request === null || values === null) return '';
  return typeof values === 'string' ? `${values}\n` : request.answer(fitting(values, request));
}

/** Null if the command is unknown. */
async function valuesAt({ words, word }: Request, known: Known): Promise<Values | null> {
  const name = known.nameIn(words);
  const declared = await known.declared(name ?? ALONE);
  if (declared === null) return null;
  const all = readTyped(words, [...declared.flags, ...declared.globals]);
  const typed: Typed = { ...all, args: name === null ? all.args : all.args.slice(1) };
  const place = findPlace(typed, word, declared);
  const isFirst = name === null && typed.pending === null && !word.startsWith('-');
  if (isFirst) return hasOwnFlag(typed, declared) ? [] : known.commands.map(named);
  if (place.of === null) return place.flags.map(flagCandidate);
  // Everything that has help.
  if (name === HELP) return [...known.commands, ...(await known.topics())].map(named);
  if (place.of.placeholder === 'value' && place.args.at(-1) === COUNTRY) {
    return (await known.countryCodes(word)).map(({ code, name }) => candidate(code, name));
  }
  let source: Source | null | undefined;
  const looking = {
    command: name ?? ALONE,
    typed: word.slice(place.before.length),
    source: () => {
      if (source === undefined) source = known.open(namedFile(typed));
      return source;
    },
  };
  return prefixed(place.before, without(place.args, valuesOf(place.of, looking)));
}

function named({ name, summary }: Named): Candidate {
  return candidate(name, summary);
}

/** Drops values that were typed already. */
function without(args: readonly string[], values: Values): Values {
  return typeof values === 'string' ? values : values.filter(({ value }) => !args.includes(value));
}

function flagCandidate({ long, short, says }: DeclaredFlag): Candidate {
  return candidate(long ?? short ?? '', says);
}

function candidate(value: string, says: string): Candidate {
  return { value, says };
}

/** A flag of `today` means `today`, even without its name. */
function hasOwnFlag(typed: Typed, { flags }: Declared): boolean {
  return typed.flags.some(({ flag }) => flags.includes(flag));
}

/** Prepends the part of the word before the value. */
function prefixed(text: string, values: Values): Values {
  return typeof values === 'string' ? values : values.map((one) => ({ ...one, value: `${text}${one.value}` }));
}

/** The data file that's named in the line. */
function namedFile({ flags }: Typed): string | undefined {
  return flags.findLast(({ flag }) => flag.long === '--db')?.value ?? undefined;
}

/** Candidates that start with the word, or else those that do so in another case. Drops duplicates, and values that a
 *  terminal can't show as they are. */
function fitting(candidates: readonly Candidate[], { word, kept }: Request): Candidate[] {
  const seen = new Set<string>();
  const sound = candidates.filter(({ value }) => {
    const isNew = !seen.has(value);
    seen.add(value);
    return isNew && value.length <= LONGEST && clean(value) === value;
  });
  const exact = sound.filter(({ value }) => value.startsWith(word));
  return exact.length > 0 ? exact : inAnotherCase(sound, word, kept);
}

/** The shell inserts the candidates' common prefix, so all must share one spelling of the word, and match what it
 *  keeps. */
function inAnotherCase(candidates: readonly Candidate[], word: string, kept: number): Candidate[] {
  const begins = (value: string) => value.slice(0, word.length);
  const loose = candidates.filter(({ value }) => begins(value).toLowerCase() === word.toLowerCase());
  const [first] = loose;
  if (first === undefined || first.value.slice(0, kept) !== word.slice(0, kept)) return [];
  return loose.filter(({ value }) => begins(value) === begins(first.value));
}
