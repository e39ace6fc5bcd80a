// Puts an entry off to a later day.
import { dayQuestion } from '../../app/asking/questions.ts';
import { putOff } from '../../app/recording/snoozing.ts';
import type { Choice, Session } from '../../app/types.ts';
import { addDays, type Day, formatDay, weekdayOf } from '../../domain/day.ts';
import { namedDay } from '../../domain/day-words.ts';
import { capitalized } from '../../domain/words.ts';
import type { Entry } from '../../rules/entries.ts';
import { idOf } from '../../rules/item-id.ts';
import { nextWorkday, roll } from '../../rules/workdays.ts';
import { say } from './say.ts';
import { stepOf, type Walk } from './walk.ts';

/** Asks until when. */
export async function snooze(walk: Walk, entry: Entry): Promise<void> {
  const { ask, session } = walk.asking;
  const picked = await ask.pick('Until when?', daysFor(session));
  const until = picked ?? (await ask.text(dayQuestion(session, 'until', 'Until which day?')));
  const ids = entry.items.map(idOf);
  const asking = stepOf(walk, entry, `snooze ${ids.join(' ')}`);
  say(asking, putOff(asking, {}, ids, until));
}

/** Tomorrow, the next workday and next week, each day once; null for another day. */
function daysFor(session: Session): Choice<string | null>[] {
  const { today, policy } = session;
  const named: readonly (readonly [name: string, day: Day])[] = [
    ['tomorrow', addDays(today, 1)],
    ['next workday', nextWorkday(today, policy)],
    ['next week', roll(nextMonday(today), policy)],
  ];
  const distinct = named.filter(([, day], at) => named.findIndex((other) => other[1] === day) === at);
  const choices = distinct.map(([name, day]) => ({
    value: formatDay(day),
    label: `${capitalized(name)} (${namedDay(day, today)})`,
  }));
  return [...choices, { value: null, label: 'Another day' }];
}

function nextMonday(today: Day): Day {
  return addDays(today, (8 - weekdayOf(today)) % 7 || 7);
}
