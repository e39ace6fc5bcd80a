// Prepare for each coming interview, from two days before it (TR).
import { addDays } from '../../domain/day.ts';
import { shortDay } from '../../domain/day-words.ts';
import { clockWords } from '../../domain/english.ts';
import { recordId } from '../../domain/ids.ts';
import type { Interview } from '../../domain/model.ts';
import type { Book } from '../book.ts';
import { type Found, isSkippedFor } from '../found.ts';
import type { JobRecord } from '../record.ts';
import { days, sentence } from '../sentences.ts';
import type { Kind } from './kind.ts';

export const prepare = {
  id: { letter: 'g', first: 'interview', second: null },
  order: 11,
  name: 'getting ready',
  fullName: 'getting ready',
  rules: {
    prepare: {
      name: 'getting ready',
      says: ({ prepareFrom, prepareDue }) =>
        `It comes up ${days(prepareFrom)} before an interview, and it's due ${days(prepareDue)} before.`,
      guide: 'TR',
    },
  },
  find: preparations,
  action: () => 'get ready for the interview',
  canBeLate: false,
  helpedBy: ({ interviewId }) => `jobtrack prepare ${recordId('interview', interviewId ?? 0)}`,
  onceDone: (jobHunt, { interview }, today) => {
    const prepared = (each: Interview) => (each.id === interview?.id ? { ...each, preparedOn: today } : each);
    return { ...jobHunt, interviews: jobHunt.interviews.map(prepared) };
  },
} as const satisfies Kind;

function preparations(record: JobRecord, book: Book): readonly Found[] {
  if (record.closing) return [];
  return record.coming
    .filter((interview) => !isPrepared(interview, record, book))
    .map((interview) => preparationFor(interview, book));
}

function preparationFor(interview: Interview, { policy }: Book): Found {
  const due = addDays(interview.day, -policy.prepareDue);
  return {
    rule: 'prepare',
    interview,
    opens: addDays(interview.day, -policy.prepareFrom),
    due,
    by: due,
    shownUntil: addDays(interview.day, -1),
    brief: () =>
      `interview on ${[shortDay(interview.day), interview.time && clockWords(interview.time)].filter(Boolean).join(', ')}`,
    why: () =>
      sentence(`Your interview is on ${shortDay(interview.day)}`, 'research them, and bring your best examples'),
  };
}

function isPrepared(interview: Interview, record: JobRecord, book: Book): boolean {
  const { preparedOn } = interview;
  return (preparedOn !== null && preparedOn <= book.date) || isSkippedFor('prepare', interview, record);
}
