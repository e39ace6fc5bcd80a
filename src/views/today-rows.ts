// Entries and interviews as lines on the screen.

import type { Day } from '../domain/day.ts';
import { clockWords } from '../domain/english.ts';
import { recordId } from '../domain/ids.ts';
import type { Interview, JobHunt } from '../domain/model.ts';
import { capitalized, dotted, jobName, ordinalWord } from '../domain/words.ts';
import type { Entry } from '../rules/entries.ts';
import type { Item } from '../rules/item.ts';
import { idOf } from '../rules/item-id.ts';
import { actOf, dueOf, isCalledLate } from '../rules/item-words.ts';
import { kindOf } from '../rules/kinds/index.ts';
import { besideId, type Gutter, paragraph } from '../terminal/layout.ts';
import type { Style } from '../terminal/style.ts';
import { unbroken } from '../terminal/text.ts';
import { clockThere, formWords } from './interview-words.ts';
import { alsoAskOf, reachOf } from './kinds.ts';
import { rowLines } from './row.ts';
import { type Block, isLate } from './today-groups.ts';

/** How the entries of a screen are laid out. */
export interface Layout {
  readonly date: Day;
  /** Puts a day in words. */
  readonly nameDay: (day: Day) => string;
  readonly isVerbose: boolean;
  /** Set if a page below has the number or address, so it's left out here. */
  readonly isReachBelow?: true;
  /** People whose id stands for all their items. */
  readonly peopleWithOneEntry: ReadonlySet<number>;
  readonly gutter: Gutter;
  readonly style: Style;
}

/** The lines of a block: one entry, or several under their heading; then advice for all of them. */
export function blockLines({ id, entries }: Block, tip: string | null, layout: Layout): string[] {
  const [first] = entries;
  if (!first) return [];
  if (id === null && first.items.length === 1) return singleLines(first, tip, layout);
  const { gutter, style } = layout;
  const head = id === null ? callHead(first, layout) : noteHead(id, first);
  // Without an id, it would read as one more line of the entry above.
  const place = head.id === '' ? atTheEdge(gutter) : gutter;
  return [
    ...rowLines({ ...head, when: whenOf(first, layout), isLate: isLate(first), detail: [] }, place, style),
    ...entries.flatMap((entry) =>
      entry.items.flatMap((item, at) => {
        const words = id !== null && at === 0 ? [reachedWords(entry)] : [jobName(item.job), partName(item)];
        return underLines(item, words, whenOf(first, layout), layout);
      }),
    ),
    ...[...entries.map(alsoAskOf), tip].flatMap((text) =>
      text === null ? [] : paragraph(text, gutter.indent + 2, style),
    ),
  ];
}

/** The lines of an entry with one item. */
function singleLines(entry: Entry, tip: string | null, layout: Layout): string[] {
  const { first } = entry;
  const reach = layout.isReachBelow ? null : reachOf(first);
  const detail = dotted([reach, ...reasonsOf(first, layout), alsoAskOf(entry), tip]);
  const row = { id: idOf(first), what: capitalized(actOf(first)), jobs: [first.job], isLate: isLate(entry) };
  const when = whenOf(entry, layout);
  return rowLines({ ...row, when, detail: [detail], isDetailInWords: reach === null }, layout.gutter, layout.style);
}

/** The gutter of a line that begins where ids do. */
function atTheEdge({ lead }: Gutter): Gutter {
  return { lead, gap: '', idWidth: 0, indent: lead.length };
}

/** The heading of notes for one interview. */
function noteHead(id: string, { first }: Entry) {
  return { id, what: capitalized(kindOf(first.kind).heading ?? ''), jobs: [first.job] };
}

/** The heading of one call or message about several things. */
function callHead(entry: Entry, layout: Layout) {
  const { action, person, first } = entry;
  const what = `${action === 'call' ? 'Call' : 'Write to'} ${person?.name ?? 'them'}`;
  return { id: entryId(entry, layout), what: dotted([what, layout.isReachBelow ? null : reachOf(first)]), jobs: [] };
}

/** The id to type for an entry: of its item, or of the person if that means the same items; '' if neither does. */
export function entryId(
  { person, first, items }: Entry,
  { peopleWithOneEntry }: Pick<Layout, 'peopleWithOneEntry'>,
): string {
  if (items.length === 1) return idOf(first);
  return person && peopleWithOneEntry.has(person.id) ? recordId('person', person.id) : '';
}

/** One item under a heading, with its own day if that differs. */
function underLines(item: Item, words: readonly (string | null)[], headWhen: string, layout: Layout): string[] {
  const { gutter, style, date, nameDay } = layout;
  const when = dueOf(item, date, nameDay);
  const text = dotted([...words, when === headWhen ? null : unbroken(when), ...reasonsOf(item, layout)]);
  return besideId(idOf(item), text, { ...gutter, gap: `${gutter.gap}  `, indent: gutter.indent + 2 }, style);
}

function reachedWords({ person, first }: Entry): string {
  return dotted([person && unbroken(person.name), reachOf(first)]);
}

/** 'second follow-up'. */
function partName({ number, kind }: Item): string {
  const { name, nameInCall = name } = kindOf(kind);
  return [number && ordinalWord(number), nameInCall].filter(Boolean).join(' ');
}

/** Why, in a few words or in full. */
function reasonsOf(item: Item, { isVerbose }: Layout): (string | null)[] {
  return [isVerbose ? item.why() : item.brief()];
}

function whenOf({ items, first }: Entry, { date, nameDay }: Layout): string {
  const late = items.filter(isCalledLate);
  const latest = late.reduce((one, other) => (other.daysLate > one.daysLate ? other : one), late[0] ?? first);
  return dueOf(latest, date, nameDay);
}

/** The lines of one item outside of today's entries. */
export function itemLines(item: Item, layout: Omit<Layout, 'peopleWithOneEntry'>): string[] {
  const { date, nameDay, isVerbose, gutter, style } = layout;
  const row = { id: idOf(item), what: capitalized(actOf(item)), jobs: [item.job], when: dueOf(item, date, nameDay) };
  const detail = isVerbose ? [reachOf(item), item.why(), alsoAskOf({ items: [item] })] : [];
  return rowLines({ ...row, isLate: isCalledLate(item), detail }, gutter, style);
}

/** The lines of an interview, starting with its time, or with `when` if it's on another day. */
export function interviewLines(
  interview: Interview,
  jobHunt: JobHunt,
  { gutter, style }: Layout,
  when = (interview.time && clockWords(interview.time)) ?? 'some time today',
): string[] {
  const people = interview.personIds.flatMap((id) => jobHunt.people.find((person) => person.id === id)?.name ?? []);
  const row = {
    id: recordId('interview', interview.id),
    what: when,
    jobs: jobHunt.jobs.filter((job) => job.id === interview.jobId),
    when: formWords(interview),
    isLate: false,
    detail: [
      clockThere(interview),
      people.length > 0 ? `with ${people.map(unbroken).join(', ')}` : null,
      interview.place,
      interview.link,
    ],
  };
  return rowLines(row, gutter, style);
}
