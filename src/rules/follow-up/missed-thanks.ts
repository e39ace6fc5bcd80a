// People who never got their thank-you note in time; the follow-up thanks them instead.
import { addDays, type Day } from '../../domain/day.ts';
import type { Interview, Person } from '../../domain/model.ts';
import { isFollowUpSent } from '../../domain/queries.ts';
import { unthanked } from '../kinds/thank-you.ts';
import type { Facts } from './facts.ts';

/** People that a follow-up shown on a day should also thank: its recipient and, once, the others you met. */
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

// Whether a follow-up sent after the note lapsed has thanked them already.
function isCarried(interview: Interview, facts: Facts): boolean {
  const since = lastDayOf(interview, facts);
  return facts.record.touches.some((touch) => touch.on > since && isFollowUpSent(touch));
}

function lastDayOf({ day }: Interview, { book }: Facts): Day {
  return addDays(day, book.policy.noteGoodFor);
}
