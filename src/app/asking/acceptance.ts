// The questions after accepting an offer: whether to close the other open jobs, and the first day.
import type { Job } from '../../domain/model.ts';
import { countOf, jobName, listed, numberWord } from '../../domain/words.ts';
import { answered, dayQuestion } from './questions.ts';
import type { Asking } from './types.ts';

const MOST_NAMED = 5;

/** Asks whether to close the other open jobs now. */
export async function wantsToClose({ ask }: Pick<Asking, 'ask'>, others: readonly Job[]): Promise<boolean> {
  const named = others.slice(0, MOST_NAMED).map(jobName);
  const more = others.length > MOST_NAMED ? [`${numberWord(others.length - MOST_NAMED)} more`] : [];
  const message = `You have ${countOf(others.length, 'other open job')}: ${listed([...named, ...more])}. What about ${others.length === 1 ? 'it' : 'them'}?`;
  return await ask.pick(message, [
    { value: false, label: 'Keep going until my first day, in case something changes' },
    { value: true, label: 'Close now, as withdrawn' },
  ]);
}

/** Asks for the first day, unless a flag says so. */
export async function askFirstDay<T extends { readonly start?: string }>(
  { session, ask }: Pick<Asking, 'session' | 'ask'>,
  flags: T,
): Promise<T> {
  if (flags.start !== undefined) return flags;
  const start = await ask.optional(dayQuestion(session, 'start', "When's your first day?"));
  return { ...flags, ...answered({ start }) };
}
