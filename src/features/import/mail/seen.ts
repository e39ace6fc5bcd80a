// Emails that an earlier import read: they change nothing.

import { recordId } from '../../../domain/ids.ts';
import type { MailHeaders } from '../../../formats/mail/message.ts';
import type { Db } from '../../../store/db.ts';
import { getRecord } from '../../../store/load.ts';
import type { MailRow } from '../../../store/mail.ts';
import type { EventView } from './types.ts';

/** The views of emails read before. */
export function seenEvents(
  db: Db,
  seen: readonly { readonly headers: MailHeaders; readonly row: MailRow }[],
): EventView[] {
  return seen.map(({ headers, row }) => {
    const job = row.jobId === null ? null : getRecord(db, 'job', row.jobId);
    const person = row.personId === null ? null : getRecord(db, 'person', row.personId);
    const isKnown = row.outcome === 'recorded' || row.outcome === 'known';
    return {
      messageId: row.messageId,
      on: row.on,
      from: headers.from?.address ?? null,
      to: [...headers.to, ...headers.cc, ...headers.bcc].map(({ address }) => address),
      subject: headers.subject,
      event: row.event,
      certainty: 'certain',
      action: isKnown ? 'known' : 'none',
      job: job && { id: job.id, company: job.company, title: job.title },
      jobs: [],
      person: person && { id: person.id, name: person.name },
      record: recordOf(row),
      command: null,
      because: null,
    };
  });
}

function recordOf({ touchId, interviewId, jobId, outcome }: MailRow): string | null {
  if (touchId !== null) return recordId('touch', touchId);
  if (interviewId !== null) return recordId('interview', interviewId);
  return jobId === null || outcome === 'none' ? null : recordId('job', jobId);
}
