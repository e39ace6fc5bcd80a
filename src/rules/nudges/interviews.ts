// Nudges about interviews still to come.

import { addDays } from '../../domain/day.ts';
import { shortDay } from '../../domain/day-words.ts';
import { clockWords } from '../../domain/english.ts';
import { recordId } from '../../domain/ids.ts';
import { clashesAmong } from '../../domain/overlap.ts';
import { listed } from '../../domain/words.ts';
import type { Book } from '../book.ts';
import type { Hint } from '../item.ts';

/** TR: skills to strengthen, from the debriefs, in the week before the next interview. */
export function skills({ records, debriefs, date, policy }: Book): readonly Hint[] {
  return records.flatMap(({ job, closing, coming, interviews }) => {
    const [next] = coming;
    if (closing !== null || next === undefined || next.day > addDays(date, policy.nudgeAhead)) return [];
    const named = new Set(interviews.flatMap((interview) => debriefs.get(interview.id)?.skills ?? []));
    if (named.size === 0) return [];
    const text = `Before ${job.company} on ${shortDay(next.day)}, you wanted to brush up: ${listed([...named])}.`;
    return [{ text, step: 'Get ready', commands: [`jobtrack prepare ${recordId('interview', next.id)}`] }];
  });
}

/** Interviews still to come that overlap, for any jobs. */
export function clash({ records, policy }: Book): readonly Hint[] {
  const companies = new Map(records.map(({ job }) => [job.id, job.company]));
  const coming = records.flatMap((record) => record.coming);
  return clashesAmong(coming, policy.interviewLength).map(([first, second]) => {
    const named = [first, second].map(
      (each) => `${companies.get(each.jobId)} at ${each.time && clockWords(each.time)}`,
    );
    return {
      text: `Two interviews overlap on ${shortDay(second.day)}: ${listed(named)}.`,
      step: 'Move one',
      commands: [second, first].map(({ id }) => `jobtrack reschedule ${recordId('interview', id)} --at "…"`),
    };
  });
}
