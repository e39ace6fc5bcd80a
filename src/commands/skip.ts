import { pickItems } from '../app/asking/records.ts';
import { skipItems } from '../app/recording/skipping.ts';
import type { Context } from '../cli/context.ts';
import { type Asking, addExamples, type Declare, type Given } from '../cli/declare.ts';
import type { Item } from '../rules/item.ts';
import { kindOf } from '../rules/kinds/index.ts';
import { report } from '../views/report.ts';

export const skip: Declare = (command, act) => {
  command
    .argument(
      '<id...>',
      'an id from jobtrack today, such as f4; p3 for everything with person 3, t12 for all notes after interview 12; or a name',
    )
    .option('--note <text>', 'why, for yourself')
    .action(act(skipTyped, askWhatToSkip));
  addExamples(command, 'jobtrack skip f4', 'jobtrack skip d12 w12 --note "covered in the call"');
};

async function askWhatToSkip(
  asking: Asking,
  flags: { note?: string },
  typed: readonly string[],
): Promise<Given | null> {
  if (typed.length > 0) return null;
  const isSkippable = ({ kind }: Item) => kindOf(kind).skipRefusal === undefined;
  return { flags, args: [await pickItems(asking, 'What do you want to skip?', isSkippable)] };
}

function skipTyped(context: Context, flags: { note?: string }, typed: readonly string[]): void {
  report(context, skipItems(context, flags, typed));
}
