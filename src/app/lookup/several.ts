// Resolves what was typed to the items it means: one by its id or a name, everything with a person (p3), or the notes of
// an interview (t12).

import type { Day } from '../../domain/day.ts';
import { clockWords } from '../../domain/english.ts';
import { UserError } from '../../domain/errors.ts';
import { chooseNamed } from '../../domain/find.ts';
import { groupBy } from '../../domain/group.ts';
import { parseRecordId, RECORD_NOUNS, recordId } from '../../domain/ids.ts';
import type { Person, Touch } from '../../domain/model.ts';
import { isOutreach } from '../../domain/queries.ts';
import { entriesOf } from '../../rules/entries.ts';
import type { Item } from '../../rules/item.ts';
import { type ItemRef, idOf, parseItemId, parseSharedId } from '../../rules/item-id.ts';
import { actInSentence } from '../../rules/item-words.ts';
import { KINDS } from '../../rules/kinds/index.ts';
import { getRecord } from '../../store/load.ts';
import { planToday } from '../agenda/planning.ts';
import type { Session } from '../types.ts';
import { type ItemTarget, resolveItem, sayingWhich } from './items.ts';

/** The items that one id or name means. */
export interface Meant {
  readonly targets: readonly ItemTarget[];
  /** Typed as a person or as an interview's notes, not item by item. */
  readonly isGroup: boolean;
}

/** Resolves an id or a name to its items; throws not-found or ambiguous. If nothing is left for a person or an
 *  interview, `doneOn` finds what was sent that day instead. */
export function resolveItems(session: Session, typed: string, doneOn: Day | null = null): Meant {
  if (parseItemId(typed)) return { targets: [resolveItem(session, typed)], isGroup: false };
  const shared = parseSharedId(typed);
  if (shared) return groupOf(session, notesOf(session, shared, doneOn !== null));
  const ref = parseRecordId(typed);
  if (ref?.type === 'person')
    return groupOf(session, idsWith(session, getRecord(session.db, 'person', ref.number), doneOn));
  if (ref === null) return byName(session, typed);
  throw new UserError(
    'not-found',
    `${typed} is ${RECORD_NOUNS[ref.type]}, not something on your list.`,
    `To see it: jobtrack show ${typed}. To see your list: jobtrack today`,
  );
}

/** The same for several ids, each item once. */
export function resolveAll(session: Session, typed: readonly string[]): ItemTarget[] {
  const targets = typed.flatMap((each) => resolveItems(session, each).targets);
  return [...new Map(targets.map((target) => [target.id, target])).values()];
}

function groupOf(session: Session, ids: readonly string[]): Meant {
  return { targets: ids.map((id) => resolveItem(session, id)), isGroup: true };
}

/** Ids of everything on the list for a person now. */
function idsWith(session: Session, person: Person, doneOn: Day | null): string[] {
  const { items } = planToday(session).plan;
  const { now, later } = entriesOf(items, session.today, session.now);
  const isTheirs = (entry: { readonly person: Person | null }) => entry.person?.id === person.id;
  const ids = now.filter(isTheirs).flatMap((entry) => entry.items.map(idOf));
  if (ids.length > 0) return ids;
  const sent = doneOn === null ? [] : sentIds(session, ({ personId, on }) => personId === person.id && on === doneOn);
  return sent.length > 0
    ? sent
    : nothingWith(
        person,
        later.filter(isTheirs).flatMap((entry) => entry.items),
      );
}

function nothingWith(person: Person, waiting: readonly Item[]): never {
  const [first] = waiting;
  const id = recordId('person', person.id);
  const hint = first
    ? `${waiting.map(idOf).join(', ')} comes after the interview (${first.notBefore && clockWords(first.notBefore.time)}); type that to go ahead now.`
    : 'Your list: jobtrack today';
  throw new UserError('not-found', `There's nothing for ${person.name} (${id}) on your list right now.`, hint);
}

/** The notes of an interview that are on the list, or else those that were sent. */
function notesOf(session: Session, { kind, first }: Omit<ItemRef, 'second'>, orSent: boolean): string[] {
  const typed = `${KINDS[kind].id.letter}${first}`;
  const { jobId } = sayingWhich(typed, () => getRecord(session.db, 'interview', first));
  const { items } = planToday(session, jobId).plan;
  const ids = items.filter((item) => item.kind === kind && item.interview?.id === first).map(idOf);
  const sent = orSent ? sentIds(session, (touch) => touch.kind === kind && touch.interviewId === first, jobId) : [];
  if (ids.length + sent.length > 0) return ids.length > 0 ? ids : sent;
  const id = recordId('interview', first);
  throw new UserError(
    'not-found',
    `There are no thank-you notes for ${id} on your list.`,
    `For more about it: jobtrack show ${id}`,
  );
}

/** The items that these messages and calls were for. */
function sentIds(session: Session, isMeant: (touch: Touch) => boolean, jobId?: number): string[] {
  const { touches, references } = planToday(session, jobId).jobHunt;
  const sent = touches.filter((touch) => touch.direction === 'out' && isOutreach(touch.kind) && isMeant(touch));
  const ids = sent.flatMap(({ kind, jobId, interviewId, personId }) =>
    isOutreach(kind)
      ? idOf({
          kind,
          job: { id: jobId },
          interview: numbered(interviewId),
          person: numbered(personId),
          reference: references.find((reference) => reference.personId === personId) ?? null,
        })
      : [],
  );
  return [...new Set(ids)].filter((id) => parseItemId(id) !== null);
}

function numbered(id: number | null): { id: number } | null {
  return id === null ? null : { id };
}

/** A name means the person if the list has several items for them, else the item. */
function byName(session: Session, typed: string): Meant {
  const { items } = planToday(session).plan;
  const people = groupBy(
    items.filter(({ person }) => person !== null),
    ({ person }) => person?.id ?? 0,
  );
  const several = [...people].filter(([, own]) => own.length > 1);
  const { id } = chooseNamed(typed, [
    ...several.map(([id, own]) => ({
      id: recordId('person', id),
      label: own.map(labelOf).join('; '),
      names: [own[0]?.person?.name ?? ''],
    })),
    ...items.map((item) => ({
      id: idOf(item),
      label: labelOf(item),
      names: [
        hasOwnName(
          item,
          several.map(([id]) => id),
        )
          ? (item.person?.name ?? '')
          : '',
        item.job.company,
      ],
    })),
  ]);
  return resolveItems(session, id);
}

function hasOwnName({ person }: Item, several: readonly number[]): boolean {
  return person !== null && !several.includes(person.id);
}

function labelOf(item: Item): string {
  return `${actInSentence(item)}, ${item.job.company}`;
}
