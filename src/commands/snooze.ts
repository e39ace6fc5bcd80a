import { endSnoozes, type ItemTarget, withoutSnooze } from '../app/lookup/items.ts';
import { resolveAll } from '../app/lookup/several.ts';
import { outcomeOf } from '../app/outcome.ts';
import { optionalText } from '../app/recording/optional.ts';
import { save } from '../app/recording/save.ts';
import type { Session, Writing } from '../app/types.ts';
import type { Context } from '../cli/context.ts';
import { addExamples, type Declare } from '../cli/declare.ts';
import type { Day } from '../domain/day.ts';
import { echoDay } from '../domain/echo.ts';
import { UserError } from '../domain/errors.ts';
import { parseDayField } from '../domain/when.ts';
import { countOf, jobName } from '../domain/words.ts';
import type { Item } from '../rules/item.ts';
import { actOf } from '../rules/item-words.ts';
import { report } from '../views/report.ts';

export const snooze: Declare = (command, act) => {
  command
    .argument('<id>', 'what jobtrack today lists, such as f4; p3 for all with a person, t12 for all notes; or a name')
    .argument('<until>', 'the day on which it comes back')
    .option('--note <text>', 'why, for yourself')
    .action(act(putOff));
  addExamples(command, 'jobtrack snooze f4 thu', 'jobtrack snooze d12 tomorrow');
};

function putOff(context: Context, flags: { note?: string }, typed: string, untilText: string): void {
  const until = parseDayField(untilText, 'until', context.today);
  if (until === context.today)
    throw new UserError('usage', 'That is today already.', 'Type a later day, such as tomorrow.');
  const note = optionalText(flags.note, '--note');
  const targets = (session: Session) => resolveAll(session, [typed]);
  const jobs = (session: Session) => targets(session).map(({ job }) => job.id);
  const { change, result } = save(context, { jobs }, (session) =>
    targets(session).map((target) => putOffOne(session, target, until, note)),
  );
  const lines = result.flatMap(({ target, item, lastGoodDay, isNew }) => {
    const what = `${actOf(item)}, ${jobName(target.job)}`;
    const line = `${isNew ? 'Put off' : 'Already put off'}: ${what}, until ${echoDay(until, context.today)}.`;
    return [line, costLine(lastGoodDay, until)];
  });
  const jobIds = [...new Set(result.map(({ target }) => target.job.id))];
  report(context, outcomeOf(context.session, change, { lines, jobIds }));
}

function putOffOne(session: Writing, target: ItemTarget, until: Day, note: string | null) {
  const item = requireItem(target);
  const lastGoodDay = (withoutSnooze(session, target) ?? item).by;
  if (item.snoozedUntil === until) return { target, item, lastGoodDay, isNew: false };
  refuseTooEarly(session, item, until);
  refuseTooLate(session, item, until);
  endSnoozes(session.write, target.jobHunt, target.key, session.today);
  session.write.add('snooze', { ...target.key, on: session.today, until, endedOn: null, note });
  return { target, item, lastGoodDay, isNew: true };
}

function requireItem({ id, item, items }: ItemTarget): Item {
  if (item !== null && !items.lapsed.includes(item)) return item;
  throw new UserError(
    'refused',
    `${id} is not on your list, so there is nothing to put off.`,
    'See: jobtrack today --week',
  );
}

function refuseTooEarly(session: Session, item: Item, until: Day): void {
  if (item.snoozedUntil !== null || until > item.opens) return;
  const day = echoDay(item.opens, session.today);
  throw new UserError('refused', `It comes up on ${day} anyway.`, 'Name a day after that.');
}

function refuseTooLate(session: Session, item: Item, until: Day): void {
  if (item.shownUntil === null || until <= item.shownUntil) return;
  const last = echoDay(item.shownUntil, session.today);
  throw new UserError(
    'refused',
    `By then it has left the list: it is shown until ${last}.`,
    'Put it off to that day or an earlier one, or skip it.',
  );
}

/** Says what the delay costs. */
function costLine(lastGoodDay: Day, until: Day): string {
  const late = until - lastGoodDay;
  return late > 0 ? `That is ${countOf(late, 'day')} after its last good day.` : 'That is still in good time.';
}
