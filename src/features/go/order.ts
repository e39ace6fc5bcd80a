// The entries of a walk, in the order of `today`, and which of them comes next.
import { FORM_OF, lettersFor } from '../../app/agenda/letters.ts';
import { planToday } from '../../app/agenda/planning.ts';
import { isOutreach } from '../../domain/queries.ts';
import { actionOf, type Entries, type Entry, entriesOf } from '../../rules/entries.ts';
import type { Item } from '../../rules/item.ts';
import { kindOf } from '../../rules/kinds/index.ts';
import { entriesAcross, groupsOf } from '../../views/today-groups.ts';
import { entryName, itemName, type Walk } from './walk.ts';

/** The entries that can be done now, and those that wait for their hour. */
export function entriesOfWalk({ asking, only }: Walk): Entries {
  const { session } = asking;
  const items = planToday(session).plan.items.filter((item) => only === null || actionOf(item) === only);
  const { now, later } = entriesOf(items, session.today, session.now);
  const inOrder = entriesAcross(groupsOf({ now, later: [] }, () => null));
  return { now: questionsFirst(inOrder.flatMap(oneByOne)), later };
}

/** The first entry not shown yet. */
export function firstUnseen({ seen }: Walk, entries: readonly Entry[]): Entry | null {
  return entries.find((entry) => !isSeen(entry, seen)) ?? null;
}

/** How many entries haven't been shown yet. */
export function countUnseen({ seen }: Walk, entries: readonly Entry[]): number {
  return entries.filter((entry) => !isSeen(entry, seen)).length;
}

/** The nearest entry shown before this one (-1) or after it (1) that's still on the list. */
export function nearest({ trail }: Walk, entries: readonly Entry[], from: string, way: 1 | -1): Entry | null {
  const at = trail.indexOf(from);
  const names = way === 1 ? trail.slice(at + 1) : trail.slice(0, at).reverse();
  return names.flatMap((name) => entries.find((entry) => entryName(entry) === name) ?? [])[0] ?? null;
}

function isSeen({ items }: Entry, seen: ReadonlySet<string>): boolean {
  return items.every((item) => seen.has(itemName(item)));
}

/** Each message of its own is an entry of its own. */
function oneByOne(entry: Entry): Entry[] {
  if (entry.action !== 'send') return [entry];
  const written = entry.items.map((item) => ({ item, form: (item.channel && FORM_OF[item.channel]) ?? 'email' }));
  return lettersFor(written).map(({ item, others }) => ({
    ...entry,
    first: item,
    items: [item, ...others.map((other) => other.item)],
  }));
}

/** Puts the questions about an interview before its thank-you notes, which use the answers. */
function questionsFirst(entries: readonly Entry[]): Entry[] {
  const ordered = entries.flatMap((entry) => {
    const about = isOutreach(entry.first.kind) ? entry.first.interview?.id : undefined;
    return [...entries.filter(({ first }) => asksAbout(first, about)), entry];
  });
  return [...new Set(ordered)];
}

function asksAbout({ kind, interview }: Item, interviewId: number | undefined): boolean {
  const { asks, id } = kindOf(kind);
  return asks !== undefined && id.first === 'interview' && interview?.id === interviewId;
}
