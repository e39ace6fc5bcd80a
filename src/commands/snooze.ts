import { putOff } from '../app/recording/snoozing.ts';
import type { Context } from '../cli/context.ts';
import { addExamples, type Declare } from '../cli/declare.ts';
import { report } from '../views/report.ts';

export const snooze: Declare = (command, act) => {
  command
    .argument('<id>', 'an id from jobtrack today, such as f4; p3 for all with a person, t12 for all notes; or a name')
    .argument('<until>', 'the day on which it comes back')
    .option('--note <text>', 'why, for yourself')
    .action(act(putOffTyped));
  addExamples(command, 'jobtrack snooze f4 thu', 'jobtrack snooze d12 tomorrow');
};

function putOffTyped(context: Context, flags: { note?: string }, typed: string, until: string): void {
  report(context, putOff(context, flags, [typed], until));
}
