// Prepares a message: starts from our text or the saved one, fills in the blanks, lets the user edit it, and saves it
// with the day it promises.
import { isUserError } from '../../domain/errors.ts';
import type { Message } from '../../domain/item-key.ts';
import { fillBlanks } from '../../drafts/blanks.ts';
import { type Draft, draftFor, draftInOwnWords, editable, readyToSend } from '../../drafts/draft.ts';
import type { DraftView } from '../../drafts/view.ts';
import { acceptedOffer } from '../agenda/accepted-offer.ts';
import { draftViewOf } from '../agenda/item-view.ts';
import type { Letter } from '../agenda/letters.ts';
import { readFills } from '../lookup/blanks.ts';
import type { Saving, Session } from '../types.ts';
import { type Editing, editMessage, keepMessage, keysOf, ownMessage, type Words } from './own-message.ts';

/** A message as it was before this command. */
export interface Begun {
  readonly letter: Letter;
  readonly view: DraftView;
  readonly known: Message | null;
  /** Our text, or the saved one. */
  readonly draft: Draft;
}

/** Starts each message from our text or the saved one. */
export function beginAll(session: Session, letters: readonly Letter[], textOf: DraftView['textOf']): Begun[] {
  return letters.map((letter) => {
    const { target, item, form, others } = letter;
    const together = others.map((other) => other.item);
    const view = draftViewOf(session, item, target, { form, textOf, together });
    const since = acceptedOffer(session, target)?.closing.on ?? null;
    const known = ownMessage(session, keysOf(letter), form, since);
    return { letter, view, known, draft: known === null ? draftFor(view) : draftInOwnWords(view, known.text) };
  });
}

/** What fills which blank; throws usage for one that no message has. */
export function fillsFor(begun: readonly Begun[], fill: readonly string[]): ReadonlyMap<string, string> {
  return readFills(
    fill,
    begun.flatMap(({ draft }) => [...draft.blanks, ...draft.optionalBlanks]),
  );
}

/** The saved message after filling in and editing; null if it's still our own text. */
export async function compose(
  editing: Editing,
  begun: Begun,
  { fills, isEdited }: { readonly fills: ReadonlyMap<string, string>; readonly isEdited: boolean },
): Promise<Message | null> {
  const { letter, view, known, draft } = begun;
  const text = editable(draft);
  const filled = wordsOf(begun, fillBlanks(text, fills));
  if (isEdited) return await editMessage(editing, letter, filled, known?.text ?? editable(draftFor(view)));
  return filled.text === text ? known : keepMessage(editing, letter, filled);
}

/** Saves a message that was handed over. It's already out of our hands, so a failure is only a warning. */
export function keepHandedOver(saving: Saving, begun: Begun, message: Draft) {
  try {
    const words = wordsOf(begun, editable(readyToSend(message)));
    return { kept: keepMessage(saving, begun.letter, words), warnings: [] };
  } catch (error) {
    if (!isUserError(error)) throw error;
    return { kept: begun.known, warnings: [`These words weren't kept, so they promise nothing: ${error.message}`] };
  }
}

function wordsOf({ letter, view }: Begun, text: string): Words {
  return { form: letter.form, text, promisedOn: view.nextAsk };
}
