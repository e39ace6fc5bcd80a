// The program without its commands: the flags that all of them take, and the overview that `jobtrack --help` shows.
import { Command, Option } from 'commander';

const VERSION = '0.1.0';
export const VERSION_FLAGS = ['-V', '--version'];
const COLORS = ['auto', 'always', 'never'];
/** Commander wraps the right-hand column of help down to this width. */
const MIN_HELP_COLUMNS = 12;
const SUMMARY = 'Keeps track of your job hunt and says every morning who to write to or call, and why.';
const TOPIC_WIDTH = 16;
const MORE = "Typing just jobtrack shows today's list. More: jobtrack help <command or topic>";

/** Where help goes. */
export interface HelpOutput {
  readonly helpWidth: number;
  readonly writeHelp: (text: string) => void;
}

export interface Listed {
  readonly name: string;
  readonly summary: string;
}

export interface ListedCommand extends Listed {
  readonly group: string;
}

export function makeRoot({ helpWidth, writeHelp }: HelpOutput): Command {
  return new Command('jobtrack')
    .description(SUMMARY)
    .usage('[command] [options]')
    .helpCommand(false)
    .option('--json', 'print one JSON object instead of text')
    .option('--db <file>', 'use this data file (or set JOBTRACK_DB)')
    .addOption(new Option('--color <when>', 'color the output').choices(COLORS).default('auto'))
    .option('--no-input', 'never ask; fail instead (or set JOBTRACK_NO_INPUT)')
    .option('-y, --yes', 'answer yes where a command asks for confirmation')
    .option('-q, --quiet', 'leave out hints')
    .version(VERSION, VERSION_FLAGS.join(', '), 'print the version')
    .helpOption('-h, --help', 'show help')
    .configureHelp({ showGlobalOptions: true, minWidthToWrap: MIN_HELP_COLUMNS })
    .configureOutput({
      writeOut: writeHelp,
      writeErr: () => undefined,
      getOutHelpWidth: () => helpWidth,
      getOutHasColors: () => false,
    })
    .exitOverride();
}

/** Adds every command and topic, by name and summary. */
export function addOverview(program: Command, commands: readonly ListedCommand[], topics: readonly Listed[]): void {
  for (const { name, group, summary } of commands) {
    program.command(name).summary(summary).helpGroup(`${group}:`);
  }
  program.usage('[command] [options]').addHelpText('after', () => overviewEnd(program, topics));
}

/** The topics, wrapped as commander wraps the commands above them. */
function overviewEnd(program: Command, topics: readonly Listed[]): string {
  const helper = program.createHelp();
  const { getOutHelpWidth } = program.configureOutput();
  const width = getOutHelpWidth?.() ?? 80;
  helper.prepareContext({ helpWidth: width });
  const lines = topics.map(({ name, summary }) => helper.formatItem(name, TOPIC_WIDTH, summary, helper));
  return `\nTopics:\n${lines.join('\n')}\n\n${helper.boxWrap(MORE, width)}`;
}
