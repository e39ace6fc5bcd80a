// How events of our own calendars are named, and how they are known again when such a calendar is read.
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

/** The same for the same interview of the same data file or a copy of it, for ever. */
export function interviewUid(interviewId: number, identity: string): string {
  return `${recordId('interview', interviewId)}-${identity}${OURS}`;
}

/** Of an item on the day that it stands on. */
export function outreachUid(itemId: string, day: Day, identity: string): string {
  return `${itemId}-${formatDay(day)}-${identity}${OURS}`;
}

/** Is it a reminder to write or call that we have put into a calendar, of this data file or another? */
export function isOwnOutreach(uid: string | null): boolean {
  return /^[a-z]\d+(\.\d+)?-\d{4}-\d\d-\d\d(-[\da-f]{32})?@jobtrack$/.test(uid ?? '');
}

/** The interview that an event of our own calendar shows. Null for all other events. Calendars of earlier jobtracks don't
 *  say which file they are of: another one has an interview of that number too, but hardly for the same job. */
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
