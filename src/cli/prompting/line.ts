// A question answered by typing; the line below shows a hint, names to complete, or what's wrong with the answer.
import { createPrompt, isEnterKey, isTabKey, useKeypress, useRef, useState } from '@inquirer/core';
import type { Choice } from '../../app/asking/types.ts';
import { fold, wordsBegin } from '../../domain/names.ts';
import { clean, masked } from '../../terminal/text.ts';
import type { Line } from './screen.ts';

/** How a question is drawn. */
export interface Look {
  /** The open question. */
  readonly open: (message: string) => string;
  /** The question with its answer and echo. */
  readonly done: (message: string, answer: string, said: string | null) => string;
  /** Rows under the question. */
  readonly hint: (text: string) => string;
  readonly problem: (text: string) => string;
  /** The keys that can be pressed. */
  readonly keys: (keys: readonly Choice<string>[]) => string;
}

interface Settled {
  readonly typed: string;
  readonly said: string | null;
}

const NAMES_SHOWN = 5;

/** The question as an inquirer prompt. */
export function makeLinePrompt(look: Look) {
  return createPrompt<string | null, Line>((line, done) => {
    const [typed, setTyped] = useState('');
    const [problem, setProblem] = useState('');
    const [settled, setSettled] = useState<Settled | null>(null);
    /** The text before the first Tab, and the number of Tabs since. */
    const completing = useRef({ begin: '', count: 0 });
    useKeypress((key, reader) => {
      if (settled) return;
      const replace = (text: string) => {
        reader.clearLine(0);
        reader.write(text);
        setTyped(text);
      };
      if (isTabKey(key)) {
        replace(complete(line.known, completing.current, typed));
        return;
      }
      completing.current = { begin: '', count: 0 };
      if (!isEnterKey(key)) {
        setTyped(reader.line);
        setProblem('');
        return;
      }
      const verdict = line.judge(typed);
      if ('problem' in verdict) {
        replace(typed);
        setProblem(verdict.problem);
      } else {
        setSettled({ typed, said: verdict.said });
        done(verdict.answer);
      }
    });
    if (settled) return look.done(line.message, clean(settled.typed), settled.said);
    return [`${look.open(line.message)} ${masked(typed)}`, rowsBelow(line, typed, problem, look)];
  });
}

function complete(known: readonly string[], completing: { begin: string; count: number }, typed: string): string {
  if (completing.count === 0) completing.begin = typed;
  const fits = fitting(known, completing.begin);
  completing.count += 1;
  return fits[(completing.count - 1) % fits.length] ?? typed;
}

function fitting(known: readonly string[], begin: string): string[] {
  const key = fold(begin);
  return known.filter((name) => key === '' || wordsBegin(key, fold(name)));
}

function rowsBelow({ known, hint }: Line, typed: string, problem: string, look: Look): string {
  if (problem !== '') return look.problem(problem);
  const names = fitting(known, typed).slice(0, NAMES_SHOWN);
  const isComplete = names.length === 1 && names[0] === typed;
  const offer = names.length === 0 || isComplete ? '' : `Tab: ${names.join(', ')}`;
  const rows = [offer, hint].filter((row) => row !== '');
  return rows.map(look.hint).join('\n');
}
