// The message of an entry: its blanks, and handing it over.
import { FORM_OF, type Letter, lettersFor } from '../../app/agenda/letters.ts';
import { blankQuestion, YOUR_NAME } from '../../app/asking/blanks.ts';
import { type HandOverFlags, handOver } from '../../app/hand-over.ts';
import { resolveItem } from '../../app/lookup/items.ts';
import { ownTexts } from '../../app/own-texts.ts';
import { type Begun, beginAll, compose, keepHandedOver, keepShown } from '../../app/recording/composing.ts';
import { fileStem, idsOf } from '../../app/recording/own-message.ts';
import { save } from '../../app/recording/save.ts';
import type { Session } from '../../app/types.ts';
import type { Asking } from '../../cli/declare.ts';
import { isClosedQuestion, isUserError, UserError } from '../../domain/errors.ts';
import { requireLine } from '../../domain/input.ts';
import { isOutreach } from '../../domain/queries.ts';
import { readyToSend } from '../../drafts/draft.ts';
import { PROOFREAD } from '../../drafts/hints.ts';
import type { Entry } from '../../rules/entries.ts';
import { idOf } from '../../rules/item-id.ts';
import { kindOf } from '../../rules/kinds/index.ts';
import { keepSetting } from '../../store/settings.ts';
import { renderDraftHints, renderMessage } from '../../views/draft.ts';
import { renderWarning } from '../../views/error.ts';
import { hasNobody } from './keys.ts';
import { say } from './say.ts';
import { entryName, type Step, stepOf, type Walk } from './walk.ts';

/** The message as it is now; null if there's nothing to write. */
export async function beginMessage(asking: Asking, entry: Entry): Promise<Begun | null> {
  const letter = letterOf(asking.session, entry);
  if (letter === null) return null;
  const [begun = null] = beginAll(asking.session, [letter], ownTexts(await asking.desk()));
  return begun;
}

function letterOf(session: Session, { action, first, items }: Entry): Letter | null {
  const isToWrite = isOutreach(first.kind) ? !hasNobody(first) : kindOf(first.kind).onceWritten !== undefined;
  if (action === 'call' || !isToWrite) return null;
  const written = items.map((item) => {
    const form = (item.channel && FORM_OF[item.channel]) ?? 'email';
    return { target: resolveItem(session, idOf(item)), item, form };
  });
  return lettersFor(written)[0] ?? null;
}

/** Whether to show the entry's message. An offer's message asks for more time, which is only one of the answers. */
export function wantsMessage({ filled }: Walk, entry: Entry): boolean {
  return kindOf(entry.first.kind).asks !== 'offer' || filled.has(entryName(entry));
}

/** Shows your notes, asks for the blanks that they help with, then shows the message. */
export async function showWithBlanks(walk: Walk, entry: Entry): Promise<void> {
  const { asking, filled } = walk;
  const begun = await beginMessage(asking, entry);
  if (!begun) return;
  const notes = begun.draft.hints.filter((hint) => hint !== PROOFREAD);
  sayNotes(asking, notes, begun.known);
  const isNew = !filled.has(entryName(entry));
  filled.add(entryName(entry));
  try {
    if (isNew) await fillIn(draftingOf(walk, entry, begun), entry, begun);
  } catch (error) {
    if (!isClosedQuestion(error)) throw error;
  }
  await showMessage(walk, entry, notes);
}

/** Shows the message as it would go out now, with its hints except those in `notes`. */
export async function showMessage(walk: Walk, entry: Entry, notes: readonly string[]): Promise<void> {
  const { asking } = walk;
  const begun = await beginMessage(asking, entry);
  if (!begun) return;
  const { draft, letter } = begun;
  asking.out(`\n${renderMessage(readyToSend(draft), letter.form, asking.style)}`);
  sayNotes(
    asking,
    draft.hints.filter((hint) => !notes.includes(hint)),
    null,
  );
  say(asking, { lines: [], warnings: keepShown(draftingOf(walk, entry, begun, 'handed-over'), begun).warnings });
}

