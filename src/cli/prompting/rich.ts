// Questions that redraw themselves while being answered, with inquirer.
import { createPromptModule } from 'inquirer';
import type { Choice } from '../../app/types.ts';
import type { Style } from '../../terminal/style.ts';
import { makeLinePrompt } from './line.ts';
import { choiceRows, lookOf, themeOf } from './look.ts';
import type { Line, Screen } from './screen.ts';

const ROWS_SHOWN = 10;

/** Asks questions with inquirer. */
export function makeRichScreen(style: Style): Screen {
  const theme = themeOf(style);
  const open = (signal: AbortSignal) => {
    const prompt = createPromptModule<{ line: Line }>({ output: process.stderr, signal });
    prompt.registerPrompt('line', makeLinePrompt(lookOf(style)));
    return prompt;
  };
  return {
    line: async (line, signal) => {
      const { answer } = await open(signal)<{ answer: string | null }>([{ type: 'line', name: 'answer', ...line }]);
      return answer;
    },
    pick: async <T>(message: string, choices: readonly Choice<T>[], signal: AbortSignal) => {
      const named = choices.map(({ label }, value) => ({ value, ...choiceRows(message, label, style) }));
      const { answer } = await open(signal)<{ answer: number }>([
        { type: 'select', name: 'answer', message, choices: named, theme, pageSize: ROWS_SHOWN, loop: false },
      ]);
      const [chosen] = choices.slice(answer);
      if (chosen === undefined) throw new Error(`there is no choice ${answer}`);
      return chosen.value;
    },
    confirm: async (message, byDefault, signal) => {
      const { answer } = await open(signal)<{ answer: boolean }>([
        { type: 'confirm', name: 'answer', message, default: byDefault, theme },
      ]);
      return answer;
    },
  };
}
