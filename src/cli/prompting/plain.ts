// Questions as plain lines, each written once and answered with a line: for screen readers and terminals that can't
// move the cursor.
import { createInterface } from 'node:readline';
import type { Choice } from '../../app/types.ts';
import { paragraph } from '../../terminal/layout.ts';
import type { Style } from '../../terminal/style.ts';
import type { Line, Screen } from './screen.ts';

/** Asks questions line by line. */
export function makePlainScreen(style: Style): Screen {
  const say = (text: string) => {
    for (const row of paragraph(text, 0, style)) process.stderr.write(`${row}\n`);
  };
  return {
    line: async (line, signal) => {
      for (const name of [line.message, line.hint, namesOf(line)]) if (name !== '') say(name);
      for (;;) {
        const verdict = line.judge(await readLine(signal));
        if (!('problem' in verdict)) {
          if (verdict.said !== null) say(verdict.said);
          return verdict.answer;
        }
        say(verdict.problem);
      }
    },
    pick: async <T>(message: string, choices: readonly Choice<T>[], signal: AbortSignal) => {
      say(message);
      for (const [at, { label }] of choices.entries()) say(`${at + 1}. ${label}`);
      for (;;) {
        say(`Type a number from 1 to ${choices.length}.`);
        const typed = (await readLine(signal)).trim();
        const chosen = /^\d+$/.test(typed) ? choices[Number(typed) - 1] : undefined;
        if (chosen) return chosen.value;
      }
    },
    confirm: async (message, byDefault, signal) => {
      say(message);
      for (;;) {
        say(`Type yes or no; Enter alone is ${byDefault ? 'yes' : 'no'}.`);
        const typed = (await readLine(signal)).trim().toLowerCase();
        if (typed === '') return byDefault;
        if (/^(y|yes|n|no)$/.test(typed)) return typed.startsWith('y');
      }
    },
  };
}

function namesOf({ known }: Line): string {
  return known.length === 0 ? '' : `On file: ${known.join(', ')}`;
}

/** The next line of input; rejects when the signal is aborted, as at end of input. */
function readLine(signal: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = createInterface({ input: process.stdin, terminal: false });
    const onAbort = () => {
      process.stderr.write('\n');
      reject(signal.reason);
      reader.close();
    };
    signal.addEventListener('abort', onAbort, { once: true });
    reader.once('line', (line) => {
      signal.removeEventListener('abort', onAbort);
      resolve(line);
      reader.close();
    });
  });
}
