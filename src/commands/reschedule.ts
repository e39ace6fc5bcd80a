import { askStart } from '../app/asking/interview.ts';
import { pickComingInterview } from '../app/asking/records.ts';
import { resolveOpenInterview } from '../app/lookup/resolve.ts';
import { outcomeOf } from '../app/outcome.ts';
import { clashWarnings } from '../app/recording/clashes.ts';
import { echoStart, moveTo, parseStartAgain, type Start, twiceWarnings } from '../app/recording/interview-time.ts';
import { addNote } from '../app/recording/notes.ts';
import { optionalText } from '../app/recording/optional.ts';
import { save } from '../app/recording/save.ts';
import type { Context } from '../cli/context.ts';
import { type Asking, addExamples, type Declare, type Given } from '../cli/declare.ts';
import { recordId } from '../domain/ids.ts';
import type { Interview } from '../domain/model.ts';
import { momentThere } from '../domain/queries.ts';
import { report } from '../views/report.ts';

interface Flags {
  at: string;
  tz?: string;
  note?: string;
}

export const reschedule: Declare = (command, act) => {
  command
    .argument('<interview>', 'its id, or the company')
    .requiredOption('--at <when>', 'the new day and time')
    .option('--tz <zone>', 'the time is in this zone, such as Europe/Berlin (default: the one on file)')
    .option('--note <text>', 'a private note')
    .action(act(moveInterview, askAboutMove));
  addExamples(
    command,
    'jobtrack reschedule i12 --at "fri 10:00"',
    'jobtrack reschedule acme --at "2026-12-01 15:00" --tz Europe/Berlin',
  );
};

async function askAboutMove(asking: Asking, flags: Partial<Flags>, typed?: string): Promise<Given | null> {
  if (typed !== undefined && flags.at !== undefined) return null;
  const interview = typed ?? (await pickComingInterview(asking, 'Which interview has moved?'));
  const { zone } = resolveOpenInterview(asking.session, interview);
  return {
    flags: { ...flags, at: flags.at ?? (await askStart(asking, flags.tz ?? zone ?? undefined)) },
    args: [interview],
  };
}

async function moveInterview(context: Context, flags: Flags, typed: string): Promise<void> {
  const { zone } = resolveOpenInterview(context.session, typed);
  const start = parseStartAgain(flags.at, flags.tz, zone, context.session);
  const note = optionalText(flags.note, '--note');
  const { change, result } = save(
    context,
    { jobs: (session) => [resolveOpenInterview(session, typed).jobId] },
    (session) => {
      const interview = resolveOpenInterview(session, typed);
      if (isAlreadyAt(interview, start)) return interview;
      addNote(session.write, { interviewId: interview.id }, session.today, note);
      return { ...interview, ...moveTo(session, interview, start) };
    },
  );
  const id = recordId('interview', result.id);
  const line =
    change.batch === null
      ? `Already recorded: interview ${id} is on ${echoStart(result, context.today)}. Nothing changed.`
      : `Saved: interview ${id} is now on ${echoStart(result, context.today)}.`;
  const warnings = change.batch === null ? [] : [...twiceWarnings(result), ...clashWarnings(context.session, result)];
  report(context, outcomeOf(context.session, change, { lines: [line], warnings, jobIds: [result.jobId] }));
}

/** Is the interview already at this start? The same time in another zone is only a change if the clock there shows
 *  another time. */
function isAlreadyAt(interview: Interview, start: Start): boolean {
  const { cancelledOn, day, time, zone } = interview;
  const isSameZone = zone === start.zone || (zone === null && momentThere(start) === null);
  return cancelledOn === null && day === start.day && time === start.time && isSameZone;
}
