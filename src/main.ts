// The whole program, for every command line. Only this file and the others called main-… know the process.
// Errors become exit codes here.
import { join } from 'node:path';
import type { Ask } from './app/asking/types.ts';
import { type DataFile, damageIn, holdDataFile, newsIn } from './app/data-file.ts';
import { makeSession } from './app/session.ts';
import { peekArguments } from './cli/arguments.ts';
import type { Context, Progress } from './cli/context.ts';
import { type Globals, runProgram } from './cli/program.ts';
import { makeAsk, type PromptOptions } from './cli/prompting/prompt.ts';
import { chooseEnglish } from './domain/english.ts';
import { isUserError } from './domain/errors.ts';
import { keepUp } from './features/upkeep/upkeep.ts';
import { findOutside, isOn, type Outside, styleFor, tell, tellError } from './main-io.ts';
import { readClock } from './system/clock.ts';
import { leaveUnoptimized } from './system/compiler.ts';
import { nameDataFile, nameDemoFile } from './system/data-file.ts';
import { findBinding, findDriver } from './system/engine.ts';
import { findFreePath } from './system/files.ts';
import { refuseStrangeZone } from './system/zone.ts';
import { isolated } from './terminal/isolate.ts';
import { paragraph } from './terminal/layout.ts';
import { bugError } from './views/error.ts';
import { errorJson, toJson, withWarnings } from './views/json.ts';

/** Everything from outside that a run depends on. */
export interface Io extends Outside {
  /** Missing if nobody can answer: input or stderr isn't a terminal. */
  readonly makeAsk?: (manner: PromptOptions) => Ask;
}

/** Runs one command line to its end. Returns the exit code; never throws. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  chooseEnglish();
  const opened: DataFile[] = [];
  const later: Later = { note: () => undefined, work: async () => undefined };
  try {
    const exit = await runToEnd(argv, io, opened, later);
    later.note();
    await later.work();
    return exit;
  } finally {
    for (const dataFile of opened) dataFile.close();
  }
}

/** Work to do after all output. */
interface Later {
  note: () => void;
  work: () => Promise<void>;
}

async function runToEnd(argv: readonly string[], io: Io, opened: DataFile[], later: Later): Promise<number> {
  const { isJson, color } = peekArguments(argv);
  try {
    refuseStrangeZone(io.env.TZ, io.instant);
    return await runProgram(argv, {
      helpWidth: io.stdout.columns ?? 80,
      writeHelp: io.stdout.write,
      canAsk: (globals) => canAsk(io, globals),
      makeContext: (globals, command, typed) => makeContext(io, globals, { command, typed }, opened, later),
    });
  } catch (thrown) {
    const error = isUserError(thrown) ? thrown : (damageIn(opened) ?? bugError(thrown));
    if (isJson) tell(io, toJson(errorJson(error, newsIn(opened))));
    else tellError(io, error, color);
    return error.exit;
  }
}

/** The launcher's path; it's the same from dist/ as from src/. */
const PROGRAM = join(import.meta.dirname, '..', 'bin', 'jobtrack.js');

function makeContext(
  io: Io,
  globals: Globals,
  what: { command: string; typed: string },
  opened: DataFile[],
  later: Later,
): Context {
  const told = (text: string) => isolated(text, styleFor(io, io.stderr, globals.color));
  const hint: Context['hint'] = (text) => (globals.isJson || globals.isQuiet ? undefined : tell(io, told(text)));
  const file = nameDataFile(globals.db, io.env);
  const dataFile = holdDataFile(file, readClock(io.env, io.instant).now, () => ({ nativeBinding: findBinding() }));
  opened.push(dataFile);
  chooseEnglish(dataFile.english);
  const style = styleFor(io, io.stdout, globals.color);
  const answer = (text: string) => (globals.isJson ? withWarnings(text, newsIn(opened)) : isolated(text, style));
  const { store, storeToWrite, peek } = dataFile;
  const onTheClock = (): Pick<Context, 'session' | 'today' | 'now' | 'stamp'> => {
    const { now, instant } = readClock(io.env, io.instant);
    const stamp = new Date(instant).toISOString();
    return { session: makeSession(() => store().db, now), today: now.day, now, stamp };
  };
  const context: Context = {
    store,
    storeToWrite,
    peek,
    file,
    ...onTheClock(),
    again: () => ({ ...context, ...onTheClock() }),
    json: globals.isJson,
    isMute: isMute(io, globals),
    yes: globals.isYes,
    style,
    ask: askFor(io, globals),
    ...what,
    out: (text) => io.stdout.write(text === '' ? '' : `${answer(text)}\n`),
    print: io.stdout.write,
    hint,
    noteUnchanged: () => undefined,
    warn: (text) => (globals.isJson ? undefined : tell(io, told(text))),
    engine: () => ({
      node: process.version,
      driver: findDriver,
      nativeBinding: findBinding(),
      hasModes: process.platform !== 'win32',
    }),
    leaveUnoptimized,
    openSource: async (typed) => (await import('./system/source.ts')).openSource(typed, file),
    openFiles: async (typed) => (await import('./system/found-files.ts')).openFiles(typed, file),
    openProgress: () => progressFor(io, globals),
    demoFile: () => nameDemoFile(io.env),
    findFreePath,
    findTarget: async (name, inside) => (await import('./system/targets.ts')).findTarget(name, inside, file),
    desk: async () => (await import('./system/desk.ts')).makeDesk(io.env, file),
    scheduler: async () => (await import('./system/os-scheduler.ts')).makeScheduler(io.env, PROGRAM),
    afterSaving: (upkeep) => {
      later.work = async () => {
        const warning: Context = { ...context.again(), warn: (text) => tell(io, text) };
        await keepUp(warning, upkeep);
      };
    },
  };
  later.note = () => {
    const notice = globals.db === undefined ? null : dataFile.notice();
    for (const text of [...newsIn(opened), ...(notice ? [notice] : [])]) {
      hint(paragraph(text, 0, styleFor(io, io.stderr, globals.color)).join('\n'));
    }
  };
  return context;
}

/** No progress line if the terminal can't return to the start of a line, or a screen reader would read it again and
 *  again. */
async function progressFor(io: Io, globals: Globals): Promise<Progress> {
  const { NO_PROGRESS, openProgress } = await import('./system/progress.ts');
  const isSeen =
    io.stderr.isTerminal && io.env.TERM !== 'dumb' && !isOn(io.env.ACCESSIBLE) && !globals.isJson && !globals.isQuiet;
  return io.clock && isSeen ? openProgress(io.stderr.write, io.clock) : NO_PROGRESS;
}

/** Terminals on both sides aren't enough: --json, --no-input or JOBTRACK_NO_INPUT means that a script is running. */
function canAsk(io: Io, globals: Globals): boolean {
  return io.makeAsk !== undefined && !globals.isJson && !isMute(io, globals);
}

function isMute(io: Io, globals: Globals): boolean {
  return globals.isMute || isOn(io.env.JOBTRACK_NO_INPUT);
}

/** Plain questions for screen readers, and for terminals that can't move the cursor. */
function askFor(io: Io, globals: Globals): Ask | null {
  if (!io.makeAsk || !canAsk(io, globals)) return null;
  const isPlain = isOn(io.env.ACCESSIBLE) || io.env.TERM === 'dumb';
  return io.makeAsk({ style: styleFor(io, io.stderr, globals.color), isPlain });
}

/** Runs this process's command line. Returns the exit code. */
export async function main(): Promise<number> {
  const { outside, isAttended } = await findOutside();
  return await run(process.argv.slice(2), isAttended ? Object.assign(outside, { makeAsk }) : outside);
}
