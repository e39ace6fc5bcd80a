// The hour from which it makes sense to do what follows an interview.
import type { Moment } from '../domain/day.ts';
import type { Interview } from '../domain/model.ts';
import { endOf } from '../domain/queries.ts';
import type { Policy } from './policy.ts';

/** The end of an interview, or an early hour of the afternoon if its time isn't known. */
export function hourAfter(interview: Interview, { interviewLength, untimedEnd }: Policy): Moment {
  return endOf(interview, interviewLength) ?? { day: interview.day, time: untimedEnd };
}
