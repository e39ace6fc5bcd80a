// An item in words: what to do, how, and why.

import type { Channel, Person } from '../domain/model.ts';
import { actionOf } from '../rules/entries.ts';
import type { Item } from '../rules/item.ts';
import { kindOf } from '../rules/kinds/index.ts';
import { unbroken } from '../terminal/text.ts';

interface ChannelWords {
  /** Where to reach somebody, as far as that's recorded. */
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

/** Is the item written rather than spoken? */
export function isWritten(item: Item): boolean {
  return actionOf(item) === 'send' || kindOf(item.kind).onceWritten !== undefined;
}

/** The reason, with its guide: 'You met Amy on Mon 2 Nov; … (7S)'. */
export function reasonOf(item: Item): string {
  return item.source === null ? item.why() : `${item.why()} (${item.source})`;
}

/** Number or address, kept on one line; null if there's nobody to reach. */
export function reachOf(item: Item): string | null {
  return item.channel && item.person ? unbroken(CHANNEL_WORDS[item.channel].reach(item.person)) : null;
}

/** 'Same call: also ask about Beta, Gamma.'; null if there's no other job to ask about. */
export function alsoAskOf(item: Item): string | null {
  if (item.alsoAsk.length === 0) return null;
  const same = item.channel ? CHANNEL_WORDS[item.channel].same : 'Same time';
  return `${same}: also ask about ${item.alsoAsk.map((job) => job.company).join(', ')}.`;
}
