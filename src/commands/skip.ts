import { endSnoozes, type ItemTarget, resolveItem, withoutSnooze } from '../app/lookup/items.ts';
import { optionalText } from '../app/recording/optional.ts';
import { save } from '../app/recording/save.ts';
import { report } from '../app/report.ts';
import type { Context } from '../cli/context.ts';
import { addExamples, type Declare } from '../cli/declare.ts';
import { dayNear } from '../domain/day-words.ts';
import { UserError } from '../domain/errors.ts';
import { isSameItem } from '../domain/item-key.ts';
import { kindOf } from '../rules/kinds/index.ts';
import { jobName } from '../views/entry.ts';
import { actOf } from '../views/kinds.ts';

export const skip: Declare = (command, act) => {
  command
    .argument('<id...>', 'what jobtrack today lists, such as f4; or a name on the list')
    .option('--note <text>', 'why, for yourself')
    .action(act(skipItems));
  addExamples(command, 'jobtrack skip f4', 'jobtrack skip d12 w12 --note "covered in the call"');
};

function skipItems(context: Context, flags: { note?: string }, typed: readonly string[]): void {
  const note = optionalText(flags.note, '--note');
  const jobs = () => typed.map((id) => resolveItem(context, id).job.id);
  const { change, result } = save(context, { jobs }, (write) => {
    const targets = [
      ...new Map(typed.map((id) => resolveItem(context, id)).map((target) => [target.id, target])).values(),
    ];
    return targets.map((target) => {
      if (isSkippedToday(context, target)) return { target, line: `Already skipped: ${target.id}. Nothing changed.` };
      refuseToSkip(context, target);
      write.add('skip', { ...target.key, on: context.today, note });
      endSnoozes(write, target.search, target.key, context.today);
      const what = target.item ? actOf(target.item) : target.id;
      return { target, line: `Skipped: ${what}, ${jobName(target.job)}.` };
    });
  });
  report(context, change, {
    lines: result.map(({ line }) => line),
    jobIds: [...new Set(result.map(({ target }) => target.job.id))],
  });
}

function isSkippedToday(context: Context, { key, search, item }: ItemTarget): boolean {
  const isOpen = item !== null && item.opens <= context.today;
  return (
    !isOpen &&
    search.skips.some((known) => known.jobId === key.jobId && isSameItem(known, key) && known.on === context.today)
  );
}

function refuseToSkip(context: Context, target: ItemTarget): void {
  const { id, key, item, items } = target;
  const { isSkippedWhenDue, skipRefusal } = kindOf(key.kind);
  if (skipRefusal) throw skipRefusal(key, id);
  if (item === null || items.lapsed.includes(item)) {
    throw new UserError('refused', `${id} is not on your list, so there is nothing to skip.`, 'See: jobtrack today');
  }
  const { opens } = withoutSnooze(context, target) ?? item;
  if (isSkippedWhenDue && opens > context.today) {
    const when = dayNear(item.opens, context.today);
    throw new UserError(
      'refused',
      `${id} comes up ${when}; until then there is nothing to skip.`,
      `To put it off: jobtrack snooze ${id} <until>`,
    );
  }
}
