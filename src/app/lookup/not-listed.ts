// Why an item isn't on the list, and what to type instead.
import type { Day } from '../../domain/day.ts';
import { type ErrorCode, UserError } from '../../domain/errors.ts';
import { recordId } from '../../domain/ids.ts';
import type { ItemKey } from '../../domain/item-key.ts';
import type { Job, JobHunt } from '../../domain/model.ts';
import type { Session } from '../types.ts';
import { interviewName } from './record-names.ts';

interface Unlisted {
  readonly id: string;
  readonly key: ItemKey;
  readonly job: Pick<Job, 'id'>;
  readonly jobHunt: JobHunt;
}

interface Explained {
  readonly message: string;
  readonly hint: string;
}

/** The error for an item that isn't on the list; `so` ends the sentence where it's about more than that. */
export function notListed(session: Session, item: Unlisted, code: ErrorCode, so = ''): UserError {
  const { message, hint } = beforeInterview(session, item, session.today) ?? {
    message: `${item.id} isn't on your list${so}.`,
    hint: `What comes next for this job: jobtrack why ${recordId('job', item.job.id)}`,
  };
  return new UserError(code, message, hint);
}

/** Says that an item comes after its interview, if that hasn't been held by a day; null otherwise. */
export function beforeInterview(session: Session, { id, key, jobHunt }: Unlisted, on: Day): Explained | null {
  const interview = jobHunt.interviews.find((each) => each.id === key.interviewId);
  if (!interview || on >= interview.day) return null;
  const isComing = interview.day > session.today;
  const hint = isComing
    ? `If it happened already: jobtrack reschedule ${recordId('interview', interview.id)} --at <when>`
    : 'Give --on the day of the interview or a later one.';
  return {
    message: `${id} comes after ${interviewName(session, interview)}${isComing ? ', which is still ahead' : ''}.`,
    hint,
  };
}
