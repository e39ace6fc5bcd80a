import { answered, dayQuestion, lineQuestion } from '../app/asking/questions.ts';
import { pickJob } from '../app/asking/records.ts';
import { type OfferFlags, recordOffer } from '../app/recording/offer.ts';
import { type Asking, addExamples, type Declare, type Given } from '../cli/declare.ts';
import { report } from '../views/report.ts';

export const offer: Declare = (command, act) => {
  command
    .argument('<job>', "id, company or company/title; to change an offer on file, type it again with what's different")
    .option('--reply-by <date>', 'the day they need your answer')
    .option('--on <date>', 'the day the offer came (default: today)')
    .option('--salary <text>', 'what they offer')
    .option('--note <text>', 'a private note')
    .action(
      act(
        (context, flags: OfferFlags, typed: string) => report(context, recordOffer(context, typed, flags)),
        askAboutOffer,
      ),
    );
  addExamples(
    command,
    'jobtrack offer acme --reply-by "next fri" --salary "58,000"',
    'jobtrack offer j4 --on yesterday',
    'jobtrack offer acme --salary "61,000"',
  );
};

async function askAboutOffer(asking: Asking, flags: OfferFlags, typed?: string): Promise<Given | null> {
  if (typed !== undefined) return null;
  const { ask } = asking;
  const job = await pickJob(asking, 'Which job did they offer you?');
  const replyBy =
    flags.replyBy ?? (await ask.optional(dayQuestion(asking.session, 'replyBy', 'When do they need your answer?')));
  const salary = flags.salary ?? (await ask.optional(lineQuestion('What do they offer to pay?', '--salary')));
  return { flags: { ...flags, ...answered({ replyBy, salary }) }, args: [job] };
}
