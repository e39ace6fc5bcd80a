// What the editors of all record types share.
import type { Context } from '../../../context.ts';
import type { Note } from '../../../domain/model.ts';
import { countOf } from '../../../render/words.ts';
import { loadNotes } from '../../../store/load.ts';
import type { Writer } from '../../../store/write.ts';
import { addNote } from '../notes.ts';
import { optionalText } from '../optional.ts';
import type { checkFlags, EditFlags } from './fields.ts';

export type Clears = ReturnType<typeof checkFlags>;

/** What an editor did to a record. */
interface Edited {
  /** 'salary: 58,000 → 60,000'. */
  readonly changes: readonly string[];
  /** Whole sentences on people and notes. */
  readonly echoes: readonly string[];
  readonly warnings?: readonly string[];
  readonly jobIds: readonly number[];
}

/** Reads the flags, then gives what is to be done in the transaction. */
export type Editor = (
  context: Context,
  flags: EditFlags,
  clears: Clears,
  id: number,
) => Promise<(write: Writer) => Edited>;

type TextField = 'company' | 'title' | 'name' | 'url' | 'location' | 'salary' | 'source' | 'resume' | 'place' | 'link';
type PersonField = 'email' | 'phone' | 'linkedin' | 'common' | 'relationship';

/** The fields of text that were given, each read by its reader, or emptied (those that can be: `checkFlags` sees to it). */
export function textPatch<F extends TextField | PersonField>(
  readers: Readonly<Record<F, (text: string, flag: string) => string>>,
  flags: EditFlags,
  clears: Clears,
): Partial<Record<F, string>> {
  const patch: Record<string, string | null> = {};
  for (const field of Object.keys(readers) as F[]) {
    const text = flags[field];
    if (text !== undefined) patch[field] = readers[field](text, `--${field}`);
    if (clears.has(field)) patch[field] = null;
  }
  return patch as Partial<Record<F, string>>;
}

/** Reads --note. */
export function readNote(flags: EditFlags): string | null {
  return optionalText(flags.note, '--note');
}

type About = Pick<Note, 'jobId' | 'personId' | 'interviewId'>;

/** Takes the notes away where they are to be emptied, then adds the one given. */
export function editNotes(
  context: Context,
  write: Writer,
  about: Partial<About>,
  note: string | null,
  clears: Clears,
): string[] {
  const whose = { jobId: null, personId: null, interviewId: null, ...about };
  const old = clears.has('note') ? notesOf(context, whose) : [];
  for (const { id } of old) write.remove('note', id);
  addNote(write, whose, context.today, note);
  return [
    ...(old.length === 0 ? [] : [`Taken away: ${countOf(old.length, 'note')}.`]),
    ...(note === null ? [] : ['Added: a note.']),
  ];
}

function notesOf(context: Context, { jobId, personId, interviewId }: About): Note[] {
  const listOf = (id: number | null) => (id === null ? [] : [id]);
  return loadNotes(context.store().db, {
    jobIds: listOf(jobId),
    personIds: listOf(personId),
    interviewIds: listOf(interviewId),
  });
}
