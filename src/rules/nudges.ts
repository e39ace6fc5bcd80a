// One-line hints below the items; none of them is ever due.
import type { Book } from './book.ts';
import { type Hint, NUDGE_KINDS, type Nudge, type NudgeKind } from './item.ts';
import { clash, skills } from './nudges/interviews.ts';
import { askAgain, competitors, keepApplying, saved, startDate } from './nudges/looking.ts';
import { stale, unanswered, undated } from './nudges/waiting.ts';

const HINTS = {
  unanswered,
  undated,
  stale,
  saved,
  'keep-applying': keepApplying,
  skills,
  competitors,
  clash,
  'ask-again': askAgain,
  'start-date': startDate,
} as const satisfies Record<NudgeKind, (book: Book) => readonly Hint[]>;

/** The day's nudges, without those the policy turns off. */
export function nudges(book: Book): readonly Nudge[] {
  const kinds = NUDGE_KINDS.filter((kind) => book.policy.nudges.includes(kind));
  return kinds.flatMap((kind) => HINTS[kind](book).map((hint) => ({ kind, ...hint })));
}
