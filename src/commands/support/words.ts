import type { Context } from '../../context.ts';
import type { Interview } from '../../domain/model.ts';
import { dateNear } from '../../render/words.ts';
import { getRecord } from '../../store/load.ts';

/** 'the interview at Acme on Tue 24 Nov, 14:00'. */
export function interviewName(context: Context, interview: Pick<Interview, 'jobId' | 'day' | 'time'>): string {
  const { company } = getRecord(context.store().db, 'job', interview.jobId);
  const time = interview.time === null ? '' : `, ${interview.time}`;
  return `the interview at ${company} on ${dateNear(interview.day, context.today)}${time}`;
}
