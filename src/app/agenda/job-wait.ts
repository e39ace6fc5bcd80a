// Why nothing is due for a job, if a job was typed and not an item.
import { isUserError } from '../../domain/errors.ts';
import { parseRecordId } from '../../domain/ids.ts';
import type { Job } from '../../domain/model.ts';
import { type Waiting, waiting } from '../../drafts/waiting.ts';
import { openBook } from '../../rules/book.ts';
import { parseItemId } from '../../rules/item-id.ts';
import { ifFound, resolveJob } from '../lookup/resolve.ts';
import { resolveItems } from '../lookup/several.ts';
import type { Session } from '../types.ts';
import { planAround } from './planning.ts';

/** The job meant and what it waits for; null if an item was typed, or a name that's on today's list. */
export function jobWait(session: Session, typed: string): { readonly job: Job; readonly page: Waiting } | null {
  const job = jobMeant(session, typed);
  if (job === null) return null;
  const { today, policy, now } = session;
  const { jobHunt, items } = planAround(session, [job.id]);
  const book = openBook(jobHunt, today, policy);
  const record = book.records.find((each) => each.job.id === job.id);
  return record ? { job, page: waiting({ record, book, items, now }) } : null;
}

function jobMeant(session: Session, typed: string): Job | null {
  const ref = parseRecordId(typed);
  if (ref) return ref.type === 'job' ? resolveJob(session, typed) : null;
  if (parseItemId(typed) || isListed(session, typed)) return null;
  return ifFound(() => resolveJob(session, typed));
}

/** Whether it's a name on today's list, of one item or of several. */
function isListed(session: Session, typed: string): boolean {
  try {
    return ifFound(() => resolveItems(session, typed)) !== null;
  } catch (error) {
    if (isUserError(error) && error.code === 'ambiguous') return true;
    throw error;
  }
}
