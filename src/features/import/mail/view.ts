// The result of reading emails in words: what was recorded, what's left to decide, and what was passed over.
import { dateNear } from '../../../domain/day-words.ts';
import { counted, listed } from '../../../domain/words.ts';
import { joinBlocks, paragraph } from '../../../terminal/layout.ts';
import { paint, type Style } from '../../../terminal/style.ts';
import { clean } from '../../../terminal/text.ts';
import { addsJob } from './commands.ts';
import { whatItIs } from './sentences.ts';
import type { EventView, MailView } from './types.ts';

/** Emails per list; --json has all of them. */
const MOST_SHOWN = 60;

export function renderMail(view: MailView, style: Style): string {
  const recorded = view.events.filter(({ action }) => action === 'recorded');
  const proposed = view.events.filter(({ action }) => action === 'proposed');
  return joinBlocks([
    leadLines(view, style),
    block(view.isRehearsal ? 'Would be recorded:' : 'Recorded:', recorded, view, style),
    block('For you to decide:', proposed, view, style),
    restLines(view, style),
  ]);
}

function leadLines({ read, from, events, isRehearsal }: MailView, style: Style): string[] {
  const about = events.length === 0 ? 'None is' : events.length === 1 ? 'One is' : `${events.length} are`;
  const lead = `Read ${counted(read, 'email')} in ${from}. ${about} about your job hunt.`;
  return paragraph(isRehearsal ? `${lead} This is a dry run: nothing was saved.` : lead, 0, style);
}

function block(head: string, events: readonly EventView[], view: MailView, style: Style): string[] {
  if (events.length === 0) return [];
  const more = events.length - MOST_SHOWN;
  return [
    paint('ok', head, style),
    ...events.slice(0, MOST_SHOWN).flatMap((event) => eventLines(event, view, style)),
    ...(more > 0 ? paragraph(`and ${more} more: add --json for all of them`, 2, style) : []),
  ];
}

function eventLines(event: EventView, { today }: MailView, style: Style): string[] {
  const id = event.record === null ? '' : ` (${event.record})`;
  const jobs = event.jobs.map(clean);
  const which = jobs.length > 1 ? ` It could be about ${jobs.slice(0, -1).join(', ')} or ${jobs.at(-1)}.` : '';
  const head = `${dateNear(event.on, today)}: ${clean(whatItIs(event))}${id}.${which}`;
  return [...paragraph(head, 2, style), ...moreLines(event).flatMap((line) => paragraph(line, 4, style))];
}

/** The sentence that says so, and what to type. */
function moreLines({ action, because, command, event }: EventView): string[] {
  const said = because === null ? [] : [`"${clean(because)}"`];
  if (command === null) return said;
  if (event !== 'acknowledgement' && action === 'proposed' && addsJob(command)) {
    return [...said, "This job isn't on record. Add it, then import the email again:", command];
  }
  return [...said, action === 'recorded' ? `If that names a day: ${command}` : command];
}

function restLines(view: MailView, style: Style): string[] {
  const { events, older, since, unrelated, today } = view;
  const count = (action: EventView['action']) => events.filter((event) => event.action === action).length;
  const passed = [
    ...(unrelated > 0 ? [`${unrelated} about something else`] : []),
    ...(older > 0 ? [`${older} from before ${dateNear(since, today)}`] : []),
  ];
  const lines = [
    ...(count('known') > 0 ? [`Already recorded: ${counted(count('known'), 'email')}.`] : []),
    ...(count('none') > 0 ? [`Nothing to record: ${counted(count('none'), 'email')}.`] : []),
    ...(passed.length > 0 ? [`Passed over: ${listed(passed)}.`] : []),
  ];
  return lines.flatMap((line) => paragraph(line, 0, style));
}
