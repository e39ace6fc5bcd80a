import { capitalized } from '../../domain/words.ts';
import { sentenceWith } from '../../drafts/blanks.ts';
import { type Draft, editable } from '../../drafts/draft.ts';
import type { Asking } from '../types.ts';
import { wordsQuestion } from './questions.ts';

/** Asks for each blank of a message. Required ones can only be skipped if nothing goes out. Returns the values for
 *  --fill. */
export async function askBlanks({ ask }: Asking, draft: Draft, goesOut: boolean): Promise<string[]> {
  const { blanks, optionalBlanks } = draft;
  const fills: string[] = [];
  for (const blank of new Set([...blanks, ...optionalBlanks])) {
    const hint = sentenceWith(editable(draft), blank) ?? '';
    const question = { ...wordsQuestion(`${capitalized(blank)}?`, '--fill'), hint };
    const isNeeded = goesOut && blanks.includes(blank);
    const words = isNeeded ? await ask.text(question) : await ask.optional(question);
    if (words !== null) fills.push(`${blank}=${words}`);
  }
  return fills;
}
