import type { Context } from '../context.ts';
import { echoDay } from '../domain/echo.ts';
import { recordId } from '../domain/ids.ts';
import { requireLine, requireText } from '../domain/input.ts';
import { parseDayField } from '../domain/when.ts';
import { jobName } from '../render/entry.ts';
import { addExamples, type Declare } from './declare.ts';
import { report } from './support/report.ts';
import { resolveOpenJob } from './support/resolve.ts';
import { save } from './support/save.ts';

interface Flags {
  replyBy?: string;
  on?: string;
  salary?: string;
  note?: string;
}

export const offer: Declare = (command, act) => {
  command
    .argument('<job>', 'id, company or company/title')
    .option('--reply-by <date>', 'the day they need your answer')
    .option('--on <date>', 'the day the offer came (default: today)')
    .option('--salary <text>', 'what they offer')
    .option('--note <text>', 'a private note')
    .action(act(addOffer));
  addExamples(
    command,
    'jobtrack offer acme --reply-by "next fri" --salary "58,000"',
    'jobtrack offer j4 --on yesterday',
  );
};

function addOffer(context: Context, flags: Flags, typed: string): void {
  const row = {
    on: parseDayField(flags.on ?? 'today', 'on', context.today),
    replyBy: flags.replyBy === undefined ? null : parseDayField(flags.replyBy, 'replyBy', context.today),
    salary: flags.salary === undefined ? null : requireLine(flags.salary, '--salary'),
    note: flags.note === undefined ? null : requireText(flags.note, '--note'),
    answeredOn: null,
  };
  const { change, result: job } = save(context, (write) => {
    const found = resolveOpenJob(context, typed);
    write.add('offer', { jobId: found.id, ...row });
    return found;
  });
  const reply =
    row.replyBy === null
      ? 'ask by when they need your answer'
      : `they need your answer by ${echoDay(row.replyBy, context.today)}`;
  const came = `an offer for ${jobName(job)} (${recordId('job', job.id)}), ${echoDay(row.on, context.today)}`;
  report(context, change, { lines: [`Well done! Saved: ${came}; ${reply}.`], jobIds: [job.id] });
}
