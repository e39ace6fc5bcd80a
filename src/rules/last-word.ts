// Shared by the two kinds of message sent after a job is closed.
import { addDays } from '../domain/day.ts';
import type { OutreachKind, Rule } from '../domain/item-kinds.ts';
import type { Closing } from '../domain/model.ts';
import type { Book } from './book.ts';
import { type Found, isReached, isSkipped, nextAttempt } from './found.ts';
import type { OutreachTraits } from './kinds/kind.ts';
import { contact, writeChannel } from './reach.ts';
import type { JobRecord } from './record.ts';
import { sentence, triesSoFar } from './sentences.ts';
import { nextWorkday } from './workdays.ts';

export const LAST_WORD = {
  who: contact,
  channel: writeChannel,
  isOnce: true,
  joinedBy: 'to',
  role: 'other',
} as const satisfies OutreachTraits;

/** The final message to the follow-up contact, within two weeks of the closing; none once it's sent or skipped. */
export function lastWord(
  kind: OutreachKind & Rule,
  closing: Closing,
  words: () => readonly string[],
  record: JobRecord,
  { policy }: Book,
): readonly Found[] {
  const person = record.contact;
  const sent = record.touches.filter((touch) => touch.kind === kind && touch.on >= closing.on);
  if (isReached(sent) || isSkipped(record, { kind, interviewId: null, personId: null }, closing.on)) return [];
  const attempt = nextAttempt(sent);
  const due = nextWorkday(closing.on, policy);
  const why = () => sentence(...words(), person ? triesSoFar(attempt, policy.messageFromCall) : 'find out who to ask');
  const shownUntil = addDays(closing.on, policy.closingShownFor);
  return [{ rule: kind, person, opens: closing.on, due, by: due, attempt, shownUntil, why }];
}
