// Decide whether to go on after several unanswered follow-ups in a row; follow-ups continue meanwhile (TR).
import { addDays } from '../../domain/day.ts';
import { recordId } from '../../domain/ids.ts';
import { capitalized, countOf } from '../../domain/words.ts';
import type { Book } from '../book.ts';
import { type Found, isSkipped } from '../found.ts';
import type { JobRecord } from '../record.ts';
import { sentence } from '../sentences.ts';
import { silenceSince, unansweredWords } from '../silence.ts';
import type { Kind } from './kind.ts';

const ADVICE =
  "that's normal, and says little about you; keep going or close it, as you see fit; your time may be better spent elsewhere";

export const decide = {
  id: { letter: 'v', first: 'job', second: null },
  order: 15,
  name: 'decide whether to keep going',
  fullName: 'whether to keep going',
  rules: {
    decide: {
      name: 'keep going, or close it',
      says: ({ decideAfter, decideWait }) =>
        `${capitalized(countOf(decideWait, 'day'))} after ${countOf(decideAfter, 'unanswered follow-up')} you're asked whether to keep going.`,
      guide: 'TR',
    },
  },
  find: decisions,
  action: () => 'keep going, or close it?',
  inSentence: 'decide whether to keep going',
  canBeLate: false,
  countsStage: true,
  asks: 'going-on',
  recordedBy: ({ jobId }, id) => `jobtrack close ${recordId('job', jobId)}, or jobtrack skip ${id} to keep going`,
} as const satisfies Kind;

function decisions(record: JobRecord, { policy }: Book): readonly Found[] {
  const { history } = record;
  const lastSent = silenceSince(record, policy.decideAfter);
  if (!history || lastSent === null) return [];
  if (isSkipped(record, { kind: 'decide', interviewId: null, personId: null }, lastSent)) return [];
  const due = addDays(lastSent, policy.decideWait);
  const why = () => sentence(capitalized(unansweredWords(history)), ADVICE);
  return [{ rule: 'decide', opens: due, due, by: due, why, brief: () => unansweredWords(history) }];
}
