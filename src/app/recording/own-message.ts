// Saves messages that were edited, filled in or handed over, with the day they promise, and links them to the contact
// they went out with.
import type { Day } from '../../domain/day.ts';
import { isUserError, UserError } from '../../domain/errors.ts';
import { requireText } from '../../domain/input.ts';
import type { ItemKey, Message, MessageForm } from '../../domain/item-key.ts';
import type { Channel, Job, Result } from '../../domain/model.ts';
import { fold } from '../../domain/names.ts';
import { namesDay } from '../../drafts/named-day.ts';
import type { Item } from '../../rules/item.ts';
import { partsOfMessages, unsentMessages } from '../../store/messages.ts';
import type { Letter } from '../agenda/letters.ts';
import { resolveItem } from '../lookup/items.ts';
import type { Doors, Saving, Session, Writing } from '../types.ts';
import { save } from './save.ts';

const LONGEST_SLUG = 40;

/** The user's unsent message for these items of one kind, saved on a day or later (null: ever); null if none covers all
 *  of them. */
export function ownMessage(
  session: Session,
  keys: readonly ItemKey[],
  form: MessageForm,
  since: Day | null,
): Message | null {
  const [first, ...others] = keys;
  if (!first) return null;
  const isForAll = ({ id }: Message) =>
    others.every((key) => unsentMessages(session.db, key).some((it) => it.id === id));
  const unsent = unsentMessages(session.db, first).filter((message) => message.form === form && isForAll(message));
  return unsent.find(({ savedOn }) => since === null || savedOn >= since) ?? null;
}

/** What the editor needs. */
export interface Editing extends Saving, Pick<Doors, 'desk'> {
  readonly hint: (text: string) => void;
  readonly warn: (text: string) => void;
}

/** A message to save. */
export interface Words {
  readonly form: MessageForm;
  readonly text: string;
  /** The day that our text names for the next contact; null if it names none. */
  readonly promisedOn: Day | null;
}

/** Opens a text in the editor and saves the result, unless it's what we suggested. Returns the saved message; null if
 *  there's none or the text was emptied. */
export async function editMessage(
  editing: Editing,
  letter: Letter,
  words: Words,
  suggested: string,
): Promise<Message | null> {
  const desk = await editing.desk();
  const edited = await desk.edit(`${fileStem(letter)}.txt`, words.text, editing.hint);
  if (edited.isLeftover) editing.hint('You picked up where an earlier edit stopped.');
  try {
    const result = keepUnless(suggested, editing, idsOf(letter), { ...words, text: edited.text.trim() });
    edited.discard();
    return result;
  } catch (error) {
    const kept = `What you wrote is kept in ${edited.file}`;
    if (isUserError(error))
      throw new UserError(error.code, error.message, [error.hint, kept].filter(Boolean).join(' '));
    editing.warn(kept);
    throw error;
  }
}

/** Saves a message that was filled in or handed over. */
export function keepMessage(saving: Saving, letter: Letter, words: Words): Message {
  return save(saving, { jobs: () => [] }, (session) => keepText(session, keysIn(session, idsOf(letter)), words)).result;
}

/** The day promised by the saved message for an item that went out by a channel; null if it no longer names the day. */
export function promiseKept(session: Session, key: ItemKey, channel: Channel): Day | null {
  const kept = unsentMessages(session.db, key);
  const form = channel === 'mail' || channel === 'hand' ? 'letter' : 'email';
  const sent = kept.findLast((message) => message.form === form) ?? kept.at(-1);
  return sent ? promisedIn(sent.text, [sent.promisedOn]) : null;
}

/** What the name of a message's file is made of. */
interface Named {
  readonly target: { readonly id: string; readonly job: Pick<Job, 'company'> };
  readonly item: Pick<Item, 'number'>;
  readonly form: MessageForm;
  readonly others: readonly { readonly target: { readonly id: string } }[];
}

/** 'acme-f4-2': company, ids, and for later follow-ups the number, so that each has its own file. */
export function fileStem(letter: Named): string {
  const { target, item, form } = letter;
  const slug = fold(target.job.company)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_SLUG)
    .replace(/^-+|-+$/g, '');
  const number = item.number !== null && item.number > 1 ? String(item.number) : '';
  return [slug, ...idsOf(letter), number, form === 'letter' ? 'letter' : ''].filter((part) => part !== '').join('-');
}

/** The keys of all items of a message. */
export function keysOf({ target, others }: Letter): ItemKey[] {
  return [target, ...others.map((other) => other.target)].map(({ key }) => key);
}

/** The ids of all items of a message. */
export function idsOf({ target, others }: Pick<Named, 'target' | 'others'>): string[] {
  return [target, ...others.map((other) => other.target)].map(({ id }) => id);
}

/** Links an item's messages to the contact that completed it. */
export function sendMessages(session: Writing, key: ItemKey, touch: { id: number; result: Result }): void {
  if (touch.result === 'no-answer') return;
  const sentWith = { touchId: touch.id };
  for (const { id, jobId } of unsentMessages(session.db, key)) {
    const part = partsOfMessages(session.db, [id]).find((each) => each.jobId === key.jobId);
    if (jobId === key.jobId) session.write.change('message', id, sentWith);
    else if (part) session.write.change('message_part', part.id, sentWith);
  }
}

function keepUnless(suggested: string, saving: Saving, ids: readonly string[], words: Words): Message | null {
  const { result } = save(saving, { jobs: () => [] }, (session) => {
    const keys = keysIn(session, ids);
    const known = ownMessage(session, keys, words.form, null);
    if (words.text === '') return removeText(session, known);
    if (words.text === (known?.text ?? suggested.trim())) return known;
    return keepText(session, keys, words);
  });
  return result;
}

function keysIn(session: Session, ids: readonly string[]): ItemKey[] {
  return ids.map((id) => resolveItem(session, id).key);
}

function removeText({ db, write }: Writing, known: Message | null): null {
  if (!known) return null;
  for (const part of partsOfMessages(db, [known.id])) write.remove('message_part', part.id);
  write.remove('message', known.id);
  return null;
}

function keepText(session: Writing, keys: readonly ItemKey[], { form, text, promisedOn }: Words): Message {
  const known = ownMessage(session, keys, form, null);
  const words = {
    text: requireText(text, 'the text'),
    savedOn: session.today,
    promisedOn: promisedIn(text, [known?.promisedOn ?? null, promisedOn]),
  };
  if (!known) return addText(session, keys, { form, ...words });
  const isSame = known.text === words.text && known.promisedOn === words.promisedOn;
  return isSame ? known : session.write.change('message', known.id, words);
}

function addText({ write }: Writing, keys: readonly ItemKey[], words: Words & Pick<Message, 'savedOn'>): Message {
  const [first, ...others] = keys;
  if (!first) throw new Error('a message for nothing');
  const message = write.add('message', { ...first, ...words });
  for (const { jobId } of others) write.add('message_part', { messageId: message.id, jobId });
  return message;
}

/** The first of these days that the text still names. */
function promisedIn(text: string, days: readonly (Day | null)[]): Day | null {
  return days.find((day) => day !== null && namesDay(text, day)) ?? null;
}
