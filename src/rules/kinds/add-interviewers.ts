// Add who you met, for each interview held that has no interviewers (SCC, 7S, SF).
import { addDays } from '../../domain/day.ts';
import { shortDay } from '../../domain/day-words.ts';
import { recordId } from '../../domain/ids.ts';
import type { Interview } from '../../domain/model.ts';
import type { Book } from '../book.ts';
import { type Found, isSkippedFor } from '../found.ts';
import { hourAfter } from '../hours.ts';
import type { JobRecord } from '../record.ts';
import { sentence } from '../sentences.ts';
import { nextWorkday } from '../workdays.ts';
import type { Kind } from './kind.ts';

export const addInterviewers = {
  id: { letter: 'w', first: 'interview', second: null },
  order: 10,
  name: 'who you met',
  fullName: 'names of the people you met',
  rules: {
    'add-interviewers': {
      name: 'the names of the people you met',
      says: () => "Without a name, there's nobody to thank. The front desk or HR can tell you who it was.",
      guide: 'SCC',
    },
  },
  find: nameless,
  action: () => 'find out who you met',
  canBeLate: true,
  asks: 'who-you-met',
  recordedBy: ({ interviewId }) => `jobtrack edit ${recordId('interview', interviewId ?? 0)} --with "…"`,
} as const satisfies Kind;

function nameless(record: JobRecord, book: Book): readonly Found[] {
  if (record.closing) return [];
  return record.held
    .filter((interview) => interview.personIds.length === 0)
    .filter((interview) => !isSkippedFor('add-interviewers', interview, record))
    .map((interview) => namesFor(interview, book));
}

function namesFor(interview: Interview, { policy }: Book): Found {
  const { day } = interview;
  return {
    rule: 'add-interviewers',
    interview,
    opens: day,
    due: day,
    by: nextWorkday(day, policy),
    notBefore: hourAfter(interview, policy),
    shownUntil: addDays(day, policy.noteGoodFor),
    brief: () => 'ask the front desk or HR',
    why: () =>
      sentence(
        `You haven't noted who you met on ${shortDay(day)}`,
        'the front desk or HR can tell you names, titles and addresses',
      ),
  };
}
