// Puts an entry off to a later day.
import type { Choice } from '../../app/asking/types.ts';
import { untilQuestion } from '../../app/asking/until.ts';
import { putOff } from '../../app/recording/snoozing.ts';
import type { Session } from '../../app/types.ts';
import { addDays, type Day, formatDay, weekdayOf } from '../../domain/day.ts';
import { namedDay } from '../../domain/day-words.ts';
import { UserError } from '../../domain/errors.ts';
import { capitalized } from '../../domain/words.ts';
import type { Entry } from '../../rules/entries.ts';
import { idOf } from '../../rules/item-id.ts';
import { nextWorkday, roll } from '../../rules/workdays.ts';
import { say } from './say.ts';
import { stepOf, type Walk } from './walk.ts';

/** Asks until when. Throws refused if it's off the list from tomorrow on. */
export async function snooze(walk: Walk, entry: Entry): Promise<void> {
  const { ask, session } = walk.asking;
  const lastDay = lastDayOf(entry);
  if (lastDay <= session.today) {
    throw new UserError('refused', "Today is its last day on your list, so it can't wait.", 'Press k to skip it.');
  }
  const picked = await ask.pick('Until when?', daysFor(session, lastDay));
  const until = picked ?? (await ask.text(untilQuestion(session, entry.items)));
  const ids = entry.items.map(idOf);
  const asking = stepOf(walk, entry, `snooze ${ids.join(' ')}`);
  say(asking, putOff(asking, {}, ids, until));
}

/** The last day on which all of its items are still on the list. */
function lastDayOf({ items }: Entry): number {
  return Math.min(...items.map(({ shownUntil }) => shownUntil ?? Number.POSITIVE_INFINITY));
}

/** Tomorrow, the next workday and next week, each day once and up to the last one; null for another day. */
function daysFor(session: Session, lastDay: number): Choice<string | null>[] {
  const { today, policy } = session;
  const named: readonly (readonly [name: string, day: Day])[] = [
    ['tomorrow', addDays(today, 1)],
    ['next workday', nextWorkday(today, policy)],
    ['next week', roll(nextMonday(today), policy)],
  ];
  const isNew = (day: Day, at: number) => named.findIndex((other) => other[1] === day) === at;
  const distinct = named.filter(([, day], at) => day <= lastDay && isNew(day, at));
  const choices = distinct.map(([name, day]) => ({
    value: formatDay(day),
    label: `${capitalized(name)} (${namedDay(day, today)})`,
  }));
  const hasOther = lastDay - today > choices.length;
  return hasOther ? [...choices, { value: null, label: 'Another day' }] : choices;
}

function nextMonday(today: Day): Day {
  return addDays(today, (8 - weekdayOf(today)) % 7 || 7);
}
