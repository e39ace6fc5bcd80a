import { pickOfferedJob } from '../app/asking/pick-record.ts';
import { readClosing, saveEndings } from '../app/recording/closing.ts';
import type { Context } from '../cli/context.ts';
import { type Asking, addExamples, type Declare, type Given } from '../cli/declare.ts';
import { report } from '../views/report.ts';

export const decline: Declare = (command, act) => {
  command
    .argument('<job>', 'id, company or company/title')
    .option('--on <date>', 'the day you declined (default: today)')
    .option('--note <text>', 'a private note')
    .action(act(declineOffer, askWhichOffer));
  addExamples(command, 'jobtrack decline acme', 'jobtrack decline j4 --on yesterday --note "salary too low"');
};

async function askWhichOffer(asking: Asking, flags: object, typed?: string): Promise<Given | null> {
  if (typed !== undefined) return null;
  return { flags, args: [await pickOfferedJob(asking, 'Which offer did you turn down?')] };
}

function declineOffer(context: Context, flags: { on?: string; note?: string }, typed: string): void {
  const row = readClosing(context.session, 'declined', flags);
  report(context, saveEndings(context, [{ typed, row, needsOffer: true }]));
}
