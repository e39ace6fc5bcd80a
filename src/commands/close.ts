import { Option } from 'commander';
import type { Context } from '../context.ts';
import { UserError } from '../domain/errors.ts';
import { CLOSE_REASONS, type CloseReason } from '../domain/model.ts';
import { addExamples, type Declare } from './declare.ts';
import { closeJob } from './support/closing.ts';

interface Flags {
  reason?: CloseReason;
  on?: string;
  told?: true;
  note?: string;
}

export const close: Declare = (command, act) => {
  command
    .argument('<job>', 'id, company or company/title')
    .addOption(new Option('--reason <reason>', 'why it is over').choices(CLOSE_REASONS))
    .option('--on <date>', 'the day it ended (default: today)')
    .option('--told', 'they know already: no note is owed')
    .option('--note <text>', 'a private note')
    .action(act(closeForReason));
  addExamples(
    command,
    'jobtrack close acme --reason rejected',
    'jobtrack close j4 --reason withdrawn --told --on yesterday',
  );
};

function closeForReason(context: Context, flags: Flags, typed: string): void {
  if (flags.reason === undefined) {
    throw new UserError('usage', 'Say why the job is over with --reason.', `One of: ${CLOSE_REASONS.join(', ')}`);
  }
  closeJob(context, typed, flags.reason, flags);
}
