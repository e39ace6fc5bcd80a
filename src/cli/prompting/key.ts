// A question answered by pressing one key; the keys are listed below it.
import { createPrompt, type KeypressEvent, useKeypress, useState } from '@inquirer/core';
import { capitalized } from '../../domain/words.ts';
import type { Look } from './line.ts';
import { type Keys, keyMeant } from './screen.ts';

/** The question as an inquirer prompt. */
export function makeKeyPrompt(look: Look) {
  return createPrompt<string, Keys>((question, done) => {
    const [problem, setProblem] = useState('');
    useKeypress((key, reader) => {
      reader.clearLine(0);
      const typed = nameOf(key);
      const meant = keyMeant(question, typed);
      if (meant === null) setProblem(question.refusal(typed));
      else done(meant);
    });
    const rows = [look.keys(question.keys), problem === '' ? '' : look.problem(problem)];
    return [`${look.open(question.message)} `, rows.filter((row) => row !== '').join('\n')];
  });
}

/** The character typed, or the name of a key that types none. */
function nameOf({ name, sequence = '' }: KeypressEvent & { readonly sequence?: string }): string {
  if (/^[!-~]$/u.test(sequence)) return sequence;
  return name === 'return' ? 'Enter' : capitalized(name ?? sequence);
}
