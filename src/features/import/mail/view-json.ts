// The result of reading emails as JSON.
import { formatDay } from '../../../domain/day.ts';
import { recordId } from '../../../domain/ids.ts';
import { importJson } from '../view-json.ts';
import type { EventView, MailView } from './types.ts';

/** `import mail --json`: as of the other formats, and each email about the job hunt. */
export function mailJson(view: MailView) {
  const { events, unrelated, older, unreadable } = view;
  return { ...importJson(view), events: events.map(eventJson), unrelated, older, unreadable };
}

function eventJson({
  messageId,
  on,
  from,
  to,
  subject,
  event,
  certainty,
  action,
  job,
  person,
  record,
  command,
}: EventView) {
  return {
    messageId,
    date: formatDay(on),
    from,
    to,
    subject,
    event,
    certainty,
    action,
    job: job && { id: job.id === null ? null : recordId('job', job.id), company: job.company, title: job.title },
    person: person && { id: person.id === null ? null : recordId('person', person.id), name: person.name },
    record,
    command,
  };
}
