// Handles one entry: shows it, asks for its blanks, and acts on keys until one of them leaves it.
import { isClosedQuestion, isUserError, type UserError } from '../../domain/errors.ts';
import type { Entry } from '../../rules/entries.ts';
import { renderProblem } from '../../views/error.ts';
import { answer } from './answers.ts';
import { skip } from './endings.ts';
import { keysFor } from './keys.ts';
import {
  beginMessage,
  draftingOf,
  editInEditor,
  passOn,
  showMessage,
  showWithBlanks,
  wantsMessage,
} from './message.ts';
import { countUnseen, entriesOfWalk, nearest } from './order.ts';
import { snooze } from './putting-off.ts';
import { headOf, helpOf, reasonsOf, sheetOf } from './screen.ts';
import { canUndo, redoStep, undoStep } from './undoing.ts';
import { entryName, GONE, itemName, lookAgain, type Walk } from './walk.ts';

/** 'stay' on the entry, 'quit', or the name of the entry to go to; null goes to the first one not shown yet. */
type Move = { readonly to: 'stay' } | Leave;
type Leave = { readonly to: 'quit' } | { readonly to: 'entry'; readonly name: string | null };

const STAY: Move = { to: 'stay' };
const QUIT: Move = { to: 'quit' };

/** Shows an entry and acts on keys; returns where to go next. */
export async function handleEntry(walk: Walk, entry: Entry): Promise<Leave> {
  let move = await reportingErrors(walk, entry, () => show(walk, entry));
  while (move.to === 'stay') {
    move = await reportingErrors(walk, entry, async () => {
      const key = await walk.asking.ask.key(keysFor(entry, await offeredOn(walk, entry)));
      return lookAgain(walk) ? toEntry(null) : await ACTIONS[key as keyof typeof ACTIONS](walk, entry);
    });
  }
  return move;
}

const ACTIONS = {
  d: async (walk: Walk, entry: Entry) => {
    return (await answer(walk, entry)) === 'stay' ? STAY : onwards(walk, entry);
  },
  c: (walk: Walk, entry: Entry) => pass(walk, entry, { copy: true }),
  o: (walk: Walk, entry: Entry) => pass(walk, entry, { open: true }),
  e: async (walk: Walk, entry: Entry) => {
    const begun = await beginMessage(walk.asking, entry);
    if (begun) await editInEditor(draftingOf(walk, entry, begun), begun);
    await showMessage(walk, entry, begun?.draft.hints ?? []);
    return STAY;
  },
  s: async (walk: Walk, entry: Entry) => {
    await snooze(walk, entry);
    return onwards(walk, entry);
  },
  k: async (walk: Walk, entry: Entry) => {
    skip(walk, entry);
    return onwards(walk, entry);
  },
  w: async (walk: Walk, entry: Entry) => {
    walk.asking.out(reasonsOf(walk.asking, entry));
    return STAY;
  },
  n: async (walk: Walk, entry: Entry) => onwards(walk, entry),
  b: async (walk: Walk, entry: Entry) => {
    const before = nearest(walk, entriesOfWalk(walk).now, entryName(entry), -1);
    return before === null ? STAY : toEntry(entryName(before));
  },
  u: async (walk: Walk) => {
    const step = undoStep(walk);
    return step === null ? STAY : toEntry(step.entry);
  },
  U: async (walk: Walk, entry: Entry) => {
    redoStep(walk);
    lookAgain(walk);
    return isThere(walk, entry) ? toEntry(entryName(entry)) : onwards(walk, entry);
  },
  q: async () => QUIT,
  '?': async (walk: Walk, entry: Entry) => {
    const { keys } = keysFor(entry, await offeredOn(walk, entry));
    walk.asking.out(helpOf(walk.asking, keys));
    return STAY;
  },
} as const satisfies Record<string, (walk: Walk, entry: Entry) => Promise<Move>>;

function toEntry(name: string | null): Move {
  return { to: 'entry', name };
}

function onwards(walk: Walk, entry: Entry): Move {
  const next = nearest(walk, entriesOfWalk(walk).now, entryName(entry), 1);
  return toEntry(next && entryName(next));
}

async function offeredOn(walk: Walk, entry: Entry) {
  const begun = wantsMessage(walk, entry) ? await beginMessage(walk.asking, entry) : null;
  const hasEarlier = nearest(walk, entriesOfWalk(walk).now, entryName(entry), -1) !== null;
  return { begun, hasEarlier, canUndo: canUndo(walk), canRedo: walk.undone.length > 0 };
}

async function show(walk: Walk, entry: Entry): Promise<Move> {
  const { asking, trail } = walk;
  const { now } = entriesOfWalk(walk);
  const place = `${trail.indexOf(entryName(entry)) + 1} of ${trail.length + countUnseen(walk, now)}`;
  asking.out(headOf(asking, entry, place));
  const sheet = sheetOf(asking, entry);
  if (sheet !== null) asking.out(`\n${sheet}\n`);
  if (wantsMessage(walk, entry)) await showWithBlanks(walk, entry);
  return STAY;
}

async function pass(walk: Walk, entry: Entry, flags: Parameters<typeof passOn>[3]): Promise<Move> {
  const begun = await beginMessage(walk.asking, entry);
  if (begun) await passOn(walk, entry, begun, flags);
  return STAY;
}

/** Shows an error that the user can fix, and stays on the entry. Other errors end the walk. */
async function reportingErrors(walk: Walk, entry: Entry, work: () => Promise<Move>): Promise<Move> {
  try {
    return await work();
  } catch (error) {
    if (error === GONE) return sayGone(walk, entry);
    if (isClosedQuestion(error)) return backTo(walk, entry);
    if (!isFixable(error)) throw error;
    if (error.code === 'not-found' && !isThere(walk, entry)) return sayGone(walk, entry);
    walk.asking.warn(renderProblem(error, walk.asking.style));
    return STAY;
  }
}

function isFixable(error: unknown): error is UserError {
  return isUserError(error) && ['usage', 'not-found', 'ambiguous', 'refused', 'busy'].includes(error.code);
}

/** Says that an item of the entry was done elsewhere; the rest of the entry is shown again as it is now. */
function sayGone(walk: Walk, entry: Entry): Move {
  for (const item of entry.items) walk.seen.delete(itemName(item));
  walk.asking.out(GONE.message);
  return onwards(walk, entry);
}

/** Goes back to the entry, unless an answer given before Esc took it off the list. */
function backTo(walk: Walk, entry: Entry): Move {
  lookAgain(walk);
  return isThere(walk, entry) ? STAY : onwards(walk, entry);
}

function isThere(walk: Walk, entry: Entry): boolean {
  return entriesOfWalk(walk).now.some((each) => entryName(each) === entryName(entry));
}
