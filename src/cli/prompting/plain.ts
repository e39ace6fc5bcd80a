// Questions as plain lines, each written once and answered with a line: for screen readers and terminals that can't
// move the cursor.
import { createInterface } from 'node:readline';
import { closedQuestion } from '../../domain/errors.ts';
import { paragraph } from '../../terminal/layout.ts';
import type { Style } from '../../terminal/style.ts';
import { dropOlderInput } from './keyboard.ts';
import { keyMeant, type Line, type Screen } from './screen.ts';

/** Esc, then Enter. */
const ESC = '\u001b';

/** Asks questions line by line. */
export function makePlainScreen(style: Style): Screen {
  const say = (text: string) => {
    for (const row of paragraph(text, 0, style)) process.stderr.write(`${row}\n`);
  };
  return {
    line: (line, signal) => {
      for (const name of [line.message, line.hint, namesOf(line)]) if (name !== '') say(name);
      return untilAnswer(signal, (typed) => {
        const verdict = line.judge(typed);
        const said = 'problem' in verdict ? verdict.problem : verdict.said;
        // What's kept has just been said.
        if (said !== null && ('problem' in verdict || verdict.answer !== null)) say(said);
        return 'problem' in verdict ? null : { is: verdict.answer };
      });
    },
    pick: (message, choices, { isSeveral, areAllMarked, signal }) => {
      const howTo = `Type a number from 1 to ${choices.length}${isSeveral ? ', or several with spaces between' : ''}${areAllMarked ? '; press Enter for all' : ''}.`;
      say(message);
      for (const [at, { label }] of choices.entries()) say(`${at + 1}. ${label}`);
      say(howTo);
      return untilAnswer(signal, (line) => {
        const taken = areAllMarked && line.trim() === '' ? choices : numbered(line, choices);
        const isFit = taken.length > 0 && (isSeveral || taken.length === 1);
        if (!isFit) say(howTo);
        return isFit ? { is: taken.map(({ value }) => value) } : null;
      });
    },
    confirm: (message, byDefault, signal) => {
      const howTo = `Type yes or no, or press Enter for ${byDefault ? 'yes' : 'no'}.`;
      say(message);
      say(howTo);
      return untilAnswer(signal, (line) => {
        const typed = line.trim().toLowerCase();
        if (typed === '') return { is: byDefault };
        if (/^(y|yes|n|no)$/.test(typed)) return { is: typed.startsWith('y') };
        say(howTo);
        return null;
      });
    },
    key: async (keys, signal) => {
      await dropOlderInput();
      say(keys.message);
      say(keys.keys.map(({ value, label }) => `${value}: ${label}`).join('. '));
      say('Type a letter, then Enter.');
      return await untilAnswer(signal, (line) => {
        const typed = line.trim();
        const meant = keyMeant(keys, typed);
        if (meant === null) say(typed === '' ? 'Type a letter, then Enter.' : keys.refusal(typed));
        return meant === null ? null : { is: meant };
      });
    },
  };
}

interface Answer<T> {
  readonly is: T;
}

/** The entries whose numbers were typed, each once; none if a number is wrong. */
function numbered<T>(line: string, choices: readonly T[]): T[] {
  const typed = line.split(/[\s,]+/).filter((word) => word !== '');
  const taken = typed.flatMap((word) => (/^[1-9]\d*$/.test(word) ? choices.slice(Number(word) - 1, Number(word)) : []));
  return taken.length === typed.length ? [...new Set(taken)] : [];
}

function namesOf({ known }: Line): string {
  return known.length === 0 ? '' : `On file: ${known.join(', ')}`;
}

/** Reads lines until `judge` accepts one (null: ask again). Rejects after Esc and when the signal is aborted, as at end
 *  of input. Uses one reader for the whole question, since closing it pauses the input, which ends the question. */
function untilAnswer<T>(signal: AbortSignal, judge: (line: string) => Answer<T> | null): Promise<T> {
  return new Promise((resolve, reject) => {
    const reader = createInterface({ input: process.stdin, terminal: false });
    let isOver = false;
    const end = (settle: () => void) => {
      isOver = true;
      signal.removeEventListener('abort', onAbort);
      settle();
      reader.close();
    };
    const onAbort = () => {
      process.stderr.write('\n');
      end(() => reject(signal.reason));
    };
    signal.addEventListener('abort', onAbort, { once: true });
    reader.on('line', (line) => {
      if (isOver) return;
      if (line === ESC) return end(() => reject(closedQuestion()));
      const answer = judge(line);
      if (answer !== null) end(() => resolve(answer.is));
    });
  });
}
