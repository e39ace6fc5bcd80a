import { capitalized } from '../../domain/words.ts';
import { sentenceWith } from '../../drafts/blanks.ts';
import { type Draft, editable } from '../../drafts/draft.ts';
import type { Asking, TextQuestion } from '../types.ts';
import { wordsQuestion } from './questions.ts';

/** Asks for each blank of a message. Required ones can only be skipped if nothing goes out. Returns the values for
 *  --fill. */
export async function askBlanks({ ask }: Asking, draft: Draft, goesOut: boolean): Promise<string[]> {
  const { blanks, optionalBlanks } = draft;
  const fills: string[] = [];
  for (const blank of new Set([...blanks, ...optionalBlanks])) {
    const question = blankQuestion(draft, blank);
    const isNeeded = goesOut && blanks.includes(blank);
    const words = isNeeded ? await ask.text(question) : await ask.optional(question);
    if (words !== null) fills.push(`${blank}=${words}`);
  }
  return fills;
}

/** Asks for one blank, with its sentence below. */
export function blankQuestion(draft: Draft, blank: string): TextQuestion {
  const hint = sentenceWith(editable(draft), blank) ?? '';
  return { ...wordsQuestion(`${capitalized(blank)}?`, '--fill'), hint };
}
