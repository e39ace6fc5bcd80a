// UIDs of our own calendar events, and how to recognize those events when a calendar is read back.
import type { Session } from '../../app/types.ts';
import { type Day, formatDay } from '../../domain/day.ts';
import { parseRecordId, recordId } from '../../domain/ids.ts';
import type { Interview } from '../../domain/model.ts';
import { fold } from '../../domain/names.ts';
import { plainText } from '../../formats/content-lines.ts';
import type { IncomingInterview } from '../../formats/ics/read.ts';
import { identityOf } from '../../store/identity.ts';
import { getRecord } from '../../store/load.ts';
import { selectRecords } from '../../store/records.ts';
import { interviewWords } from './view.ts';

const OURS = '@jobtrack';
const UID = /^(\w+?)(?:-([\da-f]{32}))?@jobtrack$/;

/** UID of an interview's event; the same in a data file and its copies. */
export function interviewUid(interviewId: number, identity: string): string {
  return `${recordId('interview', interviewId)}-${identity}${OURS}`;
}

/** UID of an outreach event, made from the item and the day it's shown on. */
export function outreachUid(itemId: string, day: Day, identity: string): string {
  return `${itemId}-${formatDay(day)}-${identity}${OURS}`;
}

/** True for an outreach event written by jobtrack, from this data file or another. */
export function isOwnOutreach(uid: string | null): boolean {
  return /^[a-z]\d+(\.\d+)?-\d{4}-\d\d-\d\d(-[\da-f]{32})?@jobtrack$/.test(uid ?? '');
}

/** The interview that one of our own calendar events shows; null for other events. UIDs from earlier versions don't
 *  name their data file, and another file may have the same interview number, so the summary has to match too. */
export function ownInterview({ db }: Session, { uid, summary }: IncomingInterview): Interview | null {
  const [, typed = '', identity] = UID.exec(uid ?? '') ?? [];
  const ref = parseRecordId(typed);
  if (ref?.type !== 'interview') return null;
  if (identity !== undefined && identity !== identityOf(db)) return null;
  const [interview] = selectRecords(db, 'interview', { column: 'id', numbers: [ref.number] });
  if (!interview) return null;
  const shown = interviewWords(interview, getRecord(db, 'job', interview.jobId), []).summary;
  const isSame = summary !== '' && fold(plainText(shown)).startsWith(fold(summary));
  return isSame ? interview : null;
}
