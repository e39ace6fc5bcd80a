import { skipItems } from '../app/recording/skipping.ts';
import type { Context } from '../cli/context.ts';
import { addExamples, type Declare } from '../cli/declare.ts';
import { report } from '../views/report.ts';

export const skip: Declare = (command, act) => {
  command
    .argument(
      '<id...>',
      'an id from jobtrack today, such as f4; p3 for all with a person, t12 for all notes; or a name',
    )
    .option('--note <text>', 'why, for yourself')
    .action(act(skipTyped));
  addExamples(command, 'jobtrack skip f4', 'jobtrack skip d12 w12 --note "covered in the call"');
};

function skipTyped(context: Context, flags: { note?: string }, typed: readonly string[]): void {
  report(context, skipItems(context, flags, typed));
}
