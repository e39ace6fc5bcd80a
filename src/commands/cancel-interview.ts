import type { Context } from '../context.ts';
import { recordId } from '../domain/ids.ts';
import { addExamples, type Declare } from './declare.ts';
import { addNote } from './support/notes.ts';
import { optionalText } from './support/optional.ts';
import { report } from './support/report.ts';
import { resolveOpenInterview } from './support/resolve.ts';
import { save } from './support/save.ts';
import { interviewName } from './support/words.ts';

export const cancelInterview: Declare = (command, act) => {
  command
    .argument('<interview>', 'its id, or the company')
    .option('--note <text>', 'why, for yourself')
    .action(act(cancelOne));
  addExamples(command, 'jobtrack cancel-interview i12', 'jobtrack cancel-interview acme --note "post on hold"');
};

function cancelOne(context: Context, flags: { note?: string }, typed: string): void {
  const note = optionalText(flags.note, '--note');
  const { change, result } = save(context, { jobs: () => [resolveOpenInterview(context, typed).jobId] }, (write) => {
    const interview = resolveOpenInterview(context, typed);
    if (interview.cancelledOn !== null) return interview;
    addNote(write, { interviewId: interview.id }, context.today, note);
    return { ...interview, ...write.change('interview', interview.id, { cancelledOn: context.today }) };
  });
  const name = interviewName(context, result);
  const line =
    change.batch === null
      ? `Already cancelled: ${name}. Nothing changed.`
      : `Cancelled: ${name}. If a new time is found: jobtrack reschedule ${recordId('interview', result.id)} --at <when>`;
  report(context, change, { lines: [line], jobIds: [result.jobId] });
}
