import { mayReplace } from '../app/asking/replace.ts';
import type { Context } from '../cli/context.ts';
import { addExamples, type Declare } from '../cli/declare.ts';
import { UserError } from '../domain/errors.ts';
import { calendarEvents, type ShownEvent } from '../features/calendar/events.ts';
import { calendarJson, renderWrittenCalendar } from '../features/calendar/view.ts';
import { isPrinted } from '../features/export/exporting.ts';
import { writeCalendar } from '../formats/ics/write.ts';
import { paragraph } from '../terminal/layout.ts';
import { maskedLines } from '../terminal/text.ts';
import { toJson } from '../views/json.ts';

interface Flags {
  output?: string;
  force?: true;
}

export const calendar: Declare = (command, act) => {
  command
    .option('-o, --output <path>', 'the file to write (default: print it)')
    .option('--force', "replace the file that's there")
    .action(act(makeCalendar));
  addExamples(command, 'jobtrack calendar -o jobs.ics', 'jobtrack calendar --json');
};

async function makeCalendar(context: Context, flags: Flags): Promise<void> {
  if (isPrinted(flags) && flags.force) {
    throw new UserError('usage', '--force goes with -o.', 'Leave it out, or name a file with -o.');
  }
  const events = calendarEvents(context);
  if (isPrinted(flags)) return print(context, events);
  const target = await context.findTarget(flags.output ?? '', null);
  if (!(await mayReplace(context, flags, target))) return context.hint('Nothing was written.');
  target.write([[writeCalendar(events)]]);
  const { path } = target;
  context.out(context.json ? toJson(calendarJson(path, events)) : renderWrittenCalendar(path, events, context.style));
  const hint = "It won't update itself. For one that does: jobtrack config set calendar-file <file>";
  context.hint(paragraph(hint, 0, context.style).join('\n'));
}

function print(context: Context, events: readonly ShownEvent[]): void {
  if (context.json) context.out(toJson(calendarJson(null, events)));
  else {
    const text = writeCalendar(events);
    context.print(context.style.width === null ? text : maskedLines(text));
  }
}
