import { pickComingInterview } from '../app/asking/records.ts';
import { interviewName } from '../app/lookup/record-names.ts';
import { resolveOpenInterview } from '../app/lookup/resolve.ts';
import { outcomeOf } from '../app/outcome.ts';
import { addNote } from '../app/recording/notes.ts';
import { optionalText } from '../app/recording/optional.ts';
import { save } from '../app/recording/save.ts';
import type { Context } from '../cli/context.ts';
import { type Asking, addExamples, type Declare, type Given } from '../cli/declare.ts';
import { spelled } from '../domain/english.ts';
import { recordId } from '../domain/ids.ts';
import { report } from '../views/report.ts';

export const cancelInterview: Declare = (command, act) => {
  command
    .argument('<interview>', 'its id, or the company')
    .option('--note <text>', 'why, for yourself')
    .action(act(cancelOne, askWhichInterview));
  addExamples(command, 'jobtrack cancel-interview i12', 'jobtrack cancel-interview acme --note "position on hold"');
};

async function askWhichInterview(asking: Asking, flags: object, typed?: string): Promise<Given | null> {
  if (typed !== undefined) return null;
  return { flags, args: [await pickComingInterview(asking, 'Which interview is off?')] };
}

function cancelOne(context: Context, flags: { note?: string }, typed: string): void {
  const note = optionalText(flags.note, '--note');
  const { change, result } = save(
    context,
    { jobs: (session) => [resolveOpenInterview(session, typed).jobId] },
    (session) => {
      const interview = resolveOpenInterview(session, typed);
      if (interview.cancelledOn !== null) return interview;
      addNote(session.write, { interviewId: interview.id }, session.today, note);
      return { ...interview, ...session.write.change('interview', interview.id, { cancelledOn: session.today }) };
    },
  );
  const name = interviewName(context.session, result);
  const line =
    change.batch === null
      ? `${spelled('Already canceled')}: ${name}. Nothing changed.`
      : `${spelled('Canceled')}: ${name}. If they find a new time: jobtrack reschedule ${recordId('interview', result.id)} --at <when>`;
  report(context, outcomeOf(context.session, change, { lines: [line], jobIds: [result.jobId] }));
}
