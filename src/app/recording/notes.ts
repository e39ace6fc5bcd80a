import type { Day } from '../../domain/day.ts';
import type { Note } from '../../domain/model.ts';
import type { Writer } from '../../store/write.ts';

/** Adds a dated note to a job, person or interview, if there's a text. */
export function addNote(
  write: Writer,
  about: Partial<Pick<Note, 'jobId' | 'personId' | 'interviewId'>>,
  on: Day,
  text: string | null,
): void {
  if (text !== null) write.add('note', { ...about, on, text });
}
