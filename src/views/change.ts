// The output of a recording command after saving: what was saved, and the next items.

import type { Day } from '../domain/day.ts';
import { dayNearInFull } from '../domain/day-words.ts';
import { dotted } from '../domain/words.ts';
import type { Item } from '../rules/item.ts';
import { actInSentence, dueOf, shownFrom } from '../rules/item-words.ts';
import { afterMark, paragraph } from '../terminal/layout.ts';
import { paint, type Style } from '../terminal/style.ts';
import { unbroken } from '../terminal/text.ts';

export interface ChangeView {
  /** Whole sentences: 'Saved: interview i12, …'. */
  readonly lines: readonly string[];
  /** Items that follow, soonest first. */
  readonly next: readonly Item[];
  /** Those that moved to another day. */
  readonly moved?: readonly Item[];
  readonly today: Day;
}

/** The sentences, then 'Next: thank-you note to Amy Lee, by tomorrow (Wed Nov 25)'. */
export function renderChange(view: ChangeView, style: Style): string {
  const said = view.lines.flatMap((line) => paragraph(line, 0, style).map((row) => paintLead(row, style)));
  const isOneJob = view.next.every((item) => item.job.id === view.next[0]?.job.id);
  const words = view.next.map((item) => dotted([nextWords(item, view), isOneJob ? null : item.job.company]));
  // Two interviews of one job on one day read the same.
  const next = [...new Set(words)].flatMap((line, at) => afterMark(at === 0 ? 'Next: ' : '      ', line, style));
  return [...said, ...next].join('\n');
}

function paintLead(row: string, style: Style): string {
  return row.replace(/^\p{Lu}\p{Ll}+:/u, (lead) => paint('ok', lead, style));
}

/** 'call Dana (second follow-up), moved to Thu Nov 26'. */
function nextWords(item: Item, { today, moved = [] }: ChangeView): string {
  const name = (day: Day) => dayNearInFull(day, today);
  if (shownFrom(item) <= today) return `${actInSentence(item)}, ${unbroken(dueOf(item, today, name))}`;
  return `${actInSentence(item)}, ${moved.includes(item) ? 'moved to ' : ''}${unbroken(name(shownFrom(item)))}`;
}
