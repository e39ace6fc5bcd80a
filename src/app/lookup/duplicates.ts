// Records that couldn't be told apart by name.

import { UserError } from '../../domain/errors.ts';
import { recordId } from '../../domain/ids.ts';
import { nameKey } from '../../domain/names.ts';
import { jobName } from '../../domain/words.ts';
import { openJobsAt } from '../../store/find.ts';
import type { Session } from '../types.ts';

/** Refuses a second open job with the same company and title; `itself` is the job being renamed. */
export function refuseDuplicate(session: Session, company: string, title: string, itself: number | null = null): void {
  const same = openJobsAt(session.db, nameKey(company)).find(
    (job) => job.id !== itself && nameKey(job.title) === nameKey(title),
  );
  if (!same) return;
  const id = recordId('job', same.id);
  const hint =
    same.appliedOn === null
      ? `If you applied now: jobtrack apply ${id}`
      : "If it's another job, add something to its title.";
  throw new UserError('refused', `${jobName(same)} is on file already (${id}).`, hint);
}
