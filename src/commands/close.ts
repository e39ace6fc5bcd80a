import { Option } from 'commander';
import { choicesFrom } from '../app/asking/questions.ts';
import { pickJob } from '../app/asking/records.ts';
import { resolveJob } from '../app/lookup/resolve.ts';
import { closeJob } from '../app/recording/closing.ts';
import type { Context } from '../cli/context.ts';
import { type Asking, addExamples, type Declare, type Given } from '../cli/declare.ts';
import { UserError } from '../domain/errors.ts';
import { CLOSE_REASONS, type CloseReason } from '../domain/model.ts';
import { CLOSE_WORDS } from '../views/record-words.ts';
import { report } from '../views/report.ts';

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
    .action(act(closeForReason, askAboutClosing));
  addExamples(
    command,
    'jobtrack close acme --reason rejected',
    'jobtrack close j4 --reason withdrawn --told --on yesterday',
  );
};

async function askAboutClosing(asking: Asking, flags: Flags, typed?: string): Promise<Given | null> {
  if (typed !== undefined && flags.reason !== undefined) return null;
  const job = typed ?? (await pickJob(asking, 'Which job is over?'));
  if (typed !== undefined) resolveJob(asking.session, typed);
  const reason = flags.reason ?? (await asking.ask.pick('Why is it over?', choicesFrom(CLOSE_WORDS)));
  return { flags: { ...flags, reason }, args: [job] };
}

function closeForReason(context: Context, flags: Flags, typed: string): void {
  if (flags.reason === undefined) {
    throw new UserError('usage', 'Say why the job is over with --reason.', `One of: ${CLOSE_REASONS.join(', ')}`);
  }
  report(context, closeJob(context, typed, flags.reason, flags));
}
