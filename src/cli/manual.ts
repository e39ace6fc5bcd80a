// Builds the manual page from the same declarations as the help.
import type { Command } from 'commander';
import { examplesOf } from './declare.ts';
import { type Manual, renderManual } from './manual-page.ts';
import type { Tree } from './program.ts';
import { TOPICS } from './topics.ts';

export async function manualPage(tree: Tree): Promise<string> {
  const groups = [...new Set(tree.commands.map(({ group }) => group))];
  const declared = await Promise.all(
    tree.commands.map(async (entry) => ({ ...entry, program: await tree.declare(entry.name) })),
  );
  const [{ program } = { program: null }] = declared;
  if (program === null) throw new Error('there are no commands');
  return renderManual({
    name: program.name(),
    version: program.version() ?? '',
    summary: program.description(),
    usage: `${program.name()} ${program.usage()}`,
    groups: groups.map((name) => ({
      name,
      commands: declared.filter(({ group }) => group === name).map((each) => manualOf(each.summary, each.program)),
    })),
    flags: flagsOf(program),
    topics: TOPICS,
  });
}

type Commands = Manual['groups'][number]['commands'];

function manualOf(summary: string, program: Command): Commands[number] {
  const command = program.commands[0] ?? program;
  const help = command.createHelp();
  const args = help
    .visibleArguments(command)
    .map((argument) => [help.argumentTerm(argument), help.argumentDescription(argument)] as const);
  const own = flagsOf(command).filter(([flags]) => flags !== '-h, --help');
  return { usage: help.commandUsage(command), summary, words: [...args, ...own], examples: examplesOf(command) };
}

function flagsOf(command: Command): (readonly [word: string, meaning: string])[] {
  const help = command.createHelp();
  return help
    .visibleOptions(command)
    .map((option) => [help.optionTerm(option), help.optionDescription(option)] as const);
}
