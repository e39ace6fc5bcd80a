// Sessions as Markdown: the file has the commands, and the built program's output is filled in.
//
//   ```console now=2026-11-02T16:00 columns=80
//   $ jobtrack today --on tomorrow
//   Tuesday, November 3. One note.
//
//   # now 2026-11-04T09:00
//   $ NO_COLOR=1 jobtrack done f9
//   jobtrack: …
//   [exit 3]
//   ```
//
// Settings come after `console`, or in a comment `<!-- session: … -->` just before it:
//   now      the clock; it stays fixed until a block or a line `# now …` moves it
//   columns  runs this block in a real terminal of that width, without color; otherwise output is piped
//   color    gives that terminal color; the escape character is shown as ␛
//   setup    requires the commands of this block to succeed, and leaves out their output
// Each file has its own data file. Any other line that starts with '# ' is a comment.
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { peekArguments } from '../../src/cli/arguments.ts';
import { checkAnswer } from '../schemas/check.ts';
import { type CommandLine, parseCommandLine } from './command-line.ts';
import { runInProcess } from './in-process.ts';
import { inTerminal, jobtrack, jobtrackMixed, type Surroundings, scratchFolder } from './program.ts';

/** One command of a session. */
export interface Step {
  readonly args: readonly string[];
  readonly code: number;
  /** Its --json output on a copy of the data file; null for commands without JSON. */
  readonly json: unknown;
}

interface Settings {
  readonly now: string | null;
  readonly columns: number | null;
  readonly hasColor: boolean;
  readonly isSetup: boolean;
}

interface Session {
  readonly folder: string;
  now: string;
  readonly steps: Step[];
}

const BLOCK = /^(<!-- session:(?<before>[^\n]*)-->\n)?```console(?<behind>[^\n]*)\n(?<body>.*?)^```$/gms;
const COMMAND = '$ ';
const REMARK = '# ';
const CLOCK = '# now ';
/** The random id of the data file, as used in event and card ids. */
const IDENTITY = /\b[\da-f]{32}(?=@jobtrack)/g;
/** Placeholder for the folder of a session. */
const FOLDER = '/home/you/jobs';

/** Runs every block of a Markdown text; with `isMarked`, only those after a session comment. */
async function runSession(text: string, isMarked = false): Promise<{ text: string; steps: readonly Step[] }> {
  const session: Session = { folder: scratchFolder(), now: '', steps: [] };
  const parts: string[] = [];
  let at = 0;
  for (const block of text.matchAll(BLOCK)) {
    const { before, behind = '', body = '' } = block.groups ?? {};
    if (isMarked && before === undefined) continue;
    const start = block.index + block[0].length - body.length - '```'.length;
    const settings = readSettings(`${before ?? ''} ${behind}`);
    parts.push(text.slice(at, start), await runBlock(body, settings, session));
    at = start + body.length;
  }
  return { text: `${parts.join('')}${text.slice(at)}`, steps: session.steps };
}

/** Runs a file's sessions, lets `check` inspect the steps, then compares with the file; with U=1 the file is
 *  rewritten. */
export async function expectTranscript(
  file: string,
  { check = () => undefined, isMarked = false }: { check?: (steps: readonly Step[]) => void; isMarked?: boolean } = {},
): Promise<void> {
  const known = readFileSync(file, 'utf8');
  const { text, steps } = await runSession(known, isMarked);
  expect(steps.length, 'commands in the session').toBeGreaterThan(0);
  check(steps);
  if (process.env.U === '1') writeFileSync(file, text);
  else expect(text, 'if the new output is right, run this test again with U=1').toBe(known);
}

function readSettings(text: string): Settings {
  const words = text.split(/\s+/).filter((word) => word !== '');
  const given = new Map(words.map((word) => word.split('=') as [string, string | undefined]));
  const unknown = [...given.keys()].filter((name) => !['now', 'columns', 'color', 'setup'].includes(name));
  if (unknown.length > 0) throw new Error(`a session has no setting ${unknown.join(', ')}`);
  const columns = given.get('columns');
  return {
    now: given.get('now') ?? null,
    columns: columns === undefined ? null : Number(columns),
    hasColor: given.has('color'),
    isSetup: given.has('setup'),
  };
}

async function runBlock(body: string, settings: Settings, session: Session): Promise<string> {
  session.now = settings.now ?? session.now;
  const said: string[] = [];
  for (const line of body.split('\n')) {
    if (line.startsWith(CLOCK)) session.now = line.slice(CLOCK.length).trim();
    if (line.startsWith(REMARK)) said.push(line);
    if (line.startsWith(COMMAND)) said.push(...(await runLine(line, settings, session)));
  }
  return `${spaced(said).join('\n')}\n`;
}

