// Builds the commander program from the list of commands. Only the command that was typed is loaded and declared in
// full; help lists the others by name and summary.
import { type Command, CommanderError } from 'commander';
import { COMMANDS, type CommandEntry } from '../commands/index.ts';
import { afterMark, paragraph } from '../terminal/layout.ts';
import { paint, type Style } from '../terminal/style.ts';
import { peekArguments } from './arguments.ts';
import type { Context } from './context.ts';
import { addExamples, type Given } from './declare.ts';
import { inOneLine } from './one-line.ts';
import { otherDays } from './other-days.ts';
import { addOverview, type HelpOutput, type ListedCommand, makeRoot, VERSION_FLAGS } from './root.ts';
import type { Topic } from './topics/topic.ts';
import { unknownCommand, usageError } from './usage-errors.ts';

const COMPLETE = '__complete';
const DECLARED = '__declared';
const MANUAL = '__manual';
const UNSEEN = [COMPLETE, DECLARED, MANUAL];
const HELP = { name: 'help', group: 'Set up', summary: 'How to use jobtrack, one of its commands, or a topic' };

export interface Globals {
  readonly db: string | undefined;
  readonly isJson: boolean;
  readonly isQuiet: boolean;
  readonly isYes: boolean;
  /** Never ask anything. */
  readonly isMute: boolean;
  readonly color: string | null;
}

interface GlobalFlags {
  db?: string;
  json?: true;
  /** False with --no-input. */
  input: boolean;
  quiet?: true;
  yes?: true;
  color: string;
}

/** What a run needs from outside. */
export interface Surroundings extends HelpOutput {
  readonly canAsk: (globals: Globals) => boolean;
  readonly makeContext: (globals: Globals, command: string, typed: string) => Context;
}

/** The commands, and the program with one of them declared in full. */
export interface Tree {
  readonly commands: readonly ListedCommand[];
  readonly declare: (name: string) => Promise<Command>;
}

/** Parses and runs one command line. Returns the exit code; throws UserError for bad usage. */
export async function runProgram(argv: readonly string[], around: Surroundings): Promise<number> {
  if (UNSEEN.includes(argv[0] ?? '')) return await answerUnseen(argv, around);
  const { name } = peekArguments(argv);
  const program = makeRoot(around);
  const outcome = { exitCode: 0 };
  const isAsked = (...flags: readonly string[]) => name === null && argv.some((word) => flags.includes(word));
  const isAboutAll = isAsked('-h', '--help', ...VERSION_FLAGS);
  if (isAsked('-h', '--help')) await addWholeOverview(program);
  else if (isAboutAll) program.action(() => undefined);
  else if (name === HELP.name) declareHelp(program, around);
  else await declareInFull(program, findEntry(name ?? 'today'), around, outcome);
  const words = name === null && !isAboutAll ? ['today', ...argv] : argv;
  try {
    await program.parseAsync(words, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0) throw usageError(error, program.commands[0] ?? program);
  }
  return outcome.exitCode;
}

/** Commands not listed in help: completion requests from shell scripts; and for the build, what completion needs to know
 *  and the manual page. */
async function answerUnseen([name, ...asked]: readonly string[], around: Surroundings): Promise<number> {
  const tree: Tree = { commands: [...COMMANDS, HELP], declare: (command) => declareOne(command, around) };
  around.writeHelp(await unseen(name, asked, tree, around));
  return 0;
}

async function unseen(
  name: string | undefined,
  asked: readonly string[],
  tree: Tree,
  around: Surroundings,
): Promise<string> {
  if (name === MANUAL) return await (await import('./manual.ts')).manualPage(tree);
  const { answerTab, declarationsOf } = await import('./completing.ts');
  if (name === DECLARED) return JSON.stringify(await declarationsOf(tree));
  const globals = { isJson: false, isQuiet: true, isYes: false, isMute: true, color: null };
  return await answerTab(asked, tree, (db) => around.makeContext({ ...globals, db }, COMPLETE, COMPLETE));
}

/** The program with one command declared in full. */
async function declareOne(name: string, around: Surroundings): Promise<Command> {
  const program = makeRoot(around);
  if (name === HELP.name) declareHelp(program, around);
  else await declareInFull(program, findEntry(name), around, { exitCode: 0 });
  return program;
}

async function addWholeOverview(program: Command): Promise<void> {
  const { TOPICS } = await import('./topics.ts');
  addOverview(program, [...COMMANDS, HELP], TOPICS);
}

