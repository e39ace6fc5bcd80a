// Prepares a message: starts from our text with the kept answers, or from the user's own, fills in the blanks, lets the
// user edit it, and saves it with the day it promises.
import type { Day } from '../../domain/day.ts';
import { longDay } from '../../domain/day-words.ts';
import { isUserError, UserError } from '../../domain/errors.ts';
import { parseDayField } from '../../domain/when.ts';
import { fillBlanks } from '../../drafts/blanks.ts';
import { type Draft, draftFor, draftInOwnWords, editable, readyToSend } from '../../drafts/draft.ts';
import { offerOf } from '../../drafts/facts.ts';
import type { DraftView } from '../../drafts/view.ts';
import { acceptedOffer } from '../agenda/accepted-offer.ts';
import { draftViewOf } from '../agenda/item-view.ts';
import type { Letter } from '../agenda/letters.ts';
import { readFills } from '../lookup/blanks.ts';
import type { Saving, Session } from '../types.ts';
import {
  type Answers,
  dropMessage,
  type Editing,
  editMessage,
  type Kept,
  keepMessage,
  keptFor,
  keysOf,
  type Words,
} from './own-message.ts';

/** The blank that asks for a day. */
export const DAY_WANTED = "the day you'd like";

/** A message as it is now. */
export interface Begun extends Kept {
  readonly letter: Letter;
  readonly view: DraftView;
  /** Our text without the answers, or the user's own text. */
  readonly unfilled: Draft;
  /** The same with the answers. */
  readonly draft: Draft;
}

/** Starts each message from our text, written anew with the kept answers, or from the user's own. */
export function beginAll(session: Session, letters: readonly Letter[], textOf: DraftView['textOf']): Begun[] {
  return letters.map((letter) => {
    const { target, item, form, others } = letter;
    const together = others.map((other) => other.item);
    const view = draftViewOf(session, item, target, { form, textOf, together });
    const since = acceptedOffer(session, target)?.closing.on ?? null;
    return begin(letter, view, keptFor(session, keysOf(letter), form, since));
  });
}

function begin(letter: Letter, view: DraftView, { known, answers }: Kept): Begun {
  const isOwn = known !== null && answers === null;
  const unfilled = isOwn ? draftInOwnWords(view, known.text) : draftFor(view);
  return fillIn({ letter, view, known, answers, unfilled, draft: unfilled }, new Map());
}

/** The same message with more of its blanks filled in. */
function fillIn(begun: Begun, fills: Answers): Begun {
  const { view, unfilled } = begun;
  const wanted = new Set(blanksOf(unfilled));
  const answers = new Map([...(begun.answers ?? []), ...fills].filter(([blank]) => wanted.has(blank)));
  const draft = answers.size === 0 ? unfilled : draftInOwnWords(view, fillBlanks(editable(unfilled), answers));
  return { ...begun, answers: begun.answers && answers, draft };
}

/** All blanks it came with, answered or not. */
function blanksOf({ blanks, optionalBlanks }: Draft): string[] {
  return [...blanks, ...optionalBlanks];
}

/** The words for each blank; throws usage for a blank that no message has. */
export function fillsFor(begun: readonly Begun[], fill: readonly string[]): Answers {
  return readFills(
    fill,
    begun.flatMap(({ unfilled }) => blanksOf(unfilled)),
  );
}

/** Fills in a message, lets the user edit it if `isEdited`, and saves it; returns it as it is then. */
export async function compose(
  editing: Editing,
  begun: Begun,
  { fills, isEdited }: { readonly fills: Answers; readonly isEdited: boolean },
): Promise<Begun> {
  const filled = fillIn(begun, withDay(editing.session, begun.view, fills));
  if (!isEdited) return keepFilled(editing, begun, filled);
  const { letter, view } = begun;
  const text = editable(filled.draft);
  return await editMessage(editing, letter, text, (edited) => {
    if (edited === text.trim()) return keepFilled(editing, begun, filled);
    if (edited !== '') return begin(letter, view, keepWhole(editing, begun, edited));
    dropMessage(editing, letter, letter.form);
    return begin(letter, view, { known: null, answers: new Map() });
  });
}

/** Rewrites the day typed for "the day you'd like" in the form of the message's other days, if it can be read. */
function withDay(session: Session, view: DraftView, fills: Answers): Answers {
  const typed = fills.get(DAY_WANTED);
  const day = typed === undefined ? null : dayWanted(session, view, typed);
  return day === null ? fills : new Map([...fills, [DAY_WANTED, longDay(day)]]);
}

/** The day typed for "the day you'd like"; null if it can't be read as one. Throws usage if it gains no time. */
export function dayWanted(session: Session, view: DraftView, typed: string): Day | null {
  const day = dayIn(session, typed);
  const replyBy = offerOf(view)?.replyBy ?? null;
  if (day === null || replyBy === null || day > replyBy) return day;
  const message =
    day === replyBy
      ? `${longDay(day)} is the day you have already.`
      : `${longDay(day)} is before ${longDay(replyBy)}, the day you have already.`;
  throw new UserError('usage', message, 'Type a later day.');
}

function dayIn(session: Session, typed: string): Day | null {
  try {
    return parseDayField(typed, 'replyBy', session);
  } catch (error) {
    if (!isUserError(error)) throw error;
    return null;
  }
}

function keepFilled(saving: Saving, begun: Begun, filled: Begun): Begun {
  if (editable(filled.draft) === editable(begun.draft)) return begun;
  return { ...filled, known: keepMessage(saving, filled.letter, wordsOf(filled)) };
}

function keepWhole(saving: Saving, begun: Begun, text: string): Kept {
  const words = { ...wordsOf(begun), text, answers: null };
  return { known: keepMessage(saving, begun.letter, words), answers: null };
}

/** Saves a message that was handed over. It's already out of our hands, so a failure is only a warning. */
export function keepHandedOver(saving: Saving, begun: Begun) {
  try {
    const words = wordsOf({ ...begun, draft: readyToSend(begun.draft) });
    return { kept: keepMessage(saving, begun.letter, words), warnings: [] };
  } catch (error) {
    if (!isUserError(error)) throw error;
    return { kept: begun.known, warnings: [`Your words couldn't be saved, so there's no promise. ${error.message}`] };
  }
}

/** Saves a message with kept answers as it was shown, so that the day it promises is the day last seen. */
export function keepShown(saving: Saving, begun: Begun) {
  const isAnew = begun.known !== null && begun.answers !== null;
  return isAnew ? keepHandedOver(saving, begun) : { kept: begun.known, warnings: [] };
}

/** The words to save. A message that's written anew each day is saved without the sentences of its empty optional
 *  blanks. */
function wordsOf({ letter, view, answers, draft }: Begun): Words {
  const text = editable(answers === null ? draft : readyToSend(draft));
  return { form: letter.form, text, promisedOn: view.nextAsk, answers };
}