/** A step of the walk on a message. */
export function draftingOf(walk: Walk, entry: Entry, { letter }: Begun, kind: Step['kind'] = 'blanks'): Asking {
  return stepOf(walk, entry, `draft ${idsOf(letter).join(' ')}`, kind);
}

/** Asks for the blanks one by one and keeps each answer. */
async function fillIn(asking: Asking, entry: Entry, begun: Begun): Promise<void> {
  const { blanks, optionalBlanks } = begun.draft;
  let filled = begun;
  for (const blank of new Set([...blanks, ...optionalBlanks])) {
    const words = await asking.ask.optional({ ...blankQuestion(asking.session, filled, blank), isOneOfSeveral: true });
    if (words !== null) filled = await keepBlank(asking, entry, filled, blank, words);
  }
}

/** Asks only for the required blanks. */
async function fillRequired(asking: Asking, entry: Entry, begun: Begun): Promise<Begun> {
  let filled = begun;
  for (const blank of new Set(begun.draft.blanks)) {
    const words = await asking.ask.text(blankQuestion(asking.session, filled, blank));
    filled = await keepBlank(asking, entry, filled, blank, words);
  }
  return filled;
}

/** Keeps an answer with the message, and your name for all messages. */
async function keepBlank(asking: Asking, entry: Entry, begun: Begun, blank: string, words: string): Promise<Begun> {
  if (blank === YOUR_NAME) signWith(asking, words);
  await compose(editing(asking), begun, { fills: new Map([[blank, words]]), isEdited: false });
  return (await beginMessage(asking, entry)) ?? begun;
}

function signWith(asking: Asking, name: string): void {
  save(asking, { jobs: () => [] }, ({ db, write }) => keepSetting(db, write, 'me.name', requireLine(name, 'me.name')));
  const lines = ['Your messages are signed like that from now on. To change it: jobtrack config set me.name'];
  say(asking, { lines: [], hints: lines });
}

/** Copies the message or opens it, after asking for what's missing. */
export async function passOn(walk: Walk, entry: Entry, begun: Begun, flags: HandOverFlags): Promise<void> {
  const { asking } = walk;
  const { letter, draft, view } = await fillRequired(draftingOf(walk, entry, begun), entry, begun);
  const outgoing = { id: idsOf(letter).join(' '), draft, me: view.me, stem: fileStem(letter) };
  const { lines, warnings } = await handOver(asking, flags, outgoing).catch(sayTextIsAbove(flags));
  const now = (await beginMessage(asking, entry)) ?? begun;
  const kept = keepHandedOver(draftingOf(walk, entry, now, 'handed-over'), now);
  say(asking, { lines, warnings: [...warnings, ...kept.warnings] });
}

/** Without a clipboard, the text on the screen is there to copy. */
function sayTextIsAbove({ copy }: HandOverFlags): (error: unknown) => never {
  return (error) => {
    if (!copy || !isUserError(error) || error.code !== 'refused') throw error;
    const hint = 'Mark the text above and copy it, or install wl-clipboard, xclip or xsel.';
    throw new UserError('refused', "There's no clipboard here.", hint);
  };
}

/** Opens the message in the user's editor. */
export async function editInEditor(asking: Asking, begun: Begun): Promise<void> {
  await compose(editing(asking), begun, { fills: new Map(), isEdited: true });
}

function editing(asking: Asking): Asking {
  return { ...asking, warn: (text) => asking.warn(renderWarning(text, asking.style)) };
}

/** Prints your private notes on a message, and when it was saved. */
function sayNotes({ out, style, today }: Asking, notes: readonly string[], kept: Begun['known']): void {
  const said = renderDraftHints({ notes, kept, today, blanks: [], optionalBlanks: [], next: [] }, style);
  if (said !== '') out(`\n${said}`);
}