function declareHelp(program: Command, around: Surroundings): void {
  const help = async (name: string | undefined) => {
    const { TOPICS } = await import('./topics.ts');
    const topic = TOPICS.find((each) => each.name === name);
    if (topic) return await writeTopic(topic, around);
    const about = makeRoot(around);
    if (name === undefined) await addWholeOverview(about);
    else if (name === HELP.name) declareHelp(about, around);
    else await declareInFull(about, findEntry(name, TOPICS), around, { exitCode: 0 });
    (name === undefined ? about : (about.commands[0] ?? about)).outputHelp();
  };
  const command = program
    .command(HELP.name)
    .description(`${HELP.summary}.`)
    .argument('[command or topic]')
    .action(help);
  addExamples(command, 'jobtrack help today', 'jobtrack help dates');
}

async function writeTopic(topic: Topic, around: Surroundings): Promise<void> {
  const { renderTopic } = await import('./topic-text.ts');
  around.writeHelp(renderTopic(topic, around.helpWidth));
}

/** Loads and declares one command, and wraps its action so that it gets a context. */
async function declareInFull(
  program: Command,
  entry: CommandEntry,
  around: Surroundings,
  outcome: { exitCode: number },
): Promise<void> {
  const command = program.command(entry.name).description(`${entry.summary}.`);
  const declare = await entry.load();
  declare(command, (action, questions) => {
    if (questions) program.hook('preSubcommand', () => relax(command, around.canAsk(globalsOf(program))));
    return async (...received: unknown[]) => {
      const typed = { flags: received.at(-2) as Given['flags'], args: received.slice(0, -2) };
      const outcomeOfRun = { isUnchanged: false };
      const context: Context = {
        ...around.makeContext(globalsOf(program), entry.name, nameOf(command, typed)),
        noteUnchanged: () => {
          outcomeOfRun.isUnchanged = true;
        },
      };
      const answered =
        context.ask && questions && (await questions({ ...context, ask: context.ask }, typed.flags, ...typed.args));
      const given = answered ?? typed;
      const result = await action({ ...context, typed: nameOf(command, given) }, given.flags, ...given.args);
      if (typeof result === 'number') outcome.exitCode = result;
      // A question has named the other day already.
      for (const { text, isSurprising } of await otherDays(command, typed, context.today)) {
        if (isSurprising) context.warn(noteOf(text, context.style));
        else context.hint(paragraph(text, 0, context.style).join('\n'));
      }
      const asked = outcomeOfRun.isUnchanged ? null : isGiven(result) ? result : answered;
      if (asked) context.hint(`The same in one line: ${inOneLine(command, asked)}`);
      if (asked?.andThen !== undefined) context.hint(`and then: ${asked.andThen}`);
    };
  });
}

/** 'Note: …', as other warnings look. */
function noteOf(text: string, style: Style): string {
  const lines = afterMark('Note: ', text, style).join('\n');
  return lines.replace(/^Note:/, (word) => paint('warn', word, style));
}

function isGiven(result: unknown): result is Given {
  return typeof result === 'object' && result !== null && 'flags' in result && 'args' in result;
}

/** Makes arguments and flags that can be asked for optional; help still shows them as required. */
function relax(command: Command, canAsk: boolean): void {
  if (!canAsk) return;
  command.usage(command.usage());
  for (const argument of command.registeredArguments) argument.required = false;
  for (const option of command.options) option.mandatory = false;
}

/** The command without flags, for the change log; the text of a note is kept only in the note. */
function nameOf(command: Command, { args }: Given): string {
  const logged = args.filter((_, at) => command.registeredArguments[at]?.name() !== 'text');
  return [command.name(), ...logged.flat().filter((word) => word !== undefined)].join(' ');
}

function globalsOf(program: Command): Globals {
  const { db, json, input, quiet, yes, color } = program.opts<GlobalFlags>();
  return { db, isJson: json === true, isQuiet: quiet === true, isYes: yes === true, isMute: !input, color };
}

function findEntry(name: string, topics: readonly Topic[] = []): CommandEntry {
  const entry = COMMANDS.find((command) => command.name === name);
  if (entry) return entry;
  const commands = [...COMMANDS, HELP].map((command) => command.name);
  throw unknownCommand(name, [...commands, ...topics.map((topic) => `help ${topic.name}`)]);
}
