// After you withdraw or decline, tell the people whose time you'd otherwise take (SF).
import { shortDay } from '../../domain/day-words.ts';
import type { Job } from '../../domain/model.ts';
import type { Book } from '../book.ts';
import type { Found } from '../found.ts';
import { LAST_WORD, lastWord } from '../last-word.ts';
import type { JobRecord } from '../record.ts';
import { days } from '../sentences.ts';
import type { Kind } from './kind.ts';

export const withdrawalNote = {
  id: { letter: 'x', first: 'job', second: null },
  order: 13,
  name: 'note of your decision',
  fullName: 'note of your decision',
  rules: {
    'withdrawal-note': {
      name: 'a note about your decision',
      says: ({ closingShownFor }) =>
        `When you withdraw, or turn down an offer, tell everybody involved by the next workday. It's on your list for ${days(closingShownFor)}.`,
      guide: 'SF',
    },
  },
  find: withdrawalNotes,
  action: ({ job }, who) => `tell ${who} that you're ${hasDeclined(job) ? 'turning down the offer' : 'withdrawing'}`,
  canBeLate: true,
  outreach: {
    ...LAST_WORD,
    endings: ['withdrawn', 'declined'],
    canBeKnown: true,
    joinsThanks: 'tell them of your decision in the same note',
  },
} as const satisfies Kind;

function withdrawalNotes(record: JobRecord, book: Book): readonly Found[] {
  const { closing } = record;
  if (!closing || closing.wasTold || record.history === null) return [];
  if (closing.reason !== 'withdrawn' && closing.reason !== 'declined') return [];
  const decision = closing.reason === 'declined' ? 'turn down their offer' : 'withdraw';
  const words = () => [`You decided on ${shortDay(closing.on)} to ${decision}`, 'let them know in a kind line or two'];
  return lastWord('withdrawal-note', closing, words, record, book);
}

function hasDeclined({ closings }: Job): boolean {
  return closings.at(-1)?.reason === 'declined';
}
