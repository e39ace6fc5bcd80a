import type { Context } from '../context.ts';
import { recordId } from '../domain/ids.ts';
import { addExamples, type Declare } from './declare.ts';
import { echoStart, parseStart } from './support/interview-time.ts';
import { addNote } from './support/notes.ts';
import { optionalText } from './support/optional.ts';
import { report } from './support/report.ts';
import { resolveInterview } from './support/resolve.ts';
import { save } from './support/save.ts';
import { interviewName } from './support/words.ts';

interface Flags {
  at: string;
  tz?: string;
  note?: string;
}

export const reschedule: Declare = (command, act) => {
  command
    .argument('<interview>', 'its id, or the company')
    .requiredOption('--at <when>', 'the new day and time')
    .option('--tz <zone>', 'the time is in this zone, such as Europe/Berlin')
    .option('--note <text>', 'a private note')
    .action(act(moveInterview));
  addExamples(
    command,
    'jobtrack reschedule i12 --at "fri 10:00"',
    'jobtrack reschedule acme --at "2026-12-01 15:00" --tz Europe/Berlin',
  );
};

async function moveInterview(context: Context, flags: Flags, typed: string): Promise<void> {
  const start = await parseStart(flags.at, flags.tz, context.today);
  const note = optionalText(flags.note, '--note');
  const { change, result } = save(context, (write) => {
    const interview = resolveInterview(context, typed, 'coming');
    const isSame = interview.cancelledOn === null && interview.day === start.day && interview.time === start.time;
    if (isSame) return interview;
    addNote(write, { interviewId: interview.id }, context.today, note);
    return {
      ...interview,
      ...write.change('interview', interview.id, { ...start, cancelledOn: null, preparedOn: null }),
    };
  });
  const id = recordId('interview', result.id);
  const line =
    change.batch === null
      ? `Already recorded: ${interviewName(context, result)} is at that time. Nothing changed.`
      : `Saved: interview ${id} is now on ${echoStart(result, context.today)}.`;
  report(context, change, { lines: [line], jobIds: [result.jobId] });
}
