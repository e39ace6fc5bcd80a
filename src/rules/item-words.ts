// Words for items and logged contacts.
import type { Day } from '../domain/day.ts';
import { dayNear } from '../domain/day-words.ts';
import type { IncomingKind, Touch } from '../domain/model.ts';
import type { Item } from './item.ts';
import { KINDS, kindOf } from './kinds/index.ts';

/** The action: 'call Dana (second follow-up)', 'thank-you note to Amy, with the request for feedback'. */
export function actOf(item: Item): string {
  const act = KINDS[item.kind].action(item, item.person?.name ?? 'them');
  return item.carries === null ? act : `${act}, with the ${KINDS[item.carries].name}`;
}

/** The action inside a sentence: no question. */
export function actInSentence(item: Item): string {
  return kindOf(item.kind).inSentence ?? actOf(item);
}

/** Whether to call it late: not a follow-up that was late already on the day its job was added. */
export function isCalledLate({ isLate, number, by, job }: Item): boolean {
  return isLate && (number === null || by >= job.addedOn);
}

/** When it's due: 'today', 'by tomorrow', '3 days late', 'since Tue Nov 10'. `name` turns a day into words. */
export function dueOf(item: Item, date: Day, name: (day: Day) => string = (day) => dayNear(day, date)): string {
  if (isCalledLate(item)) return item.daysLate === 1 ? '1 day late' : `${item.daysLate} days late`;
  if (item.opens > date) return name(item.opens);
  if (item.due === date || item.by === date) return name(date);
  return item.by >= date ? `by ${name(item.by)}` : `since ${name(item.due)}`;
}

/** 'thank-you note to Amy Lee', 'message to Ruth Adler', 'follow-up call with Dana'. */
export function nameWith(kind: keyof typeof KINDS, who: string): string {
  const { name, nameToPerson = name, outreach } = kindOf(kind);
  return `${nameToPerson} ${outreach?.joinedBy ?? 'for'} ${who}`;
}

/** The first day an item shows. */
export function shownFrom(item: Item): Day {
  return item.snoozedUntil !== null && item.snoozedUntil > item.opens ? item.snoozedUntil : item.opens;
}

const INCOMING_LABELS = {
  reply: 'news from them',
  'reference-check': 'reference check',
} as const satisfies Record<IncomingKind, string>;

/** 'follow-up', 'news from them'. */
export function touchLabel({ kind }: Pick<Touch, 'kind'>): string {
  if (kind in INCOMING_LABELS) return INCOMING_LABELS[kind as keyof typeof INCOMING_LABELS];
  return KINDS[kind as keyof typeof KINDS].name;
}
