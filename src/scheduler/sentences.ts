// The small words that the reasons are put together from.

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** One sentence of the parts that are there: 'You applied on Mon 2 Nov; find out whom to ask.' */
export function sentence(...parts: readonly (string | null)[]): string {
  return `${parts.filter((part) => part !== null).join('; ')}.`;
}

/** '1 day', '7 days'. */
export function days(count: number): string {
  return counted(count, 'day');
}

/** '1 follow-up', '2 follow-ups'. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** 'Amy', 'Amy and Pete', 'Amy, Pete and Dana'. */
export function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

/** How often nobody answered, and from which call on to leave a message; null before the second call. */
export function triesSoFar(attempt: number, messageFromCall: number): string | null {
  if (attempt === 1) return null;
  const count = attempt - 1;
  const tries = count === 1 ? 'one call went unanswered' : `${NUMBERS[count] ?? count} calls went unanswered`;
  return attempt < messageFromCall ? tries : `${tries}, so leave a message this time if nobody picks up`;
}
