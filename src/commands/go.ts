import { Option } from 'commander';
import type { Context } from '../cli/context.ts';
import { addExamples, type Declare } from '../cli/declare.ts';
import { UserError } from '../domain/errors.ts';
import { go as walk } from '../features/go/go.ts';
import { ACTIONS, type Action } from '../rules/entries.ts';

export const go: Declare = (command, act) => {
  command.addOption(new Option('--only <what>', 'only these').choices(ACTIONS)).action(act(walkThroughToday));
  addExamples(command, 'jobtrack go', 'jobtrack go --only call');
};

async function walkThroughToday(context: Context, { only = null }: { only?: Action | null }): Promise<void> {
  const { ask } = context;
  if (ask) return await walk({ ...context, ask }, only);
  throw new UserError('usage', 'jobtrack go asks as it goes, so it needs a terminal.', 'For the list: jobtrack today');
}
