// Find someone inside when follow-ups go unanswered and the job has no insider (TR).
import { addDays } from '../../domain/day.ts';
import { recordId } from '../../domain/ids.ts';
import { hasRole } from '../../domain/queries.ts';
import { capitalized, countOf } from '../../domain/words.ts';
import { acquaintances } from '../acquaintances.ts';
import type { Book } from '../book.ts';
import { type Found, isSkipped } from '../found.ts';
import type { JobRecord } from '../record.ts';
import { sentence } from '../sentences.ts';
import { silenceSince, unansweredWords } from '../silence.ts';
import { roll } from '../workdays.ts';
import type { Kind } from './kind.ts';

export const findInsider = {
  id: { letter: 's', first: 'job', second: null },
  order: 14,
  name: 'someone inside',
  fullName: 'search for someone inside',
  rules: {
    'find-insider': {
      name: 'someone inside who may know',
      says: ({ stallAfter, stallWait }) =>
        `${capitalized(countOf(stallWait, 'day'))} after ${countOf(stallAfter, 'unanswered follow-up')}, look for someone there, if you don't know anybody.`,
      guide: 'TR',
    },
  },
  find: insiderSearches,
  action: () => 'look for someone who works there',
  canBeLate: false,
  countsStage: true,
  asks: 'insider',
  recordedBy: ({ jobId }) => `jobtrack edit ${recordId('job', jobId)} --insider "…"`,
} as const satisfies Kind;

function insiderSearches(record: JobRecord, book: Book): readonly Found[] {
  const { history } = record;
  const lastSent = silenceSince(record, book.policy.stallAfter);
  if (!history || lastSent === null || hasRole(record.roles, 'insider', null)) return [];
  if (isSkipped(record, { kind: 'find-insider', interviewId: null, personId: null }, history.start)) return [];
  const due = roll(addDays(lastSent, book.policy.stallWait), book.policy);
  const why = () =>
    sentence(capitalized(unansweredWords(history)), 'someone inside may know why', acquaintances(record, book));
  const brief = () => acquaintances(record, book) ?? unansweredWords(history);
  return [{ rule: 'find-insider', opens: due, due, by: due, why, brief }];
}
