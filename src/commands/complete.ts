// Answers a shell's Tab request (`jobtrack __complete`, hidden from help). Prints nothing else, even on errors: the
// user is in the middle of typing a line.
import type { Command, Option } from 'commander';
import { makeSession } from '../app/session.ts';
import type { Context } from '../cli/context.ts';
import { isUserError } from '../domain/errors.ts';
import { findPlace, flagsOf, readTyped, type Typed } from '../features/completion/place.ts';
import type { Candidate } from '../features/completion/records.ts';
import { type Request, readRequest } from '../features/completion/request.ts';
import { type Looking, type Values, valuesOf } from '../features/completion/values.ts';
import { COUNTRY } from '../store/settings.ts';
import { clean } from '../terminal/text.ts';

/** The declared commands, and the environment. */
export interface Tree {
  /** The command's name in these words; null if there's none yet. */
  readonly nameIn: (words: readonly string[]) => string | null;
  /** The program, with the command of that name (if any) declared in full. */
  readonly declare: (name: string) => Promise<Command>;
  readonly commands: readonly { readonly name: string; readonly group: string; readonly summary: string }[];
  readonly makeContext: (db: string | undefined) => Context;
}

const LONGEST = 200;
const ALONE = 'today';
const HELP = 'help';

/** The answer to one Tab; '' if there's nothing to offer. */
export async function complete(argv: readonly string[], tree: Tree): Promise<string> {
  const request = readRequest(argv);
  if (request === null) return '';
  try {
    const values = await valuesAt(request, tree);
    return typeof values === 'string' ? `${values}\n` : request.answer(fitting(values, request));
  } catch (error) {
    if (isUserError(error)) return '';
    throw error;
  }
}

async function valuesAt({ words, word }: Request, tree: Tree): Promise<Values> {
  const name = tree.nameIn(words);
  const program = await tree.declare(name ?? ALONE);
  const command = program.commands[0] ?? program;
  const all = readTyped(words, flagsOf(command));
  const typed: Typed = { ...all, args: name === null ? all.args : all.args.slice(1) };
  const place = findPlace(typed, word, command);
  const isFirst = name === null && typed.pending === null && !word.startsWith('-');
  if (isFirst)
    return hasOwnFlag(typed, program) ? [] : tree.commands.map(({ name, summary }) => candidate(name, summary));
  if (place.of === null) return place.flags.map(flagCandidate);
  if (name === HELP) return await named(tree);
  if (place.of.name() === 'value' && place.args.at(-1) === COUNTRY) return await countryCodes(word);
  const looking = {
    command: command.name(),
    typed: word.slice(place.before.length),
    session: () => sessionFor(typed, tree),
  };
  return before(place.before, without(place.args, valuesOf(place.of, looking)));
}

/** Everything that has help. */
async function named({ commands }: Tree): Promise<Candidate[]> {
  const { TOPICS } = await import('../cli/topics.ts');
  return [...commands, ...TOPICS].map(({ name, summary }) => candidate(name, summary));
}

/** Loads the package that knows the countries. */
async function countryCodes(word: string): Promise<Candidate[]> {
  const { codesFor } = await import('../features/days-off/codes.ts');
  return codesFor(word).map(({ code, name }) => candidate(code, name));
}

/** Drops values that were typed already. */
function without(args: readonly string[], values: Values): Values {
  return typeof values === 'string' ? values : values.filter(({ value }) => !args.includes(value));
}

function flagCandidate({ long, short, description, argChoices = [] }: Option): Candidate {
  return candidate(long ?? short ?? '', description || argChoices.join(', '));
}

function candidate(value: string, says: string): Candidate {
  return { value, says };
}

/** A flag of `today` means `today`, even without its name. */
function hasOwnFlag({ flags }: Typed, program: Command): boolean {
  return flags.some(({ option }) => !program.options.includes(option));
}

/** Prepends the part of the word before the value. */
function before(text: string, values: Values): Values {
  return typeof values === 'string' ? values : values.map((one) => ({ ...one, value: `${text}${one.value}` }));
}

/** A session on the data file, read-only; null if it's missing or unreadable. */
function sessionFor({ flags }: Typed, tree: Tree): ReturnType<Looking['session']> {
  const db = flags.findLast(({ option }) => option.long === '--db')?.value ?? undefined;
  try {
    const context = tree.makeContext(db);
    const store = context.peek();
    return store && makeSession(() => store.db, context.now);
  } catch (error) {
    if (isUserError(error)) return null;
    throw error;
  }
}

/** Candidates that start with the word, else those that do in another case; without duplicates and values a terminal
 *  can't show as they are. */
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
