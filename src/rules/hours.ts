// The hour from which an interview's items, such as thank-you notes, can be done.
import type { Moment } from '../domain/day.ts';
import type { Interview } from '../domain/model.ts';
import { endOf } from '../domain/queries.ts';
import type { Policy } from './policy.ts';

/** The end of an interview, or an early hour of the afternoon if its time isn't known. */
export function hourAfter(interview: Interview, { interviewLength, untimedEnd }: Policy): Moment {
  return endOf(interview, interviewLength) ?? { day: interview.day, time: untimedEnd };
}
