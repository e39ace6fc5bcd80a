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
import { answersIn, partsOfMessages, unsentMessages } from '../../store/messages.ts';
import type { Letter } from '../agenda/letters.ts';
import { resolveItem } from '../lookup/items.ts';
import type { Access, Saving, Session, Writing } from '../types.ts';
import { save } from './save.ts';

const LONGEST_SLUG = 40;

/** A saved message and its answers. */
export interface Kept {
  /** The saved message; null if there's none. */
  readonly known: Message | null;
  /** The words for its blanks, by blank; null if the whole text is the user's own. */
  readonly answers: Answers | null;
}

export type Answers = ReadonlyMap<string, string>;

/** The message and answers saved for these items of one kind since a day (null: ever). Answers also come from the
 *  message in the other form, and from one about more items. */
export function keptFor(session: Session, keys: readonly ItemKey[], form: MessageForm, since: Day | null): Kept {
  const unsent = unsentFor(session, keys).filter(({ savedOn }) => since === null || savedOn >= since);
  const known = ownAmong(session, unsent, form, keys);
  if (known?.rewritten === null) return { known, answers: null };
  const source = known ?? unsent.find(({ rewritten }) => rewritten !== null);
  const rows = source ? answersIn(session.db, [source.id]) : [];
  return { known, answers: new Map(rows.map(({ blank, words }) => [blank, words])) };
}

/** The unsent messages that cover all of these items. */
function unsentFor({ db }: Session, [first, ...others]: readonly ItemKey[]): Message[] {
  const isForAll = ({ id }: Message) => others.every((key) => unsentMessages(db, key).some((it) => it.id === id));
  return first ? unsentMessages(db, first).filter(isForAll) : [];
}

/** The user's whole text that covers these items, or the message written anew for exactly these. */
function ownAmong({ db }: Session, unsent: readonly Message[], form: MessageForm, keys: readonly ItemKey[]) {
  const isForThese = ({ id }: Message) => partsOfMessages(db, [id]).length === keys.length - 1;
  const own = unsent.find((message) => message.form === form && (message.rewritten === null || isForThese(message)));
  return own ?? null;
}

/** The context for editing a message. */
export interface Editing extends Saving, Pick<Access, 'desk'> {
  readonly hint: (text: string) => void;
  readonly warn: (text: string) => void;
}

/** A message to save. */
export interface Words {
  readonly form: MessageForm;
  readonly text: string;
  /** The day that our text names for the next contact; null if it names none. */
  readonly promisedOn: Day | null;
  /** The words for its blanks; null if the whole text is the user's own. */
  readonly answers: Answers | null;
}

/** Opens a text in the editor and keeps the result. Returns what `keep` does. */
export async function editMessage<T>(
  editing: Editing,
  letter: Letter,
  text: string,
  keep: (edited: string) => T,
): Promise<T> {
  const desk = await editing.desk();
  const edited = await desk.edit(`${fileStem(letter)}.txt`, text, editing.hint);
  if (edited.isLeftover) editing.hint('This picks up where your earlier edit stopped.');
  try {
    const result = keep(edited.text.trim());
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

/** Saves a message. */
export function keepMessage(saving: Saving, letter: Letter, words: Words): Message {
  return save(saving, { jobs: () => [] }, (session) => keepText(session, keysIn(session, idsOf(letter)), words)).result;
}

/** Removes a saved message with its parts. */
export function dropMessage(saving: Saving, letter: Letter, form: MessageForm): void {
  save(saving, { jobs: () => [] }, (session) => {
    const keys = keysIn(session, idsOf(letter));
    const known = ownAmong(session, unsentFor(session, keys), form, keys);
    if (known) removeText(session, known);
  });
}

/** The saved message for an item that went out by a channel. Its `promisedOn` is null if the text no longer names the
 *  day. */
export function messageSent(
  session: Session,
  key: ItemKey,
  channel: Channel,
): Pick<Message, 'promisedOn' | 'rewritten'> | null {
  const kept = unsentMessages(session.db, key);
  const form = channel === 'mail' || channel === 'hand' ? 'letter' : 'email';
  const sent = kept.findLast((message) => message.form === form) ?? kept.at(-1);
  return sent ? { ...sent, promisedOn: promisedIn(sent.text, [sent.promisedOn]) } : null;
}

/** The parts of a message that its file is named after. */
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

/** The keys that a message is saved under: of its items of the first one's kind. */
export function keysOf({ target, others }: Letter): ItemKey[] {
  return ofOneKind([target, ...others.map((other) => other.target)].map(({ key }) => key));
}

function ofOneKind(keys: readonly ItemKey[]): ItemKey[] {
  return keys.filter(({ kind }) => kind === keys[0]?.kind);
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

function keysIn(session: Session, ids: readonly string[]): ItemKey[] {
  return ofOneKind(ids.map((id) => resolveItem(session, id).key));
}

function removeText({ db, write }: Writing, { id }: Message): void {
  for (const answer of answersIn(db, [id])) write.remove('message_answer', answer.id);
  for (const part of partsOfMessages(db, [id])) write.remove('message_part', part.id);
  write.remove('message', id);
}

function keepText(session: Writing, keys: readonly ItemKey[], { form, text, promisedOn, answers }: Words): Message {
  const known = ownAmong(session, unsentFor(session, keys), form, keys);
  const rewritten = answers === null ? null : 'daily';
  // A day stays promised while the user's own text names it.
  const promised = answers === null ? [known?.promisedOn ?? null, promisedOn] : [promisedOn];
  const words = {
    text: requireText(text, 'the text'),
    savedOn: session.today,
    promisedOn: promisedIn(text, promised),
    rewritten,
  } as const;
  if (known?.text === words.text && known.promisedOn === words.promisedOn && known.rewritten === rewritten)
    return known;
  const message = known ? session.write.change('message', known.id, words) : addText(session, keys, { form, ...words });
  keepAnswers(session, message, answers ?? new Map());
  return message;
}

function keepAnswers({ db, write }: Writing, { id }: Message, answers: Answers): void {
  const before = answersIn(db, [id]);
  for (const row of before) {
    const words = answers.get(row.blank);
    if (words === undefined) write.remove('message_answer', row.id);
    else if (words !== row.words) write.change('message_answer', row.id, { words });
  }
  const known = new Set(before.map(({ blank }) => blank));
  for (const [blank, words] of answers)
    if (!known.has(blank)) write.add('message_answer', { messageId: id, blank, words });
}

function addText(
  { write }: Writing,
  keys: readonly ItemKey[],
  words: Pick<Message, 'form' | 'text' | 'promisedOn' | 'savedOn' | 'rewritten'>,
): Message {
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
