// An item in words: what to do, how, and why.

import { spelled } from '../domain/english.ts';
import { recordId } from '../domain/ids.ts';
import type { Channel, Person } from '../domain/model.ts';
import { listed } from '../domain/words.ts';
import { actionOf, type Entry } from '../rules/entries.ts';
import type { Item } from '../rules/item.ts';
import { kindOf } from '../rules/kinds/index.ts';
import { unbroken } from '../terminal/text.ts';

interface ChannelWords {
  /** Where to reach somebody. */
  readonly reach: (person: Person) => string | null;
  /** The words if that isn't recorded, and the flag that adds it. */
  readonly missing?: { readonly words: string; readonly flag: string };
  readonly by: string;
}

export const CHANNEL_WORDS = {
  email: {
    reach: (person) => person.email,
    missing: { words: 'no email address yet', flag: '--email' },
    by: 'by email',
  },
  phone: { reach: (person) => person.phone, missing: { words: 'no number yet', flag: '--phone' }, by: 'by phone' },
  mail: { reach: () => spelled('by mail'), by: 'by mail' },
  hand: { reach: () => 'by hand', by: 'by hand' },
  linkedin: { reach: (person) => person.linkedin ?? 'on LinkedIn', by: 'on LinkedIn' },
  video: { reach: () => 'by video', by: 'by video' },
  'in-person': { reach: () => 'in person', by: 'in person' },
} as const satisfies Record<Channel, ChannelWords>;

/** Is the item written rather than spoken? */
export function isWritten(item: Item): boolean {
  return actionOf(item) === 'send' || kindOf(item.kind).onceWritten !== undefined;
}

/** Number or address, kept on one line, or how to add it; null if there's nobody to reach. */
export function reachOf({ channel, person }: Item): string | null {
  if (!channel || !person) return null;
  const { reach, missing }: ChannelWords = CHANNEL_WORDS[channel];
  const known = reach(person);
  if (known !== null) return unbroken(known);
  const edit = unbroken(`jobtrack edit ${recordId('person', person.id)} ${missing?.flag} "…"`);
  return missing ? `${missing.words} (${edit})` : null;
}

/** 'also ask about Beta and Gamma': other jobs that aren't due yet; null if there are none. */
export function alsoAskOf({ items }: Pick<Entry, 'items'>): string | null {
  const own = items.map(({ job }) => job.id);
  const others = items.flatMap(({ alsoAsk }) => alsoAsk.filter(({ id }) => !own.includes(id)));
  const companies = [...new Set(others.map(({ company }) => company))];
  return companies.length === 0 ? null : `also ask about ${listed(companies)}`;
}
