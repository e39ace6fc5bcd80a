// Shared by the editors of all record types.

import type { Field } from '../../domain/field.ts';
import { parseEmail, requireLine, requireLongLine, requireText } from '../../domain/input.ts';
import type { Note } from '../../domain/model.ts';
import { fieldsOf, type Row, type Table } from '../../domain/schema.ts';
import { type DatesFrom, type DayField, parseDayField } from '../../domain/when.ts';
import { countOf } from '../../domain/words.ts';
import { requireZone } from '../../domain/zone.ts';
import { loadNotes } from '../../store/load.ts';
import type { MadePromise } from '../agenda/promises.ts';
import { addNote } from '../recording/notes.ts';
import { optionalText } from '../recording/optional.ts';
import type { Session, Writing } from '../types.ts';
import { type checkFlags, type EditFlags, flagName } from './fields.ts';

export type Clears = ReturnType<typeof checkFlags>;

/** The result of an edit. */
interface Edited {
  /** An interview with its new start, said instead of its name; null if that's the same. */
  readonly movedTo?: string | null;
  /** 'salary: 58,000 → 60,000'. */
  readonly changes: readonly string[];
  /** Whole sentences about people and notes. */
  readonly echoes: readonly string[];
  readonly warnings?: readonly string[];
  readonly promised?: readonly MadePromise[];
  readonly jobIds: readonly number[];
}

/** Reads the flags, then returns the work to do in the transaction. */
export type Editor = (session: Session, flags: EditFlags, clears: Clears, id: number) => (session: Writing) => Edited;

type Patch<T extends Table> = Partial<Omit<Row<T>, 'id'>>;

/** The columns to change, parsed as the schema says, or emptied (`checkFlags` ensures they can be); skips fields whose
 *  flags are parsed by hand. */
export function fieldPatch<T extends Table>(
  dates: DatesFrom,
  table: T,
  flags: EditFlags,
  clears: Clears,
  byHand: readonly (keyof EditFlags)[] = [],
): Patch<T> {
  const given = flags as Readonly<Record<string, string | true | undefined>>;
  const patch: Record<string, unknown> = {};
  for (const [name, field] of fieldsOf(table)) {
    const flag = String(field.flag);
    const typed = given[flag];
    if (typeof field.flag !== 'string' || (byHand as readonly string[]).includes(flag)) continue;
    if (typed !== undefined) patch[name] = readField(field, flag, typed, dates);
    if ((clears as ReadonlySet<string>).has(flag)) patch[name] = field.is === 'flag' ? false : null;
  }
  return patch as Patch<T>;
}

const READERS = { address: requireLongLine, email: parseEmail, text: requireText };

function readField({ is, among, typed }: Field, flag: string, text: string | true, dates: DatesFrom): unknown {
  if (text === true || among) return text;
  if (is === 'day') return parseDayField(text, flag as DayField, dates);
  if (is === 'zone') return requireZone(text, flagName(flag));
  if (is === 'text') return (typed ? READERS[typed] : requireLine)(text, flagName(flag));
  throw new Error(`Nobody reads ${flagName(flag)}, which is a ${is}`);
}

/** Reads --note. */
export function readNote(flags: EditFlags): string | null {
  return optionalText(flags.note, '--note');
}

type About = Pick<Note, 'jobId' | 'personId' | 'interviewId'>;

/** Removes the notes if they're to be cleared, then adds the new one. */
export function editNotes(session: Writing, about: Partial<About>, note: string | null, clears: Clears): string[] {
  const whose = { jobId: null, personId: null, interviewId: null, ...about };
  const old = clears.has('note') ? notesOf(session, whose) : [];
  for (const { id } of old) session.write.remove('note', id);
  addNote(session.write, whose, session.today, note);
  return [
    ...(old.length === 0 ? [] : [`Removed ${countOf(old.length, 'note')}.`]),
    ...(note === null ? [] : ['Added a note.']),
  ];
}

function notesOf(session: Session, { jobId, personId, interviewId }: About): Note[] {
  const listOf = (id: number | null) => (id === null ? [] : [id]);
  return loadNotes(session.db, {
    jobIds: listOf(jobId),
    personIds: listOf(personId),
    interviewIds: listOf(interviewId),
  });
}