/** Adds an empty line before each comment, and before each command that follows output. */
function spaced(lines: readonly string[]): string[] {
  const isTyped = (line = REMARK) => line.startsWith(COMMAND) || line.startsWith(REMARK);
  const isApart = (line: string, before = REMARK) =>
    isTyped(line) && !before.startsWith(REMARK) && (line.startsWith(REMARK) || !isTyped(before));
  return lines.flatMap((line, at) => (isApart(line, lines[at - 1]) ? ['', line] : [line]));
}

async function runLine(line: string, settings: Settings, session: Session): Promise<string[]> {
  const { args, env } = parseCommandLine(line.slice(COMMAND.length));
  const answer = await answerInJson({ args, env }, session);
  const { code, output } = settings.isSetup
    ? await runQuietly(args, session)
    : await runVisibly({ args, env }, settings, session);
  session.steps.push({ args, code, json: answer && checkAnswer(args, code, answer) });
  const lines = output === '' ? [] : shown(output).replaceAll(session.folder, FOLDER).replace(/\n$/, '').split('\n');
  const odd = lines.find((each) => each.startsWith(COMMAND) || each.startsWith(REMARK) || each.startsWith('```'));
  if (odd !== undefined) throw new Error(`this output could not be told from the session: ${odd}`);
  return [line, ...lines, ...(code === 0 ? [] : [`[exit ${code}]`])];
}

async function runQuietly(args: readonly string[], session: Session): Promise<{ code: number; output: string }> {
  const { code, stderr } = await runInProcess(args, { now: session.now, db: dataFile(session) });
  if (code !== 0) throw new Error(`a step of the setup fails: jobtrack ${args.join(' ')}: ${stderr}`);
  return { code, output: '' };
}

async function runVisibly({ args, env }: CommandLine, settings: Settings, session: Session) {
  const around = {
    now: session.now,
    db: dataFile(session),
    env: { XDG_CACHE_HOME: join(session.folder, '.cache'), ...env },
  };
  const answer = await answerOf(args, settings, around);
  // A plain `today` has a bundle of its own: the whole program, which a flag asks for, must say the same.
  if (isPlainToday(args)) {
    expect(answer, 'as in the whole program').toEqual(await answerOf(['today', ...WHOLE], settings, around));
  }
  return answer;
}

/** A flag that changes nothing about `today`, except that the whole program answers. */
const WHOLE = ['--color', 'auto'];

function isPlainToday(args: readonly string[]): boolean {
  return args.length === 0 || (args.length === 1 && args[0] === 'today');
}

async function answerOf(
  args: readonly string[],
  { columns, hasColor }: Settings,
  around: Surroundings & { env: object },
) {
  if (columns === null) return jobtrackMixed(args, around);
  return await inTerminal(args, columns, hasColor ? around : withoutColor(around));
}

function withoutColor<T extends { env: object }>(around: T) {
  return { ...around, env: { NO_COLOR: '1', ...around.env } };
}

/** The same command with --json, on a copy of the data file from before the command. */
async function answerInJson({ args, env }: CommandLine, session: Session) {
  if (!hasJson(args)) return null;
  const copy = join(session.folder, 'copy', 'search.db');
  mkdirSync(dirname(copy), { recursive: true });
  if (existsSync(dataFile(session))) copyFileSync(dataFile(session), copy);
  const around = { now: session.now, db: copy, env: { XDG_CACHE_HOME: join(session.folder, '.cache'), ...env } };
  const answer = isToday(args)
    ? jobtrack([...args, '--json'], around)
    : await runInProcess([...args, '--json'], around);
  rmSync(dirname(copy), { recursive: true, force: true });
  shown(answer.stdout);
  return answer;
}

/** The worked examples test days, so they run in the built program itself. */
function isToday(args: readonly string[]): boolean {
  return (peekArguments(args).name ?? 'today') === 'today';
}

function hasJson(args: readonly string[]): boolean {
  const isHelp = args.some((word) => ['-h', '--help', '-V', '--version'].includes(word));
  return !isHelp && peekArguments(args).name !== 'help' && !args.includes('--json');
}

function dataFile({ folder }: Session): string {
  return join(folder, 'search.db');
}

/** Output as stored: escape characters made visible, and random parts (the scratch folder's name and the data file's
 *  id) replaced. */
function shown(output: string): string {
  return output.replaceAll('\u001b', '␛').replace(IDENTITY, '0123456789abcdef'.repeat(2));
}
