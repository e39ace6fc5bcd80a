// Your own side of an interview: get ready before it, write it down after it, know whom you met.
import { addDays, addMinutes, type Moment } from '../../domain/day.ts';
import { shortDay } from '../../domain/day-words.ts';
import type { ItemKind } from '../../domain/item-kinds.ts';
import type { Interview } from '../../domain/model.ts';
import type { Book } from '../book.ts';
import { type Draft, isSkipped } from '../draft.ts';
import type { Policy } from '../policy.ts';
import type { JobRecord } from '../record.ts';
import { sentence } from '../sentences.ts';
import { nextWorkday } from '../workdays.ts';

/** The end of an interview; null where its time is not known. */
export function endOf(interview: Interview, policy: Policy): Moment | null {
  if (interview.time === null) return null;
  return addMinutes({ day: interview.day, time: interview.time }, interview.length ?? policy.interviewLength);
}

/** A reminder to prepare for each interview to come, from two days before it on (TR). */
export function prepare(record: JobRecord, book: Book): readonly Draft[] {
  if (record.closing) return [];
  return record.coming
    .filter((interview) => !isPrepared(interview, record, book))
    .map((interview) => {
      const due = addDays(interview.day, -book.policy.prepareDue);
      return {
        kind: 'prepare',
        rule: 'prepare',
        job: record.job,
        interview,
        opens: addDays(interview.day, -book.policy.prepareFrom),
        due,
        by: due,
        shownUntil: addDays(interview.day, -1),
        why: sentence(`Your interview is on ${shortDay(interview.day)}`, 'look them up, and bring what speaks for you'),
      };
    });
}

/** A debrief of the last day of interviews, while the memory is fresh (7S, SF). */
export function debrief(record: JobRecord, book: Book): readonly Draft[] {
  if (record.closing) return [];
  const lastDay = record.held.at(-1)?.day;
  const due = record.held.filter((interview) => interview.day === lastDay && !book.debriefs.has(interview.id));
  return due
    .filter((interview) => !isDropped('debrief', interview, record))
    .map((interview) => ({
      kind: 'debrief',
      rule: 'debrief',
      job: record.job,
      interview,
      opens: interview.day,
      due: interview.day,
      by: addDays(interview.day, 1),
      notBefore: endOf(interview, book.policy),
      shownUntil: addDays(interview.day, book.policy.noteGoodFor),
      why: sentence(`You had the interview on ${shortDay(interview.day)}`, 'write down how it went while it is fresh'),
    }));
}

/** Whom did you meet: for each interview held that names nobody (SCC, 7S, SF). */
export function addInterviewers(record: JobRecord, book: Book): readonly Draft[] {
  if (record.closing) return [];
  const nameless = record.held.filter((interview) => interview.personIds.length === 0);
  return nameless
    .filter((interview) => !isDropped('add-interviewers', interview, record))
    .map((interview) => ({
      kind: 'add-interviewers',
      rule: 'add-interviewers',
      job: record.job,
      interview,
      opens: interview.day,
      due: interview.day,
      by: nextWorkday(interview.day, book.policy),
      notBefore: endOf(interview, book.policy),
      shownUntil: addDays(interview.day, book.policy.noteGoodFor),
      why: sentence(
        `Nobody is on file for the interview of ${shortDay(interview.day)}`,
        'reception or HR can tell you names, titles and addresses',
      ),
    }));
}

function isPrepared(interview: Interview, record: JobRecord, book: Book): boolean {
  const { preparedOn } = interview;
  return (preparedOn !== null && preparedOn <= book.date) || isDropped('prepare', interview, record);
}

function isDropped(kind: ItemKind, interview: Interview, record: JobRecord): boolean {
  return isSkipped(record, { kind, interviewId: interview.id, personId: null }, null);
}
