// Questions that redraw themselves while being answered, with inquirer.
import { ExitPromptError } from '@inquirer/core';
import { createPromptModule } from 'inquirer';
import type { Choice } from '../../app/types.ts';
import type { Style } from '../../terminal/style.ts';
import { makeKeyPrompt } from './key.ts';
import { dropOlderInput, guarded } from './keyboard.ts';
import { type Look, makeLinePrompt } from './line.ts';
import { choiceRows, lookOf, themeOf } from './look.ts';
import type { Keys, Line, Screen } from './screen.ts';

const ROWS_SHOWN = 10;

/** Asks questions with inquirer. */
export function makeRichScreen(style: Style): Screen {
  const theme = themeOf(style);
  const look = lookOf(style);
  const open = (signal: AbortSignal) => {
    const prompt = createPromptModule<{ line: Line }>({ output: process.stderr, signal });
    prompt.registerPrompt('line', makeLinePrompt(look));
    return prompt;
  };
  return {
    line: (line, signal) =>
      guarded('text', signal, async (signal) => {
        const { answer } = await open(signal)<{ answer: string | null }>([{ type: 'line', name: 'answer', ...line }]);
        return answer;
      }),
    pick: <T>(message: string, choices: readonly Choice<T>[], signal: AbortSignal) =>
      guarded('choice', signal, async (signal) => {
        const named = choices.map(({ label }, value) => ({ value, ...choiceRows(message, label, style) }));
        const { answer } = await open(signal)<{ answer: number }>([
          { type: 'select', name: 'answer', message, choices: named, theme, pageSize: ROWS_SHOWN, loop: false },
        ]);
        const [chosen] = choices.slice(answer);
        if (chosen === undefined) throw new Error(`there is no choice ${answer}`);
        return chosen.value;
      }),
    confirm: (message, byDefault, signal) =>
      guarded('choice', signal, async (signal) => {
        const { answer } = await open(signal)<{ answer: boolean }>([
          { type: 'confirm', name: 'answer', message, default: byDefault, theme },
        ]);
        return answer;
      }),
    key: (keys, signal) => guarded('key', signal, (signal) => askKey(look, keys, signal)),
  };
}

async function askKey(look: Look, keys: Keys, signal: AbortSignal): Promise<string> {
  process.stdin.setRawMode(true);
  if (await dropOlderInput()) {
    process.stdin.setRawMode(false);
    throw new ExitPromptError();
  }
  return await makeKeyPrompt(look)(keys, { output: process.stderr, signal, clearPromptOnDone: true });
}
