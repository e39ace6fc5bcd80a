// Messages in the user's own words: edited in a private file, kept in the data file, linked to the contact they went
// out with.
import type { Day } from '../../domain/day.ts';
import { isUserError, UserError } from '../../domain/errors.ts';
import { requireText } from '../../domain/input.ts';
import type { ItemKey, Message, MessageForm } from '../../domain/item-key.ts';
import type { Job, Result } from '../../domain/model.ts';
import { fold } from '../../domain/names.ts';
import type { Item } from '../../rules/item.ts';
import { unsentMessages } from '../../store/messages.ts';
import type { Letter } from '../agenda/letters.ts';
import { resolveItem } from '../lookup/items.ts';
import type { Doors, Saving, Session, Writing } from '../types.ts';
import { save } from './save.ts';

const LONGEST_SLUG = 40;

/** The user's unsent message for an item, kept on a day or later (null: ever); null if there's none. */
export function ownMessage(session: Session, key: ItemKey, form: MessageForm, since: Day | null): Message | null {
  const unsent = unsentMessages(session.db, key).filter((message) => message.form === form);
  return unsent.find(({ savedOn }) => since === null || savedOn >= since) ?? null;
}

interface Editing extends Saving, Pick<Doors, 'desk'> {
  readonly hint: (text: string) => void;
  readonly warn: (text: string) => void;
}

/** Opens a text in the editor and saves the result. Returns the saved message; null if the text was emptied. */
export async function editMessage(editing: Editing, letter: Letter, text: string): Promise<Message | null> {
  const desk = await editing.desk();
  const edited = await desk.edit(`${fileStem(letter)}.txt`, text);
  if (edited.isLeftover) editing.hint('You went on with what an earlier edit had left.');
  try {
    const { result } = save(editing, { jobs: () => [] }, (session) => {
      const { key } = resolveItem(session, letter.target.id);
      return keepText(session, key, letter.form, { text: edited.text.trim(), suggested: text });
    });
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

/** The ids of all items of a message. */
export function idsOf({ target, others }: Pick<Named, 'target' | 'others'>): string[] {
  return [target, ...others.map((other) => other.target)].map(({ id }) => id);
}

/** Links an item's messages to the contact that completed it. */
export function sendMessages(session: Writing, key: ItemKey, touch: { id: number; result: Result }): void {
  if (touch.result === 'no-answer') return;
  for (const { id } of unsentMessages(session.db, key)) session.write.change('message', id, { touchId: touch.id });
}

function keepText(
  session: Writing,
  key: ItemKey,
  form: MessageForm,
  { text, suggested }: { text: string; suggested: string },
): Message | null {
  const known = ownMessage(session, key, form, null);
  if (text === '') {
    if (known) session.write.remove('message', known.id);
    return null;
  }
  if (known?.text === text) return known;
  if (known)
    return session.write.change('message', known.id, { text: requireText(text, 'the text'), savedOn: session.today });
  if (text === suggested.trim()) return null;
  return session.write.add('message', { ...key, form, savedOn: session.today, text: requireText(text, 'the text') });
}
