// `show --json`: the subject and what belongs to it, in the same lists as a change.
import { formatDay } from '../domain/day.ts';
import { recordId } from '../domain/ids.ts';
import { idOf } from '../rules/item-id.ts';
import { itemsOfSubject, recordsOf, type ShowView } from './gather.ts';
import { itemJson } from './json.ts';
import { recordsJson, seesAll } from './json-records.ts';
import { lastInTouch, lastInTouchJson } from './last-in-touch.ts';

export function showJson(view: ShowView, warnings: readonly string[]) {
  const { subject, jobHunt, plan } = view;
  return {
    schema: 'jobtrack/show@1',
    type: subject.type,
    id: idOfSubject(subject),
    ...recordsJson(recordsOf(view), jobHunt, plan.date, seesAll),
    items: itemsOfSubject(plan.items, view).map(itemJson),
    upcoming: itemsOfSubject(plan.upcoming, view).map(itemJson),
    lapsed: itemsOfSubject(plan.lapsed, view).map(itemJson),
    lastInTouch: subject.type === 'person' ? lastInTouchJson(lastInTouch(subject.person.id, jobHunt, plan.date)) : null,
    messages: view.messages.map(({ form, savedOn, text }) => ({ form, savedOn: formatDay(savedOn), text })),
    posting: view.posting && { savedOn: formatDay(view.posting.savedOn), text: view.posting.text },
    warnings,
  };
}

function idOfSubject(subject: ShowView['subject']): string {
  switch (subject.type) {
    case 'job':
      return recordId('job', subject.job.id);
    case 'person':
      return recordId('person', subject.person.id);
    case 'interview':
      return recordId('interview', subject.interview.id);
    case 'reference':
      return recordId('reference', subject.reference.id);
    case 'touch':
      return recordId('touch', subject.touch.id);
    case 'item':
      return idOf(subject.item);
  }
}
