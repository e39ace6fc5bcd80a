// Unanswered follow-ups with nothing else under way.
import type { Day } from '../domain/day.ts';
import { countOf } from '../domain/words.ts';
import type { History } from './history.ts';
import { isUnderWay, type JobRecord } from './record.ts';

/** The day of the last follow-up, if at least `count` are unanswered and nothing else is under way; else null. */
export function silenceSince(record: JobRecord, count: number): Day | null {
  const { history } = record;
  return record.closing !== null || isUnderWay(record) || !history || history.unanswered < count
    ? null
    : history.lastSent;
}

/** 'two follow-ups went unanswered'. */
export function unansweredWords(history: History): string {
  return `${countOf(history.unanswered, 'follow-up')} went unanswered`;
}
