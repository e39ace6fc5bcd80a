// Asks questions. The screen is loaded with the first one, and all output goes to stderr.

import type { Ask, Choice, KeyQuestion, TextQuestion } from '../../app/asking/types.ts';
import { isClosedQuestion, isUserError, type UserError } from '../../domain/errors.ts';
import { capitalized } from '../../domain/words.ts';
import { shown } from '../../terminal/layout.ts';
import type { Style } from '../../terminal/style.ts';
import { cutMiddle } from '../../terminal/text.ts';
import type { Keys, Line, PickOptions, Screen, Verdict } from './screen.ts';

const MOST_COLUMNS = 1200;
const ONE = { isSeveral: false, areAllMarked: false };

export interface PromptOptions {
  readonly style: Style;
  /** Plain lines, with choices picked by number. */
  readonly isPlain: boolean;
}

/** Creates the prompter. */
export function makeAsk({ style, isPlain }: PromptOptions): Ask {
  let loaded: Promise<Screen> | null = null;
  const load = async () =>
    isPlain ? (await import('./plain.ts')).makePlainScreen(style) : (await import('./rich.ts')).makeRichScreen(style);
  const put = <T>(question: (screen: Screen, signal: AbortSignal) => Promise<T>) => {
    loaded ??= load();
    return untilAnswered(loaded, question);
  };
  const line = (question: TextQuestion, isNeeded: boolean) =>
    put((screen, signal) => screen.line(toLine(question, isNeeded, style), signal));
  const choose = <T>(message: string, choices: readonly Choice<T>[], how: Omit<PickOptions, 'signal'>) => {
    const seen = choices.map(({ value, label }) => ({ value, label: inShort(label, style) }));
    return put((screen, signal) => screen.pick(shown(message, style), seen, { ...how, signal }));
  };
  return {
    text: async (question) => (await line(question, true)) ?? '',
    optional: (question) => line(question, false),
    pick: async (message, choices) => firstOf(await choose(message, choices, ONE)),
    pickSeveral: (message, choices, marked) =>
      choose(message, choices, { isSeveral: true, areAllMarked: marked === 'all' }),
    confirm: (message, byDefault) => put((screen, signal) => screen.confirm(shown(message, style), byDefault, signal)),
    key: (question) => put((screen, signal) => screen.key(toKeys(question, style), signal)),
  };
}

function firstOf<T>([first]: readonly T[]): T {
  return first as T;
}

/** A list is redrawn at every key, so an entry longer than a screen is cut in the middle. */
function inShort(text: string, style: Style): string {
  return cutMiddle(shown(text, style), MOST_COLUMNS, style.unicode ? '…' : '...');
}

async function untilAnswered<T>(
  screen: Promise<Screen>,
  question: (screen: Screen, signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const loaded = await screen;
  const { interrupted, whileOpen } = await import('./interrupts.ts');
  return await whileOpen(async (signal) => {
    try {
      return await question(loaded, signal);
    } catch (error) {
      if (isClosedQuestion(error)) throw error;
      if (signal.aborted) throw interrupted(Number(signal.reason));
      // Ctrl-C: a key, not a signal, while a question is open.
      if (error instanceof Error && error.name === 'ExitPromptError') throw interrupted();
      throw error;
    }
  });
}

function toLine(question: TextQuestion, isNeeded: boolean, style: Style): Line {
  const { message, hint, known = [], current = null } = question;
  const hints = [
    hint,
    current === null ? null : `Now: ${ended(current)} Press Enter to keep it.`,
    isNeeded || current !== null ? null : skipHint(question),
  ];
  return {
    message: shown(message, style),
    hint: shown(hints.flatMap((each) => (each ? ended(capitalized(each)) : [])).join(' '), style),
    known: [...new Set(known.map((name) => inShort(name, style)))].filter((name) => name !== ''),
    judge: (typed) => judge(typed.trim(), isNeeded, question, style),
  };
}

function toKeys({ message, keys, refusals = {} }: KeyQuestion, style: Style): Keys {
  return {
    message: shown(message, style),
    keys: keys.map(({ value, label }) => ({ value, label: shown(label, style) })),
    refused: Object.keys(refusals),
    refusal: (typed) =>
      shown(
        refusals[typed] ?? refusals[typed.toLowerCase()] ?? `${typed} does nothing here. Press one of the keys above.`,
        style,
      ),
  };
}

function skipHint({ isOneOfSeveral = false }: TextQuestion): string {
  return isOneOfSeveral ? 'Press Enter to skip, Esc to skip the rest.' : 'Press Enter to skip.';
}

/** Ends a hint like a sentence. */
function ended(text: string): string {
  return /[.!?\u2026]$/.test(text) ? text : `${text}.`;
}

function judge(typed: string, isNeeded: boolean, { current = null, check }: TextQuestion, style: Style): Verdict {
  if (typed === '' && isNeeded) return { problem: 'This one needs an answer.' };
  if (typed === '') return { answer: null, said: current && shown(current, style) };
  try {
    const said = check?.(typed);
    return { answer: typed, said: said === undefined ? null : shown(said, style) };
  } catch (error) {
    if (isUserError(error)) return { problem: shown(problemText(error), style) };
    throw error;
  }
}

function problemText({ message, hint, candidates }: UserError): string {
  const labels = candidates.map(({ id, label }) => `${id}: ${label}.`);
  const lines = [withoutFlag(message), ...labels, hint && withoutCommandLine(hint)];
  return lines.filter(Boolean).join(' ');
}

/** The hint in words that fit an answer: no flag, and no other command to look up the forms of dates. */
function withoutCommandLine(hint: string): string {
  return hint
    .replace(/^(?:--[a-z-]+|<[a-z]+>) takes /, 'Type ')
    .replace(/ All the ways[^:]*: jobtrack help dates$/, '');
}

/** Takes the flag out of a message, since none was typed in answer to a question. */
function withoutFlag(message: string): string {
  return capitalized(message.replace(/^--[a-z-]+:? /, '').replace(/ for --[a-z-]+(?=\.)/, ''));
}
