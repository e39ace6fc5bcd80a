// The debriefs of interviews for other jobs, to learn from.
import { type Day, parseDay } from '../domain/day.ts';
import type { Debrief } from '../domain/model.ts';
import { type Db, query } from './db.ts';

const LESSONS = `
  SELECT job.company, interview.day, debrief.went_well, debrief.to_improve, debrief.reactions
  FROM debrief JOIN interview ON interview.id = debrief.interview_id JOIN job ON job.id = interview.job_id
  WHERE job.id <> :jobId AND coalesce(debrief.went_well, debrief.to_improve, debrief.reactions) IS NOT NULL
  ORDER BY interview.day DESC, interview.id DESC LIMIT :most`;

interface Lesson {
  readonly company: string;
  readonly on: Day;
  readonly debrief: Pick<Debrief, 'wentWell' | 'toImprove' | 'reactions'>;
}

/** Up to `most` debriefs of interviews for other jobs, newest first. */
export function loadLessons(db: Db, jobId: number, most: number): Lesson[] {
  const text = (value: unknown) => (value === null ? null : String(value));
  return query(db, LESSONS, { jobId, most }).flatMap(([company, day, wentWell, toImprove, reactions]) => {
    const on = parseDay(String(day));
    const debrief = { wentWell: text(wentWell), toImprove: text(toImprove), reactions: text(reactions) };
    return on === null ? [] : [{ company: String(company), on, debrief }];
  });
}
