// Debrief every interview of the last interview day while the memory is fresh (7S, SF).
import { addDays } from '../../domain/day.ts';
import { NOTHING_WRITTEN } from '../../domain/debrief-notes.ts';
import { recordId } from '../../domain/ids.ts';
import type { Interview } from '../../domain/model.ts';
import type { Book } from '../book.ts';
import { type Found, isSkippedFor } from '../found.ts';
import { hourAfter } from '../hours.ts';
import type { JobRecord } from '../record.ts';
import { days, interviewOn, sentence } from '../sentences.ts';
import type { Kind } from './kind.ts';

export const debrief = {
  id: { letter: 'd', first: 'interview', second: null },
  order: 9,
  name: 'debrief',
  fullName: 'debrief',
  rules: {
    debrief: {
      name: "a debrief while it's fresh",
      says: ({ noteGoodFor }) => `Write it down the same day. It stays on your list for ${days(noteGoodFor)}.`,
      guide: '7S',
    },
  },
  find: debriefs,
  action: () => 'write down how the interview went',
  canBeLate: true,
  asks: 'how-it-went',
  recordedBy: ({ interviewId }) => `jobtrack debrief ${recordId('interview', interviewId ?? 0)}`,
  onceDone: (jobHunt, { interview }, today) => {
    const id = (jobHunt.debriefs.at(-1)?.id ?? 0) + 1;
    const written = { id, interviewId: interview?.id ?? 0, savedOn: today, ...NOTHING_WRITTEN };
    return { ...jobHunt, debriefs: [...jobHunt.debriefs, written] };
  },
} as const satisfies Kind;

function debriefs(record: JobRecord, book: Book): readonly Found[] {
  if (record.closing) return [];
  const lastDay = record.held.at(-1)?.day;
  return record.held
    .filter((interview) => interview.day === lastDay && !book.debriefs.has(interview.id))
    .filter((interview) => !isSkippedFor('debrief', interview, record))
    .map((interview) => debriefOf(interview, book));
}

function debriefOf(interview: Interview, { policy, date }: Book): Found {
  const { day } = interview;
  return {
    rule: 'debrief',
    interview,
    opens: day,
    due: day,
    by: addDays(day, 1),
    notBefore: hourAfter(interview, policy),
    shownUntil: addDays(day, policy.noteGoodFor),
    why: () => sentence(interviewOn(day, date), "write down how it went while it's fresh"),
  };
}
