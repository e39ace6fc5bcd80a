// Items and interviews as lines on the screen.

import type { Day } from '../domain/day.ts';
import { recordId } from '../domain/ids.ts';
import type { Interview, JobHunt } from '../domain/model.ts';
import { capitalized } from '../domain/words.ts';
import type { Item } from '../rules/item.ts';
import { idOf } from '../rules/item-id.ts';
import { actOf, dueOf } from '../rules/item-words.ts';
import type { Gutter } from '../terminal/layout.ts';
import type { Style } from '../terminal/style.ts';
import { unbroken } from '../terminal/text.ts';
import { entryLines } from './entry.ts';
import { clockThere, formWords } from './interview-words.ts';
import { alsoAskOf, reachOf, reasonOf } from './kinds.ts';

/** The lines of an item on a day; `nameDay` puts a day in words. */
export function itemLines(
  item: Item,
  date: Day,
  nameDay: (day: Day) => string,
  gutter: Gutter,
  style: Style,
): string[] {
  const entry = {
    id: idOf(item),
    what: capitalized(actOf(item)),
    job: item.job,
    when: dueOf(item, date, nameDay),
    isLate: item.isLate,
    detail: [reachOf(item), [reasonOf(item), alsoAskOf(item)].filter(Boolean).join(' ')],
  };
  return entryLines(entry, gutter, style);
}

/** The lines of an interview, starting with its time, or with `when` if it's on another day. */
export function interviewLines(
  interview: Interview,
  jobHunt: JobHunt,
  gutter: Gutter,
  style: Style,
  when = interview.time ?? 'some time today',
): string[] {
  const people = interview.personIds.flatMap((id) => jobHunt.people.find((person) => person.id === id)?.name ?? []);
  const entry = {
    id: recordId('interview', interview.id),
    what: when,
    job: jobHunt.jobs.find((job) => job.id === interview.jobId) ?? null,
    when: formWords(interview),
    isLate: false,
    detail: [
      clockThere(interview),
      people.length > 0 ? `with ${people.map(unbroken).join(', ')}` : null,
      interview.place,
      interview.link,
    ],
  };
  return entryLines(entry, gutter, style);
}
