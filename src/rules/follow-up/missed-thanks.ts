// Thanks whose own note was never sent, and whose time is over: the follow-up carries them along.
import { addDays, type Day } from '../../domain/day.ts';
import type { Interview, Person } from '../../domain/model.ts';
import { isFollowUpSent } from '../../domain/queries.ts';
import { unthanked } from '../kinds/thank-you.ts';
import type { Facts } from './facts.ts';

/** Whose thanks the follow-up carries that is shown on a day: the reader's, and, once, those of the others met. */
export function missedThanks(shownOn: Day, facts: Facts): readonly Person[] {
  const { record, book } = facts;
  const over = record.held.filter((interview) => shownOn > lastDayOf(interview, facts));
  const missed = over.flatMap((interview) =>
    unthanked(interview, record, book).filter(
      (person) => person.id === record.contact?.id || !isCarried(interview, facts),
    ),
  );
  return missed.filter((person, at) => missed.findIndex(({ id }) => id === person.id) === at);
}

// An earlier follow-up took them along, if it went out after the note had lapsed.
function isCarried(interview: Interview, facts: Facts): boolean {
  const since = lastDayOf(interview, facts);
  return facts.record.touches.some((touch) => touch.on > since && isFollowUpSent(touch));
}

function lastDayOf({ day }: Interview, { book }: Facts): Day {
  return addDays(day, book.policy.noteGoodFor);
}
