// Puts items off to a later day.
import type { Day } from '../../domain/day.ts';
import { dayNear } from '../../domain/day-words.ts';
import { echoDay } from '../../domain/echo.ts';
import { UserError } from '../../domain/errors.ts';
import { shellWord } from '../../domain/quote.ts';
import { parseDayField } from '../../domain/when.ts';
import { countOf, dotted, jobName } from '../../domain/words.ts';
import type { Item } from '../../rules/item.ts';
import { actInSentence } from '../../rules/item-words.ts';
import { kindOf } from '../../rules/kinds/index.ts';
import { endSnoozes, type ItemTarget, withoutSnooze } from '../lookup/items.ts';
import { notListed } from '../lookup/not-listed.ts';
import { resolveAll } from '../lookup/several.ts';
import { outcomeOf } from '../outcome.ts';
import type { Outcome, Saving, Session, Writing } from '../types.ts';
import { optionalText } from './optional.ts';
import { save } from './save.ts';

/** As in 'end of the month'. */
const MOST_DAY_WORDS = 4;

/** Splits the arguments into ids and the day, unless --until has that. Throws usage if the day is missing, or if it has
 *  several words without quotes. */
export function readSnooze(
  session: Session,
  typed: readonly string[],
  until: string | undefined,
): { readonly ids: readonly string[]; readonly until: string } {
  if (until !== undefined) return { ids: typed, until };
  const last = typed.at(-1);
  if (last === undefined || typed.length < 2) throw dayMissing(typed);
  refuseUnquoted(typed, session);
  return { ids: typed.slice(0, -1), until: last };
}

function dayMissing(typed: readonly string[]): UserError {
  return new UserError('usage', 'Say until when.', `For example: jobtrack snooze ${typed[0] ?? 'f4'} tomorrow`);
}

/** 'snooze f4 next week' would take 'next' for an id. */
function refuseUnquoted(typed: readonly string[], session: Session): void {
  for (let from = Math.max(1, typed.length - MOST_DAY_WORDS); from < typed.length - 1; from += 1) {
    const day = typed.slice(from).join(' ');
    if (!isDay(day, session)) continue;
    const line = ['jobtrack snooze', ...typed.slice(0, from).map(shellWord), `"${day}"`].join(' ');
    throw new UserError('usage', `A day of several words needs quotes: "${day}".`, line);
  }
}

function isDay(text: string, session: Session): boolean {
  try {
    parseDayField(text, 'until', session);
    return true;
  } catch {
    return false;
  }
}

/** Puts off the items that these ids or names stand for: all of them or none. Says what the delay costs. */
export function putOff(saving: Saving, flags: { note?: string }, typed: readonly string[], untilText: string): Outcome {
  const { today } = saving.session;
  const until = parseDayField(untilText, 'until', saving.session);
  if (until === today) throw new UserError('usage', "That's today.", 'Type a later day, such as tomorrow.');
  const note = optionalText(flags.note, '--note');
  const targets = (session: Session) => resolveAll(session, typed);
  const jobs = (session: Session) => targets(session).map(({ job }) => job.id);
  const { change, result } = save(saving, { jobs }, (session) =>
    targets(session).map((target) => putOffOne(session, target, until, note)),
  );
  const lines = result.flatMap(({ target, item, before, isNew }) => {
    const what = dotted([actInSentence(item), jobName(target.job)]);
    const line = `${isNew ? 'Put off' : 'Already put off'}: ${what}, until ${echoDay(until, today)}.`;
    return [line, ...delayLines(before, until, today)];
  });
  const jobIds = [...new Set(result.map(({ target }) => target.job.id))];
  return outcomeOf(saving.session, change, { lines, jobIds, named: result.map(({ target }) => target.id) });
}

function putOffOne(session: Writing, target: ItemTarget, until: Day, note: string | null) {
  const item = requireListed(session, target);
  const before = withoutSnooze(session, target) ?? item;
  if (item.snoozedUntil === until) return { target, item, before, isNew: false };
  refuseTooEarly(session, item, until);
  refuseTooLate(session, item, until);
  endSnoozes(session.write, target.jobHunt, target.key, session.today);
  session.write.add('snooze', { ...target.key, on: session.today, until, endedOn: null, note });
  return { target, item, before, isNew: true };
}

function requireListed(session: Session, target: ItemTarget): Item {
  const { item, items } = target;
  if (item !== null && !items.lapsed.includes(item)) return item;
  throw notListed(session, target, 'refused', ", so there's nothing to put off");
}

function refuseTooEarly(session: Session, item: Item, until: Day): void {
  if (item.snoozedUntil !== null || until > item.opens) return;
  const day = echoDay(item.opens, session.today);
  throw new UserError('refused', `It comes up on ${day} anyway.`, 'Name a day after that.');
}

/** Throws refused if the item is off the list by then. */
export function refuseTooLate(session: Session, item: Item, until: Day): void {
  if (item.shownUntil === null || until <= item.shownUntil) return;
  const last = echoDay(item.shownUntil, session.today);
  throw new UserError(
    'refused',
    `It's only on your list until ${last}.`,
    'Put it off to that day or an earlier one, or skip it.',
  );
}

/** Says whether that's after the day the item had without the delay, if its day matters. */
function delayLines({ kind, due, by, isUndated }: Item, until: Day, today: Day): string[] {
  const { asks, canBeLate } = kindOf(kind);
  const late = until - by;
  if (late <= 0) return ["That's still in good time."];
  if (asks === 'offer' && !isUndated) return [`That's ${countOf(late, 'day')} after they need your answer.`];
  if (!canBeLate) return [];
  const day = by === today ? 'due today' : `due by ${dayNear(by, today)}`;
  return [`It's ${by < today ? `been due since ${dayNear(due, today)}` : day}, but it'll still be worth doing then.`];
}
