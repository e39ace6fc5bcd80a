// Ask for honest feedback after a no that followed an interview, also where the position was filled (AH).
import { shortDay } from '../../domain/day-words.ts';
import type { Book } from '../book.ts';
import type { Found } from '../found.ts';
import { LAST_WORD, lastWord } from '../last-word.ts';
import type { JobRecord } from '../record.ts';
import { days } from '../sentences.ts';
import type { Kind } from './kind.ts';

export const feedbackRequest = {
  id: { letter: 'b', first: 'job', second: null },
  order: 12,
  name: 'request for feedback',
  fullName: 'request for feedback',
  rules: {
    'feedback-request': {
      name: 'a request for feedback',
      says: ({ closingShownFor }) =>
        `If they say no after an interview, you may ask what would help next time, ideally by the next workday. It's on your list for ${days(closingShownFor)}.`,
      guide: 'AH',
    },
  },
  find: feedbackRequests,
  action: (_, who) => `ask ${who} for honest feedback`,
  canBeLate: false,
  outreach: { ...LAST_WORD, endings: ['rejected', 'filled'], joinsThanks: 'ask for honest feedback in the same note' },
} as const satisfies Kind;

function feedbackRequests(record: JobRecord, book: Book): readonly Found[] {
  const { closing } = record;
  if (!closing || closing.dayIs === 'unknown' || record.held.length === 0) return [];
  if (closing.reason !== 'rejected' && closing.reason !== 'filled') return [];
  const news = closing.reason === 'filled' ? 'The position was filled' : 'They said no';
  const words = () => [`${news} on ${shortDay(closing.on)}`, 'ask what would help you next time'];
  return lastWord('feedback-request', closing, words, record, book);
}
