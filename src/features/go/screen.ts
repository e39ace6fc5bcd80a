// An entry on the screen: its place in the walk, who and what, a short reason, and the page you need for it.

import { explain } from '../../app/agenda/explaining.ts';
import { callViewOf } from '../../app/agenda/item-view.ts';
import { planToday } from '../../app/agenda/planning.ts';
import { preparationFor } from '../../app/agenda/preparing.ts';
import type { Choice } from '../../app/asking/types.ts';
import { resolveItem } from '../../app/lookup/items.ts';
import type { Context } from '../../cli/context.ts';
import { dayNear } from '../../domain/day-words.ts';
import { callSheet, SPARE_OF_CALL } from '../../drafts/call-sheet.ts';
import { SPARE_OF_REASON } from '../../drafts/explanation.ts';
import type { Entry } from '../../rules/entries.ts';
import { idOf } from '../../rules/item-id.ts';
import { kindOf } from '../../rules/kinds/index.ts';
import { afterMark, gutterFor, paragraph } from '../../terminal/layout.ts';
import { paint } from '../../terminal/style.ts';
import { renderPage } from '../../views/page.ts';
import { blockLines, entryId } from '../../views/today-rows.ts';
import { peopleWithOneEntry } from '../../views/today-view.ts';
import { HELP } from './keys.ts';

/** '3 of 6', and the entry as `today` shows it. */
export function headOf(context: Context, entry: Entry, place: string): string {
  const { session, style, today } = context;
  const { plan } = planToday(session);
  const people = peopleWithOneEntry({ plan, now: session.now } as Parameters<typeof peopleWithOneEntry>[0]);
  const ids = [entryId(entry, { peopleWithOneEntry: people }), ...entry.items.map(idOf)];
  const gutter = gutterFor(Math.max(...ids.map((id) => id.length)), style);
  const nameDay = (day: typeof today) => dayNear(day, today);
  const isReachBelow = entry.action === 'call' ? { isReachBelow: true as const } : {};
  const layout = { date: today, nameDay, isVerbose: false, peopleWithOneEntry: people, gutter, style, ...isReachBelow };
  const tip = entry.items.flatMap(({ kind }) => kindOf(kind).tip ?? [])[0] ?? null;
  const lines = blockLines({ id: null, entries: [entry] }, tip, layout);
  return ['', ...paragraph(place, 0, style).map((line) => paint('heading', line, style)), ...lines].join('\n');
}

/** The page to have in front of you for a call or before an interview; null if there's none. */
export function sheetOf({ session, style }: Context, { action, first, items }: Entry): string | null {
  if (action === 'call') {
    const [, ...together] = items;
    const sheet = callSheet(callViewOf(session, first, resolveItem(session, idOf(first)), together));
    // The last section says what to type afterwards; here it's a key.
    const sections = sheet.sections.filter(({ id }) => id !== 'then');
    return renderPage({ ...sheet, sections }, style, SPARE_OF_CALL);
  }
  const isRead = kindOf(first.kind).helpedBy !== undefined && first.interview !== null;
  return isRead && first.interview ? renderPage(preparationFor(session, first.interview), style) : null;
}

/** Why each of its items is on the list. */
export function reasonsOf({ session, style }: Context, { items }: Entry): string {
  const pages = items.map((item) => explain(session, resolveItem(session, idOf(item))));
  return pages.map((page) => renderPage(page, style, SPARE_OF_REASON)).join('\n\n');
}

/** What each of these keys does. */
export function helpOf({ style }: Context, keys: readonly Choice<string>[]): string {
  const offered = HELP.filter(([key]) => keys.some(({ value }) => value === key));
  return offered.flatMap(([key, text]) => afterMark(`  ${key}  `, text, style)).join('\n');
}
