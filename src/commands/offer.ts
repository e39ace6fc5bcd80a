import { answered, dayQuestion, lineQuestion } from '../app/asking/questions.ts';
import { pickJob } from '../app/asking/records.ts';
import { resolveOpenJob } from '../app/lookup/resolve.ts';
import { outcomeOf } from '../app/outcome.ts';
import { optionalLine, optionalText } from '../app/recording/optional.ts';
import { save } from '../app/recording/save.ts';
import type { Context } from '../cli/context.ts';
import { type Asking, addExamples, type Declare, type Given } from '../cli/declare.ts';
import { echoDay } from '../domain/echo.ts';
import { recordId } from '../domain/ids.ts';
import { parseDayField } from '../domain/when.ts';
import { jobName } from '../domain/words.ts';
import { report } from '../views/report.ts';

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
    .action(act(addOffer, askAboutOffer));
  addExamples(
    command,
    'jobtrack offer acme --reply-by "next fri" --salary "58,000"',
    'jobtrack offer j4 --on yesterday',
  );
};

async function askAboutOffer(asking: Asking, flags: Flags, typed?: string): Promise<Given | null> {
  if (typed !== undefined) return null;
  const { ask } = asking;
  const job = await pickJob(asking, 'Which job did they offer you?');
  const replyBy =
    flags.replyBy ?? (await ask.optional(dayQuestion(asking.session, 'replyBy', 'By when do they need your answer?')));
  const salary = flags.salary ?? (await ask.optional(lineQuestion('What do they offer to pay?', '--salary')));
  return { flags: { ...flags, ...answered({ replyBy, salary }) }, args: [job] };
}

function addOffer(context: Context, flags: Flags, typed: string): void {
  const row = {
    on: parseDayField(flags.on ?? 'today', 'on', context.today),
    replyBy: flags.replyBy === undefined ? null : parseDayField(flags.replyBy, 'replyBy', context.today),
    salary: optionalLine(flags.salary, '--salary'),
    note: optionalText(flags.note, '--note'),
    answeredOn: null,
  };
  const { change, result: job } = save(
    context,
    { jobs: (session) => [resolveOpenJob(session, typed).id] },
    (session) => {
      const found = resolveOpenJob(session, typed);
      session.write.add('offer', { jobId: found.id, ...row });
      return found;
    },
  );
  const reply =
    row.replyBy === null
      ? 'ask by when they need your answer'
      : `they need your answer by ${echoDay(row.replyBy, context.today)}`;
  const came = `an offer for ${jobName(job)} (${recordId('job', job.id)}), ${echoDay(row.on, context.today)}`;
  report(
    context,
    outcomeOf(context.session, change, { lines: [`Well done! Saved: ${came}; ${reply}.`], jobIds: [job.id] }),
  );
}
