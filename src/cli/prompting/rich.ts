// Questions that redraw themselves while being answered, with inquirer.
import { ExitPromptError } from '@inquirer/core';
import { createPromptModule } from 'inquirer';
import type { Choice } from '../../app/asking/types.ts';
import type { Style } from '../../terminal/style.ts';
import { makeKeyPrompt } from './key.ts';
import { dropOlderInput, guarded } from './keyboard.ts';
import { type Look, makeLinePrompt } from './line.ts';
import { type List, makeListPrompt } from './list.ts';
import { lookOf, themeOf } from './look.ts';
import type { Keys, Line, PickOptions, Screen } from './screen.ts';

/** Asks questions with inquirer. */
export function makeRichScreen(style: Style): Screen {
  const theme = themeOf(style);
  const look = lookOf(style);
  const open = (signal: AbortSignal) => {
    const prompt = createPromptModule<{ line: Line; choice: List }>({ output: process.stderr, signal });
    prompt.registerPrompt('line', makeLinePrompt(look));
    prompt.registerPrompt('choice', makeListPrompt(look));
    return prompt;
  };
  return {
    line: (line, signal) =>
      guarded('text', signal, async (signal) => {
        const { answer } = await open(signal)<{ answer: string | null }>([{ type: 'line', name: 'answer', ...line }]);
        return answer;
      }),
    pick: <T>(message: string, choices: readonly Choice<T>[], { signal, ...how }: PickOptions) =>
      guarded('choice', signal, async (signal) => {
        const labels = choices.map(({ label }) => label);
        const { answer } = await open(signal)<{ answer: readonly number[] }>([
          { type: 'choice', name: 'answer', message, labels, ...how },
        ]);
        return answer.flatMap((at) => choices.slice(at, at + 1).map(({ value }) => value));
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
