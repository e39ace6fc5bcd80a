// The end of a walk: the entries left today, then the next ones.
import { planToday } from '../../app/agenda/planning.ts';
import { capitalized, countOf, dotted } from '../../domain/words.ts';
import type { Entries, Entry } from '../../rules/entries.ts';
import { idOf } from '../../rules/item-id.ts';
import { actInSentence } from '../../rules/item-words.ts';
import { hasRecords } from '../../store/load.ts';
import { joinBlocks, paragraph } from '../../terminal/layout.ts';
import { NOTHING, NOTHING_EITHER, NOTHING_ELSE, renderAhead, renderToday } from '../../views/today.ts';
import { entryId } from '../../views/today-rows.ts';
import { peopleWithOneEntry } from '../../views/today-view.ts';
import { isAnswered } from './undoing.ts';
import type { Walk } from './walk.ts';

/** More would bury the rest of the screen. */
const MOST_NAMED = 3;

/** 'Saved three answers. Two things are still on your list.' */
export function inShort({ steps }: Walk, left: readonly Entry[]): string {
  const count = steps.filter(isAnswered).length;
  const saved = count === 0 ? 'Nothing was saved.' : `Saved ${countOf(count, 'answer')}.`;
  if (left.length === 0) return `${saved} Nothing is left on your list.`;
  return `${saved} ${capitalized(countOf(left.length, 'thing is', 'things are'))} still on your list.`;
}

/** 'Left for later: write to Ruth Okafor (p1); answer the offer · Acme (o16).' */
function leftWords(entries: readonly Entry[], people: Parameters<typeof entryId>[1]): string {
  const named = entries.slice(0, MOST_NAMED).map((entry) => {
    const id = entryId(entry, people) || entry.items.map(idOf).join(' and ');
    return `${entryWords(entry)} (${id})`;
  });
  const rest = entries.length - named.length;
  return `Left for later: ${[...named, ...(rest > 0 ? [`${rest} more`] : [])].join('; ')}.`;
}

function entryWords({ action, first, items, person }: Entry): string {
  if (items.length === 1 || person === null) return dotted([actInSentence(first), first.job.company]);
  return `${action === 'call' ? 'call' : 'write to'} ${person.name}`;
}

/** The last screen. */
export function renderEnd({ asking, only, steps, trail }: Walk, { now, later }: Entries): string {
  const { session, style } = asking;
  const { jobHunt, plan } = planToday(session);
  const view = {
    plan,
    jobHunt,
    now: session.now,
    only,
    showAll: true,
    isVerbose: false,
    week: false,
    isFirstRun: false,
  };
  if (!hasRecords(session.db)) return renderToday({ ...view, isFirstRun: true }, style);
  const people = { peopleWithOneEntry: peopleWithOneEntry(view) };
  const isEmpty = trail.length === 0;
  const none = isEmpty ? `${NOTHING[only ?? 'all']} right now.` : "That's everything for now.";
  const left = now.length === 0 ? none : leftWords(now, people);
  const ahead = renderAhead(view, later, isEmpty ? NOTHING_EITHER : NOTHING_ELSE, style);
  const undo =
    steps.at(-1)?.kind === 'answer' ? paragraph('To take back your last change: jobtrack undo', 0, style) : [];
  return `\n${joinBlocks([[...paragraph(left, 0, style), ...undo], ...ahead])}`;
}
