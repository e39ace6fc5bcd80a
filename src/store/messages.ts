// Drafts that the user has edited and saved. One that is about several jobs belongs to the first of them, and has a part
// for each of the others. Answers to blanks are kept beside the text if its other words are rewritten each day.
import type { ItemKey, Message } from '../domain/item-key.ts';
import { type Db, query } from './db.ts';
import { selectRows, selectWhere } from './records.ts';
import type { Tables } from './tables.ts';

// A part names only its job: no two of a kind about one job go to one person.
const NOT_SENT = `kind = :kind AND person_id IS :personId AND (
  job_id = :jobId AND interview_id IS :interviewId AND touch_id IS NULL OR id IN
  (SELECT message_id FROM message_part WHERE job_id = :jobId AND touch_id IS NULL))`;

export type MessagePart = Tables['message_part'];

/** Saved drafts for an item that haven't been sent yet, in order of recording: those for it alone first. */
export function unsentMessages(db: Db, { kind, jobId, interviewId, personId }: ItemKey): Message[] {
  const messages = selectWhere(db, 'message', NOT_SENT, { kind, jobId, interviewId, personId });
  const isJoint = ({ id }: Message) => partsOfMessages(db, [id]).length > 0;
  return [...messages.filter((message) => !isJoint(message)), ...messages.filter(isJoint)];
}

/** The parts of these messages. */
export function partsOfMessages(db: Db, messageIds: readonly number[]): MessagePart[] {
  return selectRows(db, 'message_part', { column: 'message_id', numbers: messageIds });
}

/** The answers in these messages. */
export function answersIn(db: Db, messageIds: readonly number[]): Tables['message_answer'][] {
  return selectRows(db, 'message_answer', { column: 'message_id', numbers: messageIds });
}

/** Messages sent with a contact. */
export function messagesSentWith(db: Db, touchId: number): Message[] {
  const isPart = 'id IN (SELECT message_id FROM message_part WHERE touch_id = :touchId)';
  return selectWhere(db, 'message', `touch_id = :touchId OR ${isPart}`, { touchId });
}

/** The texts of all messages sent about a job. */
export function textsSentAbout(db: Db, jobId: number): string[] {
  const isPart = 'id IN (SELECT message_id FROM message_part WHERE job_id = :jobId AND touch_id IS NOT NULL)';
  const sql = `SELECT text FROM message WHERE job_id = :jobId AND touch_id IS NOT NULL OR ${isPart}`;
  const rows = query(db, sql, { jobId });
  return rows.map(([text]) => String(text));
}
