import type { Context } from '../context.ts';
import { UserError } from '../domain/errors.ts';
import { writeCalendar } from '../interchange/calendar-write.ts';
import { calendarJson, renderWrittenCalendar } from '../render/calendar.ts';
import { toJson } from '../render/json.ts';
import { maskedLines } from '../render/text.ts';
import { addExamples, type Declare } from './declare.ts';
import { mayReplace } from './support/ask/replace.ts';
import { calendarEvents, type ShownEvent } from './support/calendar/events.ts';
import { isPrinted } from './support/export/exporting.ts';

interface Flags {
  output?: string;
  force?: true;
}

export const calendar: Declare = (command, act) => {
  command
    .option('-o, --output <path>', 'the file to write (default: print it)')
    .option('--force', 'replace the file that is there')
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
  context.hint('It shows how things stand now. One that is kept up to date: jobtrack config set calendar-file <file>');
}

function print(context: Context, events: readonly ShownEvent[]): void {
  if (context.json) context.out(toJson(calendarJson(null, events)));
  else {
    const text = writeCalendar(events);
    context.print(context.style.width === null ? text : maskedLines(text));
  }
}
