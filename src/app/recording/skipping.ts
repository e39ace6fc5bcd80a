// Leaves items out this once.

import { dayNear } from '../../domain/day-words.ts';
import { UserError } from '../../domain/errors.ts';
import { isSameItem } from '../../domain/item-key.ts';
import { jobName } from '../../domain/words.ts';
import { idOf } from '../../rules/item-id.ts';
import { actOf } from '../../rules/item-words.ts';
import { kindOf } from '../../rules/kinds/index.ts';
import { endSnoozes, type ItemTarget, withoutSnooze } from '../lookup/items.ts';
import { notListed } from '../lookup/not-listed.ts';
import { resolveAll } from '../lookup/several.ts';
import { outcomeOf } from '../outcome.ts';
import type { Outcome, Saving, Session } from '../types.ts';
import { optionalText } from './optional.ts';
import { save } from './save.ts';

/** Skips the items that these ids or names stand for: all of them or none. */
export function skipItems(saving: Saving, flags: { note?: string }, typed: readonly string[]): Outcome {
  const note = optionalText(flags.note, '--note');
  const jobs = (session: Session) => resolveAll(session, typed).map(({ job }) => job.id);
  const { change, result } = save(saving, { jobs }, (session) => {
    return resolveAll(session, typed).map((target) => {
      if (isSkippedToday(session, target)) return { target, line: `Already skipped: ${target.id}. Nothing changed.` };
      refuseToSkip(session, target);
      session.write.add('skip', { ...target.key, on: session.today, note });
      endSnoozes(session.write, target.jobHunt, target.key, session.today);
      return { target, line: skippedLine(target) };
    });
  });
  return outcomeOf(saving.session, change, {
    lines: result.map(({ line }) => line),
    jobIds: [...new Set(result.map(({ target }) => target.job.id))],
  });
}

function skippedLine({ id, item, job, key }: ItemTarget): string {
  if (kindOf(key.kind).asks === 'going-on') return `Keeping ${jobName(job)} open.`;
  return `Skipped: ${item ? actOf(item) : id}, ${jobName(job)}.`;
}

function isSkippedToday(session: Session, { key, jobHunt, item }: ItemTarget): boolean {
  const isOpen = item !== null && item.opens <= session.today;
  return (
    !isOpen &&
    jobHunt.skips.some((known) => known.jobId === key.jobId && isSameItem(known, key) && known.on === session.today)
  );
}

/** Refuses an item that goes out with a thank-you note. */
function refuseCarried({ id, key, item, items }: ItemTarget): void {
  if (item !== null) return;
  const note = items.items.find(({ carries, job }) => carries === key.kind && job.id === key.jobId);
  if (!note) return;
  const message = `${id} goes out with the ${kindOf(note.kind).name} to ${note.person?.name ?? 'them'} (${idOf(note)}).`;
  throw new UserError('refused', message, `Without that note it comes up by itself: jobtrack skip ${idOf(note)}`);
}

function refuseToSkip(session: Session, target: ItemTarget): void {
  const { id, key, item, items } = target;
  const { isSkippedWhenDue, skipRefusal } = kindOf(key.kind);
  if (skipRefusal) throw skipRefusal(key, id);
  refuseCarried(target);
  if (item === null || items.lapsed.includes(item)) {
    throw notListed(session, target, 'refused', ", so there's nothing to skip");
  }
  const { opens } = withoutSnooze(session, target) ?? item;
  if (isSkippedWhenDue && opens > session.today) {
    const when = dayNear(item.opens, session.today);
    throw new UserError(
      'refused',
      `${id} comes up ${when}; until then there's nothing to skip.`,
      `To put it off: jobtrack snooze ${id} <until>`,
    );
  }
}
