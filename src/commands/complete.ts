// What `jobtrack __complete` answers to a shell that was asked by Tab. It stands in no help. Whatever happens it says
// nothing else: whoever presses Tab is in the middle of a line.
import type { Command, Option } from 'commander';
import { makeSession } from '../app/session.ts';
import type { Context } from '../cli/context.ts';
import { isUserError } from '../domain/errors.ts';
import { findPlace, flagsOf, readTyped, type Typed } from '../features/completion/place.ts';
import type { Candidate } from '../features/completion/records.ts';
import { type Request, readRequest } from '../features/completion/request.ts';
import { type Looking, type Values, valuesOf } from '../features/completion/values.ts';
import { clean } from '../terminal/text.ts';

/** The declared commands, and what is known from outside. */
export interface Tree {
  /** The name of the command in these words; null where there is none yet. */
  readonly nameIn: (words: readonly string[]) => string | null;
  /** The program, with the command of that name, if there is one, declared in full. */
  readonly declare: (name: string) => Promise<Command>;
  /** All commands. */
  readonly commands: readonly { readonly name: string; readonly group: string; readonly summary: string }[];
  readonly makeContext: (db: string | undefined) => Context;
}

const LONGEST = 200;
const ALONE = 'today';
const HELP = 'help';

/** The answer to one Tab; '' where nothing can be said. */
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
  const looking = {
    command: command.name(),
    typed: word.slice(place.before.length),
    session: () => sessionFor(typed, tree),
  };
  return before(place.before, without(place.args, valuesOf(place.of, looking)));
}

/** What there is help on. */
async function named({ commands }: Tree): Promise<Candidate[]> {
  const { TOPICS } = await import('../cli/topics.ts');
  return [...commands, ...TOPICS].map(({ name, summary }) => candidate(name, summary));
}

/** Nothing is named twice. */
function without(args: readonly string[], values: Values): Values {
  return typeof values === 'string' ? values : values.filter(({ value }) => !args.includes(value));
}

function flagCandidate({ long, short, description, argChoices = [] }: Option): Candidate {
  return candidate(long ?? short ?? '', description || argChoices.join(', '));
}

function candidate(value: string, says: string): Candidate {
  return { value, says };
}

/** A flag of `today` says that it is meant, though it was not named. */
function hasOwnFlag({ flags }: Typed, program: Command): boolean {
  return flags.some(({ option }) => !program.options.includes(option));
}

/** The same values behind what stands before them in the same word. */
function before(text: string, values: Values): Values {
  return typeof values === 'string' ? values : values.map((one) => ({ ...one, value: `${text}${one.value}` }));
}

/** The data file as it is; null where it can't be read, or is not there yet. */
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

/** Those that go on from the word as it stands, else those that do in another case; each value once, and none that a
 *  terminal would not show as it is. */
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

/** A shell puts in what all of them begin with: nothing that was typed may get lost by that. */
function inAnotherCase(candidates: readonly Candidate[], word: string, kept: number): Candidate[] {
  const begins = (value: string) => value.slice(0, word.length);
  const loose = candidates.filter(({ value }) => begins(value).toLowerCase() === word.toLowerCase());
  const [first] = loose;
  if (first === undefined || first.value.slice(0, kept) !== word.slice(0, kept)) return [];
  return loose.filter(({ value }) => begins(value) === begins(first.value));
}
