import type { Interview, JobHunt } from '../../domain/model.ts';
import { preparation } from '../../drafts/preparation.ts';
import { loadLessons } from '../../store/lessons.ts';
import { getRecord, loadNotes } from '../../store/load.ts';
import type { Session } from '../types.ts';
import { planToday } from './planning.ts';

const MOST_LESSONS = 3;

/** The page to read before an interview, with your notes and the lessons of other interviews. */
export function preparationFor(session: Session, interview: Interview) {
  const { db } = session;
  const job = getRecord(db, 'job', interview.jobId);
  const { jobHunt } = planToday(session, job.id);
  const notes = notesFor(session, interview, jobHunt);
  return preparation({ interview, job, jobHunt, notes, lessons: loadLessons(db, job.id, MOST_LESSONS) });
}

/** Notes on the job, its interviews, and everybody with a role in it. */
function notesFor(session: Session, { jobId, personIds }: Interview, jobHunt: JobHunt) {
  const isOfJob = (each: { readonly jobId: number }) => each.jobId === jobId;
  return loadNotes(session.db, {
    jobIds: [jobId],
    interviewIds: jobHunt.interviews.filter(isOfJob).map(({ id }) => id),
    personIds: [...personIds, ...jobHunt.roles.filter(isOfJob).map(({ personId }) => personId)],
  });
}
