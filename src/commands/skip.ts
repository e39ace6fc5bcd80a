import { endSnoozes, type ItemTarget, withoutSnooze } from '../app/lookup/items.ts';
import { resolveAll } from '../app/lookup/several.ts';
import { outcomeOf } from '../app/outcome.ts';
import { optionalText } from '../app/recording/optional.ts';
import { save } from '../app/recording/save.ts';
import type { Session } from '../app/types.ts';
import type { Context } from '../cli/context.ts';
import { addExamples, type Declare } from '../cli/declare.ts';
import { dayNear } from '../domain/day-words.ts';
import { UserError } from '../domain/errors.ts';
import { isSameItem } from '../domain/item-key.ts';
import { jobName } from '../domain/words.ts';
import { actOf } from '../rules/item-words.ts';
import { kindOf } from '../rules/kinds/index.ts';
import { report } from '../views/report.ts';

export const skip: Declare = (command, act) => {
  command
    .argument(
      '<id...>',
      'what jobtrack today lists, such as f4; p3 for all with a person, t12 for all notes; or a name',
    )
    .option('--note <text>', 'why, for yourself')
    .action(act(skipItems));
  addExamples(command, 'jobtrack skip f4', 'jobtrack skip d12 w12 --note "covered in the call"');
};

function skipItems(context: Context, flags: { note?: string }, typed: readonly string[]): void {
  const note = optionalText(flags.note, '--note');
  const jobs = (session: Session) => resolveAll(session, typed).map(({ job }) => job.id);
  const { change, result } = save(context, { jobs }, (session) => {
    return resolveAll(session, typed).map((target) => {
      if (isSkippedToday(session, target)) return { target, line: `Already skipped: ${target.id}. Nothing changed.` };
      refuseToSkip(session, target);
      session.write.add('skip', { ...target.key, on: session.today, note });
      endSnoozes(session.write, target.jobHunt, target.key, session.today);
      const what = target.item ? actOf(target.item) : target.id;
      return { target, line: `Skipped: ${what}, ${jobName(target.job)}.` };
    });
  });
  report(
    context,
    outcomeOf(context.session, change, {
      lines: result.map(({ line }) => line),
      jobIds: [...new Set(result.map(({ target }) => target.job.id))],
    }),
  );
}

function isSkippedToday(session: Session, { key, jobHunt, item }: ItemTarget): boolean {
  const isOpen = item !== null && item.opens <= session.today;
  return (
    !isOpen &&
    jobHunt.skips.some((known) => known.jobId === key.jobId && isSameItem(known, key) && known.on === session.today)
  );
}

function refuseToSkip(session: Session, target: ItemTarget): void {
  const { id, key, item, items } = target;
  const { isSkippedWhenDue, skipRefusal } = kindOf(key.kind);
  if (skipRefusal) throw skipRefusal(key, id);
  if (item === null || items.lapsed.includes(item)) {
    throw new UserError('refused', `${id} is not on your list, so there is nothing to skip.`, 'See: jobtrack today');
  }
  const { opens } = withoutSnooze(session, target) ?? item;
  if (isSkippedWhenDue && opens > session.today) {
    const when = dayNear(item.opens, session.today);
    throw new UserError(
      'refused',
      `${id} comes up ${when}; until then there is nothing to skip.`,
      `To put it off: jobtrack snooze ${id} <until>`,
    );
  }
}
