// What each kind is called, and what there is to do, in words. A new kind does not compile until it stands here.
import type { Day } from '../domain/day.ts';
import type { ItemKind } from '../domain/item-kinds.ts';
import type { Channel, IncomingKind, Job, Person } from '../domain/model.ts';
import { ordinalWord } from '../domain/words.ts';
import type { Item } from '../scheduler/item.ts';
import { unbroken } from './text.ts';
import { dayNear } from './words.ts';

export const ACTIONS = ['call', 'send', 'do'] as const;
export type Action = (typeof ACTIONS)[number];

interface KindWords {
  /** The name of the kind. */
  readonly label: string;
  /** What there is to do, begun with a small letter; `who` is set where the kind has a person. */
  readonly act: (item: Item, who: string) => string;
}

export const KIND_WORDS = {
  'thank-you': { label: 'thank-you note', act: (_, who) => `thank-you note to ${who}` },
  'recruiter-call': {
    label: 'recruiter call',
    act: (item, who) => `${item.channel === 'phone' ? 'call' : 'write to'} ${who}, your recruiter`,
  },
  'follow-up': { label: 'follow-up', act: actOfFollowUp },
  'offer-reply': { label: 'answer to the offer', act: () => 'answer the offer' },
  'reference-alert': { label: 'heads-up', act: (_, who) => `let ${who} know that a call may come` },
  'reference-thanks': { label: 'thanks', act: (_, who) => `thank ${who}, and ask how the call went` },
  'network-check-in': {
    label: 'check-in',
    act: (item, who) => (item.rule === 'stall-check-in' ? `ask ${who} what holds things up` : `check in with ${who}`),
  },
  debrief: { label: 'debrief', act: () => 'write down how the interview went' },
  'add-interviewers': { label: 'who you met', act: () => 'find out whom you met' },
  prepare: { label: 'getting ready', act: () => 'get ready for the interview' },
  'feedback-request': { label: 'request for feedback', act: (_, who) => `ask ${who} for honest feedback` },
  'withdrawal-note': {
    label: 'note of your decision',
    act: ({ job }, who) => `tell ${who} that you ${hasDeclined(job) ? 'decline' : 'withdraw'}`,
  },
  'find-insider': { label: 'someone inside', act: () => 'look for someone who works there' },
  decide: { label: 'decision', act: () => 'decide: keep at it, or let it go' },
} as const satisfies Record<ItemKind, KindWords>;

export const INCOMING_LABELS = {
  reply: 'word from them',
  'reference-check': 'reference check',
} as const satisfies Record<IncomingKind, string>;

interface ChannelWords {
  /** Where to reach somebody, as far as it is on file. */
  readonly reach: (person: Person) => string;
  readonly same: string;
  readonly by: string;
}

export const CHANNEL_WORDS = {
  email: { reach: (person) => person.email ?? 'no e-mail address yet', same: 'Same message', by: 'by e-mail' },
  phone: { reach: (person) => person.phone ?? 'no number yet', same: 'Same call', by: 'by phone' },
  mail: { reach: () => 'by post', same: 'Same letter', by: 'by post' },
  hand: { reach: () => 'by hand', same: 'Same note', by: 'by hand' },
  linkedin: { reach: (person) => person.linkedin ?? 'on LinkedIn', same: 'Same message', by: 'on LinkedIn' },
  video: { reach: () => 'by video', same: 'Same call', by: 'by video' },
  'in-person': { reach: () => 'in person', same: 'Same visit', by: 'in person' },
} as const satisfies Record<Channel, ChannelWords>;

function actOfFollowUp(item: Item, who: string): string {
  const tries = item.attempt > 1 ? `, ${ordinalWord(item.attempt)} try` : '';
  const which = `(${ordinalWord(item.number ?? 1)} follow-up${tries})`;
  if (!item.person) return `find out whom to ask ${which}`;
  return `${item.channel === 'phone' ? 'call' : 'write to'} ${who} ${which}`;
}

function hasDeclined({ closings }: Job): boolean {
  return closings.at(-1)?.reason === 'declined';
}

/** What there is to do: 'call Dana (second follow-up)'. */
export function actOf(item: Item): string {
  return KIND_WORDS[item.kind].act(item, item.person?.name ?? 'them');
}

/** A call, something to send, or something to do alone. */
export function actionOf(item: Item): Action {
  if (item.channel === null) return 'do';
  return item.channel === 'phone' ? 'call' : 'send';
}

/** Why, and in which guide it stands: 'You met Amy on Mon 2 Nov; … (7S)'. */
export function reasonOf(item: Item): string {
  return item.source === null ? item.why : `${item.why} (${item.source})`;
}

/** Number or address, kept on one line; null where nobody is reached. */
export function reachOf(item: Item): string | null {
  return item.channel && item.person ? unbroken(CHANNEL_WORDS[item.channel].reach(item.person)) : null;
}

/** 'Same call: also ask about Beta, Gamma.'; null where there is nothing. */
export function alsoAskOf(item: Item): string | null {
  if (item.alsoAsk.length === 0) return null;
  const same = item.channel ? CHANNEL_WORDS[item.channel].same : 'Same time';
  return `${same}: also ask about ${item.alsoAsk.map((job) => job.company).join(', ')}.`;
}

/** By when: 'today', 'by tomorrow', '3 days late', 'since Tue 10 Nov'; said through `name`, which names a day. */
export function dueOf(item: Item, date: Day, name: (day: Day) => string = (day) => dayNear(day, date)): string {
  if (item.isLate) return item.daysLate === 1 ? '1 day late' : `${item.daysLate} days late`;
  if (item.opens > date) return name(item.opens);
  if (item.due === date) return name(date);
  return item.by >= date ? `by ${name(item.by)}` : `since ${name(item.due)}`;
}

/** The first day on which an item is shown. */
export function shownFrom(item: Item): Day {
  return item.snoozedUntil !== null && item.snoozedUntil > item.opens ? item.snoozedUntil : item.opens;
}
