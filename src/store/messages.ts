// Drafts that the user has edited and saved.
import type { ItemKey, Message } from '../domain/item-key.ts';
import type { Db } from './db.ts';
import { selectWhere } from './records.ts';

const NOT_SENT = `kind = :kind AND job_id = :jobId AND interview_id IS :interviewId AND person_id IS :personId AND touch_id IS NULL`;

/** Saved drafts for an item that haven't been sent yet, in order of recording. */
export function unsentMessages(db: Db, { kind, jobId, interviewId, personId }: ItemKey): Message[] {
  return selectWhere(db, 'message', NOT_SENT, { kind, jobId, interviewId, personId });
}

/** Messages sent with a contact. */
export function messagesSentWith(db: Db, touchId: number): Message[] {
  return selectWhere(db, 'message', 'touch_id = ?', touchId);
}
